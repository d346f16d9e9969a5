#!/usr/bin/env python3
"""Write the made tables of core/data/knowledge from shared/data/knowledge.

usage: build_knowledge.py KNOWLEDGE_DIR OUT_DIR

Tables that are written by hand (NAME_own.tsv, same columns) stay as they are;
toolchain/data/knowledge.py joins both at build time.
"""
import collections
import csv
import datetime
import difflib
import json
import pathlib
import re
import sys

from knowledge_text import fold, write_table

CITY_POPULATION = 100_000
# Posts that are kept out of Wikidata's table; others have no room.
TOP_POST = re.compile(
    r"(?i)^(acting )?(president|prime minister|vice president|king|queen|"
    r"chancellor|premier|taoiseach|monarch|emperor|first minister|pope|"
    r"governor.general|deputy prime minister|first lady|"
    r"secretary of (state|defen|the treasury|homeland|commerce|energy|the "
    r"interior|health|education|transport|labor|agriculture|housing|"
    r"veterans|the air force|the army|the navy)|"
    r"attorney.general|solicitor general|director of the|national security|"
    r"chairman of the joint|speaker of the|leader of the|chief justice|"
    r"minister (of|for) (foreign|defen|national defen|finance|the interior|"
    r"interior|internal|home|justice|health|public security|intelligence)|"
    r"minister of the interior|treasurer|home secretary|foreign secretary|"
    r"secretary.general|chief of (the )?(general|defen)|prosecutor general|"
    r"governor of the|governor|chief executive|supreme leader|"
    r"white house|press secretary|"
    r"permanent representative to the united nations|"
    r"director of|director general|general secretary|federal minister (of|"
    r"for) (foreign|defen|finance|the interior|justice)).*$")
# Governors of provinces that the news of the world names.
GOVERNED = {"us", "ukraine", "russia", "india", "japan", "world"}
FOLDERS = {
    "us": "United States", "uae": "United Arab Emirates",
    "saudi": "Saudi Arabia", "czech": "Czech Republic",
    "north-korea": "North Korea", "south-korea": "South Korea",
    "united-kingdom": "United Kingdom", "new-zealand": "New Zealand",
    "south-africa": "South Africa", "sri-lanka": "Sri Lanka",
    "hong-kong": "Hong Kong", "world": "",
}
PLACES = {
    "People's Republic of China": "China", "Republic of Ireland": "Ireland",
    "United States of America": "United States",
    "Czechia": "Czech Republic", "Türkiye": "Turkey",
}


def place_of(folder):
    return FOLDERS.get(folder, folder.replace("-", " ").title())


def surname(name):
    return fold(name).split(" ")[-1]


class Person:
    def __init__(self, name):
        self.name, self.id = name, ""
        self.aliases, self.terms, self.places = [], [], set()

    def add_alias(self, alias):
        alias = alias.strip()
        if len(alias) > 1 and alias != self.name and alias not in self.aliases:
            self.aliases.append(alias)

    def add_term(self, office, place, start, end, known=""):
        office, place = office.strip(), place.strip()
        if not re.fullmatch(r"\d{4}(-\d\d){0,2}", start or ""):
            return
        if "|" in office or ";" in office:
            return
        for other in self.terms:
            near = abs(int(other[2][:4]) - int(start[:4])) <= 1
            overlaps = other[2] <= start and (
                not other[3] or start <= other[3])
            if other[1] == place and (
                    (near and other[2][:7] == start[:7]) or
                    (other[0] == office and (near or overlaps))):
                return
        self.terms.append([office, place, start, end,
                           "" if end else known])
        self.places.add(place)


def curated_people(source):
    people = {}
    for table in ("heads", "us-offices", "ministers", "bodies"):
        with (source / f"curated/{table}.csv").open(encoding="utf8") as file:
            for row in csv.DictReader(file):
                name = row["person"].strip()
                person = people.setdefault(fold(name), Person(name))
                person.add_term(row["office"], row["place"], row["start"],
                                row["end"], row["known_until"])
                for alias in row["person_aliases"].split(";"):
                    person.add_alias(alias)
    return list(people.values())


