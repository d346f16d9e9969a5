#include "entities/roles_before.h"

#include <string>

#include "entities/genders.h"
#include "entities/names.h"
#include "entities/phrases.h"
#include "text/lower.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kMaxTitle = 18;  // tokens of "the head of ..., " before

}  // namespace

void RolesBefore::read(uint32_t mention) {
  const Span span = analysis_.mentions[mention].span;
  enter(span);
  before(mention, segmentation_.token_at(span.start));
}

void RolesBefore::before(uint32_t m, uint32_t name) {
  const uint32_t entity = analysis_.mentions[m].entity;
  if (name <= begin_) return;
  uint32_t last = name - 1;
  while (last > begin_ && is_honorific(at(last))) --last;
  if (at(last) == "," && last > begin_) {
    set_off(entity, last);
    return;
  }
  if (last + 1 < name) {
    // "trust chairman Lord Lang"; "President Dr. Lang" has no own phrase.
    const uint32_t noun = phrases_.is_noun(last) && starts_lower(at(last))
                              ? last
                              : noun_with_phrase(last);
    if (noun < name) add(entity, phrases_.start_of(noun), last + 1);
    return;
  }
  // "its chief executive, Australian Anna Keller"
  if (last > begin_ + 1 && at(last - 1) == "," && is_nation(last)) {
    set_off(entity, last - 1);
  }
  // "the minister of the Interior Bruno Retailleau"
  const uint32_t far = phrases_.is_noun(last) ? last : noun_of_long_title(last);
  if (far < last) {
    add(entity, phrases_.start_of(far), name);
    return;
  }
  if (phrases_.is_title(last)) {
    titles(m, last, name);
    return;
  }
  // "artists such as Anna Keller and Peter Lang"
  if (at(last) == "as" && at(last - 1) == "such" &&
      phrases_.is_noun(last - 2)) {
    const uint32_t start = phrases_.start_of(last - 2);
    add(entity, start, last - 1);
    share(m, start, last - 1);
    return;
  }
  // "Chief Executive of Hong Kong Carrie Lam"
  const uint32_t noun = noun_of_long_title(last);
  if (noun < last) add(entity, phrases_.start_of(noun), name);
}

bool RolesBefore::is_nation(uint32_t i) const {
  const Mention* mention = phrases_.mention_at(i);
  return mention != nullptr && mention->type == EntityType::kMisc &&
         mention->span == tokens_[i].span;
}

// "the ambassador to Chad | Mr Lang", "secretary for administration | Dr Lang":
// the noun of a phrase that ends here; behind the sentence when there is none.
uint32_t RolesBefore::noun_with_phrase(uint32_t last) const {
  constexpr uint32_t kLongest = 8;  // tokens
  if (is_preposition(at(last)) || is_determiner(at(last)) ||
      phrases_.is_former(last)) {
    return end_;
  }
  for (uint32_t i = last; i > begin_ + 1 && last - i < kLongest; --i) {
    const std::string_view word = at(i);
    if (tokens_[i].kind != TokenKind::kWord || phrases_.is_person(i)) break;
    const bool links =
        word == "of" || word == "to" || word == "for" || word == "at";
    if (links && phrases_.is_noun(i - 1)) {
      return phrases_.is_kin(i - 1) ? end_ : i - 1;
    }
    const bool inner = links || word == "the" || word == "and" ||
                       phrases_.mention_at(i) != nullptr ||
                       !ends_noun_phrase(word, tokens_[i].kind);
    if (!inner) break;
  }
  return end_;
}

// The noun of a title that ends in names behind a preposition; `last` when
// it is none.
uint32_t RolesBefore::noun_of_long_title(uint32_t last) const {
  for (uint32_t i = last; i > begin_ && last - i < 9; --i) {
    const std::string word = to_lower(at(i));
    const bool preposition = word == "of" || word == "to" || word == "for" ||
                             word == "at" || word == "from" || word == "in";
    if (preposition && i < last && phrases_.is_title(i - 1)) return i - 1;
    const bool inner = preposition || word == "the" || word == "and" ||
                       word == "&" || word == "'s" || word == "\u2019s" ||
                       starts_upper(at(i));
    if (!inner || phrases_.is_person(i)) return last;
    if (i == last && !starts_upper(at(i))) return last;
  }
  return last;
}

