#include "clean/headline_text.h"

#include <algorithm>

#include "clean/plain_text.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

bool begins_no_lower(std::string_view text) {
  size_t at = 0;
  return !is_lower(next_code_point(text, at));
}

}  // namespace

bool is_told_sentence(std::string_view text) {
  return is_prose(text) ||
         (text.size() >= 30 && text.ends_with(".") && !text.ends_with("...") &&
          begins_no_lower(text) && count_words(text) > 5);
}

bool begins_another_sentence(std::string_view line) {
  for (size_t at = line.find_first_of(".?!"); at < line.size();
       at = line.find_first_of(".?!", at + 1)) {
    size_t next = at + 1;
    while (next < line.size() && line[next] == ' ') ++next;
    if (next < line.size() && is_upper(next_code_point(line, next))) {
      return true;
    }
  }
  return false;
}

bool ends_with_stop(std::string_view line) {
  for (const std::string_view mark :
       {".", ":", ")", ".\"", ".\u201D", ".'", ".\u2019", "\u3002", "\u0964"}) {
    if (line.ends_with(mark)) return true;
  }
  return false;
}

bool is_title_case(std::string_view line) {
  size_t large = 0;
  size_t small = 0;
  for (const std::string_view word : split_words(line)) {
    size_t at = 0;
    const char32_t first = next_code_point(word, at);
    if (word.size() < 4 || classify(first) != CharacterClass::kLetter) {
      continue;
    }
    (is_upper(first) ? large : small) += 1;
  }
  return large >= 4 && large >= 4 * small;
}

bool has_no_small_letter(std::string_view line) {
  return std::none_of(line.begin(), line.end(), is_ascii_lower) &&
         std::any_of(line.begin(), line.end(), is_ascii_upper);
}

size_t slug_size(std::string_view title) {
  size_t at = title.starts_with("RTRS - ") ? 7 : 0;
  for (const std::string_view slug :
       {"UPDATE", "WRAPUP", "CORRECTED", "RPT", "REFILE", "EXCLUSIVE",
        "FACTBOX", "ANALYSIS", "EXPLAINER", "TIMELINE", "PREVIEW"}) {
    if (!title.substr(at).starts_with(slug)) continue;
    size_t end = at + slug.size();
    if (end + 2 < title.size() && title[end] == ' ' &&
        is_ascii_digit(title[end + 1])) {
      end += 2;
    }
    if (end + 1 < title.size() && title[end] == '-' && title[end + 1] != ' ') {
      at = end + 1;
    }
  }
  return at;
}

}  // namespace dateline
