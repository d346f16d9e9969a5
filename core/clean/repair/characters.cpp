#include "clean/repair/characters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <map>
#include <string>

#include "lexicon/ligatures.h"
#include "text/utf8.h"

namespace dateline {
namespace {

uint32_t u32(size_t n) { return static_cast<uint32_t>(n); }

bool in(char32_t c, char32_t low, char32_t high) {
  return c >= low && c <= high;
}

// Calls `visit(code point, start, end)` for every code point above ASCII and
// for every ASCII control.
template <typename Visit>
void for_each_unusual(std::string_view text, Visit visit) {
  for (size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    const size_t start = at;
    const char32_t c = next_code_point(text, at);
    visit(c, start, at);
  }
}

Edit change(size_t start, size_t end, std::string with, std::string_view kind,
            Certainty certainty, Reason reason) {
  return {{u32(start), u32(end)},
          std::move(with),
          kind,
          certainty,
          std::move(reason)};
}

// Neighbours of the same kind become one edit.
void append(std::vector<Edit>& edits, Edit edit) {
  if (!edits.empty() && edits.back().kind == edit.kind &&
      edits.back().span.end == edit.span.start) {
    edits.back().span.end = edit.span.end;
    edits.back().with += edit.with;
  } else {
    edits.push_back(std::move(edit));
  }
}

bool is_latin_letter(char32_t c) {
  return (c < 0x250 || in(c, 0x1E00, 0x1EFF)) &&
         u_isalnum(static_cast<UChar32>(c));
}

bool is_right_to_left(char32_t c) {
  return in(c, 0x590, 0x8FF) || in(c, 0xFB1D, 0xFDFF) ||
         in(c, 0xFE70, 0xFEFC) || in(c, 0x10800, 0x10FFF);
}

// Does the range stand in a Latin word or at its end, where nothing joins?
bool stands_idle(std::string_view text, size_t start, size_t end) {
  if (start == 0) return false;
  size_t at = start;
  if (!is_latin_letter(previous_code_point(text, at))) return false;
  if (end >= text.size()) return true;
  at = end;
  const char32_t behind = next_code_point(text, at);
  return behind < 0x80 || is_latin_letter(behind);
}

bool has_right_to_left(std::string_view text) {
  bool found = false;
  for_each_unusual(text, [&](char32_t c, size_t, size_t) {
    found = found || is_right_to_left(c);
  });
  return found;
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || in(c, 0x7F, 0x9F) ||
         in(c, 0x206A, 0x206F) || in(c, 0xFFF9, 0xFFFC);
}

bool is_bidirectional_control(char32_t c) {
  return in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069);
}

bool is_zero_width(char32_t c) {
  return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x180E ||
         in(c, 0x2061, 0x2064);
}

}  // namespace

std::vector<Edit> find_terminal_escapes(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = text.find("\x1B["); at != std::string_view::npos;
       at = text.find("\x1B[", at + 1)) {
    size_t end = at + 2;
    while (end < text.size() &&
           (is_ascii_digit(text[end]) || text[end] == ';')) {
      ++end;
    }
    if (end >= text.size() || !is_ascii_alpha(text[end])) continue;
    edits.push_back(change(at, end + 1, "", "terminal-escape",
                           Certainty::kExact,
                           "a colour or cursor move of a terminal"));
    at = end;
  }
  return edits;
}

namespace {

// A C1 control beside other letters above ASCII is a piece of a garble that
// nobody could read back; it stays as evidence.
bool is_garble(std::string_view text, size_t start, size_t end) {
  const auto is_high = [&](size_t at) {
    return at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80;
  };
  return (start > 0 && is_high(start - 1)) || is_high(end);
}

}  // namespace

std::vector<Edit> find_invisible_characters(std::string_view text) {
  std::vector<Edit> edits;
  int right_to_left = -1;  // not known yet
  for_each_unusual(text, [&](char32_t c, size_t start, size_t end) {
    if (in(c, 0x80, 0x9F) && is_garble(text, start, end)) {
      append(edits,
             change(start, end, std::string(text.substr(start, end - start)),
                    "lost-bytes", Certainty::kFlagged,
                    "garbled text that cannot be read back"));
    } else if (is_control(c)) {
      append(edits,
             change(start, end, "", "control-character", Certainty::kExact,
                    "a control character that nobody sees"));
    } else if (c == 0xAD) {
      append(edits, change(start, end, "", "soft-hyphen", Certainty::kExact,
                           "a hint for line breaking"));
    } else if (is_bidirectional_control(c)) {
      append(
          edits,
          change(start, end, "", "bidirectional-control", Certainty::kFlagged,
                 "a control that changes the order in which text is shown"));
    } else {
      bool idle = is_zero_width(c);
      if (c == 0x200C || c == 0x200D || in(c, 0xE0000, 0xE007F)) {
        idle = stands_idle(text, start, end);
      } else if (c == 0x200E || c == 0x200F || c == 0x61C) {
        if (right_to_left < 0) right_to_left = has_right_to_left(text);
        idle = right_to_left == 0;
      }
      if (idle) {
        append(edits, change(start, end, "", "zero-width", Certainty::kExact,
                             "a character without width"));
      }
    }
  });
  return edits;
}