def wikidata_people(source):
    """By id; the newest start of each country tells when it was crawled."""
    people, crawled = {}, collections.defaultdict(str)
    path = source / "officeholders/officeholders.csv"
    with path.open(encoding="utf8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        crawled[row["country"]] = max(crawled[row["country"]], row["start"])
    for row in rows:
        person = people.setdefault(row["wikidata"], Person(row["person"]))
        person.id = row["wikidata"]
        person.places.add(place_of(row["country"]))
        if row["enwiki"] and "(" not in row["enwiki"]:
            person.add_alias(row["enwiki"])
        province = row["position"].startswith("Governor of") and (
            "Bank" not in row["position"] and row["country"] not in GOVERNED)
        if TOP_POST.match(row["position"]) and not province:
            position = row["position"][0].upper() + row["position"][1:]
            person.add_term(position, place_of(row["country"]), row["start"],
                            row["end"], crawled[row["country"]][:4])
    path = source / "officeholders/world-leaders.csv"
    with path.open(encoding="utf8") as file:
        for row in csv.DictReader(file):
            person = people.setdefault(row["officeholder"],
                                       Person(row["officeholderLabel"]))
            person.id = row["officeholder"]
            office = row["positionLabel"]
            office = re.sub(rf" of (the )?{re.escape(row['country'])}$", "",
                            office)
            country = PLACES.get(row["country"], row["country"])
            person.places.add(country)
            if row["start_year"]:
                person.add_term(office[0].upper() + office[1:],
                                country, row["start_year"],
                                row["end_year"], "2022")
    path = source / "officeholders/world-leaders-current.json"
    for entry in json.loads(path.read_text("utf8")):
        country = entry["data"]["country"]["name_en"]
        country = PLACES.get(country, country)
        for post in entry["data"]["positions"].values():
            holder = post.get("current_holder") or {}
            if not holder.get("wikidata_id"):
                continue
            person = people.setdefault(holder["wikidata_id"],
                                       Person(holder["name_en"]))
            person.id = holder["wikidata_id"]
            person.add_alias(holder["name_en"])
            title = re.sub(r" of (the )?[A-Z].*$", "", post["title_en"])
            person.add_term(title, country, holder["since"] or "", "",
                            entry["data"]["snapshot_date"][:7])
    return people


def congress_people(source, people):
    """Members of Congress: a small reader of the two plain YAML files."""
    states = {}
    for a in json.loads((source / "countries/admin1.json").read_text("utf8")):
        if a["code"].startswith("US."):
            states[a["code"][3:]] = a["name"]
    for table in ("legislators-current", "executive"):
        path = source / f"us-congress/{table}.yaml"
        for chunk in re.split(r"(?m)^- id:\n", path.read_text("utf8"))[1:]:
            def field(key, text=chunk):
                found = re.search(rf"(?m)^ +{key}: '?\"?(.*?)'?\"?$", text)
                return found[1] if found else ""
            first, last = field("first"), field("last")
            qid, full = field("wikidata"), field("official_full")
            name = full or f"{field('nickname') or first} {last}"
            if not qid:
                continue
            person = people.setdefault(qid, Person(name))
            person.id = qid
            person.places.add("United States")
            for given in (first, field("nickname")):
                if given:
                    person.add_alias(f"{given} {last}")
            terms = re.split(r"(?m)^  - type: ", chunk)[1:]
            merged = []
            for term in terms:
                kind = term.split("\n", 1)[0].strip()
                kind = {"rep": "Representative", "sen": "Senator",
                        "prez": "President",
                        "viceprez": "Vice President"}.get(kind)
                start, end = field("start", term), field("end", term)
                if not kind:
                    continue
                state = states.get(field("state", term), "")
                office = f"{kind} from {state}" if state else kind
                near = merged and merged[-1][0] == office and (
                    merged[-1][2][:4] == start[:4])
                if near:
                    merged[-1][2] = end
                else:
                    merged.append([office, start, end])
            for office, start, end in merged:
                if end > "2026-01":
                    end = ""
                person.add_term(office, "United States", start, end, "2026")


def join(curated, by_id):
    """Ids from Wikidata; facts from the curated tables first."""
    index = collections.defaultdict(list)
    for person in by_id.values():
        for name in {fold(n) for n in [person.name, *person.aliases]}:
            index[name].append(person)
    used, out = set(), []
    for person in curated:
        found = []
        for name in [person.name, *person.aliases]:
            if " " not in fold(name):
                continue
            for other in index[fold(name)]:
                alias = name != person.name and (
                    fold(name) != fold(other.name))
                if alias:  # "George Bush" is an alias of two
                    continue
                body = not any(p in KNOWN_PLACES for p in person.places)
                fits = person.places & other.places or body or (
                    "" in other.places)
                if fits and other not in found and other.id not in used:
                    found.append(other)
            if found:
                break
        if len(found) == 1:
            other = found[0]
            used.add(other.id)
            person.id = other.id
            for term in other.terms:
                person.add_term(*term)
            for alias in [other.name, *other.aliases]:
                if fold(alias) != fold(person.name):
                    person.add_alias(alias)
        out.append(person)
    for qid, person in by_id.items():
        if qid not in used and person.terms:
            out.append(person)
    return out


def office_words(office):
    skip = {"of", "the", "for", "and", "affairs", "state", "acting", "federal",
            "minister", "secretary"}
    same = {"defence": "defense", "interior": "interior", "army": "army"}
    words = [same.get(w, w) for w in fold(office).split()]
    return set(words) - skip or set(words)


def days_of(text):
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text or "")
    return datetime.date(*map(int, found.groups())).toordinal() if found else 0


