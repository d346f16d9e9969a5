#include "clean/comment_heads.h"

#include <algorithm>
#include <string>
#include <vector>

#include "lexicon/comment_heads.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

bool is_mark(char c) {
  return is_ascii_space(c) || is_ascii_digit(c) ||
         std::string_view("()[]:+!|-").find(c) != std::string_view::npos;
}

// What the article is called stands behind these: "responses to *".
bool begins_with_head(std::string_view line) {
  static const auto kHeads = [] {
    std::vector<std::string_view> heads;
    for (const auto& row : lexicon::kCommentHeads) {
      if (!row.line.ends_with('*')) continue;
      heads.push_back(row.line.substr(0, row.line.size() - 1));
    }
    return heads;
  }();
  return std::any_of(kHeads.begin(), kHeads.end(), [&](std::string_view head) {
    return line.starts_with(head);
  });
}

}  // namespace

bool begins_reader_comments(std::string_view line) {
  constexpr size_t kLongest = 48;  // bytes
  constexpr size_t kLongestWithTitle = 240;
  if (line.size() > kLongestWithTitle) return false;
  const bool counted = !line.empty() && is_ascii_digit(line.front());
  const bool with_title = line.size() > kLongest;
  while (!line.empty() && is_mark(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_mark(line.back())) line.remove_suffix(1);
  if (line.empty()) return false;
  const std::string text = to_lower(line);
  if (counted && begins_with_head(text)) return true;
  static const WordTable<lexicon::CommentHeadsRow> kTable(
      lexicon::kCommentHeads, &lexicon::CommentHeadsRow::line);
  return !with_title && kTable.contains(text);
}

}  // namespace dateline
