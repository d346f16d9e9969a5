#!/usr/bin/env python3
"""Timelines of entities over several articles: SemEval-2015 task 4, corpus 1.

usage: score_semeval.py DATELINE SHARED [--show ENTITY]

From raw text with the publication date, out of the whole analysis: a target's
timeline holds the events of all articles in which it is agent or patient (it
stands next to the event), ordered by date. Scored as the task
does, by temporal awareness: relations of a timeline are SIMULTANEOUS between
events of one line or position, BEFORE between consecutive positions, and the
date of every event; precision is the share of the system's (reduced) relations
that follow from the gold's closure, recall the mirror image, F1 micro-averaged
over the targets. Beside it: F1 of the events alone and of their dates.
"""
import collections
import html
import json
import pathlib
import re
import subprocess
import sys


def documents(folder):
    for path in sorted(folder.glob("*.tml")):
        xml = path.read_text("utf8")
        doc = re.search(r"<DOCID>(.*?)</DOCID>", xml)[1].strip()
        day = re.search(
            r'functionInDocument="CREATION_TIME"[^>]*value="([0-9-]+)', xml)
        text, sentences = "", []
        for number, body in re.findall(r'<s id="(\d+)">(.*?)</s>', xml, re.S):
            body = re.sub(r"<[^>]*>", "", body)
            body = html.unescape(body)
            body = re.sub(r" (['’]s\b|n't\b|[,.;:!?%)])", r"\1", body)
            body = re.sub(r"([(]) ", r"\1", body)
            body = body.replace("`` ", '"').replace(" ''", '"')
            sentences.append((len(text), int(number)))
            text += body + ("\n\n" if int(number) < 2 else " ")
        yield doc, day[1] if day else None, text, sentences


def timeline_of(lines):
    """event -> (order, date); coreferent mentions share a line."""
    events = {}
    for order, date, mentions in lines:
        for mention in mentions:
            events[mention] = (order, date)
    return events


def relations(events):
    """The reduced set: chains within a position, one link to the next."""
    out = set()
    positions = collections.defaultdict(list)
    for event, (order, date) in events.items():
        if "XXXX-XX-XX" not in date:
            out.add((event, "on", date))
        if order > 0:
            positions[order].append(event)
    last = None
    for order in sorted(positions):
        group = sorted(positions[order])
        for a, b in zip(group, group[1:]):
            out.add((a, "=", b))
        if last:
            out.add((last, "<", group[0]))
        last = group[0]
    return out


def follows(relation, events):
    a, kind, b = relation
    if a not in events:
        return False
    order, date = events[a]
    if kind == "on":
        return date == b
    if b not in events or order == 0 or events[b][0] == 0:
        return False
    other = events[b][0]
    return order == other if kind == "=" else order < other


def read_gold(path):
    lines = []
    for row in path.read_text("utf8").splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) >= 3:
            # Of "take_off" the first word: which one it is, no more.
            lines.append((int(cells[0]), cells[1],
                          [c.split("_")[0] for c in cells[2:] if c]))
    return lines


UNKNOWN = "XXXX-XX-XX"


def as_date(when):
    value = (when or {}).get("value")
    if not value:
        return UNKNOWN
    value = value.split("/")[0] or "XXXX"
    return (value + "-XX-XX")[:10] if len(value) in (4, 7) else value[:10]


def key_words(name):
    """The words that tell a name: "the A380s" is a380."""
    name = re.sub(r"\bu\.? ?s\.?(?= |$)", "united states", name.lower())
    words = [w for w in re.findall(r"[\w&]+", name)
             if w not in ("the", "inc", "ltd", "co", "corp", "s")]
    return [w[:-1] if w.endswith("s") and (len(w) > 6 or re.search(r"\d", w))
            else w for w in words]


def fits(target, name):
    """One is the other, its tail ("Air Force") or its initials."""
    a, b = key_words(target), key_words(name)
    if not a or not b:
        return False
    if len(a) > 2 and b == ["".join(w[0] for w in a)]:
        return True
    a, b = sorted((a, b), key=len)
    return b[-len(a):] == a


