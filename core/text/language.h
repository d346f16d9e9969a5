#ifndef DATELINE_TEXT_LANGUAGE_H_
#define DATELINE_TEXT_LANGUAGE_H_

#include <string>
#include <string_view>

namespace dateline {

// The language of running text as an ISO 639-1 code, told by its script and
// by its function words; empty when the text is too short or too mixed to
// say. Reads at most the first 2,000 bytes: constant time and memory.
std::string identify_language(std::string_view text);

// Is this lower-case word a function word of one of the languages known?
bool is_function_word(std::string_view word);

// Does a BCP 47 tag ("nb-NO") name a language that `identify_language` gives
// this code ("no")? Norwegian's two forms and the written forms of
// Serbo-Croatian in Latin letters are one to it.
bool same_language(std::string_view tag, std::string_view code);

}  // namespace dateline

#endif  // DATELINE_TEXT_LANGUAGE_H_
