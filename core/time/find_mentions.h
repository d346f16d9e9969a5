#ifndef DATELINE_TIME_FIND_MENTIONS_H_
#define DATELINE_TIME_FIND_MENTIONS_H_

#include <vector>

#include "time/event_mention.h"
#include "time/sentence_names.h"

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
  ParticipantFinder(const Analysis& analysis, const Segmentation& segmentation)
      : segmentation_(segmentation), name_reader_(analysis, segmentation) {}

  void attach(const SentenceReading& reading,
              std::vector<EventMention>& mentions, size_t first);

  // Whoever else the clause that tells the event names; after describe().
  void complete(const SentenceReading& reading,
                std::vector<EventMention>& mentions, size_t first) const;

 private:
  static bool acts_elsewhere(const SentenceReading& reading,
                             const SentenceName& name,
                             const EventMention& mention);
  static bool told_elsewhere(const SentenceReading& reading,
                             const SentenceName& name,
                             const EventMention& mention);
  static bool in_opening_phrase(const SentenceReading& reading,
                                const SentenceName& name, const VerbGroup& own);
  static bool takes_part(const SentenceName& name, const EventMention& mention);
  void take(uint32_t first, uint32_t end, bool subject,
            EventMention& mention) const;
  uint32_t list_start(const SentenceReading& reading,
                      const VerbGroup& group) const;
  bool precedes_relative(const SentenceReading& reading, const VerbGroup& group,
                         uint32_t name_end) const;
  bool take_subject(const SentenceReading& reading, uint32_t group,
                    EventMention& mention, int depth) const;

  const Segmentation& segmentation_;
  NameReader name_reader_;
  std::vector<SentenceName> names_;  // of the sentence
};

}  // namespace dateline

#endif  // DATELINE_TIME_FIND_MENTIONS_H_
