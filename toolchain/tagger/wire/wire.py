#!/usr/bin/env python3
"""Pages in the manner of news wires, labelled: lines.tsv with its slots filled.

usage: wire.py SHARED_DATA [PAGES [SEED]] > wire.iob2

Names come from the openly licensed lists of shared/data/knowledge. The same
input gives the same pages.
"""
import csv
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
GENRES = {"soccer": 20, "sportprose": 20, "ball": 16, "tennis": 14,
          "cricket": 6, "weather": 5, "table": 8, "business": 14, "desk": 30,
          "politics": 18}
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = ("January February March April May June July August September "
          "October November December Jan Feb Aug Sept Oct Nov Dec").split()
PLAYING = ["GB", "US", "IT", "DE", "FR", "ES", "NL", "BR", "AR", "PT", "TR",
           "RU", "PL", "BE", "GR", "MX", "JP", "AU", "ZA", "EG", "IN", "CZ"]
LEAGUES = ["premier league", "league", "[MISC|Premier League]",
           "[MISC|Serie A]", "[MISC|Bundesliga]", "first division", "cup",
           "second division"]
CUPS = ["World Cup", "European Cup", "UEFA Cup", "Champions League",
        "Cup Winners ' Cup", "Asian Cup", "African Nations Cup", "Davis Cup",
        "FA Cup", "Super Cup", "Commonwealth Games", "Olympic Games",
        "Tour de France", "Wimbledon", "Masters", "Ryder Cup", "Super Bowl"]
BODIES = ["NBA", "NFL", "NHL", "FIFA", "UEFA", "IAAF", "IOC", "ATP"]
SPONSORS = ["Telekom", "Mapei", "Festina", "Banesto", "Ferrari", "McLaren",
            "Honda", "Yamaha", "Ducati", "Benetton", "Renault", "Gewiss"]
AGENCIES = ["Reuters", "AP", "AFP", "Xinhua", "Interfax", "Itar-Tass", "dpa",
            "Kyodo", "UPI", "ANSA", "Anadolu", "TASS", "Bloomberg"]
PARTIES = ["Labour Party", "Democratic Party", "Republican Party", "Labour",
           "National Party", "Socialist Party", "Liberal Party", "Greens",
           "Christian Democrats", "People 's Party", "Conservative Party"]
BODIES_WORLD = ["United Nations", "IMF", "World Bank", "European Union", "U.N.",
                "OECD", "NATO", "Red Cross", "Amnesty International", "EU",
                "European Commission", "WTO", "OPEC", "ASEAN", "OSCE"]
SPORTS = ["BASEBALL", "BASKETBALL", "NFL FOOTBALL", "NHL ICE HOCKEY",
          "ICE HOCKEY", "AMERICAN FOOTBALL"]
CORPORATE = re.compile(r",? (Inc|Corp|Corporation|Company|Co|plc|Ltd|Group)\.?$")


class Dice:
    """Numbers that are the same with every version of Python."""

    def __init__(self, seed):
        self.state = seed * 2654435761 % (1 << 64) or 1

    def below(self, n):
        for _ in range(2):
            self.state ^= self.state << 13 & (1 << 64) - 1
            self.state ^= self.state >> 7
            self.state ^= self.state << 17 & (1 << 64) - 1
        return (self.state >> 11) % n

    def pick(self, items):
        return items[self.below(len(items))]

    def between(self, low, high):
        return low + self.below(high - low + 1)


class Lists:
    def __init__(self, shared):
        know = shared / "knowledge"
        self.names = (know / "names/names.txt").read_text("utf8").split()
        self.cities = {}
        with open(know / "cities/cities15000.tsv", encoding="utf8") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                if int(row["population"] or 0) >= 60000:
                    self.cities.setdefault(row["country"], []).append(
                        row["name"])
        countries = json.loads(
            (know / "countries/countries.json").read_text("utf8"))
        self.countries = [(c["cca2"], c["name"], c["demonym"])
                          for c in countries
                          if c["independent"] and c["demonym"]
                          and c["cca2"] in self.cities]
        self.country_names = {c["name"] for c in countries} | {
            "U.S.", "US", "United States", "UK", "U.K.", "Britain", "England"}
        self.playing = [c for c in self.countries if c[0] in PLAYING]
        self.clubs = sorted({re.sub(r"\b(FC|F\.C\.|AFC|CF|SC|AC|FK|SV|NK)\b",
                                    "", re.sub(r"\$.*", "", n)).strip()
                             for n in (know / "organisations/football-clubs.txt"
                                       ).read_text("utf8").splitlines()})
        self.clubs = [n for n in self.clubs
                      if 3 < len(n) < 22 and re.match(r"[A-Z][\w .'-]+$", n)]
        with open(know / "organisations/sp500.csv", encoding="utf8") as file:
            self.companies = [CORPORATE.sub("", row["Security"])
                              for row in csv.DictReader(file)]
        self.companies = [n for n in self.companies if "(" not in n]
        self.papers = json.loads((know / "organisations/newspapers.json")
                                 .read_text("utf8"))["newspapers"]
        self.papers = [p for p in self.papers if isinstance(p, str)]
        self.teams = [line.split("\t")[:3] for line in
                      (HERE / "teams.tsv").read_text("utf8").splitlines()
                      if not line.startswith("#")]


