#include "entities/link_candidates.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entities/name_forms.h"
#include "text/words.h"

namespace dateline {

namespace {

constexpr size_t kStem = 5;  // letters: "Organisation" is "Organization"

// The words of a name that are no "of" or "the", their first letters.
std::vector<std::string> stems_of(std::string_view name) {
  std::vector<std::string> stems;
  for (const std::string_view word : split_words(name)) {
    if (word.size() > 3 || begins_upper(word)) {
      stems.push_back(to_lower(word.substr(0, kStem)));
    }
  }
  return stems;
}

// "National Security Adviser (NSA)": an acronym that the text spells out is not
// that of a body with another name.
bool spells_out(const Entity& entity, const KnownThing& thing) {
  const std::vector<std::string> own = stems_of(entity.name);
  std::vector<std::string> known = stems_of(thing.name);
  for (const std::string_view alias : parts_of(thing.aliases)) {
    for (std::string& stem : stems_of(alias)) known.push_back(std::move(stem));
  }
  return std::all_of(own.begin(), own.end(), [&](const std::string& stem) {
    return std::find(known.begin(), known.end(), stem) != known.end();
  });
}

}  // namespace

std::vector<KnownThing> candidates_of(const Entity& entity, FactClass first,
                                      FactClass second) {
  std::vector<KnownThing> found;
  const bool spelled = entity.name.find(' ') != std::string::npos;
  const auto add = [&](const std::string& name) {
    for (const KnownThing& thing : things_named(name)) {
      if (thing.fact_class != first && thing.fact_class != second) continue;
      if (spelled && is_acronym(name) && !spells_out(entity, thing)) continue;
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
