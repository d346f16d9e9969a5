#ifndef DATELINE_TIME_DATING_SEASONS_H_
#define DATELINE_TIME_DATING_SEASONS_H_

#include "time/parsed_time.h"

namespace dateline {

// Does the expression say in which part of the year the text was written?
// "this summer", "earlier this year", "the third quarter".
bool tells_season(const ParsedTime& time);

// How well a text that says so fits a month, as a log weight of 0 or less.
double fit_season(const ParsedTime& time, int month);

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_SEASONS_H_
