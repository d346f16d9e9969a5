// A document saved as plain text: the remarks in its margin stand at the end,
// "[a]Which crane?", and their marks in the text.

#include <utility>
#include <vector>

#include "clean/plain_text.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr const char* kReason = "an editor's remark on the text";

bool begins_with_mark(std::string_view line, char letter) {
  return line.size() > 3 && line[0] == '[' && line[1] == letter &&
         line[2] == ']';
}

// Where "[a]" stands behind a word of the text, or npos.
size_t find_mark(std::string_view text, char letter) {
  const char mark[] = {'[', letter, ']'};
  const size_t at = text.find({mark, 3});
  return at == 0 || at == std::string_view::npos ||
                 is_ascii_space(text[at - 1]) || text[at - 1] == '"'
             ? std::string_view::npos
             : at;
}

}  // namespace

void read_remarks(PlainText& text) {
  // The last lines, from "[a]" on, in the order of their letters.
  size_t first = text.size();
  char letter = 0;
  for (size_t i = text.size(); i-- > 0;) {
    const std::string_view line = text.at(i);
    if (line.empty()) continue;
    const bool known = line.size() > 3 && is_ascii_lower(line[1]) &&
                       begins_with_mark(line, line[1]) &&
                       (letter == 0 || line[1] + 1 == letter);
    if (!known) break;
    letter = line[1];
    first = i;
  }
  if (letter != 'a') return;
  // Each has its mark, one behind the other.
  std::vector<std::pair<size_t, size_t>> marks;
  size_t remark = first;
  for (size_t i = 0; i < first && remark < text.size(); ++i) {
    size_t from = 0;
    while (remark < text.size()) {
      const std::string_view rest = text.at(i).substr(from);
      const size_t at = find_mark(rest, text.at(remark)[1]);
      if (at == std::string_view::npos) break;
      marks.emplace_back(i, from + at);
      from += at + 3;
      remark = text.next(remark + 1);
    }
  }
  if (remark < text.size()) return;
  for (size_t n = 0; n < marks.size();) {
    const size_t i = marks[n].first;
    std::vector<Edit> edits;
    for (; n < marks.size() && marks[n].first == i; ++n) {
      const auto at = static_cast<uint32_t>(marks[n].second);
      edits.push_back(
          {{at, at + 3}, "", "editor-mark", Certainty::kLikely, kReason});
    }
    text.edit(i, std::move(edits));
  }
  for (size_t i = first; i < text.size(); ++i) {
    if (text.at(i).empty()) continue;
    text.remove(i, "editor-mark", Certainty::kLikely, kReason);
  }
}

}  // namespace dateline
