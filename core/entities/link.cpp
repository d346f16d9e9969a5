#include "entities/link.h"

#include <algorithm>
#include <map>
#include <string>

#include "entities/kinds.h"
#include "entities/link_candidates.h"
#include "entities/link_organisation.h"
#include "entities/link_person.h"
#include "entities/link_place.h"
#include "entities/places.h"

namespace dateline {
namespace {

constexpr double kSure = 0.8;  // enough to join entities by their link

class Linker {
 public:
  explicit Linker(Analysis& analysis)
      : analysis_(analysis), places_(analysis) {}

  void run() {
    for (uint32_t e = 0; e < analysis_.entities.size(); ++e) {
      switch (analysis_.entities[e].type) {
        case EntityType::kPerson:
          link_person(analysis_, e, places_);
          break;
        case EntityType::kLocation:
          link_place(analysis_, e, places_);
          break;
        case EntityType::kOrganisation:
          link_organisation(analysis_, e, places_);
          break;
        case EntityType::kMisc:
          link_other(e);
          break;
      }
      Entity& entity = analysis_.entities[e];
      if (entity.kind.empty()) entity.kind = kind_by_words(entity);
      if (entity.kind == "capital") entity.kind = "city";
    }
  }

 private:
  void link_other(uint32_t e) {
    Entity& entity = analysis_.entities[e];
    const std::vector<KnownThing> found = [&] {
      auto some =
          candidates_of(entity, FactClass::kNationality, FactClass::kOther);
      if (!some.empty()) return some;
      return candidates_of(entity, FactClass::kEvent, FactClass::kEvent);
    }();
    if (found.empty()) return;
    if (found.front().fact_class == FactClass::kEvent) {
      entity.kind = "event";
      return;
    }
    const bool alone = found.size() == 1;
    link_to(entity, found.front(), alone ? 0.9 : 0);
    if (!alone) {
      entity.link.clear();
      entity.link_label.clear();
      entity.link_confidence = 0;
    }
  }

  Analysis& analysis_;
  ArticlePlaces places_;
};

// Entities of one type with the same sure link are one.
void join_by_link(Analysis& analysis) {
  std::map<std::string, uint32_t> first;
  std::vector<uint32_t> into(analysis.entities.size());
  for (uint32_t e = 0; e < analysis.entities.size(); ++e) {
    into[e] = e;
    const Entity& entity = analysis.entities[e];
    if (entity.link.empty() || entity.link_confidence < kSure) continue;
    const std::string key = entity.link + to_string(entity.type);
    into[e] = first.try_emplace(key, e).first->second;
  }
  std::vector<Entity> kept;
  std::vector<uint32_t> moved(analysis.entities.size());
  for (uint32_t e = 0; e < analysis.entities.size(); ++e) {
    Entity& entity = analysis.entities[e];
    if (into[e] == e) {
      moved[e] = static_cast<uint32_t>(kept.size());
      kept.push_back(std::move(entity));
      continue;
    }
    Entity& target = kept[moved[into[e]]];
    moved[e] = moved[into[e]];
    const auto add = [&](const std::string& name) {
      if (name != target.name &&
          std::find(target.aliases.begin(), target.aliases.end(), name) ==
              target.aliases.end()) {
        target.aliases.push_back(name);
      }
    };
    add(entity.name);
    for (const std::string& alias : entity.aliases) add(alias);
    target.roles.insert(target.roles.end(), entity.roles.begin(),
                        entity.roles.end());
    target.mentions.insert(target.mentions.end(), entity.mentions.begin(),
                           entity.mentions.end());
    std::sort(target.mentions.begin(), target.mentions.end());
  }
  analysis.entities = std::move(kept);
  for (Mention& mention : analysis.mentions) {
    if (mention.entity != kNoEntity) mention.entity = moved[mention.entity];
  }
}

}  // namespace

void link_entities(Analysis& analysis) {
  Linker(analysis).run();
  join_by_link(analysis);
}

}  // namespace dateline
