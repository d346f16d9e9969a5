// Names in bylines, and what stands beside them.

#include "clean/byline_names.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "clean/date_words.h"
#include "clean/line_types.h"
#include "clean/name_lists.h"
#include "entities/names.h"
#include "lexicon/agencies.h"
#include "lexicon/byline_roles.h"
#include "lexicon/page_words.h"
#include "lexicon/paper_words.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

using Words = std::vector<std::string_view>;

// The words from `first` to before `last`, as they stand in the text.
std::string_view join(const Words& words, size_t first, size_t last) {
  if (first >= last) return {};
  const char* begin = words[first].data();
  return {begin, static_cast<size_t>(words[last - 1].data() +
                                     words[last - 1].size() - begin)};
}

// "Story Tools", "Almeida Theatre": a label of the page or a place to go to.
bool is_page_label(const Words& words) {
  static const WordTable<lexicon::PageWordsRow> kTable(
      lexicon::kPageWords, &lexicon::PageWordsRow::word);
  return kTable.contains_lower(words.front()) ||
         kTable.contains_lower(words.back());
}

// "reporter", "Editor": an office that somebody has. "News" is none.
bool is_job(std::string_view word) {
  return is_role_word(word) && is_office_word(word) && !is_matter_word(word);
}

const lexicon::PaperWordsRow* find_paper_word(std::string_view word) {
  static const WordTable<lexicon::PaperWordsRow> kTable(
      lexicon::kPaperWords, &lexicon::PaperWordsRow::word);
  return kTable.find(to_lower(word));
}

// "Ada Reed Los Angeles Times": where the paper begins that was copied without
// a mark between; the size of the name if it does not.
size_t paper_start(std::string_view name) {
  constexpr size_t kNameWords = 2;
  const auto words = split_words(name);
  if (words.size() < kNameWords + 2) return name.size();
  const auto start =
      static_cast<size_t>(words[kNameWords].data() - name.data());
  if (is_outlet(name.substr(start))) return start;
  const auto* row = find_paper_word(words.back());
  return row != nullptr ? start : name.size();
}

// "Staff Writer", "Special to the Herald": nobody's service.
bool is_own(std::string_view paper) {
  const auto words = split_words(paper);
  const std::string first = to_lower(words.front());
  return first == "staff" || first == "special" || first == "for" ||
         std::any_of(words.begin(), words.end(), is_job);
}

// "Jane DoeStaff", "Jane DoePublished": where a word begins that was copied
// without the blank before it; the size of the name if there is none.
size_t glued_at(std::string_view name) {
  for (size_t at = 3; at < name.size(); ++at) {
    if (!is_ascii_upper(name[at]) || !is_ascii_lower(name[at - 1])) continue;
    const std::string_view rest = name.substr(at);
    const std::string_view word = rest.substr(0, rest.find(' '));
    const auto* row = find_date_word(to_lower(word));
    if (word == "The" || is_role_word(word) || is_kicker(word) ||
        (row != nullptr &&
         (row->kind == "published" || row->kind == "updated"))) {
      return at;
    }
  }
  return name.size();
}

// One name between two separators of a list.
void add_name(std::string_view name, bool place, Byline& byline) {
  name = trim_spaces(name);
  for (const std::string_view with : {"(avec ", "(with ", "(mit ", "(con "}) {
    if (name.starts_with(with)) name.remove_prefix(with.size());
  }
  while (!name.empty() &&
         (name.back() == ')' || name.back() == '.' || name.back() == ':')) {
    name.remove_suffix(1);
  }
  // "Jane Doe @janedoe": what she is called elsewhere.
  const size_t handle = std::min(name.find('@'), name.find(" (@"));
  if (handle < name.size() && handle > 0) {
    name = trim_spaces(name.substr(0, handle));
  }
  if (name.empty()) return;
  const size_t paper = paper_start(name);
  if (paper < name.size() && !is_agency(name)) {
    const std::string_view outlet = name.substr(paper);
    if (!is_own(outlet)) byline.agencies.emplace_back(outlet);
    name = trim_spaces(name.substr(0, paper));
  }
  if (is_agency(name)) {
    if (!is_own(name)) byline.agencies.emplace_back(name);
  } else if (!place && is_person_name(name)) {
    byline.people.emplace_back(name.substr(0, glued_at(name)));
  } else if (!place) {
    name = name_beside_office(name);
    if (!name.empty()) {
      byline.people.emplace_back(name.substr(0, glued_at(name)));
    }
  }
}

}  // namespace

bool is_agency(std::string_view name) {
  static const WordTable<lexicon::AgenciesRow> kTable(
      lexicon::kAgencies, &lexicon::AgenciesRow::name);
  return kTable.contains_lower(trim_spaces(name));
}

