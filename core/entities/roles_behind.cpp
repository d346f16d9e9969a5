#include "entities/roles_behind.h"

#include <string>

#include "entities/names.h"
#include "entities/phrases.h"
#include "lexicon/passing_roles.h"
#include "lexicon/role_verbs.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

// "heads", "chaired": verbs that tell an office; "past" ones a former.
std::string_view role_verb(std::string_view word) {
  static const WordTable<lexicon::RoleVerbsRow> kTable(
      lexicon::kRoleVerbs, &lexicon::RoleVerbsRow::word);
  const auto* row = kTable.find(word);
  return row == nullptr ? std::string_view() : row->kind;
}

// What people are for a while only, and what others call them.
bool is_passing(std::string_view word) {
  static const WordTable<lexicon::PassingRolesRow> kTable(
      lexicon::kPassingRoles, &lexicon::PassingRolesRow::word);
  return kTable.contains(word);
}

}  // namespace

void RolesBehind::read(uint32_t mention) {
  const Mention& name = analysis_.mentions[mention];
  enter(name.span);
  after(name.entity,
        behind(name.span, segmentation_.token_at(name.span.start)));
}

void RolesBehind::read_predicate(const Mention& mention) {
  if (mention.type != EntityType::kPerson || mention.entity == kNoEntity) {
    return;
  }
  enter(mention.span);
  be(mention.entity,
     behind(mention.span, segmentation_.token_at(mention.span.start)));
}

// ", vice chairman of the Central Committee and former head of ...,"
void RolesBehind::after(uint32_t entity, uint32_t behind) {
  uint32_t first = behind_origin(behind);
  if (at(first) == "(") {
    first = parenthesis(entity, first + 1);
    if (at(first) != ",") return;
  }
  const std::string_view mark = at(first);
  if (mark != "," && mark != "\u2014" && mark != "\u2013" && mark != "--") {
    return;
  }
  ++first;
  // "Anna Keller, 45, a nurse"
  if (first + 1 < end_ && tokens_[first].kind == TokenKind::kNumber &&
      at(first + 1) == ",") {
    first += 2;
  }
  // "Anna Keller, 45, of Harbour Street, who chairs"
  if (const uint32_t home = behind_origin(first); home > first) {
    first = home + 1;
  }
  if (to_lower(at(first)) == "who") {
    relative(entity, first + 1);
    return;
  }
  if (at(first) == "formerly" || at(first) == "now" ||
      at(first) == "currently" || at(first) == "also") {
    apposition(entity, first + 1, at(first) == "formerly");
    return;
  }
  apposition(entity, first, false);
}

// "Senator Anna Keller of Arkansas, the chairwoman of", "Anna Keller of the
// University of Graz in Austria, the author": the comma behind the origin.
uint32_t RolesBehind::behind_origin(uint32_t behind) const {
  if (at(behind) != "of" && at(behind) != "from") return behind;
  const uint32_t first = at(behind + 1) == "the" ? behind + 2 : behind + 1;
  uint32_t end = behind_body_or_place(first);
  if (end > first && at(end) == "in") {
    const uint32_t town = behind_body_or_place(end + 1);
    if (town > end + 1) end = town;
  }
  return end > first && at(end) == "," ? end : behind;
}

// Behind the name that begins here, if it is nobody's.
uint32_t RolesBehind::behind_body_or_place(uint32_t first) const {
  const Mention* name = phrases_.mention_at(first);
  if (name == nullptr || (name->type != EntityType::kLocation &&
                          name->type != EntityType::kOrganisation)) {
    return first;
  }
  uint32_t end = first;
  while (end < end_ && phrases_.mention_at(end) == name) ++end;
  return end;
}

// Returns the token behind the brackets.
uint32_t RolesBehind::parenthesis(uint32_t entity, uint32_t first) {
  uint32_t close = first;
  while (close < end_ && close - first < 16 && at(close) != ")") ++close;
  if (at(close) != ")") return end_;
  const uint32_t noun = phrases_.noun_from(first, close);
  if (noun < close && phrases_.end_of(noun) == close) {
    add(entity, first, close);
  }
  return close + 1;
}

void RolesBehind::apposition(uint32_t entity, uint32_t first, bool former) {
  const uint32_t noun = phrases_.noun_from(first, end_);
  if (noun >= end_) return;
  // "..., President Xi": the title of the next person.
  if (phrases_.is_person(noun + 1) || phrases_.is_plural(noun)) return;
  const uint32_t stop = with_region(phrases_.end_of(noun));
  if (!may_end_here(stop) || is_list(first, stop)) return;
  // "..., Speaker of the House Nancy Pelosi": hers.
  if (leads_to_person(noun, stop)) return;
  add(entity, first, stop, former);
  // "the former election chief who heads the alliance"
  if (at(stop) == "who") relative(entity, stop + 1);
  more(entity, stop, former);
}

// "secretary for administration Dr Keller": the phrase is of the person whose
// name ends it; but "aide to President Keller".
bool RolesBehind::leads_to_person(uint32_t noun, uint32_t stop) const {
  if (stop <= noun + 1 || !phrases_.is_person(stop - 1)) return false;
  if (starts_upper(at(noun))) return true;
  uint32_t i = stop - 1;
  while (i > noun && phrases_.is_person(i)) --i;
  if (!is_honorific(at(i)) || i <= noun + 1) return false;
  const std::string_view word = at(i - 1);
  return !is_preposition(word) && !is_determiner(word) && word != "and" &&
         starts_lower(word);
}

