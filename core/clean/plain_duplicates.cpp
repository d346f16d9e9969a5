// The same paragraph twice, word for word or nearly.

#include <algorithm>
#include <string>
#include <utility>

#include "clean/line_types.h"
#include "clean/plain_text.h"
#include "clean/pull_quotes.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kLong = 60;  // bytes; shorter ones may repeat
constexpr size_t kLongCaption = 400;
constexpr size_t kChant = 25;
constexpr size_t kHead = 12;  // paragraphs in which captions stand

// Letters and digits alone, so that copies with other quotes or spaces match.
uint64_t fingerprint(std::string_view text) {
  uint64_t hash = 14695981039346656037u;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && !is_ascii_alpha(c) && !is_ascii_digit(c)) continue;
    if (text.substr(i, 2) == "\u00A0" || text.substr(i, 2) == "\u00AD") {
      ++i;
      continue;
    }
    if (byte == 0xE2 && i + 2 < text.size()) {  // quotes, dashes, spaces
      i += 2;
      continue;
    }
    hash =
        (hash ^ static_cast<unsigned char>(to_ascii_lower(c))) * 1099511628211u;
  }
  return hash;
}

size_t common_prefix(std::string_view a, std::string_view b) {
  const size_t most = std::min(a.size(), b.size());
  size_t n = 0;
  while (n < most && a[n] == b[n]) ++n;
  return n;
}

size_t common_suffix(std::string_view a, std::string_view b, size_t most) {
  size_t n = 0;
  while (n < most && a[a.size() - 1 - n] == b[b.size() - 1 - n]) ++n;
  return n;
}

// All but a few characters in one place are the same.
bool is_near(std::string_view a, std::string_view b) {
  const size_t longer = std::max(a.size(), b.size());
  const size_t shorter = std::min(a.size(), b.size());
  if (shorter < kLong || longer - shorter > longer / 12) return false;
  const size_t head = common_prefix(a, b);
  const size_t tail = common_suffix(a, b, shorter - head);
  if ((head + tail) * 20 < longer * 19) return false;
  // Where numbers differ, two things are said.
  for (const std::string_view text : {a, b}) {
    const std::string_view middle =
        text.substr(head, text.size() - head - tail);
    if (std::any_of(middle.begin(), middle.end(), is_ascii_digit)) {
      return false;
    }
  }
  return true;
}

// The same caption with its credit told in other words.
bool is_same_caption(std::string_view a, std::string_view b) {
  const size_t shorter = std::min(a.size(), b.size());
  return std::max(a.size(), b.size()) <= kLongCaption && shorter >= kLong / 2 &&
         (has_photo_credit(a) || has_photo_credit(b)) &&
         common_prefix(a, b) * 10 >= shorter * 6;
}

class Duplicates {
 public:
  explicit Duplicates(PlainText& text) : text_(text) {}

  std::vector<bool> run() {
    doubled_.assign(text_.size(), false);
    mark_exact();
    drop_near();
    drop_exact();
    drop_quotes();
    return std::move(doubled_);
  }

