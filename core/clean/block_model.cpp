#include "clean/block_model.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "lexicon/block_model.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// A node of a decision tree. Where it leads is reckoned, not branched on: no
// processor can guess which way a block goes. So a leaf leads to itself.
struct Node {
  int16_t feature;
  int16_t threshold;  // to the left when the feature is at most this
  uint32_t child;     // the left one; the right one stands behind it
  int32_t value;      // of a leaf: its score
};

struct Tree {
  uint32_t root;
  uint32_t depth;  // of its deepest leaf
};

class Forest {
 public:
  Forest() {
    for (const auto& row : lexicon::kBlockModel) add(row.tree);
  }

  BlockScore score(const BlockFeatures& features) const {
    BlockScore sum = 0;
    for (const Tree& tree : trees_) {
      uint32_t at = tree.root;
      for (uint32_t n = 0; n < tree.depth; ++n) {
        const Node& node = nodes_[at];
        const int16_t value = features[static_cast<size_t>(node.feature)];
        at = node.child + (value > node.threshold ? 1 : 0);
      }
      sum += nodes_[at].value;
    }
    return sum;
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
  void add(std::string_view tree) {
    struct Place {
      uint32_t node;
      uint32_t depth;
    };
    const auto root = static_cast<uint32_t>(nodes_.size());
    uint32_t depth = 0;
    nodes_.emplace_back();
    std::vector<Place> open{{root, 0}};  // in the order of the text, backwards
    for (size_t at = 0; at < tree.size() && !open.empty(); ++at) {
      const Place place = open.back();
      open.pop_back();
      depth = std::max(depth, place.depth);
      if (tree[at] == '=') {
        ++at;
        nodes_[place.node] = {0, std::numeric_limits<int16_t>::max(),
                              place.node, number(tree, at)};
        continue;
      }
      const int feature = number(tree, at);
      ++at;
      const int threshold = number(tree, at);
      const auto child = static_cast<uint32_t>(nodes_.size());
      nodes_[place.node] = {static_cast<int16_t>(feature),
                            static_cast<int16_t>(threshold), child, 0};
      nodes_.resize(nodes_.size() + 2);
      open.push_back({child + 1, place.depth + 1});
      open.push_back({child, place.depth + 1});
    }
    trees_.push_back({root, depth});
  }

  std::vector<Node> nodes_;
  std::vector<Tree> trees_;
};

}  // namespace

std::vector<BlockScore> score_blocks(
    const std::vector<BlockFeatures>& features) {
  static const Forest kForest;
  std::vector<BlockScore> scores;
  scores.reserve(features.size());
  for (const BlockFeatures& f : features) scores.push_back(kForest.score(f));
  return scores;
}

}  // namespace dateline
