#ifndef DATELINE_TEXT_CODE_POINTS_H_
#define DATELINE_TEXT_CODE_POINTS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

// Code points by ranges, each range with a number of its own choice. Ranges do
// not overlap.
class CodePointMap {
 public:
  static constexpr uint16_t kNone = 0xFFFF;

  // `ranges`: hexadecimal runs as FIRST-LAST or ONE, between spaces.
  void add(std::string_view ranges, uint16_t value);

  // After the last `add`.
  void sort();

  // O(log of the number of ranges).
  uint16_t find(char32_t c) const;
  bool contains(char32_t c) const { return find(c) != kNone; }

 private:
  struct Range {
    char32_t first;
    char32_t last;
    uint16_t value;
  };
  std::vector<Range> ranges_;
};

// Unicode's White_Space.
bool is_white_space(char32_t c);

}  // namespace dateline

#endif  // DATELINE_TEXT_CODE_POINTS_H_
