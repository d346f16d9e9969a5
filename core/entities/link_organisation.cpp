#include "entities/link_organisation.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "entities/link_candidates.h"
#include "entities/name_forms.h"
#include "entities/shared_bodies.h"

namespace dateline {
namespace {

constexpr double kConfidence = 0.9;

// "US Supreme Court", "Chinese Communist Party": the name says it itself.
bool names_country(const KnownThing& thing) {
  const std::string_view first =
      thing.matched.substr(0, thing.matched.find(' '));
  const auto things = things_named(first);
  return std::any_of(
      things.begin(), things.end(), [&](const KnownThing& place) {
        const bool told = place.fact_class == FactClass::kPlace ||
                          place.fact_class == FactClass::kNationality;
        return told && place.country == thing.country;
      });
}

class BodyLinker {
 public:
  BodyLinker(Analysis& analysis, uint32_t entity, const ArticlePlaces& places)
      : analysis_(analysis),
        index_(entity),
        entity_(analysis.entities[entity]),
        places_(places) {}

  void run() {
    const std::vector<KnownThing> found = candidates_of(
        entity_, FactClass::kOrganisation, FactClass::kOrganisation);
    const KnownThing* chosen = nullptr;
    int best = 0;
    bool tie = false;
    for (const KnownThing& thing : found) {
      if (!fits(thing)) continue;
      const int weight = weigh(thing);
      tie = weight == best;
      if (weight > best) {
        best = weight;
        chosen = &thing;
      }
    }
    if (chosen != nullptr && !tie) {
      link_to(entity_, *chosen, kConfidence);
      if (chosen->is_local && is_acronym(entity_.name)) spell_out(*chosen);
    } else if (chosen == nullptr && !found.empty()) {
      forget_name(found);
    }
    // A place's name for its club or government is no organisation we know.
  }

 private:
  int weigh(const KnownThing& thing) const {
    return (thing.id.empty() ? 1 : 3) +
           (places_.weight(thing.country) > 0 ? 2 : 0) +
           (thing.matched == thing.name ? 1 : 0) +
           // "the Commonwealth" is Australia's where the article is about it.
           (thing.is_local ? 3 : 0);
  }

  void spell_out(const KnownThing& thing) {
    entity_.aliases.insert(entity_.aliases.begin(), entity_.name);
    entity_.name = std::string(thing.name);
  }

  // "AAP" that is not India's party is called so and nothing else.
  void forget_name(const std::vector<KnownThing>& found) {
    if (entity_.aliases.empty()) return;
    for (const KnownThing& thing : found) {
      if (thing.name != entity_.name || thing.matched == entity_.name) continue;
      entity_.name = entity_.aliases.front();
      entity_.aliases.erase(entity_.aliases.begin());
      entity_.kind.clear();
      return;
    }
  }

  // Bodies that every country has need their country in the article.
  bool fits(const KnownThing& thing) const {
    if (!is_shared_body(thing)) return true;
    if (country_before() == thing.country) return true;
    if (thing.kind == "media") {
      return places_.weight(thing.country, index_) > 0 &&
             !places_.is_outweighed(thing.country, index_);
    }
    const bool full =
        thing.matched.find(' ') != std::string_view::npos && !thing.is_local;
    if (!full) return places_.leads(thing.country);
    return names_country(thing) ||
           (places_.weight(thing.country) > 0 &&
            !places_.is_outweighed(thing.country, index_));
  }

  // "the Chinese Communist Party", "Germany's Social Democrats" where the
  // country is a name of its own.
  std::string_view country_before() const {
    const auto& mentions = analysis_.mentions;
    for (const uint32_t m : entity_.mentions) {
      if (m == 0) continue;
      const Mention& before = mentions[m - 1];
      const Span gap{before.span.end, mentions[m].span.start};
      if (gap.start > gap.end) continue;
      const std::string_view between = analysis_.document.at(gap);
      if (between != " " && between != "'s " && between != "\u2019s ") continue;
      for (const KnownThing& thing :
           things_named(analysis_.document.at(before.span))) {
        const bool place = thing.fact_class == FactClass::kPlace;
        if (place || thing.fact_class == FactClass::kNationality) {
          return thing.country;
        }
      }
    }
    return "-";
  }

  Analysis& analysis_;
  uint32_t index_;
  Entity& entity_;
  const ArticlePlaces& places_;
};

}  // namespace

void link_organisation(Analysis& analysis, uint32_t entity,
                       const ArticlePlaces& places) {
  BodyLinker(analysis, entity, places).run();
}

}  // namespace dateline
