#ifndef DATELINE_TOOLCHAIN_TAGGER_CRF_H_
#define DATELINE_TOOLCHAIN_TAGGER_CRF_H_

#include <array>
#include <cstdint>
#include <vector>

#include "dense.h"
#include "entities/tagger_model.h"

namespace dateline::training {

inline constexpr uint32_t kAnyLabel = (1u << kLabels) - 1;

// Marks the buckets of features of style: half of the time a run is learnt
// from without them, so that what all corpora agree on is learnt as such.
inline constexpr uint32_t kStyleMark = 1u << 31;

// A sentence ready for training: its active tokens.
struct Example {
  std::vector<uint32_t> buckets;
  std::vector<uint32_t> starts;   // of each token in `buckets`, and the end
  std::vector<uint32_t> inputs;   // of the dense part, kInputs a token
  std::vector<uint32_t> allowed;  // by token, a set of labels
  std::vector<uint32_t> runs;     // first token of each run, and the end
  float weight = 1;
};

// A linear-chain conditional random field over BILOU labels, trained by
// regularised dual averaging with AdaGrad steps (Duchi, Hazan, Singer 2011):
// L1 keeps most weights at nought. Where a token may have several labels, the
// likelihood of all allowed sequences is what is raised.
class Crf {
 public:
  // `dropout`: the share of the features of a token that is left out at
  // random, so that no feature is relied on alone.
  Crf(float l1, float rate, float dropout, Dense* dense);

  // One pass in the order given; returns the mean loss of a token. In the
  // `last` one the weights are looked at time and again: the mean of them
  // errs less on new text than what the last sentences left.
  double train(const std::vector<Example>& examples,
               const std::vector<uint32_t>& order, bool last);

  // Means of the last pass.
  std::array<float, kLabels> weights(uint32_t bucket) const;
  float transition(int before, int after) const {
    return mean_transitions_[static_cast<size_t>(before * kLabels + after)] /
           looks_;
  }

 private:
  static constexpr int kPadded = 20;
  using Scores = std::array<float, kPadded>;
  struct Row {
    float sum[kPadded];      // of gradients
    float squares[kPadded];  // of gradients
  };
  // Marginals of a run under a restriction of its labels.
  struct Marginals {
    std::vector<Scores> labels;
    std::array<float, kLabels * kLabels> pairs;
    double log_total;
  };

  double step(const Example& example);
  double step_run(const Example& example, uint32_t first, uint32_t end);
  void marginals(size_t size, const uint32_t* allowed, Marginals& out);
  void move(const Marginals& expected, const Marginals& observed, float weight);
  void weigh(const Row& row, float* out) const;
  void draw(const uint32_t* buckets, size_t features);
  void look();

  float l1_;
  float rate_;
  float dropout_;
  Dense* dense_;
  uint32_t random_ = 12345;
  std::vector<uint8_t> kept_;  // features of the run that take part
  uint64_t seen_ = 0;
  std::vector<Row> rows_;
  std::vector<float> transition_sum_, transition_squares_, transition_w_;
  std::array<float, kLabels * kLabels> odds_{};  // of the transitions
  std::vector<Scores> scores_, forward_, backward_;
  Marginals expected_, observed_;
  // Sums over the looks of the last pass.
  float looks_ = 0;
  std::vector<Scores> mean_rows_;
  std::vector<float> mean_transitions_;
};

}  // namespace dateline::training

#endif  // DATELINE_TOOLCHAIN_TAGGER_CRF_H_
