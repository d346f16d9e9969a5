#include "clean/html_headings.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "clean/html_elements.h"
#include "clean/html_names.h"
#include "text/lower.h"

namespace dateline {
namespace {

constexpr int kTrailDepth = 6;      // elements from a trail to its last crumb
constexpr size_t kMaxNames = 600;   // bytes of an attribute that are looked at
constexpr size_t kMostParts = 100;  // nodes of a heading

// The first element of the heading that its class calls such a line, or null.
const GumboNode* find_named(const GumboNode* heading) {
  constexpr uint32_t kLine = 1u << static_cast<unsigned>(NameKind::kLead);
  std::vector<const GumboNode*> stack{heading};
  for (size_t i = 0; i < kMostParts && !stack.empty(); ++i) {
    const GumboNode* node = stack.back();
    stack.pop_back();
    if (node != heading && is_element(node) && (kinds_of(node) & kLine) != 0) {
      return node;
    }
    const GumboVector* children = children_of(node);
    if (children == nullptr) continue;
    for (unsigned k = children->length; k > 0; --k) {
      stack.push_back(static_cast<GumboNode*>(children->data[k - 1]));
    }
  }
  return nullptr;
}

// "<span>Harbours</span><span>:</span><span>Crane falls</span>": the element
// before the one that holds nothing but a mark, or null.
const GumboNode* find_before_mark(const GumboNode* heading) {
  const GumboVector* children = children_of(heading);
  if (children == nullptr) return nullptr;
  const GumboNode* before = nullptr;
  const unsigned count =
      std::min(children->length, static_cast<unsigned>(kMostParts));
  for (unsigned i = 0; i < count; ++i) {
    const auto* child = static_cast<GumboNode*>(children->data[i]);
    if (!is_element(child)) continue;
    const std::string words = text_of(child);
    if (words == ":" || words == "|") return before;
    before = child;
  }
  return nullptr;
}

// A heading in its parts.
struct Parts {
  const GumboNode* line = nullptr;  // null: it has no parts
  Heading heading;
};

Parts read_parts(const GumboNode* heading) {
  const std::string all = text_of(heading);
  const GumboNode* node = find_named(heading);
  if (node == nullptr) node = find_before_mark(heading);
  if (node == nullptr) return {nullptr, {all, {}}};
  const std::string line = text_of(node);
  const std::string_view words(all);
  std::string_view rest;
  std::string_view kicker;
  if (words.starts_with(line)) {
    kicker = without_heading_marks(line);
    rest = words.substr(line.size());
  } else if (words.ends_with(line)) {
    rest = words.substr(0, words.size() - line.size());
  }
  rest = without_heading_marks(rest);
  if (line.empty() || rest.empty()) return {nullptr, {all, {}}};
  return {node, {std::string(rest), std::string(kicker)}};
}

}  // namespace

std::string_view without_heading_marks(std::string_view text) {
  const auto is_mark = [](char c) { return c == ' ' || c == ':' || c == '|'; };
  while (!text.empty() && (is_mark(text.front()) || text.starts_with("- "))) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (is_mark(text.back()) || text.ends_with(" -"))) {
    text.remove_suffix(1);
  }
  return text;
}

Heading read_heading(const GumboNode* heading) {
  return read_parts(heading).heading;
}

const GumboNode* find_heading_line(const GumboNode* heading) {
  return read_parts(heading).line;
}

void cut_heading_marks(MappedText& text) {
  const std::string_view words = without_heading_marks(text.text);
  if (words.size() == text.text.size()) return;
  const auto start = static_cast<uint32_t>(words.data() - text.text.data());
  text = text.slice({start, start + static_cast<uint32_t>(words.size())});
}

bool is_crumb(const GumboNode* heading) {
  const GumboNode* node = heading;
  for (int i = 0; i < kTrailDepth && node != nullptr && is_element(node); ++i) {
    if (tag_of(node) == GUMBO_TAG_NAV) return true;
    const std::string names =
        to_lower(attribute(node, "class").substr(0, kMaxNames));
    if (names.find("breadcrumb") != std::string::npos) return true;
    node = node->parent;
  }
  return false;
}

}  // namespace dateline
