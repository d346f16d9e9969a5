#include "dense.h"

#include <cmath>
#include <random>

#include "entities/tagger_model.h"

namespace dateline::training {

Dense::Dense(std::vector<std::array<float, kVectorSize>> vectors, float rate,
             float dropout)
    : vectors_(std::move(vectors)),
      rate_(rate),
      dropout_(dropout),
      first_(kRows * kHidden),
      second_(kHidden * kPadded),
      touched_(kRows) {
  std::mt19937 random(7);
  const auto even = [&] {
    return static_cast<float>(random() >> 8) / (1u << 23) - 1.0f;
  };
  for (float& w : first_.value) w = 0.12f * even();
  for (float& w : second_.value) w = 0.1f * even();
}

void Dense::begin(size_t tokens) {
  hidden_.resize(tokens);
  unseen_.assign(tokens, 0);
  const auto limit = static_cast<uint32_t>(dropout_ / 3 * 65536.0f);
  for (uint8_t& unseen : unseen_) {
    for (size_t i = 0; i < kInputs; ++i) {
      unseen = static_cast<uint8_t>(unseen << 1 |
                                    ((random() & 0xFFFF) < limit ? 1 : 0));
    }
  }
}

void Dense::forward(size_t token, const uint32_t* inputs, float* scores) {
  auto& hidden = hidden_[token];
  const float* bias = &first_.value[(kRows - 1) * kHidden];
  for (size_t h = 0; h < kHidden; ++h) hidden[h] = bias[h];
  for (size_t i = 0; i < kInputs; ++i) {
    const bool unseen = (unseen_[token] >> i & 1) != 0;
    const auto& vector = vectors_[unseen ? 0 : input_vector(inputs[i])];
    const float* row = &first_.value[i * kInputSize * kHidden];
    for (size_t d = 0; d < kVectorSize; ++d) {
      for (size_t h = 0; h < kHidden; ++h) {
        hidden[h] += vector[d] * row[d * kHidden + h];
      }
    }
    row += (kVectorSize + input_case(inputs[i])) * kHidden;
    for (size_t h = 0; h < kHidden; ++h) hidden[h] += row[h];
  }
  const auto limit = static_cast<uint32_t>(dropout_ * 65536.0f);
  const float scale = 1 / (1 - dropout_);
  for (float& h : hidden) {
    h = (random() & 0xFFFF) < limit ? 0 : h * scale;
  }
  for (size_t h = 0; h < kHidden; ++h) {
    if (hidden[h] <= 0) {
      hidden[h] = 0;
      continue;
    }
    for (size_t l = 0; l < kPadded; ++l) {
      scores[l] += hidden[h] * second_.value[h * kPadded + l];
    }
  }
}

void Dense::backward(size_t token, const uint32_t* inputs,
                     const float* gradient) {
  const auto& hidden = hidden_[token];
  std::array<float, kHidden> back{};
  for (size_t h = 0; h < kHidden; ++h) {
    if (hidden[h] <= 0) continue;
    float sum = 0;
    for (size_t l = 0; l < kPadded; ++l) {
      sum += gradient[l] * second_.value[h * kPadded + l];
      second_.gradient[h * kPadded + l] += gradient[l] * hidden[h];
    }
    back[h] = sum / (1 - dropout_);
  }
  any_ = true;
  for (size_t i = 0; i < kInputs; ++i) {
    const bool unseen = (unseen_[token] >> i & 1) != 0;
    const uint32_t v = unseen ? 0 : input_vector(inputs[i]);
    const size_t from = i * kInputSize;
    const auto add = [&](size_t row, float value) {
      float* out = &first_.gradient[row * kHidden];
      touched_[row] = 1;
      for (size_t h = 0; h < kHidden; ++h) out[h] += value * back[h];
    };
    if (v != 0) {
      for (size_t d = 0; d < kVectorSize; ++d) add(from + d, vectors_[v][d]);
    }
    add(from + kVectorSize + input_case(inputs[i]), 1);
  }
  float* bias = &first_.gradient[(kRows - 1) * kHidden];
  touched_[kRows - 1] = 1;
  for (size_t h = 0; h < kHidden; ++h) bias[h] += back[h];
}

void Dense::learn(Weights& weights, size_t from, size_t size) {
  float* value = &weights.value[from];
  float* gradient = &weights.gradient[from];
  float* squares = &weights.squares[from];
  for (size_t i = 0; i < size; ++i) {
    squares[i] += gradient[i] * gradient[i];
    value[i] -= rate_ * gradient[i] / std::sqrt(squares[i] + 1e-2f);
    gradient[i] = 0;
  }
}

void Dense::update() {
  if (!any_) return;
  any_ = false;
  for (size_t row = 0; row < kRows; ++row) {
    if (touched_[row] == 0) continue;
    touched_[row] = 0;
    learn(first_, row * kHidden, kHidden);
  }
  learn(second_, 0, second_.value.size());
}

void Dense::look() {
  for (Weights* weights : {&first_, &second_}) {
    for (size_t i = 0; i < weights->value.size(); ++i) {
      weights->sum[i] += weights->value[i];
    }
  }
  ++looks_;
}

std::vector<float> Dense::first() const {
  std::vector<float> out = first_.sum;
  for (float& value : out) value /= looks_;
  return out;
}

std::vector<float> Dense::second() const {
  std::vector<float> out;
  for (size_t h = 0; h < kHidden; ++h) {
    for (size_t l = 0; l < kLabels; ++l) {
      out.push_back(second_.sum[h * kPadded + l] / looks_);
    }
  }
  return out;
}

}  // namespace dateline::training
