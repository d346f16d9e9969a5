#ifndef DATELINE_CLEAN_REPAIR_SENTENCES_H_
#define DATELINE_CLEAN_REPAIR_SENTENCES_H_

#include <string_view>
#include <vector>

#include "clean/edits.h"

namespace dateline {

// Sentences that lost the space or line break between them: "on Monday.The".
// Names of hosts and files, initials and abbreviations stay. Linear.
std::vector<Edit> find_glued_sentences(std::string_view text);

// Words that a scanner left divided inside a line: "govern- ment". Only what
// is a common ending or stands undivided nearby is joined. Linear.
std::vector<Edit> find_divided_words(std::string_view text);

// A paragraph that says all of itself twice. Linear.
std::vector<Edit> find_doubled_text(std::string_view text);

// Is this the second part of a divided word rather than a word of its own?
bool is_word_ending(std::string_view part);

}  // namespace dateline

#endif  // DATELINE_CLEAN_REPAIR_SENTENCES_H_
