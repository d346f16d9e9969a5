#ifndef DATELINE_ENTITIES_WORD_MEMORY_H_
#define DATELINE_ENTITIES_WORD_MEMORY_H_

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
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

// A word and its scores, which depend on its own letters and the model alone.
struct KnownWord {
  std::string text;
  Word word;
  // By the place beside a token; null: not yet summed up.
  std::array<std::unique_ptr<const WordScore>, kPlaces> scores;
};

// The words of the texts before.
class WordMemory {
 public:
  // Starts anew when too many words have come together.
  void begin_run();

  // The word with these letters; made when it is new. Null when the memory is
  // full; else valid until begin_run.
  KnownWord* at(std::string_view text);

 private:
  static constexpr size_t kMostWords = 10000;
  static constexpr size_t kSlots = 1 << 15;  // more than twice as many

  std::deque<KnownWord> words_;
  std::vector<uint16_t> slots_;  // number of the word, from 1; 0: free
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_WORD_MEMORY_H_
