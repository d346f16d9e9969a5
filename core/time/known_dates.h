#ifndef DATELINE_TIME_KNOWN_DATES_H_
#define DATELINE_TIME_KNOWN_DATES_H_

#include <optional>
#include <string>
#include <vector>

#include "dateline/analysis.h"
#include "entities/knowledge.h"
#include "time/event_mention.h"

namespace dateline {

// The event of the knowledge base that a noun tells of: its kind ("summit"),
// a place named beside it, and a day that fits the time told and the tense.
// Nothing when several fit.
std::optional<KnownEvent> known_event(const EventMention& mention,
                                      const Analysis& analysis,
                                      const Segmentation& segmentation);

// Its date.
When when_of_known(const KnownEvent& event);

}  // namespace dateline

#endif  // DATELINE_TIME_KNOWN_DATES_H_
