#ifndef DATELINE_TIME_CALENDAR_H_
#define DATELINE_TIME_CALENDAR_H_

#include <optional>
#include <string>

#include "dateline/date.h"
#include "time/parsed_time.h"

namespace dateline {

// First and last day of a period.
struct Period {
  Date first;
  Date last;
};

// A number with zeros before it: 5, 2 -> "05".
std::string padded(int value, int width);

// The period of `unit` that holds the day, moved by `amount` units.
Period period_of(Date day, TimeUnit unit, int amount = 0);

// TIMEX3 value of the period of `unit` that holds the day: "2018-11-05",
// "2018-W45", "2018-11", "2018-Q4", "2018", "201", "20".
std::string period_value(Date day, TimeUnit unit);

// Meteorological season ("SP", "SU", "FA", "WI") of a year; winter goes on
// into the next year.
Period season_of(int year, const std::string& season);

// Easter Sunday. Source: the anonymous Gregorian algorithm (Meeus).
Date easter(int year);

// The day of row `holiday` - 1 of holidays.tsv in that year.
std::optional<Date> holiday_in(uint16_t holiday, int year);
// The last day of one that lasts ("Ramadan"), none for a single day.
std::optional<Date> holiday_end(uint16_t holiday, Date first);

// The nth (from 1; -1 the last) given weekday of a month.
Date nth_weekday(int year, int month, int weekday, int nth);

}  // namespace dateline

#endif  // DATELINE_TIME_CALENDAR_H_
