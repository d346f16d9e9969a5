#ifndef DATELINE_TIME_CLOSED_CLASS_H_
#define DATELINE_TIME_CLOSED_CLASS_H_

#include <string_view>

#include "time/word_class.h"

namespace dateline {

// The class of a word that has one wherever it stands ("the", "after", "who"),
// by core/data/time/word_classes.tsv; kOther for all others. The word is in
// lower case.
WordClass closed_class(std::string_view word);

// "dangerous", "useful": does the word end as adjectives do?
bool ends_as_adjective(std::string_view word);

// Does a word of that class end the stretch that a verb is looked for in?
bool bounds_clause(WordClass word_class, std::string_view word);

}  // namespace dateline

#endif  // DATELINE_TIME_CLOSED_CLASS_H_
