#ifndef DATELINE_CLEAN_BLOCK_MODEL_H_
#define DATELINE_CLEAN_BLOCK_MODEL_H_

#include <cstdint>
#include <vector>

#include "clean/block_features.h"

namespace dateline {

// A block's score: log odds of being article in thousandths, above 0 for
// article.
using BlockScore = int32_t;

// The model that toolchain/clean/train.py made: trees over a block's features.
std::vector<BlockScore> score_blocks(
    const std::vector<BlockFeatures>& features);

}  // namespace dateline

#endif  // DATELINE_CLEAN_BLOCK_MODEL_H_
