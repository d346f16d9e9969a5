// Markdown that was pasted as its source.

#include <algorithm>
#include <string>

#include "clean/plain_text.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

uint32_t u32(size_t n) { return static_cast<uint32_t>(n); }

// "## ": the level and the bytes of the mark; 0 when there is none.
size_t heading_level(std::string_view line) {
  const size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level >= 1 && level <= 6 && level < line.size() && line[level] == ' '
             ? level
             : 0;
}

// "[words](address)" at `at`: where the words end and where all of it ends.
struct Link {
  size_t words_end = 0;
  size_t end = 0;
};
Link link_at(std::string_view text, size_t at) {
  constexpr size_t kLongest = 2000;
  const std::string_view near = text.substr(at, kLongest);
  const size_t middle = near.find("](");
  if (middle == std::string_view::npos || near.find('\n') < middle) return {};
  // An opening bracket in between begins another one.
  if (near.substr(1, middle - 1).find('[') != std::string_view::npos) return {};
  const size_t end = near.find(')', middle);
  if (end == std::string_view::npos) return {};
  const std::string_view address = near.substr(middle + 2, end - middle - 2);
  const bool known = address.starts_with("http") || address.starts_with("/") ||
                     address.starts_with("#") || address.starts_with("mailto:");
  return known ? Link{at + middle, at + end + 1} : Link{};
}

bool is_letter_or_digit(std::string_view text, size_t at) {
  if (at >= text.size()) return false;
  const CharacterClass kind = classify(next_code_point(text, at));
  return kind == CharacterClass::kLetter || kind == CharacterClass::kDigit ||
         kind == CharacterClass::kIdeograph;
}

bool is_blank(std::string_view text, size_t at) {
  return at >= text.size() || is_ascii_space(text[at]);
}

Edit mark(size_t start, size_t end) {
  return {{u32(start), u32(end)},
          "",
          "markdown",
          Certainty::kExact,
          "a mark of Markdown"};
}

// The partner of the emphasis `sign` that opens at `at`, or npos.
size_t closing(std::string_view text, size_t at, std::string_view sign) {
  const size_t from = at + sign.size();
  if (is_blank(text, from)) return std::string_view::npos;
  if (at > 0 && !is_ascii_space(text[at - 1]) &&
      std::string_view("\"'([").find(text[at - 1]) == std::string_view::npos) {
    return std::string_view::npos;
  }
  const size_t end = text.substr(0, from + 600).find(sign, from);
  if (end == std::string_view::npos || end == from ||
      is_ascii_space(text[end - 1]) ||
      is_letter_or_digit(text, end + sign.size())) {
    return std::string_view::npos;
  }
  return end;
}

std::vector<Edit> find_marks(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool image = c == '!' && at + 1 < text.size() && text[at + 1] == '[';
    if (c == '[' || image) {
      const Link link = link_at(text, at + image);
      if (link.end > 0) {
        edits.push_back(mark(at, at + 1 + image));
        edits.push_back(mark(link.words_end, link.end));
        at += 1 + image;
        continue;
      }
    }
    if (c == '*' || c == '_' || c == '`') {
      size_t size = 1;
      while (size < 3 && at + size < text.size() && text[at + size] == c) {
        ++size;
      }
      const size_t end = closing(text, at, text.substr(at, size));
      if (end != std::string_view::npos) {
        edits.push_back(mark(at, at + size));
        edits.push_back(mark(end, end + size));
      }
      at += size;
      continue;
    }
    ++at;
  }
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return a.span.start < b.span.start;
  });
  // Marks that fall into another one's address are no marks.
  uint32_t end = 0;
  std::erase_if(edits, [&](const Edit& edit) {
    if (edit.span.start < end) return true;
    end = edit.span.end;
    return false;
  });
  return edits;
}

// Two signs of Markdown, or one that nothing else has.
bool is_markdown(const PlainText& text) {
  size_t headings = 0;
  size_t links = 0;
  size_t strong = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const std::string_view line = text.at(i);
    headings += heading_level(line) > 0;
    links += line.find("](http") != std::string_view::npos ||
             line.find("](/") != std::string_view::npos;
    const size_t pair = line.find("**");
    strong += pair != std::string_view::npos &&
              closing(line, pair, "**") != std::string_view::npos;
  }
  if (headings >= 2 || links >= 1 || headings + strong >= 2) return true;
  // "# Ferry runs again" over an article.
  const size_t first = text.next(0);
  const size_t second = text.next(first + 1);
  return second < text.size() && text.next(second + 1) < text.size() &&
         heading_level(text.at(first)) == 1 &&
         begins_upper(text.at(first).substr(2)) &&
         !text.at(first).ends_with('.');
}

}  // namespace

void read_markdown(PlainText& text) {
  if (text.draft.source.find_first_of("#[*_") == std::string_view::npos ||
      !(text.chat || is_markdown(text))) {
    return;
  }
  for (size_t i = 0; i < text.size(); ++i) {
    TextParagraph& paragraph = text.paragraphs[i];
    const size_t level = heading_level(text.at(i));
    if (level > 0) {
      paragraph.heading = static_cast<uint8_t>(level);
      text.edit(i, {mark(0, level + 1)});
    }
    const bool image = text.at(i).starts_with("![");
    if (image) {
      const Link link = link_at(text.at(i), 1);
      paragraph.image = link.end > 0 && link.end == text.at(i).size();
      const size_t address = link.words_end + 2;
      if (paragraph.image) {
        paragraph.address = text.at(i).substr(address, link.end - 1 - address);
      }
    }
    text.edit(i, find_marks(text.at(i)));
  }
}

}  // namespace dateline
