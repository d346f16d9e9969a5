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

}  // namespace dateline

#endif  // DATELINE_CLEAN_RESIDUE_H_
