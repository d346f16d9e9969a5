// Marks at the ends of what an entry says.

#include "time/what_marks.h"

#include "text/utf8.h"

namespace dateline {

size_t count_of(std::string_view text, std::string_view mark) {
  size_t n = 0;
  for (size_t at = text.find(mark); at != std::string_view::npos;
       at = text.find(mark, at + mark.size())) {
    ++n;
  }
  return n;
}

std::string_view trim_clause(std::string_view text) {
  const auto cut_front = [&](std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(mark.size());
    return true;
  };
  const auto cut_back = [&](std::string_view mark) {
    if (!text.ends_with(mark)) return false;
    text.remove_suffix(mark.size());
    return true;
  };
  bool changed = true;
  while (changed && !text.empty()) {
    changed = false;
    for (const std::string_view mark :
         {" ", ",", ";", ":", ")", "—", "–", "- ", "\n", "\t", "and ", "but ",
          "or ", "But ", "And ", "...", "…"}) {
      changed = changed || cut_front(mark);
    }
    for (const std::string_view mark :
         {" ", ",", ";", ":", "(", "—", "–", " and", " but", " or", "\n", "\t",
          " -", " that", " as", " when", " while", " who", " which"}) {
      changed = changed || cut_back(mark);
    }
    // A quotation mark without its partner.
    if (count_of(text, "\"") % 2 == 1) {
      changed = changed || cut_front("\"") || cut_back("\"");
    }
    if (count_of(text, "“") != count_of(text, "”")) {
      changed = changed || cut_front("“") || cut_back("”") || cut_back("“") ||
                cut_front("”");
    }
  }
  return text;
}

void open_quotation(std::string& text) {
  const size_t plain = text.find('"');
  const bool mixed = text.find("“") < plain;  // “so", as some papers write
  if (!mixed && plain != std::string::npos && plain > 0 &&
      text[plain - 1] != ' ' && text[plain - 1] != '(' &&
      !is_ascii_digit(text[plain - 1])) {
    text.insert(0, 1, '"');
  }
  const size_t curly = text.find("”");  // of some languages it opens, too
  if (curly < text.find("“") && curly > 0 && text[curly - 1] != ' ') {
    text.insert(0, "“");
  }
}

}  // namespace dateline
