#ifndef DATELINE_CLEAN_TEXT_FEATURES_H_
#define DATELINE_CLEAN_TEXT_FEATURES_H_

#include <algorithm>
#include <cstdint>

#include "clean/block_features.h"

namespace dateline {

// The features of a block that its own text gives.
void read_text_features(const HtmlBlock& block, BlockFeatures& f);

// One number for tags that mean alike: kTag and kParentTag.
int tag_group(GumboTag tag);

inline int percent(size_t part, size_t whole) {
  return whole == 0 ? 0
                    : static_cast<int>(static_cast<uint64_t>(part) * 100 /
                                       static_cast<uint64_t>(whole));
}

inline int16_t capped(int64_t value, int limit) {
  return static_cast<int16_t>(std::min<int64_t>(value, limit));
}

}  // namespace dateline

#endif  // DATELINE_CLEAN_TEXT_FEATURES_H_
