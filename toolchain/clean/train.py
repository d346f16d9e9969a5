#!/usr/bin/env python3
"""Train the block model on the development pages.

usage: train.py BLOCK_DUMP SHARED [--write TABLE]

Prints body figures as score_clean.py does: by cross-validation over sites
(the figure to trust) and, with --write, stores the model that was trained on
all pages. Needs python3-numpy and python3-sklearn.
"""
import collections
import difflib
import json
import pathlib
import re
import subprocess
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "tests" / "benchmark"))
sys.path.insert(0, str(HERE))
from pages import pages  # noqa: E402
from score_clean import body_rows  # noqa: E402

FOLDS = 5
CAPTION, HEADING = 10, 5
WORDS = re.compile(r"\w+")
ALONE = dict(max_iter=100, learning_rate=0.08, max_leaf_nodes=16,
             min_samples_leaf=60, l2_regularization=10.0,
             early_stopping=False, random_state=1)
CONTEXT = dict(max_iter=60, learning_rate=0.08, max_leaf_nodes=10,
               min_samples_leaf=60, l2_regularization=10.0,
               early_stopping=False, random_state=1)


def dump(binary, items):
    lines = "".join(json.dumps({k: x[k] for k in ("id", "html", "url")}) + "\n"
                    for x in items)
    out = subprocess.run([binary], input=lines.encode("utf8"), check=True,
                         capture_output=True).stdout.decode("utf8")
    return [json.loads(line)["blocks"] for line in out.split("\n") if line]


def covered(page_words, gold_words):
    """Which words of the page stand in the gold, aligned in order."""
    n = 4
    shingle = lambda w: [tuple(w[i:i + n]) for i in range(len(w) - n + 1)]
    matcher = difflib.SequenceMatcher(None, shingle(page_words),
                                      shingle(gold_words), autojunk=False)
    mask = np.zeros(len(page_words), bool)
    anchors = []
    for a, b, size in matcher.get_matching_blocks():
        if size:
            mask[a:a + size + n - 1] = True
            anchors.append((a, b, size + n - 1))
    # Short pieces between two anchors, where both sides have a small gap.
    anchors = [(0, 0, 0)] + anchors + [(len(page_words), len(gold_words), 0)]
    for (a, b, size), (c, d, _) in zip(anchors, anchors[1:]):
        left, right = page_words[a + size:c], gold_words[b + size:d]
        if left and right and len(left) * len(right) < 200000:
            gap = difflib.SequenceMatcher(None, left, right, autojunk=False)
            for i, _, length in gap.get_matching_blocks():
                mask[a + size + i:a + size + i + length] = True
    return mask


def label(blocks, body):
    words = [WORDS.findall(b["text"]) for b in blocks]
    mask = covered(sum(words, []), WORDS.findall(body))
    labels, at = [], 0
    for w in words:
        labels.append(bool(w) and mask[at:at + len(w)].mean() > 0.6)
        at += len(w)
    return np.array(labels, bool), np.array([len(w) for w in words])


class Page:
    def __init__(self, item, blocks):
        self.item, self.blocks = item, blocks
        self.x = np.array([b["features"] for b in blocks], np.int32)
        self.y, self.words = label(blocks, item["body"])
        self.bytes = np.array([len(b["text"].encode()) for b in blocks])
        # Every page weighs the same; a border costs three shingles a side.
        self.weight = (self.words + 5) / (150 + len(
            WORDS.findall(item["body"])))
        self.eligible = self.x[:, 0] != CAPTION

    def text(self, keep):
        return "\n".join(b["text"] for b, k, ok in
                         zip(self.blocks, keep, self.eligible) if k and ok)


