#!/usr/bin/env python3
"""Print the table of bars: what was measured beside what is asked for."""
import importlib
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
sys.path.insert(0, str(here))


def build():
    """The programs of this folder, natively and as wasm if that is set up."""
    for preset in "native-release", "wasm-release":
        folder = root / "build" / preset
        if not (folder / "build.ninja").exists():
            continue
        result = subprocess.run(
            ["cmake", "--build", folder, "--target", "tagger_speed",
             "time_speed"], capture_output=True)
        if result.returncode:
            print(f"speed: {preset} could not be built:\n"
                  + result.stdout.decode("utf8", "replace")[-2000:])


def main():
    build()
    binary = str(root / "build/native-release/dateline")
    shared = sys.argv[1] if len(sys.argv) > 1 else str(root.parent / "shared")
    table = []
    scorers = sorted(p.stem for p in here.glob("score_*.py"))
    for name in scorers:
        table += importlib.import_module(name).rows(binary, shared)
    table += importlib.import_module("measure_speed").rows(binary, str(root), str(shared))
    width = max(len(row[1]) for row in table)
    print(f"{'area':10} {'measure':{width}} {'figure':>9} {'bar':>7}")
    met = asked = 0
    for area, measure, value, bar, ok in table:
        mark = "" if bar is None else ("met" if ok else "not met")
        met, asked = met + (bar is not None and ok), asked + (bar is not None)
        print(f"{area:10} {measure:{width}} {value:>9} "
              f"{'' if bar is None else bar:>7} {mark}")
    print(f"{met} of {asked} bars met")


if __name__ == "__main__":
    main()
