#include "entities/no_names.h"

#include <algorithm>
#include <string_view>

#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/mention_edges.h"
#include "entities/names.h"
#include "lexicon/no_names.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

// "the King", "a Judge"
bool is_title_behind_article(const Document& document, const Mention& mention) {
  const std::string_view name = document.at(mention.span);
  if (has_space(name) || !is_title_word(name) || is_honorific(name)) {
    return false;
  }
  const std::string_view before =
      std::string_view(document.text).substr(0, mention.span.start);
  for (const std::string_view lead : {"the ", "The ", " a ", " my ", " our "}) {
    if (before.ends_with(lead)) return true;
  }
  return false;
}

// "R-Fla."
bool is_senator_from(std::string_view name) {
  return (name.starts_with("R-") || name.starts_with("D-")) &&
         name.size() > 2 && is_ascii_upper(name[2]) && !has_space(name);
}

// "President" and "Lt Gen" are nobody's names.
bool is_title_alone(std::string_view name) {
  while (has_space(name)) {
    if (!is_office_word(first_word(name))) return false;
    name.remove_prefix(first_word(name).size() + 1);
  }
  return is_office_word(name);
}

// "Anna Keller, Business Secretary," and "Lang, the Wreck Commissioner,": an
// office, and a name stands in front.
bool is_office_behind_name(const Document& document, const Mention& mention) {
  const std::string_view name = document.at(mention.span);
  if (!has_space(name) || mention.type == EntityType::kLocation ||
      !is_office_word(last_word_of(name)) ||
      gender_of_given_name(name) != Gender::kUnknown ||
      !things_named(name).empty()) {
    return false;
  }
  const std::string_view text = document.text;
  std::string_view before = text.substr(0, mention.span.start);
  if (before.ends_with(" the ")) before.remove_suffix(4);
  if (!before.ends_with(", ")) return false;
  const std::string_view owner = letters_before(before, before.size() - 2);
  const std::string_view behind = text.substr(mention.span.end);
  const bool set_off = behind.empty() || behind[0] == ',' || behind[0] == '.' ||
                       behind[0] == '\n';
  return set_off && !owner.empty() && is_ascii_upper(owner[0]);
}

// "the Minister of National Defense": the rest of a title.
bool is_matter_of_office(const Document& document, const Mention& mention) {
  if (mention.type == EntityType::kPerson ||
      mention.type == EntityType::kLocation) {
    return false;
  }
  const std::string_view text = document.text;
  const std::string_view before = text.substr(0, mention.span.start);
  for (const std::string_view lead :
       {"Minister of ", "Ministers of ", "Secretary of ", "Minister for "}) {
    if (before.ends_with(lead)) {
      const std::string_view name = document.at(mention.span);
      return things_named(name).empty() &&
             !is_organisation_word(last_word_of(name), true);
    }
  }
  return false;
}

// "State Pathologist Prof Anna Keller"
bool is_role_before_title(const Document& document, const Mention& mention) {
  const std::string_view name = document.at(mention.span);
  if (has_space(name) || !is_person_noun(to_lower(name))) return false;
  std::string_view behind =
      std::string_view(document.text).substr(mention.span.end);
  if (!behind.starts_with(' ')) return false;
  behind.remove_prefix(1);
  return is_title_word(behind.substr(0, behind.find_first_of(" \n.,")));
}

}  // namespace

bool is_no_name(const Document& document, const Mention& mention) {
  static const WordTable<lexicon::NoNamesRow> kTable(
      lexicon::kNoNames, &lexicon::NoNamesRow::word);
  const std::string_view name = document.at(mention.span);
  if (name == "I" || name == "By" || is_senator_from(name)) return true;
  if (is_matter_of_office(document, mention) ||
      is_office_behind_name(document, mention)) {
    return true;
  }
  const bool person = mention.type == EntityType::kPerson;
  const bool other = mention.type == EntityType::kMisc && has_space(name);
  if ((person || other) && is_title_alone(name)) return true;
  if (person && is_title_behind_article(document, mention)) return true;
  if (person && is_role_before_title(document, mention)) return true;
  if (person || has_space(name)) return false;
  // "IT", "WHO"; but one letter is always upper case.
  const bool acronym =
      name.size() > 1 && std::none_of(name.begin(), name.end(), is_ascii_lower);
  // "the local MSP", "the CEO"
  if (acronym && name.size() > 2 && is_person_noun(to_lower(name)) &&
      things_named(name).empty()) {
    return true;
  }
  return !acronym && kTable.contains_lower(name);
}

}  // namespace dateline
