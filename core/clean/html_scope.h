#ifndef DATELINE_CLEAN_HTML_SCOPE_H_
#define DATELINE_CLEAN_HTML_SCOPE_H_

#include <cstdint>

#include "clean/html_blocks.h"
#include "clean/html_tree.h"

namespace dateline {

// What holds inside an element for everything below it.
struct Scope {
  uint32_t element = 0;
  BlockType type = BlockType::kParagraph;
  uint8_t level = 0;
  bool link = false;
  bool bold = false;
  bool italic = false;
  bool preformatted = false;
  bool author = false;
  bool date = false;
  bool headline = false;
  HeadingPart part = HeadingPart::kWhole;
  bool credit = false;
  bool video = false;
  bool layout = false;  // in a table that lays out the page
  bool bare = false;    // in no element but the body, in a piece of a page
  uint32_t name = 0;    // number of the element that names the author, 0: none
  bool sure_name = false;
};

// What the tag of an element means for everything below it.
void set_scope(const GumboNode* node, GumboTag tag, Scope& scope);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_SCOPE_H_