def join_by_term(people, by_id):
    """Ids for people whose names are written in another way: the same office
    of the same place begun within ten days, and a word of the name."""
    used = {p.id for p in people if p.id and p is not by_id.get(p.id)}
    begun = collections.defaultdict(list)  # by place and word of the name
    for qid, person in by_id.items():
        if qid in used:
            continue
        for office, place, start, *_ in person.terms:
            for word in {w for w in fold(person.name).split() if len(w) > 2}:
                begun[place, word].append((days_of(start), office, person))
    joined = set()
    for person in people:
        if person.id:
            continue
        found = {}
        for office, place, start, *_ in person.terms:
            day = days_of(start)
            names = fold(person.name).split()
            for word in {names[0], names[-1]} if day else ():
                for other_day, other_office, other in begun[place, word]:
                    like = names[-1] in fold(other.name).split() or (
                        difflib.SequenceMatcher(
                            None, fold(person.name),
                            fold(other.name)).ratio() >= .75)
                    if abs(other_day - day) <= 10 and like and (
                            office_words(office) & office_words(other_office)):
                        found[other.id] = other
        if len(found) != 1:
            continue
        other = found.popitem()[1]
        if other.id in joined:
            continue
        joined.add(other.id)
        person.id = other.id
        for term in other.terms:
            person.add_term(*term)
        for alias in [other.name, *other.aliases]:
            person.add_alias(alias)
    return [p for p in people if not (p.id in joined and p is by_id.get(p.id))]


KNOWN_PLACES = set()


def people_rows(source):
    by_id = wikidata_people(source)
    congress_people(source, by_id)
    for person in by_id.values():
        KNOWN_PLACES.update(person.places)
    KNOWN_PLACES.discard("")
    rows = []
    people = join(curated_people(source), by_id)
    for person in join_by_term(people, by_id):
        seen, aliases = {fold(person.name)}, []
        for alias in person.aliases:
            if fold(alias) not in seen and ";" not in alias:
                seen.add(fold(alias))
                aliases.append(alias)
        terms = sorted(person.terms, key=lambda t: (t[2], t[0], t[1]))
        rows.append((person.name, ";".join(aliases), person.id,
                     ";".join("|".join(t).rstrip("|") for t in terms)))
    return rows


