#!/usr/bin/env python3
"""Speed and memory of cleaning the development pages: native, and in Chromium
beside Readability on the browser's own DOM.

usage: score_clean_speed.py DATELINE SHARED

Speeds are of one run on one machine, to be compared as ratios.
"""
import gzip
import json
import math
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def read_pages(shared):
    folder = (pathlib.Path(shared) / "data" / "cleaning" /
              "article-extraction-benchmark-dev" / "html")
    return [gzip.decompress(path.read_bytes()).decode("utf8", "replace")
            for path in sorted(folder.glob("*.html.gz"))]


SENTENCE = ("The harbour stayed closed for a third day after a crane fell "
            "across the main quay, officials said. ")
# Pages that nobody writes, a piece at a time.
KINDS = {
    "paragraphs": lambda i: f"<p>{SENTENCE}{i}.</p>\n",
    "links": lambda i: f'<a href="/x/{i}">Link number {i} here</a> ',
    "attributes": lambda i: (f'<p class="a{i} b" id="x{i}" data-y="{i}" '
                             f'title="t{i}">Words of number {i}.</p>\n'),
    "nesting": lambda i: (f"<div class=x{i % 7}>" if i % 300 < 299 else
                          f"words {i}. " + "</div>" * 299),
    "tables": lambda i: f"<table><tr><td>{i}</td><td>Cell {i}</td></tr></table>",
    "unclosed tables": lambda i: f"<table><tr><td>Cell {i}",
    "unclosed bold": lambda i: f"<p><b>word {i} ",
    "unclosed items": lambda i: f"<li>item {i} ",
    "comments": lambda i: f"<!-- c {i} -->w{i} ",
    "references": lambda i: f"&amp;#39; {i} &quot; ",
    "figures": lambda i: (f"<figure><img src=/{i}.jpg><figcaption>Workers {i} "
                          "(Photo: AP)</figcaption></figure>"),
    "titles": lambda i: f'<meta property=og:title content="Crane {i} falls">',
}
# A process of its own, so that its time and peak are its own. User and system
# together: how a short time is split between them is a matter of clock ticks.
MEASURE = ("import resource,subprocess,sys;"
           "subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,"
           "stderr=subprocess.DEVNULL);"
           "used=resource.getrusage(resource.RUSAGE_CHILDREN);"
           "print(used.ru_utime+used.ru_stime,used.ru_maxrss)")


def cost(binary, kind, size):
    """Seconds of the processor, and MB, for a page of this kind and size in
    bytes."""
    out, length, i = ["<!doctype html><title>Crane falls</title><article><h1>"
                      f"Crane falls</h1><p>{SENTENCE * 3}</p>\n"], 0, 0
    while length < size:
        out.append(KINDS[kind](i))
        length, i = length + len(out[-1]), i + 1
    with tempfile.NamedTemporaryFile("w", suffix=".html") as file:
        file.write("".join(out))
        file.flush()
        runs = [subprocess.run([sys.executable, "-c", MEASURE, binary, "clean",
                                file.name, "--to", "text"], check=True,
                               capture_output=True).stdout.split()
                for _ in range(3)]
    return min(float(r[0]) for r in runs), int(runs[0][1]) / 1024


def growth(binary):
    """How time and memory grow with the size of a page, at its worst."""
    small, large = 5e6, 20e6
    slopes, peaks = [], []
    for kind in KINDS:
        before, (after, peak) = cost(binary, kind, small), cost(binary, kind,
                                                                large)
        slopes.append((math.log(after / before[0]) / math.log(large / small),
                       kind))
        peaks.append((peak, kind))
    (slope, steep), (peak, heavy) = max(slopes), max(peaks)
    return [("speed", f"cleaning odd pages of 5 to 20 MB, steepest growth of "
             f"time ({steep})", round(slope, 2), 1.1, slope <= 1.1),
            ("speed", f"  most memory at 20 MB ({heavy}), MB", round(peak),
             None, True)]


def native(binary, pages):
    data = "".join(json.dumps({"id": i, "html": html}) + "\n"
                   for i, html in enumerate(pages)).encode("utf8")
    size = sum(len(html.encode("utf8")) for html in pages)
    start = time.perf_counter()
    subprocess.run([binary, "batch", "--stage", "clean", "--jobs", "1"],
                   input=data, stdout=subprocess.DEVNULL, check=True)
    speed = size / (time.perf_counter() - start) / 1e6
    largest = max(pages, key=len).encode("utf8")
    with tempfile.NamedTemporaryFile(suffix=".html") as file:
        file.write(largest)
        file.flush()
        out = subprocess.run([sys.executable, "-c", MEASURE, binary, "clean",
                              file.name, "--to", "text"], check=True,
                             capture_output=True).stdout.split()
    peak, limit = int(out[1]) / 1024, 12 * len(largest) / 2**20 + 32
    return [("speed", "cleaning pages, native, one core, MB/s",
             round(speed, 1), None, True),
            ("speed", f"peak memory, page of {len(largest) / 2**20:.1f} MB, MB",
             round(peak), round(limit), peak <= limit)]


def chromium(pages):
    engine = ROOT / "build" / "wasm-release" / "wasm"
    readability = ROOT / "node_modules" / "@mozilla" / "readability"
    if not (engine / "dateline.mjs").exists() or not readability.exists() or \
            not pathlib.Path("/usr/bin/chromium").exists():
        print("cleaning in Chromium: no engine, Chromium or Readability; skipped")
        return []
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(pages, file)
        file.flush()
        result = subprocess.run(["node", str(HERE / "measure_clean.mjs"),
                                 str(engine), file.name], capture_output=True)
    if result.returncode:
        print("cleaning in Chromium: it could not be measured; skipped")
        print(result.stderr.decode("utf8", "replace")[-2000:])
        return []
    times = json.loads(result.stdout)
    ratio = times["ours"] / times["readability"]
    return [("speed", f"cleaning a page in Chromium / Readability "
             f"({times['ours']:.1f} / {times['readability']:.1f} ms, medians "
             f"of {times['pages']} pages)", round(ratio, 2), 0.5, ratio <= .5)]


def rows(binary, shared):
    pages = read_pages(shared)
    if not pages:
        print(f"cleaning speed: no pages in {shared}; skipped")
        return []
    return native(binary, pages) + growth(binary) + chromium(pages)


if __name__ == "__main__":
    for line in rows(sys.argv[1], sys.argv[2]):
        print(*line, sep=" | ")
