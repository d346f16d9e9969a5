#ifndef DATELINE_CLEAN_REPAIR_ESCAPES_H_
#define DATELINE_CLEAN_REPAIR_ESCAPES_H_

#include <string_view>
#include <vector>

#include "clean/edits.h"

namespace dateline {

// Characters that a program wrote out for another one and nobody read back:
// "\u201cWe will\u201d", "don\'t", "%E2%80%9CWe". Leaves alone what is code (an
// escape by itself or in quotes, a class of a pattern, a path) and addresses.
// Linear.
std::vector<Edit> find_escapes(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_REPAIR_ESCAPES_H_
