#include "time/calendar.h"

#include <algorithm>

#include "lexicon/holidays.h"
#include "lexicon/moving_holidays.h"
#include "text/utf8.h"

namespace dateline {
namespace {

Date make(int year, int month, int day) {
  year = std::clamp(year, 1, 9999);
  return {static_cast<int16_t>(year), static_cast<uint8_t>(month),
          static_cast<uint8_t>(day)};
}

Period years(int first, int last) {
  return {make(first, 1, 1), make(last, 12, 31)};
}

Period months(int year, int month, int count) {
  const Date first = make(year, month, 1);
  const Date last = add_months(first, count - 1);  // no later than year 9999
  return {first,
          make(last.year, last.month, days_in_month(last.year, last.month))};
}

}  // namespace

std::string padded(int value, int width) {
  std::string digits = std::to_string(value);
  while (static_cast<int>(digits.size()) < width) digits.insert(0, "0");
  return digits;
}

Period period_of(Date day, TimeUnit unit, int amount) {
  switch (unit) {
    case TimeUnit::kWeek: {
      const Date monday = add_days(day, 1 - iso_weekday(day) + 7 * amount);
      return {monday, add_days(monday, 6)};
    }
    case TimeUnit::kWeekend: {
      const Date monday = add_days(day, 1 - iso_weekday(day) + 7 * amount);
      return {add_days(monday, 5), add_days(monday, 6)};
    }
    case TimeUnit::kMonth: {
      const Date first = add_months(make(day.year, day.month, 1), amount);
      return months(first.year, first.month, 1);
    }
    case TimeUnit::kQuarter: {
      const Date first = add_months(
          make(day.year, (day.month - 1) / 3 * 3 + 1, 1), 3 * amount);
      return months(first.year, first.month, 3);
    }
    case TimeUnit::kHalf: {
      const Date first =
          add_months(make(day.year, day.month <= 6 ? 1 : 7, 1), 6 * amount);
      return months(first.year, first.month, 6);
    }
    case TimeUnit::kYear:
      return years(day.year + amount, day.year + amount);
    case TimeUnit::kDecade: {
      const int first = day.year / 10 * 10 + 10 * amount;
      return years(first, first + 9);
    }
    case TimeUnit::kCentury: {
      const int first = day.year / 100 * 100 + 100 * amount;
      return years(first, first + 99);
    }
    default:
      return {add_days(day, amount), add_days(day, amount)};
  }
}

std::string period_value(Date day, TimeUnit unit) {
  const std::string year = padded(day.year, 4);
  switch (unit) {
    case TimeUnit::kWeek:
    case TimeUnit::kWeekend: {
      const IsoWeek week = iso_week(day);
      return padded(week.year, 4) + "-W" + padded(week.week, 2) +
             (unit == TimeUnit::kWeekend ? "-WE" : "");
    }
    case TimeUnit::kMonth:
      return year + "-" + padded(day.month, 2);
    case TimeUnit::kQuarter:
      return year + "-Q" + std::to_string((day.month - 1) / 3 + 1);
    case TimeUnit::kHalf:
      return year + "-H" + std::to_string(day.month <= 6 ? 1 : 2);
    case TimeUnit::kYear:
      return year;
    case TimeUnit::kDecade:
      return year.substr(0, 3);
    case TimeUnit::kCentury:
      return year.substr(0, 2);
    default:
      return to_string(day);
  }
}

Period season_of(int year, const std::string& season) {
  if (season == "SP") return months(year, 3, 3);
  if (season == "SU") return months(year, 6, 3);
  if (season == "FA") return months(year, 9, 3);
  return months(year, 12, 3);
}

Date easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int g = (8 * b + 13) / 25;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 19 * l) / 433;
  const int month = (h + l - 7 * m + 90) / 25;
  const int day = (h + l - 7 * m + 33 * month + 19) % 32;
  return make(year, month, day);
}

