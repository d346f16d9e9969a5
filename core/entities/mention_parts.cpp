#include "entities/mention_parts.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/known_types.h"
#include "entities/mention_edges.h"
#include "entities/name_forms.h"
#include "entities/names.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// What stands before and behind a mark inside of a name.
struct Parts {
  std::string_view left;
  std::string_view right;
};

Parts parts_at(std::string_view name, std::string_view mark) {
  const size_t at = name.find(mark);
  if (at == std::string_view::npos || at == 0) return {};
  return {name.substr(0, at), name.substr(at + mark.size())};
}

// Leaves the left part in the mention; returns the right one, typed alike.
Mention cut(Mention& mention, const Parts& parts) {
  Mention other = mention;
  other.span.start =
      mention.span.end - static_cast<uint32_t>(parts.right.size());
  mention.span.end =
      mention.span.start + static_cast<uint32_t>(parts.left.size());
  return other;
}

bool split_at_dash(const Document& document, Mention& mention,
                   std::vector<Mention>& more) {
  for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "}) {
    const Parts parts = parts_at(document.at(mention.span), dash);
    if (parts.left.empty()) continue;
    Mention other = cut(mention, parts);
    if (classes_of(parts.left).place) mention.type = EntityType::kLocation;
    set_single_type(document, other);
    more.push_back(other);
    return true;
  }
  return false;
}

// "Leeds\u2013Harrogate": from one place to another.
bool split_route(const Document& document, Mention& mention,
                 std::vector<Mention>& more) {
  const Parts parts = parts_at(document.at(mention.span), "\u2013");
  if (parts.left.empty() || !classes_of(parts.left).place ||
      !classes_of(parts.right).place) {
    return false;
  }
  more.push_back(cut(mention, parts));
  return true;
}

// "the Harbour Party's Nevada": the owner and what is his are two, if both are
// known by themselves; "Yemen-based Houthi" are two as well.
bool split_owner(const Document& document, Mention& mention,
                 std::vector<Mention>& more) {
  for (const std::string_view mark : {"'s ", "\u2019s ", "-based "}) {
    const Parts parts = parts_at(document.at(mention.span), mark);
    if (parts.left.empty()) continue;
    const Classes owner = classes_of(parts.left);
    const bool based = mark == "-based ";
    if (!owner.place && !owner.organisation) return false;
    if (!based && !classes_of(parts.right).place) return false;
    Mention other = cut(mention, parts);
    mention.type =
        owner.place ? EntityType::kLocation : EntityType::kOrganisation;
    if (!based) other.type = EntityType::kLocation;
    set_single_type(document, other);
    more.push_back(other);
    return true;
  }
  return false;
}

// "Harbour Street's Amber Quaye": the show, paper or team and its person.
bool split_person_of(const Document& document, Mention& mention,
                     std::vector<Mention>& more) {
  for (const std::string_view mark : {"'s ", "\u2019s "}) {
    const Parts parts = parts_at(document.at(mention.span), mark);
    const size_t space = parts.right.find(' ');
    if (parts.left.empty() || space == std::string_view::npos ||
        parts.right.find(' ', space + 1) != std::string_view::npos) {
      continue;
    }
    // "the Harbour Museum's Indhu Keller", whatever names there are.
    const std::string_view owner = last_word_of(parts.left);
    const bool employs =
        has_space(parts.left) &&
        (is_organisation_word(owner, true) || is_place_word(owner)) &&
        is_ascii_upper(parts.right[0]);
    if (!employs && gender_of_given_name(parts.right) == Gender::kUnknown) {
      continue;
    }
    // "St. Mary's Grace Church"
    const std::string_view last = parts.right.substr(space + 1);
    if (!is_ascii_upper(last[0]) || is_organisation_word(last, true) ||
        is_place_word(last) || is_misc_word(last)) {
      continue;
    }
    Mention person = cut(mention, parts);
    person.type = EntityType::kPerson;
    if (mention.type == EntityType::kPerson) {
      mention.type = classes_of(parts.left).place ? EntityType::kLocation
                                                  : EntityType::kOrganisation;
    }
    more.push_back(person);
    return true;
  }
  return false;
}