bool is_outlet(std::string_view line) {
  if (line.size() > 40 || line.empty()) return false;
  if (is_kicker(line)) return false;  // "News"
  if (is_agency(line)) return true;
  const auto words = split_words(line);
  if (words.size() > 5 || !begins_upper(words.front())) return false;
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    const auto* row = find_paper_word(word);
    return row != nullptr && row->kind == "any";
  });
}

bool is_role_word(std::string_view word) {
  static const WordTable<lexicon::BylineRolesRow> kTable(
      lexicon::kBylineRoles, &lexicon::BylineRolesRow::word);
  std::string key = to_lower(word);
  while (!key.empty() &&
         std::string_view(",.)").find(key.back()) < std::string::npos) {
    key.pop_back();
  }
  if (key.ends_with("\u00A0")) key.resize(key.size() - 2);
  if (key.starts_with('(')) key.erase(0, 1);
  return kTable.contains(key);
}

bool has_role_word(std::string_view text) {
  const auto words = split_words(text);
  return std::any_of(words.begin(), words.end(), is_role_word);
}

bool is_person_name(std::string_view name) {
  const auto words = split_words(name);
  if (words.size() < 2 || words.size() > 5) return false;
  static constexpr std::string_view kParticles[] = {
      "de", "da",  "di",  "du",  "del", "van", "von", "der", "den", "la", "le",
      "al", "bin", "ibn", "dos", "ter", "el",  "y",   "e",   "wa",  "ole"};
  for (const std::string_view word : words) {
    if (word.find_first_of("0123456789@:/") != std::string_view::npos) {
      return false;
    }
    if (!begins_upper(word) &&
        std::find(std::begin(kParticles), std::end(kParticles), word) ==
            std::end(kParticles)) {
      return false;
    }
  }
  return begins_upper(words.front()) && begins_upper(words.back()) &&
         words.front() != "The" && !has_role_word(name) &&
         !is_known_place(name);
}

bool has_given_name(std::string_view name) {
  auto words = split_words(name);
  while (words.size() > 2 && is_honorific(words.front())) {
    words.erase(words.begin());  // "Dr Jane Doe"
  }
  if (is_page_label(words)) return false;
  const std::string_view first = words.front();
  const size_t hyphen = first.find('-');
  return is_listed_person(hyphen == 0 ? first : first.substr(0, hyphen));
}

std::string_view name_beside_office(std::string_view text) {
  constexpr size_t kMostWords = 10;
  const auto words = split_words(text);
  if (words.size() < 3 || words.size() > kMostWords) return {};
  const auto first = static_cast<size_t>(
      std::find_if(words.begin(), words.end(), is_role_word) - words.begin());
  if (first == words.size()) return {};
  // Behind it. Where the office is an outlet's name only a given name tells.
  size_t behind = words.size();
  while (behind > 0 && !is_role_word(words[behind - 1])) --behind;
  const std::string_view after = join(words, behind, words.size());
  if (is_person_name(after) &&
      (is_job(words[behind - 1]) || has_given_name(after))) {
    return after;
  }
  // Before it: "Jane Doe Columnist", "Jane Doe Health Correspondent". "Local
  // Democracy" is none.
  const size_t count = first > 2 && words[1].size() <= 2 ? 3 : 2;
  const std::string_view before = join(words, 0, count);
  return first >= count && is_person_name(before) && has_given_name(before)
             ? before
             : std::string_view();
}

Byline read_names(std::string_view written) {
  const std::string names = plain_names(written);
  Byline byline;
  bool place = false;  // what follows is where or for whom they wrote
  for (size_t at = 0; at < names.size();) {
    size_t end = names.size();
    std::string_view found;
    for (const std::string_view separator :
         {",",       ";",       " and ",    " And ",    " AND ",    " & ",
          "|",       " with ",  "/",        " for ",    " For ",    " in ",
          " at ",    " - ",     " \u2013 ", " \u2014 ", " \u00B7 ", " \u2022 ",
          "\n",      " und ",   " et ",     " y ",      " e ",      " en ",
          " og ",    " och ",   " \u00E0 ", " aus ",    " avec ",   " mit ",
          " (avec ", " (with ", " (mit ",   " (con ",   " con "}) {
      const size_t place_of = names.find(separator, at);
      if (place_of < end) {
        end = place_of;
        found = separator;
      }
    }
    add_name(std::string_view(names).substr(at, end - at), place, byline);
    place = found == " in " || found == " for " || found == " For " ||
            found == " at " || found == " \u00E0 " || found == " aus ";
    at = end + std::max<size_t>(found.size(), 1);
  }
  return byline;
}

}  // namespace dateline
