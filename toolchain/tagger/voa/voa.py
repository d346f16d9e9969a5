#!/usr/bin/env python3
"""Pages of Voice of America (GMB) with names labelled by hand for this project.

usage: voa.py SHARED [PART only|without] > voa.iob2

labels.tsv holds the names of a sentence of gmb/train.iob2, which is counted
from nought; twelve sentences are one document. Documents of one PART of eight
can be written only, or left out, to measure on them.
"""
import collections
import pathlib
import re
import sys

CHUNK = 12
PARTS = 8


def sentences(path):
    for block in path.read_text("utf8").strip().split("\n\n"):
        yield [line.split("\t")[0] for line in block.split("\n")]


def labels(path):
    out = {}
    for line in path.read_text("utf8").splitlines():
        if line.startswith("#"):
            continue
        number, _, names = line.partition("\t")
        out[int(number)] = [(int(a), int(b), kind) for a, b, kind in re.findall(
            r"(\d+)-(\d+) ([A-Z]+)", names)]
    return out


def types_of_names(tokens, names):
    """What single words are most often."""
    counts = collections.defaultdict(collections.Counter)
    for number, spans in names.items():
        for first, end, kind in spans:
            if end - first == 1:
                counts[tokens[number][first]][kind] += 1
    return {word: kinds.most_common(1)[0][0] for word, kinds in counts.items()}


def rows(tokens, spans, types):
    """Tokens with tags; the name inside of "U.S.-led" is one."""
    tags = ["O"] * len(tokens)
    for first, end, kind in spans:
        for t in range(first, end):
            tags[t] = f"{'B' if t == first else 'I'}-{kind}"
    for token, tag in zip(tokens, tags):
        name, hyphen, rest = token.partition("-")
        if tag == "O" and hyphen and rest.islower() and name in types:
            yield name, f"B-{types[name]}"
            yield "-", "O"
            yield rest, "O"
        else:
            yield token, tag


def main():
    shared = pathlib.Path(sys.argv[1])
    aside, kept = sys.argv[2:4] if len(sys.argv) > 3 else (None, True)
    tokens = list(sentences(shared / "data/entities/gmb/train.iob2"))
    names = labels(pathlib.Path(__file__).with_name("labels.tsv"))
    types = types_of_names(tokens, names)
    last = None
    for number in sorted(names):
        document = number // CHUNK
        if aside is not None and (document % PARTS == int(aside)) != (
                kept == "only"):
            continue
        if document != last:
            print("-DOCSTART-\tO\n")
        last = document
        for token, tag in rows(tokens[number], names[number], types):
            print(token, tag, sep="\t")
        print()


if __name__ == "__main__":
    main()
