#include "entities/kinds.h"

#include <string_view>

#include "lexicon/kind_words.h"

namespace dateline {

std::string kind_by_words(const Entity& entity) {
  const std::string_view type = to_string(entity.type);
  std::string kind;
  std::string_view rest = entity.name;
  while (!rest.empty()) {
    const size_t end = rest.find(' ');
    const std::string_view word = rest.substr(0, end);
    const bool last = end == std::string_view::npos;
    rest.remove_prefix(last ? rest.size() : end + 1);
    for (const lexicon::KindWordsRow& row : lexicon::kKindWords) {
      if (row.word == word && row.type == type &&
          (last || row.place == "any")) {
        kind = std::string(row.kind);  // the last word that tells wins
      }
    }
  }
  return kind;
}

}  // namespace dateline
