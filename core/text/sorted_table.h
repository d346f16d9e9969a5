#ifndef DATELINE_TEXT_SORTED_TABLE_H_
#define DATELINE_TEXT_SORTED_TABLE_H_

#include <string_view>

namespace dateline {

// A table of tab-separated lines, sorted by the bytes of the first cell and
// read where it lies: nothing is built at start. `#` lines stand only at its
// head.
class SortedTable {
 public:
  explicit SortedTable(std::string_view table);

  // The line whose first cell is `key`, without its line feed; empty when
  // there is none. O(log n).
  std::string_view find(std::string_view key) const;
  bool contains(std::string_view key) const { return !find(key).empty(); }

  // The nth cell (from 0) of a line; empty when it has fewer.
  static std::string_view cell(std::string_view line, int n);

 private:
  std::string_view lines_;
};

}  // namespace dateline

#endif  // DATELINE_TEXT_SORTED_TABLE_H_
