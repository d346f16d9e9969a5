#include "clean/html_limits.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "text/utf8.h"

namespace dateline {
namespace {

constexpr unsigned kFlattenDepth = 200;  // open tags kept
constexpr size_t kLongestTag = 20000;    // bytes with its attributes
constexpr size_t kMostTags = 600000;     // one that opens counts twice
constexpr size_t kLongestName = 12;

// A tag and where it stands.
struct Tag {
  std::string name;  // lower case, at most kLongestName letters
  size_t end = 0;    // behind its ">"
  size_t name_end = 0;
  bool closing = false;
};

// The tag that begins at `at`; no name when none does.
Tag read_tag(std::string_view source, size_t at) {
  Tag tag;
  tag.closing = at + 1 < source.size() && source[at + 1] == '/';
  const size_t start = at + (tag.closing ? 2 : 1);
  size_t end = start;
  if (start >= source.size() || !is_ascii_alpha(source[start])) return tag;
  while (end < source.size() && source[end] != '>' && source[end] != '<') {
    if (tag.name.size() == end - start && tag.name.size() < kLongestName &&
        (is_ascii_alpha(source[end]) || is_ascii_digit(source[end]))) {
      tag.name.push_back(to_ascii_lower(source[end]));
    }
    ++end;
  }
  tag.name_end = start + tag.name.size();
  if (end < source.size() && source[end] == '>') ++end;
  tag.end = end;
  return tag;
}

void blank(std::string& text, size_t start, size_t end) {
  for (size_t i = start; i < end; ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
}

template <size_t N>
bool is_one_of(std::string_view name, const std::string_view (&names)[N]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// Elements without end tag do not nest.
bool is_void(std::string_view name) {
  static constexpr std::string_view kNames[] = {
      "area",  "base", "br",   "col",   "embed",  "hr",    "img",
      "input", "link", "meta", "param", "source", "track", "wbr"};
  return is_one_of(name, kNames);
}

// What the standard opens again in every block while it is not closed.
bool is_formatting(std::string_view name) {
  static constexpr std::string_view kNames[] = {
      "b", "big",   "code",   "em",     "font", "i", "nobr",
      "s", "small", "strike", "strong", "tt",   "u"};
  return is_one_of(name, kNames);
}

// Elements down to the text that belongs into one.
unsigned depth_of_cells(std::string_view name) {
  if (name == "table") return 4;
  if (name == "tbody" || name == "thead" || name == "tfoot") return 3;
  return name == "tr" ? 2 : 0;
}

// What is in them is no text of the page: they have to stay.
bool holds_no_text(std::string_view name) {
  static constexpr std::string_view kNames[] = {
      "script", "style", "textarea", "title", "iframe", "template", "noscript"};
  return is_one_of(name, kNames);
}

}  // namespace

size_t count_tags(std::string_view source) {
  return static_cast<size_t>(std::count(source.begin(), source.end(), '<'));
}

std::string lighten(std::string_view source) {
  std::string out(source);
  size_t tags = 0;
  for (size_t i = 0; i + 1 < source.size(); ++i) {
    if (source[i] != '<') continue;
    if (source.substr(i, 4) == "<!--") {
      const size_t end = source.find("-->", i + 4);
      if (end == std::string_view::npos) break;
      blank(out, i, end + 3);
      i = end + 2;
      continue;
    }
    const Tag tag = read_tag(source, i);
    if (tag.name.empty()) continue;
    // An open table takes text between its cells, which is dear to parse.
    if (tag.closing && tag.name == "table") continue;
    if (is_formatting(tag.name) ||
        (tags >= kMostTags && !holds_no_text(tag.name))) {
      blank(out, i, tag.end);
    } else {
      tags += tag.closing ? 1 : 2;
    }
    i = tag.end - 1;
  }
  return out;
}

std::string flatten(std::string_view source) {
  std::string out(source);
  uint32_t depth = 0;
  for (size_t i = 0; i + 1 < source.size(); ++i) {
    if (source[i] != '<') continue;
    const Tag tag = read_tag(source, i);
    if (tag.name.empty()) continue;
    if (is_void(tag.name)) {
      // has no inside
    } else if (tag.closing) {
      if (depth > kFlattenDepth) blank(out, i, tag.end);
      if (depth > 0) --depth;
    } else {
      ++depth;
      // A table is cut with its rows: text between them is dear to parse.
      if (depth + depth_of_cells(tag.name) > kFlattenDepth) {
        blank(out, i, tag.end);
      } else if (tag.end - i > kLongestTag) {
        blank(out, tag.name_end, tag.end - 1);
      }
    }
    i = tag.end - 1;
  }
  return out;
}

}  // namespace dateline
