#ifndef DATELINE_TEXT_ONE_OF_H_
#define DATELINE_TEXT_ONE_OF_H_

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace dateline {

// Is the word, as it is written, one of a few?
inline bool is_one_of(std::string_view word,
                      std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace dateline

#endif  // DATELINE_TEXT_ONE_OF_H_
