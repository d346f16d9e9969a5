// Holidays named without a year: "three days before Christmas" is written in
// December, "in Ramadan" in another month every few years.

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "time/calendar.h"
#include "time/dating/clues.h"
#include "time/dating/curves.h"

namespace dateline {
namespace {

constexpr double kNear = 0.7;       // that a holiday named is near by
constexpr double kAheadDays = 18;   // how long before one speaks of it
constexpr double kBehindDays = 10;  // ... and after
constexpr double kYear = 365;
constexpr size_t kMost = 4;  // different ones

// For every day how much likelier the holiday is named on it than on any day.
std::vector<double> fit_of(uint16_t holiday, int size) {
  std::vector<double> fits(static_cast<size_t>(size), 0);
  const double peak = kNear * kYear / (kAheadDays + kBehindDays);
  const auto ahead = falling({{peak, kAheadDays}}, 0, size);
  const auto behind = falling({{peak, kBehindDays}}, 0, size);
  constexpr int kReach = 180;  // days: the other half of the year
  for (int year = DayWeights::kFirst.year - 1;
       year <= DayWeights::kLast.year + 1; ++year) {
    const auto day = holiday_in(holiday, year);
    if (!day) continue;
    const int at = DayWeights::index(*day);
    for (int i = std::max(0, at - kReach); i < std::min(size, at + kReach);
         ++i) {
      const auto& curve = i <= at ? ahead : behind;
      double& fit = fits[static_cast<size_t>(i)];
      fit = std::max(fit, curve[static_cast<size_t>(std::abs(i - at))]);
    }
  }
  return fits;
}

}  // namespace

void weigh_holidays(const DatingInput& input, DayWeights& days,
                    std::vector<DatingClue>& clues) {
  std::vector<uint16_t> named;
  for (const ParsedTime& time : input.times) {
    const bool fits = time.holiday > 0 && time.year == ParsedTime::kNoYear &&
                      !time.has_year_offset && time.op == TimeOperator::kNone &&
                      named.size() < kMost;
    if (!fits) continue;
    if (std::find(named.begin(), named.end(), time.holiday) != named.end()) {
      continue;
    }
    named.push_back(time.holiday);
    clues.push_back(
        {DayWeights::kFirst,
         DayWeights::kLast,
         {time.span, "'" + std::string(input.analysis.document.at(time.span)) +
                         "' is spoken of in the weeks around it"},
         false,
         1.2});
  }
  // Two holidays named are not two independent facts.
  const double weight =
      1 / std::sqrt(std::max<double>(1, static_cast<double>(named.size())));
  for (const uint16_t holiday : named) {
    const std::vector<double> fits = fit_of(holiday, days.size());
    for (int i = 0; i < days.size(); ++i) {
      days.add(i, weight * quick_log(1 - kNear + fits[static_cast<size_t>(i)]));
    }
  }
}

}  // namespace dateline
