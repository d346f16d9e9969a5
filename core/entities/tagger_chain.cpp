#include "entities/tagger_chain.h"

#include <algorithm>
#include <limits>

namespace dateline {
namespace {

constexpr int32_t kNever = std::numeric_limits<int32_t>::min() / 4;

// Counted from the best label so that long sentences do not overflow.
void count_from_best(LabelScores& scores) {
  const int32_t top = *std::max_element(scores.begin(), scores.end());
  for (int32_t& score : scores) {
    score = score <= kNever / 2 ? kNever : score - top;
  }
}

}  // namespace

TaggerChain::TaggerChain(const TaggerModel& model) {
  for (int after = 0; after < kLabels; ++after) {
    for (int before = 0; before < kLabels; ++before) {
      if (may_follow(before, after)) {
        steps_.push_back({static_cast<uint8_t>(before),
                          static_cast<uint8_t>(after),
                          model.transition(before, after)});
      }
    }
  }
}

void TaggerChain::decode(const LabelScores* emissions, size_t size,
                         uint8_t* labels, int32_t* margins) {
  if (size == 0) return;
  if (forward_.size() < size) {
    forward_.resize(size);
    back_.resize(size);
  }
  for (size_t l = 0; l < kLabels; ++l) {
    forward_[0][l] = may_begin(static_cast<int>(l)) ? emissions[0][l] : kNever;
  }
  for (size_t t = 1; t < size; ++t) {
    const LabelScores& last = forward_[t - 1];
    LabelScores& next = forward_[t];
    next.fill(kNever);
    for (const Step& step : steps_) {
      const int32_t score = last[step.before] + step.score;
      if (score > next[step.after]) {
        next[step.after] = score;
        back_[t][step.after] = step.before;
      }
    }
    for (size_t l = 0; l < kLabels; ++l) {
      if (next[l] > kNever) next[l] += emissions[t][l];
    }
    count_from_best(next);
  }
  size_t label = 0;
  for (size_t l = 0; l < kLabels; ++l) {
    if (may_end(static_cast<int>(l)) &&
        forward_[size - 1][l] > forward_[size - 1][label]) {
      label = l;
    }
  }
  bool names = false;
  for (size_t t = size; t-- > 0;) {
    labels[t] = static_cast<uint8_t>(label);
    names = names || label != 0;
    if (t > 0) label = back_[t][label];
  }
  if (names) measure(emissions, size, labels, margins);
}

void TaggerChain::measure(const LabelScores* emissions, size_t size,
                          const uint8_t* labels, int32_t* margins) {
  LabelScores backward;
  for (size_t l = 0; l < kLabels; ++l) {
    backward[l] = may_end(static_cast<int>(l)) ? 0 : kNever;
  }
  for (size_t t = size; t-- > 0;) {
    int32_t other = kNever;
    for (size_t l = 0; l < kLabels; ++l) {
      if (l != labels[t]) other = std::max(other, forward_[t][l] + backward[l]);
    }
    margins[t] = forward_[t][labels[t]] + backward[labels[t]] - other;
    if (t == 0) break;
    LabelScores next;
    next.fill(kNever);
    for (size_t l = 0; l < kLabels; ++l) {
      if (backward[l] > kNever) backward[l] += emissions[t][l];
    }
    for (const Step& step : steps_) {
      next[step.before] =
          std::max(next[step.before], backward[step.after] + step.score);
    }
    count_from_best(next);
    backward = next;
  }
}

}  // namespace dateline
