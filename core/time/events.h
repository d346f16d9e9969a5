#ifndef DATELINE_TIME_EVENTS_H_
#define DATELINE_TIME_EVENTS_H_

#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/event_mention.h"

namespace dateline {

// Events of the text with their times (indexes into `analysis.times`) and
// participants. Uses mentions, entities, quotes and times. Linear.
std::vector<EventMention> find_events(const Analysis& analysis,
                                      const Segmentation& segmentation);

// Only what belongs into the result.
std::vector<Event> events_of(const std::vector<EventMention>& mentions);

// The story: entries from events and times, mentions of one event merged, in
// order of time.
std::vector<TimelineEntry> build_timeline(
    const Analysis& analysis, const Segmentation& segmentation,
    const std::vector<EventMention>& mentions);

}  // namespace dateline

#endif  // DATELINE_TIME_EVENTS_H_
