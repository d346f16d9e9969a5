#ifndef DATELINE_TIME_UNCERTAINTY_H_
#define DATELINE_TIME_UNCERTAINTY_H_

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/parsed_time.h"

namespace dateline {

// Resolves expressions against the article's day. How far an inferred day goes:
// where the true one is likely near it, everything is put on the calendar; in
// a wider interval only what names its month (when the year is likely right)
// and what is the same whichever day of it was meant ("last year" in an
// article of some day in 2019). All others stay open.
std::vector<TimeExpression> resolve_for_article(
    std::string_view text, const Segmentation& segmentation,
    const std::vector<ParsedTime>& parsed,
    const std::optional<Publication>& published);

// Carries the uncertainty of an inferred publication date through: every
// expression that was resolved against its best day gets the interval that
// the earliest and the latest day allow, and says so in its reason; timeline
// entries dated by it follow. Values stay those of the best day; in a wide
// interval entries mark theirs as uncertain ("2019-10-12?"). Nothing changes
// when the day was stated, or the interval is one day.
void carry_uncertainty(Analysis& analysis, const Segmentation& segmentation,
                       const std::vector<ParsedTime>& parsed);

}  // namespace dateline

#endif  // DATELINE_TIME_UNCERTAINTY_H_
