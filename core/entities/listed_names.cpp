#include "entities/listed_names.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/mention_edges.h"

namespace dateline {
namespace {

constexpr std::string_view kAnd = " and ";
constexpr std::string_view kComma = ", ";
constexpr size_t kMost = 16;  // names of a list that the tagger took for one

// Where the next part of a list begins and how long what parts them is.
std::pair<size_t, size_t> next_mark(std::string_view name) {
  const size_t conjunction = name.find(kAnd);
  const size_t comma = name.find(kComma);
  if (conjunction <= comma) return {conjunction, kAnd.size()};
  return {comma, kComma.size()};
}

// The types of names as they stand alone.
class SingleNames {
 public:
  SingleNames(const Document& document, const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      types_.push_back({document.at(mention.span), mention.type});
    }
    std::stable_sort(
        types_.begin(), types_.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  std::optional<EntityType> type(std::string_view name) const {
    const auto found =
        std::lower_bound(types_.begin(), types_.end(), name,
                         [](const auto& entry, std::string_view key) {
                           return entry.first < key;
                         });
    if (found != types_.end() && found->first == name) return found->second;
    for (const KnownThing& thing : things_named(name)) {
      if (thing.fact_class != FactClass::kEvent && !thing.is_local) {
        return thing.type();
      }
    }
    return std::nullopt;
  }

 private:
  std::vector<std::pair<std::string_view, EntityType>> types_;
};

// The names in a list; none when one of them does not stand alone.
std::vector<Mention> parts_of_list(const Document& document,
                                   const SingleNames& singles,
                                   const Mention& list) {
  std::vector<Mention> parts;
  std::string_view rest = document.at(list.span);
  uint32_t start = list.span.start;
  while (!rest.empty()) {
    if (parts.size() == kMost) return {};
    const auto [mark, size] = next_mark(rest);
    const std::string_view name = rest.substr(0, mark);
    auto type = singles.type(name);
    // "George, Charlotte" are two children.
    const bool child = list.type == EntityType::kPerson &&
                       name.find(' ') == std::string_view::npos &&
                       gender_of_given_name(name) != Gender::kUnknown;
    if (child) type = EntityType::kPerson;
    if (!type) return {};
    Mention part = list;
    part.type = *type;
    part.span = {start, start + static_cast<uint32_t>(name.size())};
    for (const Mention& other : parts) {
      if (document.at(other.span) == name) return {};  // "Johnson and Johnson"
    }
    parts.push_back(part);
    if (mark == std::string_view::npos) break;
    rest.remove_prefix(mark + size);
    start = part.span.end + static_cast<uint32_t>(size);
  }
  return parts;
}

}  // namespace

void split_lists(const Document& document, std::vector<Mention>& mentions) {
  const auto is_list = [&](const Mention& mention) {
    const std::string_view name = document.at(mention.span);
    return next_mark(name).first != std::string_view::npos &&
           things_named(name).empty();
  };
  if (std::none_of(mentions.begin(), mentions.end(), is_list)) return;
  const SingleNames singles(document, mentions);
  std::vector<Mention> result;
  result.reserve(mentions.size());
  for (const Mention& mention : mentions) {
    const auto parts = is_list(mention)
                           ? parts_of_list(document, singles, mention)
                           : std::vector<Mention>();
    if (parts.size() < 2) {
      result.push_back(mention);
    } else {
      result.insert(result.end(), parts.begin(), parts.end());
    }
  }
  mentions = std::move(result);
}

namespace {

// "George, Charlotte and Louis": three given names that are no three towns.
void set_given_names(const Document& document, std::vector<Mention>& mentions) {
  const auto is_given = [&](const Mention& mention) {
    const std::string_view name = document.at(mention.span);
    return !has_space(name) && gender_of_given_name(name) != Gender::kUnknown;
  };
  const auto gap = [&](size_t m) {
    const Span span{mentions[m].span.end, mentions[m + 1].span.start};
    return span.start < span.end ? document.at(span) : std::string_view();
  };
  for (size_t m = 0; m + 2 < mentions.size(); ++m) {
    const std::string_view last = gap(m + 1);
    if (gap(m) != kComma || (last != kAnd && last != ", and ")) continue;
    size_t towns = 0;
    bool given = true;
    for (size_t k = m; k < m + 3; ++k) {
      given = given && is_given(mentions[k]);
      towns += mentions[k].type == EntityType::kLocation;
    }
    if (!given || towns > 1) continue;
    for (size_t k = m; k < m + 3; ++k) mentions[k].type = EntityType::kPerson;
  }
}

}  // namespace

void set_listed_people(const Document& document,
                       std::vector<Mention>& mentions) {
  set_given_names(document, mentions);
  const auto one_person = [&](const Mention& mention) {
    return mention.type == EntityType::kPerson &&
           !has_space(document.at(mention.span));
  };
  const auto gap = [&](const Mention& a, const Mention& b) {
    const Span span{a.span.end, b.span.start};
    return span.start < span.end ? document.at(span) : std::string_view();
  };
  for (size_t m = 1; m + 1 < mentions.size(); ++m) {
    Mention& middle = mentions[m];
    const Mention& before = mentions[m - 1];
    const Mention& behind = mentions[m + 1];
    if (middle.type == EntityType::kPerson || !one_person(before) ||
        !one_person(behind) || gap(before, middle) != ", ") {
      continue;
    }
    const std::string_view next = gap(middle, behind);
    const std::string_view name = document.at(middle.span);
    if ((next == ", " || next == " and " || next == ", and ") &&
        !has_space(name) && gender_of_given_name(name) != Gender::kUnknown) {
      middle.type = EntityType::kPerson;
    }
  }
}

}  // namespace dateline
