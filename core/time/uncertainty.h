#ifndef DATELINE_TIME_UNCERTAINTY_H_
#define DATELINE_TIME_UNCERTAINTY_H_

#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/parsed_time.h"

namespace dateline {

// Carries the uncertainty of an inferred publication date through: every
// expression that was resolved against its best day gets the interval that
// the earliest and the latest day allow, and says so in its reason; timeline
// entries dated by it follow. Values stay those of the best day. Nothing
// changes when the day was stated, or the interval is one day.
void carry_uncertainty(Analysis& analysis, const Segmentation& segmentation,
                       const std::vector<ParsedTime>& parsed);

}  // namespace dateline

#endif  // DATELINE_TIME_UNCERTAINTY_H_
