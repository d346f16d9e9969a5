#include "entities/short_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "entities/genders.h"
#include "entities/mention_edges.h"
#include "entities/name_forms.h"
#include "entities/names.h"
#include "lexicon/thing_words.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

// "Telescope", "Rover"
bool is_device(std::string_view word) {
  static const WordTable<lexicon::ThingWordsRow> kTable(
      lexicon::kThingWords, &lexicon::ThingWordsRow::word);
  const auto* row = kTable.find_lower(word);
  return row != nullptr && row->use == "device";
}

// The second word of a thing of three or more that has a person's name.
std::string_view namesake_in(const Document& document, const Mention& mention) {
  if (mention.type == EntityType::kPerson) return {};
  const auto words = split_words(document.at(mention.span));
  if (words.size() < 3 || !is_device(words.back()) || !begins_upper(words[1]) ||
      !begins_upper(words[2]) ||
      gender_of_given_name(words[0]) == Gender::kUnknown) {
    return {};
  }
  return words[1];
}

// "President Webb", "Mr Webb"
bool is_titled(const Document& document, const Mention& mention) {
  const std::string_view before =
      std::string_view(document.text).substr(0, mention.span.start);
  if (!before.ends_with(' ')) return false;
  const size_t space = before.find_last_of(" \n", before.size() - 2);
  const size_t start = space == std::string_view::npos ? 0 : space + 1;
  return is_title_word(before.substr(start, before.size() - 1 - start));
}

}  // namespace

void settle_namesakes(const Document& document,
                      std::vector<Mention>& mentions) {
  std::map<std::string_view, EntityType> things;
  std::set<std::string_view> people;
  for (const Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    const std::string_view namesake = namesake_in(document, mention);
    if (!namesake.empty()) things.emplace(namesake, mention.type);
    if (mention.type == EntityType::kPerson && has_space(name)) {
      people.insert(surname(name));
    } else if (is_titled(document, mention)) {
      people.insert(name);
    }
  }
  for (Mention& mention : mentions) {
    if (mention.type != EntityType::kPerson) continue;
    const auto thing = things.find(document.at(mention.span));
    if (thing == things.end() || people.contains(thing->first)) continue;
    mention.type = thing->second;
  }
}

void drop_short_things(const Document& document,
                       std::vector<Mention>& mentions) {
  std::set<std::string_view> things;
  for (const Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (mention.type == EntityType::kPerson || !has_space(name)) continue;
    if (is_misc_word(last_word_of(name))) things.insert(last_word_of(name));
  }
  if (things.empty()) return;
  std::erase_if(mentions, [&](const Mention& mention) {
    const std::string_view before =
        std::string_view(document.text).substr(0, mention.span.start);
    return mention.type == EntityType::kPerson &&
           things.contains(document.at(mention.span)) &&
           (before.ends_with(" the ") || before.ends_with("The "));
  });
}

}  // namespace dateline
