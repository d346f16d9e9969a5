#include "entities/tagger_word.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "entities/tagger_hash.h"
#include "text/character.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kSeed = 0x3C6EF372u;
constexpr size_t kLongest = 32;  // code points that count

char32_t plain_mark(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
      return '\'';
    case 0x201C:
    case 0x201D:
    case '`':
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
      return '-';
    default:
      return c;
  }
}

char32_t lower_of(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

char shape_of(char32_t c) {
  if (c >= '0' && c <= '9') return 'd';
  if (is_upper(c)) return 'X';
  if (is_lower(c)) return 'x';
  if (c < 0x80) return static_cast<char>(c);
  return classify(c) == CharacterClass::kLetter ? 'x' : '*';
}

}  // namespace

uint32_t phrase_key(uint32_t phrase, uint32_t word) {
  return phrase == 0 ? word : mix(phrase, word);
}

Word make_word(std::string_view token) {
  char32_t lower[kLongest];
  size_t size = 0;
  Word word;
  uint32_t exact = kSeed;
  uint32_t low = kSeed;
  uint32_t key = kSeed;
  uint32_t shape = kSeed;
  uint32_t short_shape = kSeed;
  char last_shape = 0;
  uint32_t letters = 0;
  bool has_lower = false;
  for (size_t at = 0; at < token.size() && size < kLongest;) {
    const char32_t c = plain_mark(next_code_point(token, at));
    const char32_t l = lower_of(c);
    const char mark = shape_of(c);
    if (size == 0) {
      word.capital = mark == 'X';
      word.letter = mark == 'X' || mark == 'x';
      word.digit = mark == 'd';
    }
    letters += mark == 'X' || mark == 'x';
    has_lower = has_lower || mark == 'x';
    word.any_capital = word.any_capital || mark == 'X';
    const char32_t folded = mark == 'd' ? U'0' : l;
    exact = mix(exact, mark == 'd' ? U'0' : c);
    low = mix(low, folded);
    key = mix(key, l);
    if (size < 8) shape = mix(shape, static_cast<uint32_t>(mark));
    if (mark != last_shape) {
      short_shape = mix(short_shape, static_cast<uint32_t>(mark));
    }
    last_shape = mark;
    lower[size++] = folded;
  }
  word.exact = exact;
  word.lower = low;
  word.key = key;
  word.shape = shape;
  word.short_shape = short_shape;
  word.all_upper = letters > 1 && !has_lower;
  uint32_t front = kSeed;
  uint32_t back = kSeed;
  for (size_t n = 0; n < std::min<size_t>(4, size); ++n) {
    word.prefix[n] = front = mix(front, lower[n]);
    word.suffix[n] = back = mix(back, lower[size - 1 - n]);
  }
  return word;
}

}  // namespace dateline