// "President Xi", "actors Anna Keller and Peter Lang", "singer and writer
// Anna Keller".
void RolesBefore::titles(uint32_t m, uint32_t noun, uint32_t name) {
  const uint32_t entity = analysis_.mentions[m].entity;
  const uint32_t start = phrases_.start_of(noun);
  // "the Minister of Defense, General Wei"
  if (start > begin_ + 1 && at(start - 1) == ",") set_off(entity, start - 1);
  add(entity, first_conjunct(start, noun), name);
  if (start > begin_ + 1 && at(start - 1) == "and" &&
      (phrases_.is_noun(start - 2) || at(start - 2) == "chief") &&
      start < noun) {
    add(entity, phrases_.start_of(start - 2), start - 1);
  }
  const std::string word = to_lower(at(noun));
  if (!word.ends_with('s') || is_person_noun(word)) return;
  share(m, start, name);
}

// "filmmaker and journalist": one role when the second part is one word.
uint32_t RolesBefore::first_conjunct(uint32_t start, uint32_t noun) const {
  if (start == noun && start > begin_ + 1 && at(start - 1) == "and" &&
      phrases_.is_noun(start - 2) && starts_lower(at(start - 2))) {
    return phrases_.start_of(start - 2);
  }
  return start;
}

// The role of a plural goes to all names of the list.
void RolesBefore::share(uint32_t m, uint32_t start, uint32_t end) {
  const auto& mentions = analysis_.mentions;
  for (uint32_t next = m + 1; next < mentions.size() && next < m + 12; ++next) {
    const Span gap{mentions[next - 1].span.end, mentions[next].span.start};
    if (gap.start > gap.end) return;
    const std::string_view text = analysis_.document.at(gap);
    const bool listed = text == ", " || text == " and " || text == ", and ";
    if (!listed || mentions[next].type != EntityType::kPerson) return;
    add(mentions[next].entity, start, end);
    if (text != ", ") return;
  }
}

bool RolesBefore::names_person(uint32_t first, uint32_t end) const {
  for (uint32_t i = first; i < end; ++i) {
    if (phrases_.is_person(i)) return true;
  }
  return false;
}

// "Upon seeing the officers, Mr Lang drove off": one is no "officers".
bool RolesBefore::is_of_others(uint32_t noun, uint32_t comma) const {
  constexpr uint32_t kReach = 10;  // tokens in which a second name follows
  const std::string word = to_lower(at(noun));
  if (!word.ends_with('s') || is_person_noun(word)) return false;
  for (uint32_t i = comma + 1; i < end_ && i < comma + kReach; ++i) {
    if (at(i) == "and") return false;
  }
  return true;
}

// "The head of the harbour police, Anna Keller,": what stands before the
// comma, if it is a phrase with an article or an owner.
void RolesBefore::set_off(uint32_t entity, uint32_t comma) {
  uint32_t first = comma;
  while (first > begin_ && comma - first < kMaxTitle) {
    const std::string_view word = at(first - 1);
    if (tokens_[first - 1].kind == TokenKind::kPunctuation && word != "-" &&
        word != "'" && word != "\u2019") {
      break;
    }
    --first;
  }
  // "Lang, who later became an associate justice, Mr. Reed": what Lang became.
  if (at(first) == "who" || at(first) == "which" || at(first) == "whose") {
    return;
  }
  // The leftmost noun behind an article whose phrase reaches the comma.
  for (uint32_t i = first; i < comma; ++i) {
    const std::string word = to_lower(at(i));
    const bool owner = word == "'s" || word == "\u2019s" || word == "his" ||
                       word == "her" || word == "their" || word == "its";
    const bool article =
        word == "the" || word == "a" || word == "an" || word == "another";
    if (!owner && !article) continue;
    const uint32_t noun = phrases_.noun_from(i + 1, comma);
    if (noun >= comma) continue;
    // "the father of Senator Lang's aide, Tom Keller": he is the aide.
    if (phrases_.is_kin(noun) && names_person(noun + 1, comma)) continue;
    if (phrases_.end_of(noun) < comma) continue;
    if (is_of_others(noun, comma)) continue;
    add(entity, i + 1, comma);
    return;
  }
}

}  // namespace dateline
