#include "entities/settle_mentions.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "entities/acronyms_behind.h"
#include "entities/genders.h"
#include "entities/kinds.h"
#include "entities/knowledge.h"
#include "entities/known_mentions.h"
#include "entities/leading_words.h"
#include "entities/listed_names.h"
#include "entities/mention_edges.h"
#include "entities/mention_marks.h"
#include "entities/mention_titles.h"
#include "entities/name_forms.h"
#include "entities/names.h"
#include "entities/town_names.h"
#include "lexicon/no_names.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

// Surnames of the document's people; where the family name stands first, that.
class Surnames {
 public:
  Surnames(const Document& document, const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      if (mention.type != EntityType::kPerson) continue;
      const std::string_view name = document.at(mention.span);
      if (!has_space(name)) {
        if (gender_of_given_name(name) == Gender::kUnknown) {
          alone_.push_back(name);
        }
        continue;
      }
      names_.push_back(last_word_of(name));
      const bool three = std::count(name.begin(), name.end(), ' ') == 2;
      if (three && first_word(name).size() <= 4) {
        names_.push_back(first_word(name));
      }
    }
    std::sort(names_.begin(), names_.end());
    std::sort(alone_.begin(), alone_.end());
  }

  bool contains(std::string_view name) const {
    return std::binary_search(names_.begin(), names_.end(), name);
  }
  // ... or a person's only name in the text.
  bool names(std::string_view name) const {
    return contains(name) ||
           std::binary_search(alone_.begin(), alone_.end(), name);
  }

 private:
  std::vector<std::string_view> names_;
  std::vector<std::string_view> alone_;
};

// "Trump-Kim": two people of the text.
void split_pairs(const Document& document, const Surnames& surnames,
                 std::vector<Mention>& mentions) {
  std::vector<Mention> second;
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (has_space(name)) continue;
    size_t dash = name.find('-'), size = 1;
    if (dash == std::string_view::npos) {
      dash = name.find("\u2013");
      size = 3;
    }
    if (dash == std::string_view::npos || dash == 0) continue;
    const std::string_view left = name.substr(0, dash);
    const std::string_view right = name.substr(dash + size);
    if (!surnames.names(left) || !surnames.names(right)) continue;
    Mention other = mention;
    other.type = mention.type = EntityType::kPerson;
    other.span.start += static_cast<uint32_t>(dash + size);
    mention.span.end = mention.span.start + static_cast<uint32_t>(dash);
    second.push_back(other);
  }
  mentions.insert(mentions.end(), second.begin(), second.end());
}

// "the Obamas"
void add_families(const Document& document, const Segmentation& segmentation,
                  const Surnames& surnames, std::vector<Mention>& mentions) {
  const auto& tokens = segmentation.tokens;
  std::vector<Mention> added;
  size_t next = 0;
  for (uint32_t i = 1; i < tokens.size(); ++i) {
    const Span span = tokens[i].span;
    while (next < mentions.size() && mentions[next].span.end <= span.start) {
      ++next;
    }
    const std::string_view word = document.at(span);
    if (word.size() < 4 || !word.ends_with('s') || !is_ascii_upper(word[0])) {
      continue;
    }
    const std::string_view before = document.at(tokens[i - 1].span);
    if ((before != "the" && before != "The") ||
        !surnames.contains(word.substr(0, word.size() - 1)) ||
        surnames.contains(word)) {
      continue;
    }
    if (next < mentions.size() && mentions[next].span.overlaps(span)) {
      if (mentions[next].span == span) {
        mentions[next].type = EntityType::kPerson;
      }
      continue;
    }
    Mention family;
    family.span = span;
    family.type = EntityType::kPerson;
    family.confidence = 0.8f;
    added.push_back(family);
  }
  mentions.insert(mentions.end(), added.begin(), added.end());
}

void sort(std::vector<Mention>& mentions) {
  std::sort(mentions.begin(), mentions.end(),
            [](const Mention& a, const Mention& b) {
              return a.span.start < b.span.start;
            });
}

bool tells_kind(std::string_view name) {
  if (is_organisation_word(last_word_of(name), true)) return true;
  Entity body;
  body.type = EntityType::kOrganisation;
  body.name = std::string(name);
  return !kind_by_words(body).empty();
}

