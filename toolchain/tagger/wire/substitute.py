#!/usr/bin/env python3
"""Documents of the corpora with other names in them, so that what stands around
a name is learnt and not the name: token<TAB>IOB2 lines.

usage: substitute.py SHARED_DATA CORPUS_FILE [SENTENCES EVERY] > out.iob2

SENTENCES are taken for a document where none is marked, and every EVERY-th
document is written.

Names come from the openly licensed lists of shared/data/knowledge; one name of
a document becomes one other name throughout. MISC stays. The same input gives
the same bytes.
"""
import pathlib
import sys

from wire import Dice, Lists, make_organisation


def read(path, chunk):
    documents, sentence = [[]], []
    marked = False
    for line in path.read_text("utf8").splitlines() + [""]:
        if line.startswith("-DOCSTART-"):
            marked = True
            documents.append([])
        elif line:
            token, _, tag = line.partition("\t")
            sentence.append((token, tag))
        elif sentence:
            if not marked and len(documents[-1]) >= chunk:
                documents.append([])
            documents[-1].append(sentence)
            sentence = []
    return [d for d in documents if d]


def phrases(sentence):
    """Runs of one name, or single tokens outside of names."""
    at = 0
    while at < len(sentence):
        tag = sentence[at][1]
        end = at + 1
        if tag != "O":
            while end < len(sentence) and sentence[end][1] == "I-" + tag[2:]:
                end += 1
        yield [token for token, _ in sentence[at:end]], tag
        at = end


class Names:
    def __init__(self, lists, dice):
        self.lists, self.dice, self.new = lists, dice, {}

    def other(self, tokens, kind):
        if kind == "PER":
            return [self.word(t) for t in tokens]
        key = (kind, " ".join(tokens))
        if key not in self.new:
            self.new[key] = (self.place(key[1]) if kind == "LOC" else
                             self.organisation(tokens)).split()
        return self.new[key]

    def word(self, token):
        """Words of people's names, each for itself: surnames keep with it."""
        if len(token) < 3 or not token[0].isupper() or not token.isalpha():
            return token
        if token not in self.new:
            name = self.dice.pick(self.lists.names)
            self.new[token] = name.upper() if token.isupper() else name
        return self.new[token]

    def place(self, name):
        if name in self.lists.country_names or self.dice.below(4) == 0:
            return self.dice.pick(self.lists.countries)[1]
        country = self.dice.pick(self.lists.countries)[0]
        return self.dice.pick(self.lists.cities[country])

    def organisation(self, tokens):
        if len(tokens) == 1:
            pick = self.dice.below(3)
            if pick == 0 or tokens[0].isupper():
                return "".join(self.dice.pick("ABCDEFGHIKLMNOPRSTUW")
                               for _ in range(self.dice.between(3, 4)))
            return self.dice.pick(self.lists.companies if pick == 1
                                  else self.lists.clubs)
        return make_organisation(self.lists, self.dice)


def main():
    shared = pathlib.Path(sys.argv[1])
    chunk, every = map(int, sys.argv[3:5]) if len(sys.argv) > 4 else (1, 1)
    dice, lists = Dice(7), Lists(shared)
    documents = read(shared / "entities" / sys.argv[2], chunk)
    for document in documents[every // 2::every]:
        names = Names(lists, dice)
        print("-DOCSTART-\tO\n")
        for sentence in document:
            for tokens, tag in phrases(sentence):
                kind = tag[2:]
                if kind in ("PER", "ORG", "LOC"):
                    tokens = names.other(tokens, kind)
                for i, token in enumerate(tokens):
                    if tag == "O":
                        print(token, "O", sep="\t")
                    else:
                        print(token, f"{'I' if i else 'B'}-{kind}", sep="\t")
            print()


if __name__ == "__main__":
    main()
