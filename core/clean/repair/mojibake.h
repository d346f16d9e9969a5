#ifndef DATELINE_CLEAN_REPAIR_MOJIBAKE_H_
#define DATELINE_CLEAN_REPAIR_MOJIBAKE_H_

#include <string_view>
#include <vector>

#include "clean/edits.h"

namespace dateline {

// Undoes UTF-8 that was read as one of the single-byte encodings, once or
// several times over, and C1 controls that were meant as windows-1252. Looks
// at whole lines, because the evidence is that all of a line fits. What lost a
// byte on the way becomes U+FFFD (kind "lost-bytes", flagged). Linear.
std::vector<Edit> find_mojibake(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_REPAIR_MOJIBAKE_H_
