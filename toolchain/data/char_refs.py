#!/usr/bin/env python3
"""Write gumbo's matcher of named character references with short tables.

usage: char_refs.py CHAR_REF.rl OUT.c

Gumbo's own is a state machine of 220 kB. This one walks the sorted names, a
range for every character read, and takes the longest name.
"""
import bisect
import pathlib
import re
import sys

ROW = re.compile(r"'(\w+)(;?)'( \. ';'\?)? => \{output\[0\]=(\w+);"
                 r"(?: output\[1\]=(\w+);)? fbreak;\}")

CODE = r"""
#include "char_ref.h"

#include <stdint.h>
#include <string.h>

// Names, sorted, without their semicolons; kLegacy: it may be left out.
@TABLES@

static int character(uint16_t value) {
  // E400 to E7FF stand for the mathematical letters from 1D400 on.
  return value >= 0xE400 && value < 0xE800 ? value - 0xE400 + 0x1D400 : value;
}

// The first name of [low, high) whose character at `at` is not less than `c`.
static size_t bound(size_t low, size_t high, size_t at, unsigned c) {
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const size_t end = kStarts[middle + 1];
    const size_t place = kStarts[middle] + at;
    const unsigned have = place < end ? (unsigned char)kNames[place] : 0;
    if (have < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

size_t match_named_char_ref(const char* str, size_t size, int output[2]) {
  size_t match = 0;
  output[0] = output[1] = kGumboNoChar;
  if (size == 0 || (unsigned char)str[0] >= 0x7F) return 0;
  size_t low = kLetters[(unsigned char)str[0]];
  size_t high = kLetters[(unsigned char)str[0] + 1];
  for (size_t at = 0; at < size && low < high; ++at) {
    const unsigned c = (unsigned char)str[at];
    if (at > 0) {
      low = bound(low, high, at, c);
      high = bound(low, high, at, c + 1);
    }
    if (low == high || kStarts[low + 1] - kStarts[low] != at + 1) continue;
    const int closed = at + 1 < size && str[at + 1] == ';';
    if (!closed && !(kLegacy[low / 8] >> (low % 8) & 1)) continue;
    match = at + 1 + (size_t)closed;
    output[0] = character(kFirst[low]);
    output[1] = kGumboNoChar;
    for (size_t i = 0; i < sizeof(kSecond) / sizeof(kSecond[0]); ++i) {
      if (kSecond[i][0] == low) output[1] = kSecond[i][1];
    }
  }
  return match;
}
"""


def main():
    source, out = map(pathlib.Path, sys.argv[1:3])
    names = {}
    for line in source.read_text("utf8").splitlines():
        found = ROW.search(line)
        if found:
            name, closed, legacy, first, second = found.groups()
            first = int(first, 16)
            if first > 0xFFFF:
                assert 0x1D400 <= first < 0x1D800, line
                first = first - 0x1D400 + 0xE400
            else:
                assert not 0xE400 <= first < 0xE800, line
            names[name] = (bool(legacy), first, int(second or "0", 16))
            assert bool(closed) != bool(legacy), line
        elif "=>" in line:
            sys.exit(f"{source}: cannot read `{line.strip()}`")
    if len(names) < 2000:
        sys.exit(f"{source}: only {len(names)} names")
    order = sorted(names)
    starts = [0]
    for name in order:
        starts.append(starts[-1] + len(name))
    legacy = bytearray((len(order) + 7) // 8)
    for i, name in enumerate(order):
        legacy[i // 8] |= names[name][0] << i % 8

    def array(kind, name, values):
        body = ",".join(map(str, values))
        return f"static const {kind} {name}[] = {{{body}}};"

    tables = [
        "static const char kNames[] =\n" + "\n".join(
            f'    "{name}"' for name in order) + ";",
        array("uint16_t", "kStarts", starts),
        # Where the names with each first letter begin.
        array("uint16_t", "kLetters", (bisect.bisect_left(order, chr(c))
                                       for c in range(128))),
        array("uint16_t", "kFirst", (names[n][1] for n in order)),
        array("uint8_t", "kLegacy", legacy),
        "static const uint16_t kSecond[][2] = {" + ",".join(
            f"{{{i},{names[n][2]}}}" for i, n in enumerate(order)
            if names[n][2]) + "};",
    ]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("// Made from char_ref.rl by toolchain/data/char_refs.py."
                   + CODE.replace("@TABLES@", "\n".join(tables)), "utf8")


if __name__ == "__main__":
    main()
