#ifndef DATELINE_TIME_TIMELINE_WHEN_H_
#define DATELINE_TIME_TIMELINE_WHEN_H_

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/story.h"

namespace dateline {

// The date of an entry by a time expression, with what stands before it
// ("since", "until", "by").
When when_of_time(const Analysis& analysis, uint32_t time);

// The date that a choice gives. Only the event's own expression takes part in
// "since" and "until"; others give their day.
When when_of_choice(const Analysis& analysis, const Segmentation& segmentation,
                    const DateChoice& choice);

}  // namespace dateline

#endif  // DATELINE_TIME_TIMELINE_WHEN_H_
