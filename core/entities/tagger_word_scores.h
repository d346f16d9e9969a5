#ifndef DATELINE_ENTITIES_TAGGER_WORD_SCORES_H_
#define DATELINE_ENTITIES_TAGGER_WORD_SCORES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/tagger_model.h"

namespace dateline {

// What a word adds to the scores of a token beside it.
struct WordScore {
  LabelScores scores{};
  DenseNet::Hidden hidden{};
};

inline constexpr size_t kPlaces = 2 * kWindow + 1;
static_assert(kPlaces == kInputs);

// Words and their scores, kept from one run over a text to the next. All of it
// depends on the word's own letters and the model alone.
class WordMemory {
 public:
  struct Known {
    Word word;
    std::array<uint32_t, kPlaces> scores{};  // index + 1; 0: not yet summed
  };

  // Starts anew when too many words have come together.
  void begin_run();

  // The word with these letters; made when it is new. Null when the memory is
  // full; else valid until begin_run.
  Known* at(std::string_view text);

  const WordScore& score(uint32_t index) const { return scores_[index - 1]; }
  uint32_t add(const WordScore& score);

 private:
  static constexpr size_t kMostWords = 10000;

  std::unordered_map<std::string, Known> words_;
  std::vector<WordScore> scores_;
};

// Scores of all that depends on one word alone, summed up once for every
// distinct word and place beside a token.
class WordScores {
 public:
  WordScores(const TaggerModel& model, const TaggerDocument& document,
             WordMemory* memory);

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
  WordMemory* const memory_;
  std::vector<WordMemory::Known*> kept_;  // by type; null: not looked for
  std::vector<uint32_t> serials_;         // by type and place, from 1
  std::vector<WordScore> scores_;         // made when needed
  uint32_t forgotten_ = 0;
  std::array<WordScore, kPlaces> outside_{};
  std::vector<uint32_t> buckets_;
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_WORD_SCORES_H_