def country_rows(source):
    extra = {
        "US": "USA;US;U.S.;U.S.A.;America", "GB": "UK;U.K.;Britain;Great Britain",
        "KP": "DPRK", "AE": "UAE;U.A.E.;Emirates", "CZ": "Czechia",
        "CD": "DRC;DR Congo;Congo-Kinshasa;Democratic Republic of Congo;"
              "Democratic Republic of the Congo",
        "CG": "Congo-Brazzaville;Republic of Congo", "MM": "Burma",
        "NL": "Holland;the Netherlands", "CN": "PRC", "VA": "Vatican;Holy See",
        "CI": "Cote d'Ivoire", "SZ": "Swaziland", "TL": "East Timor",
        "MK": "Macedonia", "TR": "Türkiye", "BA": "Bosnia",
        "CV": "Cape Verde", "PS": "Palestinian territories",
        "GM": "The Gambia", "BS": "The Bahamas", "RU": "Russian Federation",
        "FR": "French Republic", "KR": "Republic of Korea",
        "HK": "Hong Kong", "XK": "Republic of Kosovo",
    }
    # Names the sources lack.
    people_of = {
        "GB": "British;Briton;Britons", "US": "American;Americans",
        "NL": "Dutch;Dutchman", "DK": "Danish;Dane;Danes",
        "SE": "Swedish;Swede;Swedes", "FI": "Finnish;Finn;Finns",
        "ES": "Spanish;Spaniard;Spaniards", "PL": "Polish;Pole;Poles",
        "TR": "Turkish;Turk;Turks", "IE": "Irish", "FR": "French;Frenchman",
        "PH": "Philippine;Filipino;Filipinos;Filipina", "IS": "Icelandic",
        "KP": "North Korean;North Koreans", "KR": "South Korean;South Koreans",
        "AE": "Emirati;Emiratis", "SA": "Saudi;Saudis;Saudi Arabian",
        "IL": "Israeli;Israelis", "PS": "Palestinian;Palestinians",
        "IQ": "Iraqi;Iraqis", "PK": "Pakistani;Pakistanis", "TH": "Thai;Thais",
        "AF": "Afghan;Afghans", "CZ": "Czech;Czechs", "GR": "Greek;Greeks",
        "CN": "Chinese", "JP": "Japanese", "PT": "Portuguese", "CH": "Swiss",
        "VN": "Vietnamese", "KZ": "Kazakh;Kazakhs", "UZ": "Uzbek;Uzbeks",
        "KG": "Kyrgyz", "TJ": "Tajik;Tajiks", "TM": "Turkmen",
        "RS": "Serbian;Serb;Serbs", "HR": "Croatian;Croat;Croats",
        "BA": "Bosnian;Bosnians", "XK": "Kosovar;Kosovars",
        "MM": "Burmese;Myanmarese", "BD": "Bangladeshi;Bangladeshis",
        "YE": "Yemeni;Yemenis", "OM": "Omani;Omanis", "QA": "Qatari;Qataris",
        "KW": "Kuwaiti;Kuwaitis", "BH": "Bahraini;Bahrainis",
        "SO": "Somali;Somalis", "SK": "Slovak;Slovaks",
        "SI": "Slovenian;Slovene;Slovenes", "LU": "Luxembourgish",
        "NZ": "New Zealander;New Zealanders", "LV": "Latvian;Latvians",
    }
    ids, capitals = {}, {}
    path = source / "countries/country-codes.csv"
    with path.open(encoding="utf8") as file:
        for row in csv.DictReader(file):
            ids[row["ISO3166-1-Alpha-2"]] = row["wikidata_id"].rsplit("/")[-1]
    ids["XK"] = "Q1246"
    rows = []
    data = json.loads((source / "countries/countries.json").read_text("utf8"))
    own = {c["demonym"] for c in data if c["independent"] and c["demonym"]}
    own |= {p.split(";")[0] for p in people_of.values()}
    for c in data:
        # The news says Turkey, as the tables of office holders do.
        c["name"] = PLACES.get(c["name"], c["name"])
        code = c["cca2"]
        if not c["independent"] and code not in people_of and (
                c.get("demonym") in own):
            c["demonym"] = ""  # Guadeloupe's people are not "the French"
        aliases = [c["official"], *extra.get(code, "").split(";")]
        aliases = [a for a in dict.fromkeys(aliases) if a and a != c["name"]]
        rows.append((c["name"], ";".join(aliases), "country", code,
                     ids.get(code, ""), ";".join(c.get("capital") or [])))
        people = people_of.get(code, "").split(";")
        demonym = c.get("demonym") or ""
        if demonym and not people[0]:
            people = [demonym]
            if not demonym.endswith(("s", "h", "e")):
                people.append(demonym + "s")
        people = [p for p in people if p]
        if people:
            rows.append((people[0], ";".join(people[1:]), "nationality", code,
                         "", ""))
    return rows, {c["cca2"]: c for c in data}