def find_target(target, text, analysis):
    """Ids of its entities, and where the text names it.

    The task gives the target; so besides the entities' mentions every place
    counts where its model number ("787") or a rare last word stands.
    """
    ids = {e["id"] for e in analysis["entities"]
           if any(fits(target, n) for n in [e["name"], *e["aliases"]])}
    spans = {tuple(m["source"]) for m in analysis["mentions"]
             if m.get("entity") in ids
             or fits(target, text[slice(*m["source"])])}
    words = key_words(target)
    numbers = [w for w in words if re.search(r"\d", w)]
    for word in numbers + (words[-1:] if numbers else []):
        found = re.finditer(rf"(?<![\w-]){re.escape(word)}s?(?!\w)", text, re.I)
        spans.update(m.span() for m in found)
    return ids, sorted(spans)


# Words before a name that make it neither agent nor patient.
OBLIQUE = {"of", "with", "than", "to", "from", "for", "that", "at", "by", "in",
           "on"}


def takes_part(event, spans, text, verbs):
    """Is the target agent or patient: does it stand next to the event?"""
    start, end = event["source"]
    noun = event["tense"] == "none"
    for first, last in spans:
        if last <= start:
            before = text[:first].split()[-1:]
            near = len(text[last:start].split()) <= 8
            clauses = sum(last <= v < start for v in verbs) <= 1
            oblique = before and before[0].lower() in OBLIQUE
            if near and clauses and not oblique:
                return True
        elif end <= first:
            between = text[end:first].split()
            own = {"by", "of", "for", "to", "from", "with"} if noun else {"by"}
            oblique = between and between[-1].lower() in OBLIQUE - own
            near = len(between) <= (3 if noun else 2)
            clauses = any(end <= v < first for v in verbs)
            if near and not oblique and not clauses:
                return True
    return False


LIGHT = {"is", "was", "were", "are", "be", "been", "being", "have", "has",
         "had", "do", "did", "does", "having"}


class Dates:
    """The day of an event: its own, its timeline entry's, the article's."""

    def __init__(self, analysis, day, first):
        self.analysis, self.day = analysis, day
        self.told = {e["trigger"]["start"]: as_date(e["when"])
                     for e in analysis["timeline"] if e.get("trigger")}
        lead = [e for e in analysis["timeline"]
                if any(first[0] <= v["source"][0] < first[1]
                       for v in e["evidence"])]
        lead = [as_date(e["when"]) for e in sorted(
            lead, key=lambda e: -e["weight"]) if (e["when"] or {}).get("value")]
        # The headline tells what the first sentence gives a day to.
        self.head = lead[0] if lead and lead[0] <= day else day

    def __call__(self, event, sentence):
        when = UNKNOWN
        if event["time"] is not None:
            time = self.analysis["times"][event["time"]]
            if time["type"] in ("DATE", "TIME"):
                when = as_date({"value": time["value"][:10]})
        if not when[:4].isdigit():
            when = self.told.get(event["start"], UNKNOWN)
        now = event["tense"] in ("past", "present")
        if when == UNKNOWN:
            if sentence == 0:
                when = self.head
            elif sentence <= 3 and event["tense"] != "future":
                when = self.day
            elif event["class"] == "reporting" and now:
                when = self.day
        ahead = event["tense"] == "future" and when == self.day
        known = when[:4].isdigit() and "W" not in when and not ahead
        return when if known else UNKNOWN


