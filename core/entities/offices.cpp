#include "entities/offices.h"

#include <algorithm>
#include <string>

#include "data/embedded.h"
#include "text/sorted_table.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// "2018-04-26", "2018-04", "2018": the first or last day meant.
std::optional<Date> day_of(std::string_view text, bool last) {
  if (text.size() == 4) {
    return parse_date(std::string(text) + (last ? "-12-31" : "-01-01"));
  }
  if (text.size() == 7) {
    const auto first = parse_date(std::string(text) + "-01");
    if (!first || !last) return first;
    return add_days(add_months(*first, 1), -1);
  }
  return parse_date(text);
}

std::string_view next_cell(std::string_view& text, char separator) {
  const size_t end = text.find(separator);
  const std::string_view cell = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return cell;
}

// Lower-case words of a role without "of", "the" and the like. Defence and
// Defense are one; "Foreign Secretary" and "foreign minister" stay two.
std::vector<std::string> words_of(std::string_view role) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (word == "defence") word = "defense";
    if (word.size() > 2 && word != "the" && word != "and" && word != "for") {
      words.push_back(word);
    }
    word.clear();
  };
  for (const char c : role) {
    if (is_ascii_alpha(c)) {
      word.push_back(to_ascii_lower(c));
    } else {
      flush();
    }
  }
  flush();
  return words;
}

}  // namespace

std::vector<OfficeTerm> terms_of(std::string_view person) {
  static const SortedTable kTable(embedded_offices());
  std::vector<OfficeTerm> terms;
  std::string_view rest = SortedTable::cell(kTable.find(person), 1);
  while (!rest.empty()) {
    std::string_view one = next_cell(rest, ';');
    OfficeTerm term;
    term.office = next_cell(one, '|');
    term.place = next_cell(one, '|');
    const auto first = day_of(next_cell(one, '|'), false);
    if (!first) continue;
    term.first = *first;
    term.last = day_of(one, true);
    terms.push_back(term);
  }
  return terms;
}

bool names_office(std::string_view role, const OfficeTerm& term) {
  const std::vector<std::string> office = words_of(term.office);
  const std::vector<std::string> stated = words_of(role);
  if (office.empty() || stated.empty()) return false;
  const auto has = [&](const std::string& word) {
    return std::find(stated.begin(), stated.end(), word) != stated.end();
  };
  return std::all_of(office.begin(), office.end(), has);
}

}  // namespace dateline
