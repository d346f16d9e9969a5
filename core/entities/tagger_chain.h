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
  // Rows are padded so that they fill whole vectors.
  static constexpr size_t kPadded = 20;
  using Row = std::array<int32_t, kPadded>;
  using Steps = std::array<Row, kLabels>;

  static void count_from_best(Row& scores);
  Row begin(const LabelScores& emissions) const;
  void measure(const LabelScores* emissions, size_t size, const uint8_t* labels,
               int32_t* margins);

  Steps onward_;     // label before, label after
  Steps backwards_;  // label after, label before
  std::vector<Row> forward_;
  std::vector<Row> back_;  // the label before
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_CHAIN_H_
