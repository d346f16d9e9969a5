#include "clean/repair/markup.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/lower.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kLongestTag = 600;  // bytes
constexpr size_t kMostTags = 20000;  // more are no article's

// Elements that stand in a line.
constexpr std::array<std::string_view, 16> kInLine = {
    "a",     "b",    "br",     "cite",   "em",  "font", "i", "mark",
    "small", "span", "strike", "strong", "sub", "sup",  "u", "p"};

struct Tag {
  size_t size = 0;  // bytes; 0: none
  int name = -1;    // place in kInLine; -1: another element
  bool closes = false;
  bool has_attributes = false;
};

// The tag at the "<" of `at`.
Tag tag_at(std::string_view text, size_t at) {
  std::string_view rest = text.substr(at + 1, kLongestTag);
  Tag tag;
  tag.closes = rest.starts_with("/");
  if (tag.closes) rest.remove_prefix(1);
  size_t end = 0;
  while (end < rest.size() &&
         (is_ascii_alpha(rest[end]) || is_ascii_digit(rest[end]))) {
    ++end;
  }
  if (end == 0 || !is_ascii_alpha(rest[0])) return {};
  const std::string_view name = rest.substr(0, end);
  const size_t close = rest.find('>', end);
  if (close == std::string_view::npos) return {};
  const std::string_view inside = rest.substr(end, close - end);
  if (inside.find('<') != std::string_view::npos) return {};
  tag.has_attributes = inside.find('=') != std::string_view::npos;
  const bool plain = inside.find_first_not_of(" /") == std::string_view::npos;
  if (!plain && !tag.has_attributes) return {};
  for (size_t i = 0; i < kInLine.size(); ++i) {
    if (equals_lower(name, kInLine[i])) tag.name = static_cast<int>(i);
  }
  tag.size = 1 + (tag.closes ? 1 : 0) + close + 1;
  return tag;
}

bool is(const Tag& tag, std::string_view name) {
  return tag.name >= 0 && kInLine[static_cast<size_t>(tag.name)] == name;
}

bool speaks_of_tags(std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    const size_t start = at;
    while (at < text.size() && is_ascii_alpha(text[at])) ++at;
    const std::string_view word = text.substr(start, at - start);
    if (word.size() < 3 || word.size() > 6) continue;
    for (const char* const one : {"tag", "tags", "html", "markup", "code"}) {
      if (equals_lower(word, one)) return true;
    }
  }
  return false;
}

// "reopened.<br>The union": not between blanks or brackets, where it is
// spoken of.
bool breaks_line(std::string_view text, size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return is_ascii_alpha(before) || is_ascii_digit(before) || before == '>' ||
         static_cast<unsigned char>(before) >= 0x80 ||
         std::string_view(".,:;!?\"'").find(before) != std::string_view::npos;
}

Edit drop(size_t at, const Tag& tag, std::string_view with) {
  return {{static_cast<uint32_t>(at), static_cast<uint32_t>(at + tag.size)},
          std::string(with),
          "markup",
          Certainty::kExact,
          "a tag that was shown instead of obeyed"};
}

// Are there words on either side of this line break? Of several in a row, only
// the last one parts them.
bool parts_words(std::string_view text, size_t at, const Tag& tag) {
  const size_t end = at + tag.size;
  if (at == 0 || end >= text.size() || is_ascii_space(text[end])) return false;
  return text[end] != '<' || !is(tag_at(text, end), "br");
}

}  // namespace

std::vector<Edit> find_markup(std::string_view text) {
  struct Open {
    int name;
    size_t at;
    Tag tag;
  };
  std::vector<Edit> edits;
  std::vector<Open> open;
  for (size_t at = text.find('<'); at != std::string_view::npos;
       at = text.find('<', at + 1)) {
    const Tag tag = tag_at(text, at);
    if (tag.name < 0) continue;
    if (edits.size() > kMostTags) return {};
    const bool last = at + tag.size == text.size();
    if (is(tag, "br")) {
      if (!breaks_line(text, at)) continue;
      edits.push_back(drop(at, tag, parts_words(text, at, tag) ? " " : ""));
    } else if (!tag.closes) {
      if (open.size() < 50) open.push_back({tag.name, at, tag});
    } else {
      // Its partner is the last one of its name.
      while (!open.empty() && open.back().name != tag.name) open.pop_back();
      if (open.empty()) {
        if (last && is(tag, "p")) edits.push_back(drop(at, tag, ""));
        continue;
      }
      const Open partner = open.back();
      open.pop_back();
      if (partner.at + partner.tag.size == at) continue;  // nothing between
      edits.push_back(drop(partner.at, partner.tag, ""));
      edits.push_back(drop(at, tag, ""));
    }
  }
  // Some tags obeyed and others shown are shown on purpose.
  if (edits.empty() || text.find("&lt;") != std::string_view::npos ||
      speaks_of_tags(text)) {
    return {};
  }
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return a.span.start < b.span.start;
  });
  return edits;
}

bool is_text_with_tags(std::string_view source) {
  bool any = false;
  for (size_t at = source.find('<'); at != std::string_view::npos;
       at = source.find('<', at + 1)) {
    if (at + 1 == source.size()) break;
    if (source[at + 1] == '!' || source[at + 1] == '?') return false;
    const Tag tag = tag_at(source, at);
    if (tag.size == 0) continue;
    if (tag.name < 0 || is(tag, "br") || is(tag, "p")) return false;
    any = true;
  }
  if (!any) return false;
  size_t ends = 0;  // of lines, in a row
  for (const char c : source) {
    if (c == '\n' && ++ends == 2) return true;
    if (!is_ascii_space(c)) ends = 0;
  }
  return false;
}

}  // namespace dateline
