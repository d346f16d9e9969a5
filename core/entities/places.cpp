#include "entities/places.h"

#include <algorithm>

#include "entities/fold.h"
#include "entities/knowledge.h"

namespace dateline {
namespace {

// The country that a name tells, empty when it is not sure.
std::string_view country_meant(const std::string& name) {
  std::string_view found;
  for (const KnownThing& thing : things_named(name)) {
    const bool place = thing.fact_class == FactClass::kPlace ||
                       thing.fact_class == FactClass::kNationality;
    const bool body = thing.fact_class == FactClass::kOrganisation &&
                      thing.kind != "company" && !thing.is_local &&
                      thing.matched.find(' ') != std::string_view::npos;
    if ((!place && !body) || thing.country.empty()) continue;
    if (thing.kind == "country" && name != "Georgia") return thing.country;
    if (thing.kind == "city" && thing.id.empty()) continue;
    if (!found.empty() && found != thing.country) return {};
    found = thing.country;
  }
  return found;
}

}  // namespace

ArticlePlaces::ArticlePlaces(const Analysis& analysis) {
  by_entity_.resize(analysis.entities.size());
  for (uint32_t e = 0; e < analysis.entities.size(); ++e) {
    const Entity& entity = analysis.entities[e];
    named_[fold_name(entity.name)] += 1;
    for (const std::string& alias : entity.aliases) {
      named_[fold_name(alias)] += 1;
    }
    if (entity.type == EntityType::kPerson) continue;
    const std::string_view country = country_meant(entity.name);
    if (country.empty()) continue;
    const int count = static_cast<int>(entity.mentions.size());
    weights_[std::string(country)] += count;
    by_entity_[e] = {std::string(country), count};
  }
  for (const auto& [code, count] : weights_) {
    if (const auto country = country_of(code)) {
      named_[fold_name(country->name)] += count;
      for (const std::string_view alias : parts_of(country->aliases)) {
        named_[fold_name(alias)] += count;
      }
    }
  }
}

int ArticlePlaces::weight(std::string_view country) const {
  const auto it = weights_.find(country);
  return it == weights_.end() ? 0 : it->second;
}

int ArticlePlaces::weight(std::string_view country, uint32_t without) const {
  const auto& [own, count] = by_entity_[without];
  return weight(country) - (own == country ? count : 0);
}

bool ArticlePlaces::leads(std::string_view country) const {
  const int own = weight(country);
  return own > 0 && std::all_of(weights_.begin(), weights_.end(),
                                [&](const auto& w) { return w.second <= own; });
}

bool ArticlePlaces::is_outweighed(std::string_view country,
                                  uint32_t without) const {
  const int own = std::max(1, weight(country, without));
  return std::any_of(weights_.begin(), weights_.end(), [&](const auto& other) {
    return other.first != country && other.second > 2 * own;
  });
}

bool ArticlePlaces::names(std::string_view place) const {
  return named_.find(fold_name(place)) != named_.end();
}

}  // namespace dateline
