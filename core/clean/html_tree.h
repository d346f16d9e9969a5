#ifndef DATELINE_CLEAN_HTML_TREE_H_
#define DATELINE_CLEAN_HTML_TREE_H_

#include <arena.h>
#include <nokogiri_gumbo.h>

#include <optional>
#include <string>
#include <string_view>

#include "dateline/span.h"

namespace dateline {

// A parsed page. Nodes point into the bytes that were parsed.
class HtmlTree {
 public:
  // Parses; a page nested deeper than the parser goes is parsed again without
  // the tags beyond that depth, and one of very many tags without some of them
  // (html_limits.h), so that its text is kept. Linear.
  explicit HtmlTree(std::string_view source);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode* root() const { return output_->document; }
  // Offset in the source of a pointer into the parsed bytes.
  uint32_t offset(const char* at) const {
    return static_cast<uint32_t>(at - parsed_.data());
  }
  // The bytes of an element with both its tags; none where it has no tag.
  std::optional<SourceSpan> source_of(const GumboNode* element) const;

 private:
  void parse();

  std::string changed_;  // the source with tags blanked out
  std::string_view parsed_;
  GumboArena* memory_ = nullptr;  // of the tree
  GumboOutput* output_ = nullptr;
};

// Reading elements.
bool is_element(const GumboNode* node);
GumboTag tag_of(const GumboNode* node);  // GUMBO_TAG_UNKNOWN for others
std::string_view attribute(const GumboNode* node, const char* name);
bool has_attribute(const GumboNode* node, const char* name);
// Calls `visit` with every attribute.
template <typename Visit>
void for_each_attribute(const GumboNode* node, Visit visit) {
  const GumboVector& all = node->v.element.attributes;
  for (unsigned i = 0; i < all.length; ++i) {
    visit(*static_cast<const GumboAttribute*>(all.data[i]));
  }
}

// Children of an element or document; null for others.
const GumboVector* children_of(const GumboNode* node);

// All text below a node, white space run together.
std::string text_of(const GumboNode* node);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_TREE_H_
