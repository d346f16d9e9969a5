#ifndef DATELINE_TEXT_PLAIN_MARKS_H_
#define DATELINE_TEXT_PLAIN_MARKS_H_

#include <string_view>

namespace dateline {

std::string_view plain_mark_of(std::string_view word);

// A token that is a typographic quote, or a clitic written with one, as a
// typewriter has it ("'s" for what papers print with U+2019): what is said of
// "'s" and "n't" holds for either. Every other token is given back as it is.
inline std::string_view with_plain_marks(std::string_view word) {
  constexpr char kFirstByte = '\xE2';
  if (word.size() < 3 || word.size() > 5 ||
      (word[0] != kFirstByte && word[1] != kFirstByte)) {
    return word;
  }
  return plain_mark_of(word);
}

}  // namespace dateline

#endif  // DATELINE_TEXT_PLAIN_MARKS_H_
