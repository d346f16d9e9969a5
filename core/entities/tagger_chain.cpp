#include "entities/tagger_chain.h"

#include <algorithm>
#include <limits>

namespace dateline {
namespace {

// Far below every score, yet four of it can be added.
constexpr int32_t kNever = std::numeric_limits<int32_t>::min() / 4;

// The labels that stand at the edge of a name on one side, and "outside".
template <size_t kEdges>
constexpr std::array<uint8_t, kEdges> edges(Bilou part) {
  std::array<uint8_t, kEdges> labels{};
  for (size_t i = 1; i < kEdges; ++i) {
    const auto type = static_cast<EntityType>((i - 1) / 2);
    labels[i] =
        static_cast<uint8_t>(label_of(type, i % 2 == 1 ? part : Bilou::kUnit));
  }
  return labels;
}
constexpr auto kBegins = edges<9>(Bilou::kBegin);
constexpr auto kEnds = edges<9>(Bilou::kLast);

constexpr size_t label_in(size_t type, Bilou part) {
  return static_cast<size_t>(label_of(static_cast<EntityType>(type), part));
}

}  // namespace

TaggerChain::TaggerChain(const TaggerModel& model) {
  static_assert(kBegins.size() == kEdges && kEnds.size() == kEdges);
  for (EdgeRow& row : onward_) row.fill(kNever);
  for (EdgeRow& row : backwards_) row.fill(kNever);
  for (size_t b = 0; b < kEdges; ++b) {
    for (size_t e = 0; e < kEdges; ++e) {
      onward_[e][b] = backwards_[b][e] = model.transition(kEnds[e], kBegins[b]);
    }
  }
  for (size_t type = 0; type < kTypes; ++type) {
    const auto first = static_cast<int>(label_in(type, Bilou::kBegin));
    for (int before = 0; before < 2; ++before) {
      for (int after = 0; after < 2; ++after) {
        inside_[type][before][after] =
            model.transition(first + before, first + 1 + after);
      }
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

// The best way to every label from those before; of equal ones the first.
void TaggerChain::step(const Row& last, Row& next, Row& back) const {
  EdgeRow best;
  EdgeRow from{};
  best.fill(kNever);
  for (size_t e = 0; e < kEdges; ++e) {
    const int32_t before = kEnds[e];
    const int32_t score = last[kEnds[e]];
    if (score == kNever) continue;
    for (size_t b = 0; b < kPaddedEdges; ++b) {
      const int32_t here = score + onward_[e][b];
      const bool better = here > best[b];
      best[b] = better ? here : best[b];
      from[b] = better ? before : from[b];
    }
  }
  next.fill(kNever);
  for (size_t b = 0; b < kEdges; ++b) {
    next[kBegins[b]] = best[b];
    back[kBegins[b]] = from[b];
  }
  for (size_t type = 0; type < kTypes; ++type) {
    const size_t first = label_in(type, Bilou::kBegin);
    for (size_t after = 0; after < 2; ++after) {
      const int32_t begun = last[first] + inside_[type][0][after];
      const int32_t gone_on = last[first + 1] + inside_[type][1][after];
      const bool on = gone_on > begun;
      next[first + 1 + after] = std::max(on ? gone_on : begun, kNever);
      back[first + 1 + after] = static_cast<int32_t>(on ? first + 1 : first);
    }
  }
}

// The best score of all that follows, by the label before it.
TaggerChain::Row TaggerChain::step_back(const Row& backward,
                                        const LabelScores& emissions) const {
  EdgeRow best;
  best.fill(kNever);
  for (size_t b = 0; b < kEdges; ++b) {
    if (backward[kBegins[b]] == kNever) continue;
    const int32_t score = backward[kBegins[b]] + emissions[kBegins[b]];
    for (size_t e = 0; e < kPaddedEdges; ++e) {
      best[e] = std::max(best[e], score + backwards_[b][e]);
    }
  }
  Row next;
  next.fill(kNever);
  for (size_t e = 0; e < kEdges; ++e) next[kEnds[e]] = best[e];
  for (size_t type = 0; type < kTypes; ++type) {
    const size_t first = label_in(type, Bilou::kBegin);
    for (size_t after = 0; after < 2; ++after) {
      const size_t label = first + 1 + after;
      if (backward[label] == kNever) continue;
      const int32_t score = backward[label] + emissions[label];
      for (size_t before = 0; before < 2; ++before) {
        int32_t& here = next[first + before];
        here = std::max(here, score + inside_[type][before][after]);
      }
    }
  }
  return next;
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
    Row& next = forward_[t];
    step(forward_[t - 1], next, back_[t]);
    for (size_t l = 0; l < kLabels; ++l) next[l] += emissions[t][l];
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
    Row next = step_back(backward, emissions[t]);
    count_from_best(next);
    backward = next;
  }
}

}  // namespace dateline
