// Datelines: where and when, at the head of an article's first paragraph.

#include <algorithm>
#include <string>

#include "clean/line_types.h"
#include "clean/plain_text.h"
#include "entities/knowledge.h"
#include "lexicon/agencies.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kLongestDateline = 110;  // bytes
constexpr std::ptrdiff_t kMostWords = 9;

bool is_agency(std::string_view name) {
  static const WordTable<lexicon::AgenciesRow> kTable(
      lexicon::kAgencies, &lexicon::AgenciesRow::name);
  return kTable.contains_lower(trim_spaces(name));
}

// "Reuters", "dpa/lby", "AP/Reuters"; a name in capitals is taken for one.
bool is_agency_mark(std::string_view text) {
  if (is_agency(text)) return true;
  const size_t slash = text.find('/');
  if (slash != std::string_view::npos && is_agency(text.substr(0, slash))) {
    return true;
  }
  return text.size() >= 2 && text.size() <= 16 &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_ascii_upper(c) || c == ' ' || c == '/' || c == '-';
         });
}

// "example.org": a service that is named by its address.
bool is_domain(std::string_view text) {
  const size_t point = text.find('.');
  return point != std::string_view::npos && point > 0 &&
         point + 2 < text.size() &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") ==
             std::string_view::npos;
}

// The date in "(Example News - 15th Jul, 2020)", behind the last dash.
std::optional<DateLine> date_in_marks(std::string_view marks) {
  const size_t dash = marks.rfind(" - ");
  if (dash == std::string_view::npos) return {};
  return read_date_line(trim_spaces(marks.substr(dash + 3)));
}

// What may stand in the brackets of a dateline.
bool is_source(std::string_view marks) {
  return is_agency_mark(marks) || is_domain(marks) ||
         date_in_marks(marks).has_value();
}

// Has the text letters, and all of them capitals?
bool is_shouted(std::string_view text) {
  size_t upper = 0;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_lower(c)) return false;
    upper += is_upper(c);
  }
  return upper >= 2;
}

// Words in capitals that no place begins with.
bool is_no_place(std::string_view text) {
  const std::string_view first = text.substr(0, text.find_first_of(" ,:"));
  for (const std::string_view word :
       {"THE",   "A",      "AN",       "BREAKING",   "UPDATE",  "EXCLUSIVE",
        "WATCH", "LIVE",   "ANALYSIS", "OPINION",    "FACTBOX", "EXPLAINER",
        "VIDEO", "PHOTOS", "REVIEW",   "CORRECTION", "NOTE",    "Q",
        "I",     "READ",   "MORE",     "ALSO",       "WHO",     "WHAT",
        "WHEN",  "WHERE",  "WHY",      "HOW",        "NATO",    "EU",
        "UN",    "CEO",    "US",       "UK"}) {
    if (first == word) return true;
  }
  return false;
}

// "Nov. 5", "5 November", "12 mar": does the text hold a month and a day?
bool has_day(std::string_view text) {
  const std::string probe = std::string(text) + " 2000";
  for (size_t at = 0; at < probe.size(); ++at) {
    if (at > 0 && probe[at - 1] != ' ') continue;
    if (read_date_line(std::string_view(probe).substr(at))) return true;
  }
  return false;
}

// Is this what stands before the dash of a dateline?
bool is_dateline(std::string_view text, bool colon) {
  if (text.empty() || text.size() > kLongestDateline) return false;
  std::string_view place = text;
  bool agency = false;
  if (text.back() == ')') {
    const size_t open = text.rfind('(');
    if (open == std::string_view::npos) return false;
    if (!is_source(text.substr(open + 1, text.size() - open - 2))) {
      return false;
    }
    agency = true;
    place = trim_spaces(text.substr(0, open));
    if (place.empty()) return true;  // "(CNN)"
    if (place.back() == ',') place.remove_suffix(1);
  } else if (text.back() == '/') {
    const size_t open = text.substr(0, text.size() - 1).rfind('/');
    if (open == std::string_view::npos ||
        !is_agency(text.substr(open + 1, text.size() - open - 2))) {
      return false;
    }
    agency = true;
    place = trim_spaces(text.substr(0, open));
  }
  if (place.find_first_of("\"()[]?!;") != std::string_view::npos ||
      std::count(place.begin(), place.end(), ' ') >= kMostWords) {
    return false;
  }
  size_t start = 0;
  if (place.empty() || !is_upper(next_code_point(place, start))) return false;
  const std::string_view town = place.substr(0, place.find(','));
  if (is_no_place(place)) return false;
  if (is_shouted(town)) {
    return std::count(town.begin(), town.end(), ' ') <= 3;
  }
  // "New York, August 22nd 2008: He died": with its year a day is enough.
  const bool dated = town.size() < place.size() &&
                     std::none_of(town.begin(), town.end(), is_ascii_digit) &&
                     date_in_dateline(place).has_value();
  return agency || (colon ? dated : has_day(place));
}

