#ifndef DATELINE_ENTITIES_TAGGER_CHAIN_H_
#define DATELINE_ENTITIES_TAGGER_CHAIN_H_

#include <array>
#include <cstdint>
#include <vector>

#include "entities/tagger_model.h"

namespace dateline {

// The best sequence of labels over neighbouring tokens (Viterbi), and by how
// much it is the best at each of them. Linear.
class TaggerChain {
 public:
  explicit TaggerChain(const TaggerModel& model);

  // Writes `size` labels and margins. A margin is the distance to the best
  // sequence with another label there, in steps of the weights.
  void decode(const LabelScores* emissions, size_t size, uint8_t* labels,
              int32_t* margins);

 private:
  static constexpr size_t kTypes = (kLabels - 1) / 4;
  // A label that may end, one of so many, stands before one that may begin;
  // inside a name of a type, few stand before few. Nothing else may follow.
  static constexpr size_t kEdges = 1 + 2 * kTypes;
  // Rows are padded so that they fill whole vectors.
  static constexpr size_t kPaddedEdges = 12;
  static constexpr size_t kPadded = 20;
  using Row = std::array<int32_t, kPadded>;  // by label
  using EdgeRow = std::array<int32_t, kPaddedEdges>;
  using Inside = std::array<std::array<int32_t, 2>, 2>;

  static void count_from_best(Row& scores);
  Row begin(const LabelScores& emissions) const;
  void step(const Row& last, Row& next, Row& back) const;
  Row step_back(const Row& backward, const LabelScores& emissions) const;
  void measure(const LabelScores* emissions, size_t size, const uint8_t* labels,
               int32_t* margins);

  std::array<EdgeRow, kEdges> onward_;     // end, begin
  std::array<EdgeRow, kEdges> backwards_;  // begin, end
  std::array<Inside, kTypes> inside_;      // begin or inside, inside or last
  std::vector<Row> forward_;
  std::vector<Row> back_;  // the label before
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_CHAIN_H_
