#include "entities/tagger_chain.h"

#include <algorithm>
#include <limits>

namespace dateline {
namespace {

// Far below every score, yet four of it can be added.
constexpr int32_t kNever = std::numeric_limits<int32_t>::min() / 4;

}  // namespace

TaggerChain::TaggerChain(const TaggerModel& model) {
  for (Steps* const steps : {&onward_, &backwards_}) {
    for (Row& row : *steps) row.fill(kNever);
  }
  for (int after = 0; after < kLabels; ++after) {
    for (int before = 0; before < kLabels; ++before) {
      if (!may_follow(before, after)) continue;
      const auto a = static_cast<size_t>(after);
      const auto b = static_cast<size_t>(before);
      onward_[b][a] = backwards_[a][b] = model.transition(before, after);
    }
  }
}

// Counted from the best label so that long sentences do not overflow.
void TaggerChain::count_from_best(Row& scores) {
  const int32_t top = *std::max_element(scores.begin(), scores.end());
  for (int32_t& score : scores) {
    score = score <= kNever / 2 ? kNever : score - top;
  }
}

TaggerChain::Row TaggerChain::begin(const LabelScores& emissions) const {
  Row row;
  row.fill(kNever);
  for (size_t l = 0; l < kLabels; ++l) {
    if (may_begin(static_cast<int>(l))) row[l] = emissions[l];
  }
  count_from_best(row);
  return row;
}

void TaggerChain::decode(const LabelScores* emissions, size_t size,
                         uint8_t* labels, int32_t* margins) {
  if (size == 0) return;
  if (forward_.size() < size) {
    forward_.resize(size);
    back_.resize(size);
  }
  forward_[0] = begin(emissions[0]);
  for (size_t t = 1; t < size; ++t) {
    Row next;
    Row back{};
    next.fill(kNever);
    for (size_t before = 0; before < kLabels; ++before) {
      const int32_t last = forward_[t - 1][before];
      if (last == kNever) continue;
      const Row& steps = onward_[before];
      for (size_t l = 0; l < kPadded; ++l) {
        const int32_t score = last + steps[l];
        const bool better = score > next[l];
        next[l] = better ? score : next[l];
        back[l] = better ? static_cast<int32_t>(before) : back[l];
      }
    }
    for (size_t l = 0; l < kLabels; ++l) next[l] += emissions[t][l];
    count_from_best(next);
    forward_[t] = next;
    back_[t] = back;
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
    if (t > 0) label = static_cast<size_t>(back_[t][label]);
  }
  if (names) measure(emissions, size, labels, margins);
}

void TaggerChain::measure(const LabelScores* emissions, size_t size,
                          const uint8_t* labels, int32_t* margins) {
  Row backward;
  backward.fill(kNever);
  for (size_t l = 0; l < kLabels; ++l) {
    if (may_end(static_cast<int>(l))) backward[l] = 0;
  }
  for (size_t t = size; t-- > 0;) {
    int32_t other = kNever;
    for (size_t l = 0; l < kLabels; ++l) {
      if (l != labels[t]) other = std::max(other, forward_[t][l] + backward[l]);
    }
    margins[t] = forward_[t][labels[t]] + backward[labels[t]] - other;
    if (t == 0) break;
    Row next;
    next.fill(kNever);
    for (size_t after = 0; after < kLabels; ++after) {
      if (backward[after] == kNever) continue;
      const int32_t score = backward[after] + emissions[t][after];
      const Row& steps = backwards_[after];
      for (size_t l = 0; l < kPadded; ++l) {
        next[l] = std::max(next[l], score + steps[l]);
      }
    }
    count_from_best(next);
    backward = next;
  }
}

}  // namespace dateline
