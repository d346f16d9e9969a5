#!/usr/bin/env python3
"""The whole articles of shared/data/articles as tagged tokens, to measure on.

usage: articles.py SHARED_DATA > articles.iob2
"""
import pathlib
import re
import sys

TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Z][a-z]{0,3}\.(?= [A-Z])|['\u2019]s\b"
                   r"|\w+(?:[.,]\d+)*(?:-\w+)*|[^\w\s]")


def sentences(paragraph):
    row = []
    for part in re.split(r"(\[\[[A-Z]+\|.*?\]\])", paragraph):
        name = re.match(r"\[\[([A-Z]+)\|(.*?)\]\]$", part)
        for i, token in enumerate(TOKEN.findall(name[2] if name else part)):
            row.append((token, f"{'I' if i else 'B'}-{name[1]}" if name
                        else "O"))
    out = []
    for i, (token, tag) in enumerate(row):
        out.append((token, tag))
        quoted = i + 1 < len(row) and row[i + 1][0] in "\"\u201d'"
        if token in ".?!" and tag == "O" and not quoted:
            yield out
            out = []
    if out:
        yield out


def main():
    for path in sorted((pathlib.Path(sys.argv[1]) / "articles").glob(
            "*.marked.txt")):
        print("-DOCSTART-\tO\n")
        for paragraph in path.read_text("utf8").splitlines():
            for sentence in sentences(paragraph):
                for token, tag in sentence:
                    print(token, tag, sep="\t")
                print()


if __name__ == "__main__":
    main()
