#include "clean/page_surroundings.h"

#include <string>

#include "lexicon/comment_heads.h"
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

bool is_mark(char c) {
  return is_ascii_space(c) || is_ascii_digit(c) ||
         std::string_view("()[]:+!|-").find(c) != std::string_view::npos;
}

}  // namespace

bool begins_reader_comments(std::string_view line) {
  constexpr size_t kLongest = 48;  // bytes
  if (line.size() > kLongest) return false;
  while (!line.empty() && is_mark(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_mark(line.back())) line.remove_suffix(1);
  static const WordTable<lexicon::CommentHeadsRow> kTable(
      lexicon::kCommentHeads, &lexicon::CommentHeadsRow::line);
  return !line.empty() && kTable.contains(to_lower(line));
}

void drop_surroundings(const std::vector<HtmlBlock>& blocks, size_t headline,
                       std::vector<bool>& kept) {
  drop_over_headline(blocks, headline, kept);
  drop_reader_comments(blocks, headline, kept);
}

}  // namespace dateline
