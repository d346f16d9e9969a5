// What comes round every year in the same weeks: an article about Wimbledon is
// mostly of June or July.

#include "lexicon/recurring.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/utf8.h"
#include "time/dating/clues.h"
#include "time/dating/curves.h"
#include "time/dating/phrases.h"
#include "time/month_names.h"

namespace dateline {
namespace {

constexpr double kNear = 0.55;     // that it is spoken of in its weeks
constexpr double kAheadDays = 12;  // how long before one speaks of it
constexpr double kBehindDays = 8;  // ... and after
constexpr int kYear = 365;
constexpr size_t kMost = 4;  // different ones
constexpr size_t kMostTokens = 20000;

// Days since the first of January, of a year that is not a leap year.
int day_of_year(std::string_view month_day) {
  const auto digit = [&](size_t i) { return month_day[i] - '0'; };
  const Date day{2001, static_cast<uint8_t>(10 * digit(0) + digit(1)),
                 static_cast<uint8_t>(10 * digit(3) + digit(4))};
  return to_days(day) - to_days({2001, 1, 1});
}

// "06-18": "June 18".
std::string said(std::string_view month_day) {
  const int month = 10 * (month_day[0] - '0') + month_day[1] - '0';
  const size_t day = month_day[3] == '0' ? 4 : 3;
  return std::string(kMonthNames[month - 1]) + " " +
         std::string(month_day.substr(day));
}

const std::unordered_map<uint64_t, size_t>& rows() {
  static const auto map = [] {
    std::unordered_map<uint64_t, size_t> rows_by_name;
    for (size_t r = 0; r < std::size(lexicon::kRecurring); ++r) {
      rows_by_name.emplace(Phrases::key(lexicon::kRecurring[r].name), r);
    }
    return rows_by_name;
  }();
  return map;
}

// For every day of the year how much likelier the thing is named on it than
// on any day.
std::vector<double> fits_of(const lexicon::RecurringRow& row) {
  const int first = day_of_year(row.first);
  const int length = (day_of_year(row.last) - first + kYear) % kYear + 1;
  const double peak = kNear * kYear / (length + kAheadDays + kBehindDays);
  const auto ahead = falling({{1, kAheadDays}}, 0, kYear + 1);
  const auto behind = falling({{1, kBehindDays}}, 0, kYear + 1);
  std::vector<double> fits(kYear, 1 - kNear);
  for (int i = 0; i < kYear; ++i) {
    const int since = (i - first + kYear) % kYear;
    const int after = since - length + 1;
    const int before = kYear - since;
    double near = peak;
    if (after > 0) {
      near *= std::max(behind[static_cast<size_t>(after)],
                       ahead[static_cast<size_t>(before)]);
    }
    fits[static_cast<size_t>(i)] += near;
  }
  return fits;
}

struct Found {
  size_t row = 0;
  Span span;
};

std::vector<Found> find(const DatingInput& input) {
  const Document& document = input.analysis.document;
  std::vector<Found> found;
  const Phrases phrases(document.text, input.segmentation, kMostTokens);
  phrases.each([&](uint64_t key, uint32_t first, uint32_t end, size_t) {
    const auto it = rows().find(key);
    if (it == rows().end() || found.size() == kMost) return;
    const auto& tokens = input.segmentation.tokens;
    const Span span{tokens[first].span.start, tokens[end - 1].span.end};
    const auto& row = lexicon::kRecurring[it->second];
    if (is_ascii_upper(row.name[0]) &&
        !is_ascii_upper(document.text[span.start])) {
      return;
    }
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const Found& other) {
          return other.row == it->second || other.span.contains(span);
        });
    if (!known) found.push_back({it->second, span});
  });
  return found;
}

}  // namespace

void weigh_recurring(const DatingInput& input, DayWeights& days,
                     std::vector<DatingClue>& clues) {
  const std::vector<Found> found = find(input);
  if (found.empty()) return;
  // Two of them are not two independent facts.
  const double weight = 1 / std::sqrt(static_cast<double>(found.size()));
  std::vector<double> logs(kYear, 0);
  for (const Found& one : found) {
    const auto& row = lexicon::kRecurring[one.row];
    const std::vector<double> fits = fits_of(row);
    for (size_t i = 0; i < logs.size(); ++i) {
      logs[i] += weight * quick_log(fits[i]);
    }
    clues.push_back(
        {DayWeights::kFirst,
         DayWeights::kLast,
         {one.span, "'" + std::string(input.analysis.document.at(one.span)) +
                        "' is in the news from " + said(row.first) + " to " +
                        said(row.last)},
         false,
         0.8});
  }
  int start = 0;  // of the year
  for (int year = DayWeights::kFirst.year; year <= DayWeights::kLast.year;
       ++year) {
    const int next = DayWeights::index({static_cast<int16_t>(year + 1), 1, 1});
    for (int i = start; i < std::min(next, days.size()); ++i) {
      days.add(i, logs[static_cast<size_t>(std::min(i - start, kYear - 1))]);
    }
    start = next;
  }
}

}  // namespace dateline
