#include "crf.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace dateline::training {
namespace {

// The same bits on every machine, unlike the library's.
inline float exp_of(float x) {
  const float t = std::max(x, -80.0f) * 1.44269504f;
  const float whole = std::floor(t);
  const float f = t - whole;
  float p = 1.5403530e-4f;
  p = p * f + 1.3333558e-3f;
  p = p * f + 9.6181291e-3f;
  p = p * f + 5.5504109e-2f;
  p = p * f + 2.4022651e-1f;
  p = p * f + 6.9314718e-1f;
  p = p * f + 1.0f;
  return p * std::bit_cast<float>((static_cast<int32_t>(whole) + 127) << 23);
}

}  // namespace

Crf::Crf(float l1, float rate, float dropout, Dense* dense)
    : l1_(l1),
      rate_(rate),
      dropout_(dropout),
      dense_(dense),
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
  std::array<float, kLabels> out;
  for (size_t l = 0; l < kLabels; ++l) {
    out[l] = mean_rows_[bucket][l] / looks_;
  }
  return out;
}

void Crf::look() {
  mean_rows_.resize(rows_.size());
  for (size_t i = 0; i < rows_.size(); ++i) {
    weigh(rows_[i], mean_rows_[i].data());
  }
  mean_transitions_.resize(transition_w_.size());
  for (size_t i = 0; i < transition_w_.size(); ++i) {
    mean_transitions_[i] += transition_w_[i];
  }
  if (dense_ != nullptr) dense_->look();
  ++looks_;
}

double Crf::train(const std::vector<Example>& examples,
                  const std::vector<uint32_t>& order, bool last) {
  constexpr size_t kLooks = 24;
  const size_t between = std::max<size_t>(order.size() / kLooks, 1);
  double loss = 0;
  double tokens = 0;
  for (size_t n = 0; n < order.size(); ++n) {
    const Example& example = examples[order[n]];
    loss += step(example);
    tokens += static_cast<double>(example.allowed.size());
    if (last && (n + 1) % between == 0) look();
  }
  return loss / tokens;
}

double Crf::step(const Example& example) {
  ++seen_;
  for (int a = 0; a < kLabels; ++a) {
    for (int b = 0; b < kLabels; ++b) {
      const auto i = static_cast<size_t>(a * kLabels + b);
      odds_[i] = may_follow(a, b) ? exp_of(transition_w_[i]) : 0.0f;
    }
  }
  double loss = 0;
  for (size_t r = 0; r + 1 < example.runs.size(); ++r) {
    loss += step_run(example, example.runs[r], example.runs[r + 1]);
  }
  return loss;
}

void Crf::draw(const uint32_t* buckets, size_t features) {
  const auto limit = static_cast<uint32_t>(dropout_ * 65536.0f);
  const auto next = [&] {
    random_ ^= random_ << 13;
    random_ ^= random_ >> 17;
    return random_ ^= random_ << 5;
  };
  const bool styled = (next() & 1) != 0;
  kept_.resize(features);
  for (size_t i = 0; i < features; ++i) {
    kept_[i] = (next() & 0xFFFF) >= limit &&
               (styled || (buckets[i] & kStyleMark) == 0);
  }
}

double Crf::step_run(const Example& example, uint32_t first, uint32_t end) {
  const size_t n = end - first;
  scores_.assign(n, {});
  if (dense_ != nullptr) dense_->begin(n);
  const uint32_t origin = example.starts[first];
  draw(&example.buckets[origin], example.starts[end] - origin);
  const float scale = 1 / (1 - dropout_);
  for (uint32_t t = first; t < end; ++t) {
    Scores& score = scores_[t - first];
    for (uint32_t i = example.starts[t]; i < example.starts[t + 1]; ++i) {
      if (kept_[i - origin] != 0) {
        weigh(rows_[example.buckets[i] & ~kStyleMark], score.data());
      }
    }
    for (float& s : score) s *= scale;
    if (dense_ != nullptr) {
      dense_->forward(t - first, &example.inputs[t * kInputs], score.data());
    }
    const float top = *std::max_element(score.begin(), score.begin() + kLabels);
    for (int l = 0; l < kLabels; ++l) {
      score[static_cast<size_t>(l)] =
          exp_of(score[static_cast<size_t>(l)] - top);
    }
  }
  marginals(n, nullptr, expected_);
  marginals(n, &example.allowed[first], observed_);
  if (!(observed_.log_total > -1e30)) return 0;
  for (uint32_t t = first; t < end; ++t) {
    Scores gradient{};
    bool any = false;
    for (size_t l = 0; l < kLabels; ++l) {
      const float g =
          expected_.labels[t - first][l] - observed_.labels[t - first][l];
      if (std::fabs(g) < 1e-4f) continue;
      gradient[l] = example.weight * g;
      any = true;
    }
    if (!any) continue;
    // The weights that this run was scored with are not needed any more.
    for (uint32_t i = example.starts[t]; i < example.starts[t + 1]; ++i) {
      if (kept_[i - origin] == 0) continue;
      Row& row = rows_[example.buckets[i] & ~kStyleMark];
      for (size_t l = 0; l < kPadded; ++l) {
        row.sum[l] += gradient[l];
        row.squares[l] += gradient[l] * gradient[l];
      }
    }
    if (dense_ != nullptr) {
      dense_->backward(t - first, &example.inputs[t * kInputs],
                       gradient.data());
    }
  }
  if (dense_ != nullptr) dense_->update();
  move(expected_, observed_, example.weight);
  return expected_.log_total - observed_.log_total;
}

