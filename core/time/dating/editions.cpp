// Counted editions tell the year: "the 92nd Academy Awards", "the 116th
// Congress", "the 20th anniversary of the 1989 revolution".

#include "lexicon/editions.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "entities/knowledge.h"
#include "text/span_search.h"
#include "text/utf8.h"
#include "time/dating/clues.h"
#include "time/dating/phrases.h"
#include "time/number_words.h"

namespace dateline {
namespace {

constexpr double kOtherYear = 3.5;
constexpr uint32_t kFar = 14;  // tokens behind "anniversary"
constexpr uint32_t kFarDate = 24;
constexpr int kBefore = 14;  // days
constexpr int kAfter = 7;
constexpr double kOtherWeeks = 2.5;
constexpr double kOtherWeek = 5;

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (is_ascii_digit(c)) value = value * 10 + (c - '0');
  }
  return value;
}

class Editions {
 public:
  Editions(const DatingInput& input, DayWeights& days,
           std::vector<DatingClue>& clues)
      : input_(input), days_(days), clues_(clues) {
    for (size_t r = 0; r < std::size(lexicon::kEditions); ++r) {
      series_.emplace(Phrases::key(lexicon::kEditions[r].series), r);
    }
  }

  void run() {
    constexpr size_t kMost = 20000;
    const auto& tokens = input_.segmentation.tokens;
    for (uint32_t t = 0; t + 1 < tokens.size() && t < kMost; ++t) {
      const Ordinal ordinal =
          ordinal_at(input_.analysis.document.text, input_.segmentation, t);
      if (ordinal.value < 2) continue;
      const uint32_t next = ordinal.end;
      if (next >= tokens.size()) break;
      if (word(next) == "anniversary") {
        anniversary(t, next, ordinal.value);
      } else {
        series(t, next, ordinal.value);
      }
    }
  }

 private:
  std::string_view word(uint32_t t) const {
    if (t >= input_.segmentation.tokens.size()) return {};
    return input_.analysis.document.at(input_.segmentation.tokens[t].span);
  }

  void found(uint32_t first, uint32_t end, int year, int last_year) {
    if (year < DayWeights::kFirst.year || year > DayWeights::kLast.year) return;
    const Date from{static_cast<int16_t>(year), 1, 1};
    const Date to{static_cast<int16_t>(last_year), 12, 31};
    days_.expect(add_days(from, -60), add_days(to, 30), kOtherYear, 300);
    const Span span{input_.segmentation.tokens[first].span.start,
                    input_.segmentation.tokens[end - 1].span.end};
    std::string when = std::to_string(year);
    if (last_year > year) when += " to " + std::to_string(last_year);
    clues_.push_back(
        {add_days(from, -60),
         add_days(to, 30),
         {span, "'" + std::string(input_.analysis.document.at(span)) +
                    "' falls into " + when},
         true,
         3});
  }

  void series(uint32_t first, uint32_t next, int count) {
    std::string name;
    for (uint32_t t = next; t < next + 4 && !word(t).empty(); ++t) {
      if (!name.empty()) name += " ";
      name += std::string(word(t));
      const auto it = series_.find(Phrases::key(name));
      if (it == series_.end()) continue;
      const auto& row = lexicon::kEditions[it->second];
      const int step = number(row.step);
      const int year = number(row.first) + (count - 1) * step;
      return found(first, t + 1, year, year + number(row.years) - 1);
    }
  }

  // The day that is kept, named in full behind "anniversary".
  std::optional<Date> full_date(uint32_t next, uint32_t sentence) const {
    const auto& tokens = input_.segmentation.tokens;
    const uint32_t end = input_.segmentation.sentences[sentence].end_token;
    const uint32_t limit = tokens[std::min(next + kFarDate, end) - 1].span.end;
    auto it = first_starting_from(input_.times, tokens[next].span.end);
    for (; it != input_.times.end() && it->span.start < limit; ++it) {
      if (it->form != TimeForm::kCalendar || it->unit != TimeUnit::kDay ||
          it->year <= 0 || !is_valid(it->year, it->month, it->day)) {
        continue;
      }
      return Date{static_cast<int16_t>(it->year),
                  static_cast<uint8_t>(it->month),
                  static_cast<uint8_t>(it->day)};
    }
    return {};
  }

  bool names_weekday(uint32_t sentence, Date day) const {
    const Span span = input_.segmentation.sentences[sentence].span;
    const int weekday = iso_weekday(day);
    auto it = first_starting_from(input_.times, span.start);
    for (; it != input_.times.end() && it->span.start < span.end; ++it) {
      if (it->weekday == weekday && it->day == 0) return true;
    }
    return false;
  }

  // News of an anniversary appear in the weeks before it and the days after.
  // With its weekday, "Saturday is the 75th anniversary", in those of its week.
  void fell_on(uint32_t first, uint32_t end, Date day, bool weekday) {
    if (day.year < DayWeights::kFirst.year ||
        day.year > DayWeights::kLast.year ||
        !is_valid(day.year, day.month, day.day)) {
      return;
    }
    const Date from = add_days(day, weekday ? -6 : -kBefore);
    const Date to = add_days(day, weekday ? 6 : kAfter);
    days_.expect(from, to, weekday ? kOtherWeek : kOtherWeeks, 30);
    const Span span{input_.segmentation.tokens[first].span.start,
                    input_.segmentation.tokens[end - 1].span.end};
    clues_.push_back(
        {from,
         to,
         {span, "'" + std::string(input_.analysis.document.at(span)) +
                    "' falls on " + to_string(day)},
         true,
         3.5});
  }

  // The event stands behind "of": its year, or a name that the table knows.
  void anniversary(uint32_t first, uint32_t next, int count) {
    const uint32_t sentence = input_.segmentation.sentence_at(
        input_.segmentation.tokens[first].span.start);
    const uint32_t end = std::min(
        next + kFar, input_.segmentation.sentences[sentence].end_token);
    if (const auto day = full_date(next, sentence)) {
      const Date then{static_cast<int16_t>(day->year + count), day->month,
                      day->day};
      found(first, next + 1, then.year, then.year);
      return fell_on(first, next + 1, then, names_weekday(sentence, then));
    }
    for (uint32_t t = next + 1; t < end; ++t) {
      const std::string_view token = word(t);
      const bool year = token.size() == 4 && is_ascii_digit(token[0]) &&
                        is_ascii_digit(token[3]);
      if (year)
        return found(first, next + 1, number(token) + count,
                     number(token) + count);
      std::string name;
      for (uint32_t n = t; n < std::min(t + 5, end); ++n) {
        if (!name.empty()) name += " ";
        name += std::string(word(n));
        for (const KnownEvent& event : events_named(name)) {
          const int then = event.first.year + count;
          return found(first, n + 1, then, then);
        }
      }
    }
  }

  const DatingInput& input_;
  DayWeights& days_;
  std::vector<DatingClue>& clues_;
  std::unordered_map<uint64_t, size_t> series_;
};

}  // namespace

void weigh_editions(const DatingInput& input, DayWeights& days,
                    std::vector<DatingClue>& clues) {
  Editions(input, days, clues).run();
}

}  // namespace dateline
