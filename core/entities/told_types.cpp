#include "entities/told_types.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/known_types.h"
#include "entities/mention_edges.h"
#include "entities/name_forms.h"
#include "entities/names.h"
#include "entities/phrases.h"
#include "entities/town_names.h"
#include "lexicon/thing_words.h"
#include "lexicon/told_words.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "time/verbs.h"

namespace dateline {
namespace {

constexpr uint32_t kLongestPhrase = 5;  // words of "the new studio album"

bool is_quotation_mark(std::string_view word) {
  return word == "\"" || word == "'" || word == "``" || word == "\u2018" ||
         word == "\u201C";
}

class TypeTeller {
 public:
  TypeTeller(const Document& document, const Segmentation& segmentation,
             const std::vector<Mention>& mentions)
      : document_(document), tokens_(segmentation.tokens) {
    for (const Mention& mention : mentions) {
      const std::string_view name = document.at(mention.span);
      if (mention.type != EntityType::kPerson || !has_space(name)) continue;
      borne_.push_back(first_word(name));
      borne_.push_back(surname(name));
    }
    std::sort(borne_.begin(), borne_.end());
  }

  // Does a person of the text bear this name?
  bool is_borne(std::string_view name) const {
    return std::binary_search(borne_.begin(), borne_.end(), name);
  }

  std::optional<EntityType> told(const Mention& mention, uint32_t first) const {
    const std::string_view name = document_.at(mention.span);
    const bool person = mention.type == EntityType::kPerson;
    if (mention.type == EntityType::kOrganisation) return std::nullopt;
    if (person && (has_space(name) ? is_full_name(name) : is_borne(name))) {
      return std::nullopt;
    }
    uint32_t end = first;
    while (end < tokens_.size() && tokens_[end].span.start < mention.span.end) {
      ++end;
    }
    if (is_headed(mention, first) || is_in_power(first, end)) {
      return EntityType::kOrganisation;
    }
    std::optional<EntityType> type = told_before(mention, first, end);
    if (!type && !is_known(name)) type = told_behind(mention, first, end);
    return type == mention.type ? std::nullopt : type;
  }

 private:
  std::string_view at(uint32_t i) const {
    return i < tokens_.size() ? document_.at(tokens_[i].span)
                              : std::string_view();
  }

  static bool is_full_name(std::string_view name) {
    return gender_of_given_name(name) != Gender::kUnknown;
  }
  static bool is_known(std::string_view name) {
    return !things_named(name).empty();
  }

  static const lexicon::ThingWordsRow* thing(std::string_view noun) {
    static const WordTable<lexicon::ThingWordsRow> kTable(
        lexicon::kThingWords, &lexicon::ThingWordsRow::word);
    return kTable.find(noun);
  }

  static std::string_view use_of(std::string_view word) {
    static const WordTable<lexicon::ToldWordsRow> kTable(
        lexicon::kToldWords, &lexicon::ToldWordsRow::word);
    const auto* row = kTable.find(word);
    return row == nullptr ? std::string_view() : row->use;
  }

  static std::optional<EntityType> type_of(std::string_view noun) {
    const auto* row = thing(noun);
    if (row == nullptr || row->type == "-") return std::nullopt;
    return row->type == "ORG" ? EntityType::kOrganisation : EntityType::kMisc;
  }

  // Is the noun at this token the head of a phrase that a determiner begins?
  bool is_led(uint32_t noun) const {
    for (uint32_t i = noun; i > 0 && noun - i < kLongestPhrase; --i) {
      if (is_determiner(at(i - 1))) return true;
      if (tokens_[i - 1].kind != TokenKind::kWord || is_preposition(at(i - 1)))
        return false;
    }
    return false;
  }

  // "the chair of Openreach": no town has one.
  bool is_headed(const Mention& mention, uint32_t first) const {
    return mention.type == EntityType::kLocation && first > 1 &&
           at(first - 1) == "of" && use_of(at(first - 2)) == "head" &&
           !is_known(document_.at(mention.span)) &&
           !is_place_word(last_word_of(document_.at(mention.span)));
  }

