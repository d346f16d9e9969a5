"""What the makers of knowledge tables share."""
import unicodedata

LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
                         "ı": "i", "æ": "ae", "œ": "oe", "ħ": "h",
                         "\u2010": "-", "\u2011": "-", "\u2018": "'",
                         "\u2013": "-", "\u02bc": "'", "\u2019": "'"})


def fold(name):
    """The key that names are looked up by: core/entities/fold.h in Python."""
    plain = unicodedata.normalize("NFD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = plain.translate(LETTERS)
    plain = plain.replace("'", "")
    plain = plain.replace(".", " ").replace("-", " ").replace(",", " ").replace("&", " and ")
    words, letter = [], False
    for word in plain.split():
        if len(word) == 1 and letter:  # "U. S." and "H.W." are one word
            words[-1] += word
        else:
            words.append(word)
        letter = len(word) == 1
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


def write_table(path, head, columns, rows):
    with path.open("w", encoding="utf8") as file:
        for line in head:
            file.write(f"# {line}\n")
        file.write("# Made by toolchain/data/build_knowledge.py; own facts"
                   " belong into\n# the table beside it whose name ends in"
                   " _own.\n")
        file.write(f"#: {columns}\n")
        for row in sorted(rows, key=lambda r: [c.encode("utf8") for c in r]):
            file.write("\t".join(row).rstrip("\t") + "\n")
