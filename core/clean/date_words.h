#ifndef DATELINE_CLEAN_DATE_WORDS_H_
#define DATELINE_CLEAN_DATE_WORDS_H_

#include <string_view>

#include "lexicon/date_words.h"

namespace dateline {

// The words of the lines that date an article (core/data/clean/date_words.tsv).
// Null when the word, in lower case, is none of them.
const lexicon::DateWordsRow* find_date_word(std::string_view word);

// 1 to 12 when the word is a month's name, else 0.
int month_number(std::string_view word);

}  // namespace dateline

#endif  // DATELINE_CLEAN_DATE_WORDS_H_
