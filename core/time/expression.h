#ifndef DATELINE_TIME_EXPRESSION_H_
#define DATELINE_TIME_EXPRESSION_H_

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/date.h"
#include "dateline/document.h"
#include "dateline/timeline.h"
#include "text/segment.h"

namespace dateline {

// What a time expression says before anything is known about the publication
// date: its composition (granularity, operator, fields) and the cues around
// it (tense, future cue, clause, quote, caption).
struct ParsedTime;
struct TimeMemory;

// Time expressions of a segmented text, ascending, not overlapping. Linear.
// Paragraphs that `memory` knows, if there is one, are not read again.
std::vector<ParsedTime> parse_times(std::string_view text,
                                    const Segmentation& segmentation,
                                    TimeMemory* memory = nullptr);

// A text that tells history: many years named, few weekdays and "today"s.
bool is_narrative(std::string_view text, const Segmentation& segmentation,
                  const std::vector<ParsedTime>& parsed,
                  std::optional<Date> published);

// Puts them on the calendar. `published` is the document creation time; when
// it is not known, expressions that need it get no earliest/latest and a value
// with X in the unknown places. Notices by itself whether the text is news
// (anchor: publication date) or narrative (anchor: last mentioned date).
std::vector<TimeExpression> resolve_times(std::string_view text,
                                          const Segmentation& segmentation,
                                          const std::vector<ParsedTime>& parsed,
                                          std::optional<Date> published);

// Does the expression mean a day or period that only the article's own day
// would tell ("Monday" in an undated article)?
bool is_open(const TimeExpression& time);

}  // namespace dateline

#include "time/parsed_time.h"  // IWYU pragma: export

#endif  // DATELINE_TIME_EXPRESSION_H_
