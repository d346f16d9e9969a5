#include "entities/countries_behind.h"

#include <map>

#include "entities/knowledge.h"
#include "lexicon/government_verbs.h"
#include "text/word_table.h"

namespace dateline {

std::vector<CountryBehind> countries_behind(const Analysis& analysis) {
  const auto& entities = analysis.entities;
  std::map<std::string_view, uint32_t> countries;  // by Wikidata id
  for (uint32_t e = 0; e < entities.size(); ++e) {
    if (entities[e].kind == "country") countries.emplace(entities[e].link, e);
  }
  const auto named = [&](const KnownThing& thing) {
    const auto country = country_of(thing.country);
    const auto it = country ? countries.find(country->id) : countries.end();
    return it == countries.end() ? kNoEntity : it->second;
  };
  std::vector<CountryBehind> behind(entities.size());
  for (uint32_t e = 0; e < entities.size(); ++e) {
    const Entity& entity = entities[e];
    if (entity.kind == "nationality") {
      behind[e].by = CountryBehind::kNation;
      for (const KnownThing& thing : things_named(entity.name)) {
        if (thing.fact_class == FactClass::kNationality) {
          behind[e].country = named(thing);
        }
      }
    } else if (entity.kind == "city" && !entity.link.empty()) {
      for (const KnownThing& thing : things_named(entity.link_label)) {
        if (thing.kind != "capital" || thing.id != entity.link) continue;
        behind[e].country = named(thing);
        if (behind[e].country != kNoEntity) {
          behind[e].by = CountryBehind::kCapital;
        }
      }
    }
  }
  return behind;
}

bool is_government_verb(std::string_view word) {
  static const WordTable<lexicon::GovernmentVerbsRow> kTable(
      lexicon::kGovernmentVerbs, &lexicon::GovernmentVerbsRow::verb);
  return kTable.contains(word);
}

}  // namespace dateline
