#ifndef DATELINE_TIME_TIME_WORDS_H_
#define DATELINE_TIME_TIME_WORDS_H_

#include <cstdint>
#include <string_view>

namespace dateline {

enum class WordKind : uint8_t {
  kNone,
  kMonth,
  kMonthShort,  // without its point
  kWeekday,
  kWeekdays,
  kWeekdayBare,  // "Fri" without a point: a weekday before a date alone
  kUnit,
  kUnits,
  kWeekend,
  kFortnight,
  kNumber,
  kCouple,
  kVagueNumber,
  kSome,
  kHalf,
  kOrdinal,
  kDayPart,
  kClockName,
  kDayOffset,
  kSeason,
  kReference,
  kSet,
  kOperator,
  kPart,
  kZone,
};

// Rows of core/data/time/time_rules.tsv, one bit each from the lowest on.
using RuleSet = uint32_t;

struct TimeWord {
  WordKind kind = WordKind::kNone;
  int number = 0;          // value as a number, where it is one
  std::string_view value;  // value as written in the table
  RuleSet rules = 0;       // those that may begin with it
  RuleSet behind_the = 0;  // ... with "the" and it
};

// Looks a lower-case word up in core/data/time/time_words.tsv and
// time_rules.tsv; a word of neither is one without a kind. Constant time.
const TimeWord& time_word(std::string_view lower);

// The same for what begins with a digit: its form alone counts.
const TimeWord& number_word(std::string_view lower);

// May a word of this length with this first letter be in the table? A cheap
// filter for running text.
bool may_be_time_word(std::string_view word);

}  // namespace dateline

#endif  // DATELINE_TIME_TIME_WORDS_H_
