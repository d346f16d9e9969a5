#include "entities/shared_bodies.h"

#include <algorithm>
#include <string_view>

#include "lexicon/shared_bodies.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {

bool is_shared_body(const KnownThing& thing) {
  static const WordTable<lexicon::SharedBodiesRow> kTable(
      lexicon::kSharedBodies, &lexicon::SharedBodiesRow::word);
  if (thing.is_local) return true;
  if (thing.kind != "party" && thing.kind != "parliament" &&
      thing.kind != "court") {
    return false;
  }
  const auto words = split_words(thing.matched);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return kTable.contains(word);
  });
}

}  // namespace dateline
