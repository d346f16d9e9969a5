// Puts parsed expressions on the calendar, in text order.

#include <algorithm>
#include <array>

#include "lexicon/holidays.h"
#include "text/utf8.h"
#include "time/calendar.h"
#include "time/expression.h"

namespace dateline {
namespace {

constexpr std::string_view kUnknownDay = "XXXX-XX-XX";
constexpr int kBack = 7;
constexpr int kAhead = 9;
constexpr uint32_t kReport = 4;   // sentences a quarter is spoken of
constexpr int32_t kPassing = 30;  // days
constexpr uint32_t kNear = 2;     // sentences that a day named goes on for

std::string pad(int value, int width) {
  std::string digits = std::to_string(value);
  while (static_cast<int>(digits.size()) < width) digits.insert(0, "0");
  return digits;
}

}  // namespace

bool is_narrative(const std::vector<ParsedTime>& parsed) {
  size_t years = 0;
  size_t deictic = 0;
  for (const ParsedTime& time : parsed) {
    if (time.form == TimeForm::kCalendar && time.year != ParsedTime::kNoYear) {
      ++years;
    } else if ((time.form == TimeForm::kCalendar && time.weekday > 0 &&
                time.day == 0) ||
               (time.form == TimeForm::kOffset && time.suffix.empty())) {
      ++deictic;
    }
  }
  return years >= 4 && years > 4 * deictic;
}

namespace {

class Resolver {
 public:
  Resolver(std::string_view text, std::optional<Date> published, bool narrative)
      : text_(text), narrative_(narrative) {
    anchor_ = published;
    if (published) {
      mentioned_ = *published;
      has_mentioned_ = !narrative;
    }
  }

  // The day that clock times of this sentence belong to, when it is named.
  void set_sentence_day(std::optional<Date> day) { sentence_day_ = day; }

  // The next date that the text names with its year: a story does not run
  // past it and come back.
  void set_next_named(std::optional<Date> date) { next_named_ = date; }

  std::optional<Date> day_named_in(uint32_t sentence) const {
    if (last_day_ && last_day_sentence_ == sentence) return last_day_;
    return {};
  }

  TimeExpression resolve(const ParsedTime& time) {
    out_ = {};
    out_.span = time.span;
    out_.type = time.type;
    out_.mod = time.mod;
    out_.sentence = time.sentence;
    opens_sentence_ = time.opens_sentence;
    background_ =
        time.aside || (time.form == TimeForm::kShift && time.amount < 0 &&
                       time.unit > TimeUnit::kWeek);
    switch (time.form) {
      case TimeForm::kFixed:
        out_.value = time.value;
        break;
      case TimeForm::kCalendar:
        calendar(time);
        break;
      case TimeForm::kOffset:
        offset(time);
        break;
      case TimeForm::kShift:
        shift(time);
        break;
      case TimeForm::kSame:
        same(time);
        break;
      case TimeForm::kHoliday:
        holiday(time);
        break;
    }
    return std::move(out_);
  }

 private:
  std::string quoted(const ParsedTime& time) const {
    return "'" +
           std::string(
               text_.substr(time.span.start, time.span.end - time.span.start)) +
           "'";
  }

  void set(const Period& period, std::string value, std::string reason) {
    out_.earliest = period.first;
    out_.latest = period.last;
    out_.value = std::move(value);
    out_.reason = std::move(reason);
  }

  void set_unit(Date day, TimeUnit unit, const std::string& suffix,
                std::string reason) {
    set(period_of(day, unit), period_value(day, unit) + suffix,
        std::move(reason));
  }

