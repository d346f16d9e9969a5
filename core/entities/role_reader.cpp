#include "entities/role_reader.h"

#include <algorithm>
#include <string>

#include "entities/names.h"
#include "entities/phrases.h"
#include "text/lower.h"
#include "text/one_of.h"

namespace dateline {

RoleReader::RoleReader(Analysis& analysis, const Segmentation& segmentation)
    : analysis_(analysis),
      segmentation_(segmentation),
      tokens_(segmentation.tokens),
      phrases_(analysis, segmentation) {}

void RoleReader::enter(Span span) {
  const Sentence& sentence =
      segmentation_.sentences[segmentation_.sentence_at(span.start)];
  phrases_.enter(sentence);
  begin_ = sentence.first_token;
  end_ = sentence.end_token;
}

uint32_t RoleReader::behind(Span span, uint32_t token) const {
  while (token < end_ && tokens_[token].span.start < span.end) ++token;
  return token;
}

bool RoleReader::may_end_here(uint32_t i) const {
  if (i >= end_) return true;
  return ends_noun_phrase(at(i), tokens_[i].kind);
}

// "president of the union Senator Anna Keller", but "aide to Anna Keller": what
// runs on into a name is that one's.
bool RoleReader::is_of_next(uint32_t first, uint32_t end) const {
  if (!phrases_.is_person(end - 1)) return false;
  uint32_t name = end - 1;
  while (name > first && phrases_.is_person(name - 1)) --name;
  return name > first + 1 && phrases_.is_title(name - 1) &&
         starts_upper(at(name - 1)) && !is_honorific(at(name - 1)) &&
         !is_preposition(at(name - 2)) && !is_determiner(at(name - 2));
}

void RoleReader::add(uint32_t entity, uint32_t first, uint32_t end,
                     bool former) {
  while (first < end &&
         (is_determiner(at(first)) || at(first) == "of" || at(first) == "and" ||
          at(first) == "for") &&
         at(first) != "two" && at(first + 1) != "-" &&
         at(first + 1) != "Majesty") {
    ++first;
  }
  // "a court comprising judges": they are judges.
  for (uint32_t i = first; i + 1 < end; ++i) {
    if (at(i) == "comprising" || at(i) == "including") first = i + 1;
  }
  // "would allow property owner Anna Keller"
  if (first > 0 && first + 1 < end &&
      is_one_of(at(first - 1), {"would", "will", "could", "can", "may", "might",
                                "must", "should", "to"}) &&
      starts_lower(at(first)) && !phrases_.is_noun(first)) {
    ++first;
  }
  if (first >= end || is_of_next(first, end)) return;
  Role role;
  role.span = {tokens_[first].span.start, tokens_[end - 1].span.end};
  role.text = std::string(analysis_.document.at(role.span));
  role.former = former || phrases_.is_former(first);
  role.acting = to_lower(at(first)) == "acting" ||
                to_lower(at(first)) == "interim" ||
                to_lower(at(first)) == "caretaker";
  std::vector<Role>& roles = analysis_.entities[entity].roles;
  const bool known =
      std::any_of(roles.begin(), roles.end(), [&](const Role& other) {
        return other.text.find(role.text) != std::string::npos;
      });
  if (known) return;
  // "Secretary of State" gives way to "US Secretary of State".
  std::erase_if(roles, [&](const Role& other) {
    return role.text.find(other.text) != std::string::npos;
  });
  roles.push_back(std::move(role));
}

}  // namespace dateline
