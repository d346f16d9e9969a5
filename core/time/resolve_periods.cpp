// Years and longer, seasons, quarters as companies report them, holidays.

#include <algorithm>
#include <cstdlib>

#include "lexicon/holidays.h"
#include "time/resolver.h"

namespace dateline {
namespace {

constexpr std::string_view kUnknownDay = "XXXX-XX-XX";
constexpr uint32_t kReport = 4;  // sentences a quarter is spoken of

}  // namespace

void Resolver::years(const ParsedTime& time) {
  if (time.year < 0) {
    out_.value = time.unit == TimeUnit::kYear
                     ? "BC" + padded(-time.year, 4)
                     : "BC" + padded((-time.year - 1) / 100, 2);
    out_.reason = quoted(time) + " is before Christ";
    return;
  }
  const Date first{static_cast<int16_t>(std::max(time.year, 1)), 1, 1};
  std::string value = padded(time.year, 4);
  if (time.unit == TimeUnit::kDecade) value.resize(3);
  if (time.unit == TimeUnit::kCentury) value.resize(2);
  set(period_of(first, time.unit), value, quoted(time) + " names it");
  if (time.unit == TimeUnit::kYear) mention(first, TimeUnit::kYear);
}

void Resolver::season(const ParsedTime& time) {
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
  set(period, padded(year, 4) + "-" + time.suffix,
      quoted(time) + " is a season of " + std::to_string(year));
  mention(period.first, TimeUnit::kSeason);
}

// "relegated last season", "from next season": of sports that play through
// the winter or through a year, both are meant.
void Resolver::sports_season(const ParsedTime& time, Date from) {
  constexpr int kBegins = 7;  // month
  int first = from.year + time.amount;
  if (from.month < kBegins) --first;
  const auto year = [](int y) { return static_cast<int16_t>(y); };
  set({{year(first), 1, 1}, {year(first + 1), 12, 31}},
      padded(first, 4) + "/" + padded(first + 1, 4),
      quoted(time) + ": the season of sports around it");
}

// The quarter that a company reports on.
void Resolver::remember_quarter(Date first, const ParsedTime& time) {
  if (time.unit != TimeUnit::kQuarter) return;
  quarter_ = first;
  quarter_sentence_ = time.sentence;
}

// "the quarter", "the year-earlier quarter", "a year ago" beside a quarter:
// they mean the one reported on. False: none has been named near by.
bool Resolver::reported_quarter(const ParsedTime& time) {
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

void Resolver::quarter(const ParsedTime& time) {
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
    } else if (time.future_cue && !narrative_ && months == 3 &&
               time.part == 4 && from->month <= 3) {
      // "expects to report fourth-quarter earnings", told in March.
      --year;
    }
  }
  const Date first{static_cast<int16_t>(year),
                   static_cast<uint8_t>((time.part - 1) * months + 1), 1};
  set_unit(first, time.unit, "", quoted(time) + " of " + std::to_string(year));
  mention(first, time.unit);
  remember_quarter(first, time);
}

void Resolver::holiday(const ParsedTime& time) {
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
          (time.op == TimeOperator::kNext && gap <= 0) ||
          // "Before Christmas she was found guilty"
          (gap > 0 && time.leads_past && time.op == TimeOperator::kNone)) {
        continue;
      }
      if (!best || std::abs(gap) < std::abs(to_days(*best) - to_days(*from))) {
        best = day;
      }
    }
    if (!best) return unknown(std::string(kUnknownDay), "the year");
    year = best->year;
  }
  const auto day = holiday_in(time.holiday, year);
  if (!day) return unknown(std::string(kUnknownDay), "the year");
  const std::string reason = quoted(time) + " in " + std::to_string(year);
  if (const auto last = holiday_end(time.holiday, *day)) {  // "during Ramadan"
    set({*day, *last}, to_string(*day) + "/" + to_string(*last), reason);
    return mention(*day, TimeUnit::kMonth);
  }
  set_unit(*day, TimeUnit::kDay, time.suffix, reason);
  mention(*day, TimeUnit::kDay);
}

}  // namespace dateline
