#ifndef DATELINE_TIME_LISTED_ITEMS_H_
#define DATELINE_TIME_LISTED_ITEMS_H_

#include <vector>

#include "dateline/analysis.h"
#include "time/event_mention.h"

namespace dateline {

// "won the Booker Prize in 1995, the Noma Award in 1999 and a medal in 2006":
// what the verb tells of again, each with a time of its own. Gives an entry for
// each of those behind the first, which `own` goes on to tell alone; none where
// the event lists nothing.
std::vector<TimelineEntry> split_by_items(
    const Analysis& analysis, const std::vector<EventMention>& mentions,
    uint32_t event, TimelineEntry& own);

}  // namespace dateline

#endif  // DATELINE_TIME_LISTED_ITEMS_H_
