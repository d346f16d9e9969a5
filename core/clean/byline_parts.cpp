// "By", "Words and pictures by", "Reporter:": what stands before the names of
// a byline.

#include "clean/byline_parts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "clean/line_types.h"
#include "lexicon/byline_openings.h"
#include "lexicon/byline_works.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

struct Opening {
  size_t size = 0;  // bytes, with the blanks behind it
  bool wrote = true;
  bool doubted = false;
};

// " ", ": ", " -" between the opening and a name: bytes of it, 0 if neither a
// blank nor a colon is among them.
size_t gap_size(std::string_view text, bool blank = false) {
  size_t at = 0;
  while (at < text.size()) {
    const bool dash = text.substr(at).starts_with("\u2013") ||
                      text.substr(at).starts_with("\u2014");
    if (!dash && text[at] != ':' && text[at] != '-' &&
        !is_ascii_space(text[at])) {
      break;
    }
    blank = blank || is_ascii_space(text[at]) || text[at] == ':';
    at += dash ? 3 : 1;
  }
  return blank && at < text.size() ? at : 0;
}

// "By ", "Von: ", "Text von ": the listed ones.
Opening listed_opening(std::string_view line) {
  const std::string text = to_lower(line.substr(0, 24));
  Opening best;
  for (const auto& row : lexicon::kBylineOpenings) {
    if (!text.starts_with(row.opening)) continue;
    const size_t gap = gap_size(line.substr(row.opening.size()));
    const size_t size = row.opening.size() + gap;
    if (gap == 0 || size <= best.size) continue;
    // "From: Jane Doe" is the head of a mail.
    if (row.opening == "from" && gap > 1) continue;
    best = {size, true, row.names == "listed"};
  }
  return best;
}

bool is_by(std::string_view word) {
  return word == "by" || word == "von" || word == "par" || word == "por" ||
         word == "di" || word == "door" || word == "av";
}

// "Story and photos by ", "Pictures: ": words for what somebody made, and "by"
// or a colon.
Opening work_opening(std::string_view line) {
  constexpr size_t kMostWords = 6;
  static const WordTable<lexicon::BylineWorksRow> kTable(
      lexicon::kBylineWorks, &lexicon::BylineWorksRow::word);
  bool wrote = false;
  bool works = false;
  bool tells = false;  // the last one needs no more than a colon
  for (const std::string_view word : split_words(line.substr(0, 80))) {
    const bool colon = word.ends_with(':');
    const std::string key =
        to_lower(colon ? word.substr(0, word.size() - 1) : word);
    const auto end =
        static_cast<size_t>(word.data() + word.size() - line.data());
    if (works && (is_by(key) || (word == ":" && tells))) {
      const size_t gap = gap_size(line.substr(end));
      return {gap > 0 ? end + gap : 0, wrote, false};
    }
    const auto* row = kTable.find(key);
    if (row == nullptr) return {};
    wrote = wrote || row->kind == "text" || row->kind == "label";
    works = works || row->kind != "glue";
    tells = row->kind == "picture" || row->kind == "label";
    if (colon) {
      // "Review: King Lear" is a headline, "Words: Jane Doe" is none.
      const size_t gap = gap_size(line.substr(end - 1));
      return {gap > 0 && tells ? end - 1 + gap : 0, wrote, false};
    }
    if (static_cast<size_t>(word.data() - line.data()) > kMostWords * 12) break;
  }
  return {};
}

Opening opening_of(std::string_view line) {
  const Opening listed = listed_opening(line);
  const Opening work = work_opening(line);
  return work.size > listed.size ? work : listed;
}

// What begins another part only behind the first.
Opening second_opening(std::string_view line) {
  const std::string text = to_lower(line.substr(0, 12));
  for (const auto& [cue, wrote] :
       {std::pair<std::string_view, bool>{"edited by ", false},
        {"as told to ", true}}) {
    if (text.starts_with(cue)) return {cue.size(), wrote, false};
  }
  return {};
}

}  // namespace

std::vector<BylinePart> byline_parts(std::string_view line) {
  std::vector<BylinePart> parts;
  const Opening first = opening_of(line);
  if (first.size == 0) return parts;
  size_t start = first.size;
  Opening opening = first;
  const auto push = [&](size_t end) {
    std::string_view names = trim_spaces(line.substr(start, end - start));
    while (!names.empty() &&
           std::string_view(",;.|(&").find(names.back()) < std::string::npos) {
      names = trim_spaces(names.substr(0, names.size() - 1));
    }
    if (names.ends_with(" and")) names.remove_suffix(4);
    parts.push_back({names, opening.wrote, opening.doubted});
  };
  // The next one begins where words for a work stand again.
  for (size_t at = start; at < line.size(); ++at) {
    if (line[at - 1] != ' ' && line[at - 1] != '(' && line[at - 1] != '|') {
      continue;
    }
    const std::string_view rest = line.substr(at);
    Opening next = work_opening(rest);
    if (next.size == 0) next = second_opening(rest);
    if (next.size == 0) continue;
    push(at);
    opening = next;
    start = at + next.size;
    at = start;
  }
  push(line.size());
  return parts;
}

bool is_byline_label(std::string_view line) {
  std::string label = to_lower(trim_spaces(line));
  while (!label.empty() && label.back() == ':') label.pop_back();
  return std::any_of(std::begin(lexicon::kBylineOpenings),
                     std::end(lexicon::kBylineOpenings), [&](const auto& row) {
                       const size_t colon = row.opening.ends_with(':') ? 1 : 0;
                       return row.names.empty() &&
                              label == row.opening.substr(
                                           0, row.opening.size() - colon);
                     });
}

}  // namespace dateline
