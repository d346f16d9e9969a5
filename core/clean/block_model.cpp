#include "clean/block_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "lexicon/block_model.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// So many blocks are scored together: a number of each in one register.
constexpr size_t kTogether = 8;
using Row = int16_t __attribute__((vector_size(kTogether * sizeof(int16_t))));

// A split of a tree: what is above its threshold cannot reach the leaves under
// its left child.
struct Split {
  uint16_t feature;
  int16_t threshold;
  int16_t reached;  // leaves from the left, one bit each, by what is above
};

constexpr size_t kMostLeaves = 16;

struct Tree {
  size_t end;  // of its splits
  std::array<int32_t, kMostLeaves> values;
};

// Decision trees, by all their splits and not from node to node, which no
// processor can guess (QuickScorer: Lucchese et al. 2015). Of the leaves that
// a tree's splits leave, the first is the one that its nodes lead to.
class Forest {
 public:
  Forest() {
    for (const auto& row : lexicon::kBlockModel) add(row.tree);
  }

  // Of the blocks from `first` on, kTogether or what there is.
  void score(const std::vector<BlockFeatures>& blocks, size_t first,
             std::vector<BlockScore>& scores) const {
    const size_t count = std::min(kTogether, blocks.size() - first);
    std::array<Row, std::tuple_size_v<BlockFeatures>> features{};
    for (size_t k = 0; k < count; ++k) {
      for (size_t f = 0; f < features.size(); ++f) {
        features[f][k] = blocks[first + k][f];
      }
    }
    std::array<BlockScore, kTogether> sums{};
    size_t at = 0;
    for (const Tree& tree : trees_) {
      Row reached = Row{} - 1;
      for (; at < tree.end; ++at) {
        const Split& split = splits_[at];
        reached &= (features[split.feature] <= split.threshold) | split.reached;
      }
      for (size_t k = 0; k < kTogether; ++k) {
        const auto leaves = static_cast<uint16_t>(reached[k]);
        sums[k] += tree.values[static_cast<size_t>(std::countr_zero(leaves))];
      }
    }
    scores.insert(scores.end(), sums.begin(), sums.begin() + count);
  }

 private:
  static int number(std::string_view text, size_t& at) {
    const bool minus = at < text.size() && text[at] == '-';
    if (minus) ++at;
    int value = 0;
    while (at < text.size() && is_ascii_digit(text[at])) {
      value = value * 10 + (text[at++] - '0');
    }
    return minus ? -value : value;
  }

  // "3:40 =-12 =30": feature 3, at most 40: -12, else 30. A node stands
  // before its left and its right subtree.
  void add(std::string_view text) {
    struct Open {
      size_t split;
      unsigned first;  // of its leaves
      bool left;       // all of its left side has been read
    };
    std::vector<Open> open;
    Tree tree{};
    unsigned leaves = 0;
    for (size_t at = 0; at < text.size(); ++at) {
      if (text[at] != '=') {
        const int feature = number(text, at);
        ++at;
        const int threshold = number(text, at);
        open.push_back({splits_.size(), leaves, false});
        splits_.push_back({static_cast<uint16_t>(feature),
                           static_cast<int16_t>(threshold), 0});
        continue;
      }
      ++at;
      tree.values[leaves++] = number(text, at);
      while (!open.empty() && open.back().left) open.pop_back();
      if (open.empty()) break;
      open.back().left = true;
      const unsigned under = (1u << leaves) - (1u << open.back().first);
      splits_[open.back().split].reached = static_cast<int16_t>(~under);
    }
    tree.end = splits_.size();
    trees_.push_back(tree);
  }

  std::vector<Split> splits_;  // tree by tree
  std::vector<Tree> trees_;
};

}  // namespace

std::vector<BlockScore> score_blocks(
    const std::vector<BlockFeatures>& features) {
  static const Forest kForest;
  std::vector<BlockScore> scores;
  scores.reserve(features.size());
  for (size_t first = 0; first < features.size(); first += kTogether) {
    kForest.score(features, first, scores);
  }
  return scores;
}

}  // namespace dateline
