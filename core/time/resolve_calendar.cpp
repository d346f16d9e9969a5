// Dates by the calendar: days, months and weekdays with or without a year.

#include <algorithm>
#include <cstdlib>

#include "time/resolver.h"

namespace dateline {
namespace {

constexpr int kBack = 7;   // months behind the story: the next year's
constexpr int kAhead = 9;  // months before it: the last year's

}  // namespace

// The year a date without one belongs to, by its month and day (day 0: the
// month alone).
std::optional<int> Resolver::year_for(const ParsedTime& time, int month,
                                      int day) {
  const auto from = base();
  if (!from) return {};
  int year = from->year;
  if (time.anaphoric && has_mentioned_) {
    // "the following June", "that September"
    const bool over = time.op == TimeOperator::kNext &&
                      mentioned_unit_ != TimeUnit::kYear &&
                      month <= mentioned_.month;
    const bool after_year =
        time.op == TimeOperator::kNext && mentioned_unit_ == TimeUnit::kYear;
    return mentioned_.year + (over || after_year ? 1 : 0);
  }
  if (time.has_year_offset && anchor_) return anchor_->year + time.year_offset;
  if (narrative_ && has_mentioned_) return story_year(time, month, day);
  if (day == 0 &&
      (time.op == TimeOperator::kLast || time.op == TimeOperator::kNext)) {
    const bool last = time.op == TimeOperator::kLast;
    const bool reached = month < from->month ||
                         (month == from->month && day == 0) ||
                         (month == from->month && day <= from->day);
    if (last) return reached && month != from->month ? year : year - 1;
    return month > from->month ? year : year + 1;
  }
  if (time.op == TimeOperator::kThis) return year;
  if (day > 0) {
    // Nearest to publication: half a year at most to either side.
    const Date here =
        Date{static_cast<int16_t>(year), static_cast<uint8_t>(month),
             static_cast<uint8_t>(std::min(day, days_in_month(year, month)))};
    const int32_t gap = to_days(here) - to_days(*from);
    // "On 15 June she ordered an inquiry", told a few days before 15 June; a
    // day or two may be the clock of another zone.
    constexpr int kOtherZone = 2;
    const bool past = time.past_tense && !time.future_cue;
    // "runs until Sept. 30", told in March: ahead, however far.
    constexpr int kFarAhead = 300;
    const bool ahead = time.future_cue && !time.past_tense && gap <= kFarAhead;
    if ((gap > 200 && !ahead) || (gap > 100 && past) ||
        (gap > kOtherZone && past && time.opens_sentence)) {
      return year - 1;
    }
    if (gap < -200 || (gap < -100 && time.future_cue)) return year + 1;
    return year;
  }
  // A bare month: past, unless a future cue stands to its left.
  if (month == from->month) return year;
  // "had been due to close in September", told in June: the nearer one.
  constexpr int kSoon = 4;  // months
  if (time.planned && (month - from->month + 12) % 12 <= kSoon) {
    return month > from->month ? year : year + 1;
  }
  if (time.future_cue) return month > from->month ? year : year + 1;
  return month < from->month ? year : year - 1;
}

// A story goes forward from date to date: a month far before the last one
// is the next year's, one far behind it the year's before.
int Resolver::story_year(const ParsedTime& time, int month, int day) const {
  const Date from = has_story_ ? story_ : mentioned_;
  const TimeUnit unit = has_story_ ? story_unit_ : mentioned_unit_;
  int year = from.year;
  if (unit != TimeUnit::kYear && time.op != TimeOperator::kThis) {
    const int gap = month - from.month;
    if (gap <= -kBack) ++year;
    if (gap >= kAhead) --year;
    if (next_named_) {
      const int start = from.year * 12 + from.month;
      const int goal = next_named_->year * 12 + next_named_->month;
      const auto way = [&](int at) {
        return std::abs(at - start) + std::abs(goal - at);
      };
      const int here = year * 12 + month;
      if (here > goal && way(here - 12) <= way(here)) --year;
    }
  }
  // 29 February belongs to a leap year near by.
  for (int tries = 0; tries < 4 && day > 28 && !is_valid(year, month, day) &&
                      is_valid(2000, month, day);
       ++tries) {
    ++year;
  }
  return year;
}

// "Friday, December 6": where the story's year gives another weekday, that of
// the publication may give this one.
int Resolver::year_of_weekday(const ParsedTime& time, int year) const {
  const auto weekday = [&](int in) {
    return is_valid(in, time.month, time.day)
               ? iso_weekday(Date{static_cast<int16_t>(in),
                                  static_cast<uint8_t>(time.month),
                                  static_cast<uint8_t>(time.day)})
               : 0;
  };
  if (!anchor_ || time.weekday == 0 || time.day == 0 ||
      weekday(year) == time.weekday) {
    return year;
  }
  int nearest = anchor_->year;
  const int months = time.month - anchor_->month;
  if (months > 6) --nearest;
  if (months < -6) ++nearest;
  return weekday(nearest) == time.weekday ? nearest : year;
}

void Resolver::calendar(const ParsedTime& time) {
  if (time.unit == TimeUnit::kDay && time.month == 0) return weekday(time);
  if (time.unit == TimeUnit::kYear || time.unit == TimeUnit::kDecade ||
      time.unit == TimeUnit::kCentury) {
    return years(time);
  }
  if (time.unit == TimeUnit::kSeason) return season(time);
  if (time.unit == TimeUnit::kQuarter || time.unit == TimeUnit::kHalf) {
    return quarter(time);
  }
  std::optional<int> year;
  if (time.year != ParsedTime::kNoYear) {
    year = time.year;
  } else {
    year = year_for(time, time.month, time.day);
    out_.relative = true;
  }
  if (year && time.year == ParsedTime::kNoYear)
    year = year_of_weekday(time, *year);
  if (!year) {
    std::string value = "XXXX-" + padded(time.month, 2);
    if (time.day > 0) value += "-" + padded(time.day, 2);
    return unknown(value + time.suffix, "the year");
  }
  if (time.day == 0) {
    const Date first{static_cast<int16_t>(*year),
                     static_cast<uint8_t>(time.month), 1};
    if (time.part != 0) return day_of_month(time, first);
    set_unit(first, TimeUnit::kMonth, "",
             quoted(time) + " is a month of " + std::to_string(*year));
    return mention(first, TimeUnit::kMonth);
  }
  if (!is_valid(*year, time.month, time.day)) {
    out_.value = padded(*year, 4) + "-" + padded(time.month, 2) + "-" +
                 padded(time.day, 2);
    out_.reason = "there is no such day";
    return;
  }
  Date day{static_cast<int16_t>(*year), static_cast<uint8_t>(time.month),
           static_cast<uint8_t>(time.day)};
  if (time.week_of) {
    set_unit(day, TimeUnit::kWeek, "", quoted(time) + " is the whole week");
    return mention(day, TimeUnit::kDay);
  }
  set_unit(day, TimeUnit::kDay, time.suffix,
           time.year != ParsedTime::kNoYear
               ? quoted(time) + " names the day"
               : quoted(time) + " nearest to publication");
  mention(day, TimeUnit::kDay);
}

// "the first day of the month", "the last week of September".
void Resolver::day_of_month(const ParsedTime& time, Date month) {
  const int days = days_in_month(month.year, month.month);
  const bool week = time.week_of;
  const int step = week ? 7 : 1;
  const int count = time.part < 0 ? days : 1 + (time.part - 1) * step;
  month.day = static_cast<uint8_t>(std::clamp(count, 1, days));
  if (week && time.part < 0) {
    month.day = static_cast<uint8_t>(days - 6);
  }
  set_unit(month, week ? TimeUnit::kWeek : TimeUnit::kDay, "",
           quoted(time) + ", counted in the month");
  mention(month, TimeUnit::kDay);
}

void Resolver::weekday(const ParsedTime& time) {
  out_.relative = true;
  const auto from = base();
  if (time.weekday == 0) {  // "the 12th"
    if (!from) return unknown("XXXX-XX-" + padded(time.day, 2), "the month");
    const Date around = has_mentioned_ ? mentioned_ : *from;
    if (!is_valid(around.year, around.month, time.day)) {
      return unknown("XXXX-XX-" + padded(time.day, 2), "another month");
    }
    const Date day{around.year, around.month, static_cast<uint8_t>(time.day)};
    set_unit(day, TimeUnit::kDay, time.suffix,
             quoted(time) + " of the month named before");
    return mention(day, TimeUnit::kDay);
  }
  if (!from) {
    return unknown("XXXX-WXX-" + std::to_string(time.weekday) + time.suffix,
                   "the week");
  }
  const bool named = time.anaphoric && last_day_ && !narrative_;
  Date today = named ? *last_day_ : *from;
  if (time.has_year_offset) {
    today = add_months(today, 12 * time.year_offset);
  }
  const int here = iso_weekday(today);
  int back = (here - time.weekday + 7) % 7;
  Date day;
  std::string which;
  if (time.op == TimeOperator::kLast) {
    day = add_days(today, back == 0 ? -7 : -back);
    which = named ? "the one before the day named last"
                  : "the last one before publication";
  } else if (time.op == TimeOperator::kNext || (narrative_ && has_mentioned_)) {
    const bool same = back == 0 && time.op != TimeOperator::kNext;
    day = add_days(today, same ? 0 : 7 - back);
    which = named ? "the one behind the day named last" : "the next one";
  } else if (time.op == TimeOperator::kThis) {
    day = add_days(today, time.weekday - here);
    which = "of the same week";
  } else if (time.future_cue) {
    // "will meet Thursday": ahead; today's own weekday stays today.
    day = add_days(today, back == 0 ? 0 : 7 - back);
    which = "the next one: something still to come";
  } else {
    if (back == 0 && time.day == 0 && time.past_tense && time.suffix == "TNI" &&
        !time.reporting && !today_named_) {
      back = 7;
    }
    day = add_days(today, -back);
    which = "the latest one up to publication";
  }
  if (time.day > 0) day.day = static_cast<uint8_t>(time.day);
  set_unit(day, TimeUnit::kDay, time.suffix, quoted(time) + ": " + which);
  mention(day, TimeUnit::kDay);
}

}  // namespace dateline
