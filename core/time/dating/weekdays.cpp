// On which weekday an article came out, by the weekdays that it names.

#include "time/dating/weekdays.h"

#include <cmath>

namespace dateline {
namespace {

using Shares = std::array<double, 7>;

// Share of weekdays told as past that lie so many days back. A newspaper
// writes of yesterday, a slower medium of the days before; the first weekday
// named is mostly that of the news. Who says "yesterday" for yesterday names
// weekdays for the days before it.
constexpr Shares kNewspaper = {.43, .30, .12, .04, .04, .04, .03};
constexpr Shares kNewspaperLater = {.25, .28, .17, .07, .06, .08, .09};
// A dispatch with a dateline is written on the day that it tells of.
constexpr Shares kWire = {.60, .25, .07, .03, .02, .015, .015};
constexpr Shares kSlower = {.05, .16, .28, .36, .05, .05, .05};
constexpr Shares kSlowerLater = {.09, .15, .22, .18, .13, .11, .12};
// "On Friday, ..." opens the sentences of slow media.
constexpr Shares kOpening = {.03, .09, .26, .48, .05, .04, .05};
constexpr Shares kSaysYesterday = {.04, .10, .32, .28, .10, .08, .08};
// Share of weekdays announced that lie so many days ahead.
constexpr Shares kAhead = {.08, .22, .18, .16, .14, .12, .10};

constexpr double kIsNewspaper = .6;
constexpr double kOpensNewspaper = .12;
constexpr double kReportsNewspaper = .88;
constexpr double kHasDateline = .95;
constexpr double kDependent = .3;  // two weekdays are not two facts

double fit(const NamedWeekdays& named, int weekday, const Shares& first,
           const Shares& later) {
  double log = 0;
  for (size_t i = 0; i < named.past.size(); ++i) {
    const Shares& back = i == 0 ? first : later;
    log += std::log(
        7 * back[static_cast<size_t>((weekday - named.past[i] + 7) % 7)]);
  }
  for (const int ahead : named.ahead) {
    log += std::log(7 * kAhead[static_cast<size_t>((ahead - weekday + 7) % 7)]);
  }
  const auto count =
      static_cast<double>(named.past.size() + named.ahead.size());
  return log / std::pow(count, kDependent);
}

double newspaper_share(const NamedWeekdays& named) {
  if (named.has_dateline) return kHasDateline;
  if (named.reported) return kReportsNewspaper;
  return named.opens ? kOpensNewspaper : kIsNewspaper;
}

}  // namespace

std::array<double, 8> fit_weekdays(const NamedWeekdays& named) {
  std::array<double, 8> fits{};
  if (named.past.empty() && named.ahead.empty()) return fits;
  const double newspaper = newspaper_share(named);
  const Shares& first = named.has_dateline ? kWire : kNewspaper;
  const Shares& slow = named.opens ? kOpening : kSlower;
  for (int day = 1; day <= 7; ++day) {
    double& here = fits[static_cast<size_t>(day)];
    here = named.says_yesterday
               ? fit(named, day, kSaysYesterday, kSaysYesterday)
               : std::log(newspaper * std::exp(fit(named, day, first,
                                                   kNewspaperLater)) +
                          (1 - newspaper) *
                              std::exp(fit(named, day, slow, kSlowerLater)));
  }
  return fits;
}

}  // namespace dateline