struct DatelineMark {
  std::string_view sign;
  bool colon = false;
};
constexpr DatelineMark kMarks[] = {
    {" - "},      {" -- "},      {"\u2014"},   {" \u2013 "}, {"\u2013 "},
    {".- "},      {".-"},        {"- "},       {": ", true}, {" | "},
    {" \u2015 "}, {" : ", true}, {" :", true}, {"\u2013"}};

}  // namespace

bool is_known_town(std::string_view text) {
  constexpr size_t kLongest = 48;  // bytes
  constexpr std::ptrdiff_t kMostBlanks = 4;
  if (text.size() > kLongest || !begins_upper(text) ||
      std::count(text.begin(), text.end(), ' ') > kMostBlanks ||
      text.find_first_of("\"()[]?!;:0123456789") != std::string_view::npos) {
    return false;
  }
  const size_t comma = text.find(',');
  if (comma != std::string_view::npos &&
      !begins_upper(trim_spaces(text.substr(comma + 1)))) {
    return false;
  }
  const auto things = things_named(trim_spaces(text.substr(0, comma)));
  return std::any_of(things.begin(), things.end(), [](const KnownThing& one) {
    return one.kind == "city" || one.kind == "capital";
  });
}

bool is_town_alone(std::string_view line) {
  return line.ends_with(':') && is_known_town(line.substr(0, line.size() - 1));
}

size_t dateline_size(std::string_view paragraph) {
  const std::string_view head = paragraph.substr(0, kLongestDateline + 8);
  size_t best = std::string_view::npos;
  size_t size = 0;
  for (const DatelineMark& mark : kMarks) {
    const size_t at = head.find(mark.sign);
    if (at == std::string_view::npos || at < 3 || at >= best) continue;
    const std::string_view text = trim_spaces(head.substr(0, at));
    if (!is_dateline(text, mark.colon)) continue;
    best = at;
    size = text.size();
  }
  return size;
}

size_t first_dateline_size(std::string_view paragraph) {
  if (const size_t size = dateline_size(paragraph); size > 0) return size;
  if (!is_prose(paragraph)) return 0;
  const std::string_view head = paragraph.substr(0, kLongestDateline);
  for (const DatelineMark& mark : kMarks) {
    const size_t at = head.find(mark.sign);
    if (at == std::string_view::npos || at < 3) continue;
    const std::string_view text = trim_spaces(head.substr(0, at));
    std::string_view rest =
        trim_spaces(paragraph.substr(at + mark.sign.size()));
    while (rest.starts_with('"')) rest.remove_prefix(1);
    if (rest.starts_with("\u201C")) rest.remove_prefix(3);
    if (begins_upper(rest) && is_known_town(text)) return text.size();
  }
  return 0;
}

std::optional<Date> date_in_dateline(std::string_view dateline) {
  const size_t open = dateline.find('(');
  if (open != std::string_view::npos && dateline.ends_with(')')) {
    const std::string_view marks =
        dateline.substr(open + 1, dateline.size() - open - 2);
    if (const auto date = date_in_marks(marks)) return date->day;
  }
  // From the word on at which a date begins; an agency may stand behind it.
  const std::string_view text =
      dateline.substr(0, dateline.find_first_of("(/"));
  for (size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && text[at - 1] != ' ') continue;
    if (const auto line = read_date_line(trim_spaces(text.substr(at)))) {
      return line->day;
    }
  }
  return {};
}

}  // namespace dateline
