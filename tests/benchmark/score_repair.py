#!/usr/bin/env python3
"""Repairs against ftfy's cases and against clean articles.

usage: score_repair.py DATELINE SHARED [--failures]

Mojibake alone and all repairs with straight quotes, as the README beside the
cases describes it; then the articles of shared/data, which are clean: no
repair may touch them and every paragraph stays.
"""
import json
import pathlib
import subprocess
import sys

ENCODING = {"mojibake", "lost-bytes", "c1-control"}


def kinds(table):
    for line in table.read_text("utf8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")[0]


def run(binary, texts, *options):
    lines = "".join(json.dumps({"id": str(i), "text": t}) + "\n"
                    for i, t in enumerate(texts))
    out = subprocess.run([binary, "batch", "--stage", "clean", "--offsets",
                          "codepoint", *options], input=lines.encode("utf8"),
                         capture_output=True, check=True).stdout
    return [json.loads(line)["analysis"] for line in
            out.decode("utf8").split("\n") if line]


def text_of(result):
    return result["document"]["text"]


def skip(names):
    return [word for name in sorted(names) for word in ("--skip-repair", name)]


def case_rows(binary, path, everything, show):
    cases = json.loads(path.read_text("utf8"))
    texts = [c["original"] for c in cases]
    modes = {
        "mojibake alone": (
            run(binary, texts, *skip(everything - ENCODING)),
            [c.get("fixed-encoding", c["fixed"]) for c in cases]),
        "all repairs": (
            run(binary, texts, "--straighten-quotes",
                *skip({"exotic-space"})),
            [c["fixed"] for c in cases])}
    for name, (results, wanted) in modes.items():
        right = {True: 0, False: 0}
        count = {True: 0, False: 0}
        for case, result, want in zip(cases, results, wanted):
            expected = case["expect"] == "pass"
            same = text_of(result).strip() == want.strip()
            count[expected] += 1
            right[expected] += same
            if show and not same:
                print(f"{name}, {case['file']} ({case['expect']})",
                      f"  text {case['original']!a}", f"  want {want!a}",
                      f"  have {text_of(result)!a}", sep="\n")
        yield ("repair", f"ftfy cases, {name}: right of {count[True]} "
               f"(and {right[False]} of {count[False]} known failures)",
               right[True], count[True], right[True] == count[True])


def article_rows(binary, path, show):
    articles = [json.loads(line) for line in
                path.read_text("utf8").splitlines()]
    results = run(binary, [a["text"] for a in articles])
    repaired, kept = 0, 0
    for article, result in zip(articles, results):
        paragraphs = [p for p in article["text"].split("\n") if p.strip()]
        types = [b["type"] for b in result["document"]["blocks"]]
        blocks = [text_of(result)[b["start"]:b["end"]]
                  for b in result["document"]["blocks"]]
        same = [p.strip() for p in paragraphs] == blocks and (
            set(types) == {"paragraph"})
        repaired += len(result["repairs"])
        kept += same
        if show and not same:
            types = [(b, t) for b, t in zip(types, blocks)
                     if b != "paragraph" or t not in paragraphs]
            lost = [p for p in paragraphs if p.strip() not in blocks]
            print("article", article["id"], types, lost, result["repairs"])
    yield ("repair", f"clean articles: repairs in {len(articles)}", repaired, 0,
           repaired == 0)
    yield ("repair", "clean articles: paragraphs as they stand", kept,
           len(articles), kept == len(articles))


def rows(binary, shared, show=False):
    data = pathlib.Path(shared) / "data"
    if not data.is_dir():
        print(f"repair: no data in {data}; skipped")
        return []
    table = pathlib.Path(__file__).parents[2] / "core/data/clean/repairs.tsv"
    out = list(case_rows(
        binary, data / "cleaning/ftfy-cases-dev/cases.dev.json",
        set(kinds(table)), show))
    return out + list(article_rows(
        binary, data / "articles/articles.jsonl", show))


if __name__ == "__main__":
    for line in rows(sys.argv[1], sys.argv[2], "--failures" in sys.argv):
        print(*line, sep=" | ")
