#include "clean/block_model.h"

#include <string_view>

#include "lexicon/block_model.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// Decision trees in one array: a node's left child follows it.
struct Node {
  int16_t feature;    // -1: a leaf
  int16_t threshold;  // left when the feature is at most this
  int32_t value;      // leaf: score; else index of the right child
};

class Forest {
 public:
  Forest() {
    for (const auto& row : lexicon::kBlockModel) {
      roots_.push_back(static_cast<uint32_t>(nodes_.size()));
      add(row.tree);
    }
  }

  BlockScore score(const BlockFeatures& features) const {
    BlockScore sum = 0;
    for (const uint32_t root : roots_) {
      const Node* node = &nodes_[root];
      while (node->feature >= 0) {
        node = features[static_cast<size_t>(node->feature)] <= node->threshold
                   ? node + 1
                   : &nodes_[static_cast<size_t>(node->value)];
      }
      sum += node->value;
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
    std::vector<uint32_t> open;  // splits whose right child is to come
    for (size_t at = 0; at < tree.size(); ++at) {
      const uint32_t index = static_cast<uint32_t>(nodes_.size());
      if (tree[at] != '=') {
        const int feature = number(tree, at);
        ++at;
        const int threshold = number(tree, at);
        nodes_.push_back({static_cast<int16_t>(feature),
                          static_cast<int16_t>(threshold), 0});
        open.push_back(index);
        continue;
      }
      ++at;
      nodes_.push_back({-1, 0, number(tree, at)});
      if (open.empty()) return;
      nodes_[open.back()].value = static_cast<int32_t>(index + 1);
      open.pop_back();
    }
  }

  std::vector<Node> nodes_;
  std::vector<uint32_t> roots_;
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
