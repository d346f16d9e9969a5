#!/usr/bin/env python3
"""Train the choice of timeline entries: core/data/time/entry_model.tsv.

usage: train_entries.py ENTRY_DUMP GOLD_DIR SCORER [OUT.tsv]
           [--more GOLD_DIR] [--weight X]
The shipped model: --more what timelines/build.py wrote, --weight 0.3.

ENTRY_DUMP is the program of toolchain/time/entry_dump.cpp; GOLD_DIR holds
articles.jsonl and ID.json with hand-made timelines; SCORER is the scorer's
Python file, whose idea of a right date is used. Two logistic models with L2
penalty: is an event an entry; is a date the event's. Entries of --more
count X each, and all of their dates. Prints cross-validated quality over the
articles of GOLD_DIR (--more is always trained on), then writes the weights trained on all of them.
"""
import collections
import importlib.util
import json
import math
import pathlib
import random
import subprocess
import sys


def train(rows, epochs=25, l2=0.5, seed=1):
    """rows: (features, label, weight). Adaptive-gradient descent."""
    weights = collections.defaultdict(float)
    squares = collections.defaultdict(lambda: 1e-3)
    counts = collections.Counter(f for fs, _, _ in rows for f in set(fs))
    kept = [([f for f in fs if counts[f] >= 4], y, w) for fs, y, w in rows]
    order = list(range(len(kept)))
    rng = random.Random(seed)
    for epoch in range(epochs):
        rng.shuffle(order)
        for i in order:
            fs, y, w = kept[i]
            z = sum(weights[f] for f in fs)
            p = 1 / (1 + math.exp(-max(-30, min(30, z))))
            g = (p - y) * w
            for f in fs:
                d = g + (l2 * weights[f] / max(1, counts[f]) * 10
                         if f != "bias" else 0)
                squares[f] += d * d
                weights[f] -= 0.25 * d / math.sqrt(squares[f])
    return weights


def train_choice(groups, epochs=15, l2=0.5, seed=1):
    """groups: lists of (features, right). Softmax over the choices of an event,
    towards all that are right."""
    weights = collections.defaultdict(float)
    squares = collections.defaultdict(lambda: 1e-3)
    counts = collections.Counter(f for g in groups for fs, _ in g for f in fs)
    kept = [[([f for f in fs if counts[f] >= 4], y) for fs, y in g]
            for g in groups if 0 < sum(y for _, y in g) < len(g)]
    rng = random.Random(seed)
    for _ in range(epochs):
        rng.shuffle(kept)
        for group in kept:
            scores = [sum(weights[f] for f in fs) for fs, _ in group]
            top = max(scores)
            parts = [math.exp(x - top) for x in scores]
            total = sum(parts)
            right = sum(p for p, (_, y) in zip(parts, group) if y)
            for p, (fs, y) in zip(parts, group):
                g = p / total - (p / right if y else 0)
                for f in fs:
                    d = g + l2 * weights[f] / counts[f]
                    squares[f] += d * d
                    weights[f] -= 0.2 * d / math.sqrt(squares[f])
    return weights


def label(records, gold, scorer):
    """Gold entries to candidates of their sentence, the trigger's first."""
    text = gold["text"]
    for r in records:
        r["label"], r["gold"] = 0, None
    entries = []
    for x in gold["timeline"]:
        start = scorer.find_loose(x["sentence"][:60], text)
        at = scorer.find_loose(x["trigger"], text, max(start, 0))
        at = at if at >= 0 else start
        entries.append((at, at + len(x["trigger"]), x))
    for exact in (True, False):
        for at, end, x in entries:
            if x.get("_used"):
                continue
            best = None
            for r in records:
                if r["gold"] is not None:
                    continue
                a, b = r["trigger"]
                inside = r["sentence"][0] <= at < r["sentence"][1]
                if not inside:
                    continue
                touches = a < end and at < b
                if exact != touches:
                    continue
                key = abs(a - at)
                if not exact and key > 40:
                    continue
                if best is None or key < best[0]:
                    best = (key, r)
            if best:
                r = best[1]
                x["_used"] = True
                r["gold"] = x
                r["label"] = 1 if x["importance"] >= 2 else None
                if not exact:
                    r["label"] = None if r["label"] is None else 1
    return entries


def rows_of(docs, scorer):
    entry_rows, date_rows = [], []
    for records in docs:
        for r in records:
            if r["label"] is not None:
                entry_rows.append((r["features"], r["label"], 1.0))
            if r["gold"] is None:
                continue
            if len(r["choices"]) < 2:
                continue
            date_rows.append([
                (c["features"], scorer.same_when(
                    r["gold"], {"when": {"value": c["value"] or None}}))
                for c in r["choices"]])
    return entry_rows, date_rows


def score_of(weights, features):
    return sum(weights.get(f, 0.0) for f in features)


