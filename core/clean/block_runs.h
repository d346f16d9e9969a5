#ifndef DATELINE_CLEAN_BLOCK_RUNS_H_
#define DATELINE_CLEAN_BLOCK_RUNS_H_

#include <vector>

#include "clean/block_model.h"
#include "clean/html_blocks.h"

namespace dateline {

// Which blocks are article, by their scores and those of their like:
// paragraphs that a page marks up alike are one thing, and an article comes in
// runs. Captions are not chosen. Linear.
std::vector<bool> choose_runs(const std::vector<HtmlElement>& elements,
                              const std::vector<HtmlBlock>& blocks,
                              std::vector<BlockScore> scores);

}  // namespace dateline

#endif  // DATELINE_CLEAN_BLOCK_RUNS_H_
