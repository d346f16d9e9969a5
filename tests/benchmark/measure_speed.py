#!/usr/bin/env python3
"""Speed and memory of the native program, wasm against native, and sizes.

usage: measure_speed.py DATELINE ROOT [SHARED]

The pipeline reads the development articles, each once, as nobody reads the same
text twice; without them the tests' own corpus. Speeds are of one run on one
machine, to be compared as ratios.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time


def articles(root, shared):
    """Different texts with their dates."""
    out = []
    for name in ("articles/articles.jsonl", "timeline/dating/dev.jsonl"):
        path = shared / "data" / name
        if path.exists():
            for line in path.read_text("utf8").splitlines():
                record = json.loads(line)
                out.append({"text": record["text"], "date": record["dct"]})
    return out or [{"text": p.read_text("utf8", "replace")}
                   for p in sorted((root / "tests/corpus").glob("*.txt"))]


def measured(call):
    """Seconds and MB that a program takes."""
    start = time.perf_counter()
    program = subprocess.Popen(call, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(program.pid, 0)
    if status:
        raise RuntimeError(f"{call} failed")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def pipeline(binary, root, shared):
    """Native MB/s of one core, and wasm beside it."""
    records = articles(root, shared)
    size = sum(len(r["text"].encode("utf8")) for r in records)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for number, record in enumerate(records):
            file.write(json.dumps({"id": number} | record) + "\n")
        file.flush()
        best, peak = min(measured([binary, "batch", file.name])
                         for _ in range(3))
        native = size / best / 1e6
        out = [("speed", f"whole pipeline, native, one core, MB/s "
                f"({len(records) / best:.0f} articles/s, peak {peak:.0f} MB)",
                round(native, 2), 5, native >= 5)]
        engine = root / "build/wasm-release/wasm/dateline.mjs"
        if engine.exists():
            script = root / "tests/benchmark/wasm_speed.mjs"
            result = subprocess.run(
                ["node", str(script), str(engine), file.name,
                 str(root / "tests/corpus/seed.txt")],
                capture_output=True, check=True).stdout
            wasm = float(result)
            out.append(("speed", f"wasm time / native time ({wasm:.2f} MB/s)",
                        round(native / wasm, 2), 1.35, native / wasm <= 1.35))
    return out


def rows(binary, root, shared="../shared"):
    root = pathlib.Path(root)
    out = pipeline(binary, root, pathlib.Path(shared))
    return (out + tagger(root) + time_stage(root) + page(root) + sizes(root)
            + package(root) + editors(root))


def programs(root, name):
    """How a program of this folder is called, natively and as wasm."""
    calls = {"native": [f"native-release/tests/benchmark/{name}"],
             "wasm": ["node", f"wasm-release/tests/benchmark/{name}.js"]}
    for kind, call in calls.items():
        program = root / "build" / call[-1]
        if program.exists():
            yield kind, call[:-1] + [str(program)]
        else:
            print(f"speed: {name} is not built ({kind}); skipped")


def figures(call, text):
    """What a program prints of texts, with a form feed between them."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt",
                                     encoding="utf8") as file:
        file.write(text)
        file.flush()
        result = subprocess.run(call + [file.name], capture_output=True,
                                check=True).stdout
    return [float(figure) for figure in result.split()]


def corpus(root):
    return "\f".join(p.read_text("utf8", "replace")
                     for p in sorted((root / "tests/corpus").glob("*.txt")))


def tagger(root):
    """Sentences, tokens and names of the tests' own texts."""
    out = []
    for kind, call in programs(root, "tagger_speed"):
        [speed] = figures(call, corpus(root) * 20)
        bar = 300000 if kind == "wasm" else None
        out.append(("speed", f"names with sentences and tokens, {kind}, "
                    "tokens/s", int(speed), bar, bar is None or speed >= bar))
    return out


def time_stage(root):
    """Time expressions; and with events, timeline and findings."""
    out, native = [], None
    # Many times, or the wasm would be measured before it is compiled well.
    text = "\f".join([corpus(root)] * 16)
    for kind, call in programs(root, "time_speed"):
        expressions, whole = figures(call, text)
        bar = 20 if kind == "native" else None
        out += [("speed", f"time expressions and their values, {kind}, MB/s",
                 expressions, bar, bar is None or expressions >= bar),
                ("speed", "  with events, timeline and findings, MB/s", whole,
                 None, True)]
        if kind == "native":
            native = expressions
        elif native:
            ratio = native / expressions
            out.append(("speed", "  wasm time / native time, expressions",
                        round(ratio, 2), 1.35, ratio <= 1.35))
    return out


