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

struct TimeWord {
  WordKind kind = WordKind::kNone;
  int number = 0;          // value as a number, where it is one
  std::string_view value;  // value as written in the table
};

// Looks a lower-case word up in core/data/time/time_words.tsv. Constant time.
TimeWord time_word(std::string_view lower);

// May a word of this length with this first letter be in the table? A cheap
// filter for running text.
bool may_be_time_word(std::string_view word);

// May a lower-case word begin a time expression ("the", "nearly", "easter")?
bool starts_expression(std::string_view lower);

}  // namespace dateline

#endif  // DATELINE_TIME_TIME_WORDS_H_
