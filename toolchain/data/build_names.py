#!/usr/bin/env python3
"""Write core/data/names/{names,given_names}.tsv from shared/data/knowledge.

usage: build_names.py KNOWLEDGE_DIR OUT_DIR

Rows are sorted by the bytes of the name, one row a name; the tables are read
by binary search.
"""
import csv
import json
import pathlib
import sys

CITY_POPULATION = 120_000
COUNTRY_ALIASES = {
    "US": "US USA U.S. U.S.A. America|United States of America",
    "GB": "UK U.K. Britain|Great Britain",
    "KR": "", "KP": "DPRK", "AE": "UAE U.A.E. Emirates",
    "CD": "DRC DR|Congo Congo-Kinshasa Congo", "CZ": "Czechia Czech|Republic",
    "MM": "Burma", "NL": "Holland", "CN": "PRC", "VA": "Vatican Holy|See",
    "CI": "Ivory|Coast", "SZ": "Swaziland", "TL": "East|Timor",
    "MK": "Macedonia", "PS": "Palestine West|Bank", "RU": "Soviet|Union",
    "TR": "Türkiye Turkiye", "SY": "", "TW": "", "BA": "Bosnia",
    "CV": "Cape|Verde",
}
PLACES = """Africa Asia Europe America|- Antarctica Oceania Eurasia Arctic
South|America North|America Latin|America Central|America Middle|East Far|East
Southeast|Asia South|Asia East|Asia Central|Asia Eastern|Europe Western|Europe
Balkans Caribbean Mediterranean Black|Sea Red|Sea Baltic|Sea South|China|Sea
Persian|Gulf Gulf Sahel Sahara Kashmir Crimea Donbas Catalonia Scotland England
Wales Northern|Ireland Kurdistan Siberia Chechnya Tibet Xinjiang Hong|Kong
Macau Gaza|Strip Korean|peninsula Korean|Peninsula Pacific Atlantic
Pacific|Ocean Atlantic|Ocean Indian|Ocean Horn|of|Africa Silicon|Valley
Wall|Street Manhattan Brooklyn Hollywood Bay|Area Golan|Heights Himalayas Alps
Amazon|- Andes Scandinavia Benelux Washington,|D.C. Washington|DC
Washington|D.C. New|York|City West|Africa East|Africa North|Africa
Southern|Africa Midwest West|Coast East|Coast""".split()
NOT_CITIES = set("""Of Same Bath Reading Nice Mobile Orange Date Best Most Split
Along Man Paris- Victoria Santa Sandy Van Battle Police March Douglas Salem
Bar Central University Enterprise Independence Union Hope Lincoln Cary Deal
Tours Beauty Roma Imus George Warren Carson Nelson Jackson Wilson Taylor
Sterling Allen Gary Clay Lee Marion Surprise Opportunity Media Progress
Commerce Industry Mission Rocket Norman Davis Irving Parker Franklin Kent
Sale Moe""".split())


