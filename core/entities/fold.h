#ifndef DATELINE_ENTITIES_FOLD_H_
#define DATELINE_ENTITIES_FOLD_H_

#include <string>
#include <string_view>

namespace dateline {

// The key that a name is looked up by: lower case, no accents, points,
// commas or apostrophes, hyphens as spaces, "&" as "and", no leading "the",
// single letters joined: "the U.S." and "US" -> "us", "Kim Jong-un" -> "kim
// jong un", "Côte d'Ivoire" -> "cote divoire". Linear.
std::string fold_name(std::string_view name);

// The last word of a folded name: the surname where surnames stand last.
std::string_view last_word(std::string_view folded);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_FOLD_H_
