#!/usr/bin/env python3
"""Pasted plain text: the development pages of score_clean.py as a browser
copies them, the whole page (menu first, footer last) and the article alone.

usage: score_paste.py DATELINE SHARED

Titles and clean articles are those that the HTML gives; bars are ours, no
peer reads plain text.
"""
import html.parser
import json
import pathlib
import re
import sys

import score_clean as clean

BLOCKS = set("""address article aside blockquote caption dd details div dl dt
fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav
ol p pre section summary table tbody tfoot thead tr ul""".split())
APART = set("p h1 h2 h3 h4 h5 h6 ul ol blockquote figure dl pre".split())
UNSEEN = set("""script style noscript template head svg iframe select textarea
button object video audio canvas""".split())
VOID = set("""area base br col embed hr img input link meta source track
wbr""".split())


class VisibleText(html.parser.HTMLParser):
    """What is seen of a page, with a line break or a blank line at blocks."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.breaks, self.open = [], 0, []

    def handle_starttag(self, tag, attrs):
        if tag in VOID:
            self.breaks = max(self.breaks, tag in ("br", "hr"))
            return
        attrs = dict(attrs)
        style = (attrs.get("style") or "").replace(" ", "").lower()
        self.open.append((tag, tag in UNSEEN or "hidden" in attrs
                          or attrs.get("aria-hidden") == "true"
                          or "display:none" in style))
        self.block(tag)

    def handle_endtag(self, tag):
        for i in range(len(self.open) - 1, -1, -1):
            if self.open[i][0] == tag:
                del self.open[i:]
                break
        self.block(tag)

    def block(self, tag):
        if tag in BLOCKS:
            self.breaks = max(self.breaks, 2 if tag in APART else 1)
        elif tag in ("td", "th"):
            self.text.append(" ")

    def handle_data(self, data):
        if any(unseen for _, unseen in self.open):
            return
        data = re.sub(r"\s+", " ", data)
        if data.strip() and self.breaks:
            self.text.append("\n" * self.breaks)
            data, self.breaks = data.lstrip(), 0
        if data.strip() or not self.breaks:
            self.text.append(data)


def visible(page):
    parser = VisibleText()
    parser.feed(page)
    return re.sub(r" +", " ", "".join(parser.text)).strip()[:200000]


def title_block(analysis):
    document = analysis["document"]
    for block in document["blocks"]:
        if block["type"] == "title":
            return document["text"][block["start"]:block["end"]]
    return ""


def rows(binary, shared):
    data = pathlib.Path(shared) / "data" / "cleaning"
    if not data.is_dir():
        return []
    out = []
    for name, bars in (("article-extraction-benchmark", (.88, .58, .94)),
                       ("naeb", (.84, .55, .93)),
                       ("fundus", (.86, .57, .88))):
        folder = data / f"{name}-dev"
        gold = json.loads((folder / "ground-truth.dev.json").read_text("utf8"))
        keys = sorted(k for k in gold if (folder / "html" / gold[k].get(
            "html", f"{k}.html.gz")).exists())
        pages = [clean.read_page(folder, gold[k].get("html", k)) for k in keys]
        articles = clean.run(binary, [{"id": k, "html": p}
                                      for k, p in zip(keys, pages)])
        whole = clean.run(binary, [{"id": k, "text": visible(p)}
                                   for k, p in zip(keys, pages)])
        alone = clean.run(binary, [{"id": k, "text": a["document"]["text"]}
                                   for k, a in zip(keys, articles)])
        body = clean.body_rows([(clean.gold_body(gold[k]), clean.body(a))
                                for k, a in zip(keys, whole)])[0]

        def titles(results):
            asked = [(title_block(a), r["document"]["title"])
                     for a, r in zip(articles, results)
                     if r and title_block(a)]
            return sum(clean.words(a) == clean.words(b)
                       for a, b in asked) / (len(asked) or 1)

        for label, value, bar in zip(
                ("whole page pasted: body F1", "  title",
                 "article pasted: title"),
                (body, titles(whole), titles(alone)), bars):
            out.append(("paste", f"{name}-dev: {label}", round(value, 3), bar,
                        value >= bar))
    return out


if __name__ == "__main__":
    for line in rows(sys.argv[1], sys.argv[2]):
        print(*line, sep=" | ")
