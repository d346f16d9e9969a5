#ifndef DATELINE_ENTITIES_TAGGER_MODEL_H_
#define DATELINE_ENTITIES_TAGGER_MODEL_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/entity.h"
#include "entities/tagger_features.h"
#include "entities/tagger_lexicon.h"

namespace dateline {

// BILOU: outside, then begin, inside, last and unit of each type.
inline constexpr int kLabels = 17;
enum class Bilou : uint8_t { kBegin, kInside, kLast, kUnit };

constexpr int label_of(EntityType type, Bilou part) {
  return 1 + static_cast<int>(type) * 4 + static_cast<int>(part);
}
constexpr Bilou part_of(int label) {
  return static_cast<Bilou>((label - 1) % 4);
}
constexpr EntityType type_of(int label) {
  return static_cast<EntityType>((label - 1) / 4);
}
bool may_follow(int before, int after);  // labels inside a sentence
bool may_begin(int label);
bool may_end(int label);

// The style of annotation the product follows (wikigold: CoNLL-2003's).
inline constexpr uint32_t kOwnStyle = 0;

// Weights are whole numbers, so that every platform finds the same names.
using LabelScores = std::array<int32_t, kLabels>;

class TaggerModel {
 public:
  // False when the bytes are no model.
  bool read(std::string_view bytes);

  const TaggerLexicon& lexicon() const { return lexicon_; }
  void add(uint32_t bucket, LabelScores& scores) const {
    const uint64_t word = filled_[bucket >> 6];
    const uint64_t bit = uint64_t{1} << (bucket & 63);
    if ((word & bit) == 0) return;
    uint32_t row =
        before_[bucket >> 6] +
        static_cast<uint32_t>(__builtin_popcountll(word & (bit - 1)));
    const uint32_t end = row_start_[row + 1];
    for (uint32_t i = row_start_[row]; i < end; ++i) {
      scores[weights_[i].label] += weights_[i].value;
    }
  }
  int32_t transition(int before, int after) const {
    return transitions_[static_cast<size_t>(before * kLabels + after)];
  }

 private:
  struct Weight {
    uint8_t label;
    int8_t value;
  };
  TaggerLexicon lexicon_;
  std::vector<uint64_t> filled_;  // one bit a bucket
  std::vector<uint32_t> before_;  // filled buckets before this word of bits
  std::vector<uint32_t> row_start_;
  std::vector<Weight> weights_;
  std::array<int32_t, kLabels * kLabels> transitions_{};
};

// The model that is linked in; read at first use.
const TaggerModel& tagger_model();

// Best labels of every sentence of a document. Linear.
std::vector<std::vector<uint8_t>> decode(const TaggerModel& model,
                                         const TaggerDocument& document);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_MODEL_H_
