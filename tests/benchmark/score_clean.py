#!/usr/bin/env python3
"""Cleaning against the development sets of shared/data/cleaning.

usage: score_clean.py DATELINE SHARED [--pages]

The body scorer is the one of article-extraction-benchmark, as the README
beside its data describes it; metadata as in research/cleaning.md.
"""
import collections
import gzip
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

BODY = {"heading", "paragraph", "list", "quote", "table", "preformatted"}
WORDS = re.compile(r"\w+")


def shingles(text):
    tokens = WORDS.findall(text)
    if not tokens:
        return collections.Counter(), tokens
    n = min(4, len(tokens))
    return collections.Counter(tuple(tokens[i:i + n])
                               for i in range(len(tokens) - n + 1)), tokens


def page_score(true, pred):
    t, true_tokens = shingles(true)
    p, pred_tokens = shingles(pred)
    tp = sum((t & p).values())
    fp = sum((p - t).values())
    fn = sum((t - p).values())
    whole = tp + fp + fn or 1
    return tp / whole, fp / whole, fn / whole, true_tokens == pred_tokens


def body_rows(pairs):
    """pairs: (gold, predicted) texts -> F1, accuracy, empty pages."""
    precision, recall, right, empty = [], [], 0, 0
    for gold, pred in pairs:
        tp, fp, fn, same = page_score(gold, pred)
        right += same
        empty += not pred.strip()
        if tp + fp > 0:
            precision.append(tp / (tp + fp))
        if tp + fn > 0:
            recall.append(tp / (tp + fn))
    p = sum(precision) / (len(precision) or 1)
    r = sum(recall) / (len(recall) or 1)
    return 2 * p * r / (p + r) if p + r else 0, p, r, right / len(pairs), empty


def check_vectors(path):
    for v in json.loads(path.read_text("utf8")):
        tp, fp, fn, same = page_score(v["true"], v["pred"])
        want = [v[k] for k in ("tp", "fp", "fn")] if "tp" in v else None
        if want and max(abs(a - b) for a, b in zip(want, (tp, fp, fn))) > 1e-6:
            raise SystemExit(f"the scorer is wrong on {v}")


def words(text):
    text = unicodedata.normalize("NFKC", text or "").lower()
    text = re.sub(r"[\"'\u2018\u2019\u201c\u201d\u00ab\u00bb]", "", text)
    return WORDS.findall(text)


def run(binary, records):
    lines = "".join(json.dumps(r) + "\n" for r in records)
    out = subprocess.run([binary, "batch", "--stage", "clean", "--offsets",
                          "codepoint"], input=lines.encode("utf8"),
                         capture_output=True, check=True).stdout
    return [json.loads(line).get("analysis") for line in
            out.decode("utf8").splitlines()]


def body(analysis):
    if not analysis:
        return ""
    document = analysis["document"]
    return "\n".join(document["text"][b["start"]:b["end"]]
                     for b in document["blocks"] if b["type"] in BODY)


def captions(analysis):
    document = analysis["document"]
    return [document["text"][b["start"]:b["end"]]
            for b in document["blocks"] if b["type"] == "caption"]


def read_page(folder, name):
    data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
    return data.decode("utf8", "replace")