namespace {

// A no-break space where typography wants one: before French marks and per
// cent, inside guillemets and between the figures of a number.
bool is_typography(std::string_view text, size_t start, size_t end) {
  const std::string_view before = text.substr(0, start);
  const std::string_view behind = text.substr(end);
  if (before.empty() || behind.empty()) return false;
  if (before.ends_with("\u00AB") || behind.starts_with("\u00BB")) return true;
  if (std::string_view(":;!?%").find(behind.front()) !=
      std::string_view::npos) {
    return true;
  }
  return is_ascii_digit(before.back()) && is_ascii_digit(behind.front());
}

}  // namespace

std::vector<Edit> find_exotic_spaces(std::string_view text) {
  std::vector<Edit> edits;
  for_each_unusual(text, [&](char32_t c, size_t start, size_t end) {
    const bool thin = c == 0x2009 || c == 0x200A || c == 0x202F || c == 0x2006;
    const bool space = c == 0xA0 || c == 0x1680 || in(c, 0x2000, 0x200A) ||
                       c == 0x202F || c == 0x205F || c == 0x3000;
    if (!space) return;
    if (thin || c == 0x3000) {
      // Typography, unless it stands between two plain words.
      const auto is_letter = [&](size_t at) {
        return at < text.size() && is_ascii_alpha(text[at]);
      };
      if (start == 0 || !is_letter(start - 1) || !is_letter(end)) return;
    }
    if (c == 0xA0 && is_typography(text, start, end)) return;
    // Runs of spaces were meant to keep things apart; one does it.
    size_t first = start;
    while (first > 0 && text[first - 1] == ' ') --first;
    size_t last = end;
    while (last < text.size() && text[last] == ' ') ++last;
    Edit edit = change(first, last, " ", "exotic-space", Certainty::kExact,
                       "a space of another kind");
    if (!edits.empty() && edits.back().span.end >= edit.span.start) {
      edits.back().span.end = std::max(edits.back().span.end, edit.span.end);
    } else {
      edits.push_back(std::move(edit));
    }
  });
  return edits;
}

std::vector<Edit> find_ligatures(std::string_view text) {
  static const std::map<char32_t, std::string_view> kLigatures = [] {
    std::map<char32_t, std::string_view> table;
    for (const auto& row : lexicon::kLigatures) {
      size_t at = 0;
      table[next_code_point(row.ligature, at)] = row.letters;
    }
    return table;
  }();
  std::vector<Edit> edits;
  for_each_unusual(text, [&](char32_t c, size_t start, size_t end) {
    const bool possible =
        in(c, 0x132, 0x149) || in(c, 0x1C4, 0x1F3) || in(c, 0xFB00, 0xFB06);
    if (!possible) return;
    const auto it = kLigatures.find(c);
    if (it == kLigatures.end()) return;
    append(edits, change(start, end, std::string(it->second), "ligature",
                         Certainty::kExact, "letters joined for looks"));
  });
  return edits;
}

namespace {

// U+FF61 to U+FF9F in full width; the voicing marks combine.
constexpr char16_t kKatakana[] =
    u"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソ"
    u"タチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
    u"\u3099\u309A";

char32_t usual_width(char32_t c) {
  if (in(c, 0xFF01, 0xFF5E)) return c - 0xFEE0;
  if (in(c, 0xFF61, 0xFF9F)) return kKatakana[c - 0xFF61];
  switch (c) {
    case 0x3000:
      return ' ';
    case 0xFFE0:
      return 0xA2;
    case 0xFFE1:
      return 0xA3;
    case 0xFFE5:
      return 0xA5;
    case 0xFFE6:
      return 0x20A9;
    default:
      return c;
  }
}

bool is_east_asian(char32_t c) {
  return in(c, 0x2E80, 0x2FDF) || in(c, 0x3001, 0x9FFF) ||
         in(c, 0xAC00, 0xD7A3) || in(c, 0xF900, 0xFAFF) ||
         in(c, 0xFF61, 0xFFDC) || in(c, 0x20000, 0x3FFFF);
}

}  // namespace

std::vector<Edit> find_odd_widths(std::string_view text) {
  std::vector<Edit> edits;
  bool east_asian = false;
  for_each_unusual(text, [&](char32_t c, size_t start, size_t end) {
    east_asian = east_asian || is_east_asian(c);
    const char32_t usual = usual_width(c);
    if (usual == c) return;
    std::string with;
    append_utf8(usual, with);
    append(edits, change(start, end, std::move(with), "character-width",
                         Certainty::kExact,
                         "a character in the width of another script"));
  });
  // Full-width marks belong into East Asian text.
  if (east_asian) {
    std::erase_if(edits, [&](const Edit& edit) {
      size_t at = edit.span.start;
      return !in(next_code_point(text, at), 0xFF61, 0xFF9F);
    });
  }
  return edits;
}

