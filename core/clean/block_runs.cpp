#include "clean/block_runs.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "clean/block_features.h"

namespace dateline {
namespace {

// Cross-validated over sites together; in thousandths of log odds, as scores.
constexpr BlockScore kSurest = 4000;  // that a block says about its like
constexpr int kFewest = 3;            // paragraphs that are a kind
constexpr BlockScore kMost = 5000;    // that a block says about itself
constexpr int64_t kBorder = 200;      // that a run's beginning or end costs

// Prose meets the mean of the prose that is marked up as it is.
void meet_like(const std::vector<HtmlElement>& elements,
               const std::vector<HtmlBlock>& blocks,
               std::vector<BlockScore>& scores) {
  struct Like {
    int64_t sum = 0;
    int blocks = 0;
  };
  std::unordered_map<uint32_t, Like> likes;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (!is_prose(blocks[i])) continue;
    Like& like = likes[markup_of(elements, blocks[i].element)];
    like.sum += std::clamp(scores[i], -kSurest, kSurest);
    ++like.blocks;
  }
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (!is_prose(blocks[i])) continue;
    const Like& like = likes[markup_of(elements, blocks[i].element)];
    if (like.blocks < kFewest) continue;
    const int64_t mean = like.sum / like.blocks;
    scores[i] = static_cast<BlockScore>((scores[i] + mean) / 2);
  }
}

}  // namespace

std::vector<bool> choose_runs(const std::vector<HtmlElement>& elements,
                              const std::vector<HtmlBlock>& blocks,
                              std::vector<BlockScore> scores) {
  meet_like(elements, blocks, scores);
  // The best way to part the page into article and rest: by block, whether
  // the best way that ends in it with each comes from its like.
  struct Step {
    bool from_article_to_rest;
    bool from_rest_to_article;
  };
  std::vector<Step> steps(blocks.size());
  int64_t article = 0;
  int64_t rest = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].block.type == BlockType::kCaption) continue;
    const int64_t score = std::clamp(scores[i], -kMost, kMost);
    steps[i] = {article - kBorder > rest, rest - kBorder > article};
    const int64_t best_rest = std::max(rest, article - kBorder);
    article = std::max(article, rest - kBorder) + score;
    rest = best_rest - score;
  }
  std::vector<bool> chosen(blocks.size(), false);
  bool inside = article > rest;
  for (size_t i = blocks.size(); i-- > 0;) {
    if (blocks[i].block.type == BlockType::kCaption) continue;
    chosen[i] = inside;
    inside =
        inside ? !steps[i].from_rest_to_article : steps[i].from_article_to_rest;
  }
  return chosen;
}

}  // namespace dateline