def page(root):
    script = root / "tests/benchmark/measure_page.mjs"
    built = (root / "web/dist/index.html").exists()
    chromium = pathlib.Path("/usr/bin/chromium").exists()
    if not built or not chromium:
        print("page: it is not built, or there is no Chromium; skipped")
        return []
    result = subprocess.run(["node", str(script)], capture_output=True)
    if result.returncode:
        print("page: it could not be measured; skipped")
        return []
    times = json.loads(result.stdout)
    return [("start", "navigation to ready, cold cache, ms", times["ready"],
             300, times["ready"] <= 300),
            ("start", "paste to painted result, ms", times["painted"], 100,
             times["painted"] <= 100),
            ("start", "100 kB of text, paste to painted result, ms",
             times["long"], 1000, times["long"] <= 1000),
            ("start", "longest stretch the page's thread was busy, ms",
             times["blocked"], 50, times["blocked"] <= 50)]


def sizes(root):
    dist = root / "web/dist"
    if not dist.is_dir():
        print("sizes: the page is not built; skipped")
        return []
    out, total, shell = [], 0, 0
    for path in sorted(dist.rglob("*")):
        if not path.is_file() or path.suffix in (".br", ".gz"):
            continue
        size = lambda extra: (pathlib.Path(str(path) + extra).stat().st_size
                              if pathlib.Path(str(path) + extra).exists() else 0)
        total += size(".br")
        if not path.name.startswith(("engine-", "bytes-")):
            shell += size(".br")
        out.append(("size", f"{path.relative_to(dist)} raw "
                    f"{path.stat().st_size} gzip {size('.gz')} brotli",
                    size(".br"), None, True))
    out.append(("size", "everything the page loads, brotli, MB",
                round(total / 1e6, 3), 2.0, total <= 2.0e6))
    out.append(("size", "of it the page without the engine, brotli, kB",
                round(shell / 1e3, 1), 60, shell <= 60e3))
    return out


def package(root):
    """What a page loads for each entry of the npm package."""
    script = root / "wasm/package/sizes.mjs"
    if not (root / "wasm/package/dist/index.js").exists():
        print("package: it is not built; skipped")
        return []
    result = subprocess.run(["node", str(script), "--json"],
                            capture_output=True)
    if result.returncode:
        print("package: it could not be measured; skipped")
        return []
    bars = {"full analyzer": 1.9e6, "./element": 25 * 1024}
    out = []
    for size in json.loads(result.stdout):
        entry, brotli = size["entry"], size["brotli"]
        bar = 6 * 1024 if "adapters" in entry else bars.get(entry)
        out.append(("size", f"package {entry} raw {size['raw']} gzip "
                    f"{size['gzip']} brotli", brotli, bar and int(bar),
                    bar is None or brotli <= bar))
    return out


def editors(root):
    """What watching an editor costs the writer."""
    script = root / "tests/benchmark/measure_editors.mjs"
    built = (root / "tests/editors/dist/examples/plain/index.html").exists()
    if not built or not pathlib.Path("/usr/bin/chromium").exists():
        print("editors: their pages are not built, or no Chromium; skipped")
        return []
    result = subprocess.run(["node", str(script)], capture_output=True)
    if result.returncode:
        print("editors: they could not be measured; skipped")
        return []
    times = json.loads(result.stdout)
    return [("editors", "own time a key adds in 20,000 words, p95, ms "
             f"(median {times['keyMedian']:.1f}; with the analysis after a "
             f"rest {times['rest']:.1f}; the page's own "
             f"{times['without']:.1f})", round(times["key"], 1), 2,
             times["key"] <= 2),
            ("editors", "5,000 words again, in the worker, median, ms",
             round(times["again"], 1), 30, times["again"] <= 30),
            ("editors", "cancel until the next result, median, ms",
             round(times["cancel"], 1), 250, times["cancel"] <= 250)]


if __name__ == "__main__":
    for row in rows(*sys.argv[1:]):
        print(*row, sep=" | ")
