#include "entities/nation_phrases.h"

#include <algorithm>
#include <string_view>

#include "entities/knowledge.h"
#include "text/span_search.h"
#include "text/utf8.h"

namespace dateline {
namespace {

bool is_nation_word(std::string_view word) {
  const auto things = things_named(word);
  return !things.empty() &&
         std::all_of(things.begin(), things.end(), [](const KnownThing& thing) {
           return thing.fact_class == FactClass::kNationality;
         });
}

}  // namespace

NationPhrases::NationPhrases(const Analysis& analysis,
                             const std::vector<CountryBehind>& countries)
    : countries_(countries) {
  const auto& mentions = analysis.mentions;
  for (uint32_t e = 0; e < analysis.entities.size(); ++e) {
    for (const Role& role : analysis.entities[e].roles) {
      if (role.from_knowledge) continue;
      auto it = first_starting_from(mentions, role.span.start);
      for (; it != mentions.end() && it->span.end <= role.span.end; ++it) {
        if (it->entity == kNoEntity) continue;
        people_.push_back({it->entity, e});
        if (!is_nation(it->entity)) continue;
        const uint32_t country = countries_[it->entity].country;
        if (country != kNoEntity) people_.push_back({country, e});
      }
    }
  }
  std::sort(people_.begin(), people_.end());
}

std::vector<uint32_t> NationPhrases::people_of(uint32_t nation) const {
  std::vector<uint32_t> people;
  for (const uint32_t key : {nation, countries_[nation].country}) {
    if (key == kNoEntity) continue;
    auto it = std::lower_bound(people_.begin(), people_.end(),
                               std::pair<uint32_t, uint32_t>(key, 0));
    for (; it != people_.end() && it->first == key; ++it) {
      people.push_back(it->second);
    }
  }
  return people;
}

bool NationPhrases::skip_age(const SentenceReading& reading, uint32_t& i) {
  if (i + 4 >= reading.end || reading.tokens[i].kind != TokenKind::kNumber ||
      reading.at(i + 1) != "-" || reading.at(i + 2) != "year" ||
      reading.at(i + 3) != "-" || reading.at(i + 4) != "old") {
    return false;
  }
  i += 5;
  return true;
}

bool NationPhrases::skip_nation(const SentenceReading& reading,
                                uint32_t& i) const {
  const Mention* name = reading.name_at(i);
  if (name != nullptr && name->entity != kNoEntity && is_nation(name->entity)) {
    i = reading.behind(*name, i);
    return true;
  }
  const std::string_view word = reading.at(i);
  if (i >= reading.end || !starts_upper(word) || !is_nation_word(word)) {
    return false;
  }
  ++i;
  return true;
}

uint32_t NationPhrases::nation_at(const SentenceReading& reading,
                                  uint32_t i) const {
  const Mention* name = reading.name_at(i);
  const bool nation = name != nullptr && name->span == reading.tokens[i].span &&
                      name->entity != kNoEntity && is_nation(name->entity);
  return nation ? name->entity : kNoEntity;
}

}  // namespace dateline
