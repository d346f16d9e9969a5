#!/usr/bin/env python3
"""Name lists of the tagger, one `kind<TAB>name` a line, sorted.

usage: name_lists.py SHARED_DATA > names.tsv

Kinds are bits of a set; see KINDS. Every name is split into tokens the way
the corpora do it; names with accents are listed without them too.
"""
import csv
import json
import pathlib
import re
import sys
import unicodedata

KINDS = ["country", "demonym", "city", "town", "division", "holder", "company",
         "organisation", "media", "club", "personal", "wiki_per", "wiki_org",
         "wiki_loc", "event", "university"]
# Of these only single words. Whole names of people are known by their parts, and
# phrases of the encyclopaedia cost 60 kB without finding a name more.
WORDS_ONLY = {"holder", "wiki_per", "wiki_org", "wiki_loc"}
SUFFIX = re.compile(r",? (Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|"
                    r"Limited|PLC|plc|LLC|L\.P|N\.V|S\.A|AG|SE|Holdings|Group|"
                    r"Class [A-Z]|\(The\))\.?$")


def split(name):
    name = name.replace("\u2019", "'").replace("_", " ")
    name = re.sub(r"\([^)]*\)", " ", name)
    name = re.sub(r"'s\b", " 's", name)
    name = re.sub(r"([,:;!?\"])", r" \1 ", name)
    return " ".join(name.split())


def plain(name):
    return "".join(c for c in unicodedata.normalize("NFD", name)
                   if not unicodedata.combining(c))


def wikiann(path):
    """Tagged phrases of a token<TAB>IOB2 file."""
    phrase, kind = [], None
    for line in path.read_text("utf8").splitlines() + [""]:
        token, _, tag = line.partition("\t")
        if not tag.startswith("I-") and phrase:
            yield kind, " ".join(phrase)
            phrase = []
        if tag[:2] in ("B-", "I-"):
            kind = tag[2:]
            phrase.append(token)


def collect(shared):
    know = shared / "knowledge"
    organisations = know / "organisations"

    def rows(path, delimiter=","):
        with open(know / path, encoding="utf8", newline="") as file:
            yield from csv.DictReader(file, delimiter=delimiter)

    def lines(path):
        return (know / path).read_text("utf8").splitlines()

    def load(path):
        return json.loads((know / path).read_text("utf8"))

    for country in load("countries/countries.json"):
        yield "country", country["name"]
        yield "country", country["official"]
        for name in country["altSpellings"]:
            if len(name) > 3:
                yield "country", name
        for name in country["capital"]:
            yield "city", name
    for name in ("U.S.", "US", "USA", "U.S.A.", "UK", "U.K.", "UAE", "America",
                 "Britain", "England", "Scotland", "Wales", "Burma", "Holland",
                 "Yugoslavia", "Soviet Union", "USSR", "Czechoslovakia",
                 "Czech Republic", "Zaire", "Ivory Coast", "West Germany",
                 "East Germany", "Northern Ireland", "Macedonia", "Bosnia",
                 "Serbia and Montenegro", "Swaziland", "Cape Verde"):
        yield "country", name
    for name in lines("countries/demonyms.txt"):
        yield "demonym", name
        if name.endswith(("n", "i")) and " " not in name:
            yield "demonym", name + "s"
    for name in ("Briton", "Britons", "Scottish", "Welsh", "Irish", "English",
                 "Dutch", "Danes", "Swedes", "Finns", "Poles", "Turks", "Serbs",
                 "Croats", "Spaniard", "Soviet", "European", "Europeans",
                 "African", "Africans", "Asian", "Asians", "Arab", "Arabs",
                 "Muslim", "Muslims", "Christian", "Christians", "Jewish",
                 "Jews", "Kurdish", "Kurds", "Tamil", "Sikh", "Chechen",
                 "Bosnian", "Yugoslav", "Tibetan", "Latin American", "Catalan",
                 "Basque", "Palestinian", "Hindu", "Shiite", "Sunni",
                 "Catholic", "Protestant", "Islamic", "Nazi", "Communist"):
        yield "demonym", name
    for row in rows("cities/cities15000.tsv", "\t"):
        kind = "city" if int(row["population"] or 0) >= 100000 else "town"
        yield kind, row["name"]
        if row["altname"]:
            yield kind, row["altname"]
    for row in load("countries/admin1.json"):
        yield "division", row["name"]
    for row in rows("officeholders/officeholders.csv"):
        yield "holder", row["person"]
    for path in ("heads", "ministers", "bodies", "us-offices"):
        for row in rows(f"curated/{path}.csv"):
            yield "holder", row["person"]
    for path in sorted((know / "curated").glob("events-*.csv")):
        for row in rows(f"curated/{path.name}"):
            for name in row["participants"].split(";"):
                words = name.split()
                if len(words) == 2 and all(w[:1].isupper() for w in words):
                    pass  # may be a person or a body: left to the model
            if row["place"]:
                yield "division", row["place"].split(",")[0]
    for row in rows("events/recurring-events.csv"):
        yield "event", row["series"]
    for row in rows("organisations/sp500.csv"):
        name = row["Security"]
        while name:
            yield "company", name
            name = SUFFIX.sub("", name) if SUFFIX.search(name) else ""
    for name in load("organisations/fortune500.json")["companies"]:
        yield "company", name
    for name in load("organisations/newspapers.json")["newspapers"]:
        yield "media", name
    for name in ("Reuters", "Associated Press", "AP", "AFP", "BBC", "CNN",
                 "Agence France-Presse", "Xinhua", "Interfax", "Itar-Tass",
                 "TASS", "Bloomberg", "Al Jazeera", "Fox News", "NBC", "CBS",
                 "ABC", "Kyodo", "Yonhap", "Der Spiegel", "Le Monde",
                 "Financial Times", "The Guardian", "The Times", "Sky News"):
        yield "media", name
    for name in load("organisations/us_federal_agencies.json")["agencies"]:
        yield "organisation", name
    for party in load("organisations/uk_political_parties.json")["parties"]:
        if len(party.split()) > 1:
            yield "organisation", party
    text = (organisations / "international-organisations.yaml").read_text(
        "utf8")
    for match in re.finditer(r"^  (?:Name_en|Abbreviation_en): (.+)$", text,
                             re.M):
        name = match[1].strip("'\" ")
        if len(name) > 1:
            yield "organisation", name
    for line in lines("organisations/universities.tsv"):
        name = line.split("\t")[0]
        if len(name.split()) > 1:
            yield "university", name
    for name in lines("organisations/football-clubs.txt"):
        name = name.replace("$", "")
        yield "club", name
        short = re.sub(r"\b(FC|F\.C\.|AFC|CF|SC|AC|FK|SV|NK)\b", "", name)
        if len(short.strip()) > 3:
            yield "club", short
    for name in lines("names/names.txt"):
        yield "personal", name
    for part in ("train", "dev"):
        for kind, name in wikiann(shared / "entities" / "wikiann" /
                                  f"{part}.iob2"):
            if len(name) > 2 and name[:1].isalpha():
                yield f"wiki_{kind.lower()}", name


def main():
    found = set()
    for kind, name in collect(pathlib.Path(sys.argv[1])):
        name = split(name)
        bit = KINDS.index(kind)
        if not name or len(name.split()) > 6 or not name[:1].isalnum():
            continue
        if " , " in name or kind in WORDS_ONLY and " " in name:
            continue
        found.add((bit, name.lower()))
        found.add((bit, plain(name).lower()))
    for bit, name in sorted(found):
        print(bit, name, sep="\t")


if __name__ == "__main__":
    main()
