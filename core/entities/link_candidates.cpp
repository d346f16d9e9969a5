#include "entities/link_candidates.h"

#include <algorithm>
#include <string>

namespace dateline {

std::vector<KnownThing> candidates_of(const Entity& entity, FactClass first,
                                      FactClass second) {
  std::vector<KnownThing> found;
  const auto add = [&](const std::string& name) {
    for (const KnownThing& thing : things_named(name)) {
      if (thing.fact_class != first && thing.fact_class != second) continue;
      const bool known =
          std::any_of(found.begin(), found.end(), [&](const KnownThing& other) {
            return other.name.data() == thing.name.data();
          });
      if (!known) found.push_back(thing);
    }
  };
  add(entity.name);
  for (const std::string& alias : entity.aliases) {
    // "Supreme Court" of the "Wisconsin Supreme Court" is another one.
    const bool part = entity.name.size() > alias.size() + 1 &&
                      (entity.name.ends_with(" " + alias) ||
                       entity.name.starts_with(alias + " "));
    if (found.empty() && !part) add(alias);
  }
  return found;
}

void link_to(Entity& entity, const KnownThing& thing, double confidence) {
  entity.kind = std::string(thing.kind == "capital" ? "city" : thing.kind);
  if (thing.id.empty()) return;
  entity.link = std::string(thing.id);
  entity.link_label = std::string(thing.name);
  entity.link_confidence = confidence;
}

}  // namespace dateline
