#ifndef DATELINE_CLEAN_REPAIR_REFERENCES_H_
#define DATELINE_CLEAN_REPAIR_REFERENCES_H_

#include <string_view>
#include <vector>

#include "clean/edits.h"

namespace dateline {

// Character references that nobody decoded, decoded once too little or in
// part: "&quot;", "&amp;#39;", "don#39;t", "don39;t", "rsquo;". Decodes them
// (kind "character-reference"); a lone "39;" of which the rest is lost leaves
// the text as damage (kind "reference-residue", flagged). Linear.
std::vector<Edit> find_references(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_REPAIR_REFERENCES_H_
