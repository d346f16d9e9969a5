#ifndef DATELINE_CLEAN_BLOCK_MODEL_H_
#define DATELINE_CLEAN_BLOCK_MODEL_H_

#include <cstdint>
#include <vector>

#include "clean/block_features.h"
#include "clean/html_blocks.h"

namespace dateline {

// A block's score: log odds of being article in thousandths, above 0 for
// article.
using BlockScore = int32_t;

// What the scores of the blocks around say: the second stage's features, in
// hundredths of log odds, behind those of block_features.h.
enum ContextFeature : uint8_t {
  kOwnScore = kFeatures,
  kPrevScore,
  kPrev2Score,
  kPrev3Score,
  kNextScore,
  kNext2Score,
  kNext3Score,
  kParentScore,    // mean by bytes of all blocks in the parent
  kGrandScore,     // of those in the grandparent
  kSameScore,      // of those of the same signature
  kSinceArticle,   // blocks since the last one above 0
  kUntilArticle,   // blocks until the next one
  kArticleBefore,  // percent of the article's bytes before it
  kArticleShare,   // percent of the page's bytes that are article
};
inline constexpr unsigned kContextFeatures = 14;
using ContextFeatures = std::array<int16_t, kFeatures + kContextFeatures>;

// Both stages of the model that toolchain/clean/train.py made: trees over the
// block's features, then trees that see the first scores around. Linear.
std::vector<BlockScore> score_blocks(
    const HtmlBlocks& page, const std::vector<BlockFeatures>& features);

// The second stage's features.
std::vector<ContextFeatures> context_features(
    const HtmlBlocks& page, const std::vector<BlockFeatures>& features,
    const std::vector<BlockScore>& scores);

}  // namespace dateline

#endif  // DATELINE_CLEAN_BLOCK_MODEL_H_
