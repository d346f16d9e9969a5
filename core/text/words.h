#ifndef DATELINE_TEXT_WORDS_H_
#define DATELINE_TEXT_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "text/lower.h"
#include "text/utf8.h"

namespace dateline {

// Small ways with lines of text that know ASCII alone; other letters pass as
// they are.

// Without white space at both ends.
std::string_view trim_spaces(std::string_view text);

// The runs between white space.
std::vector<std::string_view> split_words(std::string_view text);

// Trimmed, and one space for every run of white space.
std::string single_spaces(std::string_view text);

// The letters that end at `end`; none behind anything else.
inline std::string_view letters_before(std::string_view text, size_t end) {
  size_t start = end;
  while (start > 0 && is_ascii_alpha(text[start - 1])) --start;
  return text.substr(start, end - start);
}

// A capital, or a letter that ASCII does not know.
inline bool begins_upper(std::string_view word) {
  return !word.empty() && (is_ascii_upper(word.front()) ||
                           static_cast<unsigned char>(word.front()) >= 0x80);
}

}  // namespace dateline

#endif  // DATELINE_TEXT_WORDS_H_
