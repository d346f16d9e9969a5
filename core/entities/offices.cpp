#include "entities/offices.h"

#include <algorithm>
#include <string>

#include "lexicon/office_qualifiers.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// Lower-case words of a role without "of", "the" and the like. Defence and
// Defense are one; "Foreign Secretary" and "foreign minister" stay two.
std::vector<std::string> words_of(std::string_view role) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (word == "defence") word = "defense";
    if (word.size() > 2 && word != "the" && word != "and" && word != "for" &&
        word != "affairs" && word != "federal") {
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

enum class RoleRelation : uint8_t { kOther, kHolds, kWillHold };

RoleRelation relation_of(std::string_view role, const OfficeTerm& term) {
  const std::vector<std::string> office = words_of(term.office);
  const std::vector<std::string> stated = words_of(role);
  const auto has = [](const std::vector<std::string>& words,
                      std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const bool all = !office.empty() && std::all_of(office.begin(), office.end(),
                                                  [&](const std::string& word) {
                                                    return has(stated, word);
                                                  });
  if (!all) return RoleRelation::kOther;
  for (const auto& row : lexicon::kOfficeQualifiers) {
    if (!has(stated, row.word) || has(office, row.word)) continue;
    return row.sense == "coming" ? RoleRelation::kWillHold
                                 : RoleRelation::kOther;
  }
  return RoleRelation::kHolds;
}

}  // namespace

bool is_head_of_country(const OfficeTerm& term) {
  return term.office == "President" || term.office == "Prime Minister" ||
         term.office == "Chancellor" || term.office == "Taoiseach" ||
         term.office == "Premier" || term.office == "Leader";
}

std::vector<OfficeTerm> terms_of(std::string_view person) {
  std::vector<OfficeTerm> terms;
  std::vector<KnownThing> people = things_named(person);
  // Heads of state and government are called by the surname alone.
  if (person.find(' ') == std::string_view::npos) {
    for (const KnownThing& one : people_of_surname(person)) {
      const std::vector<OfficeTerm> own = terms_of(one);
      if (std::any_of(own.begin(), own.end(), is_head_of_country))
        people.push_back(one);
    }
  }
  for (const KnownThing& one : people) {
    const std::vector<OfficeTerm> own = terms_of(one);
    terms.insert(terms.end(), own.begin(), own.end());
  }
  std::stable_sort(terms.begin(), terms.end(),
                   [](const OfficeTerm& a, const OfficeTerm& b) {
                     return a.first < b.first;
                   });
  return terms;
}

bool names_office(std::string_view role, const OfficeTerm& term) {
  return relation_of(role, term) == RoleRelation::kHolds;
}

bool names_coming_office(std::string_view role, const OfficeTerm& term) {
  return relation_of(role, term) == RoleRelation::kWillHold;
}

}  // namespace dateline
