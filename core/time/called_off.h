#ifndef DATELINE_TIME_CALLED_OFF_H_
#define DATELINE_TIME_CALLED_OFF_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "time/event_mention.h"

namespace dateline {

// "was cancelled", "was called off".
bool is_called_off(const EventMention& verb, std::string_view text);

// Does another word of the sentence tell that the event, or what the event's
// verb acts on, did not come on the day that it has?
bool fell_through(const std::vector<EventMention>& mentions,
                  const EventMention& mention, const Analysis& analysis);

// "cancelled a trip planned for May 20": the trip, and what is told of it, is
// what the verb calls off.
bool is_taken_off(const std::vector<EventMention>& mentions,
                  const EventMention& object, std::string_view text);

// "The strike scheduled for June 3 was cancelled": the time expression of what
// was called off; kNoIndex where the sentence does not tell it.
uint32_t day_of_called_off(const std::vector<EventMention>& mentions,
                           const EventMention& verb, const Analysis& analysis);

}  // namespace dateline

#endif  // DATELINE_TIME_CALLED_OFF_H_
