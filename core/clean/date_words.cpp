#include "clean/date_words.h"

#include "text/word_table.h"

namespace dateline {

const lexicon::DateWordsRow* find_date_word(std::string_view word) {
  static const WordTable<lexicon::DateWordsRow> kTable(
      lexicon::kDateWords, &lexicon::DateWordsRow::word);
  return word.empty() ? nullptr : kTable.find(word);
}

int month_number(std::string_view word) {
  const auto* row = find_date_word(word);
  if (row == nullptr || row->kind != "month") return 0;
  int month = 0;
  for (const char c : row->value) month = month * 10 + (c - '0');
  return month;
}

}  // namespace dateline