ORGANISATIONS = [
    "{city} Police", "{city} Police Department", "University of {city}",
    "{city} University", "{family} University", "{city} City Council",
    "{family} Hospital", "{city} General Hospital", "{family} Airlines",
    "Air {city}", "{family} Air", "{city} Airways", "Bank of {nation}", "{family} Bank",
    "{city} Chamber of Commerce", "{nation} Institute of Technology",
    "{family} Institute", "{family} Foundation", "{family} & {family}",
    "{family} and Sons", "{city} Museum of Art", "{city} Fire Department",
    "Ministry of Finance", "Ministry of Health", "Department of Education",
    "Department of Health and Human Services", "Supreme Court",
    "{city} District Court", "Constitutional Court of {nation}",
    "{dem} Red Cross", "{dem} Football Association", "{dem} Air Force",
    "{nation} Electoral Commission", "National {subject} Agency",
    "{nation} {subject} Association", "Center for {subject} Studies",
    "{subject} Research Council", "{dem} {subject} Board",
    "{subject} Workers Union", "Union of {dem} {subject} Workers",
    "{city} Times", "{city} Post", "{city} Herald", "Daily {family}",
    "The {city} Tribune", "{city} Today", "Radio {city}", "{nation} TV",
    "{dem} Workers ' Party", "{nation} Peoples Party", "{family} Group",
    "{family} Holdings", "{family} Energy", "{family} Motors",
    "{family} Technologies", "{city} Stock Exchange", "{family} Records",
    "{city} High School", "{city} Symphony Orchestra", "{city} United",
    "Friends of {city}", "Doctors for {subject}", "Committee on {subject}",
    "{dem} Academy of Sciences", "Office for {subject} Affairs"]
SUBJECTS = ["Health", "Energy", "Water", "Security", "Space", "Transport",
            "Education", "Trade", "Labour", "Environment", "Human Rights",
            "Farm", "Nuclear", "Aviation", "Refugee", "Women", "Science"]
BELIEFS = ["Muslim", "Christian", "Catholic", "Roman Catholic", "Islamic",
           "Jewish", "Hindu", "Sunni", "Shiite", "Buddhist", "Protestant",
           "Orthodox", "Republican", "Democratic", "Communist", "Socialist",
           "Conservative", "Nazi", "Marxist", "Latino", "African-American",
           "Arab", "European", "Asian", "African", "Western", "Kurdish"]
FOLLOWERS = ["Muslims", "Christians", "Catholics", "Jews", "Hindus",
             "Republicans", "Democrats", "Conservatives", "Communists",
             "Europeans", "Arabs", "Kurds", "Republican", "Democrat"]
MATTERS = ["Brexit", "COVID-19", "Ebola", "Christmas", "Easter", "Ramadan",
           "Holocaust", "World War II", "Cold War", "Nobel Peace Prize",
           "Academy Award", "Paris Agreement", "Geneva Conventions",
           "First Amendment", "Clean Air Act", "Patriot Act", "Oslo Accords",
           "Pulitzer Prize", "Internet", "Kyoto Protocol", "Arab Spring"]


def make_organisation(lists, dice):
    """A name as bodies, schools, papers and firms bear."""
    country = dice.pick(lists.countries)
    slots = {"city": lambda: dice.pick(lists.cities[country[0]]),
             "nation": lambda: country[1],
             "dem": lambda: country[2].split(",")[0],
             "family": lambda: dice.pick(lists.names),
             "subject": lambda: dice.pick(SUBJECTS)}
    return re.sub(r"\{(\w+)\}", lambda m: slots[m[1]](),
                  dice.pick(ORGANISATIONS))


