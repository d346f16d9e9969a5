#include "entities/role_reader.h"

#include <algorithm>
#include <string>

#include "entities/phrases.h"
#include "text/lower.h"

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

void RoleReader::add(uint32_t entity, uint32_t first, uint32_t end,
                     bool former) {
  while (first < end &&
         (is_determiner(at(first)) || at(first) == "of" || at(first) == "and" ||
          at(first) == "for") &&
         at(first) != "two" && at(first + 1) != "-" &&
         at(first + 1) != "Majesty") {
    ++first;
  }
  if (first >= end) return;
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
