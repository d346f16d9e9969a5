#ifndef DATELINE_ENTITIES_TAGGER_LINES_H_
#define DATELINE_ENTITIES_TAGGER_LINES_H_

#include <cstdint>
#include <vector>

#include "entities/tagger_features.h"

namespace dateline {

// What a document is about as far as it matters to names: no sport, some or
// all of it (0 to 2), and 3 more where a fifth of the tokens are numbers.
uint32_t topic_of(const TaggerDocument& document, const TaggerLexicon& lexicon);

// The build of a line that is no prose: "Arsenal 3 Chelsea 1", "1. Ann Bee
// (Kenya) 9.97", "BOSTON AT DETROIT". A team called by its city is told from
// the city by it.
class TaggerLine {
 public:
  void begin(const std::vector<const Word*>& words, SentenceCase letters,
             uint32_t topic);
  void add(uint32_t token, std::vector<uint32_t>& out) const;

 private:
  // A run of tokens of one kind: capitalised words, other words, a number,
  // numbers, a mark, a word that joins two teams.
  struct Run {
    uint32_t kind = 0;
    uint32_t tokens = 0;
  };

  uint32_t kind(int64_t run) const {
    return run < 0 || run >= static_cast<int64_t>(runs_.size())
               ? 0
               : runs_[static_cast<size_t>(run)].kind;
  }

  const std::vector<const Word*>* words_ = nullptr;
  uint32_t topic_ = 0;
  uint32_t pattern_ = 0;  // hash of the first kinds; 0: prose
  bool bare_ = false;     // no word in lower case
  std::vector<Run> runs_;
  std::vector<uint32_t> run_of_;  // by token
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_LINES_H_
