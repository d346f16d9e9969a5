#ifndef DATELINE_CLEAN_PAGE_SURROUNDINGS_H_
#define DATELINE_CLEAN_PAGE_SURROUNDINGS_H_

#include <vector>

#include "clean/html_blocks.h"

namespace dateline {

// Takes out of the kept what is written like an article and is none of this
// one: other articles over the headline, what readers wrote under it, copies,
// boxes that hold a notice.
// `headline` is the block that shows it, their number if none does.
void drop_surroundings(const std::vector<HtmlElement>& elements,
                       const std::vector<HtmlBlock>& blocks, size_t headline,
                       std::vector<bool>& kept);

// Does it stand in an element that its name says is for comments?
bool is_reader_comment(const std::vector<HtmlElement>& elements,
                       const HtmlBlock& block);

}  // namespace dateline

#endif  // DATELINE_CLEAN_PAGE_SURROUNDINGS_H_
