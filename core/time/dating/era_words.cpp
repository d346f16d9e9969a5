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
constexpr size_t kMostGone = 3;
constexpr int kAsNew = 3 * 365;  // days: as telling as the newest word

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

const lexicon::EraWordsRow& row_of(const Hit& hit) {
  return lexicon::kEraWords[hit.row];
}

Date since_of(const Hit& hit) {
  return day_of(row_of(hit).since, DayWeights::kFirst);
}

std::vector<Hit> find_hits(const DatingInput& input) {
  const Document& document = input.analysis.document;
  const auto& tokens = input.segmentation.tokens;
  const Phrases phrases(document.text, input.segmentation, kMostTokens);
  std::vector<Hit> hits;
  phrases.each([&](uint64_t key, uint32_t first, uint32_t end, size_t) {
    const auto it = rows().find(key);
    if (it == rows().end()) return;
    const auto& row = lexicon::kEraWords[it->second];
    const char initial = document.text[tokens[first].span.start];
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
  return hits;
}

// The newest thing named bounds the day from below.
void expect_newest(Date newest, DayWeights& days) {
  days.expect(newest, DayWeights::kLast, kTooEarly, 15);
  // Words go on to be made: the newest of a text is seldom old by then.
  const int from = std::max(DayWeights::index(newest), 0);
  for (int i = from; i < days.size(); ++i) {
    days.add(i, std::log(kNew * std::exp((from - i) / kNewDays) + 1 - kNew));
  }
}

// Of what kept the news busy, the word that did so for the shortest. Named
// once in passing, it tells less.
void expect_busy(const std::vector<Hit>& hits, Date newest, DayWeights& days) {
  Date once = DayWeights::kLast;
  Date often = DayWeights::kLast;
  for (const Hit& hit : hits) {
    if (row_of(hit).busy.empty()) continue;
    const Date busy =
        day_of(std::string(row_of(hit).busy) + "-12-31", DayWeights::kLast);
    if (busy <= newest) continue;
    Date& end = hit.count > 1 ? often : once;
    end = std::min(end, busy);
  }
  if (often < DayWeights::kLast) {
    days.expect(DayWeights::kFirst, often, kQuiet);
  }
  if (once < often) days.expect(DayWeights::kFirst, once, kQuietOnce);
}

// What is gone counts only a little: one goes on speaking of it.
void expect_gone(const std::vector<Hit>& hits, DayWeights& days) {
  size_t gone = 0;
  for (const Hit& hit : hits) {
    if (row_of(hit).until.empty() || gone == kMostGone) continue;
    ++gone;
    days.expect(DayWeights::kFirst,
                day_of(row_of(hit).until, DayWeights::kLast),
                hit.count > 1 ? 2 * kTooLate : kTooLate, 365);
  }
}

// Words as old as "website" are named when nothing newer is.
void explain(const DatingInput& input, const std::vector<Hit>& hits,
             Date newest, std::vector<DatingClue>& clues) {
  for (const Hit& hit : hits) {
    const auto& row = row_of(hit);
    const std::string word =
        "'" + std::string(input.analysis.document.at(hit.span)) + "'";
    const Date since = since_of(hit);
    const int older = to_days(newest) - to_days(since);
    if (since > DayWeights::kFirst && older < kAsNew) {
      const double years =
          (to_days(DayWeights::kLast) - to_days(since)) / 365.0;
      clues.push_back(
          {since,
           DayWeights::kLast,
           {hit.span, word + " has been known since " + std::string(row.since)},
           true,
           (older == 0 ? 4 : 2) / (1 + years)});
    }
    if (!row.busy.empty()) {
      const Date busy =
          day_of(std::string(row.busy) + "-12-31", DayWeights::kLast);
      clues.push_back({DayWeights::kFirst,
                       busy,
                       {hit.span, word + " was in the news until about " +
                                      std::string(row.busy)},
                       false,
                       .5});
    }
    if (!row.until.empty()) {
      clues.push_back({DayWeights::kFirst,
                       add_days(day_of(row.until, DayWeights::kLast), 365),
                       {hit.span, word + " is spoken of as it was until " +
                                      std::string(row.until)},
                       true,
                       1});
    }
  }
}

}  // namespace

void weigh_era_words(const DatingInput& input, DayWeights& days,
                     std::vector<DatingClue>& clues) {
  const std::vector<Hit> hits = find_hits(input);
  Date newest = DayWeights::kFirst;
  for (const Hit& hit : hits) newest = std::max(newest, since_of(hit));
  if (newest > DayWeights::kFirst) expect_newest(newest, days);
  expect_busy(hits, newest, days);
  expect_gone(hits, days);
  explain(input, hits, newest, clues);
}

}  // namespace dateline
