#include "entities/town_names.h"

#include <algorithm>
#include <string_view>

#include "text/utf8.h"

namespace dateline {
namespace {

// "to Levi, Finland." ends there; "according to Levi, Finland will" does not.
bool ends_behind(std::string_view text, uint32_t end) {
  return end >= text.size() ||
         std::string_view(".,;)\n").find(text[end]) != std::string_view::npos;
}

// Is the word before this place one that places stand behind?
bool is_behind_preposition(std::string_view text, uint32_t start,
                           uint32_t region_end) {
  static constexpr std::string_view kPrepositions[] = {"in", "from", "near",
                                                       "at", "of",   "outside"};
  if (start == 0 || text[start - 1] != ' ') return false;
  uint32_t first = start - 1;
  while (first > 0 && is_ascii_alpha(text[first - 1])) --first;
  const std::string_view word = text.substr(first, start - 1 - first);
  if (word == "to") return ends_behind(text, region_end);
  return std::find(std::begin(kPrepositions), std::end(kPrepositions), word) !=
         std::end(kPrepositions);
}

}  // namespace

void settle_towns(const Document& document, std::vector<Mention>& mentions) {
  const std::string_view text = document.text;
  for (size_t m = 0; m + 1 < mentions.size(); ++m) {
    Mention& town = mentions[m];
    const Mention& region = mentions[m + 1];
    if (town.type == EntityType::kPerson &&
        region.type == EntityType::kLocation &&
        region.span.start == town.span.end + 2 &&
        text.substr(town.span.end, 2) == ", " &&
        is_behind_preposition(text, town.span.start, region.span.end)) {
      town.type = EntityType::kLocation;
    }
  }
}

}  // namespace dateline
