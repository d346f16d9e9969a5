#include "entities/mention_titles.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/mention_edges.h"
#include "entities/names.h"
#include "text/utf8.h"

namespace dateline {
namespace {

bool is_given_name(std::string_view word) {
  return gender_of_given_name(word) != Gender::kUnknown;
}

// "Secretary of " before the name: its first word is what the office is of.
bool follows_office_of(std::string_view text, uint32_t start) {
  constexpr std::string_view kOf = " of ";
  if (start < kOf.size() || !text.substr(0, start).ends_with(kOf)) return false;
  const auto end = static_cast<uint32_t>(start - kOf.size());
  uint32_t first = end;
  while (first > 0 && is_ascii_alpha(text[first - 1])) --first;
  return first < end && is_office_word(text.substr(first, end - first));
}

// The type of the first thing of this name, if there is one.
bool known_type(std::string_view name, EntityType& type) {
  const auto things = things_named(name);
  if (things.empty()) return false;
  type = things.front().type();
  return true;
}

// Where the office in a name stands: {its first byte, the byte behind it}.
std::pair<size_t, size_t> office_in(std::string_view name) {
  for (size_t at = name.find(' '); at != std::string_view::npos;) {
    const size_t end = std::min(name.find(' ', at + 1), name.size());
    const std::string_view word = name.substr(at + 1, end - at - 1);
    if (!word.empty() && is_ascii_upper(word[0]) && is_office_word(word)) {
      return {at + 1, end};
    }
    at = end < name.size() ? end : std::string_view::npos;
  }
  return {0, 0};
}

// A word that goes on a name; days of the week stand behind offices, too ("the
// Foreign Minister Monday denied it").
bool is_name_word(const Document& document, const Token& token) {
  static constexpr std::string_view kDays[] = {
      "Monday", "Tuesday",  "Wednesday", "Thursday",
      "Friday", "Saturday", "Sunday"};
  const std::string_view word = document.at(token.span);
  return token.letter_case == TokenCase::kTitle && word.size() > 2 &&
         !is_title_word(word) && !is_organisation_word(word, true) &&
         std::find(std::begin(kDays), std::end(kDays), word) == std::end(kDays);
}

// Has every longer word of the sentence a capital? Then it says nothing.
bool is_headline(const Segmentation& segmentation, const Sentence& sentence) {
  constexpr uint32_t kLonger = 5;  // bytes
  for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
    const Token& token = segmentation.tokens[t];
    if (token.letter_case == TokenCase::kLower &&
        token.span.size() >= kLonger) {
      return false;
    }
  }
  return true;
}

}  // namespace

void add_office_holders(const Document& document,
                        const Segmentation& segmentation,
                        std::vector<Mention>& mentions) {
  const auto& tokens = segmentation.tokens;
  std::vector<Mention> added;
  size_t next = 0;
  for (const Sentence& sentence : segmentation.sentences) {
    if (is_headline(segmentation, sentence)) continue;
    for (uint32_t t = sentence.first_token; t + 1 < sentence.end_token; ++t) {
      const Token& office = tokens[t];
      if (office.letter_case != TokenCase::kTitle ||
          !is_office_word(document.at(office.span))) {
        continue;
      }
      uint32_t end = t + 1;
      while (end < sentence.end_token && end < t + 4 &&
             tokens[end].space_before && is_name_word(document, tokens[end])) {
        ++end;
      }
      if (end == t + 1) continue;
      const Span name{tokens[t + 1].span.start, tokens[end - 1].span.end};
      while (next < mentions.size() &&
             mentions[next].span.end <= office.span.start) {
        ++next;
      }
      const bool taken =
          next < mentions.size() && mentions[next].span.start < name.end;
      if (taken) continue;
      if (!things_named(document.at(name)).empty()) continue;
      Mention person;
      person.span = name;
      person.type = EntityType::kPerson;
      person.confidence = 0.7f;
      added.push_back(person);
    }
  }
  mentions.insert(mentions.end(), added.begin(), added.end());
}

void cut_office_of_place(const Document& document, Mention& mention,
                         std::vector<Mention>& more) {
  const std::string_view name = document.at(mention.span);
  const auto [office, behind] = office_in(name);
  constexpr std::string_view kFor = " for ";
  if (office == 0 || !name.substr(behind).starts_with(kFor)) return;
  // Of "United States Special" the part that is known.
  std::string_view front = name.substr(0, office - 1);
  EntityType type;
  while (!known_type(front, type)) {
    const size_t space = front.rfind(' ');
    if (space == std::string_view::npos) return;
    front = front.substr(0, space);
  }
  const std::string_view rest = name.substr(behind + kFor.size());
  Mention other = mention;
  const bool place = known_type(rest, other.type);
  // "the U.N. Centre for Human Rights" is a body.
  if (!place && type == EntityType::kOrganisation &&
      mention.type == EntityType::kOrganisation) {
    return;
  }
  if (place) {
    other.span.start = mention.span.end - static_cast<uint32_t>(rest.size());
    more.push_back(other);
  }
  mention.type = type;
  mention.span.end = mention.span.start + static_cast<uint32_t>(front.size());
}

void cut_office(const Document& document, Mention& person) {
  const std::string_view name = document.at(person.span);
  if (!has_space(name) || is_given_name(first_word(name))) return;
  size_t cut = 0;
  for (size_t at = 0; at < name.size();) {
    const size_t space = name.find(' ', at);
    if (space == std::string_view::npos) break;
    const std::string_view word = name.substr(at, space - at);
    at = space + 1;
    if (!word.empty() && is_ascii_upper(word[0]) && is_office_word(word)) {
      cut = at;
    }
  }
  const bool of_office = follows_office_of(document.text, person.span.start);
  if (cut == 0 && of_office && is_ascii_upper(name[0])) {
    const size_t second = first_word(name).size() + 1;
    const std::string_view rest = name.substr(second);
    if (has_space(rest)) cut = second;
  }
  if (cut == 0 || cut >= name.size()) return;
  // Whole names stay ("Major League Soccer" is none, "Captain Tom" is one).
  const std::string_view rest = name.substr(cut);
  if (!is_ascii_upper(rest[0])) return;
  if (!has_space(rest) && cut == first_word(name).size() + 1) return;
  person.span.start += static_cast<uint32_t>(cut);
}

}  // namespace dateline
