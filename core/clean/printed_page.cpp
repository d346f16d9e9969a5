#include "clean/printed_page.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "clean/visible_date.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kLongestJump = 60;  // bytes
constexpr size_t kLongestHead = 100;

// "A6", "B12", "7".
bool is_page_label(std::string_view word) {
  if (!word.empty() && is_ascii_upper(word.front())) word.remove_prefix(1);
  return !word.empty() && word.size() <= 3 &&
         std::all_of(word.begin(), word.end(), is_ascii_digit);
}

bool has_small_letters(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (u_islower(static_cast<UChar32>(next_code_point(text, at)))) return true;
  }
  return false;
}

// "7 | The Courier | 14 March 2019", "The Courier, Thursday, March 14, Page 7".
bool has_page_label(std::string_view line) {
  const auto words = split_words(line);
  if (words.size() < 2 || !is_page_label(words.back())) {
    return words.size() > 2 && is_page_label(words.front()) &&
           (words[1] == "|" || words[1] == "\u2022" || words[1] == "\u00B7");
  }
  const std::string before = to_lower(words[words.size() - 2]);
  return before == "page" || before == "seite" || before == "p." ||
         before == "|" || before == "\u2022" || before == "\u00B7";
}

}  // namespace

bool is_jump_line(std::string_view line) {
  line = trim_spaces(line);
  while (!line.empty() && (line.back() == ')' || line.back() == '.')) {
    line.remove_suffix(1);
  }
  while (!line.empty() && (line.front() == '(' || line.front() == '*')) {
    line.remove_prefix(1);
  }
  if (line.size() > kLongestJump || line.empty()) return false;
  const auto words = split_words(line);
  if (words.size() < 3 || !is_page_label(words.back())) return false;
  const std::string head = to_lower(line.substr(0, 24));
  for (const std::string_view cue :
       {"continued on ", "continued from ", "continues on ", "turn to ",
        "jump to page ", "fortsetzung auf seite ", "fortsetzung von seite ",
        "suite page ", "suite en page ", "viene de la p", "pasa a la p",
        "contin\u00FAa en la p", "segue a pag", "segue dalla pag"}) {
    if (head.starts_with(cue)) return true;
  }
  // "See CRANE, A6", "See CRANE on Page A6".
  const std::string see = to_lower(words.front());
  return (see == "see" || see == "please") && line.size() > 4 &&
         !has_small_letters(words[see == "see" ? 1 : 2]);
}

std::optional<Date> read_running_head(std::string_view line) {
  line = trim_spaces(line);
  if (line.size() > kLongestHead || line.empty()) return {};
  if (has_small_letters(line) && !has_page_label(line)) return {};
  const auto dates = read_visible_dates(line, true);
  if (dates.size() != 1) return {};
  // A day alone is a date line; the paper's name stands beside it.
  constexpr size_t kDateWords = 4;  // with the day of the week
  const auto words = split_words(line);
  const bool label =
      is_page_label(words.front()) || is_page_label(words.back());
  if (words.size() < kDateWords + 2 || (words.size() > 12 && !label)) return {};
  return dates.front().day;
}

bool is_browser_foot(std::string_view line) {
  line = trim_spaces(line);
  if (!line.starts_with("http")) return false;
  const auto words = split_words(line);
  if (words.size() != 2) return false;
  const std::string_view pages = words.back();
  const size_t slash = pages.find('/');
  return slash != std::string_view::npos && slash > 0 && pages.size() <= 7 &&
         slash + 1 < pages.size() &&
         pages.find_first_not_of("0123456789/") == std::string_view::npos;
}

bool is_browser_head(std::string_view line) {
  constexpr size_t kWithTitle = 4;  // words
  const auto words = split_words(trim_spaces(line));
  if (words.size() < kWithTitle) return false;
  const std::string_view day = words[0];
  const std::string_view time = words[1];
  return day.ends_with(',') && day.size() <= 12 &&
         is_ascii_digit(day.front()) &&
         day.find_first_not_of("0123456789/.,-") == std::string_view::npos &&
         is_ascii_digit(time.front()) && time.size() <= 5 &&
         time.find(':') != std::string_view::npos;
}

}  // namespace dateline
