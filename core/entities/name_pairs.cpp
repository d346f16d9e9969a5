#include "entities/name_pairs.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "entities/names.h"
#include "text/utf8.h"

namespace dateline {
namespace {

struct Dash {
  size_t start = 0;
  size_t end = 0;
};

// The only hyphen or en dash in a name of otherwise one word.
std::optional<Dash> joining_dash(std::string_view name) {
  static constexpr std::string_view kDashes[] = {"-", "\u2010", "\u2011",
                                                 "\u2013"};
  if (name.find(' ') != std::string_view::npos) return std::nullopt;
  for (const std::string_view dash : kDashes) {
    const size_t at = name.find(dash);
    if (at == std::string_view::npos || at == 0) continue;
    const size_t end = at + dash.size();
    if (end == name.size() || name.find(dash, end) != std::string_view::npos) {
      return std::nullopt;
    }
    return Dash{at, end};
  }
  return std::nullopt;
}

// What the document itself calls by a single word or a person's last word.
class Named {
 public:
  Named(const Document& document, const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      std::string_view name = document.at(mention.span);
      if (joining_dash(name)) continue;
      const size_t space = name.rfind(' ');
      if (space != std::string_view::npos) {
        if (mention.type != EntityType::kPerson) continue;
        name = name.substr(space + 1);
      }
      names_.push_back({name, mention.type});
    }
    std::sort(names_.begin(), names_.end());
  }

  std::optional<EntityType> type(std::string_view name) const {
    const auto found =
        std::lower_bound(names_.begin(), names_.end(), name,
                         [](const auto& entry, std::string_view key) {
                           return entry.first < key;
                         });
    if (found != names_.end() && found->first == name) return found->second;
    if (const auto known = known_name(name)) return known->type;
    return std::nullopt;
  }

 private:
  std::vector<std::pair<std::string_view, EntityType>> names_;
};

// "Trump-Kim summit": the name without the common nouns behind a pair.
void cut_common_nouns(const Document& document,
                      std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    const size_t space = name.find(' ');
    if (space == std::string_view::npos ||
        !joining_dash(name.substr(0, space))) {
      continue;
    }
    bool common = true;
    for (size_t at = space; at < name.size(); at = name.find(' ', at + 1)) {
      if (at + 1 < name.size()) common &= is_ascii_lower(name[at + 1]);
    }
    if (common) mention.span.end -= static_cast<uint32_t>(name.size() - space);
  }
}

// "Messrs. Weber and Abara" are two people.
void split_coordinated(const Document& document,
                       std::vector<Mention>& mentions) {
  constexpr std::string_view kAnd = " and ";
  std::vector<Mention> result;
  result.reserve(mentions.size());
  for (Mention mention : mentions) {
    std::string_view name = document.at(mention.span);
    const size_t space = name.find(' ');
    if (name.find(kAnd) != std::string_view::npos &&
        is_honorific(name.substr(0, space))) {
      mention.type = EntityType::kPerson;
    }
    for (size_t at = name.find(kAnd);
         at != std::string_view::npos && mention.type == EntityType::kPerson;
         at = name.find(kAnd)) {
      Mention first = mention;
      first.span.end = mention.span.start + static_cast<uint32_t>(at);
      result.push_back(first);
      mention.span.start += static_cast<uint32_t>(at + kAnd.size());
      name.remove_prefix(at + kAnd.size());
    }
    result.push_back(mention);
  }
  mentions = std::move(result);
}

}  // namespace

void split_name_pairs(const Document& document,
                      std::vector<Mention>& mentions) {
  split_coordinated(document, mentions);
  cut_common_nouns(document, mentions);
  const Named named(document, mentions);
  std::vector<Mention> result;
  result.reserve(mentions.size());
  for (const Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    const auto dash = joining_dash(name);
    std::optional<EntityType> left, right;
    if (dash && !known_name(name)) {
      left = named.type(name.substr(0, dash->start));
      right = named.type(name.substr(dash->end));
    }
    if (!left || !right) {
      result.push_back(mention);
      continue;
    }
    Mention half = mention;
    half.type = *left;
    half.span.end = mention.span.start + static_cast<uint32_t>(dash->start);
    result.push_back(half);
    half.type = *right;
    half.span = {mention.span.start + static_cast<uint32_t>(dash->end),
                 mention.span.end};
    result.push_back(half);
  }
  mentions = std::move(result);
}

}  // namespace dateline
