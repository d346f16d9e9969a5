"""The development pages of shared/data/cleaning with their gold."""
import gzip
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
