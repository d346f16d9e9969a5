#ifndef DATELINE_ENTITIES_TAGGER_VOTES_H_
#define DATELINE_ENTITIES_TAGGER_VOTES_H_

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "entities/tagger_model.h"

namespace dateline {

// What a document calls its names where that is plain, for the places where
// it is not: "Mike Pompeo" makes "Pompeo" a person, "Barcelona 3 Porto 1"
// makes Barcelona a team. A vote weighs as much as the margin it was found
// with.
class TaggerVotes {
 public:
  // A sentence as it was tagged by itself.
  struct Tagged {
    const TaggerDocument::Sentence& sentence;
    const std::vector<uint8_t>& labels;
    const std::vector<int32_t>& margins;
  };

  explicit TaggerVotes(const TaggerDocument& document) : document_(document) {}

  void collect(const Tagged& tagged);

  // Adds to the scores of tokens [first, end) what the other names of the
  // document say. False when they say nothing.
  bool add(const Tagged& tagged, uint32_t first, uint32_t end,
           LabelScores* scores) const;

 private:
  struct Name {
    uint32_t first = 0;
    uint32_t end = 0;
    EntityType type = EntityType::kMisc;
    int32_t weight = 0;
  };
  using Votes = std::array<int32_t, 4>;  // by type

  uint32_t key_of(const TaggerDocument::Sentence& sentence, uint32_t t) const {
    return document_.types[sentence.words[t]].word.key;
  }
  static Name name_at(const Tagged& tagged, uint32_t first);
  static int32_t own_surname_vote(const Tagged& tagged, uint32_t token);

  const TaggerDocument& document_;
  std::unordered_map<uint32_t, Votes> votes_;  // by the key of the phrase
  uint32_t longest_ = 0;                       // words of a name voted for
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_VOTES_H_
