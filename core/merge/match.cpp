#include "merge/match.h"

#include <algorithm>

#include "text/tokens.h"
#include "text/utf8.h"
#include "time/event_groups.h"

namespace dateline {
namespace {

template <typename T>
void sort_unique(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Share of the smaller of two ascending lists that both have.
template <typename T>
double overlap(const std::vector<T>& a, const std::vector<T>& b) {
  if (a.empty() || b.empty()) return 0;
  size_t common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i < *j) {
      ++i;
    } else if (*j < *i) {
      ++j;
    } else {
      ++common;
      ++i;
      ++j;
    }
  }
  return static_cast<double>(common) /
         static_cast<double>(std::min(a.size(), b.size()));
}

// Words that carry meaning: long enough, of letters, folded to their group.
std::vector<std::string> content_words(std::string_view text) {
  std::vector<Token> tokens;
  append_tokens(text, {0, static_cast<uint32_t>(text.size())}, tokens);
  std::vector<std::string> words;
  for (const Token& token : tokens) {
    const std::string_view word =
        text.substr(token.span.start, token.span.size());
    if (token.kind == TokenKind::kWord && word.size() > 3) {
      words.push_back(event_group(word));
    } else if (token.kind == TokenKind::kNumber) {
      words.emplace_back(word);
    }
  }
  sort_unique(words);
  return words;
}

// Between -1 (far apart) and 0.3 (the same day).
double date_score(const When& a, const When& b) {
  if (!a.earliest || !a.latest || !b.earliest || !b.latest) return 0;
  const int32_t from_a = to_days(*a.earliest);
  const int32_t to_a = to_days(*a.latest);
  const int32_t from_b = to_days(*b.earliest);
  const int32_t to_b = to_days(*b.latest);
  if (from_a == from_b && to_a == to_b) {
    return to_a - from_a <= 1 ? 0.3 : (to_a - from_a <= 31 ? 0.2 : 0.1);
  }
  if (from_a <= to_b && from_b <= to_a) return 0.1;
  const int32_t gap = from_a > to_b ? from_a - to_b : from_b - to_a;
  if (gap <= 2) return -0.1;
  if (gap <= 10) return -0.25;
  return -1;
}

}  // namespace

EntryTraits traits_of(const std::vector<MergeArticle>& articles,
                      const EntityMap& names, uint32_t article,
                      uint32_t entry) {
  const Analysis& analysis = articles[article].analysis;
  const TimelineEntry& source = analysis.timeline[entry];
  EntryTraits traits;
  traits.article = article;
  traits.entry = entry;
  traits.group = event_group(analysis.document.at(source.trigger));
  for (const uint32_t who : source.who) {
    traits.who.push_back(names.of[article][who]);
  }
  for (const uint32_t where : source.where) {
    traits.where.push_back(names.of[article][where]);
  }
  sort_unique(traits.who);
  sort_unique(traits.where);
  traits.words = content_words(source.what);
  return traits;
}

double similarity(const EntryTraits& a, const TimelineEntry& entry_a,
                  const EntryTraits& b, const TimelineEntry& entry_b) {
  const double date = date_score(entry_a.when, entry_b.when);
  if (date <= -1) return 0;
  double score = date;
  const bool same_group = a.group == b.group;
  if (same_group) score += 0.25;
  const double who = overlap(a.who, b.who);
  if (!a.who.empty() && !b.who.empty()) score += who > 0 ? 0.2 * who : -0.1;
  const double where = overlap(a.where, b.where);
  if (!a.where.empty() && !b.where.empty()) {
    score += where > 0 ? 0.1 * where : -0.05;
  }
  score += 0.45 * overlap(a.words, b.words);
  // Another kind of event, told in other words: never the same.
  return same_group || overlap(a.words, b.words) >= 0.5 ? score : 0;
}

}  // namespace dateline
