#include "clean/html_tree.h"

#include <vector>

#include "text/utf8.h"

namespace dateline {
namespace {

constexpr unsigned kMaxDepth = 400;      // what the parser is given
constexpr unsigned kFlattenDepth = 200;  // open tags kept when it is not enough
constexpr int kMaxAttributes = 400;

// Elements without end tag do not nest.
bool is_void(std::string_view name) {
  static constexpr std::string_view kNames[] = {
      "area",  "base", "br",   "col",   "embed",  "hr",    "img",
      "input", "link", "meta", "param", "source", "track", "wbr"};
  for (const std::string_view known : kNames) {
    if (name == known) return true;
  }
  return false;
}

// Blanks out tags that are nested deeper than the limit and, in every tag,
// attributes beyond a count. Bytes keep their places.
std::string flatten(std::string_view source) {
  std::string out(source);
  uint32_t depth = 0;
  const auto blank = [&](size_t start, size_t end) {
    for (size_t i = start; i < end; ++i) {
      if (out[i] != '\n') out[i] = ' ';
    }
  };
  for (size_t i = 0; i + 1 < source.size(); ++i) {
    if (source[i] != '<') continue;
    const bool closing = source[i + 1] == '/';
    size_t name_at = i + (closing ? 2 : 1);
    if (name_at >= source.size() || !is_ascii_alpha(source[name_at])) continue;
    std::string name;
    size_t end = name_at;
    while (end < source.size() && source[end] != '>' && source[end] != '<') {
      if (name.size() == end - name_at && name.size() < 12 &&
          is_ascii_alpha(source[end])) {
        name.push_back(to_ascii_lower(source[end]));
      }
      ++end;
    }
    if (end < source.size() && source[end] == '>') ++end;
    if (is_void(name)) continue;
    if (closing) {
      if (depth > kFlattenDepth) blank(i, end);
      if (depth > 0) --depth;
    } else {
      ++depth;
      if (depth > kFlattenDepth) {
        blank(i, end);
      } else if (end - i > 20000) {
        blank(name_at + name.size(), end - 1);
      }
    }
    i = end - 1;
  }
  return out;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view source) : parsed_(source) {
  parse();
  if (output_->status == GUMBO_STATUS_OK) return;
  gumbo_destroy_output(output_);
  flattened_ = flatten(source);
  parsed_ = flattened_;
  parse();
}

void HtmlTree::parse() {
  GumboOptions options = kGumboDefaultOptions;
  options.max_tree_depth = kMaxDepth;
  options.max_attributes = kMaxAttributes;
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, parsed_.data(), parsed_.size());
}

HtmlTree::~HtmlTree() { gumbo_destroy_output(output_); }

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT;
}

GumboTag tag_of(const GumboNode* node) {
  return is_element(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::string_view attribute(const GumboNode* node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found =
      gumbo_get_attribute(&node->v.element.attributes, name);
  return found ? std::string_view(found->value) : std::string_view();
}

bool has_attribute(const GumboNode* node, const char* name) {
  return is_element(node) &&
         gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
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
