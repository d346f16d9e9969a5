#include "clean/block_model.h"

#include <catch2/catch_amalgamated.hpp>
#include <cstdint>
#include <vector>

namespace dateline {
namespace {

// Figures that no page has, but all kinds of them.
std::vector<BlockFeatures> some_blocks(size_t count) {
  std::vector<BlockFeatures> blocks(count);
  uint32_t state = 7;
  for (BlockFeatures& block : blocks) {
    for (int16_t& feature : block) {
      state = state * 1664525u + 1013904223u;
      feature = static_cast<int16_t>((state >> 16) % 120);
    }
  }
  return blocks;
}

TEST_CASE("The score of a block does not hang on those beside it") {
  const std::vector<BlockFeatures> blocks = some_blocks(19);
  const std::vector<BlockScore> together = score_blocks(blocks);
  REQUIRE(together.size() == blocks.size());
  for (size_t i = 0; i < blocks.size(); ++i) {
    CHECK(score_blocks({blocks[i]}) == std::vector<BlockScore>{together[i]});
  }
  CHECK(score_blocks({}).empty());
}

}  // namespace
}  // namespace dateline
