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


def rows(binary, shared):
    shared = pathlib.Path(shared)
    path = shared / "data/articles/articles.jsonl"
    if not path.exists():
        print(f"articles: no data in {path.parent}; skipped")
        return []
    articles = [json.loads(line) for line in path.open(encoding="utf8")]
    dated = score(shared, batch(binary, [
        {"id": a["id"], "text": a["text"], "date": a["dct"]}
        for a in articles]))
    undated = score(shared, batch(binary, [
        {"id": a["id"], "text": a["text"]} for a in articles]))
    row = lambda label, value, bar: ("articles", label, value, bar,
                                     value >= bar)
    entry = "timeline, right sentence and date"
    out = [row("mention F1, 4 types", dated["mentions, 4 types, strict"], .85),
           row("who is who, B3", dated["who is who, B3"], .92),
           row("roles F1", dated["roles"], .65),
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
