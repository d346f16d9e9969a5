#ifndef DATELINE_TIME_CONSISTENCY_H_
#define DATELINE_TIME_CONSISTENCY_H_

#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/parsed_time.h"

namespace dateline {

// Dates, ages, offices, orders and lengths that contradict each other or the
// calendar. `parsed` is what `analysis.times` were resolved from. Findings
// ascend by first span; nothing is said twice. Linear.
std::vector<Finding> check_consistency(const Analysis& analysis,
                                       const Segmentation& segmentation,
                                       const std::vector<ParsedTime>& parsed);

}  // namespace dateline

#endif  // DATELINE_TIME_CONSISTENCY_H_
