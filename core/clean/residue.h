#ifndef DATELINE_CLEAN_RESIDUE_H_
#define DATELINE_CLEAN_RESIDUE_H_

#include <string_view>
#include <vector>

#include "clean/edits.h"

namespace dateline {

// "[ad_1]", "[ad_2]Source link" and the like.
std::vector<Edit> find_scraper_residue(std::string_view text);

// "[email protected]", with whatever space inside. Flags only.
std::vector<Edit> find_obfuscated_addresses(std::string_view text);

// What is left of numeric character references: "don&amp;#39;t", "don#39;t",
// "don39;t" are restored, a lone "39;" cannot be.
std::vector<Edit> find_reference_residue(std::string_view text);

// Characters that nobody sees or that deceive: zero-width and bidirectional
// controls, soft hyphens, control characters, exotic spaces.
std::vector<Edit> find_invisible_characters(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_RESIDUE_H_