def rows(binary, shared, show=False):
    data = pathlib.Path(shared) / "data" / "cleaning"
    if not data.is_dir():
        print(f"clean: no data in {data}; skipped")
        return []
    out = []
    folder = data / "article-extraction-benchmark-dev"
    gold = json.loads((folder / "ground-truth.dev.json").read_text("utf8"))
    names = sorted(gold)
    results = run(binary, [{"id": n, "html": read_page(folder, n),
                            "url": gold[n].get("url", "")} for n in names])
    pairs = [(gold[n]["articleBody"], body(a)) for n, a in zip(names, results)]
    f1, p, r, accuracy, empty = body_rows(pairs)
    out.append(("clean", f"body F1, article-extraction-benchmark dev "
                f"(P {p:.3f} R {r:.3f}, {empty} empty)", round(f1, 3), 0.972,
                f1 >= 0.972 and not empty))
    out.append(("clean", "  accuracy", round(accuracy, 3), 0.40, accuracy >= .4))
    if show:
        for n, (g, b) in zip(names, pairs):
            tp, fp, fn, _ = page_score(g, b)
            print(f"{tp / (tp + fp or 1):.2f} {tp / (tp + fn or 1):.2f} {n}")
    for name, bars in (("naeb-dev", (.935, .90, .92, .88)),
                       ("fundus-dev", (.960, .93, .98, .90))):
        folder = data / name
        gold = json.loads((folder / "ground-truth.dev.json").read_text("utf8"))
        out += metadata_rows(binary, name, folder, gold, bars)
    return out


def first(record, *keys):
    for key in keys:
        if record.get(key):
            return record[key]
    return None


def metadata_rows(binary, name, folder, gold, bars):
    items = [dict(value, id=key) for key, value in gold.items()]
    for x in items:
        x["file"] = x.get("html", f"{x['id']}.html.gz").split(".html")[0]
        if isinstance(x.get("body"), dict):
            b = x["body"]
            x["body"] = list(b.get("summary", [])) + [
                line for section in b.get("sections", [])
                for line in section.get("headline", []) + section["paragraphs"]]
        if isinstance(x.get("authors"), str):
            x["authors"] = [a for a in re.split(r",| and ", x["authors"]) if a.strip()]
    files = {p.name.split(".html")[0] for p in (folder / "html").iterdir()}
    items = [x for x in items if x["file"] in files]
    if not items:
        return []
    results = run(binary, [
        {"id": str(x["id"]), "html": read_page(folder, x["file"]),
         "url": first(x, "url") or ""} for x in items])
    pairs, title, day, authors, n_title, n_day, n_authors = [], 0, 0, 0, 0, 0, 0
    hit = have = want = 0
    for x, a in zip(items, results):
        document = a["document"] if a else {}
        text = first(x, "body", "articleBody", "text", "plaintext")
        if isinstance(text, list):
            text = "\n".join(text)
        pairs.append((text or "", body(a)))
        if first(x, "title"):
            n_title += 1
            title += words(x["title"]) == words(document.get("title"))
        date = first(x, "publishing_date", "date", "published", "publish_date")
        if date:
            n_day += 1
            published = document.get("published") or {}
            day += str(date)[:10] == (published.get("value") or "")[:10]
        if x.get("authors") is not None:
            n_authors += 1
            norm = lambda v: {" ".join(words(re.sub(r"^by ", "", i, flags=re.I)))
                              for i in v}
            authors += norm(x["authors"]) == norm(document.get("byline", []))
        if "captions" in x or "images" in x:
            g = x.get("captions") or [i.get("caption") for i in x.get("images", [])]
            g = {" ".join(words(c)) for c in g if c}
            s = {" ".join(words(c)) for c in captions(a)} if a else set()
            hit, have, want = hit + len(g & s), have + len(s), want + len(g)
    f1, p, r, _, empty = body_rows(pairs)
    row = lambda label, value, bar: ("clean", f"{name}: {label}",
                                     round(value, 3), bar, value >= bar)
    out = [row(f"body F1 (P {p:.3f} R {r:.3f}, {empty} empty)", f1, bars[0]),
           row("title exact", title / (n_title or 1), bars[1]),
           row("day", day / (n_day or 1), bars[2]),
           row("authors exact", authors / (n_authors or 1), bars[3])]
    if want:
        c = 2 * hit / (have + want)
        out.append(row("captions F1", c, .90))
    return out


if __name__ == "__main__":
    for line in rows(sys.argv[1], sys.argv[2], "--pages" in sys.argv):
        print(*line, sep=" | ")
