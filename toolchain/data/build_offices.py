#!/usr/bin/env python3
"""Write core/data/knowledge/offices.tsv: who held which office when.

usage: build_offices.py KNOWLEDGE_DIR OUT_DIR

Rows are sorted by the bytes of the person's name, one row a name; surnames of
heads of state and government stand for all who bear them. A row holds all
terms: `office|place|start|end`, separated by `;`. Read by binary
search. An empty end: in office when the facts were written down.
"""
import collections
import csv
import pathlib
import sys


def main():
    source, out = map(pathlib.Path, sys.argv[1:3])
    terms = collections.defaultdict(list)
    for name in ("heads", "us-offices", "ministers", "bodies"):
        with (source / "curated" / f"{name}.csv").open(encoding="utf8") as file:
            for row in csv.DictReader(file):
                term = "|".join((row["office"], row["place"], row["start"],
                                 row["end"]))
                if ";" in term or not row["start"]:
                    continue
                people = {row["person"], *row["person_aliases"].split(";")}
                if name == "heads":  # "President Trump"
                    people.add(row["person"].split()[-1])
                for person in sorted(p.strip() for p in people):
                    if len(person) > 1 and term not in terms[person]:
                        terms[person].append(term)
    lines = sorted(((person, ";".join(sorted(t, key=lambda x: x.split("|")[2])))
                    for person, t in terms.items()),
                   key=lambda row: row[0].encode("utf8"))
    out.mkdir(parents=True, exist_ok=True)
    with (out / "offices.tsv").open("w", encoding="utf8") as file:
        file.write(
            "# Who held which office from when to when; made by\n"
            "# toolchain/data/build_offices.py from the project's curated facts\n"
            "# (CC0, written down 2026-03). Dates as precise as is sure.\n"
            "# Sorted by bytes: read by binary search.\n"
            "#: person terms\n")
        for person, joined in lines:
            file.write(f"{person}\t{joined}\n")


if __name__ == "__main__":
    main()
