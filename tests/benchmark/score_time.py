#!/usr/bin/env python3
"""Time expressions against the development sets of shared/data/timeline.

usage: score_time.py DATELINE SHARED [--errors N]

The scorer is TempEval-3 task A as shared/data/timeline/README.md describes it.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

BARS = {"meantime": 82.0, "wikiwars": 86.0, "constructions": 80}


def read(path):
    return [json.loads(line) for line in path.open(encoding="utf8")]


def run_times(binary, text, dct):
    with tempfile.NamedTemporaryFile("wb", suffix=".txt") as file:
        file.write(text.encode("utf8"))
        file.flush()
        command = [binary, "times", "--raw", file.name]
        if dct:
            command += ["--date", dct[:10]]
        out = subprocess.run(command, capture_output=True, check=True).stdout
    return [json.loads(line) for line in out.decode("utf8").splitlines()]


def trim(text, start, end):
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def align(gold, system):
    used, pairs = set(), []
    for g in gold:
        best = None
        for i, s in enumerate(system):
            if i in used or not (g["s"] < s["end"] and s["start"] < g["e"]):
                continue
            key = ((g["s"], g["e"]) != (s["start"], s["end"]), s["start"])
            if best is None or key < best[0]:
                best = (key, i)
        if best:
            used.add(best[1])
            pairs.append((g, system[best[1]]))
    return pairs


def score(binary, records, errors):
    t = dict(gold=0, sys=0, rel=0, strict=0, type=0, value=0, full=0)
    for record in records:
        text = record["text"]
        gold = []
        for x in record["timexes"]:
            s, e = trim(text, x["s"], x["e"])
            if s < e and x.get("tid") != "t0":
                gold.append(dict(x, s=s, e=e))
        gold.sort(key=lambda x: (x["s"], x["e"]))
        system = run_times(binary, text, record.get("dct"))
        pairs = align(gold, system)
        t["gold"] += len(gold)
        t["sys"] += len(system)
        t["rel"] += len(pairs)
        right = 0
        for g, s in pairs:
            t["strict"] += (g["s"], g["e"]) == (s["start"], s["end"])
            t["type"] += g["type"] == s["type"]
            t["value"] += g["value"] == s["value"]
            right += g["type"] == s["type"] and g["value"] == s["value"]
            if g["value"] != s["value"]:
                errors.append(("value", record["id"], text[g["s"]:g["e"]],
                               g["value"], s["value"]))
        paired = [id(g) for g, _ in pairs]
        for g in gold:
            if id(g) not in paired:
                errors.append(("missed", record["id"], text[g["s"]:g["e"]],
                               g["value"]))
        used = [id(s) for _, s in pairs]
        for s in system:
            if id(s) not in used:
                errors.append(("spurious", record["id"], s["text"], s["value"]))
        t["full"] += right == len(gold) == len(system)
    both = t["gold"] + t["sys"] or 1
    rel = 200 * t["rel"] / both
    share = lambda n: n / t["rel"] if t["rel"] else 0
    return {
        "strict": 200 * t["strict"] / both,
        "relaxed": rel,
        "type": share(t["type"]) * rel,
        "value": share(t["value"]) * rel,
        "full": t["full"],
    }


def rows(binary, shared, errors=None):
    errors = [] if errors is None else errors
    data = pathlib.Path(shared) / "data" / "timeline"
    if not data.is_dir():
        print(f"time: no data in {data}; skipped")
        return []
    out = []
    for name in ("meantime", "wikiwars", "gum-wikinews", "constructions"):
        path = data / name / "dev.jsonl"
        records = read(path)
        if records and "timexes" not in records[0]:
            continue
        s = score(binary, records, errors)
        detail = (f"strict {s['strict']:.1f} relaxed {s['relaxed']:.1f} "
                  f"type {s['type']:.1f}")
        bar = BARS.get(name)
        if name == "constructions":
            out.append(("time", f"{name}, fully right of 84 ({detail}, "
                        f"value {s['value']:.1f})", s["full"], bar,
                        s["full"] >= bar))
        else:
            out.append(("time", f"{name} dev, value F1 ({detail})",
                        round(s["value"], 1), bar,
                        bar is None or s["value"] >= bar))
    return out


def main():
    errors = []
    for row in rows(sys.argv[1], sys.argv[2], errors):
        print(*row, sep=" | ")
    if "--errors" in sys.argv:
        for error in errors[:int(sys.argv[sys.argv.index("--errors") + 1])]:
            print("  ", *error, sep=" | ")


if __name__ == "__main__":
    main()
