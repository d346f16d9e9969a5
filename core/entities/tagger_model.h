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

class ByteReader;

// The style of annotation the product follows (wikigold: CoNLL-2003's).
inline constexpr uint32_t kOwnStyle = 0;
// The next of kin: encyclopedia text with much the same guidelines (CrossNER).
inline constexpr uint32_t kKindredStyle = 3;

// Weights are whole numbers, so that every platform finds the same names.
using LabelScores = std::array<int32_t, kLabels>;

// Bits that are set; the processor's own instruction where there is one.
inline uint32_t ones(uint64_t bits) {
#if defined(__wasm__) || defined(__POPCNT__)
  return static_cast<uint32_t>(__builtin_popcountll(bits));
#else
  bits -= bits >> 1 & 0x5555555555555555u;
  bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return static_cast<uint32_t>(bits * 0x0101010101010101u >> 56);
#endif
}

class TaggerModel {
 public:
  // False when the bytes are no model.
  bool read(std::string_view bytes);

  const TaggerLexicon& lexicon() const { return lexicon_; }
  // Adds the weights of the buckets. Most have none: those are dropped from the
  // list first, without a branch that no processor could foretell.
  void add(std::vector<uint32_t>& buckets, LabelScores& scores) const {
    size_t filled = 0;
    for (const uint32_t bucket : buckets) {
      buckets[filled] = bucket;
      filled += blocks_[bucket >> 6].filled >> (bucket & 63) & 1;
    }
    for (size_t i = 0; i < filled; ++i) add(buckets[i], scores);
  }
  const DenseNet& dense() const { return dense_; }
  int32_t transition(int before, int after) const {
    return transitions_[static_cast<size_t>(before * kLabels + after)];
  }

 private:
  bool read_rows(ByteReader& reader, const std::vector<uint32_t>& buckets);

  // Of a bucket that is filled.
  void add(uint32_t bucket, LabelScores& scores) const {
    const Block& block = blocks_[bucket >> 6];
    const uint64_t bit = uint64_t{1} << (bucket & 63);
    const uint8_t* row = rows_.data() + block.start;
    for (uint32_t n = ones(block.filled & (bit - 1)); n > 0; --n) {
      row += 1 + 2 * *row;
    }
    const uint8_t* const end = row + 1 + 2 * *row;
    for (++row; row != end; row += 2) {
      scores[row[0]] += static_cast<int8_t>(row[1]);
    }
  }

  // 64 buckets: which are filled, and where their rows stand. A row is the
  // number of its weights, then label and weight of each. Rows of neighbours
  // lie side by side, so that a lookup touches two lines of the cache.
  struct Block {
    uint64_t filled = 0;
    uint32_t start = 0;
  };
  TaggerLexicon lexicon_;
  DenseNet dense_;
  std::vector<Block> blocks_;
  std::vector<uint8_t> rows_;
  std::array<int32_t, kLabels * kLabels> transitions_{};
};

// The model that is linked in; read at first use.
const TaggerModel& tagger_model();

// A label for every token of every sentence, and how far the next best one is
// behind it in steps of the weights.
struct TaggerResult {
  std::vector<std::vector<uint8_t>> labels;
  std::vector<std::vector<int32_t>> margins;
};

// Best labels of every sentence of a document. Linear. Words that a memory
// keeps are not scored again.
TaggerResult decode(const TaggerModel& model, const TaggerDocument& document);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_MODEL_H_