  // Later expressions may count from this day or period.
  void mention(Date day, TimeUnit unit) {
    mentioned_ = day;
    mentioned_unit_ = unit;
    has_mentioned_ = true;
    // "This followed the vote of 2005": what lies behind the story, named in
    // passing, is not where it goes on.
    const bool passing =
        narrative_ && has_story_ && !opens_sentence_ &&
        to_days(period_of(day, unit).last) < to_days(story_) - kPassing;
    // "well into 1941": the story knows the month already.
    const bool vaguer = narrative_ && has_story_ && unit == TimeUnit::kYear &&
                        story_unit_ != TimeUnit::kYear &&
                        story_.year == day.year;
    if (!background_ && !passing && !vaguer) {
      story_ = day;
      story_unit_ = unit;
      has_story_ = true;
    }
    ++mentions_;
    const auto rank = static_cast<size_t>(unit);
    const Mention here{day, unit, mentions_};
    last_[rank] = here;
    if (anchor_ && to_days(day) <= to_days(*anchor_)) last_past_[rank] = here;
    if (unit == TimeUnit::kDay) {
      last_day_ = day;
      last_day_sentence_ = out_.sentence;
    }
  }

  // The last date named that is exact enough to count `unit`s from. What is
  // told in the past tense does not count from days still to come.
  void fit_mention(const ParsedTime& time) {
    const auto& seen =
        time.past_tense && !time.future_cue && anchor_ && !narrative_
            ? last_past_
            : last_;
    Mention best;
    for (size_t rank = 0; rank < seen.size(); ++rank) {
      const auto unit = static_cast<TimeUnit>(rank);
      const bool coarse = unit > time.unit && !(unit == TimeUnit::kWeekend &&
                                                time.unit >= TimeUnit::kWeek);
      if (coarse &&
          !(unit == TimeUnit::kSeason && time.unit == TimeUnit::kYear)) {
        continue;
      }
      if (seen[rank].order > best.order) best = seen[rank];
    }
    if (best.order > 0) {
      mentioned_ = best.day;
      mentioned_unit_ = best.unit;
    } else if (anchor_ && !narrative_) {
      mentioned_ = *anchor_;
      mentioned_unit_ = TimeUnit::kDay;
    }
  }

  void unknown(std::string value, const char* needs) {
    out_.value = std::move(value);
    out_.reason = std::string("needs ") + needs;
  }

  std::optional<Date> base() const {
    if (narrative_ && has_mentioned_) return mentioned_;
    return anchor_;
  }

  // The year a date without one belongs to, by its month and day (day 0: the
  // month alone).
  std::optional<int> year_for(const ParsedTime& time, int month, int day) {
    const auto from = base();
    if (!from) return {};
    int year = from->year;
    if (time.anaphoric && has_mentioned_) return mentioned_.year;
    if (time.has_year_offset && anchor_)
      return anchor_->year + time.year_offset;
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
      if (gap > 200 || (gap > 100 && time.past_tense && !time.future_cue)) {
        return year - 1;
      }
      if (gap < -200 || (gap < -100 && time.future_cue)) return year + 1;
      return year;
    }
    // A bare month: past, unless a future cue stands to its left.
    if (month == from->month) return year;
    if (time.future_cue) return month > from->month ? year : year + 1;
    return month < from->month ? year : year - 1;
  }

