#ifndef DATELINE_TIME_TIMELINE_DRAFTS_H_
#define DATELINE_TIME_TIMELINE_DRAFTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "time/event_mention.h"

namespace dateline {

// An entry of the timeline before its mentions are put together.
struct TimelineDraft {
  TimelineEntry entry;
  uint32_t mention = 0;
  std::string group;     // what kind of event it is
  bool caption = false;  // told under a picture
};

// Do two entries of one sentence come out as one line for the reader?
bool reads_alike(const TimelineEntry& a, const TimelineEntry& b);

// Is what stands behind the sayer of one entry what another tells?
bool repeats_what_is_said(std::string_view saying, std::string_view what);

// Adds to `into` the people of `from`.
void add_people(const TimelineEntry& from, TimelineEntry& into);

// Puts mentions of one event together: same kind, same date or none, no other
// people. Order stays. Linear.
void merge_drafts(const std::vector<EventMention>& mentions,
                  std::vector<TimelineDraft>& drafts);

}  // namespace dateline

#endif  // DATELINE_TIME_TIMELINE_DRAFTS_H_
