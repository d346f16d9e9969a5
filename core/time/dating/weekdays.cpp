// On which weekday an article came out, by the weekdays that it names.

#include "time/dating/weekdays.h"

#include <cmath>

namespace dateline {
namespace {

using Shares = std::array<double, 7>;

// Share of weekdays told as past that lie so many days back. A newspaper
// writes of yesterday, a slower medium of the day before; and who says
// "yesterday" for yesterday names weekdays for the days before it.
constexpr Shares kNewspaper = {.42, .31, .12, .04, .04, .04, .03};
constexpr Shares kSlower = {.06, .15, .26, .34, .07, .06, .06};
constexpr Shares kSaysYesterday = {.04, .10, .32, .28, .10, .08, .08};
// Share of weekdays announced that lie so many days ahead.
constexpr Shares kAhead = {.08, .22, .18, .16, .14, .12, .10};

constexpr double kIsNewspaper = .5;
constexpr double kHasDateline = .95;
constexpr double kDependent = .3;  // two weekdays are not two facts

double fit(const NamedWeekdays& named, int weekday, const Shares& back) {
  double log = 0;
  for (const int past : named.past) {
    log += std::log(7 * back[static_cast<size_t>((weekday - past + 7) % 7)]);
  }
  for (const int ahead : named.ahead) {
    log += std::log(7 * kAhead[static_cast<size_t>((ahead - weekday + 7) % 7)]);
  }
  const auto count =
      static_cast<double>(named.past.size() + named.ahead.size());
  return log / std::pow(count, kDependent);
}

}  // namespace

std::array<double, 8> fit_weekdays(const NamedWeekdays& named) {
  std::array<double, 8> fits{};
  if (named.past.empty() && named.ahead.empty()) return fits;
  const double newspaper = named.has_dateline ? kHasDateline : kIsNewspaper;
  for (int day = 1; day <= 7; ++day) {
    double& here = fits[static_cast<size_t>(day)];
    here = named.says_yesterday
               ? fit(named, day, kSaysYesterday)
               : std::log(newspaper * std::exp(fit(named, day, kNewspaper)) +
                          (1 - newspaper) * std::exp(fit(named, day, kSlower)));
  }
  return fits;
}

}  // namespace dateline
