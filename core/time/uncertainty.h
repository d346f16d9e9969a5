#ifndef DATELINE_TIME_UNCERTAINTY_H_
#define DATELINE_TIME_UNCERTAINTY_H_

#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/parsed_time.h"

namespace dateline {

// Resolves expressions when the publication date is known only within a wide
// interval: a value that is the same whichever day of it was meant ("last
// year" in an article of some day in 2019) is given, all others stay open.
std::vector<TimeExpression> resolve_within(
    std::string_view text, const Segmentation& segmentation,
    const std::vector<ParsedTime>& parsed, const Publication& published);

// Carries the uncertainty of an inferred publication date through: every
// expression that was resolved against its best day gets the interval that
// the earliest and the latest day allow, and says so in its reason; timeline
// entries dated by it follow. Values stay those of the best day. Nothing
// changes when the day was stated, or the interval is one day.
void carry_uncertainty(Analysis& analysis, const Segmentation& segmentation,
                       const std::vector<ParsedTime>& parsed);

}  // namespace dateline

#endif  // DATELINE_TIME_UNCERTAINTY_H_