def city_rows(source, countries):
    capitals = {}
    for code, c in countries.items():
        for capital in c.get("capital") or []:
            capitals[(fold(capital), code)] = capital
    rows, seen = [], set()
    with (source / "cities/cities15000.tsv").open(encoding="utf8") as file:
        for r in csv.DictReader(file, delimiter="\t",
                                quoting=csv.QUOTE_NONE):
            population = int(r["population"] or 0)
            key = (fold(r["name"]), r["country"])
            capital = key in capitals
            if (population < CITY_POPULATION and not capital) or key in seen:
                continue
            seen.add(key)
            alias = []
            if r["name"].endswith(" City"):
                alias.append(r["name"][:-5])
            thousand = max(1, round(population / 1000))
            rows.append((r["name"], ";".join(alias),
                         "capital" if capital else "city", r["country"], "",
                         str(thousand)))
    for (name, code), written in capitals.items():
        if (name, code) not in seen:
            rows.append((written, "", "capital", code, "", "100"))
    regions = ("US", "CA", "AU", "IN", "DE", "CN", "BR", "MX", "GB", "IT",
               "ES", "FR", "JP", "NG", "PK", "PH", "UA", "RU", "IQ", "SY",
               "AF", "ZA", "KE", "ID", "TR", "IR", "PL", "AT", "CH", "NL")
    for a in json.loads((source / "countries/admin1.json").read_text("utf8")):
        if a["code"][:2] in regions:
            rows.append((a["name"], "", "region", a["code"][:2], "", ""))
    return rows


def organisation_rows(source):
    orgs, rows = source / "organisations", []
    fields = {}

    def flush():
        name = fields.get("Name_en", "")
        if not name or len(name) > 80 or name.startswith("["):
            return
        aliases = []
        for key in ("Abbreviation_en", "Name_other_en", "Name_other_2_en"):
            alias = fields.get(key, "")
            if 1 < len(alias) < 60 and alias[0] != "[" and alias != "null":
                aliases.append(alias)
        qid = fields.get("Wikidata_code", "")
        rows.append((name, ";".join(dict.fromkeys(aliases)),
                     "international-organisation", "",
                     qid if re.fullmatch(r"Q\d+", qid) else ""))

    path = orgs / "international-organisations.yaml"
    for line in path.read_text("utf8").splitlines():
        if not line.startswith(" "):
            flush()
            fields = {}
        elif re.match(r"  \w+: ", line):
            key, value = line[2:].rstrip("\n").split(": ", 1)
            fields[key] = value.strip("'\" ")
    flush()
    with (orgs / "sp500.csv").open(encoding="utf8") as file:
        for r in csv.DictReader(file):
            name = r["Security"].split(" (")[0]
            short = re.sub(r",? (Inc\.?|Corp\.?|Corporation|Company|Co\.|plc|"
                           r"Ltd\.?|Group|Holdings?|N\.V\.)$", "", name)
            if len(short) < 4 or short.lower() in COMMON:
                short = name
            rows.append((name, short if short != name else "", "company",
                         "US", ""))
    companies = json.loads((orgs / "fortune500.json").read_text("utf8"))
    for name in companies["companies"]:
        if name.lower() not in COMMON:
            rows.append((name, "", "company", "US", ""))
    papers = json.loads((orgs / "newspapers.json").read_text("utf8"))
    for paper in papers["newspapers"]:
        rows.append((paper, "", "media", "", ""))
    agencies = json.loads((orgs / "us_federal_agencies.json")
                          .read_text("utf8"))
    for agency in agencies["agencies"]:
        rows.append((agency, "", "agency", "US", ""))
    out, seen = [], set()
    for row in rows:
        if fold(row[0]) not in seen and ";" not in row[0]:
            seen.add(fold(row[0]))
            out.append(row)
    return out


