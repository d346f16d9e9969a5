#include "entities/settle_mentions.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "entities/acronyms_behind.h"
#include "entities/company_names.h"
#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/known_mentions.h"
#include "entities/leading_words.h"
#include "entities/listed_names.h"
#include "entities/mention_edges.h"
#include "entities/mention_marks.h"
#include "entities/mention_titles.h"
#include "entities/name_forms.h"
#include "entities/no_names.h"
#include "entities/person_names.h"
#include "entities/river_names.h"
#include "entities/ship_names.h"
#include "entities/short_names.h"
#include "entities/told_types.h"
#include "entities/town_names.h"
#include "text/span_search.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// Surnames of the document's people; where the family name stands first, that.
class Surnames {
 public:
  Surnames(const Document& document, const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      if (mention.type != EntityType::kPerson) continue;
      const std::string_view name = document.at(mention.span);
      if (!has_space(name)) {
        if (gender_of_given_name(name) == Gender::kUnknown) {
          alone_.push_back(name);
        }
        continue;
      }
      names_.push_back(last_word_of(name));
      const bool three = std::count(name.begin(), name.end(), ' ') == 2;
      if (three && first_word(name).size() <= 4) {
        names_.push_back(first_word(name));
      }
    }
    std::sort(names_.begin(), names_.end());
    std::sort(alone_.begin(), alone_.end());
  }

  bool contains(std::string_view name) const {
    return std::binary_search(names_.begin(), names_.end(), name);
  }
  // ... or a person's only name in the text.
  bool names(std::string_view name) const {
    return contains(name) ||
           std::binary_search(alone_.begin(), alone_.end(), name);
  }

 private:
  std::vector<std::string_view> names_;
  std::vector<std::string_view> alone_;
};

// "Trump-Kim": two people of the text.
void split_pairs(const Document& document, const Surnames& surnames,
                 std::vector<Mention>& mentions) {
  std::vector<Mention> second;
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (has_space(name)) continue;
    size_t dash = name.find('-'), size = 1;
    if (dash == std::string_view::npos) {
      dash = name.find("\u2013");
      size = 3;
    }
    if (dash == std::string_view::npos || dash == 0) continue;
    const std::string_view left = name.substr(0, dash);
    const std::string_view right = name.substr(dash + size);
    if (!surnames.names(left) || !surnames.names(right)) continue;
    Mention other = mention;
    other.type = mention.type = EntityType::kPerson;
    other.span.start += static_cast<uint32_t>(dash + size);
    mention.span.end = mention.span.start + static_cast<uint32_t>(dash);
    second.push_back(other);
  }
  mentions.insert(mentions.end(), second.begin(), second.end());
}

// "the Obamas"
void add_families(const Document& document, const Segmentation& segmentation,
                  const Surnames& surnames, std::vector<Mention>& mentions) {
  const auto& tokens = segmentation.tokens;
  std::vector<Mention> added;
  size_t next = 0;
  for (uint32_t i = 1; i < tokens.size(); ++i) {
    const Span span = tokens[i].span;
    while (next < mentions.size() && mentions[next].span.end <= span.start) {
      ++next;
    }
    const std::string_view word = document.at(span);
    if (word.size() < 4 || !word.ends_with('s') || !is_ascii_upper(word[0])) {
      continue;
    }
    const std::string_view before = document.at(tokens[i - 1].span);
    if ((before != "the" && before != "The") ||
        !surnames.contains(word.substr(0, word.size() - 1)) ||
        surnames.contains(word)) {
      continue;
    }
    if (next < mentions.size() && mentions[next].span.overlaps(span)) {
      if (mentions[next].span == span) {
        mentions[next].type = EntityType::kPerson;
      }
      continue;
    }
    Mention family;
    family.span = span;
    family.type = EntityType::kPerson;
    family.confidence = 0.8f;
    added.push_back(family);
  }
  mentions.insert(mentions.end(), added.begin(), added.end());
}

bool is_town(std::string_view name) {
  const auto things = things_named(name);
  return std::any_of(things.begin(), things.end(), [](const KnownThing& thing) {
    return thing.fact_class == FactClass::kPlace;
  });
}

// "Xi" beside "Xi Jinping": is the word what a person known to the world, whom
// the text names in full, is called alone, and no body or place?
bool is_known_surname(std::string_view word,
                      const std::set<std::string_view>& people) {
  if (word.empty() || has_space(word)) return false;
  for (const KnownThing& thing : things_named(word)) {
    if (thing.fact_class != FactClass::kPerson) return false;
  }
  const auto known = people_of_surname(word);
  return std::any_of(known.begin(), known.end(), [&](const KnownThing& one) {
    return people.contains(one.name);
  });
}