def context(page, scores):
    """The second stage's features: as context_features() in the library."""
    s = np.clip(np.trunc(scores / 10), -1000, 1000).astype(np.int64)
    n = len(s)
    pad = lambda k: (np.concatenate([np.full(-k, -1000), s[:k]]) if k < 0 else
                     np.concatenate([s[k:], np.full(k, -1000)]))[:n]

    def mean(groups):
        total, weight = collections.Counter(), collections.Counter()
        for g, v, w in zip(groups, s, page.bytes):
            total[g] += int(v) * int(w)
            weight[g] += int(w)
        return total, weight
    columns = [s, *[pad(k) if n > abs(k) else np.full(n, -1000)
                    for k in (-1, -2, -3, 1, 2, 3)]]
    for key in ("parent_blocks", "grandparent_blocks", "signature_blocks"):
        columns.append(page_means(page, s, key))
    since, until = np.zeros(n, int), np.zeros(n, int)
    count = 100
    for i in range(n):
        since[i] = min(count, 100)
        count = 0 if scores[i] > 0 else count + 1
    count = 100
    for i in range(n - 1, -1, -1):
        until[i] = min(count, 100)
        count = 0 if scores[i] > 0 else count + 1
    kept = np.where(scores > 0, page.bytes, 0)
    article, everything = kept.sum(), page.bytes.sum()
    before = np.cumsum(kept) - kept
    columns += [since, until,
                before * 100 // article if article else np.zeros(n, int),
                np.full(n, article * 100 // everything if everything else 0)]
    return np.hstack([page.x, np.array(columns).T])


def page_means(page, s, key):
    """Mean score by bytes over the blocks below an element (or of a kind)."""
    cache = page.__dict__.setdefault("groups", {})
    if key not in cache:
        kind = key.split("_")[0]
        if kind == "signature":
            ids = [b["signature"] for b in page.blocks]
            members = collections.defaultdict(list)
            for i, g in enumerate(ids):
                members[g].append(i)
            cache[key] = [members[g] for g in ids]
        else:
            members = collections.defaultdict(list)
            for i, b in enumerate(page.blocks):
                for g in b["above"]:
                    members[g].append(i)
            cache[key] = [members[b[kind]] for b in page.blocks]
        unique = {}
        cache[key] = [unique.setdefault(tuple(m), np.array(m))
                      for m in cache[key]]
    out = np.zeros(len(s), np.int64)
    done = {}
    weighted = s * page.bytes
    for i, m in enumerate(cache[key]):
        if id(m) not in done:
            weight = page.bytes[m].sum()
            total = weighted[m].sum()
            done[id(m)] = int(np.trunc(total / weight)) if weight else 0
        out[i] = done[id(m)]
    return out


def fit(xs, pages_, parameters):
    x = np.vstack([m[p.eligible] for m, p in zip(xs, pages_)])
    y = np.concatenate([p.y[p.eligible] for p in pages_])
    w = np.concatenate([p.weight[p.eligible] for p in pages_])
    model = HistGradientBoostingClassifier(**parameters)
    return model.fit(x, y, sample_weight=w / w.mean())


def scores(model, x):
    """As the library computes them: leaves rounded to thousandths."""
    return tables(model).score(x)


class tables:
    def __init__(self, model):
        self.base = int(round(float(np.ravel(model._baseline_prediction)[0])
                              * 1000))
        self.trees = [t[0].nodes for t in model._predictors]

    def score(self, x):
        out = np.full(len(x), self.base, np.int64)
        for nodes in self.trees:
            at = np.zeros(len(x), int)
            while True:
                leaf = nodes["is_leaf"][at].astype(bool)
                if leaf.all():
                    break
                f, t = nodes["feature_idx"][at], nodes["num_threshold"][at]
                go = x[np.arange(len(x)), f] <= np.floor(t)
                step = np.where(go, nodes["left"][at], nodes["right"][at])
                at = np.where(leaf, at, step)
            out += np.round(nodes["value"][at] * 1000).astype(np.int64)
        return out

    def lines(self, stage):
        yield f"{stage}\t={self.base}"
        for nodes in self.trees:
            out, stack = [], [0]
            while stack:
                node = nodes[stack.pop()]
                if node["is_leaf"]:
                    out.append(f"={int(np.round(node['value'] * 1000))}")
                else:
                    out.append(f"{node['feature_idx']}:"
                               f"{int(np.floor(node['num_threshold']))}")
                    stack += [int(node["right"]), int(node["left"])]
            yield f"{stage}\t{' '.join(out)}"


def folds(items):
    """Sites to folds, the large ones first."""
    count = collections.Counter(p.item["site"] for p in items)
    load, where = [0] * FOLDS, {}
    for name, n in sorted(count.items(), key=lambda kv: (-kv[1], kv[0])):
        where[name] = load.index(min(load))
        load[where[name]] += n
    return np.array([where[p.item["site"]] for p in items])


def report(title, items, keeps):
    for name in ("article", "naeb", "fundus"):
        pairs = [(p.item["body"], p.text(k)) for p, k in zip(items, keeps)
                 if p.item["set"] == name]
        if pairs:
            f1, precision, recall, accuracy, empty = body_rows(pairs)
            print(f"{title:16} {name:8} F1 {f1:.4f} P {precision:.4f} "
                  f"R {recall:.4f} accuracy {accuracy:.3f} empty {empty}",
                  flush=True)


def main():
    binary, shared = sys.argv[1:3]
    items = list(pages(shared))
    items = [Page(x, b) for x, b in zip(items, dump(binary, items)) if b]
    report("oracle", items, [p.y for p in items])
    fold = folds(items)
    first = [None] * len(items)
    for k in range(FOLDS):
        train = [p for p, f in zip(items, fold) if f != k]
        model = fit([p.x for p in train], train, ALONE)
        for i in np.flatnonzero(fold == k):
            first[i] = scores(model, items[i].x)
    report("cv, alone", items, [s > 0 for s in first])
    second = [context(p, s) for p, s in zip(items, first)]
    last = [None] * len(items)
    for k in range(FOLDS):
        train = np.flatnonzero(fold != k)
        model = fit([second[i] for i in train], [items[i] for i in train],
                    CONTEXT)
        for i in np.flatnonzero(fold == k):
            last[i] = scores(model, second[i])
    for shift in (-400, 0, 400):
        report(f"cv, above {shift}", items, [s > shift for s in last])
    if "--pages" in sys.argv:
        worst = []
        for p, s in zip(items, last):
            f1, pr, rc, _, _ = body_rows([(p.item["body"], p.text(s > 0))])
            best = body_rows([(p.item["body"], p.text(p.y))])[0]
            worst.append((f1, pr, rc, best, p.item["id"], p.item["site"]))
        for row in sorted(worst)[:60]:
            print("%.3f P %.3f R %.3f oracle %.3f %s %s" % row)
    if "--write" in sys.argv:
        alone = fit([p.x for p in items], items, ALONE)
        # The second stage learns from scores of pages the first did not see.
        late = fit(second, items, CONTEXT)
        table = pathlib.Path(sys.argv[sys.argv.index("--write") + 1])
        with table.open("w", encoding="utf8") as out:
            out.write(
                "# The block model: which blocks of a page are article. Made by"
                "\n# toolchain/clean/train.py from the development pages; do not"
                " edit. A tree is\n# written node before left before right"
                " subtree: FEATURE:AT_MOST or =SCORE\n# (thousandths of log"
                " odds). Features are numbered as in block_features.h and\n#"
                " block_model.h. CC0.\n#: stage tree\n")
            for stage, model in (("alone", alone), ("context", late)):
                for line in tables(model).lines(stage):
                    out.write(line + "\n")


if __name__ == "__main__":
    main()
