#!/usr/bin/env python3
"""Whole articles (shared/data/articles) and dating (shared/data/timeline).

usage: score_articles.py DATELINE SHARED
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile


def batch(binary, records):
    lines = "".join(json.dumps(r) + "\n" for r in records)
    return subprocess.run([binary, "batch", "--offsets", "codepoint"],
                          input=lines.encode("utf8"), capture_output=True,
                          check=True).stdout.decode("utf8")


def score(shared, output):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl",
                                     encoding="utf8") as file:
        file.write(output)
        file.flush()
        text = subprocess.run(
            [sys.executable, str(shared / "tools/score_articles.py"),
             str(shared / "data/articles"), file.name],
            capture_output=True, check=True).stdout.decode("utf8")
    found = {}
    for line in text.splitlines():
        name = line[:34].strip()
        value = re.search(r"(?:F1|value) ([0-9.]+)", line) or re.search(
            r"([0-9.]+)$", line)
        if value:
            found[name] = float(value[1])
    return found


def normal(words):
    """Words that tell who speaks, for comparing an unnamed speaker."""
    return set(re.findall(r"\w+", words.lower())) - {"the", "a", "an", "of"}


def score_quotes(shared, output, show=False):
    """F1 of direct quotations by their start, and the same with the speaker.

    A gold speaker that is an entity has to be the one of its name or alias;
    another ("one of the children") has to share most words.
    """
    found = gold_count = system = right = 0
    for line in output.splitlines():
        record = json.loads(line)
        path = shared / f"data/articles/{record['id']}.json"
        gold = json.loads(path.read_text("utf8"))
        analysis = record["analysis"]
        text = analysis["document"]["text"]
        entities = {e["id"]: e for e in analysis["entities"]}
        forms = {e["name"]: {e["name"], *e.get("aliases", [])}
                 for e in gold["entities"]}
        quotes = [q for q in analysis["quotes"] if q.get("direct", True)]
        system += len(quotes)
        used = set()
        for want in gold["quotes"]:
            gold_count += 1
            start = " ".join(want["start"].split())
            for i, q in enumerate(quotes):
                own = " ".join(text[q["start"]:q["end"]].split())
                if i not in used and own.lstrip("\"'“‘").startswith(
                        start.rstrip("\"'”’")[:25]):
                    break
            else:
                if show:
                    print("  missed", record["id"][9:40], want)
                continue
            used.add(i)
            found += 1
            who = entities.get(q["speaker"])
            names = {who["name"], *who["aliases"]} if who else set()
            told = ""
            if q.get("speakerSpan"):
                told = text[q["speakerSpan"]["start"]:q["speakerSpan"]["end"]]
            wanted = forms.get(want["speaker"], {want["speaker"]})
            a, b = normal(told), normal(want["speaker"])
            same = bool(names & wanted) or (
                bool(a & b) and len(a & b) / max(len(a), len(b)) >= .6)
            right += same
            if show and not same:
                print("  speaker", record["id"][9:40], want, names, told)
        if show:
            for i, q in enumerate(quotes):
                if i not in used:
                    print("  spurious", record["id"][9:40],
                          text[q["start"]:q["end"]][:70], "|", q["speaker"])
    f1 = lambda hit: round(2 * hit / (gold_count + system), 3)
    return f1(found), f1(right)


def rows(binary, shared):
    shared = pathlib.Path(shared)
    path = shared / "data/articles/articles.jsonl"
    if not path.exists():
        print(f"articles: no data in {path.parent}; skipped")
        return []
    articles = [json.loads(line) for line in path.open(encoding="utf8")]
    output = batch(binary, [
        {"id": a["id"], "text": a["text"], "date": a["dct"]}
        for a in articles])
    dated = score(shared, output)
    quoted, spoken = score_quotes(shared, output)
    undated = score(shared, batch(binary, [
        {"id": a["id"], "text": a["text"]} for a in articles]))
    row = lambda label, value, bar: ("articles", label, value, bar,
                                     value >= bar)
    entry = "timeline, right sentence and date"
    out = [row("mention F1, 4 types", dated["mentions, 4 types, strict"], .85),
           row("who is who, B3", dated["who is who, B3"], .92),
           row("roles F1", dated["roles"], .65),
           row("quotations F1", quoted, .85),
           row("  with the right speaker", spoken, .75),
           row("times, value F1", dated["times"], .85),
           row("timeline entry F1, date given", dated[entry], .60),
           row("  status right", dated["of these, status right"], .85),
           row("  who F1", dated["who"], .75),
           row("timeline entry F1, no date", undated[entry], .40)]
    return out + dating(binary, shared)


def dating(binary, shared):
    path = shared / "data/timeline/dating/dev.jsonl"
    if not path.exists():
        return []
    gold = [json.loads(line) for line in path.open(encoding="utf8")]
    output = batch(binary, [{"id": g["id"], "text": g["title"] + "\n\n" + g["text"]}
                            for g in gold]).splitlines()
    answered = held = year = confident = right = 0
    for g, line in zip(gold, output):
        published = (json.loads(line).get("analysis") or {}).get(
            "document", {}).get("published")
        if not published:
            continue
        answered += 1
        day = g["dct"][:10]
        held += published["earliest"] <= day <= published["latest"]
        year += published["value"][:4] == day[:4]
        if published["confidence"] >= 0.8:
            confident += 1
            right += published["value"][:4] == day[:4]
    n = len(gold)
    share = lambda a, b: round(a / b, 3) if b else 0.0
    return [("dating", f"interval holds the day (of {answered} answered)",
             share(held, answered), .90, share(held, answered) >= .90),
            ("dating", f"confident answers right ({confident})",
             share(right, confident), .85, share(right, confident) >= .85),
            ("dating", f"year right, of all {n}", share(year, n), .45,
             share(year, n) >= .45)]


if __name__ == "__main__":
    for line in rows(sys.argv[1], sys.argv[2]):
        print(*line, sep=" | ")
