#include "entities/known_types.h"

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

void set_single_type(const Document& document, Mention& mention) {
  const std::string_view name = document.at(mention.span);
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
