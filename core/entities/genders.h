#ifndef DATELINE_ENTITIES_GENDERS_H_
#define DATELINE_ENTITIES_GENDERS_H_

#include <string_view>
#include <vector>

#include "dateline/analysis.h"

namespace dateline {

enum class Gender : uint8_t { kUnknown, kMale, kFemale };

// "he", "his", "him", "himself"; "she", "her", "hers", "herself"; any case.
Gender gender_of_pronoun(std::string_view word);

// "woman", "spokesman"; kUnknown for most nouns.
Gender gender_of_noun(std::string_view noun);

// Does a noun (any case) mean a person: "minister", "woman", "baker"?
bool is_person_noun(std::string_view word);

// What a given name, or the first word of a name, tells ("Anna").
Gender gender_of_given_name(std::string_view name);

// What a courtesy title tells ("Mrs.", "Sir").
Gender gender_of_honorific(std::string_view word);

// For each entity, what its title ("Mrs."), its roles ("king", "spokeswoman")
// or else its given name tell of it; kUnknown for all but people.
std::vector<Gender> genders_of(const Analysis& analysis);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_GENDERS_H_
