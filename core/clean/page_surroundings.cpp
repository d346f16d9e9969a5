#include "clean/page_surroundings.h"

#include <string>

#include "clean/comment_heads.h"
#include "clean/notices.h"
#include "clean/same_words.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr size_t kEnough = 250;  // bytes that can be an article

bool is_kept_body(const std::vector<HtmlBlock>& blocks,
                  const std::vector<bool>& kept, size_t i) {
  return kept[i] && is_body(blocks[i].block.type);
}

size_t body_bytes(const std::vector<HtmlBlock>& blocks,
                  const std::vector<bool>& kept, size_t first, size_t end) {
  size_t bytes = 0;
  for (size_t i = first; i < end; ++i) {
    if (is_kept_body(blocks, kept, i)) bytes += blocks[i].text().size();
  }
  return bytes;
}

void drop(std::vector<bool>& kept, size_t first, size_t end) {
  for (size_t i = first; i < end; ++i) kept[i] = false;
}

// A headline that a list repeats behind the article is not where it begins.
void drop_over_headline(const std::vector<HtmlBlock>& blocks, size_t headline,
                        std::vector<bool>& kept) {
  if (headline >= blocks.size()) return;
  const size_t before = body_bytes(blocks, kept, 0, headline);
  const size_t behind = body_bytes(blocks, kept, headline, blocks.size());
  if (behind < kEnough || behind * 4 < before) return;
  drop(kept, 0, headline);
}

void drop_reader_comments(const std::vector<HtmlBlock>& blocks, size_t headline,
                          std::vector<bool>& kept) {
  size_t bytes = 0;  // of the article so far
  const size_t first = headline < blocks.size() ? headline : 0;
  for (size_t i = first; i < blocks.size(); ++i) {
    if (is_kept_body(blocks, kept, i)) bytes += blocks[i].text().size();
    if (bytes < kEnough || !begins_reader_comments(blocks[i].text())) continue;
    const size_t behind = body_bytes(blocks, kept, i, blocks.size());
    // A button among the first paragraphs.
    if (behind < 4 * bytes) drop(kept, i, blocks.size());
    return;
  }
}

// What elements named so hold, when there is an article over it: "comment" may
// also be the name of an opinion's own page.
void drop_named_comments(const std::vector<HtmlElement>& elements,
                         const std::vector<HtmlBlock>& blocks,
                         std::vector<bool>& kept) {
  constexpr size_t kLittle = 200;  // bytes
  size_t above = 0;                // bytes
  size_t first = blocks.size();
  for (size_t i = 0; i < blocks.size() && first == blocks.size(); ++i) {
    if (!is_kept_body(blocks, kept, i)) continue;
    if (is_reader_comment(elements, blocks[i])) {
      first = i;
    } else {
      above += blocks[i].text().size();
    }
  }
  if (above < kLittle) return;
  for (size_t i = first; i < blocks.size(); ++i) {
    if (is_reader_comment(elements, blocks[i])) kept[i] = false;
  }
}

// The first paragraph twice, as where the box to share a page shows it: the
// copy right before it goes.
void drop_copies(const std::vector<HtmlBlock>& blocks,
                 std::vector<bool>& kept) {
  constexpr size_t kShortest = 60;
  size_t before = blocks.size();
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (!kept[i] || blocks[i].block.type != BlockType::kParagraph) continue;
    if (before < i && blocks[i].text().size() >= kShortest &&
        same_words(blocks[i].text(), blocks[before].text())) {
      kept[before] = false;
    }
    before = i;
  }
}

// A box with a notice in it holds nothing else than what leads to it: "Our
// morning email tells the day's news" over "Newsletters may contain ...".
void drop_boxes_of_notices(const std::vector<HtmlElement>& elements,
                           const std::vector<HtmlBlock>& blocks,
                           std::vector<bool>& kept) {
  constexpr size_t kLargest = 600;  // bytes of the box
  constexpr size_t kReach = 6;      // blocks of the box to either side
  const auto parent = [&](size_t i) {
    return elements[blocks[i].element].parent;
  };
  const auto is_in_aside = [&](size_t i) {
    return elements[blocks[i].element].near_region(Region::kAside) <= 2;
  };
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (!is_kept_body(blocks, kept, i) || !is_in_aside(i) ||
        !is_notice(blocks[i].text())) {
      continue;
    }
    size_t first = i;
    size_t end = i + 1;
    while (first > 0 && i - first < kReach && parent(first - 1) == parent(i)) {
      --first;
    }
    while (end < blocks.size() && end - i < kReach &&
           parent(end) == parent(i)) {
      ++end;
    }
    if (body_bytes(blocks, kept, first, end) <= kLargest) {
      drop(kept, first, end);
    }
  }
}

}  // namespace

bool is_reader_comment(const std::vector<HtmlElement>& elements,
                       const HtmlBlock& block) {
  return elements[block.element].near_name(NameKind::kComment) < kFar;
}

void drop_surroundings(const std::vector<HtmlElement>& elements,
                       const std::vector<HtmlBlock>& blocks, size_t headline,
                       std::vector<bool>& kept) {
  drop_over_headline(blocks, headline, kept);
  drop_named_comments(elements, blocks, kept);
  drop_reader_comments(blocks, headline, kept);
  drop_copies(blocks, kept);
  drop_boxes_of_notices(elements, blocks, kept);
}

}  // namespace dateline