// "Hollis" of "Hollis News" and "Hollis Robotics Inc." is nobody, unless there
// is a Hollis, too.
void set_short_names(const Document& document, std::vector<Mention>& mentions) {
  std::vector<std::string_view> bodies, firms, people;
  for (const Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (!has_space(name)) continue;
    if (mention.type == EntityType::kPerson) {
      people.push_back(first_word(name));
      people.push_back(last_word_of(name));
    } else if (mention.type == EntityType::kOrganisation && tells_kind(name)) {
      bodies.push_back(first_word(name));
      if (is_legal_form(last_word_of(name))) firms.push_back(first_word(name));
    }
  }
  if (bodies.empty()) return;
  std::sort(bodies.begin(), bodies.end());
  std::sort(firms.begin(), firms.end());
  std::sort(people.begin(), people.end());
  for (Mention& mention : mentions) {
    if (mention.type == EntityType::kOrganisation) continue;
    const bool town = mention.type == EntityType::kLocation;
    const auto& names = town ? firms : bodies;
    const std::string_view name = document.at(mention.span);
    if (std::binary_search(names.begin(), names.end(), name) &&
        !std::binary_search(people.begin(), people.end(), name) &&
        things_named(name).empty()) {
      mention.type = EntityType::kOrganisation;
    }
  }
}

// "Harbour Foods NV" is a company, and so is "Harbour Foods" elsewhere.
void set_companies(const Document& document, std::vector<Mention>& mentions) {
  std::vector<std::string_view> plain;
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    const std::string_view rest = without_legal_form(name);
    if (rest.size() == name.size() || rest.empty()) continue;
    const std::string_view form = name.substr(rest.size() + 1);
    if (form == "Group" || form == "Company" || form == "Holdings" ||
        form == "SE" || form == "SA" || form == "AB") {
      continue;
    }
    mention.type = EntityType::kOrganisation;
    plain.push_back(rest);
  }
  set_short_names(document, mentions);
  if (plain.empty()) return;
  std::sort(plain.begin(), plain.end());
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (std::binary_search(plain.begin(), plain.end(), name)) {
      mention.type = EntityType::kOrganisation;
    }
  }
}

// "with George, Charlotte and Louis": what a list of people has in its midst is
// no town.
void set_listed_people(const Document& document,
                       std::vector<Mention>& mentions) {
  const auto one_person = [&](const Mention& mention) {
    return mention.type == EntityType::kPerson &&
           !has_space(document.at(mention.span));
  };
  const auto gap = [&](const Mention& a, const Mention& b) {
    const Span span{a.span.end, b.span.start};
    return span.start < span.end ? document.at(span) : std::string_view();
  };
  for (size_t m = 1; m + 1 < mentions.size(); ++m) {
    Mention& middle = mentions[m];
    const Mention& before = mentions[m - 1];
    const Mention& behind = mentions[m + 1];
    if (middle.type == EntityType::kPerson || !one_person(before) ||
        !one_person(behind) || gap(before, middle) != ", ") {
      continue;
    }
    const std::string_view next = gap(middle, behind);
    const std::string_view name = document.at(middle.span);
    if ((next == ", " || next == " and " || next == ", and ") &&
        !has_space(name) && gender_of_given_name(name) != Gender::kUnknown) {
      middle.type = EntityType::kPerson;
    }
  }
}

// One name, one type: the one that most of its mentions have.
void agree(const Document& document, std::vector<Mention>& mentions) {
  std::map<std::string_view, std::array<float, 4>> votes;
  std::map<std::string_view, bool> surnames, given;
  for (const Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    votes.try_emplace(name, std::array<float, 4>{})
        .first->second[static_cast<size_t>(mention.type)] +=
        std::max(mention.confidence, 0.1f);
    if (mention.type == EntityType::kPerson && has_space(name)) {
      surnames[last_word_of(name)] = true;
      given[first_word(name)] = true;
      if (has_family_name_first(name)) surnames[first_word(name)] = true;
    }
  }
  constexpr auto kPerson = static_cast<size_t>(EntityType::kPerson);
  constexpr auto kLocation = static_cast<size_t>(EntityType::kLocation);
  constexpr auto kOrganisation = static_cast<size_t>(EntityType::kOrganisation);
  constexpr auto kMisc = static_cast<size_t>(EntityType::kMisc);
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    const auto& count = votes.find(name)->second;
    const auto best = static_cast<size_t>(
        std::max_element(count.begin(), count.end()) - count.begin());
    const auto own = static_cast<size_t>(mention.type);
    if (own != kPerson && !has_space(name) && surnames.contains(name) &&
        things_named(name).empty()) {
      mention.type = EntityType::kPerson;
      continue;
    }
    // "Chelsea" of "Chelsea Keller" plays for no club.
    if ((own == kOrganisation || own == kMisc) && given.contains(name) &&
        gender_of_given_name(name) != Gender::kUnknown) {
      mention.type = EntityType::kPerson;
      continue;
    }
    if (best == own || count[best] < 2 * count[own]) continue;
    if (own == kOrganisation && best == kLocation) continue;  // a team
    // A city and its club, a man and the town of his name are two.
    const bool surname = surnames.contains(name);
    if (surname && best != kPerson && own == kPerson) continue;
    mention.type = static_cast<EntityType>(best);
  }
}

