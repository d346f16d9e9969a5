#include "text/plain_marks.h"

#include <utility>

namespace dateline {

std::string_view plain_mark_of(std::string_view word) {
  static constexpr std::pair<std::string_view, std::string_view> kPlain[] = {
      {"\u2019s", "'s"},   {"n\u2019t", "n't"}, {"\u2019re", "'re"},
      {"\u2019ve", "'ve"}, {"\u2019ll", "'ll"}, {"\u2019d", "'d"},
      {"\u2019m", "'m"},   {"\u2019", "'"},     {"\u2018", "'"},
      {"\u201C", "\""},    {"\u201D", "\""}};
  for (const auto& [typographic, plain] : kPlain) {
    if (word == typographic) return plain;
  }
  return word;
}

}  // namespace dateline
