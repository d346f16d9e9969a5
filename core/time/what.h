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

enum class Telling : uint8_t {
  kAny,
  kClause,  // a short sentence, too, by the event's own clause
  kNoun,    // only the noun with what follows it
};

// What happened, short, in the words of the text: the event's clause with its
// subject, a pronoun at its head replaced by the name; the sentence, when it
// is hardly longer.
std::string what_of(const EventMention& mention, const Analysis& analysis,
                    Span sentence, Telling telling = Telling::kAny);

// Cuts a relative clause off the end of what another event of its sentence
// says.
void cut_aside(const Analysis& analysis, const EventMention& aside,
               std::string& what);

}  // namespace dateline

#endif  // DATELINE_TIME_WHAT_H_
