#!/usr/bin/env python3
"""Compile a readable table into a C++ header.

usage: lexicon.py TABLE.tsv HEADER.h

A table is UTF-8, one row a line, cells separated by tabs. Lines that begin
with `#` are comments (source and licence belong there); the comment that
begins with `#:` names the columns. Missing trailing cells are empty. The
header holds `inline constexpr Lexicon<NameRow, ROWS> kName` in namespace
dateline::lexicon, one std::string_view a cell, in the order of the table
(core/text/lexicon.h). The table stays one text, because pointers to every cell
hardly compress.
"""
import pathlib
import re
import sys


def fail(path, number, message):
    sys.exit(f"{path}:{number}: {message}")


def read_table(path):
    columns, rows = None, []
    for number, line in enumerate(path.read_text("utf8").splitlines(), 1):
        if line.startswith("#:"):
            columns = line[2:].split()
        elif line.startswith("#") or not line.strip():
            continue
        else:
            if columns is None:
                fail(path, number, "no `#:` line names the columns before this row")
            cells = line.split("\t")
            if len(cells) > len(columns):
                fail(path, number, f"{len(cells)} cells, but {len(columns)} columns")
            rows.append(cells + [""] * (len(columns) - len(cells)))
    if not columns:
        fail(path, 1, "no `#:` line names the columns")
    return columns, rows


def literal(text):
    """A C++ string literal; bytes outside ASCII as octal escapes."""
    out = []
    for byte in text.encode("utf8"):
        char = chr(byte)
        if char in '"\\':
            out.append("\\" + char)
        elif char in "\t\n":
            out.append({"\t": "\\t", "\n": "\\n"}[char])
        elif 32 <= byte < 127:
            out.append(char)
        else:
            out.append(f"\\{byte:03o}")
    return '"' + "".join(out).replace("??", '?""?') + '"'


def main():
    source, target = map(pathlib.Path, sys.argv[1:3])
    columns, rows = read_table(source)
    stem = re.sub(r"\W", "_", source.stem)
    camel = "".join(part.capitalize() for part in stem.split("_"))
    guard = f"DATELINE_LEXICON_{stem.upper()}_H_"
    lines = [
        f"// Made from {source.name}; edit that table instead.",
        f"#ifndef {guard}",
        f"#define {guard}",
        "",
        "#include <string_view>",
        "",
        '#include "text/lexicon.h"',
        "",
        "namespace dateline::lexicon {",
        "",
        f"struct {camel}Row {{",
        *[f"  std::string_view {column};" for column in columns],
        "};",
        "",
        f"inline constexpr Lexicon<{camel}Row, {len(rows)}> k{camel}(",
        *["    " + literal("\t".join(row) + "\n") for row in rows],
        ");",
        "",
        "}  // namespace dateline::lexicon",
        "",
        f"#endif  // {guard}",
        "",
    ]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines), "utf8")


if __name__ == "__main__":
    main()
