#!/usr/bin/env python3
"""Timelines of Wikinews articles, in the form of shared/data/articles.

usage: build.py SHARED OUT_DIR

labels.txt holds what was annotated by hand for this project (CC0): `@N`
names the article in line N (from nought) of data/timeline/dating/dev.jsonl,
and every line below it is one entry:
  sentence|trigger|when|modifier|status|importance|time expression|who|where
Sentences are counted from one (sentences_of()). The texts (Wikinews, CC BY)
stay in SHARED.
"""
import json
import pathlib
import re
import sys

MODIFIERS = {"": None, "b": "before", "a": "after", "~": "approx",
             "s": "start", "m": "mid", "e": "end"}
STATUS = {"h": "happened", "o": "ongoing", "p": "planned", "d": "denied",
          "x": "possible"}
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Jr|Sr|Inc|Corp|Ltd|Co|No|"
    r"vs|v|U\.S|D\.C|U\.K|a\.m|p\.m|[A-Z]))\.$")


def cleaned(text):
    text = re.sub(r"`` ?", '"', text)
    text = re.sub(r" ?''", '"', text)
    for mark, letter in (("&apos;", "'"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(mark, letter)
    return text.strip()


def text_of(record):
    text = cleaned(record["text"])
    if record["source"] != "gum-wikinews":
        return text
    # Hyphens joined, the line of the title dropped.
    text = re.sub(r"(\w)- (\w)", r"\1-\2", text)
    return text.partition("\n")[2].strip()


def sentences_of(text):
    out, start = [], 0
    for match in re.finditer(
            r"\n+|[.!?][\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9])", text):
        at = match.start()
        end = at if text[at] == "\n" else match.end()
        if text[at] == "." and ABBREVIATION.search(text[start:at + 1]):
            continue
        if text[start:end].strip():
            out.append(text[start:end].lstrip())
        start = match.end()
    if text[start:].strip():
        out.append(text[start:].lstrip())
    return out


def names(cell):
    return [name.strip() for name in cell.split(";") if name.strip()]


def entry(line, sentences, skipped):
    (number, trigger, when, modifier, status, importance, timex, who,
     where) = [cell.strip() for cell in line.split("|")]
    sentence = sentences[int(number) - 1 - skipped]
    if trigger not in sentence:
        sys.exit(f"build.py: {trigger!r} is not in sentence {number}: {line}")
    return {"when": None if when == "-" else when,
            "modifier": MODIFIERS[modifier], "status": STATUS[status],
            "trigger": trigger, "sentence": sentence[:60],
            "timex": timex or None, "who": names(who), "where": names(where),
            "importance": int(importance)}


def main():
    shared, out = (pathlib.Path(path) for path in sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    records = [json.loads(line) for line in
               (shared / "data/timeline/dating/dev.jsonl").open(
                   encoding="utf8")]
    articles, article = [], None
    labels = pathlib.Path(__file__).with_name("labels.txt")
    for line in labels.read_text("utf8").splitlines():
        if line.startswith("@"):
            record = records[int(line[1:].split()[0])]
            name = re.sub(r"[^A-Za-z0-9._-]", "_", record["id"])[:90]
            text = text_of(record)
            sentences = sentences_of(text)
            skipped = int(record["source"] == "gum-wikinews")
            article = {"id": name, "dct": record["dct"],
                       "title": cleaned(record["title"]), "text": text,
                       "entities": [], "times": [], "timeline": [],
                       "quotes": []}
            articles.append(article)
        elif line and not line.startswith("#"):
            article["timeline"].append(entry(line, sentences, skipped))
    with (out / "articles.jsonl").open("w", encoding="utf8") as file:
        for article in articles:
            (out / f"{article['id']}.json").write_text(
                json.dumps(article, ensure_ascii=False), "utf8")
            (out / f"{article['id']}.marked.txt").write_text(
                article["text"] + "\n", "utf8")
            file.write(json.dumps({key: article[key] for key in
                                   ("id", "dct", "title", "text")},
                                  ensure_ascii=False) + "\n")
    print(len(articles), "articles,",
          sum(len(a["timeline"]) for a in articles), "entries")


if __name__ == "__main__":
    main()
