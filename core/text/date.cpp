#include "dateline/date.h"

#include <algorithm>

#include "text/utf8.h"

namespace dateline {

int days_in_month(int year, int month) {
  static constexpr int8_t kDays[] = {31, 28, 31, 30, 31, 30,
                                     31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

bool is_valid(int year, int month, int day) {
  return year >= 1 && year <= 9999 && day >= 1 &&
         day <= days_in_month(year, month);
}

int32_t to_days(Date date) {
  const int32_t y = date.year - (date.month <= 2);
  const int32_t era = (y >= 0 ? y : y - 399) / 400;
  const int32_t year_of_era = y - era * 400;
  const int32_t month_from_march = (date.month + 9) % 12;
  const int32_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const int32_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date from_days(int32_t days) {
  static const int32_t kFirst = to_days({1, 1, 1});
  static const int32_t kLast = to_days({9999, 12, 31});
  const int32_t z = std::clamp(days, kFirst, kLast) + 719468;
  const int32_t era = z / 146097;
  const int32_t day_of_era = z - era * 146097;
  const int32_t year_of_era = (day_of_era - day_of_era / 1460 +
                               day_of_era / 36524 - day_of_era / 146096) /
                              365;
  const int32_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int32_t month_from_march = (5 * day_of_year + 2) / 153;
  const int32_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  const int32_t month =
      month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  const int32_t year = year_of_era + era * 400 + (month <= 2);
  return {static_cast<int16_t>(year), static_cast<uint8_t>(month),
          static_cast<uint8_t>(day)};
}

int iso_weekday(Date date) {
  const int32_t from_thursday = to_days(date) % 7;  // 1970-01-01 was one
  return (from_thursday + 7 + 3) % 7 + 1;
}

IsoWeek iso_week(Date date) {
  const int32_t days = to_days(date);
  const Date thursday = from_days(days - iso_weekday(date) + 4);
  const int32_t first = to_days({thursday.year, 1, 1});
  return {thursday.year, (to_days(thursday) - first) / 7 + 1};
}

Date monday_of(IsoWeek week) {
  const Date fourth{static_cast<int16_t>(week.year), 1, 4};
  return from_days(to_days(fourth) - iso_weekday(fourth) + 1 +
                   (week.week - 1) * 7);
}

Date add_days(Date date, int32_t days) {
  return from_days(to_days(date) + days);
}

Date add_months(Date date, int months) {
  const int32_t total =
      std::clamp(date.year * 12 + date.month - 1 + months, 12, 9999 * 12 + 11);
  const int year = total / 12;
  const int month = total % 12 + 1;
  const int day = std::min<int>(date.day, days_in_month(year, month));
  return {static_cast<int16_t>(year), static_cast<uint8_t>(month),
          static_cast<uint8_t>(day)};
}

std::string to_string(Date date) {
  std::string out = "0000-00-00";
  int year = date.year;
  for (int i = 3; i >= 0; --i, year /= 10) {
    out[static_cast<size_t>(i)] = static_cast<char>('0' + year % 10);
  }
  out[5] = static_cast<char>('0' + date.month / 10);
  out[6] = static_cast<char>('0' + date.month % 10);
  out[8] = static_cast<char>('0' + date.day / 10);
  out[9] = static_cast<char>('0' + date.day % 10);
  return out;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  int fields[3] = {0, 0, 0};
  int field = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++field;
      continue;
    }
    if (!is_ascii_digit(text[i])) return {};
    fields[field] = fields[field] * 10 + (text[i] - '0');
  }
  if (!is_valid(fields[0], fields[1], fields[2])) return {};
  return Date{static_cast<int16_t>(fields[0]), static_cast<uint8_t>(fields[1]),
              static_cast<uint8_t>(fields[2])};
}

}  // namespace dateline
