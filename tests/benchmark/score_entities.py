#!/usr/bin/env python3
"""Names against the development parts of shared/data/entities: strict F1.

usage: score_entities.py DATELINE SHARED
"""
import pathlib
import subprocess
import sys

SETS = ["wikigold", "gum", "crossner/politics", "gmb", "uner-ewt", "btc",
        "wnut17"]
TYPES = {"PER", "ORG", "LOC", "MISC"}


def spans(tags):
    out, start, kind = set(), None, None
    for i, tag in enumerate(tags + ["O"]):
        inside = tag.startswith("I-") and tag[2:] == kind
        if start is not None and not inside:
            out.add((start, i, kind))
            start = kind = None
        if tag[0] in "BI" and not inside and tag[2:] in TYPES:
            start, kind = i, tag[2:]
    return out


def read(text):
    tokens, tags, sentences = [], [], []
    for line in text.splitlines():
        cells = line.split()
        if not cells or line.startswith("-DOCSTART-"):
            if tokens:
                sentences.append((tokens, tags))
            tokens, tags = [], []
        else:
            tokens.append(cells[0])
            tags.append(cells[-1])
    if tokens:
        sentences.append((tokens, tags))
    return sentences


def f1(gold, system, types):
    hit = have = want = 0
    for (_, g), (_, s) in zip(gold, system):
        g = {x for x in spans(g) if x[2] in types}
        s = {x for x in spans(s) if x[2] in types}
        hit, have, want = hit + len(g & s), have + len(s), want + len(g)
    return 200 * hit / (have + want) if have + want else 0


def rows(binary, shared):
    data = pathlib.Path(shared) / "data" / "entities"
    if not data.is_dir():
        print(f"entities: no data in {data}; skipped")
        return []
    out = []
    for name in SETS:
        path = data / name / "dev.iob2"
        if not path.exists():
            continue
        gold = read(path.read_text("utf8"))
        text = "".join("".join(t + "\n" for t in tokens) + "\n"
                       for tokens, _ in gold)
        result = subprocess.run([binary, "tag", "--conll"],
                                input=text.encode("utf8"),
                                capture_output=True, check=True).stdout
        system = read(result.decode("utf8"))
        three = f1(gold, system, TYPES - {"MISC"})
        four = f1(gold, system, TYPES)
        out.append(("entities", f"{name} dev, strict F1 PER ORG LOC "
                    f"(with MISC {four:.1f})", round(three, 1), None, True))
    return out


if __name__ == "__main__":
    for row in rows(sys.argv[1], sys.argv[2]):
        print(*row, sep=" | ")
