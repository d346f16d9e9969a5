#include "entities/mention_edges.h"

#include <algorithm>

#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/known_types.h"
#include "entities/last_words.h"
#include "entities/leading_nouns.h"
#include "entities/mention_parts.h"
#include "entities/mention_titles.h"
#include "entities/names.h"
#include "entities/phrases.h"
#include "entities/post_nominals.h"
#include "lexicon/office_behind_place.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

// "of the Isles", "of Beauvoir" behind "Earl", "Countess": where the name in it
// begins; 0 when it is no such thing.
uint32_t behind_of(std::string_view name) {
  uint32_t start = 0;
  if (name.starts_with("of ")) start = 3;
  if (name.starts_with("of the ")) start = 7;
  return has_space(name.substr(start)) ? 0 : start;
}

// "of Information Moammar Eryani", "Vermont Bernie Sanders": the person begins
// at a given name behind what cannot belong to it.
void trim_person(const Document& document, Mention& mention,
                 std::vector<Mention>& places) {
  std::string_view name = document.at(mention.span);
  const bool led =
      is_preposition(first_word(name)) || first_word(name) == "the";
  if (const uint32_t start = behind_of(name); start > 0) {
    mention.type = EntityType::kLocation;
    mention.span.start += start;
    return;
  }
  if (!led && std::count(name.begin(), name.end(), ' ') < 2) return;
  for (size_t space = name.find(' '); space != std::string_view::npos;
       space = name.find(' ', space + 1)) {
    const std::string_view rest = name.substr(space + 1);
    if (rest.empty() || !is_ascii_upper(rest[0])) continue;
    std::string_view front = name.substr(0, space);
    while (has_space(front) &&
           (is_preposition(first_word(front)) || first_word(front) == "the")) {
      front.remove_prefix(first_word(front).size() + 1);
    }
    const bool place =
        classes_of(front).place && has_space(rest) &&
        gender_of_given_name(first_word(rest)) != Gender::kUnknown &&
        gender_of_given_name(front) == Gender::kUnknown;
    const bool cut =
        led && is_personal_name(first_word(rest)) && has_space(rest);
    if (!place && !cut) continue;
    const auto offset = static_cast<uint32_t>(space + 1);
    if (place) {
      Mention one = mention;
      one.type = EntityType::kLocation;
      one.span.end = mention.span.start + static_cast<uint32_t>(space);
      one.span.start = one.span.end - static_cast<uint32_t>(front.size());
      places.push_back(one);
    }
    mention.span.start += offset;
    return;
  }
}

// "Vice President of the United States Joe Biden", tagged from "States" on: the
// place that begins in front of the mention is one, the person another.
void give_back_place(const Document& document, Mention& mention,
                     std::vector<Mention>& places) {
  constexpr uint32_t kLongestWord = 20;  // bytes
  const std::string_view text = document.text;
  const std::string_view name = document.at(mention.span);
  const uint32_t start = mention.span.start;
  if (!has_space(name) || start < 2 || text[start - 1] != ' ') return;
  uint32_t before = start - 1;
  while (before > 0 && start - before < kLongestWord &&
         is_ascii_alpha(text[before - 1])) {
    --before;
  }
  if (!is_ascii_upper(text[before])) return;
  const auto end = start + static_cast<uint32_t>(first_word(name).size());
  const Span place{before, end};
  if (!has_space(document.at(place)) || !classes_of(document.at(place)).place ||
      classes_of(first_word(name)).place) {
    return;
  }
  Mention one = mention;
  one.type = EntityType::kLocation;
  one.span = place;
  places.push_back(one);
  mention.span.start = end + 1;
}