// Forward and backward over `scores_`; `allowed` null: every label.
void Crf::marginals(size_t n, const uint32_t* allowed, Marginals& out) {
  forward_.assign(n, {});
  backward_.assign(n, {});
  out.labels.assign(n, {});
  out.pairs.fill(0);
  out.log_total = 0;
  const auto score = [&](size_t t, size_t l) {
    return allowed == nullptr || (allowed[t] >> l & 1) != 0 ? scores_[t][l]
                                                            : 0.0f;
  };
  for (size_t t = 0; t < n; ++t) {
    float total = 0;
    for (size_t b = 0; b < kLabels; ++b) {
      const float here = score(t, b);
      if (here == 0) continue;
      float sum = 0;
      if (t == 0) {
        sum = may_begin(static_cast<int>(b)) ? 1 : 0;
      } else {
        for (size_t a = 0; a < kLabels; ++a) {
          sum += forward_[t - 1][a] * odds_[a * kLabels + b];
        }
      }
      forward_[t][b] = sum * here;
      if (t + 1 == n && !may_end(static_cast<int>(b))) forward_[t][b] = 0;
      total += forward_[t][b];
    }
    if (!(total > 0)) {
      out.log_total = -1e31;
      return;
    }
    for (float& f : forward_[t]) f /= total;
    out.log_total += std::log(static_cast<double>(total));
  }
  for (size_t l = 0; l < kLabels; ++l) {
    backward_[n - 1][l] = may_end(static_cast<int>(l)) ? 1 : 0;
  }
  for (size_t t = n; t-- > 0;) {
    float total = 0;
    for (size_t l = 0; l < kLabels; ++l) {
      total += forward_[t][l] * backward_[t][l];
    }
    for (size_t l = 0; l < kLabels; ++l) {
      out.labels[t][l] = forward_[t][l] * backward_[t][l] / total;
    }
    if (t == 0) break;
    std::array<float, kLabels * kLabels> here;
    float pair_total = 0;
    float scale = 0;
    Scores behind{};
    for (size_t b = 0; b < kLabels; ++b) {
      behind[b] = score(t, b) * backward_[t][b];
    }
    for (size_t a = 0; a < kLabels; ++a) {
      float sum = 0;
      for (size_t b = 0; b < kLabels; ++b) {
        const float way = odds_[a * kLabels + b] * behind[b];
        sum += way;
        here[a * kLabels + b] = forward_[t - 1][a] * way;
        pair_total += here[a * kLabels + b];
      }
      backward_[t - 1][a] = sum;
      scale += sum;
    }
    for (size_t i = 0; i < here.size(); ++i) {
      out.pairs[i] += here[i] / pair_total;
    }
    for (float& f : backward_[t - 1]) f /= scale;
  }
}

void Crf::move(const Marginals& expected, const Marginals& observed,
               float weight) {
  for (size_t i = 0; i < expected.pairs.size(); ++i) {
    const float pair = weight * (expected.pairs[i] - observed.pairs[i]);
    if (pair == 0) continue;
    transition_sum_[i] += pair;
    transition_squares_[i] += pair * pair;
    transition_w_[i] =
        -rate_ * transition_sum_[i] / std::sqrt(transition_squares_[i] + 1e-3f);
  }
}

}  // namespace dateline::training
