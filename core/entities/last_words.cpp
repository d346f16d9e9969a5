#include "entities/last_words.h"

#include "entities/knowledge.h"
#include "lexicon/last_words.h"
#include "text/word_table.h"

namespace dateline {
namespace {

EntityType type_of(std::string_view name) {
  return name == "LOC" ? EntityType::kLocation : EntityType::kOrganisation;
}

}  // namespace

EntityType type_by_last_word(std::string_view name, EntityType type) {
  static const WordTable<lexicon::LastWordsRow> kTable(
      lexicon::kLastWords, &lexicon::LastWordsRow::word);
  const size_t space = name.rfind(' ');
  if (space == std::string_view::npos) return type;
  const auto* row = kTable.find(name.substr(space + 1));
  if (row == nullptr || !lists_name(row->from, to_string(type))) return type;
  return type_of(row->type);
}

}  // namespace dateline
