#include "entities/names.h"

#include <string>

#include "data/embedded.h"
#include "lexicon/misc_words.h"
#include "lexicon/org_words.h"
#include "lexicon/place_words.h"
#include "lexicon/titles.h"
#include "text/sorted_table.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

std::string lower(std::string_view word) {
  std::string out;
  for (const char c : word) out.push_back(to_ascii_lower(c));
  return out;
}

// "WASHINGTON POST" -> "Washington Post".
std::string title_case(std::string_view name) {
  std::string out = lower(name);
  bool start = true;
  for (char& c : out) {
    if (start && is_ascii_lower(c)) c = static_cast<char>(c - 32);
    start = c == ' ' || c == '-';
  }
  return out;
}

bool is_shouted(std::string_view name) {
  if (name.size() < 5) return false;
  for (const char c : name) {
    if (is_ascii_lower(c)) return false;
  }
  return true;
}

EntityType type_of(std::string_view name) {
  if (name == "LOC") return EntityType::kLocation;
  if (name == "ORG") return EntityType::kOrganisation;
  if (name == "PER") return EntityType::kPerson;
  return EntityType::kMisc;
}

const lexicon::TitlesRow* title(std::string_view word) {
  static const WordTable<lexicon::TitlesRow> kTable(lexicon::kTitles,
                                                    &lexicon::TitlesRow::word);
  return kTable.find_lower(word);
}

}  // namespace

std::optional<KnownName> known_name(std::string_view name) {
  static const SortedTable kTable(embedded_names());
  std::string_view line = kTable.find(name);
  if (line.empty() && is_shouted(name)) line = kTable.find(title_case(name));
  if (line.empty()) return {};
  return KnownName{SortedTable::cell(line, 1),
                   type_of(SortedTable::cell(line, 2)),
                   SortedTable::cell(line, 3), SortedTable::cell(line, 4)};
}

bool is_personal_name(std::string_view word) {
  static const SortedTable kTable(embedded_given_names());
  return kTable.contains(word) ||
         (is_shouted(word) && kTable.contains(title_case(word)));
}

bool is_honorific(std::string_view word) {
  const auto* row = title(word);
  return row != nullptr && row->kind == "honorific";
}

bool is_title_word(std::string_view word) { return title(word) != nullptr; }

bool is_organisation_word(std::string_view word, bool last) {
  static const WordTable<lexicon::OrgWordsRow> kTable(
      lexicon::kOrgWords, &lexicon::OrgWordsRow::word);
  const auto* row = kTable.find(word);
  return row != nullptr && (last || row->place == "any");
}

bool is_place_word(std::string_view word) {
  static const WordTable<lexicon::PlaceWordsRow> kTable(
      lexicon::kPlaceWords, &lexicon::PlaceWordsRow::word);
  return kTable.contains(word);
}

bool is_misc_word(std::string_view word) {
  static const WordTable<lexicon::MiscWordsRow> kTable(
      lexicon::kMiscWords, &lexicon::MiscWordsRow::word);
  return kTable.contains(word);
}

}  // namespace dateline