// "Kurdi, his brother and his mother", "Johnson, Queen suspended": a list of
// people, a headline.
bool RolesBehind::is_list(uint32_t first, uint32_t stop) const {
  const std::string_view word = at(first);
  if (word == "his" || word == "her" || word == "their") {
    const bool listed =
        at(stop) == "and" || (at(stop) == "," && at(stop + 1) == "and");
    if (listed) return true;
  }
  const bool bare = starts_upper(word) && stop == first + 1;
  return bare && stop < end_ && tokens_[stop].kind != TokenKind::kPunctuation;
}

// "... and former head of ..."
void RolesBehind::more(uint32_t entity, uint32_t stop, bool former) {
  for (int n = 0; n < 3 && (at(stop) == "and" || at(stop) == ","); ++n) {
    uint32_t from = stop + 1;
    if (at(stop) == "," && at(from) == "and") ++from;
    const uint32_t next = phrases_.noun_from(from, end_);
    if (next >= end_ || phrases_.is_person(next + 1) ||
        phrases_.is_plural(next)) {
      return;
    }
    const uint32_t end = with_region(phrases_.end_of(next));
    if (!may_end_here(end) || leads_to_name(end) ||
        leads_to_person(next, end)) {
      return;
    }
    add(entity, from, end, former);
    stop = end;
  }
}

// "and the Minister of Defense, General Wei": the next person's.
bool RolesBehind::leads_to_name(uint32_t comma) const {
  if (at(comma) != ",") return false;
  for (uint32_t i = comma + 1; i < end_ && i - comma < 4; ++i) {
    if (phrases_.is_person(i)) return true;
    if (!phrases_.is_title(i) && !is_honorific(at(i))) return false;
  }
  return false;
}

// ", who heads the commission,"
void RolesBehind::relative(uint32_t entity, uint32_t first) {
  uint32_t verb = first;
  if (at(verb) == "also" || at(verb) == "now" || at(verb) == "once" ||
      at(verb) == "has" || at(verb) == "had" || at(verb) == "previously" ||
      at(verb) == "later" || at(verb) == "then") {
    ++verb;
  }
  const std::string_view kind = role_verb(at(verb));
  if (!kind.empty()) {
    uint32_t stop = phrases_.end_of(verb);
    // end_of asks for a preposition; an object stands right behind the verb.
    // "Iberdrola's U.S. unit" is its last noun's.
    if (stop == verb + 1 || !may_end_here(stop)) stop = object_end(verb + 1);
    if (stop > verb + 1 && !is_determiner(at(stop - 1)) &&
        at(stop - 1) != "'s" && at(stop - 1) != "\u2019s" &&
        tokens_[stop - 1].kind == TokenKind::kWord) {
      add(entity, verb, stop, kind == "past" && at(verb - 1) != "has");
    }
    return;
  }
  be(entity, verb);
}

uint32_t RolesBehind::object_end(uint32_t first) const {
  uint32_t i = first;
  bool name = false;
  while (i < end_ && i - first < 14) {
    const std::string_view word = at(i);
    const bool inside = phrases_.mention_at(i) != nullptr ||
                        is_determiner(word) || is_preposition(word) ||
                        word == "'s" || word == "\u2019s" || word == "-" ||
                        word == "and" ||
                        (tokens_[i].kind == TokenKind::kWord &&
                         !ends_noun_phrase(word, tokens_[i].kind));
    if (!inside || phrases_.is_person(i)) break;
    name = true;
    ++i;
  }
  while (i > first && (at(i - 1) == "and" || is_preposition(at(i - 1)))) --i;
  return name ? i : first;
}

// "is a professor at ...", "was mayor of ...", "became leader of ..."
void RolesBehind::be(uint32_t entity, uint32_t verb) {
  if (at(verb) == "has" || at(verb) == "had") ++verb;
  const std::string word = to_lower(at(verb));
  uint32_t first = verb + 1;
  bool former = false;
  // "Anna Keller's chief of staff" is another one; "she's mayor of Graz".
  if (word == "'s" && !is_determiner(at(first)) &&
      phrases_.is_person(verb - 1)) {
    return;
  }
  if (word == "was" || word == "been") {
    former = true;
  } else if (word == "served" || word == "worked" || word == "serves" ||
             word == "works" || word == "acted" || word == "acts") {
    if (at(first) != "as") return;
    ++first;
    former = word.ends_with("ed");
  } else if (word != "is" && word != "became" && word != "becomes" &&
             word != "remains" && word != "'s") {
    return;
  }
  if (at(first) == "also" || at(first) == "now" || at(first) == "once" ||
      at(first) == "currently" || at(first) == "previously") {
    former = former || at(first) == "once" || at(first) == "previously";
    ++first;
  }
  if (at(first) == "not" || at(first) == "n't") return;
  const uint32_t noun = phrases_.noun_from(first, end_);
  if (noun >= end_ || is_passing(at(noun)) || phrases_.is_plural(noun)) {
    return;
  }
  // Without an article only an office: "was mayor of", not "was driver".
  if (!is_determiner(at(first)) && at(noun + 1) != "of") return;
  const uint32_t stop = with_region(phrases_.end_of(noun));
  if (!may_end_here(stop)) return;
  add(entity, first, stop, former);
  more(entity, stop, former);
}

// "mayor of South Bend, Indiana,": the region belongs to the town.
uint32_t RolesBehind::with_region(uint32_t stop) const {
  const Mention* town = stop > 0 ? phrases_.mention_at(stop - 1) : nullptr;
  const Mention* region = phrases_.mention_at(stop + 1);
  if (town == nullptr || region == nullptr || at(stop) != "," ||
      town->type != EntityType::kLocation ||
      region->type != EntityType::kLocation) {
    return stop;
  }
  uint32_t end = stop + 1;
  while (end < end_ && phrases_.mention_at(end) == region) ++end;
  const std::string_view next = at(end);
  return next == "," || next == "." || next.empty() ? end : stop;
}

}  // namespace dateline
