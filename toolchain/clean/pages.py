"""The development pages of shared/data/cleaning with their gold."""
import gzip
import html.parser
import json
import pathlib
import re
import urllib.parse


def site(url, key):
    """What must not stand on both sides of a cross-validation."""
    host = urllib.parse.urlsplit(url or "").hostname or key
    parts = host.split(".")
    second = len(parts) > 2 and len(parts[-2]) <= 3 and len(parts[-1]) == 2
    return ".".join(parts[-3 if second else -2:])


def fundus_body(gold):
    body = gold["body"] or {}
    parts = list(body.get("summary", []))
    for section in body.get("sections", []):
        parts += section.get("headline", []) + section.get("paragraphs", [])
    return "\n".join(parts)


def pages(shared):
    """Yields {"id", "set", "site", "html", "url", "body", "gold"}."""
    data = pathlib.Path(shared) / "data" / "cleaning"
    for name in ("article-extraction-benchmark-dev", "naeb-dev", "fundus-dev"):
        folder = data / name
        gold = json.loads((folder / "ground-truth.dev.json").read_text("utf8"))
        for key in sorted(gold):
            one = gold[key]
            path = folder / "html" / one.get("html", f"{key}.html.gz")
            if not path.exists():
                continue
            body = (fundus_body(one) if name == "fundus-dev"
                    else one["articleBody"])
            url = one.get("url") or ""
            publisher = re.sub(r"_V\d+.*$", "", key)
            yield {"id": f"{name}/{key}", "set": name.split("-")[0],
                   "site": site(url, publisher), "url": url, "gold": one,
                   "html": gzip.decompress(path.read_bytes()).decode(
                       "utf8", "replace"),
                   "body": body or ""}


class Lines(html.parser.HTMLParser):
    """Text of an article's markup, a line a block, without captions."""
    BLOCKS = set("p div li h1 h2 h3 h4 h5 h6 tr br blockquote ul ol table "
                 "section article pre figure figcaption dt dd".split())
    LEFT_OUT = ("figcaption", "script", "style")

    def __init__(self):
        super().__init__()
        self.out, self.inside = [], 0

    def handle_starttag(self, tag, attributes):
        self.inside += tag in self.LEFT_OUT
        if tag in self.BLOCKS:
            self.out.append("\n")

    def handle_endtag(self, tag):
        if tag in self.LEFT_OUT:
            self.inside = max(0, self.inside - 1)
        if tag in self.BLOCKS:
            self.out.append("\n")

    def handle_data(self, data):
        if not self.inside:
            self.out.append(data)


def more_pages(shared):
    """Readability's pages: more kinds of markup to learn from. Their expected
    articles are a program's output, so they count in no figure."""
    folder = (pathlib.Path(shared) / "data" / "cleaning" /
              "readability-test-pages-dev" / "pages")
    read = lambda path: gzip.decompress(path.read_bytes()).decode(
        "utf8", "replace")
    for page in sorted(folder.iterdir()):
        lines = Lines()
        lines.feed(read(page / "expected.html.gz"))
        yield {"id": f"readability/{page.name}", "set": "readability",
               "site": re.sub(r"-\d+$", "", page.name), "url": "", "gold": {},
               "html": read(page / "source.html.gz"),
               "body": re.sub(r"[ \t]+", " ", "".join(lines.out))}
