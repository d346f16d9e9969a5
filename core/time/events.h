#ifndef DATELINE_TIME_EVENTS_H_
#define DATELINE_TIME_EVENTS_H_

#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// Events of the text with their times (indexes into `analysis.times`) and
// participants. Uses mentions, entities and times.
std::vector<Event> find_events(const Analysis& analysis,
                               const Segmentation& segmentation);

// The story: entries from events and times, mentions of one event merged, in
// order of time. Uses everything before it.
std::vector<TimelineEntry> build_timeline(const Analysis& analysis,
                                          const Segmentation& segmentation);

}  // namespace dateline

#endif  // DATELINE_TIME_EVENTS_H_
