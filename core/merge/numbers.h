#ifndef DATELINE_MERGE_NUMBERS_H_
#define DATELINE_MERGE_NUMBERS_H_

#include <string>
#include <string_view>
#include <vector>

#include "dateline/span.h"

namespace dateline {

// A quantity that a sentence states: "killed at least 14 people" is 14 to
// open, of "people killed".
struct Quantity {
  double value = 0;
  std::string text;   // as written, with its hedge: "at least 14"
  std::string about;  // "people killed", "percent", "dollars", "houses"
  bool at_least = false;
  bool at_most = false;
  bool about_that = false;  // "about 14"
};

// Quantities of a sentence, its time expressions left out (`skip`: ascending
// spans relative to the sentence). Ages, ordinals and bare numbers are none.
std::vector<Quantity> find_quantities(std::string_view sentence,
                                      const std::vector<Span>& skip);

// Can both be true?
bool agree(const Quantity& a, const Quantity& b);

}  // namespace dateline

#endif  // DATELINE_MERGE_NUMBERS_H_
