#!/usr/bin/env python3
"""News pieces written for this project, as training data.

usage: newsroom.py [DESK only|without] > newsroom.iob2

DESK/*.txt hold one sentence, headline or table line a line, pieces apart by
blank lines, names marked as `[PER Ana Ruiz]`. The pieces of one DESK can be
written only, or left out, to measure on them.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
MARKED = re.compile(r"\[(PER|ORG|LOC|MISC) ([^\[\]]+)\]")
# Full stops that stay with their word.
ABBREVIATION = re.compile(
    r"[A-Z]\.|(?:[A-Za-z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|Inc|Corp|Co|Ltd|Bros|No|vs|Gen"
    r"|Col|Maj|Capt|Lt|Sgt|Rep|Sen|Gov|Rev|Hon|Prof|Jan|Feb|Mar|Apr|Aug|Sept"
    r"|Oct|Nov|Dec|Mt|Ft|Pte|Plc|Bhd|Sdn|Cie|Gebr|Ala|Ariz|Ark|Calif"
    r"|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont"
    r"|Neb|Nev|Okla|Ont|Ore|Pa|Penn|Que|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.")
OPENING = re.compile(r"[(\[{\"`\u201c\u00ab$\u00a3\u20ac#]|['\u2018](?![sS]\b)"
                     r"|--|\u2014|-(?=\D)")
CLOSING = re.compile(r"(?:['\u2019][sS]|'(?=$)|\u2019|n't|[)\]}\"\u201d\u00bb,;:!?%]"
                     r"|\.\.\.|\u2026|--|\u2014|\.)$")


def is_abbreviation(word):
    """The full stop stays with "Inc." and "INC."."""
    return bool(ABBREVIATION.fullmatch(word) or word.isupper() and
                ABBREVIATION.fullmatch(word.capitalize()))


def tokens(text):
    """Words and marks of text without names in it, or of a name."""
    for word in text.split():
        opened, closed = [], []
        while len(word) > 1 and (m := OPENING.match(word)):
            opened.append(m[0])
            word = word[m.end():]
        while len(word) > 1 and not is_abbreviation(word):
            m = CLOSING.search(word)
            if not m or m.start() == 0:
                break
            closed.append(m[0])
            word = word[:m.start()]
        yield from opened
        if word:
            yield word
        yield from reversed(closed)


def rows(line):
    """Tokens with tags."""
    at = 0
    for m in MARKED.finditer(line):
        yield from ((token, "O") for token in tokens(line[at:m.start()]))
        for i, token in enumerate(tokens(m[2])):
            yield token, f"{'I' if i else 'B'}-{m[1]}"
        at = m.end()
        if hyphen := re.match(r"-(?=\w)", line[at:]):  # "[LOC Leeds]-based"
            yield "-", "O"
            at += hyphen.end()
    yield from ((token, "O") for token in tokens(line[at:]))


def main():
    desk, kept = sys.argv[1:3] if len(sys.argv) > 2 else (None, "without")
    for path in sorted(HERE.glob("*/*.txt")):
        if (path.parent.name == desk) != (kept == "only"):
            continue
        for piece in re.split(r"\n\s*\n", path.read_text("utf8").strip()):
            print("-DOCSTART-\tO\n")
            for line in piece.splitlines():
                for token, tag in rows(line):
                    print(token, tag, sep="\t")
                print()


if __name__ == "__main__":
    main()
