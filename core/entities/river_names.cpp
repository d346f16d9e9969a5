#include "entities/river_names.h"

#include <string>
#include <string_view>

#include "entities/mention_edges.h"
#include "entities/phrases.h"
#include "text/utf8.h"

namespace dateline {
namespace {

std::optional<KnownThing> river_called(std::string_view name) {
  if (has_space(name)) return std::nullopt;
  for (const KnownThing& thing : things_named(std::string(name) + " River")) {
    if (thing.fact_class == FactClass::kPlace) return thing;
  }
  return std::nullopt;
}

// Behind "the", and in front of no noun: "the Amazon warehouse" is none.
bool is_behind_article(const Document& document, Span name) {
  const std::string_view text = document.text;
  const std::string_view before = text.substr(0, name.start);
  if (!before.ends_with(" the ") && !before.ends_with("The ")) return false;
  std::string_view rest = text.substr(name.end);
  if (!rest.starts_with(' ')) {
    return !rest.starts_with('\'') && !rest.starts_with("\u2019") &&
           !rest.starts_with('-');
  }
  rest.remove_prefix(1);
  size_t size = 0;
  while (size < rest.size() && is_ascii_alpha(rest[size])) ++size;
  return size > 0 && ends_noun_phrase(rest.substr(0, size), TokenKind::kWord);
}

}  // namespace

void settle_rivers(const Document& document, std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (mention.type == EntityType::kOrganisation &&
        is_behind_article(document, mention.span) &&
        river_called(document.at(mention.span))) {
      mention.type = EntityType::kLocation;
    }
  }
}

std::optional<KnownThing> river_of(const Analysis& analysis,
                                   const Entity& entity) {
  const auto river = river_called(entity.name);
  if (!river) return std::nullopt;
  for (const uint32_t m : entity.mentions) {
    if (!is_behind_article(analysis.document, analysis.mentions[m].span)) {
      return std::nullopt;
    }
  }
  return river;
}

}  // namespace dateline