Date nth_weekday(int year, int month, int weekday, int nth) {
  const Date first = make(year, month, 1);
  const int ahead = (weekday - iso_weekday(first) + 7) % 7;
  int day = 1 + ahead + 7 * (nth - 1);
  if (nth < 0) {
    day = 1 + ahead;
    while (day + 7 <= days_in_month(year, month)) day += 7;
  }
  return make(year, month, day);
}

namespace {

// Reads the next integer of a rule, moving behind it and one separator.
int next_int(std::string_view& rule) {
  size_t i = 0;
  int sign = 1;
  int value = 0;
  if (i < rule.size() && (rule[i] == '-' || rule[i] == '+')) {
    sign = rule[i] == '-' ? -1 : 1;
    ++i;
  }
  while (i < rule.size() && is_ascii_digit(rule[i])) {
    value = value * 10 + (rule[i++] - '0');
  }
  if (i < rule.size() && rule[i] == ':') ++i;
  rule.remove_prefix(i);
  return sign * value;
}

}  // namespace

namespace {

// Days that other calendars count; of two in one year the first.
std::optional<Date> moving_holiday(std::string_view name, int year) {
  using Row = lexicon::MovingHolidaysRow;
  static constexpr std::pair<std::string_view, std::string_view Row::*>
      kColumns[] = {{"lunar_new_year", &Row::lunar_new_year},
                    {"passover", &Row::passover},
                    {"rosh_hashanah", &Row::rosh_hashanah},
                    {"yom_kippur", &Row::yom_kippur},
                    {"hanukkah", &Row::hanukkah},
                    {"eid_al_fitr", &Row::eid_al_fitr},
                    {"eid_al_adha", &Row::eid_al_adha},
                    {"ramadan", &Row::ramadan},
                    {"islamic_new_year", &Row::islamic_new_year},
                    {"ashura", &Row::ashura},
                    {"mawlid", &Row::mawlid}};
  const std::string wanted = std::to_string(year);
  for (const Row& row : lexicon::kMovingHolidays) {
    if (row.year != wanted) continue;
    for (const auto& [column, cell] : kColumns) {
      if (column != name || (row.*cell).size() < 5) continue;
      return parse_date(wanted + "-" + std::string((row.*cell).substr(0, 5)));
    }
  }
  return {};
}

}  // namespace

std::optional<Date> holiday_in(uint16_t holiday, int year) {
  if (holiday == 0 || holiday > std::size(lexicon::kHolidays) || year < 1 ||
      year > 9999) {
    return {};
  }
  const auto& row = lexicon::kHolidays[holiday - 1];
  if (!row.fixed.empty()) {
    const int month = (row.fixed[0] - '0') * 10 + (row.fixed[1] - '0');
    const int day = (row.fixed[3] - '0') * 10 + (row.fixed[4] - '0');
    return make(year, month, day);
  }
  std::string_view rule = row.rule;
  if (rule.starts_with("easter")) {
    rule.remove_prefix(6);
    return add_days(easter(year), next_int(rule));
  }
  if (rule.starts_with("table:")) {
    return moving_holiday(rule.substr(6, rule.find("..") - 6), year);
  }
  if (rule == "election") return add_days(nth_weekday(year, 11, 1, 1), 1);
  const int month = next_int(rule);
  const int weekday = next_int(rule);
  const int nth = next_int(rule);
  const Date day = nth_weekday(year, month, weekday, nth);
  return rule.empty() ? day : add_days(day, next_int(rule));
}

std::optional<Date> holiday_end(uint16_t holiday, Date first) {
  if (holiday == 0 || holiday > std::size(lexicon::kHolidays)) return {};
  const std::string_view rule = lexicon::kHolidays[holiday - 1].rule;
  const size_t dots = rule.find("..");
  if (dots == std::string_view::npos) return {};
  const std::string_view next = rule.substr(dots + 2);
  auto day = moving_holiday(next, first.year);
  if (day && *day < first) day = moving_holiday(next, first.year + 1);
  if (!day) return {};
  return add_days(*day, -1);
}

}  // namespace dateline
