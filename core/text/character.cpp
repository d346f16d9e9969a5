#include "text/character.h"

#include <unicode/uchar.h>

#include <array>

#include "lexicon/character_sets.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr CharacterClass ascii_class(unsigned char c) {
  using enum CharacterClass;
  if (c <= ' ' || c == 0x7F) return kSpace;
  if (c >= '0' && c <= '9') return kDigit;
  if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return kLetter;
  switch (c) {
    case '.':
    case '!':
    case '?':
      return kTerminator;
    case '(':
    case '[':
    case '{':
      return kOpening;
    case ')':
    case ']':
    case '}':
      return kClosing;
    case '"':
    case '\'':
    case '`':
      return kQuote;
    case '$':
    case '%':
    case '+':
    case '=':
    case '&':
    case '@':
    case '#':
    case '<':
    case '>':
    case '|':
    case '~':
    case '^':
      return kSymbol;
    default:
      return kPunctuation;
  }
}

constexpr auto kAscii = [] {
  std::array<CharacterClass, 128> table{};
  for (unsigned i = 0; i < 128; ++i) {
    table[i] = ascii_class(static_cast<unsigned char>(i));
  }
  return table;
}();

CodePointMap character_set(std::string_view name) {
  CodePointMap map;
  for (const auto& row : lexicon::kCharacterSets) {
    if (row.name == name) map.add(row.ranges, 0);
  }
  map.sort();
  return map;
}

bool is_ideograph(char32_t c) {
  static const CodePointMap kSet = character_set("ideographs");
  return c >= 0xE00 && kSet.contains(c);
}

bool is_terminator(char32_t c) {
  static const CodePointMap kSet = character_set("terminators");
  return c == 0x2026 || kSet.contains(c);
}

CharacterClass classify_wide(char32_t c) {
  using enum CharacterClass;
  const auto code_point = static_cast<UChar32>(c);
  const uint32_t mask = U_GET_GC_MASK(code_point);
  if (mask & (U_GC_L_MASK | U_GC_M_MASK)) {
    return is_ideograph(c) ? kIdeograph : kLetter;
  }
  if (mask & U_GC_N_MASK) return kDigit;
  if (mask & (U_GC_Z_MASK | U_GC_CC_MASK)) return kSpace;
  if (is_terminator(c)) return kTerminator;
  if (c == 0x2018 || c == 0x201C || c == 0x201E || c == 0x201A) return kOpening;
  if (c == 0x2019 || c == 0x201D) return kClosing;
  if (mask & (U_GC_PS_MASK | U_GC_PI_MASK)) return kOpening;
  if (mask & (U_GC_PE_MASK | U_GC_PF_MASK)) return kClosing;
  if (mask & U_GC_S_MASK) return kSymbol;
  if (mask & U_GC_CF_MASK) return kLetter;  // joiners, soft hyphens
  return kPunctuation;
}

}  // namespace

CharacterClass classify(char32_t c) {
  return c < 128 ? kAscii[c] : classify_wide(c);
}

bool is_upper(char32_t c) {
  if (c < 128) return is_ascii_upper(static_cast<char>(c));
  return u_isupper(static_cast<UChar32>(c)) ||
         u_istitle(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
  if (c < 128) return is_ascii_lower(static_cast<char>(c));
  return u_islower(static_cast<UChar32>(c));
}

bool is_wide_terminator(char32_t c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61;
}

}  // namespace dateline
