#ifndef DATELINE_TIME_UNCERTAINTY_H_
#define DATELINE_TIME_UNCERTAINTY_H_

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/parsed_time.h"

namespace dateline {

// May what is dated by the article's own day alone have that day? An inferred
// one must be likely itself, or one of few.
bool is_day_likely(const Publication& published);

// Resolves expressions against the article's day. An inferred day is none:
// there are many, each more or less likely. An expression gets the value that
// it has on every day that the article can be of ("last year" in an article of
// some day in 2019), or else the one that the likely days agree on most, where
// that is likely enough ("on Sunday" is the same day all week). Where the year
// is likely right, months and years are told by it. All others stay open.
std::vector<TimeExpression> resolve_for_article(
    std::string_view text, const Segmentation& segmentation,
    const std::vector<ParsedTime>& parsed,
    const std::optional<Publication>& published);

// Carries the uncertainty of an inferred publication date through: every
// expression that was resolved against it gets the interval that the
// earliest and the latest day allow, and says so in its reason; timeline
// entries dated by it follow. Values stay; in a wide interval entries mark
// theirs as uncertain ("2019-10-12?"). Nothing changes when the day was stated,
// or the interval is one day.
void carry_uncertainty(Analysis& analysis, const Segmentation& segmentation,
                       const std::vector<ParsedTime>& parsed);

}  // namespace dateline

#endif  // DATELINE_TIME_UNCERTAINTY_H_
