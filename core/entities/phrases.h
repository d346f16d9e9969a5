#ifndef DATELINE_ENTITIES_PHRASES_H_
#define DATELINE_ENTITIES_PHRASES_H_

#include <string_view>

#include "text/segment.h"

namespace dateline {

// Does a noun phrase end before this token, or may its noun be still to come
// ("victim" in "victim support")? `word` is the token's text; an empty one is
// the end of the sentence.
bool ends_noun_phrase(std::string_view word, TokenKind kind);

// "of", "for", "with", ... in lower case.
bool is_preposition(std::string_view word);

// "the", "a", "his", "one", ...: lower case or at the head of a sentence.
bool is_determiner(std::string_view word);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_PHRASES_H_
