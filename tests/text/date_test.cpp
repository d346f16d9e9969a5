#include "dateline/date.h"

#include <catch2/catch_amalgamated.hpp>

namespace dateline {
namespace {

TEST_CASE("days count from 1970 and back", "[date]") {
  CHECK(to_days({1970, 1, 1}) == 0);
  CHECK(to_days({2018, 11, 5}) == 17840);
  for (int32_t day = -200000; day < 200000; day += 37) {
    CHECK(to_days(from_days(day)) == day);
  }
}

TEST_CASE("weekdays and ISO weeks", "[date]") {
  CHECK(iso_weekday({2018, 11, 5}) == 1);
  CHECK(iso_weekday({1969, 7, 20}) == 7);
  CHECK(iso_week({2018, 11, 5}).week == 45);
  CHECK(iso_week({2021, 1, 3}).year == 2020);
  CHECK(iso_week({2021, 1, 3}).week == 53);
  CHECK(monday_of({2018, 45}) == Date{2018, 11, 5});
}

TEST_CASE("only existing days are read", "[date]") {
  CHECK(parse_date("2018-11-05") == Date{2018, 11, 5});
  CHECK(parse_date("2020-02-29"));
  CHECK_FALSE(parse_date("2019-02-29"));
  CHECK_FALSE(parse_date("2018-13-01"));
  CHECK_FALSE(parse_date("0000-01-01"));
  CHECK_FALSE(parse_date("2018-11-5"));
  CHECK_FALSE(parse_date("99999-01-01"));
}

TEST_CASE("a month later keeps to the end of the month", "[date]") {
  CHECK(add_months({2018, 1, 31}, 1) == Date{2018, 2, 28});
  CHECK(add_months({2018, 1, 15}, -1) == Date{2017, 12, 15});
  CHECK(add_days({2018, 12, 31}, 1) == Date{2019, 1, 1});
}

}  // namespace
}  // namespace dateline
