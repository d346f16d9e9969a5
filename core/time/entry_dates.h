#ifndef DATELINE_TIME_ENTRY_DATES_H_
#define DATELINE_TIME_ENTRY_DATES_H_

#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/entry_features.h"
#include "time/story.h"

namespace dateline {

// Which of the dates that an event may have is its own.
class EntryDates {
 public:
  EntryDates(const Analysis& analysis, const Segmentation& segmentation,
             const std::vector<EventMention>& mentions)
      : analysis_(analysis), segmentation_(segmentation), mentions_(mentions) {}

  // Gives the candidate's entry its date and what that rests on.
  void date(const Candidate& candidate, TimelineEntry& entry);

 private:
  bool is_deadline(uint32_t time) const;
  bool is_earlier(const EventMention& mention) const;
  bool is_background(const EventMention& mention) const;
  bool is_weeks_ago(uint32_t time) const;
  void use_knowledge(uint32_t index, TimelineEntry& entry) const;

  const Analysis& analysis_;
  const Segmentation& segmentation_;
  const std::vector<EventMention>& mentions_;
  FeatureList features_;  // of what is being scored
};

}  // namespace dateline

#endif  // DATELINE_TIME_ENTRY_DATES_H_
