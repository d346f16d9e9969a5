// The day that the story is of, and what tells of it.

#include "time/story_day.h"

#include "time/precision.h"
#include "time/story.h"

namespace dateline {

bool names_day(const TimeExpression& time) {
  return is_open(time) ? time.value.size() >= 10
                       : precision_of(time.value) == "day";
}

bool is_told(BlockType type) {
  switch (type) {
    case BlockType::kTitle:
    case BlockType::kKicker:
    case BlockType::kSubtitle:
    case BlockType::kByline:
    case BlockType::kDateline:
    case BlockType::kHeading:
      return false;
    default:
      return true;
  }
}

uint32_t story_time(const Analysis& analysis, const Segmentation& segmentation,
                    const std::vector<EventMention>& mentions) {
  // The first day that the first sentences tell something of in the past.
  uint32_t sentences = 0;
  uint32_t last = kNoIndex;
  for (const EventMention& mention : mentions) {
    const uint32_t sentence = mention.event.sentence;
    const BlockType type =
        analysis.document.blocks[segmentation.sentences[sentence].block].type;
    if (!is_told(type) || type == BlockType::kCaption) continue;
    if (sentence != last) ++sentences;
    last = sentence;
    if (sentences > 6) break;
    const uint32_t time = mention.event.time;
    if (time == kNoIndex || mention.event.tense == Tense::kFuture) continue;
    const TimeExpression& expression = analysis.times[time];
    if (!names_day(expression)) continue;
    const auto& published = analysis.document.published;
    if (published && expression.earliest &&
        (*expression.earliest > published->latest ||
         to_days(published->latest) - to_days(*expression.earliest) > 21)) {
      continue;
    }
    return time;
  }
  return kNoIndex;
}

}  // namespace dateline