def choose(records, entries, dates, first, more):
    """What the program does: the best events of every sentence."""
    by_sentence = collections.defaultdict(list)
    for r in records:
        by_sentence[tuple(r["sentence"])].append(r)
    out = []
    for group in by_sentence.values():
        ranked = sorted(group, key=lambda r: -score_of(entries, r["features"]))
        n = 0
        for r in ranked:
            z = score_of(entries, r["features"])
            if z < (first if n == 0 else more):
                break
            n += 1
            best = max(r["choices"], key=lambda c: score_of(dates, c["features"]))
            out.append((r, best["value"]))
    return out


def evaluate(docs, golds, entries, dates, scorer, first, more):
    hit = system = gold = found = 0
    for records, g in zip(docs, golds):
        analysis = {"timeline": [
            {"when": {"value": v or None}, "status": "happened", "who": [], "where": [],
             "trigger": {"source": r["trigger"]}, "evidence": [{"source": r["sentence"]}]}
            for r, v in choose(records, entries, dates, first, more)],
            "mentions": [], "entities": [], "times": []}
        t = scorer.Tally()
        scorer.score_article(g, g["marked"], analysis, t, [])
        hit += t["e_hit"]; system += t["e_sys"]; gold += t["e_gold"]; found += t["e_found"]
    f = lambda h: 2 * h / (system + gold) if system + gold else 0
    return f(hit), hit / max(1, system), hit / max(1, gold), f(found)


def read_folder(dump, folder, scorer):
    """Candidates of every article, labelled, and the gold timelines."""
    folder = pathlib.Path(folder)
    articles = [json.loads(line) for line in
                (folder / "articles.jsonl").open(encoding="utf8")]
    out = subprocess.run([dump], input="".join(
        json.dumps({"id": a["id"], "text": a["text"], "date": a["dct"]}) + "\n"
        for a in articles).encode(), capture_output=True,
        check=True).stdout.decode()
    by_id = collections.defaultdict(list)
    for line in out.splitlines():
        r = json.loads(line)
        by_id[r["id"]].append(r)
    docs, golds = [], []
    covered = total = 0
    for a in articles:
        gold = json.loads((folder / f"{a['id']}.json").read_text("utf8"))
        gold["text"] = a["text"]
        gold["marked"] = (folder / f"{a['id']}.marked.txt").read_text(
            "utf8").rstrip("\n")
        label(by_id[a["id"]], gold, scorer)
        asked = [x for x in gold["timeline"] if x["importance"] >= 2]
        covered += sum(bool(x.get("_used")) for x in asked)
        total += len(asked)
        docs.append(by_id[a["id"]])
        golds.append(gold)
    print(f"{folder.name}: {covered} of {total} entries have a candidate; "
          f"{sum(map(len, docs))} candidates")
    return docs, golds


def models(docs, more, weight, scorer):
    entry_rows, dates = rows_of(docs, scorer)
    more_rows, more_dates = rows_of(more, scorer)
    entry_rows += [(f, y, w * weight) for f, y, w in more_rows]
    return train(entry_rows), train_choice(dates + more_dates)


THRESHOLDS = [(-1.4, -0.4), (-1.2, 0.0), (-1.0, -0.2), (-0.8, 0.0), (-0.6, 0.0),
              (-0.4, 0.2), (-0.2, 0.4)]


def main():
    dump, folder, path = sys.argv[1:4]
    spec = importlib.util.spec_from_file_location("scorer", path)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    docs, golds = read_folder(dump, folder, scorer)
    more = []
    weight = 1.0
    for i, word in enumerate(sys.argv):
        if word == "--more":
            more += read_folder(dump, sys.argv[i + 1], scorer)[0]
        if word == "--weight":
            weight = float(sys.argv[i + 1])
    folds = 5
    fold_models = [models([d for i, d in enumerate(docs) if i % folds != k],
                          more, weight, scorer) for k in range(folds)]
    for first, second in THRESHOLDS:
        totals = [evaluate(docs[k::folds], golds[k::folds], *fold_models[k],
                           scorer, first, second) for k in range(folds)]
        mean = [sum(x[i] for x in totals) / folds for i in range(4)]
        print(f"held-out, thresholds {first} {second}: F1 {mean[0]:.3f} "
              f"P {mean[1]:.3f} R {mean[2]:.3f}; sentence F1 {mean[3]:.3f}")
    e, d = models(docs, more, weight, scorer)
    print("trained on all:", evaluate(docs, golds, e, d, scorer, -1.2, 0.0))
    if len(sys.argv) > 4:
        with open(sys.argv[4], "w", encoding="utf8") as file:
            file.write("# Weights of the choice of timeline entries and of their dates (logistic\n"
                       "# models). Made by toolchain/time/train_entries.py from timelines that were\n"
                       "# annotated by hand for this project over Wikinews articles (CC BY 2.5).\n"
                       "#: feature weight\n")
            for weights in (e, d):
                for name, w in sorted(weights.items()):
                    if abs(w) >= 0.02:
                        file.write(f"{name}\t{w:.2f}\n")


if __name__ == "__main__":
    main()
