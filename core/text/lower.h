#ifndef DATELINE_TEXT_LOWER_H_
#define DATELINE_TEXT_LOWER_H_

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