  // "the ruling Morena party", whatever towns are called so
  bool is_in_power(uint32_t first, uint32_t end) const {
    return first > 0 && at(end) == "party" && use_of(at(first - 1)) == "power";
  }

  // "the app Wanda", "a drone called Lulu"
  std::optional<EntityType> told_before(const Mention& mention, uint32_t first,
                                        uint32_t end) const {
    if (first == 0) return std::nullopt;
    uint32_t noun = first - 1;
    const bool quoted = is_quotation_mark(at(noun));
    if (quoted && noun > 0) --noun;
    const std::string_view word = at(noun);
    const bool called = word == "called" || word == "named" ||
                        word == "titled" || word == "dubbed";
    if (called && noun > 0) --noun;
    const std::optional<EntityType> type = type_of(at(noun));
    if (!type || !is_led(noun)) return std::nullopt;
    // "the film Keller made", "in the show Keller plays": who made it.
    if (!called && !quoted && mention.type != EntityType::kMisc &&
        !may_end_phrase(end)) {
      return std::nullopt;
    }
    return type;
  }

  // "Marlon, the new album by", "the Citizen Revolution party"
  std::optional<EntityType> told_behind(const Mention& mention, uint32_t first,
                                        uint32_t end) const {
    const bool led = first > 0 && is_determiner(at(first - 1));
    if (at(end) == "party" && led && has_space(document_.at(mention.span)) &&
        mention.type != EntityType::kPerson &&
        ends_noun_phrase(at(end + 1), kind(end + 1))) {
      return EntityType::kOrganisation;
    }
    // "the Claude chatbot"
    const auto* row = thing(at(end));
    if (led && row != nullptr && row->use == "device") return type_of(at(end));
    if (at(end) != "," || !is_determiner(at(end + 1))) return std::nullopt;
    // "In Levi, the company said": two phrases.
    if (first > 0 && leads_place(at(first - 1))) return std::nullopt;
    uint32_t noun = end + 2;
    while (noun < tokens_.size() && noun - end < kLongestPhrase &&
           !type_of(at(noun))) {
      if (tokens_[noun].kind != TokenKind::kWord ||
          ends_noun_phrase(at(noun), kind(noun))) {
        return std::nullopt;
      }
      ++noun;
    }
    const std::string_view next = at(noun + 1);
    const bool goes_on = next == "that" || next == "which" || next == "," ||
                         next == "whose" || is_preposition(next);
    return goes_on ? type_of(at(noun)) : std::nullopt;
  }

  // Nothing that the name does follows.
  bool may_end_phrase(uint32_t i) const {
    if (i >= tokens_.size()) return true;
    const std::string_view word = at(i);
    if (tokens_[i].kind == TokenKind::kPunctuation) {
      return !word.starts_with("'") && !word.starts_with("\u2019");
    }
    return is_preposition(word);
  }

