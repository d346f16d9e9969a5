#ifndef DATELINE_TIME_STORY_H_
#define DATELINE_TIME_STORY_H_

#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/entry_features.h"
#include "time/event_mention.h"

namespace dateline {

// A date that an event may have.
struct DateChoice {
  DateContext context;
  uint32_t time = kNoIndex;  // index into Analysis::times; none: see `option`
};

// An event as a candidate for the timeline.
struct Candidate {
  uint32_t mention = 0;  // index into the event mentions
  EventPlace place;
  std::vector<DateChoice> choices;
};

// Events of body and captions as candidates, in the order of the text, with
// the dates that each may have. Linear.
std::vector<Candidate> find_candidates(
    const Analysis& analysis, const Segmentation& segmentation,
    const std::vector<EventMention>& mentions);

// The time expression of the day that the article is about; kNoIndex when it
// names none.
uint32_t story_time(const Analysis& analysis, const Segmentation& segmentation,
                    const std::vector<EventMention>& mentions);

}  // namespace dateline

#endif  // DATELINE_TIME_STORY_H_