// One name, one type: the one that most of its mentions have.
void agree(const Document& document, std::vector<Mention>& mentions) {
  std::map<std::string_view, std::array<float, 4>> votes;
  std::map<std::string_view, bool> surnames, given, middle;
  std::set<std::string_view> people;
  for (const Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    votes.try_emplace(name, std::array<float, 4>{})
        .first->second[static_cast<size_t>(mention.type)] +=
        std::max(mention.confidence, 0.1f);
    if (mention.type == EntityType::kPerson && has_space(name)) {
      people.insert(name);
      surnames[last_word_of(name)] = true;
      given[first_word(name)] = true;
      const std::string_view rest = name.substr(first_word(name).size() + 1);
      middle[first_word(rest)] = true;
      if (const auto nickname = nickname_in(name); !nickname.empty()) {
        surnames[nickname] = true;
      }
      if (has_family_name_first(name)) surnames[first_word(name)] = true;
    }
  }
  constexpr float kSure = 1.3f;  // of three mentions, or two good ones
  constexpr auto kPerson = static_cast<size_t>(EntityType::kPerson);
  constexpr auto kLocation = static_cast<size_t>(EntityType::kLocation);
  constexpr auto kOrganisation = static_cast<size_t>(EntityType::kOrganisation);
  constexpr auto kMisc = static_cast<size_t>(EntityType::kMisc);
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    const auto& count = votes.find(name)->second;
    const auto best = static_cast<size_t>(
        std::max_element(count.begin(), count.end()) - count.begin());
    const auto own = static_cast<size_t>(mention.type);
    // Nobody is called so alone, and "Tabennese" is a place throughout.
    const bool settled =
        own != kMisc && count[kPerson] == 0 && count[own] > kSure;
    const bool alone = own != kPerson && !has_space(name);
    if (alone && ((!settled && things_named(name).empty() &&
                   (surnames.contains(name) ||
                    (count[kPerson] > 0 && middle.contains(name)))) ||
                  is_known_surname(name, people))) {
      mention.type = EntityType::kPerson;
      continue;
    }
    // "Chelsea" of "Chelsea Keller" plays for no club, and is no place where
    // she is called so too.
    const bool nobody = own == kOrganisation || own == kMisc ||
                        (own == kLocation && 2 * count[kPerson] >= count[own]);
    if (nobody && given.contains(name) &&
        gender_of_given_name(name) != Gender::kUnknown) {
      mention.type = EntityType::kPerson;
      continue;
    }
    if (best == own || count[best] < 2 * count[own]) continue;
    if (own == kOrganisation && best == kLocation) continue;  // a team
    if (own == kLocation && best == kOrganisation && is_town(name)) continue;
    // A city and its club, a man and the town of his name are two.
    const bool surname = surnames.contains(name);
    if (surname && best != kPerson && own == kPerson) continue;
    mention.type = static_cast<EntityType>(best);
  }
}

// Of two mentions that share a word the longer one stays.
void drop_overlaps(std::vector<Mention>& mentions) {
  std::vector<Mention> kept;
  for (const Mention& mention : mentions) {
    if (kept.empty() || kept.back().span.end <= mention.span.start) {
      kept.push_back(mention);
    } else if (mention.span.size() > kept.back().span.size()) {
      kept.back() = mention;
    }
  }
  mentions = std::move(kept);
}

}  // namespace

void settle_mentions(const Document& document, const Segmentation& segmentation,
                     std::vector<Mention>& mentions) {
  settle_marks(document, mentions);
  std::vector<Mention> places;
  for (Mention& mention : mentions) {
    settle_edges(document, mention, places);
  }
  mentions.insert(mentions.end(), places.begin(), places.end());
  sort_by_start(mentions);
  drop_overlaps(mentions);
  split_lists(document, mentions);
  settle_towns(document, mentions);
  settle_rivers(document, mentions);
  settle_ships(document, mentions);
  settle_told_types(document, segmentation, mentions);
  settle_leading_words(document, segmentation, mentions);
  sort_by_start(mentions);
  add_office_holders(document, segmentation, mentions);
  sort_by_start(mentions);
  const Surnames surnames(document, mentions);
  split_pairs(document, surnames, mentions);
  sort_by_start(mentions);
  std::erase_if(mentions, [&](const Mention& mention) {
    return is_no_name(document, mention);
  });
  drop_short_things(document, mentions);
  settle_namesakes(document, mentions);
  set_companies(document, mentions);
  agree(document, mentions);
  set_listed_people(document, mentions);
  add_families(document, segmentation, surnames, mentions);
  sort_by_start(mentions);
  add_acronyms_behind(document, mentions);
  add_known_mentions(document, segmentation, mentions);
}

}  // namespace dateline