// "the King", "a Judge"
bool is_title_behind_article(const Document& document, const Mention& mention) {
  const std::string_view name = document.at(mention.span);
  if (has_space(name) || !is_title_word(name) || is_honorific(name)) {
    return false;
  }
  const std::string_view before =
      std::string_view(document.text).substr(0, mention.span.start);
  for (const std::string_view lead : {"the ", "The ", " a ", " my ", " our "}) {
    if (before.ends_with(lead)) return true;
  }
  return false;
}

// "R-Fla."
bool is_senator_from(std::string_view name) {
  return (name.starts_with("R-") || name.starts_with("D-")) &&
         name.size() > 2 && is_ascii_upper(name[2]) && !has_space(name);
}

// "President" and "Lt Gen" are nobody's names.
bool is_title_alone(std::string_view name) {
  while (has_space(name)) {
    if (!is_office_word(first_word(name))) return false;
    name.remove_prefix(first_word(name).size() + 1);
  }
  return is_office_word(name);
}

// "A" of "MANCHESTER - A former director": the letters of a headline lead to
// it.
bool is_no_name(const Document& document, const Mention& mention) {
  static const WordTable<lexicon::NoNamesRow> kTable(
      lexicon::kNoNames, &lexicon::NoNamesRow::word);
  const std::string_view name = document.at(mention.span);
  if (name == "I" || is_senator_from(name)) return true;
  const bool person = mention.type == EntityType::kPerson;
  const bool other = mention.type == EntityType::kMisc && has_space(name);
  if ((person || other) && is_title_alone(name)) return true;
  if (person && is_title_behind_article(document, mention)) return true;
  if (person || has_space(name)) return false;
  // "IT", "WHO"; but one letter is always upper case.
  const bool acronym =
      name.size() > 1 && std::none_of(name.begin(), name.end(), is_ascii_lower);
  return !acronym && kTable.contains_lower(name);
}

// Of two mentions that share a word the longer one stays.
void drop_overlaps(std::vector<Mention>& mentions) {
  std::vector<Mention> kept;
  for (const Mention& mention : mentions) {
    if (kept.empty() || kept.back().span.end <= mention.span.start) {
      kept.push_back(mention);
    } else if (mention.span.size() > kept.back().span.size()) {
      kept.back() = mention;
    }
  }
  mentions = std::move(kept);
}

}  // namespace

void settle_mentions(const Document& document, const Segmentation& segmentation,
                     std::vector<Mention>& mentions) {
  settle_marks(document, mentions);
  std::vector<Mention> places;
  for (Mention& mention : mentions) {
    settle_edges(document, mention, places);
  }
  mentions.insert(mentions.end(), places.begin(), places.end());
  sort(mentions);
  drop_overlaps(mentions);
  split_lists(document, mentions);
  settle_towns(document, mentions);
  settle_leading_words(document, segmentation, mentions);
  sort(mentions);
  add_office_holders(document, segmentation, mentions);
  sort(mentions);
  const Surnames surnames(document, mentions);
  split_pairs(document, surnames, mentions);
  sort(mentions);
  std::erase_if(mentions, [&](const Mention& mention) {
    return is_no_name(document, mention);
  });
  set_companies(document, mentions);
  agree(document, mentions);
  set_listed_people(document, mentions);
  add_families(document, segmentation, surnames, mentions);
  sort(mentions);
  add_acronyms_behind(document, mentions);
  add_known_mentions(document, segmentation, mentions);
}

}  // namespace dateline
