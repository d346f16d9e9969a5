#include "clean/notices.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "lexicon/boilerplate.h"
#include "lexicon/link_lists.h"
#include "text/lower.h"

namespace dateline {
namespace {

bool begins_like_notice(std::string_view sentence) {
  const std::string head = to_lower(sentence.substr(0, 64));
  return std::any_of(
      std::begin(lexicon::kBoilerplate), std::end(lexicon::kBoilerplate),
      [&](const auto& row) { return head.starts_with(row.opening); });
}

}  // namespace

bool is_notice(std::string_view text) {
  if (text.size() > kLongestNotice || text.size() < 12) return false;
  if (!begins_like_notice(text)) return false;
  return text.find('"') == std::string_view::npos &&
         text.find("\u201C") == std::string_view::npos;
}

bool begins_link_list(std::string_view text) {
  if (text.size() > 60) return false;
  std::string lower = to_lower(text.substr(0, 60));
  while (!lower.empty() &&
         std::string_view(".:!>|-").find(lower.back()) != std::string::npos) {
    lower.pop_back();
  }
  for (const auto& row : lexicon::kLinkLists) {
    const bool open = row.line.ends_with("*");
    const std::string_view line =
        row.line.substr(0, row.line.size() - (open ? 1 : 0));
    if (open ? lower.starts_with(line) : lower == line) return true;
  }
  return false;
}

}  // namespace dateline
