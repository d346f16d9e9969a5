#include "clean/notices.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

#include "clean/line_types.h"
#include "lexicon/boilerplate.h"
#include "lexicon/end_notes.h"
#include "lexicon/link_lists.h"
#include "lexicon/notice_phrases.h"
#include "text/lower.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// Phrases by their first two bytes, so that a paragraph is read once and few
// of them are compared with what stands there.
class Phrases {
 public:
  // They have more than a byte, and outlive this.
  void add(std::string_view phrase) {
    const uint32_t pair = pair_of(phrase);
    known_.set(pair);
    phrases_[pair % kLists].push_back(phrase);
  }

  bool begins(std::string_view text) const {
    if (text.size() < 2) return false;
    const uint32_t pair = pair_of(text);
    if (!known_.test(pair)) return false;
    const auto& list = phrases_[pair % kLists];
    return std::any_of(list.begin(), list.end(), [&](std::string_view phrase) {
      return text.starts_with(phrase);
    });
  }

 private:
  static constexpr uint32_t kLists = 251;

  static uint32_t pair_of(std::string_view text) {
    return static_cast<uint32_t>(static_cast<unsigned char>(text[0])) << 8 |
           static_cast<unsigned char>(text[1]);
  }

  std::bitset<1 << 16> known_;
  std::array<std::vector<std::string_view>, kLists> phrases_;
};

bool begins_like_notice(std::string_view sentence) {
  static const Phrases kOpenings = [] {
    Phrases openings;
    for (const auto& row : lexicon::kBoilerplate) openings.add(row.opening);
    return openings;
  }();
  return kOpenings.begins(to_lower(sentence.substr(0, 64)));
}

// Does a paragraph say what only notices say?
bool speaks_like_notice(std::string_view text) {
  static const Phrases kPhrases = [] {
    Phrases phrases;
    for (const auto& row : lexicon::kNoticePhrases) phrases.add(row.phrase);
    return phrases;
  }();
  const std::string lower = to_lower(text);
  const std::string_view words(lower);
  for (size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && is_ascii_alpha(words[at - 1])) continue;
    if (kPhrases.begins(words.substr(at))) return true;
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

bool is_invitation(std::string_view line) {
  constexpr size_t kLongest = 90;  // bytes
  if (line.size() > kLongest || line.ends_with('.')) return false;
  const std::string lower = to_lower(line);
  const auto begins = [&](std::string_view verb) {
    return lower.starts_with(verb);
  };
  if (!begins("join ") && !begins("follow ") && !begins("subscribe ") &&
      !begins("sign up ") && !begins("download ")) {
    return false;
  }
  for (const std::string_view service :
       {"whatsapp", "telegram", "newsletter", "google news", " app",
        "youtube channel"}) {
    if (lower.find(service) < lower.size()) return true;
  }
  return false;
}

bool is_end_note(std::string_view text,
                 const std::vector<std::string>& authors) {
  constexpr size_t kLongest = 400;  // bytes
  constexpr size_t kHead = 24;
  if (text.size() > kLongest || text.empty()) return false;
  for (const std::string& author : authors) {
    // "Jane Doe is The Herald's transport reporter.", "Korrespondent Hans
    // Meier ist bei der Zeitung für den Hafen zuständig."
    constexpr size_t kOffice = 30;  // bytes before the name
    const size_t at = text.substr(0, kOffice + author.size()).find(author);
    if (author.empty() || at == std::string_view::npos) continue;
    const std::string_view rest = text.substr(at + author.size());
    for (const std::string_view verb : {" is ", " covers ", " ist ", " est ",
                                        " es ", " \u00E8 ", " \u00E9 "}) {
      if (rest.starts_with(verb)) return true;
    }
  }
  while (!text.empty() && !is_ascii_alpha(text.front())) {
    if (text.starts_with("\u00A9")) return true;
    text.remove_prefix(1);
  }
  const std::string head = to_lower(text.substr(0, kHead));
  if (head.starts_with("copyright ")) return true;
  for (const std::string_view share :
       {" contributed to this report", " contributed to this story",
        " contributed to this article"}) {
    if (text.find(share) != std::string_view::npos) return true;
  }
  const bool opens = std::any_of(
      std::begin(lexicon::kEndNotes), std::end(lexicon::kEndNotes),
      [&](const auto& row) { return head.starts_with(row.opening); });
  if (!opens) return false;
  // "Follow the money, she said" is a sentence of the article.
  return text.find('@') != std::string_view::npos ||
         text.find("http") != std::string_view::npos ||
         text.find(".com") != std::string_view::npos ||
         text.find(':') != std::string_view::npos || text.back() != '.';
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
