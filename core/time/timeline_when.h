#ifndef DATELINE_TIME_TIMELINE_WHEN_H_
#define DATELINE_TIME_TIMELINE_WHEN_H_

#include <string>

#include "dateline/analysis.h"
#include "time/story.h"

namespace dateline {

// A time expression's date as entries write it: "2018-11-05", "2018-11",
// "2018-10-29/2018-11-04"; empty when it has none.
std::string edtf_of(const TimeExpression& time);

// The date of an entry by a time expression, with what stands before it
// ("since", "until", "by").
When when_of_time(const Analysis& analysis, uint32_t time);

// The date that a choice gives the event. Only an expression of its sentence
// takes part in "since" and "until"; others give their day, and so does "since
// June 3, 2012, when it burned" to the fire.
When when_of_choice(const Analysis& analysis, const EventMention& mention,
                    const DateChoice& choice);

// Does "until" or "through" stand before the expression?
bool is_end(const Analysis& analysis, uint32_t time);

// "was arrested in 1963 and held until 1974": from 1963, when the entry's date
// is an end without a beginning.
void begin_with_clause_before(const Analysis& analysis,
                              const std::vector<EventMention>& mentions,
                              const EventMention& mention, When& when);

}  // namespace dateline

#endif  // DATELINE_TIME_TIMELINE_WHEN_H_
