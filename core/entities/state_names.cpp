#include "entities/state_names.h"

#include <algorithm>
#include <string_view>

#include "lexicon/office_behind_place.h"
#include "text/one_of.h"
#include "text/word_table.h"

namespace dateline {
namespace {

class StateTeller {
 public:
  StateTeller(const Analysis& analysis, const std::vector<KnownThing>& meant)
      : analysis_(analysis), meant_(meant) {}

  // "Buffalo, New York, said"; "New York, Ohio and Utah", where no capital of
  // the name may be meant.
  bool is_state(uint32_t m) const {
    if (leads_office(m)) return true;
    const bool led = is_listed(m, m - 1), goes_on = is_listed(m + 1, m);
    if (led && !goes_on && !is_listed(m - 1, m - 2) && is_town(m - 1)) {
      return gap(m - 1) == ", ";
    }
    const bool capital = std::any_of(
        meant_.begin(), meant_.end(),
        [](const KnownThing& thing) { return thing.kind == "capital"; });
    return !capital &&
           ((led && is_region(m - 1)) || (goes_on && is_region(m + 1)));
  }

 private:
  // "Washington senator Anna Keller", "New York Gov. Tom Reed"
  bool leads_office(uint32_t m) const {
    static const WordTable<lexicon::OfficeBehindPlaceRow> kTable(
        lexicon::kOfficeBehindPlace, &lexicon::OfficeBehindPlaceRow::word);
    std::string_view rest = analysis_.document.text;
    rest.remove_prefix(analysis_.mentions[m].span.end);
    if (!rest.starts_with(' ')) return false;
    rest.remove_prefix(1);
    const size_t end = rest.find_first_of(" .,\n");
    const auto* row = kTable.find(rest.substr(0, end));
    return row != nullptr && row->use == "state";
  }

  // What stands between a mention and the next.
  std::string_view gap(uint32_t m) const {
    const auto& mentions = analysis_.mentions;
    if (m + 1 >= mentions.size() ||
        mentions[m].span.end > mentions[m + 1].span.start) {
      return {};
    }
    return analysis_.document.at(
        Span{mentions[m].span.end, mentions[m + 1].span.start});
  }

  // Do two places, the one right behind the other, make part of a list?
  bool is_listed(uint32_t m, uint32_t before) const {
    if (m == 0 || m >= analysis_.mentions.size() || before + 1 != m ||
        analysis_.mentions[m].type != EntityType::kLocation ||
        analysis_.mentions[before].type != EntityType::kLocation) {
      return false;
    }
    return is_one_of(gap(before), {", ", " and ", ", and ", " or "});
  }

  std::vector<KnownThing> things_at(uint32_t m) const {
    std::vector<KnownThing> things =
        things_named(analysis_.document.at(analysis_.mentions[m].span));
    std::erase_if(things, [](const KnownThing& thing) {
      return thing.fact_class != FactClass::kPlace;
    });
    return things;
  }

  bool is_region(uint32_t m) const {
    const auto things = things_at(m);
    return !things.empty() &&
           std::all_of(things.begin(), things.end(), [](const auto& thing) {
             return thing.kind == "region";
           });
  }

  // A town, as far as is known.
  bool is_town(uint32_t m) const {
    const auto things = things_at(m);
    return std::none_of(things.begin(), things.end(), [](const auto& thing) {
      return thing.kind == "country" || thing.kind == "region";
    });
  }

  const Analysis& analysis_;
  const std::vector<KnownThing>& meant_;
};

}  // namespace

bool stands_for_state(const Analysis& analysis, const Entity& entity,
                      const std::vector<KnownThing>& meant) {
  if (meant.size() < 2) return false;
  const StateTeller teller(analysis, meant);
  const auto told =
      std::count_if(entity.mentions.begin(), entity.mentions.end(),
                    [&](uint32_t m) { return teller.is_state(m); });
  return 2 * static_cast<size_t>(told) > entity.mentions.size();
}

}  // namespace dateline