COMMON = set("""target gap best buy visa general progress dollar tree hess ball
loews viatris match group news corp public storage pool waters southern
sempra crown castle ross stores masco textron""".split())


def event_rows(source):
    rows, codes = [], {}
    for c in json.loads((source / "countries/countries.json")
                        .read_text("utf8")):
        codes[c["cca2"]] = c["name"]
    for years in ("1985-2003", "2004-2014", "2015-2026"):
        path = source / f"curated/events-{years}.csv"
        with path.open(encoding="utf8") as file:
            for r in csv.DictReader(file):
                country = ";".join(codes.get(c, c)
                                   for c in r["country"].split(";"))
                rows.append((r["name"], r["aliases"], r["type"], r["start"],
                             r["end"], r["place"], country,
                             r["participants"], r["keywords"]))
    seen = {fold(n) for r in rows for n in [r[0], *r[1].split(";")]}
    path = source / "events/recurring-events.csv"
    with path.open(encoding="utf8") as file:
        for r in csv.DictReader(file):
            name = f"{r['edition']} {r['series']}"
            if fold(name) not in seen:
                kind = "summit" if "summit" in name else "sport"
                kind = "summit" if "COP" in name or "G7" in name else kind
                rows.append((name, "", kind, r["start"], r["end"], r["city"],
                             r["country"], "", r["series"]))
    return rows


def main():
    source, out = map(pathlib.Path, sys.argv[1:3])
    own = "own tables of this project (CC0)"
    write_table(out / "people.tsv",
                ["People and the offices they held: office|place|start|end|"
                 "known until, `;` between", "Sources: " + own +
                 ", written down 2026-03; Wikidata (CC0)",
                 "through every-politician-scrapers, 2021 to 2022;"
                 " unitedstates/congress-legislators", "(CC0);"
                 " open-data-archive/world-leaders-current (CC BY-SA 4.0),"
                 " 2026-08.", "An empty end: in office when last known."],
                "name aliases id terms", people_rows(source))
    rows, countries = country_rows(source)
    write_table(out / "countries.tsv",
                ["Countries with their capitals, and nationalities.",
                 "Sources: mledoze/countries (ODbL 1.0); datasets/"
                 "country-codes (PDDL) for ids."],
                "name aliases kind country id capital", rows)
    write_table(out / "places.tsv",
                ["Cities of 100,000 inhabitants or more, capitals,"
                 " first-level divisions;", "size in thousands. Source:"
                 " GeoNames (CC BY 4.0)."],
                "name aliases kind country id size",
                city_rows(source, countries))
    write_table(out / "organisations.tsv",
                ["Organisations. Sources: supraverden (CC BY-SA 4.0) for"
                 " international ones,", "datasets/s-and-p-500-companies"
                 " (PDDL), dariusk/corpora (CC0)."],
                "name aliases kind country id", organisation_rows(source))
    write_table(out / "events.tsv",
                ["Events of 1981 to 2026 with their days. Source: " + own +
                 ", written down", "2026-03. Dates as precise as is sure; an"
                 " empty end means going on."],
                "name aliases kind start end place country participants"
                " keywords", event_rows(source))


if __name__ == "__main__":
    main()
