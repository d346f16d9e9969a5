// Things and names of their time: an article that names the euro as money is
// not of 1985.

#include "lexicon/era_words.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/utf8.h"
#include "time/dating/clues.h"
#include "time/dating/phrases.h"

namespace dateline {
namespace {

constexpr double kTooEarly = 4.5;   // before anybody had the word
constexpr double kQuiet = 1.2;      // when the news was no longer full of it
constexpr double kQuietOnce = 0.5;  // ... of what is named but once
constexpr double kTooLate = 0.874;  // of what is gone one still speaks
constexpr double kNew = 0.6;        // share of texts near their newest word
constexpr double kNewDays = 1000;   // ... by so many days
constexpr size_t kMostTokens = 20000;

Date day_of(std::string_view text, Date other) {
  if (text.empty()) return other;
  std::string full(text);
  if (full.size() == 4) full += "-01";
  if (full.size() == 7) full += "-01";
  const auto date = parse_date(full);
  return date ? *date : other;
}

const std::unordered_map<uint64_t, size_t>& rows() {
  static const auto map = [] {
    std::unordered_map<uint64_t, size_t> rows;
    for (size_t r = 0; r < std::size(lexicon::kEraWords); ++r) {
      rows.emplace(Phrases::key(lexicon::kEraWords[r].word), r);
    }
    return rows;
  }();
  return map;
}

struct Hit {
  size_t row = 0;
  Span span;
  int count = 0;
};

// Of what kept the news busy, the word that did so for the shortest. Named
// once in passing, it tells less.
void expect_busy(const std::vector<Hit>& hits, Date newest, DayWeights& days) {
  Date once = DayWeights::kLast;
  Date often = DayWeights::kLast;
  for (const Hit& hit : hits) {
    const auto& row = lexicon::kEraWords[hit.row];
    if (row.busy.empty()) continue;
    const Date busy =
        day_of(std::string(row.busy) + "-12-31", DayWeights::kLast);
    if (busy <= newest) continue;
    Date& end = hit.count > 1 ? often : once;
    end = std::min(end, busy);
  }
  if (often < DayWeights::kLast) {
    days.expect(DayWeights::kFirst, often, kQuiet);
  }
  if (once < often) days.expect(DayWeights::kFirst, once, kQuietOnce);
}

}  // namespace

void weigh_era_words(const DatingInput& input, DayWeights& days,
                     std::vector<DatingClue>& clues) {
  const Phrases phrases(input.analysis.document.text, input.segmentation,
                        kMostTokens);
  std::vector<Hit> hits;
  phrases.each([&](uint64_t key, uint32_t first, uint32_t end, size_t) {
    const auto it = rows().find(key);
    if (it == rows().end()) return;
    const auto& tokens = input.segmentation.tokens;
    const auto& row = lexicon::kEraWords[it->second];
    const char initial = input.analysis.document.text[tokens[first].span.start];
    if (is_ascii_upper(row.word[0]) && !is_ascii_upper(initial) &&
        !is_ascii_digit(initial)) {
      // "iPhone" begins small in text, "Euro" is not "euro".
      if (row.word[0] != 'I') return;
    }
    for (Hit& hit : hits) {
      if (hit.row == it->second) {
        ++hit.count;
        return;
      }
    }
    hits.push_back(
        {it->second, {tokens[first].span.start, tokens[end - 1].span.end}, 1});
  });
  // The newest thing named bounds the day from below; what is gone counts
  // only when several say so.
  Date newest = DayWeights::kFirst;
  const Hit* newest_hit = nullptr;
  for (const Hit& hit : hits) {
    const auto& row = lexicon::kEraWords[hit.row];
    const Date since = day_of(row.since, DayWeights::kFirst);
    if (newest_hit == nullptr || since > newest) {
      newest = since;
      newest_hit = &hit;
    }
  }
  if (newest_hit != nullptr && newest > DayWeights::kFirst) {
    days.expect(newest, DayWeights::kLast, kTooEarly, 15);
    // Words go on to be made: the newest of a text is seldom old by then.
    const int from = std::max(DayWeights::index(newest), 0);
    for (int i = from; i < days.size(); ++i) {
      days.add(i, std::log(kNew * std::exp((from - i) / kNewDays) + 1 - kNew));
    }
  }
  expect_busy(hits, newest, days);
  int gone = 0;
  for (const Hit& hit : hits) {
    const auto& row = lexicon::kEraWords[hit.row];
    const std::string word(input.analysis.document.at(hit.span));
    if (!row.since.empty() && row.since != "1981") {
      const Date since = day_of(row.since, DayWeights::kFirst);
      clues.push_back({since,
                       DayWeights::kLast,
                       {hit.span, "'" + word + "' has been known since " +
                                      std::string(row.since)},
                       true,
                       &hit == newest_hit ? 1.5 : 0.3});
    }
    if (!row.until.empty() && gone < 3) {
      ++gone;
      const Date until = day_of(row.until, DayWeights::kLast);
      days.expect(DayWeights::kFirst, until,
                  hit.count > 1 ? 2 * kTooLate : kTooLate, 365);
      clues.push_back(
          {DayWeights::kFirst,
           add_days(until, 365),
           {hit.span, "'" + word + "' is spoken of as it was until " +
                          std::string(row.until)},
           true,
           1});
    }
  }
}

}  // namespace dateline
