#include "entities/ship_names.h"

#include <algorithm>
#include <string_view>

#include "entities/mention_edges.h"
#include "entities/names.h"
#include "lexicon/vessel_words.h"
#include "text/words.h"

namespace dateline {
namespace {

bool is_vessel(std::string_view word, std::string_view kind) {
  return std::any_of(
      std::begin(lexicon::kVesselWords), std::end(lexicon::kVesselWords),
      [&](const auto& row) { return row.kind == kind && row.word == word; });
}

// Where the ship's name begins: at the mention, or at "Lady", "Prince" before
// it; the mention's end if no word for a ship leads to it.
uint32_t start_of_ship(std::string_view text, uint32_t after,
                       const Mention& mention) {
  uint32_t start = mention.span.start;
  for (int words = 0; words < 2; ++words) {
    if (start < after + 2 || text[start - 1] != ' ') break;
    const std::string_view word = letters_before(text, start - 1);
    const uint32_t first = start - 1 - static_cast<uint32_t>(word.size());
    if (first < after || word.empty()) break;
    if (is_vessel(word, "noun") || is_vessel(word, "prefix")) return start;
    if (!is_honorific(word) && !is_title_word(word)) break;
    start = first;
  }
  return mention.span.end;
}

// "HMS Albion" as the tagger took it whole.
bool begins_with_prefix(std::string_view name) {
  return has_space(name) && is_vessel(first_word(name), "prefix");
}

}  // namespace

void settle_ships(const Document& document, std::vector<Mention>& mentions) {
  const std::string_view text = document.text;
  std::vector<std::string_view> titled;  // ships
  uint32_t after = 0;                    // the mention before
  for (Mention& mention : mentions) {
    const uint32_t start = start_of_ship(text, after, mention);
    after = mention.span.end;
    // "The carrier Cathay Pacific": a body may be meant by these words, too.
    const bool led =
        start < mention.span.end && mention.type != EntityType::kOrganisation;
    if (!led && !begins_with_prefix(document.at(mention.span))) continue;
    mention.type = EntityType::kMisc;
    if (!led || start == mention.span.start) continue;
    mention.span.start = start;
    titled.push_back(document.at(mention.span));
  }
  if (titled.empty()) return;
  std::sort(titled.begin(), titled.end());
  after = 0;
  for (Mention& mention : mentions) {
    const uint32_t least = after;
    after = mention.span.end;
    if (mention.type != EntityType::kPerson || mention.span.start == 0) {
      continue;
    }
    const uint32_t space = mention.span.start - 1;
    const std::string_view title = letters_before(text, space);
    const Span whole{space - static_cast<uint32_t>(title.size()),
                     mention.span.end};
    if (whole.start >= least &&
        std::binary_search(titled.begin(), titled.end(), document.at(whole))) {
      mention.span = whole;
      mention.type = EntityType::kMisc;
    }
  }
}

}  // namespace dateline
