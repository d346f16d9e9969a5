#include <algorithm>
#include <catch2/catch_amalgamated.hpp>
#include <string_view>
#include <vector>

#include "text/segment.h"
#include "time/dating/month_days.h"
#include "time/dating/seasons.h"
#include "time/dating/weekdays.h"
#include "time/expression.h"

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

double fit(std::string_view text, int month) {
  const Segmentation segmentation =
      segment(text, {{{0, static_cast<uint32_t>(text.size())},
                      BlockType::kParagraph,
                      0,
                      {}}});
  for (const ParsedTime& time : parse_times(text, segmentation)) {
    if (tells_season(time)) return fit_season(time, month);
  }
  return 1;  // nothing told
}

TEST_CASE("this summer is told in summer or soon after", "[date]") {
  CHECK(fit("The bridge opened this summer.", 8) == 0);
  CHECK(fit("The bridge opened this summer.", 10) == 0);
  CHECK(fit("The bridge opened this summer.", 2) < 0);
  CHECK(fit("The bridge will open this summer.", 4) == 0);
  CHECK(fit("The bridge will open this summer.", 11) < 0);
  CHECK(fit("The bridge opened last summer.", 7) < 0);
  CHECK(fit("The bridge opened last summer.", 1) == 0);
}

TEST_CASE("earlier this year is not said in January", "[date]") {
  CHECK(fit("The bridge opened earlier this year.", 1) < 0);
  CHECK(fit("The bridge opened earlier this year.", 9) == 0);
  CHECK(fit("The bridge will open later this year.", 12) < 0);
  CHECK(fit("The bridge will open later this year.", 4) == 0);
}

TEST_CASE("a quarter is reported after its end", "[date]") {
  CHECK(fit("Sales fell in the third quarter.", 10) == 0);
  CHECK(fit("Sales fell in the third quarter.", 3) < 0);
  CHECK(fit("Sales fell in the third quarter of 2018.", 3) == 1);
  CHECK(fit("The bridge opened in summer 2018.", 3) == 1);
}

}  // namespace
}  // namespace dateline
