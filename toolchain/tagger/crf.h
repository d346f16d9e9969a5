#ifndef DATELINE_TOOLCHAIN_TAGGER_CRF_H_
#define DATELINE_TOOLCHAIN_TAGGER_CRF_H_

#include <array>
#include <cstdint>
#include <vector>

#include "entities/tagger_model.h"

namespace dateline::training {

// A sentence ready for training: the buckets of every token.
struct Example {
  std::vector<uint32_t> buckets;
  std::vector<uint32_t> starts;  // of each token in `buckets`, and the end
  std::vector<uint8_t> labels;
  float weight = 1;
};

// A linear-chain conditional random field over BILOU labels, trained by
// regularised dual averaging with AdaGrad steps (Duchi, Hazan, Singer 2011):
// L1 keeps most weights at nought.
class Crf {
 public:
  Crf(float l1, float rate);

  // One pass in the order given; returns the mean loss of a token.
  double train(const std::vector<Example>& examples,
               const std::vector<uint32_t>& order);

  std::array<float, kLabels> weights(uint32_t bucket) const;
  float transition(int before, int after) const {
    return transition_w_[static_cast<size_t>(before * kLabels + after)];
  }

 private:
  static constexpr int kPadded = 20;
  struct Row {
    float sum[kPadded];      // of gradients
    float squares[kPadded];  // of gradients
  };

  double step(const Example& example);
  void weigh(const Row& row, float* out) const;

  float l1_;
  float rate_;
  uint64_t seen_ = 0;
  std::vector<Row> rows_;
  std::vector<float> transition_sum_, transition_squares_, transition_w_;
};

}  // namespace dateline::training

#endif  // DATELINE_TOOLCHAIN_TAGGER_CRF_H_
