#!/usr/bin/env python3
"""Make core/data/time/verbs.tsv: the verbs of the news by base form.

usage: build_verbs.py WORDNET_DIR IOB2_FILE... > core/data/time/verbs.tsv

Base forms come from WordNet 3.0 (index.verb; its licence is permissive, see
NOTICE); they stay when an openly licensed text (token first on each line)
shows them as a verb at least once. `noun` says how often the base form is a
noun there, 0 to 9: counted behind articles and behind "to", "will" and the
like.
"""
import collections
import pathlib
import sys

VERB_BEFORE = set("to will would could can may might should must not n't "
                  "wo ca shall 'll they we i you who did does do".split())
NOUN_BEFORE = set("the a an his her its their our my this that these those of "
                  "no some any each every for by with from new first".split())


def forms(base):
    """-s, -ed and -ing forms of a regular verb."""
    if base.endswith("e"):
        yield from (base + "s", base + "d", base[:-1] + "ing")
    elif base.endswith("y") and base[-2:-1] not in "aeiou":
        yield from (base[:-1] + "ies", base[:-1] + "ied", base + "ing")
    else:
        yield from (base + "s", base + "es", base + "ed", base + "ing",
                    base + base[-1] + "ed", base + base[-1] + "ing")


def main():
    verbs = set()
    for line in (pathlib.Path(sys.argv[1]) / "index.verb").open():
        word = line.split(" ", 1)[0]
        if word.isalpha() and word.islower() and len(word) > 1:
            verbs.add(word)
    as_verb, as_noun, seen = (collections.Counter() for _ in range(3))
    for path in sys.argv[2:]:
        before = ""
        for line in open(path, encoding="utf8"):
            word = line.split("\t")[0].strip().split(" ")[0]
            if word in verbs or word.islower():
                seen[word] += 1
                if before in VERB_BEFORE:
                    as_verb[word] += 1
                elif before in NOUN_BEFORE:
                    as_noun[word] += 1
            before = word.lower()
    print("# Verbs by base form and how often the base form is a noun, 0 to 9."
          " Made by\n# toolchain/time/build_verbs.py from WordNet 3.0 (c) "
          "Princeton University, under\n# its own permissive licence, and "
          "counts over openly licensed texts.\n#: base noun")
    for base in sorted(verbs):
        evidence = as_verb[base] + sum(seen[f] for f in forms(base))
        if as_verb[base] + 0.2 * evidence < 1:
            continue
        v, n = as_verb[base] + 0.5, as_noun[base]
        print(f"{base}\t{min(9, int(10 * n / (v + n)))}")


if __name__ == "__main__":
    main()
