#ifndef DATELINE_CLEAN_PAGE_INSIDES_H_
#define DATELINE_CLEAN_PAGE_INSIDES_H_

#include <vector>

#include "clean/html_blocks.h"

namespace dateline {

// Keeps what stands between two kept paragraphs in the element that holds them
// and is no text by itself: tables of data, lists, headings.
void keep_between(const std::vector<HtmlElement>& elements,
                  const std::vector<HtmlBlock>& blocks,
                  std::vector<bool>& kept);

}  // namespace dateline

#endif  // DATELINE_CLEAN_PAGE_INSIDES_H_
