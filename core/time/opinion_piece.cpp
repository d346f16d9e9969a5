#include "time/opinion_piece.h"

#include <algorithm>
#include <string>

#include "lexicon/opinion_marks.h"
#include "text/lower.h"

namespace dateline {
namespace {

bool is_marked(std::string_view line, std::string_view kind) {
  const std::string lower = to_lower(line);
  return std::any_of(std::begin(lexicon::kOpinionMarks),
                     std::end(lexicon::kOpinionMarks), [&](const auto& row) {
                       if (row.kind != kind) return false;
                       if (kind == "label") return lower == row.mark;
                       return kind == "head" ? lower.starts_with(row.mark)
                                             : lower.ends_with(row.mark);
                     });
}

}  // namespace

bool is_opinion_piece(const Document& document) {
  return is_marked(document.kicker, "label") ||
         is_marked(document.section, "label") ||
         is_marked(document.title, "head") || is_marked(document.title, "tail");
}

}  // namespace dateline