def main():
    source, out = map(pathlib.Path, sys.argv[1:3])
    rows = {}

    def add(name, kind, type_, country="", canonical=""):
        name = name.strip()
        if name and len(name) > 1 and "\t" not in name:
            rows.setdefault(name, (kind, type_, country, canonical))

    countries = json.loads((source / "countries/countries.json").read_text("utf8"))
    for c in countries:
        name, code = c["name"], c["cca2"]
        add(name, "country", "LOC", code)
        for alias in COUNTRY_ALIASES.get(code, "").split():
            add(alias.replace("|", " "), "country", "LOC", code, name)
        if c.get("demonym"):
            add(c["demonym"], "nationality", "MISC", code)
            add(c["demonym"] + "s", "nationality", "MISC", code, c["demonym"])
    for line in (source / "countries/demonyms.txt").read_text("utf8").splitlines():
        add(line, "nationality", "MISC")
        if not line.endswith(("s", "h", "e")):
            add(line + "s", "nationality", "MISC", "", line)
    for place in PLACES:
        if not place.endswith("|-"):
            add(place.replace("|", " "), "region", "LOC")
    for c in countries:
        for capital in c.get("capital") or []:
            add(capital, "city", "LOC", c["cca2"])
    with (source / "cities/cities15000.tsv").open(encoding="utf8") as file:
        for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if int(r["population"] or 0) >= CITY_POPULATION and r["name"] not in NOT_CITIES:
                add(r["name"], "city", "LOC", r["country"])
                if r["name"].endswith(" City"):
                    add(r["name"][:-5], "city", "LOC", r["country"])
    for a in json.loads((source / "countries/admin1.json").read_text("utf8")):
        if a["code"][:2] in ("US", "CA", "AU", "IN", "DE", "CN", "BR", "MX", "GB", "IT", "ES", "FR", "JP", "NG", "PK", "PH", "UA", "RU"):
            add(a["name"], "region", "LOC", a["code"][:2])
    orgs = source / "organisations"
    name = abbreviation = None
    for line in (orgs / "international-organisations.yaml").read_text("utf8").splitlines():
        if not line.startswith(" "):
            name = abbreviation = wikidata = None
        elif line.startswith("  Wikidata_code:"):
            wikidata = line.split(":", 1)[1].strip()
        elif line.startswith("  Name_en:"):
            name = line.split(":", 1)[1].strip().strip("'\"")
            if name and len(name) < 80 and not name.startswith("["):
                add(name, "international-organisation", "ORG")
        elif line.startswith("  Abbreviation_en:"):
            abbreviation = line.split(":", 1)[1].strip().strip("'\"")
            if abbreviation and name and 2 <= len(abbreviation) <= 12 and abbreviation.isascii() and abbreviation.isupper():
                add(abbreviation, "international-organisation", "ORG", "", name if len(name) < 80 else "")
    with (orgs / "sp500.csv").open(encoding="utf8") as file:
        for r in csv.DictReader(file):
            add(r["Security"], "company", "ORG")
            short = r["Security"].split(" Inc")[0].split(" Corp")[0].split(" (")[0]
            if len(short) > 4:
                add(short, "company", "ORG", "", r["Security"])
    for paper in json.loads((orgs / "newspapers.json").read_text("utf8")).get("newspapers", []):
        add(paper, "media", "ORG")
    agencies = json.loads((orgs / "us_federal_agencies.json").read_text("utf8"))
    for agency in next(v for v in agencies.values() if isinstance(v, list)):
        if isinstance(agency, str):
            add(agency, "agency", "ORG", "US")
    for club in (orgs / "football-clubs.txt").read_text("utf8").splitlines():
        if " " in club and len(club) > 6:
            add(club, "club", "ORG")
    for acronym in "NATO UN EU IMF WHO WTO OPEC FBI CIA NSA FDA CDC NASA BBC CNN NBC CBS ABC AFP AP UNICEF UNESCO UNHCR IAEA OECD ASEAN FIFA UEFA IOC NBA NFL NHL MLB FAA EPA SEC DOJ DHS TSA IRS ICE NHS MI5 MI6 KGB FSB IDF PLO ISIS ISIL IS GOP G7 G8 G20 BRICS Reuters Bloomberg Google Facebook Twitter Microsoft Amazon Apple YouTube Boeing Airbus Toyota Tesla Hamas Hezbollah Taliban Pentagon Kremlin Congress Senate Parliament Bundestag Knesset Interpol Europol Greenpeace Wikipedia Wikinews Xinhua".split():
        add(acronym, "", "ORG")
    with (out / "names.tsv").open("w", encoding="utf8") as file:
        file.write(
            "# Names of places, nations and organisations; made by\n"
            "# toolchain/data/build_names.py. Sources: mledoze/countries (ODbL 1.0),\n"
            "# GeoNames (CC BY 4.0), supraverden (CC BY-SA 4.0), S&P 500 list (PDDL),\n"
            "# dariusk/corpora (CC0), openfootball/clubs (CC0), own additions (CC0).\n"
            "# Sorted by bytes: read by binary search.\n"
            "#: name kind type country canonical\n")
        for name in sorted(rows, key=lambda n: n.encode("utf8")):
            file.write("\t".join((name, *rows[name])).rstrip("\t") + "\n")
    given = sorted(set((source / "names/names.txt").read_text("utf8").split()), key=lambda n: n.encode("utf8"))
    given = [n for n in given if n not in rows and 2 < len(n) <= 14 and n.isascii()]
    with (out / "given_names.tsv").open("w", encoding="utf8") as file:
        file.write("# Given and family names: npm humannames (MIT); made by\n# toolchain/data/build_names.py. Sorted by bytes.\n#: name\n")
        file.write("\n".join(given) + "\n")


if __name__ == "__main__":
    main()
