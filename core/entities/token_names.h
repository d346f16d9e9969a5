#ifndef DATELINE_ENTITIES_TOKEN_NAMES_H_
#define DATELINE_ENTITIES_TOKEN_NAMES_H_

#include <vector>

#include "entities/tagger.h"

namespace dateline {

// The names in other people's tokens, found as in an article: tagged, then
// completed and settled by everything that reads letters, lists and the rest of
// the text. A name whose end falls inside a token loses that token. Ascending,
// without overlaps. Linear in the number of tokens.
std::vector<TaggedSpan> find_token_names(
    const std::vector<TokenTexts>& sentences);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TOKEN_NAMES_H_