def system(binary, docs, targets):
    """target -> [(date, event)]"""
    out = {t: [] for t in targets}
    batch = "".join(json.dumps({"id": d, "text": t, "date": day}) + "\n"
                    for d, day, t, _ in docs)
    answer = subprocess.run([binary, "batch", "--offsets", "codepoint"],
                            input=batch.encode("utf8"), capture_output=True,
                            check=True).stdout.decode("utf8")
    for (doc, day, text, sentences), line in zip(docs, answer.splitlines()):
        analysis = json.loads(line)["analysis"]
        bounds = [at for at, _ in sentences] + [len(text) + 1]
        body = next((i for i, (_, n) in enumerate(sentences) if n == 2), 0)
        date_of = Dates(analysis, day, bounds[body:body + 2])
        verbs = [e["source"][0] for e in analysis["events"]
                 if e["tense"] != "none"]
        places = {t: find_target(t, text, analysis) for t in targets}
        for event in analysis["events"]:
            start, end = event["source"]
            word = text[start:end]
            # Events that are not, may be or only describe are no part of it.
            if (event.get("negated") or event.get("modal")
                    or event["class"] == "state" or word.lower() in LIGHT):
                continue
            at = max(i for i, b in enumerate(bounds) if b <= start)
            number = sentences[at][1]
            for target, (ids, spans) in places.items():
                here = [s for s in spans if bounds[at] <= s[0] < bounds[at + 1]]
                # Named by a pronoun only: whom the analysis takes it for.
                part = (takes_part(event, here, text, verbs) if here
                        else any(i in ids for i in event["who"]))
                if part:
                    out[target].append(
                        (date_of(event, number), f"{doc}-{number}-{word}"))
    return out


def place(found):
    """Positions by date; events without a day of any kind are not placed."""
    dated = sorted({d for d, _ in found if not d.startswith("XXXX")})
    return {event: (dated.index(d) + 1 if d in dated else 0, d)
            for d, event in found}


def prf(hit, system_n, hit_r, gold_n):
    p = hit / system_n if system_n else 0
    r = hit_r / gold_n if gold_n else 0
    return p, r, 2 * p * r / (p + r) if p + r else 0


def rows(binary, shared):
    corpus = pathlib.Path(shared) / "data/timeline/semeval2015-task4/corpus_1"
    if not corpus.is_dir():
        print(f"semeval: no data in {corpus}; skipped")
        return []
    docs = list(documents(corpus / "corpus_trackA_TimeML"))
    targets = {}
    for path in sorted((corpus / "TimeLines_Gold_Standard").glob("*.txt")):
        # One file misspells its own target.
        name = path.read_text("utf8").splitlines()[0].strip()
        targets[name.replace("Froce", "Force")] = read_gold(path)
    found = system(binary, docs, targets)
    show = None
    if "--show" in sys.argv:
        show = sys.argv[sys.argv.index("--show") + 1]
    p_hit = p_all = r_hit = r_all = ev_hit = ev_sys = ev_gold = dates = 0
    for target, lines in targets.items():
        gold = timeline_of(lines)
        mine = place(found[target])
        a, b = relations(mine), relations(gold)
        p_hit += sum(follows(r, gold) for r in a); p_all += len(a)
        r_hit += sum(follows(r, mine) for r in b); r_all += len(b)
        both = set(gold) & set(mine)
        ev_hit += len(both); ev_sys += len(mine); ev_gold += len(gold)
        dates += sum(gold[e][1] == mine[e][1] for e in both)
        if target == show:
            for e in sorted(set(gold) | set(mine)):
                print(e, gold.get(e), mine.get(e))
    p, r, f = prf(p_hit, p_all, r_hit, r_all)
    ep, er, ef = prf(ev_hit, ev_sys, ev_hit, ev_gold)
    return [("semeval",
             f"timelines, micro-F1 (P {100 * p:.1f} R {100 * r:.1f})",
             round(100 * f, 2), 25, f >= .25),
            ("semeval", f"events alone, F1 (P {100 * ep:.1f} R {100 * er:.1f})",
             round(100 * ef, 1), None, True),
            ("semeval", "dates right, of the events found",
             round(dates / max(1, ev_hit), 3), None, True)]


if __name__ == "__main__":
    for line in rows(sys.argv[1], sys.argv[2]):
        print(*line, sep=" | ")
