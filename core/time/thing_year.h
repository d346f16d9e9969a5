#ifndef DATELINE_TIME_THING_YEAR_H_
#define DATELINE_TIME_THING_YEAR_H_

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// "The 2024 budget was passed", "Vision 2030": does the year tell which thing
// is meant, not when its sentence happened? So does that of "the 2011
// earthquake"; whether the word behind it is an event is for the caller.
bool is_thing_year(const Analysis& analysis, const Segmentation& segmentation,
                   const TimeExpression& time);

}  // namespace dateline

#endif  // DATELINE_TIME_THING_YEAR_H_
