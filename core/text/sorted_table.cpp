#include "text/sorted_table.h"

namespace dateline {

SortedTable::SortedTable(std::string_view table) : lines_(table) {
  while (lines_.starts_with("#")) {
    const size_t end = lines_.find('\n');
    lines_.remove_prefix(end == std::string_view::npos ? lines_.size()
                                                       : end + 1);
  }
}

std::string_view SortedTable::cell(std::string_view line, int n) {
  for (; n > 0; --n) {
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return {};
    line.remove_prefix(tab + 1);
  }
  return line.substr(0, line.find('\t'));
}

std::string_view SortedTable::find(std::string_view key) const {
  size_t low = 0;
  size_t high = lines_.size();
  while (low < high) {
    size_t start = low + (high - low) / 2;
    while (start > low && lines_[start - 1] != '\n') --start;
    size_t end = lines_.find('\n', start);
    if (end == std::string_view::npos) end = lines_.size();
    const std::string_view line = lines_.substr(start, end - start);
    const int order = cell(line, 0).compare(key);
    if (order == 0) return line;
    if (order < 0) {
      low = end + 1;
    } else {
      high = start;
    }
  }
  return {};
}

}  // namespace dateline