namespace {

constexpr int32_t kMostMarks = 64;  // longer piles of marks are left alone

// The text in UTF-16 with the byte offset of every unit.
struct Utf16 {
  std::u16string units;
  std::vector<uint32_t> offsets;
};

Utf16 to_utf16(std::string_view text, size_t from, size_t to) {
  Utf16 out;
  for (size_t at = from; at < to;) {
    const auto start = u32(at);
    const char32_t c = next_code_point(text, at);
    if (c >= 0x10000) {
      out.units.push_back(static_cast<char16_t>(0xD7C0 + (c >> 10)));
      out.units.push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FF)));
      out.offsets.push_back(start);
    } else {
      out.units.push_back(static_cast<char16_t>(c));
    }
    out.offsets.push_back(start);
  }
  out.offsets.push_back(u32(to));
  return out;
}

std::string to_utf8(const char16_t* units, int32_t size) {
  std::string out;
  for (int32_t i = 0; i < size; ++i) {
    char32_t c = units[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < size) {
      c = 0x10000 + ((c - 0xD800) << 10) + (units[++i] - 0xDC00);
    }
    append_utf8(c, out);
  }
  return out;
}

// One letter with its marks: composes it unless it is composed already.
void compose(const UNormalizer2* nfc, const Utf16& text, int32_t from,
             int32_t to, std::vector<Edit>& edits) {
  if (to - from < 1 || to - from > kMostMarks) return;
  char16_t buffer[4 * kMostMarks];
  UErrorCode error = U_ZERO_ERROR;
  const char16_t* source = text.units.data() + from;
  const int32_t size =
      unorm2_normalize(nfc, source, to - from, buffer, 4 * kMostMarks, &error);
  if (U_FAILURE(error) ||
      (size == to - from && std::equal(source, source + size, buffer))) {
    return;
  }
  edits.push_back(change(text.offsets[static_cast<size_t>(from)],
                         text.offsets[static_cast<size_t>(to)],
                         to_utf8(buffer, size), "composition",
                         Certainty::kExact,
                         "a letter and marks that have one character"));
}

// Nothing below U+0300 needs composing, nor do dashes and quotes, up from
// U+2010.
bool may_be_decomposed(std::string_view text) {
  for (size_t at = end_of_ascii(text, 0); at < text.size();
       at = end_of_ascii(text, at)) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const bool mark = lead == 0xE2 && at + 2 < text.size() &&
                      text[at + 1] == '\x80' && text[at + 2] >= '\x90';
    if (lead >= 0xCC && !mark) return true;
    at += mark ? 3 : 1;
  }
  return false;
}

}  // namespace

std::vector<Edit> find_decomposed(std::string_view text) {
  std::vector<Edit> edits;
  if (!may_be_decomposed(text)) return edits;
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&error);
  if (U_FAILURE(error)) return edits;
  const Utf16 utf16 = to_utf16(text, 0, text.size());
  const auto size = static_cast<int32_t>(utf16.units.size());
  const char16_t* units = utf16.units.data();
  // Quick look first: clean text has nothing to compose.
  int32_t at = unorm2_spanQuickCheckYes(nfc, units, size, &error);
  while (at < size && U_SUCCESS(error)) {
    int32_t from = at;
    const auto boundary = [&](int32_t i) {
      UChar32 c = 0;
      U16_GET(units, 0, i, size, c);
      return unorm2_hasBoundaryBefore(nfc, c) != 0;
    };
    while (from > 0 && !boundary(from)) U16_BACK_1(units, 0, from);
    int32_t to = at;
    do {
      U16_FWD_1(units, to, size);
    } while (to < size && !boundary(to));
    compose(nfc, utf16, from, to, edits);
    at = to + unorm2_spanQuickCheckYes(nfc, units + to, size - to, &error);
  }
  return edits;
}

std::vector<Edit> find_curly_quotes(std::string_view text) {
  std::vector<Edit> edits;
  for_each_unusual(text, [&](char32_t c, size_t start, size_t end) {
    const bool one = in(c, 0x2018, 0x201B) || c == 0x2BC;
    const bool two = in(c, 0x201C, 0x201F);
    if (!one && !two) return;
    edits.push_back(change(start, end, one ? "'" : "\"", "straight-quotes",
                           Certainty::kExact, "asked for"));
  });
  return edits;
}

std::vector<Edit> find_lost_characters(std::string_view text) {
  std::vector<Edit> edits;
  for_each_unusual(text, [&](char32_t c, size_t start, size_t end) {
    if (c != kReplacement) return;
    append(edits,
           change(start, end, std::string(text.substr(start, end - start)),
                  "lost-bytes", Certainty::kFlagged,
                  "a character was lost before the text came here"));
  });
  return edits;
}

}  // namespace dateline
