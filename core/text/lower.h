#ifndef DATELINE_TEXT_LOWER_H_
#define DATELINE_TEXT_LOWER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace dateline {

// ASCII letters in lower case; all other bytes as they are.
inline std::string to_lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = to_ascii_lower(c);
  return out;
}

// The same for eight bytes at a time. A byte's high bit is set by the sum when
// it is at least "A", and when it is beyond "Z": between the two stand letters.
inline uint64_t lower_letters(uint64_t bytes) {
  constexpr uint64_t kEach = 0x0101010101010101u;
  const uint64_t low = bytes & kEach * 0x7F;
  const uint64_t upper = (low + kEach * (0x80 - 'A')) &
                         ~(low + kEach * (0x7F - 'Z')) & ~bytes & kEach * 0x80;
  return bytes | upper >> 2;
}

// Is the word, in lower case, `lower`? Never true of an empty word.
inline bool equals_lower(std::string_view word, std::string_view lower) {
  if (word.size() != lower.size() || word.empty()) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    if (to_ascii_lower(word[i]) != lower[i]) return false;
  }
  return true;
}

}  // namespace dateline

#endif  // DATELINE_TEXT_LOWER_H_
