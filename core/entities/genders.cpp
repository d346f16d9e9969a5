#include "entities/genders.h"

#include <string>

#include "entities/names.h"
#include "lexicon/given_genders.h"
#include "lexicon/person_words.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr size_t kLooked = 32;  // mentions of an entity that are read

Gender letter(std::string_view cell) {
  if (cell == "m") return Gender::kMale;
  if (cell == "f") return Gender::kFemale;
  return Gender::kUnknown;
}

const lexicon::PersonWordsRow* person_word(std::string_view word) {
  static const WordTable<lexicon::PersonWordsRow> kTable(
      lexicon::kPersonWords, &lexicon::PersonWordsRow::word);
  return kTable.find_lower(word);
}

std::string_view word_before(std::string_view text, uint32_t end) {
  while (end > 0 && text[end - 1] == ' ') --end;
  uint32_t start = end;
  while (start > 0 && !is_ascii_space(text[start - 1])) --start;
  return text.substr(start, end - start);
}

// The noun of a role that is the person: "brother of the mayor" -> "brother".
Gender of_role(std::string_view role) {
  Gender found = Gender::kUnknown;
  while (!role.empty()) {
    const size_t end = role.find(' ');
    const std::string_view word = role.substr(0, end);
    if (word == "of" || word == "for" || word == "to" || word == "at") break;
    const Gender gender = gender_of_noun(word);
    if (gender != Gender::kUnknown) found = gender;
    role.remove_prefix(end == std::string_view::npos ? role.size() : end + 1);
  }
  return found;
}

Gender of_entity(const Analysis& analysis, const Entity& entity) {
  const std::string_view text = analysis.document.text;
  for (size_t i = 0; i < entity.mentions.size() && i < kLooked; ++i) {
    const Span span = analysis.mentions[entity.mentions[i]].span;
    const Gender gender = gender_of_honorific(word_before(text, span.start));
    if (gender != Gender::kUnknown) return gender;
  }
  for (const Role& role : entity.roles) {
    const Gender gender = of_role(role.text);
    if (gender != Gender::kUnknown) return gender;
  }
  return gender_of_given_name(entity.name);
}

}  // namespace

Gender gender_of_pronoun(std::string_view word) {
  if (word.size() < 2 || word.size() > 7) return Gender::kUnknown;
  const char first = to_ascii_lower(word.front());
  if (first != 'h' && first != 's') return Gender::kUnknown;
  const std::string plain = to_lower(word);
  if (plain == "he" || plain == "his" || plain == "him" || plain == "himself") {
    return Gender::kMale;
  }
  if (plain == "she" || plain == "her" || plain == "hers" ||
      plain == "herself") {
    return Gender::kFemale;
  }
  return Gender::kUnknown;
}

bool is_person_noun(std::string_view word) {
  if (const auto* row = person_word(word)) return row->gender != "-";
  return is_title_word(word) && !is_honorific(word);
}

Gender gender_of_noun(std::string_view word) {
  const auto* row = person_word(word);
  return row == nullptr ? Gender::kUnknown : letter(row->gender);
}

Gender gender_of_given_name(std::string_view name) {
  static const WordTable<lexicon::GivenGendersRow> kTable(
      lexicon::kGivenGenders, &lexicon::GivenGendersRow::name);
  const std::string_view word = name.substr(0, name.find(' '));
  const auto* row = kTable.find(word);
  // "ELIZABETH"
  if (row == nullptr && word.size() > 2 && is_ascii_upper(word[0]) &&
      is_ascii_upper(word[1])) {
    std::string title = to_lower(word);
    title[0] = word[0];
    row = kTable.find(title);
  }
  return row == nullptr ? Gender::kUnknown : letter(row->gender);
}

Gender gender_of_honorific(std::string_view word) {
  static constexpr std::string_view kMale[] = {
      "Mr.", "Mr",  "Sir",     "Lord", "Herr",
      "Don", "MM.", "Messrs.", "M.",   "Sheikh"};
  static constexpr std::string_view kFemale[] = {
      "Mrs.", "Mrs",    "Ms.",  "Ms",   "Miss",  "Dame",
      "Lady", "Madame", "Mme.", "Frau", "Mlle.", "Sheikha"};
  for (const std::string_view one : kMale) {
    if (word == one) return Gender::kMale;
  }
  for (const std::string_view one : kFemale) {
    if (word == one) return Gender::kFemale;
  }
  return Gender::kUnknown;
}

std::vector<Gender> genders_of(const Analysis& analysis) {
  std::vector<Gender> genders(analysis.entities.size(), Gender::kUnknown);
  for (size_t e = 0; e < genders.size(); ++e) {
    if (analysis.entities[e].type != EntityType::kPerson) continue;
    genders[e] = of_entity(analysis, analysis.entities[e]);
  }
  return genders;
}

}  // namespace dateline
