#ifndef DATELINE_ENTITIES_LAST_WORDS_H_
#define DATELINE_ENTITIES_LAST_WORDS_H_

#include <string_view>

#include "dateline/entity.h"

namespace dateline {

// The type that the last word of a name of several words tells ("Sentinel
// Range" is no organisation); `type` where it tells none.
EntityType type_by_last_word(std::string_view name, EntityType type);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_LAST_WORDS_H_
