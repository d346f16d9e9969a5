#include "crf.h"

#include <algorithm>
#include <cmath>

namespace dateline::training {

Crf::Crf(float l1, float rate)
    : l1_(l1),
      rate_(rate),
      rows_(size_t{1} << kBucketBits),
      transition_sum_(kLabels * kLabels),
      transition_squares_(kLabels * kLabels),
      transition_w_(kLabels * kLabels) {}

void Crf::weigh(const Row& row, float* out) const {
  const float threshold = l1_ * static_cast<float>(seen_);
  for (int l = 0; l < kPadded; ++l) {
    const float size = std::fabs(row.sum[l]) - threshold;
    const float step =
        rate_ * std::max(size, 0.0f) / std::sqrt(row.squares[l] + 1e-3f);
    out[l] += row.sum[l] > 0 ? -step : step;
  }
}

std::array<float, kLabels> Crf::weights(uint32_t bucket) const {
  float padded[kPadded] = {};
  weigh(rows_[bucket], padded);
  std::array<float, kLabels> out;
  std::copy(padded, padded + kLabels, out.begin());
  return out;
}

double Crf::train(const std::vector<Example>& examples,
                  const std::vector<uint32_t>& order) {
  double loss = 0;
  double tokens = 0;
  for (const uint32_t i : order) {
    loss += step(examples[i]);
    tokens += static_cast<double>(examples[i].labels.size());
  }
  return loss / tokens;
}

double Crf::step(const Example& example) {
  const size_t n = example.labels.size();
  if (n == 0) return 0;
  ++seen_;
  static thread_local std::vector<std::array<float, kPadded>> score, forward,
      backward;
  score.assign(n, {});
  forward.assign(n, {});
  backward.assign(n, {});
  static thread_local std::array<float, kLabels * kLabels> move;
  for (int a = 0; a < kLabels; ++a) {
    for (int b = 0; b < kLabels; ++b) {
      const auto i = static_cast<size_t>(a * kLabels + b);
      move[i] = may_follow(a, b) ? std::exp(transition_w_[i]) : 0.0f;
    }
  }
  double loss = 0;
  for (size_t t = 0; t < n; ++t) {
    for (uint32_t i = example.starts[t]; i < example.starts[t + 1]; ++i) {
      weigh(rows_[example.buckets[i]], score[t].data());
    }
    loss -= score[t][example.labels[t]];
    const float top =
        *std::max_element(score[t].begin(), score[t].begin() + kLabels);
    loss += top;
    for (int l = 0; l < kLabels; ++l) {
      score[t][static_cast<size_t>(l)] =
          std::exp(score[t][static_cast<size_t>(l)] - top);
    }
    if (t > 0) {
      loss -= transition_w_[static_cast<size_t>(
          example.labels[t - 1] * kLabels + example.labels[t])];
    }
  }
  for (size_t t = 0; t < n; ++t) {
    float total = 0;
    for (int b = 0; b < kLabels; ++b) {
      const auto l = static_cast<size_t>(b);
      float sum = 0;
      if (t == 0) {
        sum = may_begin(b) ? 1 : 0;
      } else {
        for (int a = 0; a < kLabels; ++a) {
          sum += forward[t - 1][static_cast<size_t>(a)] *
                 move[static_cast<size_t>(a * kLabels + b)];
        }
      }
      forward[t][l] = sum * score[t][l];
      if (t + 1 == n && !may_end(b)) forward[t][l] = 0;
      total += forward[t][l];
    }
    for (float& f : forward[t]) f /= total;
    loss += std::log(static_cast<double>(total));
  }
  for (int l = 0; l < kLabels; ++l) {
    backward[n - 1][static_cast<size_t>(l)] = may_end(l) ? 1 : 0;
  }
  static thread_local std::array<float, kLabels * kLabels> pairs;
  pairs.fill(0);
  std::array<float, kPadded> gradient{};
  for (size_t t = n; t-- > 0;) {
    float total = 0;
    for (int l = 0; l < kLabels; ++l) {
      total += forward[t][static_cast<size_t>(l)] *
               backward[t][static_cast<size_t>(l)];
    }
    for (int l = 0; l < kLabels; ++l) {
      const auto i = static_cast<size_t>(l);
      gradient[i] = example.weight * forward[t][i] * backward[t][i] / total;
    }
    gradient[example.labels[t]] -= example.weight;
    for (int l = 0; l < kPadded; ++l) {
      if (std::fabs(gradient[static_cast<size_t>(l)]) < 1e-4f) {
        gradient[static_cast<size_t>(l)] = 0;
      }
    }
    // The weights that this sentence was scored with are not needed any more.
    for (uint32_t i = example.starts[t]; i < example.starts[t + 1]; ++i) {
      Row& row = rows_[example.buckets[i]];
      for (int l = 0; l < kPadded; ++l) {
        row.sum[l] += gradient[static_cast<size_t>(l)];
        row.squares[l] +=
            gradient[static_cast<size_t>(l)] * gradient[static_cast<size_t>(l)];
      }
    }
    if (t == 0) break;
    std::array<float, kPadded> next{};
    float pair_total = 0;
    std::array<float, kLabels * kLabels> here;
    for (int a = 0; a < kLabels; ++a) {
      float sum = 0;
      for (int b = 0; b < kLabels; ++b) {
        const auto i = static_cast<size_t>(a * kLabels + b);
        const float way = move[i] * score[t][static_cast<size_t>(b)] *
                          backward[t][static_cast<size_t>(b)];
        sum += way;
        here[i] = forward[t - 1][static_cast<size_t>(a)] * way;
        pair_total += here[i];
      }
      next[static_cast<size_t>(a)] = sum;
    }
    for (size_t i = 0; i < here.size(); ++i) {
      pairs[i] += example.weight * here[i] / pair_total;
    }
    pairs[static_cast<size_t>(example.labels[t - 1] * kLabels +
                              example.labels[t])] -= example.weight;
    float scale = 0;
    for (const float f : next) scale += f;
    for (size_t l = 0; l < kPadded; ++l) backward[t - 1][l] = next[l] / scale;
  }
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i] == 0) continue;
    transition_sum_[i] += pairs[i];
    transition_squares_[i] += pairs[i] * pairs[i];
    transition_w_[i] =
        -rate_ * transition_sum_[i] / std::sqrt(transition_squares_[i] + 1e-3f);
  }
  return loss;
}

}  // namespace dateline::training
