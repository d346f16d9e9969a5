#ifndef DATELINE_ENTITIES_NAMES_H_
#define DATELINE_ENTITIES_NAMES_H_

#include <optional>
#include <string_view>

#include "dateline/entity.h"

namespace dateline {

// What the knowledge base or the lists of names say of a place, a nation, a
// creed or an organisation.
struct KnownName {
  std::string_view kind;  // "country", "city", "nationality", ...
  EntityType type = EntityType::kMisc;
  std::string_view country;    // ISO 3166-1 alpha-2, or empty
  std::string_view canonical;  // the usual name when this is another one
};

// Looks a name up as it is written; all capitals find the usual spelling.
std::optional<KnownName> known_name(std::string_view name);

// Is this a given or family name that people bear, and no place besides?
// Capitals alone are taken for one from five letters on ("ANNA" may stand for
// anything) by the first, always by the second.
bool is_personal_name(std::string_view word);
bool is_listed_person(std::string_view word);

// Words before a person's name.
bool is_honorific(std::string_view word);   // "Mr.", "Sir"
bool is_title_word(std::string_view word);  // those and "President", "general"
// A title of the second kind that nobody is called by: "Minister", not "King".
bool is_office_word(std::string_view word);

// "health", "foreign": what an office is for, and firms and bodies, too.
bool is_matter_word(std::string_view word);

// Words that tell what a phrase names.
bool is_organisation_word(std::string_view word, bool last);
bool is_place_word(std::string_view word);
bool is_misc_word(std::string_view word);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_NAMES_H_
