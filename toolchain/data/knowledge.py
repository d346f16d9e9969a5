#!/usr/bin/env python3
"""Compile the knowledge tables into the text that the library looks up.

usage: knowledge.py OUT TABLE...

Each table names its columns in its `#:` line. A table NAME_own.tsv is joined
to NAME.tsv: a row whose name and kind (and country, where it has one) stand
there already adds its aliases, id and facts to it. The result tells of every
thing its class, name, aliases, kind, country, id and facts; the class is P
person, L place, N nationality, O organisation, M other names, E event. It is
written by columns, which compress better than lines do: the cells of one, a
line each, then a form feed and the cells of the next.
"""
import itertools
import pathlib
import re
import sys

from knowledge_text import fold
from lexicon import fail

PLACES = {"country", "city", "capital", "region", "place"}
DATE = re.compile(r"(\d{4}(-\d\d){0,2})?$")
FACTS = {
    "people": ["terms"],
    "countries": ["capital"],
    "places": ["size"],
    "organisations": [],
    "names": [],
    "events": ["start", "end", "place", "participants", "keywords"],
}


def class_of(stem, kind):
    if stem == "people":
        return "P"
    if stem == "events":
        return "E"
    if kind == "nationality":
        return "N"
    if stem in ("countries", "places"):
        return "L"
    return "O" if stem == "organisations" else "M"


def read_rows(path):
    columns = None
    for number, line in enumerate(path.read_text("utf8").splitlines(), 1):
        if line.startswith("#:"):
            columns = line[2:].split()
        elif line.startswith("#") or not line.strip():
            continue
        elif columns is None:
            fail(path, number, "no `#:` line names the columns")
        else:
            cells = line.split("\t")
            if len(cells) > len(columns):
                fail(path, number,
                     f"{len(cells)} cells, but {len(columns)} columns")
            cells += [""] * (len(columns) - len(cells))
            row = dict(zip(columns, cells))
            check(path, number, row)
            yield row


def check(path, number, row):
    if not row["name"].strip():
        fail(path, number, "the name is empty")
    if not re.fullmatch(r"(Q\d+)?", row.get("id", "")):
        fail(path, number, f"`{row['id']}` is no Wikidata id")
    days = [row.get("start", ""), row.get("end", "")]
    for term in filter(None, row.get("terms", "").split(";")):
        cells = term.split("|")
        if len(cells) not in (3, 4, 5):
            fail(path, number, f"`{term}` is not office|place|start|end")
        days += cells[2:]
    for day in days:
        if not DATE.match(day):
            fail(path, number, f"`{day}` is no date")


def join_same_people(rows):
    """One person a Wikidata id: the row with more names and terms leads."""
    by_id = {}
    for key in [k for k in rows if k[0] == "P" and rows[k]["id"]]:
        first = by_id.setdefault(rows[key]["id"], key)
        if first == key:
            continue
        old, new = rows[first], rows.pop(key)
        old["aliases"] += [new["name"], *new["aliases"]]
        terms = {}
        for term in filter(None, ";".join(
                [new["facts"][0], old["facts"][0]]).split(";")):
            cells = term.split("|")
            terms[(cells[0], cells[2][:4])] = term
        old["facts"] = [";".join(sorted(
            terms.values(), key=lambda t: t.split("|")[2]))]


def order(line):
    """What is alike stands together, for the sake of compression: people by
    their first office, events by country, bodies by kind.

    Places stay by name: the plain spelling comes before "Los Ángeles".
    """
    cells = line.split("\t") + [""] * 7
    letter, facts = cells[0], cells[6]
    alike = {
        "P": ["|".join(facts.split("|")[1::-1]), facts],
        "E": [cells[4], facts],
        "O": [cells[3], cells[4]],
    }.get(letter, [])
    return [c.encode("utf8") for c in (letter, *alike, line)]


def take_acronyms(rows, own):
    """An acronym of our own tables means what they say, nothing else.

    Where two rows of them have it, the last one: every build the same. One
    that holds in its country only ("~AAP") takes nothing from others.
    """
    taken = {}
    for key in own:
        for alias in [rows[key]["name"], *rows[key]["aliases"]]:
            local = alias.startswith("~")
            if alias.isupper() and len(alias) > 1 and not local:
                taken[alias] = key
    for key, row in rows.items():
        if key[0] == "O":
            row["aliases"] = [a for a in row["aliases"]
                              if taken.get(a, key) == key]


def by_columns(lines):
    columns = itertools.zip_longest(*(line.split("\t") for line in lines),
                                    fillvalue="")
    return "\f".join("\n".join(cells) for cells in columns)


def main():
    out = pathlib.Path(sys.argv[1])
    rows, own = {}, {}  # both in the order of the tables
    tables = sorted(map(pathlib.Path, sys.argv[2:]),
                    key=lambda p: (p.stem.endswith("_own"), p.stem))
    for path in tables:
        stem = path.stem.removesuffix("_own")
        if stem not in FACTS:
            fail(path, 1, f"unknown table; known are {', '.join(FACTS)}")
        for row in read_rows(path):
            kind = row.get("kind", "")
            letter = class_of(stem, kind)
            country = row.get("country", "")
            # A country, a city and a region of one name are three.
            group = ""
            if letter == "L":
                group = kind if kind in ("country", "region") else "city"
            key = (letter, fold(row["name"]), country, group)
            if path.stem.endswith("_own"):
                # Kind and country may be left out when the row stands already.
                known = [k for k in rows if k[:2] == key[:2] and
                         (not country or k[2] in (country, ""))] if (
                             key not in rows and letter in "PO") else []
                key = known[0] if len(known) == 1 else key
            if letter == "O" and path.stem.endswith("_own"):
                own[key] = True
            facts = [row.get(f, "") for f in FACTS[stem]]
            if key in rows:
                old = rows[key]
                names = [a for a in [*old["aliases"],
                                     *row["aliases"].split(";")] if a]
                old["aliases"] = list(dict.fromkeys(names))
                old["id"] = row.get("id") or old["id"]
                old["kind"] = kind or old["kind"]
                if stem == "people":
                    terms = [t for t in [old["facts"][0], facts[0]] if t]
                    facts = [";".join(terms)]
                old["facts"] = [f or o for f, o in zip(facts, old["facts"])]
                continue
            rows[key] = {
                "name": row["name"], "kind": kind, "country": country,
                "aliases": [a for a in row["aliases"].split(";") if a],
                "id": row.get("id", ""), "facts": facts,
            }
    join_same_people(rows)
    take_acronyms(rows, own)
    lines = []
    for (letter, name, *_), row in rows.items():
        aliases = [a for a in dict.fromkeys(row["aliases"])
                   if fold(a) != name or a.isupper() != row["name"].isupper()]
        lines.append("\t".join((letter, row["name"], ";".join(aliases),
                                row["kind"], row["country"], row["id"],
                                *row["facts"])).rstrip("\t"))
    lines.sort(key=order)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(by_columns(lines), "utf8")


if __name__ == "__main__":
    main()