// "Neil Keller of Reeds": the solicitor and his firm; "John of Luxembourg" is
// called so.
bool split_employer(const Document& document, Mention& mention,
                    std::vector<Mention>& more) {
  if (mention.type != EntityType::kPerson) return false;
  const Parts parts = parts_at(document.at(mention.span), " of ");
  if (parts.left.find(' ') == std::string_view::npos ||
      gender_of_given_name(parts.left) == Gender::kUnknown ||
      is_generation(last_word_of(parts.left)) || parts.right.empty() ||
      !is_ascii_upper(parts.right[0])) {
    return false;
  }
  Mention other = cut(mention, parts);
  other.type = classes_of(parts.right).place ? EntityType::kLocation
                                             : EntityType::kOrganisation;
  more.push_back(other);
  return true;
}

// Who makes nothing, but has contests: "Women's Prize 2020".
bool is_everybody(std::string_view word) {
  static constexpr std::string_view kWords[] = {"Men", "Women", "World"};
  return std::find(std::begin(kWords), std::end(kWords), word) !=
         std::end(kWords);
}

// The version may stand behind the mention: "Bosch's Model" + " 4.5".
void take_version(const Document& document, Mention& mention) {
  const std::string_view behind =
      std::string_view(document.text).substr(mention.span.end);
  if (behind.size() < 2 || behind[0] != ' ' || !is_ascii_digit(behind[1])) {
    return;
  }
  size_t end = 1;
  while (end < behind.size() &&
         (is_ascii_digit(behind[end]) ||
          (behind[end] == '.' && end + 1 < behind.size() &&
           is_ascii_digit(behind[end + 1])))) {
    ++end;
  }
  if (behind.substr(0, end).find('.') == std::string_view::npos) return;
  mention.span.end += static_cast<uint32_t>(end);
}

// "OpenAI's GPT-4.5": a maker and the version of what it made.
bool split_maker(const Document& document, Mention& mention,
                 std::vector<Mention>& more) {
  if (mention.type == EntityType::kPerson) return false;
  for (const std::string_view mark : {"'s ", "\u2019s "}) {
    if (document.at(mention.span).find(mark) == std::string_view::npos) {
      continue;
    }
    take_version(document, mention);
    const Parts parts = parts_at(document.at(mention.span), mark);
    if (parts.right.empty() || !is_ascii_upper(parts.right[0]) ||
        !is_ascii_digit(parts.right.back()) || is_everybody(parts.left)) {
      continue;
    }
    Mention other = cut(mention, parts);
    other.type = EntityType::kMisc;
    if (mention.type == EntityType::kMisc) {
      mention.type = EntityType::kOrganisation;
    }
    more.push_back(other);
    return true;
  }
  return false;
}

// "Vegas as McLarens": a headline whose small word the tagger passed over.
bool cut_at_small_word(const Document& document, Mention& mention) {
  if (mention.type == EntityType::kMisc) return false;
  for (const std::string_view word : {" as ", " after ", " amid ", " says ",
                                      " is ", " was ", " has ", " will "}) {
    const Parts parts = parts_at(document.at(mention.span), word);
    if (parts.left.empty()) continue;
    mention.span.end =
        mention.span.start + static_cast<uint32_t>(parts.left.size());
    return true;
  }
  return false;
}

// "the Keller White House", "Bush State Department": a surname and the body or
// place that is known without it.
bool split_era(const Document& document, Mention& mention,
               std::vector<Mention>& more) {
  const Parts parts = parts_at(document.at(mention.span), " ");
  if (parts.left.empty() || !has_space(parts.right) ||
      people_of_surname(parts.left).empty() ||
      gender_of_given_name(parts.left) != Gender::kUnknown ||
      !things_named(parts.left).empty() ||
      !things_named(document.at(mention.span)).empty()) {
    return false;
  }
  const Classes known = classes_of(parts.right);
  if (known.person || known.place == known.organisation) return false;
  Mention body = cut(mention, parts);
  body.type = known.place ? EntityType::kLocation : EntityType::kOrganisation;
  mention.type = EntityType::kPerson;
  more.push_back(body);
  return true;
}

}  // namespace

bool split_parts(const Document& document, Mention& mention,
                 std::vector<Mention>& more) {
  if (cut_at_small_word(document, mention)) return false;
  return split_at_dash(document, mention, more) ||
         split_era(document, mention, more) ||
         split_person_of(document, mention, more) ||
         split_employer(document, mention, more) ||
         split_route(document, mention, more) ||
         split_owner(document, mention, more) ||
         split_maker(document, mention, more);
}

}  // namespace dateline
