#include <algorithm>
#include <vector>

#include "clean/line_types.h"
#include "clean/metadata_choice.h"
#include "clean/name_lists.h"
#include "entities/fold.h"
#include "lexicon/author_words.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

// What may stand around a name.
size_t edge_size(std::string_view text, bool front) {
  if (text.empty()) return 0;
  const char c = front ? text.front() : text.back();
  if (is_ascii_space(c) || c == ',' || c == ':' || c == '|') return 1;
  constexpr std::string_view kNoBreak = "\u00A0";
  const bool blank =
      front ? text.starts_with(kNoBreak) : text.ends_with(kNoBreak);
  return blank ? kNoBreak.size() : 0;
}

std::string_view trim(std::string_view text) {
  while (const size_t size = edge_size(text, true)) text.remove_prefix(size);
  while (const size_t size = edge_size(text, false)) text.remove_suffix(size);
  return text;
}

std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_ascii_alpha(c) || is_ascii_digit(c) ||
        static_cast<unsigned char>(c) >= 0x80) {
      out.push_back(to_ascii_lower(c));
    }
  }
  if (out.starts_with("the") && out.size() > 6) out.erase(0, 3);
  return out;
}

// Does a word of the name say that it is none of a person: kind
// "institution", or "role" for what stands beside a name?
bool has_word(std::string_view name, std::string_view kind) {
  static const WordTable<lexicon::AuthorWordsRow> kTable(
      lexicon::kAuthorWords, &lexicon::AuthorWordsRow::word);
  std::string word;
  for (size_t i = 0; i <= name.size(); ++i) {
    if (i < name.size() && name[i] != ' ' && name[i] != '-') {
      word.push_back(to_ascii_lower(name[i]));
      continue;
    }
    const auto* row = kTable.find(word);
    if (row != nullptr && row->kind == kind) return true;
    word.clear();
  }
  return false;
}

bool is_address(std::string_view name) {
  if (name.find('@') != std::string_view::npos ||
      name.find("://") != std::string_view::npos ||
      name.find("www.") != std::string_view::npos) {
    return true;
  }
  // "tennis.com": a point between letters.
  for (size_t i = 1; i + 2 < name.size(); ++i) {
    if (name[i] == '.' && is_ascii_lower(name[i - 1]) &&
        is_ascii_lower(name[i + 1]) &&
        name.find(' ') == std::string_view::npos) {
      return true;
    }
  }
  return false;
}

// Roles and other words around a name that are none of it.
std::string_view without_role(std::string_view name) {
  static constexpr std::string_view kBefore[] = {
      "by ",       "By ",          "BY ",       "Von ",
      "von ",      "Par ",         "Por ",      "View all posts by ",
      "Posts by ", "Written by ",  "Story by ", "Text: ",
      "Af ",       "Av ",          "Door ",     "Autor: ",
      "Author: ",  "Reporting by "};
  static constexpr std::string_view kAfter[] = {" 기자", " 記者", "記者"};
  name = trim(name);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view cue : kBefore) {
      // "Von der Leyen" is a name: German cues need a full name behind.
      if (!name.starts_with(cue) || name.size() < cue.size() + 5) continue;
      if (cue == "von " || cue == "Von ") {
        const std::string_view rest = name.substr(cue.size());
        if (rest.find(' ') == std::string_view::npos ||
            is_ascii_lower(rest[0])) {
          continue;
        }
      }
      name = trim(name.substr(cue.size()));
      again = true;
    }
  }
  for (const std::string_view cue : kAfter) {
    if (name.ends_with(cue)) name.remove_suffix(cue.size());
  }
  // "Elena Oberholzer (obe)".
  const size_t bracket = name.find(" (");
  if (bracket != std::string_view::npos && bracket > 3) {
    name = name.substr(0, bracket);
  }
  return trim(name);
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

// "jdoe", "webdesk": who was logged in.
bool is_account(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return is_ascii_lower(c) || is_ascii_digit(c) || c == '_' || c == '.';
  });
}

size_t count_words(std::string_view name) {
  return 1 + static_cast<size_t>(std::count(name.begin(), name.end(), ' '));
}

// The name without an agency that follows it without a comma.
std::string_view without_agency(std::string_view name, Document& facts) {
  for (size_t at = name.find(' '); at != std::string_view::npos;
       at = name.find(' ', at + 1)) {
    const std::string_view tail = name.substr(at + 1);
    if (count_words(tail) < 2 && to_lower(tail) != "ap" &&
        to_lower(tail) != "afp") {
      continue;
    }
    const Byline byline = read_names(tail);
    if (byline.agencies.size() == 1 && byline.people.empty() &&
        count_words(name.substr(0, at)) >= 2) {
      facts.agencies.push_back(byline.agencies.front());
      return name.substr(0, at);
    }
  }
  return name;
}

