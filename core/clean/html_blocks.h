#ifndef DATELINE_CLEAN_HTML_BLOCKS_H_
#define DATELINE_CLEAN_HTML_BLOCKS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clean/draft.h"
#include "clean/html_tree.h"

namespace dateline {

// A block of a page with what speaks for and against its being article.
struct HtmlBlock {
  DraftBlock block;
  const GumboNode* container = nullptr;  // nearest block element around it
  uint32_t link_bytes = 0;               // of its text, inside links
  bool boilerplate = false;  // inside an element that is never article
  bool negative = false;     // inside one whose class or id says no
  bool author = false;       // inside one that holds the byline
  bool date = false;
  bool headline = false;  // h1

  double link_share() const {
    return block.text.text.empty()
               ? 0
               : static_cast<double>(link_bytes) /
                     static_cast<double>(block.text.text.size());
  }
};

// All visible text blocks of a page in order. Linear.
std::vector<HtmlBlock> read_blocks(const HtmlTree& tree,
                                   std::string_view source);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_BLOCKS_H_
