#ifndef DATELINE_TEXT_TOKENS_H_
#define DATELINE_TEXT_TOKENS_H_

#include <string_view>
#include <vector>

#include "text/segment.h"

namespace dateline {

// Appends the tokens of `text` within `range`. Linear.
void append_tokens(std::string_view text, Span range,
                   std::vector<Token>& tokens);

// How an abbreviation goes together with what follows it.
enum class Abbreviation : uint8_t {
  kNone,
  kName,    // never ends a sentence
  kNumber,  // an abbreviation only before a digit or inside a sentence
  kAny,     // never ends a sentence
  kEnd,     // ends one before a usual sentence starter
};

// `word` without its final point.
Abbreviation abbreviation(std::string_view word);

// "The", "But", "In": words that often begin a sentence.
bool is_sentence_starter(std::string_view word);

}  // namespace dateline

#endif  // DATELINE_TEXT_TOKENS_H_
