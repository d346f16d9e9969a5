#include "entities/company_names.h"

#include <algorithm>
#include <string>

#include "entities/genders.h"
#include "entities/kinds.h"
#include "entities/knowledge.h"
#include "entities/known_types.h"
#include "entities/mention_edges.h"
#include "entities/name_forms.h"
#include "entities/names.h"

namespace dateline {
namespace {

// Does a last word or another show what kind of body this is?
bool tells_kind(std::string_view name) {
  if (is_organisation_word(last_word_of(name), true)) return true;
  Entity body;
  body.type = EntityType::kOrganisation;
  body.name = std::string(name);
  return !kind_by_words(body).empty();
}

// "Stellantis", but "Ford" and "Morrison" may be people.
bool is_firm(std::string_view name) {
  return gender_of_given_name(name) == Gender::kUnknown &&
         is_known_body(name, true) && people_of_surname(name).empty();
}

// Names of one word by bodies that begin with it, or by what is known of them.
void set_short_names(const Document& document, std::vector<Mention>& mentions) {
  std::vector<std::string_view> bodies, firms, people, singles;
  for (const Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (!has_space(name)) {
      if (mention.type == EntityType::kOrganisation) singles.push_back(name);
      continue;
    }
    if (mention.type == EntityType::kPerson) {
      people.push_back(first_word(name));
      people.push_back(last_word_of(name));
    } else if (mention.type == EntityType::kOrganisation && tells_kind(name)) {
      bodies.push_back(first_word(name));
      if (is_legal_form(last_word_of(name))) firms.push_back(first_word(name));
    }
  }
  std::sort(bodies.begin(), bodies.end());
  std::sort(firms.begin(), firms.end());
  std::sort(people.begin(), people.end());
  std::sort(singles.begin(), singles.end());
  for (Mention& mention : mentions) {
    if (mention.type == EntityType::kOrganisation ||
        has_space(document.at(mention.span))) {
      continue;
    }
    const bool town = mention.type == EntityType::kLocation;
    const auto& names = town ? firms : bodies;
    const std::string_view name = document.at(mention.span);
    if (std::binary_search(people.begin(), people.end(), name)) continue;
    // "Luigi" of "Luigi Foods" may be the cook.
    if (mention.type == EntityType::kPerson &&
        gender_of_given_name(name) != Gender::kUnknown) {
      continue;
    }
    const bool begins = std::binary_search(names.begin(), names.end(), name) &&
                        things_named(name).empty();
    // "Ferrari" that races elsewhere in the text is no driver here.
    const bool racing =
        std::binary_search(singles.begin(), singles.end(), name) &&
        is_known_body(name, true);
    if (begins ||
        (mention.type == EntityType::kPerson && (racing || is_firm(name)))) {
      mention.type = EntityType::kOrganisation;
    }
  }
}

// "Carling Bay Partners" is "Carling Bay", and that no bay.
bool is_partnership(const Mention& mention, std::string_view name) {
  if (mention.type != EntityType::kOrganisation) return false;
  const std::string_view last = last_word_of(name);
  const bool firm = last == "Partners" || last == "Capital" ||
                    last == "Industries" || last == "Holdings";
  return firm && has_space(name.substr(0, name.rfind(' '))) &&
         things_named(name.substr(0, name.rfind(' '))).empty();
}

}  // namespace

void set_companies(const Document& document, std::vector<Mention>& mentions) {
  std::vector<std::string_view> plain;
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (is_partnership(mention, name)) {
      plain.push_back(name.substr(0, name.rfind(' ')));
    }
    const std::string_view rest = without_legal_form(name);
    if (rest.size() == name.size() || rest.empty()) continue;
    const std::string_view form = name.substr(rest.size() + 1);
    if (form == "Group" || form == "Company" || form == "Holdings" ||
        form == "SE" || form == "SA" || form == "AB") {
      continue;
    }
    mention.type = EntityType::kOrganisation;
    plain.push_back(rest);
  }
  set_short_names(document, mentions);
  if (plain.empty()) return;
  std::sort(plain.begin(), plain.end());
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (std::binary_search(plain.begin(), plain.end(), name)) {
      mention.type = EntityType::kOrganisation;
    }
  }
}

}  // namespace dateline
