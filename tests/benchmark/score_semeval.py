#!/usr/bin/env python3
"""Timelines of entities over several articles: SemEval-2015 task 4, corpus 1.

usage: score_semeval.py DATELINE SHARED [--show ENTITY]

From raw text with the publication date. A target's timeline holds the events
of all articles in which it takes part, ordered by date. Scored as the task
does, by temporal awareness: relations of a timeline are SIMULTANEOUS between
events of one line or position, BEFORE between consecutive positions, and the
date of every event; precision is the share of the system's (reduced) relations
that follow from the gold's closure, recall the mirror image, F1 micro-averaged
over the targets. Beside it: F1 of the events alone and of their dates.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys


def documents(folder):
    for path in sorted(folder.glob("*.tml")):
        xml = path.read_text("utf8")
        doc = re.search(r"<DOCID>(.*?)</DOCID>", xml)[1].strip()
        day = re.search(r'functionInDocument="CREATION_TIME"[^>]*value="([0-9-]+)', xml)
        text, sentences = "", []
        for number, body in re.findall(r'<s id="(\d+)">(.*?)</s>', xml, re.S):
            body = re.sub(r"<[^>]*>", "", body)
            for a, b in (("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"')):
                body = body.replace(a, b)
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


def as_date(when):
    value = (when or {}).get("value")
    if not value:
        return "XXXX-XX-XX"
    value = value.split("/")[0] or "XXXX"
    return (value + "-XX-XX")[:10] if len(value) in (4, 7) else value[:10]


def fits(target, names):
    want = target.lower()
    return any(want == n or n.endswith(" " + want) or want in n.split(" / ")
               for n in names)


def system(binary, docs, targets):
    """target -> [(date, event)]"""
    out = {t: [] for t in targets}
    batch = "".join(json.dumps({"id": d, "text": t, "date": day}) + "\n"
                    for d, day, t, _ in docs)
    answer = subprocess.run([binary, "batch", "--offsets", "codepoint"],
                            input=batch.encode("utf8"), capture_output=True,
                            check=True).stdout.decode("utf8")
    for (doc, _, text, sentences), line in zip(docs, answer.splitlines()):
        analysis = json.loads(line).get("analysis") or {}
        names = {e["id"]: {n.lower() for n in [e["name"], *e.get("aliases", [])]}
                 for e in analysis.get("entities", [])}
        # An event's own date, else that of the entry told in its sentence,
        # else of the article's day, when it is past.
        told = {}
        for entry in analysis.get("timeline", []):
            for e in entry["evidence"]:
                told.setdefault(e["start"], as_date(entry["when"]))
        starts = sorted(told)
        times = analysis.get("times", [])
        day = (analysis["document"]["published"] or {}).get("value", "")[:10]
        for event in analysis.get("events", []):
            if event.get("negated") or event.get("modal"):
                continue
            if event["class"] == "reporting":
                continue
            start, end = event["source"]
            word = text[start:end]
            sentence = [n for at, n in sentences if at <= start][-1]
            when = "XXXX-XX-XX"
            if event["time"] is not None:
                when = as_date({"value": times[event["time"]]["value"][:10]})
            else:
                before = [s for s in starts if s <= event["start"]]
                if before:
                    when = told[before[-1]]
                if when.startswith("XXXX") and event["tense"] == "past":
                    when = day
            for target in targets:
                if any(fits(target, names[i]) for i in event["who"]):
                    out[target].append((when, f"{doc}-{sentence}-{word}"))
    return out


def place(found):
    """Positions by date; events without a day of any kind are not placed."""
    dated = sorted({d for d, _ in found if not d.startswith("XXXX")})
    return {event: (dated.index(d) + 1 if d in dated else 0, d) for d, event in found}


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
        targets[path.read_text("utf8").splitlines()[0].strip()] = read_gold(path)
    found = system(binary, docs, targets)
    show = sys.argv[sys.argv.index("--show") + 1] if "--show" in sys.argv else None
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
    return [("semeval", f"timelines, micro-F1 (P {100 * p:.1f} R {100 * r:.1f})",
             round(100 * f, 2), 25, f >= .25),
            ("semeval", f"events alone, F1 (P {100 * ep:.1f} R {100 * er:.1f})",
             round(100 * ef, 1), None, True),
            ("semeval", "dates right, of the events found", round(dates / max(1, ev_hit), 3),
             None, True)]


if __name__ == "__main__":
    for line in rows(sys.argv[1], sys.argv[2]):
        print(*line, sep=" | ")
