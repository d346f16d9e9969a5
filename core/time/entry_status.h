#ifndef DATELINE_TIME_ENTRY_STATUS_H_
#define DATELINE_TIME_ENTRY_STATUS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "time/event_mention.h"

namespace dateline {

// Whether what an entry tells has happened, goes on, is planned, possible or
// denied. Of the entry its date and what that rests on.
Status entry_status(const std::vector<EventMention>& mentions,
                    const EventMention& mention, const TimelineEntry& entry,
                    const Analysis& analysis);

// "prepare for", "plans a": the noun's event lies ahead.
bool is_planned_noun(const EventMention& mention);

// "urged lawmakers to reject the bill": the urging is what happened. The
// event of its verb, or kNoIndex.
uint32_t asking_verb(const std::vector<EventMention>& mentions,
                     const EventMention& mention);

}  // namespace dateline

#endif  // DATELINE_TIME_ENTRY_STATUS_H_
