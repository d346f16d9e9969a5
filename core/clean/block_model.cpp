#include "clean/block_model.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

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
  explicit Forest(std::string_view stage) {
    for (const auto& row : lexicon::kBlockModel) {
      if (row.stage != stage) continue;
      roots_.push_back(static_cast<uint32_t>(nodes_.size()));
      add(row.tree);
    }
  }

  template <typename Features>
  BlockScore score(const Features& features) const {
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

int16_t hundredths(BlockScore score) {
  return static_cast<int16_t>(std::clamp(score / 10, -1000, 1000));
}

struct Mean {
  int64_t sum = 0;
  int64_t weight = 0;

  void add(int64_t score, int64_t bytes) {
    sum += score * bytes;
    weight += bytes;
  }
  void add(const Mean& other) {
    sum += other.sum;
    weight += other.weight;
  }
  int16_t value() const {
    return weight == 0 ? int16_t{0} : static_cast<int16_t>(sum / weight);
  }
};

uint32_t signature(const HtmlBlocks& page, uint32_t element) {
  const HtmlElement& one = page.elements[element];
  return one.signature * 31 + page.elements[one.parent].signature;
}

}  // namespace

std::vector<ContextFeatures> context_features(
    const HtmlBlocks& page, const std::vector<BlockFeatures>& features,
    const std::vector<BlockScore>& scores) {
  const size_t n = page.blocks.size();
  std::vector<Mean> means(page.elements.size());
  std::unordered_map<uint32_t, Mean> same;
  int64_t article = 0;
  int64_t all = 0;
  for (size_t i = 0; i < n; ++i) {
    const HtmlBlock& block = page.blocks[i];
    const int64_t bytes = static_cast<int64_t>(block.text().size());
    const int16_t score = hundredths(scores[i]);
    means[block.element].add(score, bytes);
    same[signature(page, block.element)].add(score, bytes);
    if (scores[i] > 0) article += bytes;
    all += bytes;
  }
  for (size_t e = means.size(); e-- > 1;) {
    means[page.elements[e].parent].add(means[e]);
  }
  std::vector<ContextFeatures> out(n);
  int64_t before = 0;
  int since = 100;
  const auto at = [&](size_t i) {
    return i < n ? hundredths(scores[i]) : int16_t{-1000};
  };
  for (size_t i = 0; i < n; ++i) {
    ContextFeatures& f = out[i];
    std::copy(features[i].begin(), features[i].end(), f.begin());
    const uint32_t parent = page.elements[page.blocks[i].element].parent;
    f[kOwnScore] = at(i);
    f[kPrevScore] = at(i - 1);
    f[kPrev2Score] = at(i - 2);
    f[kPrev3Score] = at(i - 3);
    f[kNextScore] = at(i + 1);
    f[kNext2Score] = at(i + 2);
    f[kNext3Score] = at(i + 3);
    f[kParentScore] = means[parent].value();
    f[kGrandScore] = means[page.elements[parent].parent].value();
    f[kSameScore] = same[signature(page, page.blocks[i].element)].value();
    f[kSinceArticle] = static_cast<int16_t>(std::min(since, 100));
    f[kArticleBefore] =
        static_cast<int16_t>(article == 0 ? 0 : before * 100 / article);
    f[kArticleShare] = static_cast<int16_t>(all == 0 ? 0 : article * 100 / all);
    since = scores[i] > 0 ? 0 : since + 1;
    if (scores[i] > 0) {
      before += static_cast<int64_t>(page.blocks[i].text().size());
    }
  }
  int until = 100;
  for (size_t i = n; i-- > 0;) {
    out[i][kUntilArticle] = static_cast<int16_t>(std::min(until, 100));
    until = scores[i] > 0 ? 0 : until + 1;
  }
  return out;
}

std::vector<BlockScore> score_blocks(
    const HtmlBlocks& page, const std::vector<BlockFeatures>& features) {
  static const Forest kAlone("alone");
  static const Forest kContext("context");
  std::vector<BlockScore> scores;
  scores.reserve(features.size());
  for (const BlockFeatures& f : features) scores.push_back(kAlone.score(f));
  std::vector<BlockScore> out;
  out.reserve(features.size());
  for (const ContextFeatures& f : context_features(page, features, scores)) {
    out.push_back(kContext.score(f));
  }
  return out;
}

}  // namespace dateline
