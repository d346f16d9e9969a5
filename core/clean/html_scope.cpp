#include "clean/html_scope.h"

#include <algorithm>

#include "clean/html_captions.h"
#include "clean/html_headings.h"

namespace dateline {

namespace {

// What a list's item or a heading says of its place; 0 if nothing.
uint8_t level_of(const GumboNode* node) {
  for (const char* name : {"aria-level", "data-aria-level"}) {
    const std::string_view level = attribute(node, name);
    if (level.size() == 1 && level[0] >= '1' && level[0] <= '9') {
      return static_cast<uint8_t>(level[0] - '0');
    }
  }
  return 0;
}

}  // namespace

void set_scope(const GumboNode* node, GumboTag tag, Scope& scope) {
  switch (tag) {
    case GUMBO_TAG_A:
      scope.link = has_attribute(node, "href") && !opens_figure(node);
      break;
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
      scope.bold = true;
      break;
    case GUMBO_TAG_I:
    case GUMBO_TAG_EM:
      scope.italic = true;
      break;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      scope.type = BlockType::kHeading;
      scope.level = static_cast<uint8_t>(tag - GUMBO_TAG_H1 + 1);
      scope.headline = tag == GUMBO_TAG_H1 && !is_crumb(node);
      break;
    case GUMBO_TAG_LI:
      scope.type = BlockType::kList;
      scope.level = static_cast<uint8_t>(std::min(scope.level + 1, 9));
      // Lists that stand beside the item they belong to say how deep they lie.
      if (const uint8_t level = level_of(node); level > 0) scope.level = level;
      break;
    case GUMBO_TAG_P:
      if (attribute(node, "role") == "heading") {
        scope.type = BlockType::kHeading;
        scope.level = std::max<uint8_t>(level_of(node), 1);
        scope.headline = scope.level == 1;
      }
      break;
    case GUMBO_TAG_BLOCKQUOTE:
      scope.type = BlockType::kQuote;
      break;
    case GUMBO_TAG_PRE:
      scope.type = BlockType::kPreformatted;
      scope.preformatted = true;
      break;
    case GUMBO_TAG_TR:
      scope.type = BlockType::kTable;
      break;
    case GUMBO_TAG_FIGCAPTION:
      if (is_caption(node)) scope.type = BlockType::kCaption;
      break;
    case GUMBO_TAG_TIME:
      scope.date = true;
      break;
    default:
      break;
  }
}

}  // namespace dateline
