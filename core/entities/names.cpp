#include "entities/names.h"

#include <algorithm>
#include <string>

#include "entities/knowledge.h"
#include "entities/tagger_model.h"
#include "entities/tagger_word.h"
#include "lexicon/misc_words.h"
#include "lexicon/not_places.h"
#include "lexicon/org_words.h"
#include "lexicon/place_words.h"
#include "lexicon/titles.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

bool has_ascii_lower(std::string_view name) {
  return std::any_of(name.begin(), name.end(), is_ascii_lower);
}

bool is_shouted(std::string_view name) {
  return name.size() >= 5 && !has_ascii_lower(name);
}

// Kinds of the tagger's lists of names, bits of a set as
// toolchain/tagger/name_lists.py numbers them.
constexpr uint16_t kClub = 1u << 9;
constexpr uint16_t kPersonal = 1u << 10;

uint16_t listed_kinds(std::string_view name) {
  const TaggerLexicon& lexicon = tagger_model().lexicon();
  if (lexicon.names.empty()) return 0;
  uint32_t key = 0;
  while (!name.empty()) {
    const std::string_view word = name.substr(0, name.find(' '));
    name.remove_prefix(std::min(name.size(), word.size() + 1));
    if (!word.empty()) key = phrase_key(key, make_word(word).key);
  }
  return lexicon.names[lexicon.name_keys.find(key)];
}

// Cities whose names mostly mean something else ("Reading", "Nice").
bool is_no_place(std::string_view name) {
  static const WordTable<lexicon::NotPlacesRow> kTable(
      lexicon::kNotPlaces, &lexicon::NotPlacesRow::name);
  return kTable.contains(name);
}

// The first place, nation, creed or organisation of this name in the knowledge
// base.
std::optional<KnownName> known_thing(std::string_view name) {
  if (name.empty() || is_ascii_lower(name[0])) return {};
  // "CHAD" may be a man.
  const bool short_capitals = !has_ascii_lower(name) && !is_shouted(name);
  for (const KnownThing& thing : things_named(name)) {
    if (thing.is_local) continue;
    if (short_capitals && has_ascii_lower(thing.matched)) continue;
    const bool creed = thing.kind == "religion" || thing.kind == "group";
    if (thing.fact_class == FactClass::kPlace
            ? is_no_place(name)
            : thing.fact_class != FactClass::kNationality &&
                  thing.fact_class != FactClass::kOrganisation && !creed) {
      continue;
    }
    return KnownName{creed ? "nationality" : thing.kind, thing.type(),
                     thing.country,
                     thing.name == name ? std::string_view() : thing.name};
  }
  return {};
}

const lexicon::TitlesRow* title(std::string_view word) {
  static const WordTable<lexicon::TitlesRow> kTable(lexicon::kTitles,
                                                    &lexicon::TitlesRow::word);
  return kTable.find_lower(word);
}

}  // namespace

std::optional<KnownName> known_name(std::string_view name) {
  if (const auto known = known_thing(name)) return known;
  const bool words =
      name.size() > 6 && name.find(' ') != std::string_view::npos;
  if (words && is_ascii_upper(name[0]) && (listed_kinds(name) & kClub) != 0) {
    return KnownName{"club", EntityType::kOrganisation, {}, {}};
  }
  return {};
}

bool is_listed_person(std::string_view word) {
  return word.size() >= 3 && is_ascii_upper(word[0]) &&
         (listed_kinds(word) & kPersonal) != 0 && !known_name(word);
}

bool is_personal_name(std::string_view word) {
  return (has_ascii_lower(word) || is_shouted(word)) && is_listed_person(word);
}

bool is_honorific(std::string_view word) {
  const auto* row = title(word);
  return row != nullptr && row->kind == "honorific";
}

bool is_title_word(std::string_view word) { return title(word) != nullptr; }

bool is_office_word(std::string_view word) {
  const auto* row = title(word);
  return row != nullptr && row->kind != "honorific" && row->name.empty();
}

bool is_matter_word(std::string_view word) {
  const auto* row = title(word);
  return row != nullptr && row->kind == "matter";
}

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
