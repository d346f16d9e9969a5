#ifndef DATELINE_TIME_NUMBER_WORDS_H_
#define DATELINE_TIME_NUMBER_WORDS_H_

#include <cstdint>
#include <string_view>

#include "text/segment.h"

namespace dateline {

// An ordinal in running text: "20th", "twentieth", "twenty-first".
struct Ordinal {
  int value = -1;    // -1: none here
  uint32_t end = 0;  // one behind its last token
};
Ordinal ordinal_at(std::string_view text, const Segmentation& segmentation,
                   uint32_t token);

// A number in running text: "12", "twelve", "twenty-one".
struct Number {
  int value = -1;
  uint32_t end = 0;
};
Number number_at(std::string_view text, const Segmentation& segmentation,
                 uint32_t token);

}  // namespace dateline

#endif  // DATELINE_TIME_NUMBER_WORDS_H_
