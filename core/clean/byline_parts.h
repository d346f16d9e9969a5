#ifndef DATELINE_CLEAN_BYLINE_PARTS_H_
#define DATELINE_CLEAN_BYLINE_PARTS_H_

#include <string_view>
#include <vector>

namespace dateline {

// What a byline says, part by part: "Words by Jane Doe, photos by John Roe".
struct BylinePart {
  std::string_view names;
  bool wrote = true;     // not who took the pictures or edited
  bool doubted = false;  // "From": only where a given name shows that it is one
};

// Empty where no word of a byline begins the line.
std::vector<BylinePart> byline_parts(std::string_view line);

}  // namespace dateline

#endif  // DATELINE_CLEAN_BYLINE_PARTS_H_
