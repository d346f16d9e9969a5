#include "entities/phrases.h"

#include "lexicon/phrase_words.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "time/verbs.h"

namespace dateline {
namespace {

std::string_view kind_of(std::string_view word) {
  static const WordTable<lexicon::PhraseWordsRow> kTable(
      lexicon::kPhraseWords, &lexicon::PhraseWordsRow::word);
  const auto* row = kTable.find(word);
  return row == nullptr ? std::string_view() : row->kind;
}

}  // namespace

bool ends_noun_phrase(std::string_view word, TokenKind kind) {
  if (word.empty()) return true;
  if (kind == TokenKind::kPunctuation) return word != "-";
  return !kind_of(word).empty() || word.ends_with("ly") ||
         past_verb(word).form != VerbForm::kNone;
}

bool is_preposition(std::string_view word) {
  return kind_of(word) == "preposition";
}

bool is_determiner(std::string_view word) {
  if (word.empty()) return false;
  if (is_ascii_upper(word[0]) && word.size() < 12) {
    char small[12];
    word.copy(small, word.size());
    small[0] = to_ascii_lower(small[0]);
    return kind_of(std::string_view(small, word.size())) == "determiner";
  }
  return kind_of(word) == "determiner";
}

}  // namespace dateline