// "House Nancy Pelosi": the last two words are somebody known.
void cut_to_known_person(const Document& document, Mention& mention) {
  const std::string_view name = document.at(mention.span);
  if (std::count(name.begin(), name.end(), ' ') < 2) return;
  const size_t last = name.rfind(' ');
  const size_t second = name.rfind(' ', last - 1);
  const Classes whole = classes_of(name);
  if (whole.person || whole.place || whole.organisation || whole.other) return;
  const std::string_view rest = name.substr(second + 1);
  const Classes tail = classes_of(rest);
  if (!tail.person || tail.place || tail.organisation || tail.other) return;
  const std::string_view before = name.substr(0, second);
  // "Jean Claude Juncker" keeps its first name.
  if (mention.type == EntityType::kPerson &&
      (!is_title_word(last_word_of(before)) ||
       is_personal_name(first_word(before)))) {
    return;
  }
  mention.type = EntityType::kPerson;
  mention.span.start += static_cast<uint32_t>(second + 1);
}

// Titles at the end of a name that is no person's: "Ohio Gov.", "U.S. Defense".
void cut_titles_behind(const Document& document, Mention& mention) {
  static const WordTable<lexicon::OfficeBehindPlaceRow> kOffices(
      lexicon::kOfficeBehindPlace, &lexicon::OfficeBehindPlaceRow::word);
  // "Sedgwick County District" of "... Attorney Anna Keller"
  constexpr std::string_view kDistrict = " District";
  const std::string_view whole = document.at(mention.span);
  if (whole.ends_with(kDistrict) && std::string_view(document.text)
                                        .substr(mention.span.end)
                                        .starts_with(" Attorney")) {
    mention.span.end -= static_cast<uint32_t>(kDistrict.size());
    mention.type = EntityType::kLocation;
  }
  while (true) {
    const std::string_view name = document.at(mention.span);
    const size_t space = name.rfind(' ');
    if (space == std::string_view::npos) return;
    const std::string_view last = last_word_of(name);
    if (!kOffices.contains(last) || !classes_of(name.substr(0, space)).place)
      return;
    mention.span.end = mention.span.start + static_cast<uint32_t>(space);
    mention.type = EntityType::kLocation;
  }
}

// "X's"
void cut_possessive(const Document& document, Mention& mention) {
  const std::string_view name = document.at(mention.span);
  const size_t size = name.ends_with("'s")        ? 2
                      : name.ends_with("\u2019s") ? 4
                                                  : 0;
  if (size == 0 || name.size() <= size) return;
  if (!things_named(name).empty() || !is_ascii_upper(name[0])) return;
  // "St. John's" is a town.
  if (name.starts_with("St. ") || name.starts_with("St ")) return;
  // "McDonald's", "Sotheby's" are names so.
  if (mention.type == EntityType::kOrganisation && name.size() > size + 4) {
    return;
  }
  mention.span.end -= static_cast<uint32_t>(size);
}

// "Chang Tun-han": the tagger stopped at the hyphen of a given name.
void add_syllables(const Document& document, Mention& mention) {
  constexpr size_t kSyllable = 5;
  const std::string_view text = document.text;
  // One word alone only where two hyphens say so: "Chan-o-cha".
  const std::string_view rest = text.substr(mention.span.end);
  const bool twice = rest.size() > 3 && rest[0] == '-' &&
                     is_ascii_lower(rest[1]) && rest[2] == '-' &&
                     is_ascii_lower(rest[3]);
  if (!has_space(document.at(mention.span)) && !twice) return;
  while (mention.span.end + 1 < text.size() && text[mention.span.end] == '-' &&
         last_word_of(document.at(mention.span)).size() <= kSyllable + 5) {
    uint32_t end = mention.span.end + 1;
    while (end < text.size() && is_ascii_lower(text[end])) ++end;
    const uint32_t size = end - mention.span.end - 1;
    if (size == 0 || size > kSyllable) return;
    if (end < text.size() && is_ascii_alpha(text[end])) return;
    static constexpr std::string_view kWords[] = {
        "era", "led", "run", "like", "born", "style", "owned", "made", "based"};
    const std::string_view piece = text.substr(mention.span.end + 1, size);
    if (std::find(std::begin(kWords), std::end(kWords), piece) !=
        std::end(kWords)) {
      return;
    }
    mention.span.end = end;
  }
}

