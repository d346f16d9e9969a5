#ifndef DATELINE_ENTITIES_TAGGER_WORD_SCORES_H_
#define DATELINE_ENTITIES_TAGGER_WORD_SCORES_H_

#include <array>
#include <cstdint>
#include <vector>

#include "entities/tagger_model.h"
#include "entities/word_memory.h"

namespace dateline {

// Scores of all that depends on one word alone, summed up once for every
// distinct word and place beside a token.
class WordScores {
 public:
  WordScores(const TaggerModel& model, const TaggerDocument& document);

  // Adds what the words around a token say about it.
  void add(const TaggerDocument::Sentence& sentence, uint32_t token,
           LabelScores& out);

 private:
  static constexpr uint32_t kRemembered = 1 << 16;  // bounds the memory

  const WordScore& known(uint32_t type, size_t place);
  void sum(const Word* word, size_t place, WordScore& out);
  void add_styles(const Word& word, LabelScores& out);

  const TaggerModel& model_;
  const TaggerDocument& document_;
  std::vector<uint32_t> serials_;  // by type and place, from 1
  std::vector<WordScore> scores_;  // made when needed
  uint32_t forgotten_ = 0;
  std::array<WordScore, kPlaces> outside_{};
  std::vector<uint32_t> buckets_;
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_WORD_SCORES_H_