void push(std::vector<std::string>& list, std::string_view value) {
  for (const std::string& known : list) {
    if (to_lower(known) == to_lower(value)) return;
  }
  list.emplace_back(value);
}

// "Ediciones El País", of "EL PAÍS". One word alone may be a surname.
bool holds_publisher(std::string_view name, std::string_view publisher) {
  return publisher.find(' ') != std::string_view::npos &&
         fold_name(name).find(fold_name(publisher)) != std::string::npos;
}

void add_name(std::string_view name, bool stated, Document& facts) {
  name = without_role(name);
  if (name.size() < 2 || name.size() > 70) return;
  if (name.find("://") != std::string_view::npos ||
      name.find('@') != std::string_view::npos) {
    return;
  }
  name = without_agency(name, facts);
  const Byline known = read_names(name);
  const bool site =
      !facts.publisher.empty() &&
      (letters(name) == letters(facts.publisher) ||
       (letters(name).size() > 5 &&
        letters(facts.publisher).find(letters(name)) != std::string::npos) ||
       holds_publisher(name, facts.publisher));
  if (site || is_address(name) || !known.agencies.empty() ||
      has_word(name, "institution")) {
    push(facts.agencies, name);
    return;
  }
  if (has_digit(name)) return;
  if (!stated && has_word(name, "role")) return;
  const size_t words = count_words(name);
  if (words > 6) return;
  const bool person =
      stated ? !is_account(name) : words >= 2 && begins_upper(name);
  if (person) push(facts.byline, name);
}

// "Organization for Rural Care": where one word stands before, "for" and "in"
// are of a name.
bool is_inside_body(std::string_view names, size_t start, size_t found,
                    std::string_view separator) {
  return (separator == " for " || separator == " in ") &&
         count_words(trim(names.substr(start, found - start))) == 1;
}

}  // namespace

void add_authors(std::string_view names, bool stated, Document& facts) {
  static constexpr std::string_view kSeparators[] = {
      ",",      ";",     " and ", " And ",    " AND ",    " & ",    " | ",
      "|",      " und ", " y ",   " et ",     " och ",    " og ",   " en ",
      " with ", "/",     " - ",   " \u2013 ", " \u2014 ", "\u3001", "\uFF0C",
      "\u00B7", "\n",    " in ",  " for ",    " \u2022 ", "・"};
  const std::string all = plain_names(without_role(names));
  // A list of addresses names nobody.
  if (all.find("://") != std::string::npos || all.starts_with("www.")) return;
  for (size_t at = 0; at < all.size();) {
    size_t end = all.size();
    size_t skip = 1;
    for (const std::string_view separator : kSeparators) {
      const size_t found = all.find(separator, at);
      if (found < end && !is_inside_body(all, at, found, separator)) {
        end = found;
        skip = separator.size();
      }
    }
    add_name(std::string_view(all).substr(at, end - at), stated, facts);
    at = end + skip;
  }
}

namespace {

bool contains_all(const std::vector<std::string>& list,
                  const std::vector<std::string>& names) {
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& one) {
      return to_lower(one) == to_lower(name);
    });
  });
}

}  // namespace

void choose_authors(Document& facts) {
  // All names of the best source that gives people; agencies of the best
  // source that gives any. A source that names one only gives way to one that
  // names more beside it.
  std::string origin;
  Document more;
  more.publisher = facts.publisher;
  for (const MetadataField& one : facts.metadata) {
    if (one.field != "author" && one.field != "agency") continue;
    if (!facts.byline.empty() && one.origin != origin) {
      if (one.origin == "author") add_authors(one.value, true, more);
      continue;
    }
    if (one.field == "agency") {
      push(facts.agencies, one.value);
      continue;
    }
    const bool visible =
        one.origin == "rel=author" || one.origin == "microdata";
    const size_t before = facts.byline.size();
    add_authors(one.value, !visible, facts);
    if (facts.byline.size() > before) origin = one.origin;
  }
  if (facts.byline.size() == 1 && more.byline.size() > 1 &&
      contains_all(more.byline, facts.byline)) {
    facts.byline = more.byline;
  }
}

}  // namespace dateline
