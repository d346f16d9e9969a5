#include "entities/shared_bodies.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "lexicon/shared_bodies.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {

namespace {

// The kind of a shared word; none for other words.
std::optional<std::string_view> kind_of(std::string_view word) {
  static const WordTable<lexicon::SharedBodiesRow> kTable(
      lexicon::kSharedBodies, &lexicon::SharedBodiesRow::word);
  const auto* row = kTable.find(word);
  if (row == nullptr) return std::nullopt;
  return row->kind;
}

}  // namespace

bool is_shared_body(const KnownThing& thing) {
  if (thing.is_local) return true;
  const auto words = split_words(thing.matched);
  // "The Times" of many towns, but not "The New York Times".
  if (thing.kind == "media") {
    return !words.empty() && kind_of(words.back()) == "paper" &&
           (words.size() == 1 || (words.size() == 2 && words[0] == "The"));
  }
  if (thing.kind != "party" && thing.kind != "parliament" &&
      thing.kind != "court") {
    return false;
  }
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return kind_of(word) == std::string_view();
  });
}

}  // namespace dateline
