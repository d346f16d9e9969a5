#!/usr/bin/env python3
"""Train the block model on the development pages, or only cross-validate.

usage: train.py BLOCK_DUMP SHARED [--write] [--program] [--pages]

Prints body figures as score_clean.py does: by cross-validation over sites
(the figure to trust) and, with --write, stores the model that was trained on
all pages. With --program each fold's model is built into the program, which
cleans the pages of the sites that it has not seen: the figures for
tests/benchmark/clean_cross_validation.json, measured as those of
score_clean.py are. --pages also lists the pages with the worst figures. Needs
python3-numpy and python3-sklearn; toolchain/clean/cross_validate runs it.
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
from pages import more_pages, pages  # noqa: E402
from score_clean import body, body_rows, run  # noqa: E402

ROOT = HERE.parent.parent
TABLE = ROOT / "core" / "data" / "clean" / "block_model.tsv"
ROW = ROOT / "tests" / "benchmark" / "clean_cross_validation.json"
BUILD = ROOT / "build" / "native-release"
FOLDS = 5
CAPTION = 10
WORDS = re.compile(r"\w+")
# The library holds the leaves of a tree in sixteen bits (block_model.cpp).
TREES = dict(max_iter=100, learning_rate=0.1, max_leaf_nodes=16,
             min_samples_leaf=150, l2_regularization=50.0,
             early_stopping=False, random_state=1)

# How much a page holds tells pages apart and little else: without them, pages
# of other sites are read better.
LEFT_OUT = ("kPageGood", "kPageBlocks")

# Which way a feature can speak, whatever the others say: 1 the more the likelier
# article, -1 the less. Names as in the library's headers; a distance to an
# element that says "related" is the better the larger. Keeps trees from
# learning the accidents of few sites.
WAYS = {
    "kLinkShare": -1, "kSentenceEnds": 1, "kCommas": 1, "kParentGood": 1,
    "kGrandGood": 1, "kSameGood": 1, "kCoreUp": -1, "kRepeated": -1,
    "kParentLinks": -1, "kSameLinks": -1, "kSinceGood": -1, "kUntilGood": -1,
    "kMostUp": -1, "kHalfUp": -1, "kNoticeWords": -1, "kAround": 1, "kRunLinks": -1,
    "NameKind::kBody": -1, "NameKind::kRelated": 1, "NameKind::kPromo": 1,
    "NameKind::kNewsletter": 1, "NameKind::kShare": 1, "NameKind::kComment": 1,
    "NameKind::kNavigation": 1, "NameKind::kTags": 1, "NameKind::kWidget": 1,
    "NameKind::kBio": 1, "Region::kArticle": -1, "Region::kMain": -1,
    "Region::kAside": 1, "Region::kNav": 1, "Region::kFooter": 1,
    "Region::kForm": 1, "Region::kHidden": 1, "Region::kArticleBody": -1,
}


def enumerators(header, name):
    """The names of a C++ enumeration, in order."""
    text = (HERE.parent.parent / "core" / "clean" / header).read_text("utf8")
    body = re.search(r"enum (?:class )?%s\b[^{]*\{(.*?)\};" % name, text,
                     re.S)[1]
    body = re.sub(r"//[^\n]*", "", body)
    return re.findall(r"\bk\w+", re.sub(r"=[^,]*", "", body))


def feature_names():
    own = enumerators("block_features.h", "Feature")
    return (own[:own.index("kNear")] +
            [f"NameKind::{n}" for n in enumerators("html_names.h", "NameKind")] +
            [f"Region::{n}" for n in enumerators("html_blocks.h", "Region")])


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


def fit(pages_):
    names = feature_names()
    x = np.vstack([p.x[p.eligible] for p in pages_])
    assert x.shape[1] == len(names), "block_features.h has other features"
    x[:, [names.index(n) for n in LEFT_OUT]] = 0
    y = np.concatenate([p.y[p.eligible] for p in pages_])
    w = np.concatenate([p.weight[p.eligible] for p in pages_])
    model = HistGradientBoostingClassifier(
        monotonic_cst=[WAYS.get(n, 0) for n in names], **TREES)
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

    def lines(self):
        yield f"={self.base}"
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
            yield " ".join(out)


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


def label_of(site):
    return site.split(".")[0]


def models(items, more, doubtful=()):
    """Yields models and the indices of the pages whose sites each has not
    seen."""
    fold = folds(items)
    for k in range(FOLDS):
        asked = {label_of(p.item["site"]) for p, f in zip(items, fold)
                 if f == k}
        yield (fit([p for p, f in zip(items, fold)
                    if f != k and p.item["id"] not in doubtful] +
                   [p for p in more if label_of(p.item["site"]) not in asked]),
               np.flatnonzero(fold == k))


def cross_validate(items, more, doubtful=()):
    """Scores of every page by a model that has seen no page of its site."""
    out = [None] * len(items)
    for model, left_out in models(items, more, doubtful):
        for i in left_out:
            out[i] = scores(model, items[i].x)
    return out


def write(model):
    with TABLE.open("w", encoding="utf8") as file:
        file.write(
            "# The block model: which blocks of a page are article. Made by"
            "\n# toolchain/clean/train.py from the development pages; do not"
            " edit. A tree is\n# written node before left before right"
            " subtree: FEATURE:AT_MOST or =SCORE\n# (thousandths of log"
            " odds). Features are numbered as in block_features.h.\n# CC0.\n"
            "#: tree\n")
        for line in tables(model).lines():
            file.write(line + "\n")


def build():
    subprocess.run(["cmake", "--build", str(BUILD), "--target", "dateline"],
                   check=True, stdout=subprocess.DEVNULL)


def cross_validate_program(items, more, doubtful):
    """Texts of every page by the program with a model that has seen no page
    of its site. The model of the working tree is put back."""
    shipped, out = TABLE.read_text("utf8"), [""] * len(items)
    try:
        for model, left_out in models(items, more, doubtful):
            write(model)
            build()
            found = run(str(BUILD / "dateline"), [
                {k: items[i].item[k] for k in ("id", "html", "url")}
                for i in left_out])
            for i, analysis in zip(left_out, found):
                out[i] = body(analysis)
    finally:
        TABLE.write_text(shipped, "utf8")
        build()
    return out


def write_row(items, texts):
    row = {"command": "toolchain/clean/cross_validate SHARED --program",
           "body F1": {}}
    for name in ("article", "naeb", "fundus"):
        pairs = [(p.item["body"], text) for p, text in zip(items, texts)
                 if p.item["set"] == name]
        f1, precision, recall, accuracy, empty = body_rows(pairs)
        print(f"program, cross-validated {name:8} F1 {f1:.4f} P {precision:.4f} "
              f"R {recall:.4f} accuracy {accuracy:.3f} empty {empty}")
        key = "article-extraction-benchmark" if name == "article" else name
        row["body F1"][key + "-dev"] = round(f1, 3)
    ROW.write_text(json.dumps(row, indent=2) + "\n", "utf8")


def figures(page, score):
    return body_rows([(page.item["body"], page.text(score > 0))])


def find_doubtful(items, out):
    """Pages whose gold lacks much of what other sites teach to be article:
    cut at a paywall, the summary of a live blog without its entries, or taken
    from another state of the page. They teach that prose is none; they count
    in the figures all the same."""
    found = set()
    for page, score in zip(items, out):
        _, precision, recall, _, _ = figures(page, score)
        if precision < 0.62 and recall > 0.5:
            found.add(page.item["id"])
    return found


def main():
    binary, shared = sys.argv[1:3]
    items, more = (
        [Page(x, b) for x, b in zip(found, dump(binary, found)) if b]
        for found in (list(pages(shared)), list(more_pages(shared))))
    report("oracle", items, [p.y for p in items])
    out = cross_validate(items, more)
    report("cross-validated", items, [s > 0 for s in out])
    doubtful = find_doubtful(items, out)
    print(f"{len(doubtful)} pages with doubtful gold left out of training")
    out = cross_validate(items, more, doubtful)
    report("cross-validated", items, [s > 0 for s in out])
    if "--pages" in sys.argv:
        worst = sorted((figures(p, s)[:3] + (p.item["id"], p.item["site"])
                        for p, s in zip(items, out)), key=lambda row: row[0])
        for row in worst[:60]:
            print("%.3f P %.3f R %.3f %s %s" % row)
    if "--write" in sys.argv:
        model = fit([p for p in items if p.item["id"] not in doubtful] + more)
        report("trained on all", items,
               [scores(model, p.x) > 0 for p in items])
        write(model)
    if "--program" in sys.argv:
        write_row(items, cross_validate_program(items, more, doubtful))


if __name__ == "__main__":
    main()
