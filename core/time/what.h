#ifndef DATELINE_TIME_WHAT_H_
#define DATELINE_TIME_WHAT_H_

#include <string>
#include <vector>

#include "dateline/analysis.h"
#include "time/event_mention.h"

namespace dateline {

// Sets clause_span, subject_span and subject_entity of a sentence's events.
void describe(const SentenceReading& reading, const Analysis& analysis,
              const Segmentation& segmentation,
              std::vector<EventMention>& mentions, size_t first);

// What happened, short, in the words of the text: the event's clause with its
// subject, a pronoun at its head replaced by the name; the sentence, when it
// is hardly longer. `noun_alone`: only the noun with what follows it.
std::string what_of(const EventMention& mention, const Analysis& analysis,
                    Span sentence, bool noun_alone = false);

}  // namespace dateline

#endif  // DATELINE_TIME_WHAT_H_