def spread(text):
    """The tokens of a name."""
    return re.sub(r"'s\b", " 's", text).split()


class Page:
    def __init__(self, lists, dice):
        self.lists, self.dice, self.fixed = lists, dice, {}
        self.country = dice.pick(lists.countries)
        playing = dice.pick(PLAYING)
        if playing == "US" or dice.below(4) == 0:
            league = dice.pick(["rugby", "rugby", "rules", "county", "NHL",
                                "NBA", "NFL", "MLB"])
            pool = [t[1] for t in lists.teams if t[0] == league]
        elif dice.below(3) == 0:
            pool = lists.clubs
        else:
            pool = lists.cities[playing]
            if dice.below(2) == 0:
                pool = pool[:24]
        self.teams = [dice.pick(pool) for _ in range(14)] if pool else ["Leeds"]
        self.league = dice.pick(["MLB", "NBA", "NFL", "NHL"])
        self.ball = [t for t in lists.teams if t[0] == self.league]

    def nation(self):
        nations = self.lists.countries
        if self.dice.below(2):
            nations = self.lists.playing
        return self.dice.pick(nations)

    def person(self):
        given, family = self.dice.pick(self.lists.names), self.dice.pick(
            self.lists.names)
        if self.dice.below(12) == 0:
            family += "-" + self.dice.pick(self.lists.names)
        if self.dice.below(14) == 0:
            given += " " + self.dice.pick("ABCDEFGHJKLMNPRSTVW") + "."
        return given + " " + family

    def value(self, slot):
        """Type (or None) and text of a slot."""
        dice, lists = self.dice, self.lists
        if slot == "team":
            return "ORG", dice.pick(self.teams)
        if slot == "ballcity":
            return "ORG", dice.pick(self.ball)[1]
        if slot == "balltown":
            return "LOC", dice.pick(self.ball)[1]
        if slot == "nick":
            return "ORG", dice.pick(self.ball)[2]
        if slot == "fullteam":
            return "ORG", " ".join(dice.pick(self.ball)[1:])
        if slot == "county":
            return "ORG", dice.pick([t for t in lists.teams
                                     if t[0] == "county"])[1]
        if slot == "nation":
            return "LOC", self.nation()[1]
        if slot == "country":
            return "LOC", self.country[1]
        if slot == "dem":
            return "MISC", self.nation()[2].split(",")[0]
        if slot == "city":
            if dice.below(3):
                return "LOC", dice.pick(
                    lists.cities[dice.pick(lists.countries)[0]][:12])
            return "LOC", dice.pick(lists.cities[self.country[0]])
        if slot == "per":
            return "PER", self.person()
        if slot == "surname":
            return "PER", dice.pick(lists.names)
        if slot == "ini":
            return "PER", (dice.pick("ABCDEFGHJKLMNPRSTVW") + ". " +
                           dice.pick(lists.names))
        if slot == "comp":
            name = dice.pick(CUPS)
            if dice.below(3) == 0:
                name = (dice.pick(lists.cities[self.country[0]]) + " " +
                        dice.pick(["Open", "Marathon", "Grand Prix", "Masters"]))
            elif dice.below(3) == 0:
                name = (dice.pick(lists.countries)[2].split(",")[0] + " " +
                        dice.pick(["Open", "Grand Prix", "Cup", "Masters"]))
            return "MISC", name
        if slot == "league":
            name = dice.pick(LEAGUES)
            found = re.match(r"\[(\w+)\|(.*)\]", name)
            return (found[1], found[2]) if found else (None, name)
        if slot == "org":
            return "ORG", make_organisation(lists, dice)
        if slot == "abbreviation":
            return "ORG", "".join(dice.pick("ABCDEFGHIKLMNOPRSTUW")
                                  for _ in range(dice.between(3, 4)))
        if slot in ("belief", "followers", "matter"):
            return "MISC", dice.pick({"belief": BELIEFS, "matter": MATTERS,
                                      "followers": FOLLOWERS}[slot])
        if slot == "storm":
            return "MISC", (dice.pick(["Hurricane", "Typhoon", "Storm",
                                       "Cyclone"]) + " " +
                            dice.pick(lists.names))
        named = {"body": BODIES, "sponsor": SPONSORS, "agency": AGENCIES,
                 "party": PARTIES, "intorg": BODIES_WORLD,
                 "company": lists.companies, "paper": lists.papers}
        if slot in named:
            name = dice.pick(named[slot])
            if slot == "company" and dice.below(3) == 0:
                name += " " + dice.pick(["Inc", "Corp", "Co", "Ltd", "Plc",
                                         "Group", "AG", "Bank", "Holdings"])
            return "ORG", name
        return None, self.number(slot)

    def number(self, slot):
        dice = self.dice
        n = dice.between
        if slot == "score":
            return f"{n(0, 6)}-{n(0, 5)}"
        if slot == "sets":
            return " ".join(f"{n(4, 7)}-{n(0, 6)}" for _ in range(n(2, 4)))
        if slot == "date":
            return f"{n(1990, 2025)}-{n(1, 12):02}-{n(1, 28):02}"
        return {"n": str(n(0, 9)), "nn": str(n(10, 99)), "nnn": str(n(100, 720)),
                "n4": str(n(100, 4000)), "rank": str(n(1, 16)),
                "dd": str(n(1, 30)), "pct": f".{n(200, 799)}", "money": f"{n(1, 300)}.{n(0, 9)}",
                "thousands": f"{n(1, 980)},{n(0, 999):03}",
                "time": dice.pick([f"{n(9, 60)}.{n(0, 99):02}",
                                   f"{n(1, 3)}:{n(0, 59):02}:{n(0, 59):02}"]),
                "day": dice.pick(DAYS), "month": dice.pick(MONTHS),
                "sport": dice.pick(SPORTS)}[slot]

    def slot(self, name):
        upper = name.endswith("^")
        name = name.rstrip("^")
        base = name.rstrip("12")
        if base == name or base in ("n", "rank"):
            kind, text = self.value(base)
        elif name not in self.fixed:
            if base == "sur":
                kind, text = "PER", self.slot("per" + name[3:])[1].split()[-1]
            elif name == "city1":
                kind, text = "LOC", self.dice.pick(
                    self.lists.cities[self.country[0]][:20])
            elif name == "country1":
                kind, text = "LOC", self.country[1]
            else:
                kind, text = self.value(base)
            self.fixed[name] = kind, text
        else:
            kind, text = self.fixed[name]
        return kind, text.upper() if upper else text

    def line(self, template):
        upper = template.startswith("^ ")
        out = []
        for part in re.findall(r"\[\w+\|\{?[^\]]*\]|\{[^}]*\}|[^\[{]+",
                               template[2:] if upper else template):
            kind = None
            named = re.match(r"\[(\w+)\|(.*)\]$", part)
            if named:
                kind, text = named[1], named[2]
                if text.startswith("{"):
                    text = self.slot(text[1:-1])[1]
            elif part.startswith("{"):
                kind, text = self.slot(part[1:-1])
            else:
                text = part
            glued = out and text and not text[0].isspace() and self.open
            for i, token in enumerate(spread(text)):
                label = f"{'I' if i else 'B'}-{kind}" if kind else "O"
                if glued and i == 0:
                    out[-1][0] += token
                    if out[-1][1] == "O":
                        out[-1][1] = label
                else:
                    out.append([token, label])
            self.open = not text[-1:].isspace()
        if upper:
            out = [[token.upper(), label] for token, label in out]
        return out


def read_lines():
    genres = {}
    for line in (HERE / "lines.tsv").read_text("utf8").splitlines():
        if line.startswith("#"):
            continue
        genre, place, times, text = line.split("\t")
        genres.setdefault(genre, {}).setdefault(int(place), []).append(
            (times, text))
    return genres


def pages(shared, count, seed):
    lists, genres, dice = Lists(shared), read_lines(), Dice(seed)
    urn = [g for g, n in GENRES.items() for _ in range(n)]
    for _ in range(count):
        page, genre = Page(lists, dice), dice.pick(urn)
        page.open = False
        yield [["-DOCSTART-", "O"]]
        for place in sorted(genres[genre]):
            lines = genres[genre][place]
            low, _, high = lines[0][0].rstrip("=").partition("-")
            kept = dice.pick(lines)
            for _ in range(dice.between(int(low), int(high or low))):
                line = kept if lines[0][0].endswith("=") else dice.pick(lines)
                page.open = False
                yield page.line(line[1])


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    for line in pages(pathlib.Path(sys.argv[1]), count, seed):
        for token, label in line:
            print(token, label, sep="\t")
        print()


if __name__ == "__main__":
    main()
