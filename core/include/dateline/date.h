#ifndef DATELINE_DATE_H_
#define DATELINE_DATE_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// A day of the proleptic Gregorian calendar, years 1 to 9999. Orders by time.
struct Date {
  int16_t year = 1;
  uint8_t month = 1;  // 1 to 12
  uint8_t day = 1;    // 1 to 31

  auto operator<=>(const Date&) const = default;
};

// Days in the month; 0 when `month` is not in 1 to 12.
int days_in_month(int year, int month);

// Does this day exist (years 1 to 9999)?
bool is_valid(int year, int month, int day);

// Days since 1970-01-01, negative before it. Source of the algorithm: Howard
// Hinnant, "chrono-Compatible Low-Level Date Algorithms" (public domain).
int32_t to_days(Date date);
Date from_days(int32_t days);

// 1 Monday to 7 Sunday (ISO 8601).
int iso_weekday(Date date);

// ISO 8601 week date: the week's year may differ from the calendar year.
struct IsoWeek {
  int year = 1;
  int week = 1;  // 1 to 53
};
IsoWeek iso_week(Date date);
Date monday_of(IsoWeek week);

// Adds days, months or years; a day that the target month lacks becomes its
// last day. The result is clamped to the years 1 to 9999.
Date add_days(Date date, int32_t days);
Date add_months(Date date, int months);

// "2018-11-05". Years below 1000 are padded with zeros.
std::string to_string(Date date);

// Reads exactly "YYYY-MM-DD"; nothing when the form or the day is wrong.
std::optional<Date> parse_date(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_DATE_H_
