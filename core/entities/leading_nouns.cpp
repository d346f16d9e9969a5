#include "entities/leading_nouns.h"

#include <algorithm>
#include <string>

#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/mention_edges.h"
#include "entities/names.h"
#include "lexicon/thing_words.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

// "developer", "carmaker": nouns that stand before a firm's name.
bool leads_firm(std::string_view word) {
  static const WordTable<lexicon::ThingWordsRow> kTable(
      lexicon::kThingWords, &lexicon::ThingWordsRow::word);
  const auto* row = kTable.find_lower(word);
  return row != nullptr && row->use == "leads";
}

bool is_given_name(std::string_view word) {
  return gender_of_given_name(word) != Gender::kUnknown ||
         is_personal_name(word);
}

}  // namespace

void cut_leading_noun(const Document& document, Mention& mention) {
  const std::string_view name = document.at(mention.span);
  if (!has_space(name) || !is_ascii_upper(name[0])) return;
  const std::string_view first = first_word(name);
  const std::string_view rest = name.substr(first.size() + 1);
  if (rest.empty() || !is_ascii_upper(rest[0]) || !has_space(rest)) return;
  const bool firm = mention.type == EntityType::kOrganisation &&
                    leads_firm(first) &&
                    !is_organisation_word(first_word(rest), true);
  const bool person = mention.type == EntityType::kPerson &&
                      is_person_noun(to_lower(first)) &&
                      !is_given_name(first) && is_given_name(first_word(rest));
  if (!firm && !person) return;
  mention.span.start += static_cast<uint32_t>(first.size() + 1);
}

void cut_noun_behind(const Document& document, Mention& mention) {
  static const WordTable<lexicon::ThingWordsRow> kThings(
      lexicon::kThingWords, &lexicon::ThingWordsRow::word);
  const std::string_view name = document.at(mention.span);
  if (!has_space(name) || !things_named(name).empty()) return;
  std::string_view noun = last_word_of(name);
  if (!is_ascii_lower(noun[0])) return;
  const bool thing = kThings.contains(noun);
  const bool one = is_person_noun(noun);
  const bool several = noun.ends_with('s') && noun.size() > 4 &&
                       is_person_noun(noun.substr(0, noun.size() - 1));
  if (!thing && !one && !several) return;
  mention.span.end -= static_cast<uint32_t>(noun.size() + 1);
}

void cut_rank(const Document& document, Mention& person) {
  const std::string_view name = document.at(person.span);
  if (!has_space(name)) return;
  const size_t second = first_word(name).size() + 1;
  const std::string_view rank = first_word(name.substr(second));
  const size_t rest = second + rank.size() + 1;
  if (rest >= name.size() || !rank.ends_with('.') || rank.size() < 4 ||
      !is_title_word(rank)) {
    return;
  }
  person.span.start += static_cast<uint32_t>(rest);
}

void cut_office_of_body(const Document& document, Mention& mention) {
  if (mention.type == EntityType::kPerson) return;
  const std::string_view name = document.at(mention.span);
  // A person follows.
  const std::string_view behind =
      std::string_view(document.text).substr(mention.span.end);
  const bool comma = behind.starts_with(", ");
  const size_t next = comma ? 2 : 1;
  if (behind.size() <= next || (!comma && behind[0] != ' ') ||
      !is_ascii_upper(behind[next])) {
    return;
  }
  for (const std::string_view of : {" of the ", " for the ", " of ", " for "}) {
    const size_t at = name.find(of);
    if (at == std::string_view::npos) continue;
    const std::string_view office = last_word_of(name.substr(0, at));
    const std::string_view rest = name.substr(at + of.size());
    if (!is_office_word(office) || office.size() == at || rest.empty() ||
        !is_ascii_upper(rest[0]) || !things_named(name).empty()) {
      return;
    }
    mention.span.start = mention.span.end - static_cast<uint32_t>(rest.size());
    return;
  }
}

}  // namespace dateline
