#!/usr/bin/env python3
"""Speed and memory of cleaning the development pages: native, and in Chromium
beside Readability on the browser's own DOM.

usage: score_clean_speed.py DATELINE SHARED

Speeds are of one run on one machine, to be compared as ratios.
"""
import gzip
import json
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
        # A process of its own, so that its peak is its own.
        script = ("import resource,subprocess,sys;"
                  "subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL);"
                  "print(resource.getrusage(resource.RUSAGE_CHILDREN)"
                  ".ru_maxrss)")
        out = subprocess.run([sys.executable, "-c", script, binary, "clean",
                              file.name, "--to", "text"], check=True,
                             capture_output=True).stdout
    peak, limit = int(out) / 1024, 12 * len(largest) / 2**20 + 32
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
    return native(binary, pages) + chromium(pages)


if __name__ == "__main__":
    for line in rows(sys.argv[1], sys.argv[2]):
        print(*line, sep=" | ")
