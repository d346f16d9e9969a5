#include "text/code_points.h"

#include <algorithm>
#include <charconv>

namespace dateline {

void CodePointMap::add(std::string_view ranges, uint16_t value) {
  while (!ranges.empty()) {
    const std::string_view run = ranges.substr(0, ranges.find(' '));
    ranges.remove_prefix(std::min(ranges.size(), run.size() + 1));
    const char* const end = run.data() + run.size();
    uint32_t first = 0;
    const auto read = std::from_chars(run.data(), end, first, 16);
    uint32_t last = first;
    if (read.ptr != end) std::from_chars(read.ptr + 1, end, last, 16);
    ranges_.push_back({first, last, value});
  }
}

void CodePointMap::sort() {
  std::sort(ranges_.begin(), ranges_.end(),
            [](const Range& a, const Range& b) { return a.first < b.first; });
}

uint16_t CodePointMap::find(char32_t c) const {
  const auto after = std::upper_bound(
      ranges_.begin(), ranges_.end(), c,
      [](char32_t code, const Range& range) { return code < range.first; });
  if (after == ranges_.begin()) return kNone;
  const Range& range = *std::prev(after);
  return c <= range.last ? range.value : kNone;
}

bool is_white_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

}  // namespace dateline
