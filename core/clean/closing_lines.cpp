// What stands under the last sentence of an article: who wrote it, and what
// service it is from.

#include <algorithm>
#include <string>

#include "clean/byline_names.h"
#include "clean/line_types.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

bool is_dash(std::string_view text, size_t& size) {
  for (const std::string_view dash : {"-", "\u2013", "\u2014", "\u2015"}) {
    if (!text.starts_with(dash)) continue;
    size = dash.size();
    return true;
  }
  return false;
}

// Without the dashes at its head.
std::string_view without_dashes(std::string_view text) {
  for (size_t size = 0; is_dash(text, size);) {
    text = trim_spaces(text.substr(size));
  }
  return text;
}

// "J Robin Hughes", "D. Hunt": initials before a family name.
bool has_initial(std::string_view name) {
  const std::string_view first = split_words(name).front();
  return first.size() <= 2 && is_ascii_upper(first[0]) &&
         (first.size() == 1 || first[1] == '.');
}

bool is_of_address(std::string_view word) {
  return begins_upper(word) || is_ascii_digit(word.front()) || word == "and" ||
         word == "on" || word == "upon" || word == "of" || word == "the";
}

}  // namespace

std::optional<Byline> read_agency_mark(std::string_view line) {
  constexpr size_t kLongest = 60;  // bytes
  line = trim_spaces(line);
  if (line.size() > kLongest) return {};
  while (!line.empty() && (line.front() == '(' || line.front() == '[')) {
    line.remove_prefix(1);
  }
  line = without_dashes(line);
  while (!line.empty() &&
         std::string_view(")].").find(line.back()) < std::string::npos) {
    line.remove_suffix(1);
  }
  const std::string lower = to_lower(line.substr(0, 24));
  for (const std::string_view cue :
       {"with inputs from ", "with input from ", "with reports from ",
        "inputs from ", "source: ", "with "}) {
    if (!lower.starts_with(cue)) continue;
    line.remove_prefix(cue.size());
    break;
  }
  Byline byline = read_names(line);
  size_t known = 0;
  for (const std::string& agency : byline.agencies) known += agency.size();
  if (!byline.people.empty() || known == 0 || known + 6 < line.size() ||
      (lower == line && !is_agency(line))) {
    return {};
  }
  return byline;
}

std::string_view agency_at_end(std::string_view paragraph) {
  constexpr size_t kLongest = 30;  // bytes
  std::string_view text = trim_spaces(paragraph);
  const bool bracket = text.ends_with(')') || text.ends_with(']');
  if (bracket) text.remove_suffix(1);
  const size_t least = text.size() > kLongest ? text.size() - kLongest : 0;
  for (size_t at = text.size(); at-- > least;) {
    const char c = text[at];
    if (is_ascii_alpha(c) || c == '/' || c == ' ') continue;
    const std::string_view name = trim_spaces(text.substr(at + 1));
    if (name.size() < 2 || !begins_upper(name) ||
        !is_agency(name.substr(0, name.find('/')))) {
      return {};
    }
    std::string_view before = text.substr(0, at + 1);
    if (bracket) {
      if (c != '(' && c != '[') return {};
      before.remove_suffix(1);
    }
    for (bool again = true; again;) {
      before = trim_spaces(before);
      again = false;
      for (const std::string_view dash : {"-", "\u2013", "\u2014"}) {
        if (!before.ends_with(dash)) continue;
        before.remove_suffix(dash.size());
        again = true;
      }
    }
    const bool sentence = before.ends_with('.') || before.ends_with('!') ||
                          before.ends_with('?') || before.ends_with('"') ||
                          before.ends_with("\u201D");
    return sentence ? name : std::string_view();
  }
  return {};
}

std::optional<Byline> read_signature(std::string_view line, bool dash) {
  constexpr size_t kMostWords = 8;
  line = trim_spaces(line);
  const std::string_view bare = without_dashes(line);
  dash = dash || bare.size() < line.size();
  if (bare.empty() || split_words(bare).size() > kMostWords) return {};
  const size_t end = std::min({bare.find(','), bare.find(" ("), bare.size()});
  std::string_view name = bare.substr(0, end);
  if (name.ends_with('.') && name.size() > 3) name.remove_suffix(1);
  if (!is_person_name(name) || (!has_given_name(name) && !has_initial(name))) {
    return {};
  }
  // "Jane Doe, Harbour Road, Porto": where she lives.
  const auto where = split_words(bare.substr(end));
  const bool place =
      std::all_of(where.begin(), where.end(), [](std::string_view word) {
        return word == "," || word.starts_with('(') || is_of_address(word);
      });
  if (!place) return {};
  return Byline{{std::string(name)}, {}};
}

bool is_address_of_reporter(std::string_view line) {
  constexpr size_t kLongest = 60;  // bytes
  line = trim_spaces(line);
  if (line.size() > kLongest || line.find(' ') < line.size()) return false;
  const size_t at = line.find('@');
  if (at == 0) {
    return line.size() > 3 && line.find_first_of(".,:") == std::string::npos;
  }
  return at < line.size() && line.rfind('.') < line.size() &&
         line.rfind('.') > at;
}

}  // namespace dateline
