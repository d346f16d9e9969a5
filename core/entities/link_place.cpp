#include "entities/link_place.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "entities/link_candidates.h"
#include "entities/river_names.h"
#include "entities/state_names.h"
#include "entities/town_names.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr double kTie = 0.75;    // closer than this: two of the same weight
constexpr double kFamous = 2.6;  // so far ahead that no rival matters
constexpr double kNamed = 1.5;   // the article names the country
constexpr double kAtHome = 1.5;  // ... more than those of its namesakes
constexpr double kCountry = 7;
constexpr double kState = 4;    // it stands where states stand
constexpr double kRiver = 0.9;  // confidence

// Weight of a place among others of the same name.
double place_weight(const KnownThing& thing) {
  if (thing.kind == "country") return kCountry;
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

class PlaceLinker {
 public:
  PlaceLinker(Analysis& analysis, uint32_t entity, const ArticlePlaces& places)
      : analysis_(analysis),
        index_(entity),
        entity_(analysis.entities[entity]),
        places_(places),
        found_(candidates_of(entity_, FactClass::kPlace, FactClass::kPlace)) {}

  void run() {
    if (const auto river = river_of(analysis_, entity_)) {
      link_to(entity_, *river, kRiver);
      return;
    }
    if (found_.empty()) return;
    country_ = std::any_of(
        found_.begin(), found_.end(),
        [](const KnownThing& thing) { return thing.kind == "country"; });
    if (country_ && is_constituency()) {
      entity_.kind = "region";
      return;
    }
    // "Kenya, Uganda" is a list; only towns have a region behind them.
    const std::vector<std::string_view> behind =
        country_ ? std::vector<std::string_view>() : region_behind();
    small_ = is_small();
    state_ = stands_for_state(analysis_, entity_, found_);
    for (const KnownThing& thing : found_) {
      if (!behind.empty() && std::find(behind.begin(), behind.end(),
                                       thing.country) == behind.end()) {
        continue;
      }
      // "Mexico" is the country, whatever its capital is called.
      if (country_ && thing.kind != "country" && thing.kind != "region" &&
          thing.matched != thing.name) {
        continue;
      }
      consider(thing);
    }
    choose();
  }

 private:
  int support(const KnownThing& thing) const {
    return places_.weight(thing.country, index_);
  }

  bool is_country(const KnownThing& thing) const {
    return thing.kind == "country";
  }

  static std::string_view kind_of(const KnownThing& thing) {
    return thing.kind == "capital" ? "city" : thing.kind;
  }

  // Does the article name this thing's country more often than those of all
  // its namesakes?
  bool is_at_home(const KnownThing& thing) const {
    return std::all_of(found_.begin(), found_.end(), [&](const auto& other) {
      return other.country == thing.country || support(other) < support(thing);
    });
  }

  void consider(const KnownThing& thing) {
    double weight = place_weight(thing);
    if (support(thing) > 0) {
      if (!is_country(thing)) weight += kNamed;
      // "Congo" beside Kinshasa, "Ontario" beside Ottawa
      if (found_.size() > 1 && is_at_home(thing)) weight += kAtHome;
    } else if (is_country(thing) && is_state_told()) {
      weight = 1;
    }
    if (small_ && thing.kind != "region") weight -= 3;
    if (state_ && thing.kind == "region") weight += kState;
    // "San Jose" is spelled like the town in California.
    if (thing.matched != entity_.name && is_spelled_so()) weight -= 1;
    if (weight > best_) {
      second_ = best_;
      best_ = weight;
      rival_ = chosen_;
      chosen_ = &thing;
    } else if (weight > second_) {
      second_ = weight;
      rival_ = &thing;
    }
  }

  // Is another thing's name what the text has, to the letter?
  bool is_spelled_so() const {
    return std::any_of(
        found_.begin(), found_.end(),
        [&](const KnownThing& thing) { return thing.matched == entity_.name; });
  }

  // "Georgia": the state where the article is about the United States.
  bool is_state_told() const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const KnownThing& other) {
                         return other.kind == "region" && !other.id.empty() &&
                                support(other) > 0;
                       });
  }

  void choose() {
    if (chosen_ == nullptr || (small_ && best_ < 4)) {
      entity_.kind = "city";
      return;
    }
    const double lead = best_ - second_;
    // Only the namesake's country is named: neither.
    const bool contested = rival_ != nullptr && lead < kFamous &&
                           support(*chosen_) == 0 && support(*rival_) > 0;
    if (lead >= kTie && !contested) {
      link_to(entity_, *chosen_, std::min(0.98, 0.75 + 0.05 * lead));
      return;
    }
    const bool same =
        std::all_of(found_.begin(), found_.end(), [&](const KnownThing& thing) {
          return kind_of(thing) == kind_of(*chosen_);
        });
    if (same) entity_.kind = std::string(kind_of(*chosen_));
  }

  // The countries that what stands behind a town may mean or lie in: "Paris,
  // Texas", "Arizona, Georgia".
  std::vector<std::string_view> region_behind() const {
    std::vector<std::string_view> countries;
    const auto& mentions = analysis_.mentions;
    for (const uint32_t m : entity_.mentions) {
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
            (is_country(thing) || thing.kind == "region")) {
          countries.push_back(thing.country);
        }
      }
      if (!countries.empty()) break;
    }
    return countries;
  }

  // "Senator Keller (APC, Niger)": whom somebody sits for is no country.
  bool is_constituency() const {
    const std::string_view text = analysis_.document.text;
    return std::all_of(
        entity_.mentions.begin(), entity_.mentions.end(), [&](uint32_t m) {
          if (m == 0) return false;
          const Span place = analysis_.mentions[m].span;
          const Mention& party = analysis_.mentions[m - 1];
          return party.type == EntityType::kOrganisation &&
                 party.span.start > 0 && text[party.span.start - 1] == '(' &&
                 text.substr(place.end, 1) == ")" &&
                 party.span.end < place.start &&
                 analysis_.document.at(Span{party.span.end, place.start}) ==
                     ", ";
        });
  }

  // "the town of Madrid", "the village of Rome": not the famous one.
  bool is_small() const {
    for (size_t i = 0; i < entity_.mentions.size() && i < 16; ++i) {
      const uint32_t start = analysis_.mentions[entity_.mentions[i]].span.start;
      const std::string_view before =
          std::string_view(analysis_.document.text).substr(0, start);
      if (leads_small_place(before)) return true;
    }
    return false;
  }

  Analysis& analysis_;
  uint32_t index_;
  Entity& entity_;
  const ArticlePlaces& places_;
  const std::vector<KnownThing> found_;
  bool country_ = false;  // may the name be that of a country?
  bool small_ = false;
  bool state_ = false;
  double best_ = -1, second_ = -1;
  const KnownThing* chosen_ = nullptr;
  const KnownThing* rival_ = nullptr;
};

}  // namespace

void link_place(Analysis& analysis, uint32_t entity,
                const ArticlePlaces& places) {
  PlaceLinker(analysis, entity, places).run();
}

}  // namespace dateline