  TokenKind kind(uint32_t i) const {
    return i < tokens_.size() ? tokens_[i].kind : TokenKind::kPunctuation;
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  std::vector<std::string_view> borne_;
};

// "Keller (APC, Kogi)": a party and the place that somebody sits for.
bool is_constituency(const Document& document, const Mention& person,
                     const Mention& party, const Mention& place) {
  const std::string_view text = document.text;
  return person.type == EntityType::kPerson &&
         party.type == EntityType::kOrganisation &&
         party.span.start == person.span.end + 2 &&
         place.span.start == party.span.end + 2 &&
         text.substr(person.span.end, 2) == " (" &&
         text.substr(party.span.end, 2) == ", " &&
         text.substr(place.span.end, 1) == ")";
}

// "Tessin Marek's Anna Keller": nobody owns a person, a bank employs her.
bool is_employer(const Document& document, const Mention& owner,
                 const Mention& person) {
  const std::string_view name = document.at(owner.span);
  const std::string_view staff = document.at(person.span);
  if (owner.type != EntityType::kPerson || person.type != EntityType::kPerson ||
      owner.span.end >= person.span.start) {
    return false;
  }
  const std::string_view gap =
      document.at(Span{owner.span.end, person.span.start});
  // "Ferrari's Anna Keller" as well, but "Farber's King Lear" is hers.
  const bool unknown = things_named(name).empty();
  const bool firm = has_space(name)
                        ? unknown
                        : is_known_body(name, true) ||
                              (unknown && people_of_surname(name).empty());
  return (gap == "'s " || gap == "\u2019s ") && firm && has_space(staff) &&
         gender_of_given_name(name) == Gender::kUnknown &&
         (gender_of_given_name(staff) != Gender::kUnknown ||
          is_personal_name(first_word(staff)));
}

// "Shannon man Peter Lang": where he comes from.
bool is_home_of(const Document& document, const Mention& place,
                const Mention& person) {
  if (place.type != EntityType::kPerson || person.type != EntityType::kPerson ||
      place.span.end >= person.span.start ||
      has_space(document.at(place.span))) {
    return false;
  }
  const std::string_view gap =
      document.at(Span{place.span.end, person.span.start});
  return gap == " man " || gap == " woman " || gap == " native " ||
         gap == " resident ";
}

// "Pimpri-Chinchwad police": of a town.
bool has_police(const Document& document, const Mention& mention) {
  const std::string_view name = document.at(mention.span);
  return mention.type == EntityType::kPerson &&
         std::string_view(document.text)
             .substr(mention.span.end)
             .starts_with(" police ") &&
         gender_of_given_name(name) == Gender::kUnknown;
}

// "Co Clare": an Irish county.
bool is_county(std::string_view name) {
  return name.size() > 4 && name.starts_with("Co ") &&
         std::count(name.begin(), name.end(), ' ') == 1;
}

// "Mr Killeen", whatever town is called so.
bool has_honorific(const Document& document, const Mention& mention) {
  const std::string_view before =
      std::string_view(document.text).substr(0, mention.span.start);
  return mention.type == EntityType::kLocation &&
         !has_space(document.at(mention.span)) &&
         (before.ends_with(" Mr ") || before.ends_with(" Mrs ") ||
          before.ends_with(" Ms ") || before.ends_with("\nMr ") ||
          before.ends_with("\nMrs ") || before.ends_with("\nMs "));
}

}  // namespace

void settle_told_types(const Document& document,
                       const Segmentation& segmentation,
                       std::vector<Mention>& mentions) {
  const TypeTeller teller(document, segmentation, mentions);
  std::vector<std::pair<std::string_view, EntityType>> told;
  for (size_t m = 0; m < mentions.size(); ++m) {
    Mention& mention = mentions[m];
    if (m > 1 &&
        is_constituency(document, mentions[m - 2], mentions[m - 1], mention)) {
      mention.type = EntityType::kLocation;
    }
    if (m + 1 < mentions.size() &&
        is_employer(document, mention, mentions[m + 1]) &&
        !teller.is_borne(document.at(mention.span))) {
      mention.type = EntityType::kOrganisation;
    }
    if (is_county(document.at(mention.span)) ||
        (has_police(document, mention) &&
         !teller.is_borne(last_word_of(document.at(mention.span)))) ||
        (m + 1 < mentions.size() &&
         is_home_of(document, mention, mentions[m + 1]))) {
      mention.type = EntityType::kLocation;
      continue;
    }
    if (has_honorific(document, mention)) mention.type = EntityType::kPerson;
    const uint32_t first = segmentation.token_at(mention.span.start);
    const auto type = teller.told(mention, first);
    if (!type) continue;
    mention.type = *type;
    const std::string_view name = document.at(mention.span);
    if (things_named(name).empty()) told.emplace_back(name, *type);
  }
  if (told.empty()) return;
  std::sort(told.begin(), told.end());
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    const auto found = std::lower_bound(
        told.begin(), told.end(), name,
        [](const auto& one, std::string_view v) { return one.first < v; });
    if (found != told.end() && found->first == name && !teller.is_borne(name)) {
      mention.type = found->second;
    }
  }
}

}  // namespace dateline
