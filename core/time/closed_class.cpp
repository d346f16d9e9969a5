#include "time/closed_class.h"

#include <utility>
#include <vector>

#include "lexicon/word_classes.h"
#include "text/word_table.h"

namespace dateline {
namespace {

WordClass class_named(std::string_view name) {
  static constexpr std::pair<std::string_view, WordClass> kNames[] = {
      {"be", WordClass::kBe},
      {"have", WordClass::kHave},
      {"do", WordClass::kDo},
      {"modal", WordClass::kModal},
      {"to", WordClass::kTo},
      {"not", WordClass::kNot},
      {"and", WordClass::kAnd},
      {"that", WordClass::kThat},
      {"relative", WordClass::kRelative},
      {"determiner", WordClass::kDeterminer},
      {"pronoun", WordClass::kPronoun},
      {"preposition", WordClass::kPreposition},
      {"subordinator", WordClass::kSubordinator},
      {"adverb", WordClass::kAdverb},
      {"adjective", WordClass::kAdjective},
  };
  for (const auto& [known, word_class] : kNames) {
    if (name == known) return word_class;
  }
  return WordClass::kOther;
}

}  // namespace

WordClass closed_class(std::string_view word) {
  struct ClassedWord {
    std::string_view word;
    WordClass word_class = WordClass::kOther;
  };
  static const std::vector<ClassedWord> kWords = [] {
    std::vector<ClassedWord> words;
    for (const auto& row : lexicon::kWordClasses) {
      words.push_back({row.word, class_named(row.kind)});
    }
    return words;
  }();
  static const WordTable<ClassedWord> kTable(kWords, &ClassedWord::word);
  if (word.size() > 12) return WordClass::kOther;
  const ClassedWord* const known = kTable.find(word);
  return known == nullptr ? WordClass::kOther : known->word_class;
}

bool ends_as_adjective(std::string_view word) {
  static constexpr std::string_view kEnds[] = {
      "ous", "ful", "ive", "able", "ible", "ial", "ical", "less", "ish", "ean"};
  for (const std::string_view end : kEnds) {
    if (word.size() > end.size() + 2 && word.ends_with(end)) return true;
  }
  return false;
}

bool bounds_clause(WordClass word_class, std::string_view word) {
  if (word_class == WordClass::kOther) return word != "-" && word != "'";
  return word_class == WordClass::kThat || word_class == WordClass::kRelative ||
         word_class == WordClass::kSubordinator ||
         word_class == WordClass::kAnd;
}

}  // namespace dateline
