#ifndef DATELINE_TIME_PARSED_TIME_H_
#define DATELINE_TIME_PARSED_TIME_H_

#include <cstdint>
#include <string>

#include "dateline/span.h"
#include "dateline/timeline.h"

namespace dateline {

enum class TimeUnit : uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury,
  kWeekend,
  kSeason,
  kHalf,
  kNone,
};

// How the value of an expression is found.
enum class TimeForm : uint8_t {
  kCalendar,  // fields of a calendar date; missing ones come from an anchor
  kOffset,    // `amount` units from publication ("three days ago", "today")
  kShift,     // `amount` units from the last mentioned date ("a day later")
  kSame,      // the unit of the last mentioned date ("that year")
  kHoliday,   // fields hold the rule's day once the year is known
  kFixed,     // `value` is final: durations, sets, references
};

// "last", "this", "next" before a calendar name or unit.
enum class TimeOperator : uint8_t { kNone, kLast, kThis, kNext };

// What a time expression says before anything is known about the publication
// date. Fields that it does not name are 0 (year: kNoYear).
struct ParsedTime {
  static constexpr int kNoYear = -100000;

  Span span;
  TimexType type = TimexType::kDate;
  TimeForm form = TimeForm::kCalendar;
  TimeOperator op = TimeOperator::kNone;
  TimeUnit unit = TimeUnit::kNone;  // granularity of the value
  int amount = 0;                   // kOffset, kShift: signed units
  int year = kNoYear;               // negative: before Christ
  int month = 0;
  int day = 0;
  int weekday = 0;          // 1 Monday
  int part = 0;             // quarter or half
  uint16_t holiday = 0;     // 1 + row in holidays.tsv
  bool week_of = false;     // "the week of Oct. 15"
  bool bare_clock = false;  // a clock time or part of day without its day
  int8_t year_offset = 0;   // "March of last year": -1 with `op`
  int8_t month_offset = 0;  // "a month ago today": the day so many months off
  bool has_year_offset = false;
  std::string suffix;  // of the day: "T17:00", "TNI"; season "SU"
  std::string value;   // kFixed: the value
  std::string mod;

  bool future_cue = false;  // "will", "expected to" to its left
  bool past_tense = false;  // a past tense verb near it
  bool planned = false;     // "had been due to open in": once to come
  bool reporting = false;   // next to a reporting verb: "said Monday"
  uint32_t sentence = 0;
  bool aside = false;           // "since 1995": the story does not go there
  bool opens_sentence = false;  // stands among its first words
  bool leads_past = false;      // "Before Christmas she was found guilty"
  bool range_start = false;     // its partner is the next expression
  bool anaphoric = false;       // "that September", "June of that year"
  bool only_narrative = false;  // a word that only histories date by: "former"
};

// A calendar date of that granularity with no fields yet.
ParsedTime calendar_time(TimeUnit unit);
// `amount` units from publication.
ParsedTime offset_time(TimeUnit unit, int amount);

}  // namespace dateline

#endif  // DATELINE_TIME_PARSED_TIME_H_
