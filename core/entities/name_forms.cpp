#include "entities/name_forms.h"

#include <algorithm>

#include "entities/fold.h"
#include "lexicon/arabic_articles.h"
#include "lexicon/family_first.h"
#include "lexicon/legal_forms.h"
#include "lexicon/nicknames.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

const lexicon::LegalFormsRow* company_word(std::string_view word) {
  static const WordTable<lexicon::LegalFormsRow> kTable(
      lexicon::kLegalForms, &lexicon::LegalFormsRow::form);
  return kTable.find(word);
}

const lexicon::ArabicArticlesRow* arabic_article(std::string_view word) {
  static const WordTable<lexicon::ArabicArticlesRow> kTable(
      lexicon::kArabicArticles, &lexicon::ArabicArticlesRow::article);
  return kTable.find_lower(word);
}

}  // namespace

bool is_arabic_article(std::string_view word) {
  return arabic_article(word) != nullptr;
}

bool is_lone_arabic_article(std::string_view word) {
  const auto* row = arabic_article(word);
  return row != nullptr && row->apart == "yes";
}

std::string initials(std::string_view name) {
  std::string out;
  for (const std::string_view word : split_words(name)) {
    if (is_ascii_upper(word[0])) out.push_back(word[0]);
  }
  return out;
}

std::string without_points(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != '.') out.push_back(c);
  }
  return out;
}

bool is_acronym(std::string_view name) {
  size_t letters = 0;
  for (const char c : name) {
    if (c == '.') continue;
    if (!is_ascii_upper(c)) return false;
    ++letters;
  }
  return letters >= 2 && letters <= 8;
}

bool is_generation(std::string_view word) {
  return word == "Jr." || word == "Jr" || word == "Sr." || word == "Sr" ||
         word == "II" || word == "III" || word == "IV";
}

std::string_view without_article(std::string_view word) {
  const size_t dash = word.find('-');
  if (dash < 2 || dash > 3 || dash + 2 >= word.size()) return word;
  return is_arabic_article(word.substr(0, dash)) ? word.substr(dash + 1) : word;
}

std::string_view surname(std::string_view name) {
  const auto words = split_words(name);
  size_t last = words.size();
  while (last > 1 && is_generation(words[last - 1])) --last;
  return last == 0 ? std::string_view() : words[last - 1];
}

std::string formal_given_name(std::string_view given) {
  static const WordTable<lexicon::NicknamesRow> kTable(
      lexicon::kNicknames, &lexicon::NicknamesRow::nickname);
  std::string folded = fold_name(given);
  const auto* row = kTable.find(folded);
  return row == nullptr ? folded : std::string(row->name);
}

bool is_legal_form(std::string_view word) {
  const auto* row = company_word(word);
  return row != nullptr && row->kind == "form";
}

std::string_view without_legal_form(std::string_view name) {
  while (true) {
    const size_t space = name.rfind(' ');
    if (space == std::string_view::npos) return name;
    if (company_word(name.substr(space + 1)) == nullptr) return name;
    name = name.substr(0, space);
    while (name.ends_with(',')) name.remove_suffix(1);
  }
}

bool has_family_name_first(std::string_view name) {
  static const WordTable<lexicon::FamilyFirstRow> kTable(
      lexicon::kFamilyFirst, &lexicon::FamilyFirstRow::name);
  return kTable.contains_lower(name.substr(0, name.find(' ')));
}

}  // namespace dateline
