#include "clean/html_tree.h"

#include <cstring>
#include <vector>

#include "clean/html_limits.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr unsigned kMaxDepth = 400;
constexpr int kMaxAttributes = 400;

// The parser has made all names of HTML lower case.
const GumboAttribute* find_attribute(const GumboNode* node, const char* name) {
  if (!is_element(node)) return nullptr;
  const GumboVector& all = node->v.element.attributes;
  for (unsigned i = 0; i < all.length; ++i) {
    const auto* one = static_cast<const GumboAttribute*>(all.data[i]);
    if (one->name[0] == name[0] && std::strcmp(one->name, name) == 0) {
      return one;
    }
  }
  return nullptr;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view source) : parsed_(source) {
  if (source.size() > kManyTags && count_tags(source) > kManyTags) {
    changed_ = lighten(source);
    parsed_ = changed_;
  }
  parse();
  if (output_->status == GUMBO_STATUS_OK) return;
  gumbo_arena_free(memory_);
  changed_ = flatten(parsed_);
  parsed_ = changed_;
  parse();
}

void HtmlTree::parse() {
  GumboOptions options = kGumboDefaultOptions;
  options.max_tree_depth = kMaxDepth;
  options.max_attributes = kMaxAttributes;
  options.max_errors = 0;
  memory_ = gumbo_arena_enter();
  output_ = gumbo_parse_with_options(&options, parsed_.data(), parsed_.size());
  gumbo_arena_leave();
}

HtmlTree::~HtmlTree() { gumbo_arena_free(memory_); }

std::optional<SourceSpan> HtmlTree::source_of(const GumboNode* element) const {
  const GumboStringPiece& first = element->v.element.original_tag;
  const GumboStringPiece& last = element->v.element.original_end_tag;
  if (first.data == nullptr) return {};
  const GumboStringPiece& end = last.data == nullptr ? first : last;
  const SourceSpan span{offset(first.data),
                        offset(end.data) + static_cast<uint32_t>(end.length)};
  if (span.end < span.start) return {};
  return span;
}

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT;
}

GumboTag tag_of(const GumboNode* node) {
  return is_element(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::string_view attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* found = find_attribute(node, name);
  return found ? std::string_view(found->value) : std::string_view();
}

bool has_attribute(const GumboNode* node, const char* name) {
  return find_attribute(node, name) != nullptr;
}

const GumboVector* children_of(const GumboNode* node) {
  if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
  if (node->type == GUMBO_NODE_ELEMENT) return &node->v.element.children;
  return nullptr;
}

std::string text_of(const GumboNode* node) {
  std::string out;
  std::vector<const GumboNode*> stack{node};
  while (!stack.empty()) {
    const GumboNode* one = stack.back();
    stack.pop_back();
    if (one->type == GUMBO_NODE_TEXT || one->type == GUMBO_NODE_WHITESPACE ||
        one->type == GUMBO_NODE_CDATA) {
      for (const char* c = one->v.text.text; *c != '\0'; ++c) {
        if (!is_ascii_space(*c)) {
          out.push_back(*c);
        } else if (!out.empty() && out.back() != ' ') {
          out.push_back(' ');
        }
      }
      continue;
    }
    const GumboTag tag = tag_of(one);
    if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE) continue;
    if (const GumboVector* children = children_of(one)) {
      for (unsigned i = children->length; i > 0; --i) {
        stack.push_back(static_cast<GumboNode*>(children->data[i - 1]));
      }
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace dateline
