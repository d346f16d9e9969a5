#include "entities/town_names.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/mention_edges.h"
#include "entities/names.h"
#include "lexicon/in_somebody.h"
#include "lexicon/town_leads.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

std::string_view use_of(std::string_view word) {
  static const WordTable<lexicon::TownLeadsRow> kTable(
      lexicon::kTownLeads, &lexicon::TownLeadsRow::word);
  const auto* row = kTable.find_lower(word);
  return row == nullptr ? std::string_view() : row->use;
}

// "to Levi, Finland." ends there; "according to Levi, Finland will" does not.
bool ends_behind(std::string_view text, uint32_t end) {
  return end >= text.size() ||
         std::string_view(".,;)\n").find(text[end]) != std::string_view::npos;
}

// Is the word before this place one that places stand behind?
bool is_behind_preposition(std::string_view text, uint32_t start,
                           uint32_t region_end) {
  if (start == 0 || text[start - 1] != ' ') return false;
  const std::string_view word = letters_before(text, start - 1);
  if (word == "to") return ends_behind(text, region_end);
  const std::string_view use = use_of(word);
  return use == "all" || use == "town";
}

// "in Oban on", but not "trust in Keller" and not "in Keller's office".
bool is_behind_in(std::string_view text, Span name) {
  constexpr std::string_view kIn = " in ";
  if (name.start < kIn.size()) return false;
  const size_t before = name.start - kIn.size();
  const std::string_view behind = text.substr(name.end);
  if (text.substr(before, kIn.size()) != kIn || behind.starts_with("'s") ||
      behind.starts_with("\u2019s") || behind.starts_with(" and ")) {
    return false;
  }
  const std::string_view word = letters_before(text, before);
  return std::none_of(std::begin(lexicon::kInSomebody),
                      std::end(lexicon::kInSomebody),
                      [&](const auto& row) { return row.word == word; });
}

// Lone names behind "in" are those of towns, everywhere in the text.
void settle_lone_towns(const Document& document,
                       std::vector<Mention>& mentions) {
  std::vector<std::string_view> borne, towns;
  for (const Mention& mention : mentions) {
    if (mention.type != EntityType::kPerson) continue;
    std::string_view name = document.at(mention.span);
    while (has_space(name)) {
      borne.push_back(first_word(name));
      name.remove_prefix(first_word(name).size() + 1);
      if (!has_space(name)) borne.push_back(name);
    }
  }
  std::sort(borne.begin(), borne.end());
  const auto lone = [&](const Mention& mention) {
    return mention.type == EntityType::kPerson &&
           !has_space(document.at(mention.span));
  };
  for (const Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (lone(mention) && is_behind_in(document.text, mention.span) &&
        !std::binary_search(borne.begin(), borne.end(), name) &&
        gender_of_given_name(name) == Gender::kUnknown &&
        people_of_surname(name).empty()) {
      towns.push_back(name);
    }
  }
  if (towns.empty()) return;
  std::sort(towns.begin(), towns.end());
  for (Mention& mention : mentions) {
    if (lone(mention) && std::binary_search(towns.begin(), towns.end(),
                                            document.at(mention.span))) {
      mention.type = EntityType::kLocation;
    }
  }
}

// "of Marine Drive, Seaford,": the town of the street.
bool is_behind_street(const Document& document, const Mention& street,
                      const Mention& town) {
  return street.type == EntityType::kLocation &&
         town.type == EntityType::kPerson &&
         town.span.start == street.span.end + 2 &&
         document.text.compare(street.span.end, 2, ", ") == 0 &&
         is_place_word(last_word_of(document.at(street.span))) &&
         !has_space(document.at(town.span)) &&
         ends_behind(document.text, town.span.end);
}

// "Anna Keller, 52, of Thornton": where somebody lives.
bool is_behind_age(std::string_view text, uint32_t start) {
  std::string_view before = text.substr(0, start);
  if (before.ends_with(", of ")) {
    before.remove_suffix(5);
  } else if (before.ends_with(", from ")) {
    before.remove_suffix(7);
  } else {
    return false;
  }
  size_t digits = 0;
  while (digits < before.size() &&
         is_ascii_digit(before[before.size() - digits - 1])) {
    ++digits;
  }
  before.remove_suffix(digits);
  return digits > 0 && digits < 4 && before.ends_with(", ");
}

// "the MP for Witney", "the member for Miller"
bool is_behind_seat(std::string_view text, uint32_t start) {
  constexpr std::string_view kFor = " for ";
  const std::string_view before = text.substr(0, start);
  return before.ends_with(kFor) &&
         use_of(letters_before(before, before.size() - kFor.size())) == "seat";
}

}  // namespace

bool leads_place(std::string_view word) {
  const std::string_view use = use_of(word);
  return use == "all" || use == "place";
}

bool leads_small_place(std::string_view before) {
  constexpr std::string_view kOf = " of ";
  return before.ends_with(kOf) &&
         use_of(letters_before(before, before.size() - kOf.size())) == "small";
}

void settle_towns(const Document& document, std::vector<Mention>& mentions) {
  settle_lone_towns(document, mentions);
  const std::string_view text = document.text;
  for (Mention& mention : mentions) {
    if (mention.type == EntityType::kPerson &&
        (is_behind_age(text, mention.span.start) ||
         is_behind_seat(text, mention.span.start))) {
      mention.type = EntityType::kLocation;
    }
  }
  for (size_t m = 0; m + 1 < mentions.size(); ++m) {
    if (is_behind_street(document, mentions[m], mentions[m + 1])) {
      mentions[m + 1].type = EntityType::kLocation;
    }
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
