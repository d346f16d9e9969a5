#ifndef DATELINE_CLEAN_PAGE_HEAD_H_
#define DATELINE_CLEAN_PAGE_HEAD_H_

#include <vector>

#include "clean/html_blocks.h"
#include "dateline/document.h"

namespace dateline {

// What a page shows around its headline: kicker, subtitle, who wrote the
// article and when. `kept` are the blocks of the article; `title` is the index
// of the headline's block, or the number of blocks. Facts that the page's
// metadata states are completed, not replaced, but for what a reader sees to
// be more exact: all authors where one was stated, the newsroom's day where
// universal time has the day beside it. Blocks found to hold a fact get its
// type; a kicker or subtitle is kept.
void read_page_head(const std::vector<HtmlElement>& elements,
                    std::vector<HtmlBlock>& blocks, std::vector<bool>& kept,
                    size_t title, const Options& options, Document& facts);

}  // namespace dateline

#endif  // DATELINE_CLEAN_PAGE_HEAD_H_
