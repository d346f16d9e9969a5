// What is counted from a day: from publication ("last week"), or from the
// last date named ("a week later").

#include <algorithm>

#include "time/resolver.h"

namespace dateline {
namespace {

constexpr std::string_view kUnknownDay = "XXXX-XX-XX";
constexpr uint32_t kNear = 2;  // sentences that a day named goes on for

// "410,000 years ago".
bool is_before_years(const ParsedTime& time, Date from) {
  const int64_t years = time.unit == TimeUnit::kYear      ? 1
                        : time.unit == TimeUnit::kDecade  ? 10
                        : time.unit == TimeUnit::kCentury ? 100
                                                          : 0;
  return from.year + years * time.amount < 1;
}

}  // namespace

void Resolver::offset(const ParsedTime& time) {
  out_.relative = true;
  std::optional<Date> from = anchor_;
  const bool counted = narrative_ && has_mentioned_ &&
                       (time.op != TimeOperator::kNone ||
                        (time.amount == 0 && (time.unit >= TimeUnit::kWeek ||
                                              !time.suffix.empty())));
  if (counted) from = mentioned_;
  if (time.unit == TimeUnit::kHour) {
    out_.value = time.value;  // "two hours ago": the length is all we know
    if (from) out_.earliest = out_.latest = *from;
    return;
  }
  if (time.bare_clock) {
    // The day of the same sentence, else the one told of just before.
    if (sentence_day_) {
      from = sentence_day_;
    } else if (last_day_ && time.sentence - last_day_sentence_ <= kNear &&
               (!anchor_ || to_days(*last_day_) <= to_days(*anchor_))) {
      from = last_day_;
    }
  }
  if (!from) {
    const std::string value =
        time.unit == TimeUnit::kYear || time.unit == TimeUnit::kSeason ? "XXXX"
        : time.unit == TimeUnit::kMonth ? "XXXX-XX"
        : time.unit == TimeUnit::kWeek  ? "XXXX-WXX"
                                        : "XXXX-XX-XX";
    return unknown(value + time.suffix, "the publication date");
  }
  if (time.unit == TimeUnit::kSeason) return sports_season(time, *from);
  Date day = *from;
  int amount = time.amount;
  if (is_before_years(time, day)) {
    out_.value = "PAST_REF";
    out_.reason = quoted(time) + ": before the years that calendars count";
    return;
  }
  if (time.unit == TimeUnit::kWeekend && time.op == TimeOperator::kNone &&
      iso_weekday(day) >= 6) {
    amount = 0;
  }
  // "was held this weekend", read on a Monday.
  if (time.unit == TimeUnit::kWeekend && time.op == TimeOperator::kThis &&
      iso_weekday(day) <= 2 && time.past_tense && !time.future_cue) {
    amount = -1;
  }
  if (!narrative_ && reported_quarter(time)) return;
  if (time.has_year_offset) day = add_months(day, 12 * time.year_offset);
  day = add_months(day, time.month_offset);
  // "two weeks ago Tuesday": the one nearest to that day.
  if (time.weekday > 0 && time.unit == TimeUnit::kDay && time.amount != 0) {
    const int back =
        (iso_weekday(add_days(day, amount)) - time.weekday + 7) % 7;
    amount -= back > 3 ? back - 7 : back;
  }
  switch (time.unit) {
    case TimeUnit::kDay:
      day = add_days(day, amount);
      break;
    case TimeUnit::kWeek:
    case TimeUnit::kWeekend:
      day = add_days(day, 7 * amount);
      break;
    case TimeUnit::kMonth:
      day = add_months(day, amount);
      break;
    case TimeUnit::kQuarter:
      day = add_months(day, 3 * amount);
      break;
    case TimeUnit::kYear:
      day = add_months(day, 12 * std::clamp(amount, -9999, 9999));
      break;
    case TimeUnit::kDecade:
      day = add_months(day, 120 * std::clamp(amount, -999, 999));
      break;
    case TimeUnit::kCentury:
      day = add_months(day, 1200 * std::clamp(amount, -99, 99));
      break;
    default:
      break;
  }
  set_unit(day, time.unit, time.suffix,
           quoted(time) + ", counted from publication");
  if (time.part != 0 && time.unit == TimeUnit::kMonth) {
    return day_of_month(time, day);
  }
  if (time.suffix.empty() && (!narrative_ || counted)) {
    mention(day, time.unit);
  }
}

void Resolver::shift(const ParsedTime& time) {
  out_.relative = true;
  if (time.unit == TimeUnit::kHour) {  // "two hours later": the same day
    ParsedTime day = time;
    day.form = TimeForm::kSame;
    day.unit = TimeUnit::kDay;
    day.amount = 0;
    return same(day);
  }
  if (!has_mentioned_) {
    return unknown(time.unit == TimeUnit::kYear    ? "XXXX"
                   : time.unit == TimeUnit::kMonth ? "XXXX-XX"
                                                   : std::string(kUnknownDay),
                   "the date it counts from");
  }
  fit_mention(time);
  const bool too_coarse = !anchor_ && time.unit == TimeUnit::kDay &&
                          mentioned_unit_ >= TimeUnit::kYear &&
                          mentioned_unit_ <= TimeUnit::kCentury;
  if (too_coarse) {
    return unknown(std::string(kUnknownDay), "the day it counts from");
  }
  if (!narrative_ && reported_quarter(time)) return;
  Date day = mentioned_;
  switch (time.unit) {
    case TimeUnit::kDay:
      day = add_days(day, time.amount);
      break;
    case TimeUnit::kWeek:
      day = add_days(day, 7 * time.amount);
      break;
    case TimeUnit::kMonth:
      day = add_months(day, time.amount);
      break;
    case TimeUnit::kQuarter:
      day = add_months(day, 3 * time.amount);
      break;
    default:
      day = add_months(day, 12 * std::clamp(time.amount, -9999, 9999) *
                                (time.unit == TimeUnit::kDecade ? 10 : 1));
  }
  TimeUnit unit = time.unit;
  // "a week later" behind "in March 2003": about then.
  if (mentioned_unit_ > unit && unit >= TimeUnit::kDay &&
      unit <= TimeUnit::kWeek && mentioned_unit_ >= TimeUnit::kMonth) {
    unit = mentioned_unit_;
  }
  // "two weeks later" after a day is a day; after a month, about a month.
  if (unit == TimeUnit::kWeek && mentioned_unit_ == TimeUnit::kDay) {
    unit = TimeUnit::kDay;
  }
  set_unit(day, unit, time.suffix,
           quoted(time) + ", counted from the date before");
  mention(day, unit);
}

void Resolver::same(const ParsedTime& time) {
  out_.relative = true;
  if (!has_mentioned_) {
    return unknown(std::string(kUnknownDay), "the date it repeats");
  }
  fit_mention(time);
  set_unit(mentioned_, time.unit, time.suffix,
           quoted(time) + ": the one named before");
}

}  // namespace dateline
