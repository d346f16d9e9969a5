#ifndef DATELINE_TIME_ENTRY_BONUS_H_
#define DATELINE_TIME_ENTRY_BONUS_H_

#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/event_mention.h"
#include "time/opinion_piece.h"
#include "time/story.h"

namespace dateline {

// What no article of the training set shows often enough: how much likelier or
// less likely than its score says a candidate is an entry of the timeline.
class EntryBonus {
 public:
  EntryBonus(const Analysis& analysis, const Segmentation& segmentation,
             const std::vector<EventMention>& mentions)
      : analysis_(analysis),
        segmentation_(segmentation),
        mentions_(mentions),
        opinion_(is_opinion_piece(analysis.document)) {}

  // Added to the score of entry_model.tsv.
  double of(const Candidate& candidate) const;

 private:
  bool is_for(uint32_t time) const;
  bool is_mere_quote(const EventMention& mention) const;
  bool is_habit(const EventMention& mention) const;
  bool is_talk(const EventMention& mention) const;
  bool noun_is_off(uint32_t noun) const;

  const Analysis& analysis_;
  const Segmentation& segmentation_;
  const std::vector<EventMention>& mentions_;
  const bool opinion_;
};

}  // namespace dateline

#endif  // DATELINE_TIME_ENTRY_BONUS_H_
