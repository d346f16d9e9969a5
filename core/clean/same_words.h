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
  const auto find_next = [](std::string_view text, size_t& at) {
    while (at < text.size() && is_ascii_space(text[at])) ++at;
    return at < text.size();
  };
  size_t i = 0;
  size_t k = 0;
  bool same = false;
  while (find_next(a, i)) {
    if (!find_next(b, k) || to_ascii_lower(a[i++]) != to_ascii_lower(b[k++])) {
      return false;
    }
    same = true;
  }
  return same && !find_next(b, k);
}

// Letters and digits in lower case, without marks and blanks.
inline std::string letters_of(std::string_view text) {
  std::string letters = squeezed(text);
  for (const std::string_view mark : {"\u2026", "\u2018", "\u2019", "\u201C",
                                      "\u201D", "\u2013", "\u2014", "\u00A0"}) {
    for (size_t at = letters.find(mark); at != std::string::npos;
         at = letters.find(mark, at)) {
      letters.erase(at, mark.size());
    }
  }
  std::erase_if(letters, [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !is_ascii_alpha(c) &&
           !is_ascii_digit(c);
  });
  return letters;
}

}  // namespace dateline

#endif  // DATELINE_CLEAN_SAME_WORDS_H_
