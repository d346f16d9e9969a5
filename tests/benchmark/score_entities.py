#!/usr/bin/env python3
"""Names against the development parts of shared/data/entities: strict F1.

usage: score_entities.py DATELINE SHARED
"""
import pathlib
import subprocess
import sys
import tempfile
import time

import measure_speed

SETS = ["wikigold", "gum", "crossner/politics", "gmb", "uner-ewt", "btc",
        "wnut17"]
TYPES = {"PER", "ORG", "LOC", "MISC"}
BESIDE = ["wikigold", "gum", "crossner/politics", "uner-ewt"]


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


MARK = "-DOCSTART-"


def read(text):
    """Sentences; the mark of a document is a sentence of its own."""
    tokens, tags, sentences = [], [], []
    for line in text.splitlines():
        cells = line.split()
        if not cells or line.startswith(MARK):
            if tokens:
                sentences.append((tokens, tags))
            tokens, tags = [], []
            if cells:
                sentences.append(([MARK], ["O"]))
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


def tagged(binary, gold):
    text = "".join("".join(t + "\n" for t in tokens) + "\n"
                   for tokens, _ in gold)
    result = subprocess.run([binary, "tag", "--conll"],
                            input=text.encode("utf8"), capture_output=True,
                            check=True).stdout
    return read(result.decode("utf8"))


def headline(tokens, upper):
    """The sentence as a headline: capitals at every longer word, or only."""
    if tokens == [MARK]:
        return tokens
    if upper:
        return [t.upper() for t in tokens]
    return [t[:1].upper() + t[1:] if i == 0 or len(t) > 3 else t
            for i, t in enumerate(tokens)]


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
        system = tagged(binary, gold)
        three = f1(gold, system, TYPES - {"MISC"})
        four = f1(gold, system, TYPES)
        cased = [f1(gold, tagged(binary, [(headline(t, upper), g)
                                          for t, g in gold]),
                    TYPES - {"MISC"}) for upper in (False, True)]
        out.append(("entities", f"{name} dev, strict F1 PER ORG LOC (with MISC "
                    f"{four:.1f}, title case {cased[0]:.1f}, upper "
                    f"{cased[1]:.1f})", round(three, 1), None, True))
    return out + beside(binary, data)


def beside(binary, data):
    """The same texts in one run by us and by the npm package compromise."""
    script = pathlib.Path(__file__).resolve().parent / "compromise.mjs"
    gold = []
    for name in BESIDE:
        path = data / name / "dev.iob2"
        gold += read(path.read_text("utf8")) if path.exists() else []
    with tempfile.NamedTemporaryFile("w", suffix=".iob2",
                                     encoding="utf8") as file:
        for tokens, tags in gold:
            file.writelines(f"{t}\t{g}\n" for t, g in zip(tokens, tags))
            file.write("\n")
        file.flush()
        theirs = subprocess.run(["node", str(script), file.name],
                                capture_output=True)
    if theirs.returncode:
        print("entities: the npm package compromise is not installed; "
              "side by side skipped")
        return []
    tokens = sum(len(t) for t, _ in gold)
    start = time.perf_counter()
    ours = tagged(binary, gold)
    seconds = time.perf_counter() - start
    label = "four dev parts, strict F1 PER ORG LOC"
    speed = "; ".join([f"{tokens / seconds:,.0f} tokens/s native, start "
                       "counted"] + in_wasm(gold))
    return [("entities", f"{label}, ours ({speed})",
             round(f1(gold, ours, TYPES - {"MISC"}), 1), None, True),
            ("entities", f"{label}, compromise "
             f"({tokens / float(theirs.stderr):,.0f} tokens/s, Node)",
             round(f1(gold, read(theirs.stdout.decode("utf8")),
                      TYPES - {"MISC"}), 1), None, True)]


def in_wasm(gold):
    """Tokens a second of the same sentences as plain text, as in the page."""
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    lines = [" ".join(tokens) for tokens, _ in gold if tokens != [MARK]]
    articles = ["\n".join(lines[i:i + 30]) for i in range(0, len(lines), 30)]
    return [f"{measure_speed.figures(call, chr(12).join(articles))[0]:,.0f} in "
            "wasm with sentences and tokens"
            for kind, call in measure_speed.programs(root, "tagger_speed")
            if kind == "wasm"]


if __name__ == "__main__":
    for row in rows(sys.argv[1], sys.argv[2]):
        print(*row, sep=" | ")
