#ifndef DATELINE_TIME_DATING_LAG_H_
#define DATELINE_TIME_DATING_LAG_H_

#include <cstdint>

#include "time/dating/clues.h"

namespace dateline {

// When the first sentences say that their news happened: "today",
// "yesterday", "on Friday", or nothing of the kind.
struct Lag {
  enum class Said : uint8_t { kNothing, kToday, kYesterday, kWeekday };
  Said said = Said::kNothing;
  int weekday = 0;  // ISO, where one is said
};
Lag lag_of(const DatingInput& input);
// What stands nearest to a token in its sentence says so of what the token
// names; `other` when nothing does.
Lag lag_at(const DatingInput& input, uint32_t token, Lag other);

// How much likelier the article is of `gap` days after the news of `day` than
// it would be had they not said so.
double lag_factor(Lag lag, Date day, int gap);

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_LAG_H_
