#ifndef DATELINE_TIME_SENTENCE_NAMES_H_
#define DATELINE_TIME_SENTENCE_NAMES_H_

#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/event_mention.h"

namespace dateline {

// A name or a reference to one ("the company", "she") in a sentence.
struct SentenceName {
  uint32_t first = 0;  // words from the sentence's first
  uint32_t end = 0;
  uint32_t entity = kNoEntity;
  EntityType type = EntityType::kMisc;
  bool place = false;             // stands as a place: "in Seoul"
  bool attribute = false;         // "US" in "US officials"
  bool of_noun = false;           // "the Iowa caucuses"
  bool site = false;              // an organisation as a place: "at the court"
  bool owned = false;             // "of Tunisia"
  bool led = false;               // behind a preposition of another kind
  bool acted_on = false;          // a country that acts or is acted on
  bool aside = false;             // takes no part, see is_aside()
  uint32_t speaker_of = kNoWord;  // verb that only says who says it
};

class NameReader {
 public:
  NameReader(const Analysis& analysis, const Segmentation& segmentation);

  // Ascending by word.
  std::vector<SentenceName> read(const SentenceReading& reading) const;

 private:
  void read_list(const SentenceReading& reading,
                 const std::vector<Mention>& mentions,
                 std::vector<SentenceName>& names) const;
  static void find_speakers(const SentenceReading& reading,
                            std::vector<SentenceName>& names);
  bool is_aside(const SentenceReading& reading, const SentenceName& name,
                Span span) const;
  bool in_role(Span span) const;

  const Analysis& analysis_;
  const Segmentation& segmentation_;
  std::vector<Span> roles_;  // stated, ascending
};

}  // namespace dateline

#endif  // DATELINE_TIME_SENTENCE_NAMES_H_
