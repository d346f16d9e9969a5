#include "entities/joined_names.h"

#include "entities/genders.h"
#include "entities/kinds.h"
#include "entities/knowledge.h"
#include "entities/mention_edges.h"
#include "entities/name_forms.h"
#include "entities/names.h"
#include "text/utf8.h"

namespace dateline {
namespace {

std::string_view words_of(std::string_view text, const Mention& mention) {
  return text.substr(mention.span.start, mention.span.size());
}

bool is_given_name(std::string_view word) {
  return gender_of_given_name(word) != Gender::kUnknown;
}

// "Christian" and "Atsu Twasam": a given name that could be something else;
// "Zine El Abidine" and "Ben Ali": no place that anybody knows.
bool begins_name(std::string_view text, const Mention& first,
                 const Mention& rest) {
  const std::string_view given = words_of(text, first);
  if (first.type == EntityType::kLocation && rest.type == EntityType::kPerson &&
      things_named(given).empty() && !is_place_word(last_word_of(given))) {
    return true;
  }
  return first.type != EntityType::kPerson &&
         rest.type == EntityType::kPerson && !has_space(given) &&
         is_given_name(given) && !is_given_name(words_of(text, rest));
}

// "Grandpoint Bank" of "Los Angeles" is called so without the town.
bool is_business(std::string_view name) {
  if (is_legal_form(last_word_of(name))) return true;
  Entity body;
  body.type = EntityType::kOrganisation;
  body.name = std::string(name);
  const std::string kind = kind_by_words(body);
  return kind.empty() || kind == "company" || kind == "bank" || kind == "media";
}

// "the Reform Party" of "Canada"; a body that is known without it keeps its
// short name ("the Islamic Revolutionary Guard Corps of Iran").
bool goes_on(std::string_view text, const Mention& body, std::string_view gap,
             const Mention& place) {
  const std::string_view name = words_of(text, body);
  return body.type == EntityType::kOrganisation &&
         place.type == EntityType::kLocation &&
         (gap == " of " || gap == " of the ") && has_space(name) &&
         is_organisation_word(last_word_of(name), true) && !is_business(name) &&
         (things_named(name).empty() ||
          !things_named(
               text.substr(body.span.start, place.span.end - body.span.start))
               .empty());
}

// "Avon" and "Somerset Police"
bool shares_police(const Mention& county, std::string_view gap,
                   std::string_view police) {
  return county.type == EntityType::kLocation && gap == " and " &&
         has_space(police) &&
         (police.ends_with(" Police") || police.ends_with(" Constabulary"));
}

}  // namespace

bool join_to_name_before(std::string_view text, Mention* before,
                         Mention& mention) {
  const std::string_view name = words_of(text, mention);
  const std::string_view gap =
      before == nullptr ? std::string_view()
                        : text.substr(before->span.end,
                                      mention.span.start - before->span.end);
  if (is_legal_form(name)) {
    if (before != nullptr && before->type != EntityType::kPerson &&
        (gap == ", " || gap == " ")) {
      before->span.end = mention.span.end;
      before->type = EntityType::kOrganisation;
    }
    return before != nullptr && before->span.end == mention.span.end;
  }
  if (before != nullptr && goes_on(text, *before, gap, mention)) {
    before->span.end = mention.span.end;
    return true;
  }
  if (before != nullptr && shares_police(*before, gap, name)) {
    before->span.end = mention.span.end;
    before->type = EntityType::kOrganisation;
    return true;
  }
  if (gap != " ") return false;
  if (mention.type == EntityType::kPerson && is_generation(name)) {
    before->span.end = mention.span.end;
    before->type = EntityType::kPerson;
    return true;
  }
  if (begins_name(text, *before, mention)) {
    before->span.end = mention.span.end;
    before->type = EntityType::kPerson;
    return true;
  }
  return false;
}

}  // namespace dateline