// Teams are called by their towns and states: "New York beat New Jersey".
bool may_be_team(std::string_view name) {
  const auto things = things_named(name);
  return std::any_of(things.begin(), things.end(), [](const KnownThing& thing) {
    return thing.kind == "city" || thing.kind == "capital" ||
           thing.kind == "region";
  });
}

// "Canvey Island" that wins, "the Central Bank of Solomon Islands".
bool is_sure_body(const Mention& mention, std::string_view name) {
  constexpr float kSure = 0.55f;
  return mention.type == EntityType::kOrganisation &&
         (mention.confidence > kSure ||
          name.find(" of ") != std::string_view::npos ||
          name.find(" for ") != std::string_view::npos);
}

// "arrested Rui Santos"; but "the Marco Polo airport", "in Alice Springs".
bool is_full_name(const Document& document, const Mention& mention) {
  const std::string_view name = document.at(mention.span);
  if (mention.type != EntityType::kLocation ||
      std::count(name.begin(), name.end(), ' ') != 1 ||
      gender_of_given_name(name) == Gender::kUnknown ||
      !things_named(first_word(name)).empty() ||
      is_place_word(last_word_of(name)) ||
      !is_ascii_upper(last_word_of(name)[0])) {
    return false;
  }
  const std::string_view text = document.text;
  const uint32_t start = mention.span.start;
  if (start < 2 || text[start - 1] != ' ') return false;
  const std::string_view before = letters_before(text, start - 1);
  return !before.empty() && starts_lower(before) && !is_preposition(before) &&
         !is_determiner(before);
}

// What the knowledge base is sure of: "Pete Buttigieg" is nobody's company.
void set_known_type(const Document& document, Mention& mention) {
  const std::string_view name = document.at(mention.span);
  if (!has_space(name)) {
    set_single_type(document, mention);
    return;
  }
  const Classes known = classes_of(name);
  const int count =
      known.person + known.place + known.organisation + known.other;
  if (count == 0 && is_full_name(document, mention)) {
    mention.type = EntityType::kPerson;
    return;
  }
  if (count == 0 && !known.other) {
    const std::string_view last = last_word_of(name);
    if (last == "Act" || last == "Bill") {
      if (mention.type != EntityType::kPerson) mention.type = EntityType::kMisc;
      return;
    }
    if (!is_sure_body(mention, name)) {
      mention.type = type_by_last_word(name, mention.type);
    }
    return;
  }
  if (count != 1 || known.other) return;
  // "Downing Street", "White House" are places to the tagger.
  const std::string_view last = last_word_of(name);
  if (known.organisation && mention.type == EntityType::kLocation &&
      (is_place_word(last) || last == "House")) {
    return;
  }
  if (known.place && mention.type == EntityType::kOrganisation &&
      may_be_team(name)) {
    return;
  }
  mention.type = known.person  ? EntityType::kPerson
                 : known.place ? EntityType::kLocation
                               : EntityType::kOrganisation;
}

}  // namespace

bool has_space(std::string_view name) {
  return name.find(' ') != std::string_view::npos;
}

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

std::string_view last_word_of(std::string_view name) {
  return name.substr(name.rfind(' ') + 1);
}

void settle_edges(const Document& document, Mention& mention,
                  std::vector<Mention>& more) {
  cut_leading_noun(document, mention);
  cut_noun_behind(document, mention);
  if (mention.type == EntityType::kPerson) {
    trim_person(document, mention, more);
    give_back_place(document, mention, more);
    cut_office(document, mention);
    cut_rank(document, mention);
  } else {
    cut_office_of_body(document, mention);
    cut_office_of_place(document, mention, more);
  }
  cut_to_known_person(document, mention);
  cut_titles_behind(document, mention);
  cut_possessive(document, mention);
  if (has_letters_behind(document.at(mention.span))) {
    mention.type = EntityType::kPerson;
  }
  if (split_parts(document, mention, more)) return;
  if (mention.type == EntityType::kPerson) {
    cut_letters(document, mention);
    add_syllables(document, mention);
  }
  set_known_type(document, mention);
}

}  // namespace dateline
