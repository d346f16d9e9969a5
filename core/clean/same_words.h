#ifndef DATELINE_CLEAN_SAME_WORDS_H_
#define DATELINE_CLEAN_SAME_WORDS_H_

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace dateline {

// Lower case without blanks.
inline std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_ascii_space(c)) out.push_back(to_ascii_lower(c));
  }
  return out;
}

// Do both say the same, whatever their case and blanks? Not of empty texts.
inline bool same_words(std::string_view a, std::string_view b) {
  const std::string x = squeezed(a);
  return !x.empty() && x == squeezed(b);
}

}  // namespace dateline

#endif  // DATELINE_CLEAN_SAME_WORDS_H_