 private:
  void mark_exact() {
    size_t previous = kNowhere;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (is_prose(text_.at(i))) last_prose_ = i;
      if (text_.at(i).empty() || text_.paragraphs[i].table) continue;
      if (previous != kNowhere && text_.at(previous) == text_.at(i)) {
        doubled_[previous] = true;
      }
      previous = i;
      seen_.emplace_back(fingerprint(text_.at(i)), i);
    }
    std::sort(seen_.begin(), seen_.end());
  }

  // Neighbours, and the one after the next.
  void drop_near() {
    size_t one = kNowhere;
    size_t two = kNowhere;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (text_.at(i).empty()) continue;
      for (const size_t before : {one, two}) {
        if (before == kNowhere || text_.at(before) == text_.at(i)) continue;
        if (before == one && i < kHead &&
            is_same_caption(text_.at(before), text_.at(i))) {
          // The fuller one stays.
          const bool first = text_.at(before).size() >= text_.at(i).size();
          if (text_.remove(first ? i : before, "duplicate-caption",
                           Certainty::kLikely,
                           "the caption stands twice, with another credit")) {
            doubled_[first ? before : i] = true;
            break;
          }
        } else if (is_near(text_.at(before), text_.at(i))) {
          if (text_.remove(i, "duplicate-paragraph", Certainty::kLikely,
                           "nearly the same paragraph stands above")) {
            break;
          }
        }
      }
      if (text_.at(i).empty()) continue;
      two = one;
      one = i;
    }
  }

  // Short ones may repeat for a reason, unless they stand one right under the
  // other.
  void drop_exact() {
    std::vector<std::pair<size_t, bool>> copies;
    for (size_t s = 1; s < seen_.size(); ++s) {
      if (seen_[s].first != seen_[s - 1].first) continue;
      copies.emplace_back(seen_[s].second, doubled_[seen_[s - 1].second]);
    }
    std::sort(copies.begin(), copies.end());
    const bool plan = is_plan();
    for (const auto& [i, below] : copies) {
      const std::string_view text = text_.at(i);
      if (text.empty()) continue;
      if (!below && (plan || is_question(text))) continue;
      // A short one behind something that went: the next of a run of copies,
      // or what stands at the head of every page.
      const bool run = i > 0 && text_.at(i - 1).empty();
      if (text.size() < kLong && !below && !run) continue;
      // "Never again.", twice: a chant.
      if (text.size() < kChant && ends_sentence(text) && !run) continue;
      const bool caption =
          text_.at(i).size() <= kLongCaption && is_before_body(i);
      if (caption && text_.remove(i, "duplicate-caption", Certainty::kLikely,
                                  "the caption stands twice, one under the "
                                  "other")) {
        continue;
      }
      text_.remove(i, "duplicate-paragraph", Certainty::kLikely,
                   "the same paragraph stands further up");
    }
  }

  void drop_quotes() {
    std::vector<BodyLine> lines;
    std::vector<size_t> places;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (text_.at(i).empty() || text_.paragraphs[i].table) continue;
      lines.push_back({text_.at(i)});
      places.push_back(i);
    }
    for (const size_t line : find_pull_quotes(lines)) {
      text_.remove(places[line], "duplicate-paragraph", Certainty::kLikely,
                   kPullQuote);
    }
  }

  // A plan, a schedule: many of its lines stand there again and again.
  bool is_plan() const {
    constexpr size_t kOften = 3;
    constexpr size_t kMany = 4;
    size_t many = 0;
    size_t count = 1;
    for (size_t s = 1; s <= seen_.size(); ++s) {
      if (s < seen_.size() && seen_[s].first == seen_[s - 1].first) {
        ++count;
        continue;
      }
      many += count >= kOften;
      count = 1;
    }
    return many >= kMany;
  }

  // The same may be asked of several people.
  static bool is_question(std::string_view text) {
    constexpr size_t kLongest = 200;
    return text.size() <= kLongest && text.ends_with("?");
  }

  // Stands paragraph `i`, a doubled one, above the body?
  bool is_before_body(size_t i) const {
    if (i >= kHead) return false;
    for (size_t j = 0; j < i; ++j) {
      if (is_prose(text_.at(j)) && text_.at(j) != text_.at(i)) return false;
    }
    return i < last_prose_;
  }

  PlainText& text_;
  std::vector<bool> doubled_;
  size_t last_prose_ = 0;
  std::vector<std::pair<uint64_t, size_t>> seen_;
};

}  // namespace

std::vector<bool> drop_duplicates(PlainText& text) {
  return Duplicates(text).run();
}

void drop_doubled_lines(PlainText& text) {
  size_t above = kNowhere;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.at(i).empty()) continue;
    const std::string_view line = text.at(i);
    const bool chant = line.size() < kChant && ends_sentence(line);
    if (above != kNowhere && !chant && !text.paragraphs[i].table &&
        text.at(above) == line &&
        text.remove(i, "duplicate-paragraph", Certainty::kLikely,
                    "the same paragraph stands above")) {
      continue;
    }
    above = i;
  }
}

}  // namespace dateline
