#ifndef DATELINE_TEXT_SPAN_SEARCH_H_
#define DATELINE_TEXT_SPAN_SEARCH_H_

#include <algorithm>
#include <cstdint>

namespace dateline {

// In a list of what has a `span`, ascending and apart (mentions, times, ...):
// the first that starts, or ends, at a byte or behind it. Logarithmic.
template <typename List>
auto first_starting_from(List& list, uint32_t offset) {
  return std::lower_bound(
      list.begin(), list.end(), offset,
      [](const auto& one, uint32_t at) { return one.span.start < at; });
}

template <typename List>
auto first_ending_from(List& list, uint32_t offset) {
  return std::lower_bound(
      list.begin(), list.end(), offset,
      [](const auto& one, uint32_t at) { return one.span.end < at; });
}

// Puts such a list in order again.
template <typename List>
void sort_by_start(List& list) {
  std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
    return a.span.start < b.span.start;
  });
}

}  // namespace dateline

#endif  // DATELINE_TEXT_SPAN_SEARCH_H_
