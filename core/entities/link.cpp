#include "entities/link.h"

#include <algorithm>
#include <map>
#include <string>

#include "entities/fold.h"
#include "entities/kinds.h"
#include "entities/link_person.h"
#include "entities/places.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr double kSure = 0.8;  // enough to join entities by their link

// Weight of a place among others of the same name.
double place_weight(const KnownThing& thing) {
  if (thing.kind == "country") return 7;
  double size = 0;
  for (const char c : thing.facts) {
    if (!is_ascii_digit(c)) break;
    size = size * 10 + (c - '0');
  }
  double weight = thing.id.empty() ? 0.5 : 2;
  if (thing.kind == "capital") weight += 1.5;
  for (double limit = 100; size >= limit; limit *= 3) weight += 0.5;
  return weight;
}

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
          link_place(e);
          break;
        case EntityType::kOrganisation:
          link_organisation(e);
          break;
        case EntityType::kMisc:
          link_other(e);
          break;
      }
      Entity& entity = analysis_.entities[e];
      if (entity.kind.empty()) entity.kind = kind_by_words(entity);
    }
  }

 private:
  // Everything of these classes that the entity's names mean.
  std::vector<KnownThing> candidates(const Entity& entity, FactClass first,
                                     FactClass second) const {
    std::vector<KnownThing> found;
    const auto add = [&](const std::string& name) {
      for (const KnownThing& thing : things_named(name)) {
        if (thing.fact_class != first && thing.fact_class != second) continue;
        const bool known = std::any_of(
            found.begin(), found.end(), [&](const KnownThing& other) {
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

  void set(Entity& entity, const KnownThing& thing, double confidence) {
    entity.kind = std::string(thing.kind == "capital" ? "city" : thing.kind);
    if (thing.id.empty()) return;
    entity.link = std::string(thing.id);
    entity.link_label = std::string(thing.name);
    entity.link_confidence = confidence;
  }

  // The countries that what stands behind a town may mean or lie in: "Paris,
  // Texas", "Arizona, Georgia".
  std::vector<std::string_view> region_behind(const Entity& entity) const {
    std::vector<std::string_view> countries;
    const auto& mentions = analysis_.mentions;
    for (const uint32_t m : entity.mentions) {
      if (m + 1 >= mentions.size()) continue;
      const Mention& next = mentions[m + 1];
      if (next.type != EntityType::kLocation || next.entity == kNoEntity) {
        continue;
      }
      const Span between{mentions[m].span.end, next.span.start};
      if (analysis_.document.at(between) != ", ") continue;
      for (const KnownThing& thing :
           things_named(analysis_.document.at(next.span))) {
        if (thing.fact_class == FactClass::kPlace &&
            (thing.kind == "country" || thing.kind == "region")) {
          countries.push_back(thing.country);
        }
      }
      if (!countries.empty()) break;
    }
    return countries;
  }

  // "the town of Madrid", "the village of Rome": not the famous one.
  bool is_small(const Entity& entity) const {
    static constexpr std::string_view kWords[] = {
        "town of ",   "village of ", "municipality of ",
        "hamlet of ", "suburb of ",  "township of "};
    for (size_t i = 0; i < entity.mentions.size() && i < 16; ++i) {
      const uint32_t start = analysis_.mentions[entity.mentions[i]].span.start;
      const std::string_view before =
          std::string_view(analysis_.document.text).substr(0, start);
      for (const std::string_view words : kWords) {
        if (before.ends_with(words)) return true;
      }
    }
    return false;
  }

  void link_place(uint32_t e) {
    Entity& entity = analysis_.entities[e];
    std::vector<KnownThing> found =
        candidates(entity, FactClass::kPlace, FactClass::kPlace);
    if (found.empty()) return;
    // "Kenya, Uganda" is a list; only towns have a region behind them.
    const bool country = std::any_of(
        found.begin(), found.end(),
        [](const KnownThing& thing) { return thing.kind == "country"; });
    std::vector<std::string_view> behind;
    if (!country) behind = region_behind(entity);
    const bool small = is_small(entity);
    double best = -1, second = -1;
    const KnownThing* chosen = nullptr;
    for (const KnownThing& thing : found) {
      double weight = place_weight(thing);
      const int support = places_.weight(thing.country, e);
      if (support > 0 && thing.kind != "country") weight += 1.5;
      // "Georgia": the state where the article is about the United States.
      if (thing.kind == "country" && support == 0 && found.size() > 1 &&
          std::any_of(found.begin(), found.end(), [&](const KnownThing& o) {
            return o.kind == "region" && !o.id.empty() &&
                   places_.weight(o.country, e) > 0;
          })) {
        weight = 1;
      }
      if (!behind.empty() && std::find(behind.begin(), behind.end(),
                                       thing.country) == behind.end()) {
        continue;
      }
      // "Mexico" is the country, whatever its capital is called.
      if (country && thing.kind != "country" && thing.kind != "region" &&
          thing.matched != thing.name) {
        continue;
      }
      if (small && thing.kind != "region") weight -= 3;
      if (weight > best) {
        second = best;
        best = weight;
        chosen = &thing;
      } else {
        second = std::max(second, weight);
      }
    }
    if (chosen == nullptr || (small && best < 4)) {
      entity.kind = "city";
      return;
    }
    // Two of about the same weight: the kind when they share it.
    if (best - second < 0.75) {
      const bool same = std::all_of(
          found.begin(), found.end(),
          [&](const KnownThing& thing) { return thing.kind == chosen->kind; });
      if (same) {
        entity.kind =
            std::string(chosen->kind == "capital" ? "city" : chosen->kind);
      }
      return;
    }
    set(entity, *chosen, std::min(0.98, 0.75 + 0.05 * (best - second)));
  }

  void link_organisation(uint32_t e) {
    Entity& entity = analysis_.entities[e];
    const std::vector<KnownThing> found =
        candidates(entity, FactClass::kOrganisation, FactClass::kOrganisation);
    const KnownThing* chosen = nullptr;
    int best = 0;
    bool tie = false;
    for (const KnownThing& thing : found) {
      if (!fits(entity, thing)) continue;
      const int weight = (thing.id.empty() ? 1 : 3) +
                         (places_.weight(thing.country) > 0 ? 2 : 0) +
                         (thing.matched == thing.name ? 1 : 0);
      tie = weight == best;
      if (weight > best) {
        best = weight;
        chosen = &thing;
      }
    }
    if (chosen != nullptr && !tie) set(entity, *chosen, 0.9);
    // A place's name for its club or government is no organisation we know.
  }

  // Bodies that every country has need their country in the article.
  bool fits(const Entity& entity, const KnownThing& thing) const {
    const bool shared = thing.kind == "party" || thing.kind == "parliament" ||
                        thing.kind == "court";
    const bool common =
        thing.is_local || (shared && names_common_body(thing.matched));
    const bool full =
        thing.matched.find(' ') != std::string_view::npos && !thing.is_local;
    if (!common) return true;
    if (country_before(entity) == thing.country) return true;
    if (full) return places_.weight(thing.country) > 0 || names_country(thing);
    return places_.leads(thing.country);
  }

  // "Labour Party", but not "Hamas" or "Likud".
  static bool names_common_body(std::string_view name) {
    static constexpr std::string_view kWords[] = {
        "Party",    "Congress",   "Court",      "Parliament",    "Senate",
        "House",    "Union",      "Democrats",  "Republicans",   "Labour",
        "Liberals", "Greens",     "Democrat",   "Conservatives", "Assembly",
        "Labor",    "Democratic", "Republican", "Conservative",  "Liberal",
        "Green",    "Socialist",  "Alliance",   "Socialists",    "Tories",
        "Tory",     "Commons",    "Lords",      "Front",         "Movement"};
    while (!name.empty()) {
      const size_t end = name.find(' ');
      const std::string_view word = name.substr(0, end);
      if (std::find(std::begin(kWords), std::end(kWords), word) !=
          std::end(kWords)) {
        return true;
      }
      if (end == std::string_view::npos) break;
      name.remove_prefix(end + 1);
    }
    return false;
  }

  // "the Chinese Communist Party", "Germany's Social Democrats" where the
  // country is a name of its own.
  std::string_view country_before(const Entity& entity) const {
    const auto& mentions = analysis_.mentions;
    for (const uint32_t m : entity.mentions) {
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

  // "US Supreme Court", "Chinese Communist Party": the name says it itself.
  static bool names_country(const KnownThing& thing) {
    const std::string_view first =
        thing.matched.substr(0, thing.matched.find(' '));
    for (const KnownThing& place : things_named(first)) {
      if (place.country == thing.country) return true;
    }
    return false;
  }

  void link_other(uint32_t e) {
    Entity& entity = analysis_.entities[e];
    const std::vector<KnownThing> found = [&] {
      auto some =
          candidates(entity, FactClass::kNationality, FactClass::kOther);
      if (!some.empty()) return some;
      return candidates(entity, FactClass::kEvent, FactClass::kEvent);
    }();
    if (found.empty()) return;
    if (found.front().fact_class == FactClass::kEvent) {
      entity.kind = "event";
      return;
    }
    const bool alone = found.size() == 1;
    set(entity, found.front(), alone ? 0.9 : 0);
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
