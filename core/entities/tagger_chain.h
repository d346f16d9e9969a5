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
  struct Step {
    uint8_t before;
    uint8_t after;
    int32_t score;
  };

  void measure(const LabelScores* emissions, size_t size, const uint8_t* labels,
               int32_t* margins);

  std::vector<Step> steps_;
  std::vector<LabelScores> forward_;
  std::vector<std::array<uint8_t, kLabels>> back_;
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_CHAIN_H_