  // A story goes forward from date to date: a month far before the last one
  // is the next year's, one far behind it the year's before.
  int story_year(const ParsedTime& time, int month, int day) const {
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

  void calendar(const ParsedTime& time) {
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
    if (!year) {
      std::string value = "XXXX-" + pad(time.month, 2);
      if (time.day > 0) value += "-" + pad(time.day, 2);
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
      out_.value =
          pad(*year, 4) + "-" + pad(time.month, 2) + "-" + pad(time.day, 2);
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
  void day_of_month(const ParsedTime& time, Date month) {
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

  void weekday(const ParsedTime& time) {
    out_.relative = true;
    const auto from = base();
    if (time.weekday == 0) {  // "the 12th"
      if (!from) return unknown("XXXX-XX-" + pad(time.day, 2), "the month");
      const Date around = has_mentioned_ ? mentioned_ : *from;
      if (!is_valid(around.year, around.month, time.day)) {
        return unknown("XXXX-XX-" + pad(time.day, 2), "another month");
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
    Date today = *from;
    if (time.has_year_offset) {
      today = add_months(today, 12 * time.year_offset);
    }
    const int here = iso_weekday(today);
    int back = (here - time.weekday + 7) % 7;
    Date day;
    std::string which;
    if (time.op == TimeOperator::kLast) {
      day = add_days(today, back == 0 ? -7 : -back);
      which = "the last one before publication";
    } else if (time.op == TimeOperator::kNext ||
               (narrative_ && has_mentioned_)) {
      const bool same = back == 0 && time.op != TimeOperator::kNext;
      day = add_days(today, same ? 0 : 7 - back);
      which = "the next one";
    } else if (time.op == TimeOperator::kThis) {
      day = add_days(today, time.weekday - here);
      which = "of the same week";
    } else if (time.future_cue) {
      // "will meet Thursday": ahead; today's own weekday stays today.
      day = add_days(today, back == 0 ? 0 : 7 - back);
      which = "the next one: something still to come";
    } else {
      if (back == 0 && time.day == 0 && time.past_tense &&
          time.suffix == "TNI" && !time.reporting) {
        back = 7;
      }
      day = add_days(today, -back);
      which = "the latest one up to publication";
    }
    if (time.day > 0) day.day = static_cast<uint8_t>(time.day);
    set_unit(day, TimeUnit::kDay, time.suffix, quoted(time) + ": " + which);
    mention(day, TimeUnit::kDay);
  }

  void years(const ParsedTime& time) {
    if (time.year < 0) {
      out_.value = time.unit == TimeUnit::kYear
                       ? "BC" + pad(-time.year, 4)
                       : "BC" + pad((-time.year - 1) / 100, 2);
      out_.reason = quoted(time) + " is before Christ";
      return;
    }
    const Date first{static_cast<int16_t>(std::max(time.year, 1)), 1, 1};
    std::string value = pad(time.year, 4);
    if (time.unit == TimeUnit::kDecade) value.resize(3);
    if (time.unit == TimeUnit::kCentury) value.resize(2);
    set(period_of(first, time.unit), value, quoted(time) + " names it");
    if (time.unit == TimeUnit::kYear) mention(first, TimeUnit::kYear);
  }

  void season(const ParsedTime& time) {
    int year = time.year;
    if (year == ParsedTime::kNoYear) {
      out_.relative = true;
      const auto from = base();
      if (!from) return unknown("XXXX-" + time.suffix, "the year");
      year = from->year;
      const Period here = season_of(year, time.suffix);
      if (time.op == TimeOperator::kLast ||
          (time.op == TimeOperator::kNone && !time.future_cue && !narrative_)) {
        if (here.first > *from) --year;
        if (time.op == TimeOperator::kLast && here.last >= *from &&
            here.first <= *from) {
          --year;
        }
      } else if (time.op == TimeOperator::kNext || time.future_cue) {
        if (here.first <= *from) ++year;
      }
    }
    const Period period = season_of(year, time.suffix);
    set(period, pad(year, 4) + "-" + time.suffix,
        quoted(time) + " is a season of " + std::to_string(year));
    mention(period.first, TimeUnit::kSeason);
  }

  // The quarter that a company reports on.
  void remember_quarter(Date first, const ParsedTime& time) {
    if (time.unit != TimeUnit::kQuarter) return;
    quarter_ = first;
    quarter_sentence_ = time.sentence;
  }

  // "the quarter", "the year-earlier quarter", "a year ago" beside a quarter:
  // they mean the one reported on. False: none has been named near by.
  bool reported_quarter(const ParsedTime& time) {
    if (!quarter_ || time.has_year_offset || time.op != TimeOperator::kNone) {
      return false;
    }
    const uint32_t gap = time.sentence - quarter_sentence_;
    int months = 0;
    if (time.unit == TimeUnit::kQuarter && gap <= kReport) {
      if (time.amount != -1 && time.amount != -5) return false;
      months = time.amount == -5 ? -12 : 0;
    } else if (time.unit == TimeUnit::kYear && time.amount == -1 && gap <= 1) {
      months = -12;
    } else {
      return false;
    }
    set_unit(add_months(*quarter_, months), TimeUnit::kQuarter, "",
             quoted(time) + (months == 0 ? " is the quarter reported on"
                                         : " is the quarter a year before"));
    quarter_sentence_ = time.sentence;
    return true;
  }

  void quarter(const ParsedTime& time) {
    const int months = time.unit == TimeUnit::kQuarter ? 3 : 6;
    int year = time.year;
    if (year == ParsedTime::kNoYear) {
      out_.relative = true;
      const auto from = base();
      if (!from) {
        return unknown(std::string("XXXX-") + (months == 3 ? "Q" : "H") +
                           std::to_string(time.part),
                       "the year");
      }
      year = from->year;
      if (time.has_year_offset) {
        year = (anchor_ ? anchor_->year : year) + time.year_offset;
      } else if (!time.future_cue && !narrative_) {
        // Reported quarters lie behind.
        if ((time.part - 1) * months + 1 > from->month) --year;
      } else if (time.future_cue && !narrative_ &&
                 time.part * months < from->month) {
        ++year;
      }
    }
    const Date first{static_cast<int16_t>(year),
                     static_cast<uint8_t>((time.part - 1) * months + 1), 1};
    set_unit(first, time.unit, "",
             quoted(time) + " of " + std::to_string(year));
    mention(first, time.unit);
    remember_quarter(first, time);
  }

  void offset(const ParsedTime& time) {
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
      const std::string value = time.unit == TimeUnit::kYear    ? "XXXX"
                                : time.unit == TimeUnit::kMonth ? "XXXX-XX"
                                : time.unit == TimeUnit::kWeek  ? "XXXX-WXX"
                                                                : "XXXX-XX-XX";
      return unknown(value + time.suffix, "the publication date");
    }
    Date day = *from;
    int amount = time.amount;
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

  void shift(const ParsedTime& time) {
    out_.relative = true;
    if (!has_mentioned_) {
      return unknown(time.unit == TimeUnit::kYear    ? "XXXX"
                     : time.unit == TimeUnit::kMonth ? "XXXX-XX"
                                                     : std::string(kUnknownDay),
                     "the date it counts from");
    }
    fit_mention(time);
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
    // "two weeks later" after a day is a day; after a month, about a month.
    if (unit == TimeUnit::kWeek && mentioned_unit_ == TimeUnit::kDay) {
      unit = TimeUnit::kDay;
    }
    set_unit(day, unit, time.suffix,
             quoted(time) + ", counted from the date before");
    mention(day, unit);
  }

  void same(const ParsedTime& time) {
    out_.relative = true;
    if (!has_mentioned_) {
      return unknown(std::string(kUnknownDay), "the date it repeats");
    }
    fit_mention(time);
    set_unit(mentioned_, time.unit, time.suffix,
             quoted(time) + ": the one named before");
  }

  void holiday(const ParsedTime& time) {
    int year = time.year;
    if (year == ParsedTime::kNoYear) {
      out_.relative = true;
      const auto from = base();
      if (!from) {
        const auto& row = lexicon::kHolidays[time.holiday - 1];
        return unknown(row.fixed.empty() ? std::string(kUnknownDay)
                                         : "XXXX-" + std::string(row.fixed),
                       "the year");
      }
      // The nearest one, or the one on the side that was asked for.
      std::optional<Date> best;
      for (int y = from->year - 1; y <= from->year + 1; ++y) {
        const auto day = holiday_in(time.holiday, y);
        if (!day) continue;
        const int32_t gap = to_days(*day) - to_days(*from);
        if ((time.op == TimeOperator::kLast && gap >= 0) ||
            (time.op == TimeOperator::kNext && gap <= 0)) {
          continue;
        }
        if (!best ||
            std::abs(gap) < std::abs(to_days(*best) - to_days(*from))) {
          best = day;
        }
      }
      if (!best) return unknown(std::string(kUnknownDay), "the year");
      year = best->year;
    }
    const auto day = holiday_in(time.holiday, year);
    if (!day) return unknown(std::string(kUnknownDay), "the year");
    set_unit(*day, TimeUnit::kDay, time.suffix,
             quoted(time) + " in " + std::to_string(year));
    mention(*day, TimeUnit::kDay);
  }

  std::string_view text_;
  bool narrative_;
  std::optional<Date> anchor_;  // publication
  Date mentioned_;              // last date named
  TimeUnit mentioned_unit_ = TimeUnit::kDay;
  struct Mention {
    Date day;
    TimeUnit unit = TimeUnit::kDay;
    uint32_t order = 0;  // 0: none yet
  };
  std::array<Mention, static_cast<size_t>(TimeUnit::kNone) + 1> last_{};
  std::array<Mention, static_cast<size_t>(TimeUnit::kNone) + 1> last_past_{};
  uint32_t mentions_ = 0;
  std::optional<Date> quarter_;  // first day of the quarter reported on
  uint32_t quarter_sentence_ = 0;
  Date story_;  // last date that the story itself has reached
  TimeUnit story_unit_ = TimeUnit::kDay;
  bool has_story_ = false;
  bool opens_sentence_ = false;
  bool background_ = false;  // what is being resolved is an aside
  std::optional<Date> next_named_;
  std::optional<Date> last_day_;
  uint32_t last_day_sentence_ = 0;
  std::optional<Date> sentence_day_;
  bool has_mentioned_ = false;
  TimeExpression out_;
};

// The next month or day among the following expressions that names its year.
std::optional<Date> next_named(const std::vector<ParsedTime>& parsed,
                               size_t p) {
  constexpr size_t kReach = 8;
  for (size_t n = p + 1; n < std::min(p + 1 + kReach, parsed.size()); ++n) {
    const ParsedTime& time = parsed[n];
    const bool named = time.form == TimeForm::kCalendar && time.year > 0 &&
                       time.month > 0 && time.month <= 12 && !time.aside;
    if (named) {
      return Date{static_cast<int16_t>(std::min(time.year, 9999)),
                  static_cast<uint8_t>(time.month), 1};
    }
  }
  return {};
}

// "Nov. 30-Dec. 1", "from 2001 to 2009": the words between two expressions.
bool joins_range(std::string_view between) {
  for (const std::string_view joint :
       {"-", " - ", "\u2013", " \u2013 ", " to ", " through ", " until "}) {
    if (between == joint) return true;
  }
  return false;
}

}  // namespace

std::vector<TimeExpression> resolve_times(std::string_view text,
                                          const Segmentation&,
                                          const std::vector<ParsedTime>& parsed,
                                          std::optional<Date> published) {
  Resolver resolver(text, published, is_narrative(parsed));
  std::vector<TimeExpression> times;
  times.reserve(parsed.size());
  for (size_t p = 0; p < parsed.size(); ++p) {
    const ParsedTime& time = parsed[p];
    if (time.bare_clock) {
      auto day = resolver.day_named_in(time.sentence);
      // "At 5:34 a.m. ... on March 20": the day may stand behind.
      for (size_t n = p + 1; !day && n < std::min(p + 4, parsed.size()) &&
                             parsed[n].sentence == time.sentence;
           ++n) {
        if (parsed[n].unit != TimeUnit::kDay || parsed[n].bare_clock) continue;
        Resolver ahead = resolver;
        ahead.resolve(parsed[n]);
        day = ahead.day_named_in(time.sentence);
      }
      resolver.set_sentence_day(day);
    }
    if (time.month > 0 && time.year == ParsedTime::kNoYear) {
      resolver.set_next_named(next_named(parsed, p));
    }
    times.push_back(resolver.resolve(time));
    const size_t n = times.size();
    if (n < 2) continue;
    TimeExpression& first = times[n - 2];
    TimeExpression& last = times[n - 1];
    if (first.earliest && last.earliest &&
        joins_range(
            text.substr(first.span.end, last.span.start - first.span.end))) {
      first.range_partner = static_cast<uint32_t>(n - 1);
      last.range_partner = static_cast<uint32_t>(n - 2);
    }
  }
  return times;
}

}  // namespace dateline
