#include <algorithm>
#include <catch2/catch_amalgamated.hpp>
#include <vector>

#include "time/dating/month_days.h"
#include "time/dating/weekdays.h"

namespace dateline {
namespace {

int best(const std::array<double, 8>& fits) {
  return static_cast<int>(std::max_element(fits.begin() + 1, fits.end()) -
                          fits.begin());
}

TEST_CASE("weekdays told are of the day of publication or right before it",
          "[date]") {
  CHECK(best(fit_weekdays({{1}, {}})) == 1);
  // Monday told and Friday to come.
  const auto fits = fit_weekdays({{1}, {5}});
  CHECK(fits[2] > fits[7]);
  CHECK(fits[3] > fits[6]);
}

TEST_CASE("who says yesterday names weekdays for the days before it",
          "[date]") {
  const auto fits = fit_weekdays({{1}, {}, true});
  CHECK(fits[3] > fits[2]);
  CHECK(fits[3] > fits[1]);
}

TEST_CASE("below a dateline a weekday is of the day or the day before",
          "[date]") {
  const NamedWeekdays agency{{3}, {}, false, true};
  const NamedWeekdays any{{3}, {}};
  const auto share = [](const NamedWeekdays& named) {
    const auto fits = fit_weekdays(named);
    return fits[3] - fits[5];
  };
  CHECK(share(agency) > share(any));
}

TEST_CASE("no weekdays tell nothing", "[date]") {
  for (const double fit : fit_weekdays({})) CHECK(fit == 0);
}

// The day of 2019 that fits best.
Date best_of_2019(const std::vector<MonthDay>& named) {
  DayWeights days;
  weigh_month_days(named, days);
  const std::vector<double> shares = days.shares(1);
  const auto first = shares.begin() + DayWeights::index({2019, 1, 1});
  const auto last = shares.begin() + DayWeights::index({2019, 12, 31});
  return DayWeights::day(
      static_cast<int>(std::max_element(first, last) - shares.begin()));
}

TEST_CASE("an article is of the days after the newest day it tells of",
          "[date]") {
  MonthDay older{3, 2, 0, false, true};
  MonthDay newest{5, 10, 0, false, true};
  CHECK(best_of_2019({older, newest}) == Date{2019, 5, 11});
  CHECK(best_of_2019({newest, older}) == Date{2019, 5, 11});
}

TEST_CASE("an article is of the days before the first day it announces",
          "[date]") {
  MonthDay told{5, 10, 0, false, true};
  MonthDay ahead{5, 13, 0, true, false};
  const Date day = best_of_2019({told, ahead});
  CHECK(day > Date{2019, 5, 10});
  CHECK(day <= Date{2019, 5, 13});
}

TEST_CASE("a weekday with a day tells the years apart", "[date]") {
  DayWeights days;
  weigh_month_days({{11, 5, 1, false, true}}, days);  // Monday, November 5
  const std::vector<double> shares = days.shares(1);
  const auto share = [&](int16_t year) {
    return shares[static_cast<size_t>(DayWeights::index({year, 11, 6}))];
  };
  CHECK(share(2018) > 10 * share(2019));
  CHECK(share(2012) > 10 * share(2019));
}

TEST_CASE("a leap day is near in leap years only", "[date]") {
  DayWeights days;
  weigh_month_days({{2, 29, 0, false, true}}, days);
  const std::vector<double> shares = days.shares(1);
  const auto share = [&](int16_t year) {
    return shares[static_cast<size_t>(DayWeights::index({year, 3, 2}))];
  };
  CHECK(share(2016) > share(2017));
}

}  // namespace
}  // namespace dateline
