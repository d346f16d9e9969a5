#ifndef DATELINE_TIME_FIND_MENTIONS_H_
#define DATELINE_TIME_FIND_MENTIONS_H_

#include <vector>

#include "time/event_mention.h"

namespace dateline {

// The events of one sentence with tense, aspect, polarity, modality and class;
// without times and participants. Ascending by word.
std::vector<EventMention> find_mentions(const SentenceReading& reading,
                                        const Analysis& analysis,
                                        const Segmentation& segmentation);

// Gives the events of a sentence their time expressions (Event::time).
void attach_times(const SentenceReading& reading, const Analysis& analysis,
                  const Segmentation& segmentation,
                  std::vector<EventMention>& mentions, size_t first);

// Who and where: names and references of the event's clause and its subject.
class ParticipantFinder {
 public:
  ParticipantFinder(const Analysis& analysis, const Segmentation& segmentation);

  void attach(const SentenceReading& reading,
              std::vector<EventMention>& mentions, size_t first);

  // Whoever else the clause that tells the event names; after describe().
  void complete(const SentenceReading& reading,
                std::vector<EventMention>& mentions, size_t first) const;

 private:
  struct Named {
    uint32_t first = 0;  // words from the sentence's first
    uint32_t end = 0;
    uint32_t entity = kNoEntity;
    EntityType type = EntityType::kMisc;
    bool place = false;      // stands as a place: "in Seoul"
    bool attribute = false;  // "US" in "US officials"
    bool of_noun = false;    // "the Iowa caucuses"
    bool site = false;       // an organisation as a place: "at the court"
    bool owned = false;      // "of Tunisia"
    bool led = false;        // behind a preposition of another kind
    bool acted_on = false;   // a country that acts or is acted on
    bool aside = false;      // takes no part, see is_aside()
    uint32_t speaker_of = kNoWord;  // verb that only says who says it
  };

  void read_names(const SentenceReading& reading);
  void read_list(const SentenceReading& reading,
                 const std::vector<Mention>& mentions);
  void find_speakers(const SentenceReading& reading);
  static bool told_elsewhere(const SentenceReading& reading, const Named& name,
                             const EventMention& mention);
  static bool takes_part(const Named& name, const EventMention& mention);
  bool is_aside(const SentenceReading& reading, const Named& name,
                Span span) const;
  bool in_role(Span span) const;
  void take(uint32_t first, uint32_t end, bool subject,
            EventMention& mention) const;
  bool take_subject(const SentenceReading& reading, uint32_t group,
                    EventMention& mention, int depth) const;

  const Analysis& analysis_;
  const Segmentation& segmentation_;
  std::vector<Span> roles_;   // stated, ascending
  std::vector<Named> names_;  // of the sentence
};

}  // namespace dateline

#endif  // DATELINE_TIME_FIND_MENTIONS_H_
