#include "clean/notices.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "clean/line_types.h"
#include "lexicon/boilerplate.h"
#include "lexicon/link_lists.h"
#include "lexicon/notice_phrases.h"
#include "text/lower.h"
#include "text/utf8.h"

namespace dateline {
namespace {

bool begins_like_notice(std::string_view sentence) {
  const std::string head = to_lower(sentence.substr(0, 64));
  return std::any_of(
      std::begin(lexicon::kBoilerplate), std::end(lexicon::kBoilerplate),
      [&](const auto& row) { return head.starts_with(row.opening); });
}

// Does a paragraph say what only notices say?
bool speaks_like_notice(std::string_view text) {
  // By their first bytes, so that a paragraph is read once.
  static const auto kPhrases = [] {
    std::array<std::vector<std::string_view>, 256> phrases;
    for (const auto& row : lexicon::kNoticePhrases) {
      phrases[static_cast<unsigned char>(row.phrase[0])].push_back(row.phrase);
    }
    return phrases;
  }();
  const std::string lower = to_lower(text);
  const std::string_view words(lower);
  for (size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && is_ascii_alpha(words[at - 1])) continue;
    for (const std::string_view phrase :
         kPhrases[static_cast<unsigned char>(words[at])]) {
      if (words.substr(at).starts_with(phrase)) return true;
    }
  }
  return false;
}

// "Copyright AFP.", "Copyright The Associated Press 2024": an agency's line.
bool names_owner(std::string_view text) {
  constexpr std::string_view kCopyright = "copyright ";
  constexpr size_t kLongest = 80;  // bytes
  if (text.size() > kLongest || !to_lower(text).starts_with(kCopyright)) {
    return false;
  }
  std::string_view owner = text.substr(kCopyright.size());
  if (owner.starts_with("The ")) owner.remove_prefix(4);
  // Behind the name stands a year at most.
  while (!owner.empty() && !is_ascii_alpha(owner.back())) {
    owner.remove_suffix(1);
  }
  return is_outlet(owner);
}

}  // namespace

bool is_notice(std::string_view text) {
  if (text.size() > kLongestNotice || text.size() < 12) return false;
  if (names_owner(text)) return true;
  if (!begins_like_notice(text) && !speaks_like_notice(text)) return false;
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
