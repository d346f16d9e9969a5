#include "entities/known_types.h"

#include <algorithm>

#include "entities/knowledge.h"

namespace dateline {

Classes classes_of(std::string_view name) {
  Classes found;
  for (const KnownThing& thing : things_named(name)) {
    switch (thing.fact_class) {
      case FactClass::kPerson:
        found.person = true;
        break;
      case FactClass::kPlace:
        found.place = true;
        break;
      case FactClass::kOrganisation:
        found.organisation = true;
        break;
      default:
        found.other = true;
    }
  }
  return found;
}

bool is_known_body(std::string_view name, bool other) {
  const auto things = things_named(name);
  const auto is_meant = [&](const KnownThing& thing) {
    if (thing.fact_class != FactClass::kOrganisation || thing.is_local) {
      return false;
    }
    const bool firm = thing.kind == "company" || thing.kind == "party" ||
                      thing.kind == "media";
    return firm ||
           (other && (thing.kind == "agency" || thing.kind == "armed-group" ||
                      thing.kind == "international-organisation"));
  };
  return !things.empty() && std::all_of(things.begin(), things.end(), is_meant);
}

void set_single_type(const Document& document, Mention& mention) {
  const std::string_view name = document.at(mention.span);
  // "OpenAI" is no product, "Enron" no town.
  const bool other = mention.type == EntityType::kMisc;
  if ((other || mention.type == EntityType::kLocation) &&
      is_known_body(name, other)) {
    mention.type = EntityType::kOrganisation;
  }
  bool nation = false, country = false;
  for (const KnownThing& thing : things_named(name)) {
    if (thing.fact_class == FactClass::kNationality) {
      nation = true;
    } else if (thing.kind == "country" && name != "Georgia" &&
               name != "Jordan" && name != "Chad") {
      country = true;
    } else if (thing.fact_class != FactClass::kEvent && thing.kind != "city") {
      return;
    }
  }
  if (nation && !country) mention.type = EntityType::kMisc;
  if (country && !nation) mention.type = EntityType::kLocation;
}

}  // namespace dateline
