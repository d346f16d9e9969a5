#ifndef DATELINE_TOOLCHAIN_TAGGER_DENSE_H_
#define DATELINE_TOOLCHAIN_TAGGER_DENSE_H_

#include <array>
#include <cstdint>
#include <vector>

#include "entities/tagger_dense.h"

namespace dateline::training {

// The dense part of the tagger while it is trained: word vectors of a window,
// one hidden layer, scores of the labels. The vectors stay as they are.
class Dense {
 public:
  // `dropout`: the share of hidden units, and a third of it that of words of
  // the window, that are left out at random.
  Dense(std::vector<std::array<float, kVectorSize>> vectors, float rate,
        float dropout);

  void begin(size_t tokens);
  // Adds the scores of the labels of a token.
  void forward(size_t token, const uint32_t* inputs, float* scores);
  // Takes the gradient of the same token's scores.
  void backward(size_t token, const uint32_t* inputs, const float* gradient);
  void update();
  // Adds the parameters to their means.
  void look();

  // Means of the parameters in the order of DenseNet::read.
  std::vector<float> first() const;   // input by hidden unit, bias last
  std::vector<float> second() const;  // hidden unit by label

 private:
  static constexpr int kPadded = 20;
  static constexpr size_t kRows = kInputs * kInputSize + 1;
  struct Weights {
    std::vector<float> value, gradient, squares, sum;
    explicit Weights(size_t size)
        : value(size), gradient(size), squares(size), sum(size) {}
  };

  void learn(Weights& weights, size_t from, size_t size);

  std::vector<std::array<float, kVectorSize>> vectors_;
  uint32_t random() {
    random_ ^= random_ << 13;
    random_ ^= random_ >> 17;
    return random_ ^= random_ << 5;
  }

  float rate_;
  float dropout_;
  uint32_t random_ = 2463534242u;
  std::vector<uint8_t> unseen_;  // by token, words of the window
  Weights first_, second_;
  std::vector<std::array<float, kHidden>> hidden_;
  std::vector<uint8_t> touched_;  // rows of first_ with a gradient
  bool any_ = false;
  float looks_ = 0;
};

}  // namespace dateline::training

#endif  // DATELINE_TOOLCHAIN_TAGGER_DENSE_H_
