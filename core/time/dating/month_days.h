#ifndef DATELINE_TIME_DATING_MONTH_DAYS_H_
#define DATELINE_TIME_DATING_MONTH_DAYS_H_

#include <vector>

#include "time/dating/day_weights.h"

namespace dateline {

// "October 28", "Monday, November 5": a day of any year, as a text names it.
struct MonthDay {
  int month = 0;
  int day = 0;
  int weekday = 0;      // 1 Monday; 0 when none stands with it
  bool ahead = false;   // announced
  bool behind = false;  // a verb in the past stands by it
  bool apart = false;   // the weekday stands in another sentence
};

// Articles come out after the newest day that they tell of and before the
// first that they announce, mostly within weeks.
void weigh_month_days(const std::vector<MonthDay>& named, DayWeights& days);

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_MONTH_DAYS_H_
