#ifndef DATELINE_ENTITIES_MENTION_PARTS_H_
#define DATELINE_ENTITIES_MENTION_PARTS_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// Cuts a mention in two where it holds two names: "FRANKFURT - German", "the
// Harbour Party's Nevada", "OpenAI's GPT-4.5". The second goes to `more`.
// Returns whether it did.
bool split_parts(const Document& document, Mention& mention,
                 std::vector<Mention>& more);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_MENTION_PARTS_H_
