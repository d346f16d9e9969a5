#include "entities/grouping.h"

#include <algorithm>
#include <map>
#include <string>

#include "entities/body_groups.h"
#include "entities/fold.h"
#include "entities/knowledge.h"
#include "entities/name_forms.h"
#include "entities/names.h"
#include "entities/person_groups.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

class Grouper {
 public:
  explicit Grouper(Analysis& analysis) : analysis_(analysis) {}

  void run() {
    forms_.reserve(analysis_.mentions.size());
    for (const Mention& mention : analysis_.mentions) {
      forms_.push_back(single_spaces(analysis_.document.at(mention.span)));
    }
    for (uint32_t m = 0; m < forms_.size(); ++m) {
      if (analysis_.mentions[m].type == EntityType::kPerson) continue;
      const uint32_t entity = entity_for(m);
      analysis_.mentions[m].entity = entity;
      analysis_.entities[entity].mentions.push_back(m);
    }
    PersonGroups(analysis_, forms_).run();
    join_same(same_bodies(analysis_, forms_));
    name_entities();
  }

 private:
  // Organisations, places and others: one entity for each canonical form.
  uint32_t entity_for(uint32_t m) {
    const EntityType type = analysis_.mentions[m].type;
    const auto known = known_name(forms_[m]);
    const bool same_type = known && known->type == type;
    const std::string canonical =
        same_type && agrees(forms_[m], known->canonical)
            ? std::string(known->canonical)
            : std::string();
    std::string key = canonical.empty() ? forms_[m] : canonical;
    key = fold_name(key);
    key += '\t';
    key += to_string(type);
    const auto [it, fresh] = by_key_.try_emplace(key, 0u);
    if (!fresh) return it->second;
    Entity entity;
    entity.type = type;
    if (same_type) {
      entity.kind = std::string(known->kind);
      entity.name = canonical;
    }
    analysis_.entities.push_back(std::move(entity));
    it->second = static_cast<uint32_t>(analysis_.entities.size() - 1);
    return it->second;
  }

  // Where the knowledge base has the name, what it stands for must be there
  // too: "IOC" is the Olympic Committee.
  static bool agrees(const std::string& form, std::string_view canonical) {
    if (canonical.empty()) return false;
    const std::vector<KnownThing> things = things_named(form);
    return things.empty() ||
           std::any_of(things.begin(), things.end(),
                       [&](const KnownThing& thing) {
                         return fold_name(thing.name) == fold_name(canonical);
                       });
  }

  void join_same(const std::vector<uint32_t>& same) {
    for (uint32_t e = 0; e < same.size(); ++e) {
      if (same[e] == e) continue;
      Entity& from = analysis_.entities[e];
      Entity& into = analysis_.entities[same[e]];
      for (const uint32_t m : from.mentions) {
        analysis_.mentions[m].entity = same[e];
      }
      into.mentions.insert(into.mentions.end(), from.mentions.begin(),
                           from.mentions.end());
      std::sort(into.mentions.begin(), into.mentions.end());
      if (into.kind.empty()) into.kind = from.kind;
      from.mentions.clear();
    }
  }

  // Drops emptied entities; the fullest form becomes the name.
  void name_entities() {
    std::vector<Entity> kept;
    std::vector<uint32_t> moved(analysis_.entities.size(), kNoEntity);
    for (uint32_t e = 0; e < analysis_.entities.size(); ++e) {
      Entity& entity = analysis_.entities[e];
      if (entity.mentions.empty()) continue;
      // A short name's canonical form gives way to a longer one of the text.
      std::map<std::string_view, uint32_t> forms;
      std::string longest;
      for (const uint32_t m : entity.mentions) {
        if (!forms.try_emplace(forms_[m], m).second) continue;
        // "BEIJING" gives way to "Beijing".
        const bool longer = forms_[m].size() > longest.size();
        const bool calmer = forms_[m].size() == longest.size() &&
                            is_shouted(longest) && !is_shouted(forms_[m]);
        if (longer || calmer) longest = forms_[m];
      }
      const bool nation =
          entity.kind == "country" || entity.kind == "nationality";
      // "Bogota" of a text without accents stays as the text has it.
      const auto blanks = [](const std::string& name) {
        return std::count(name.begin(), name.end(), ' ');
      };
      const bool same = !is_shouted(longest) &&
                        blanks(longest) == blanks(entity.name) &&
                        fold_name(longest) == fold_name(entity.name);
      if (entity.name.empty() ||
          (!nation && (same || longest.size() >= entity.name.size()))) {
        entity.name = longest;
      }
      if (entity.type == EntityType::kLocation && is_shouted(entity.name)) {
        entity.name = calm_place(entity.name);
      }
      add_aliases(entity);
      moved[e] = static_cast<uint32_t>(kept.size());
      kept.push_back(std::move(entity));
    }
    analysis_.entities = std::move(kept);
    for (Mention& mention : analysis_.mentions) {
      mention.entity = moved[mention.entity];
    }
  }

  // "MANCHESTER", as datelines have it; "US" and "NATO" stay.
  static std::string calm_place(const std::string& name) {
    for (const KnownThing& thing : things_named(name)) {
      if (thing.fact_class != FactClass::kPlace) continue;
      const std::string_view matched = thing.matched;
      if (std::any_of(matched.begin(), matched.end(), is_ascii_lower)) {
        return std::string(matched);
      }
    }
    return name;
  }

  // Other forms, in the order of the text.
  void add_aliases(Entity& entity) const {
    std::map<std::string_view, bool> seen;
    seen[entity.name] = true;
    for (const uint32_t m : entity.mentions) {
      if (seen.try_emplace(forms_[m], true).second) {
        entity.aliases.push_back(forms_[m]);
      }
    }
  }

  static bool is_shouted(const std::string& name) {
    return std::none_of(name.begin(), name.end(), is_ascii_lower);
  }

  Analysis& analysis_;
  std::vector<std::string> forms_;
  std::map<std::string, uint32_t> by_key_;
};

}  // namespace

void group_mentions(Analysis& analysis) { Grouper(analysis).run(); }

}  // namespace dateline
