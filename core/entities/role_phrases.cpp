#include "entities/role_phrases.h"

#include <algorithm>
#include <string>

#include "entities/genders.h"
#include "entities/names.h"
#include "entities/phrases.h"
#include "lexicon/kin_words.h"
#include "lexicon/role_words.h"
#include "text/lower.h"
#include "text/one_of.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "time/verbs.h"

namespace dateline {
namespace {

constexpr uint32_t kMaxBefore = 10;  // tokens before the noun
constexpr uint32_t kMaxBehind = 24;  // ... and behind it

std::string_view kind_of(std::string_view word) {
  static const WordTable<lexicon::RoleWordsRow> kTable(
      lexicon::kRoleWords, &lexicon::RoleWordsRow::word);
  const auto* row = kTable.find(word);
  return row == nullptr ? std::string_view() : row->kind;
}

// "guitarist", "filmmaker", "theologian": endings that only people have.
bool has_personal_ending(std::string_view word) {
  static constexpr std::string_view kEndings[] = {
      "ologist", "ographer", "maker",  "keeper",  "holder",
      "writer",  "woman",    "player", "leader",  "worker",
      "owner",   "singer",   "ician",  "iatrist", "fighter"};
  if (word.size() > 6 && word.ends_with("ist") && !word.ends_with("list")) {
    return true;
  }
  return std::any_of(
      std::begin(kEndings), std::end(kEndings), [&](std::string_view ending) {
        return word.size() > ending.size() + 1 && word.ends_with(ending);
      });
}

bool is_possessive(std::string_view word) {
  return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
}

}  // namespace

RolePhrases::RolePhrases(const Analysis& analysis,
                         const Segmentation& segmentation)
    : analysis_(analysis), tokens_(segmentation.tokens) {}

void RolePhrases::enter(const Sentence& sentence) {
  begin_ = sentence.first_token;
  end_ = sentence.end_token;
}

std::string_view RolePhrases::at(uint32_t i) const {
  if (i < begin_ || i >= end_) return {};
  return analysis_.document.at(tokens_[i].span);
}

bool RolePhrases::is_noun(uint32_t i) const {
  const std::string_view word = at(i);
  if (word.size() < 2 || tokens_[i].kind != TokenKind::kWord) return false;
  const std::string plain = to_lower(word);
  if (is_person_noun(plain)) return true;
  if (plain == "elect" && i > begin_ + 1 && at(i - 1) == "-") {
    return is_person_noun(to_lower(at(i - 2)));  // "Mayor-elect"
  }
  // "the auditor general", "a secretary general"
  if (plain == "general" && i > begin_ && is_noun(i - 1)) return true;
  // "the global lead on climate justice"
  if (plain == "lead" && is_one_of(at(i + 1), {"on", "for"}) &&
      !is_determiner(at(i - 1))) {
    return true;
  }
  // "her deputy, Tom Keller", "a research fellow at Leeds"
  if (starts_lower(word) &&
      is_one_of(plain, {"deputy", "assistant", "fellow"}) &&
      (is_person(i + 1) || is_one_of(at(i + 1), {",", "of", "at", "to"}))) {
    return true;
  }
  if ((plain == "head" || plain == "chief") &&
      (at(i + 1) == "of" || is_person(i + 1))) {
    return true;
  }
  // "Anna Keller, the finance chief"
  if (word == "chief" && i > begin_ &&
      (is_name_part(i - 1) ||
       (starts_lower(at(i - 1)) && !is_determiner(at(i - 1)))) &&
      i + 1 < end_ &&
      (tokens_[i + 1].kind == TokenKind::kPunctuation || at(i + 1) == "who")) {
    return true;
  }
  if (starts_lower(word) && has_personal_ending(plain)) return true;
  if (!plain.ends_with('s') || plain.size() < 5) return false;
  std::string_view single = std::string_view(plain).substr(0, plain.size() - 1);
  return is_person_noun(single) ||
         (starts_lower(word) && has_personal_ending(single));
}

bool RolePhrases::is_plural(uint32_t i) const {
  const std::string plain = to_lower(at(i));
  return plain.size() > 4 && plain.ends_with('s') && !is_person_noun(plain) &&
         is_noun(i);
}

bool RolePhrases::is_title(uint32_t i) const {
  const std::string_view word = at(i);
  if (word.empty() || is_honorific(word)) return false;
  return is_noun(i) ||
         (is_title_word(word) && (starts_upper(word) || is_person(i + 1)));
}

bool RolePhrases::is_kin(uint32_t i) const {
  static const WordTable<lexicon::KinWordsRow> kTable(
      lexicon::kKinWords, &lexicon::KinWordsRow::word);
  return kTable.contains_lower(at(i));
}

bool RolePhrases::is_former(uint32_t i) const {
  const std::string word = to_lower(at(i));
  return word == "former" || word == "ex" || word == "late" || word == "then" ||
         word == "retired" || word == "formerly" || word == "one-time" ||
         word == "onetime" || word == "ousted";
}

const Mention* RolePhrases::mention_at(uint32_t i) const {
  if (i < begin_ || i >= end_) return nullptr;
  const auto& mentions = analysis_.mentions;
  const uint32_t offset = tokens_[i].span.start;
  const auto it = std::upper_bound(
      mentions.begin(), mentions.end(), offset,
      [](uint32_t value, const Mention& m) { return value < m.span.end; });
  return it != mentions.end() && it->span.start <= offset ? &*it : nullptr;
}

bool RolePhrases::is_person(uint32_t i) const {
  const Mention* mention = mention_at(i);
  return mention != nullptr && mention->type == EntityType::kPerson;
}

// "US", "Chinese", "State Department".
bool RolePhrases::is_name_part(uint32_t i) const {
  const Mention* mention = mention_at(i);
  return mention != nullptr && mention->type != EntityType::kPerson;
}

// Adjectives and nouns that may stand before the noun of a role.
bool RolePhrases::may_qualify(uint32_t i) const {
  const std::string_view word = at(i);
  if (word.empty()) return false;
  if (tokens_[i].kind == TokenKind::kNumber) {
    return word.size() > 2 && !is_ascii_digit(word.back());  // "44th"
  }
  if (tokens_[i].kind != TokenKind::kWord) return false;
  if (at(i - 1) == "-") return true;  // "German-born"
  const std::string plain = to_lower(word);
  const std::string_view kind = kind_of(plain);
  if (kind == "adjective") {
    // "Keller, a nurse, accused President Lang": no accused president.
    const bool verb = i > begin_ && (at(i - 1) == "," || is_person(i - 1)) &&
                      past_verb(plain).form != VerbForm::kNone;
    return !verb;
  }
  if (kind == "verb") return false;
  // "Planning officer Anna Keller", but "Recently mayor Anna Keller".
  const bool opens = i == begin_ && starts_lower(at(i + 1)) &&
                     mention_at(i) == nullptr && !plain.ends_with("ly") &&
                     kind != "time";
  if (starts_upper(word) && !opens) {
    if (kind == "title" || is_title(i)) return true;
    // "Migration Minister": a word of the office itself.
    return plain.size() > 3 && starts_upper(at(i + 1)) && is_noun(i + 1) &&
           mention_at(i) == nullptr && !is_honorific(word) &&
           !is_determiner(plain) && !ends_noun_phrase(plain, TokenKind::kWord);
  }
  if (plain.size() < 3 || ends_noun_phrase(plain, TokenKind::kWord) ||
      is_determiner(plain)) {
    return false;
  }
  // "voted to remove Deputy President Lang", "meeting President Lang"
  const bool verb = at(i - 1) == "to" ||
                    (plain.ends_with("ing") && kind != "noun" && !is_noun(i));
  if (verb && starts_upper(at(i + 1))) return false;
  // "reads Judge Miller": a verb, unless the noun is known to end so.
  const bool third = plain.ends_with('s') && !plain.ends_with("ss") &&
                     !plain.ends_with("ics") && !plain.ends_with("us") &&
                     kind != "noun";
  return !third;
}

// The last token of "34-year-old".
bool RolePhrases::ends_age(uint32_t i) const {
  return i >= begin_ + 4 && at(i) == "old" && at(i - 1) == "-" &&
         at(i - 2) == "year" && at(i - 3) == "-";
}

uint32_t RolePhrases::start_of(uint32_t noun) const {
  uint32_t start = noun;
  while (start > begin_ && noun - start < kMaxBefore) {
    const uint32_t previous = start - 1;
    // "34-year-old | rice farmer": no part of the role.
    if (previous >= begin_ + 4 && ends_age(previous)) break;
    const std::string_view word = at(previous);
    const bool joined = !tokens_[start].space_before;
    if (word == "-" || (joined && word == "\u2010")) {
      if (previous > begin_ && !tokens_[previous].space_before &&
          tokens_[previous - 1].kind == TokenKind::kWord) {
        start = previous - 1;
        continue;
      }
      break;
    }
    if (is_possessive(word) && previous > begin_) {
      // "Hagan's former spokeswoman", "the city's mayor": with its owner.
      const Mention* owner = mention_at(previous - 1);
      if (owner == nullptr || owner->type == EntityType::kPerson) break;
      start = previous;
      continue;
    }
    const bool of_between = word == "of" && previous > begin_ &&
                            is_title(previous - 1) && !is_kin(previous - 1) &&
                            (is_title(start) || at(start) == "State");
    if (of_between || is_title(previous) || is_former(previous) ||
        is_name_part(previous) || may_qualify(previous)) {
      start = previous;
    } else {
      break;
    }
  }
  while (start < noun && (at(start) == "-" || is_possessive(at(start)))) {
    ++start;
  }
  return start;
}

uint32_t RolePhrases::end_of(uint32_t noun) const {
  uint32_t i = noun + 1;
  bool linked = false;  // was there a preposition?
  while (i < end_ && i - noun < kMaxBehind) {
    const std::string_view word = at(i);
    const std::string plain = to_lower(word);
    const Mention* own = mention_at(i);
    if (tokens_[i].kind == TokenKind::kPunctuation && word != "-" &&
        word != "'" && word != "\u2019" &&
        (own == nullptr || own != mention_at(i - 1))) {
      break;
    }
    if (plain == "who" || plain == "which" || plain == "that" ||
        plain == "but" || plain == "whose" || plain == "where" ||
        plain == "when" || plain == "while" || plain == "after" ||
        plain == "before" || plain == "since" || plain == "during") {
      break;
    }
    // "and former head": another role.
    if (plain == "and" || plain == "or") {
      uint32_t next = i + 1;
      while (next < end_ && next - i < 5 && !is_noun(next) &&
             (is_former(next) || is_determiner(at(next)) || may_qualify(next) ||
              is_name_part(next))) {
        ++next;
      }
      if (!linked) break;
      // "of the singer and feminist Anna Keller" goes on.
      if (is_noun(next) && !is_person(next) && !is_person(next + 1)) break;
      ++i;
      continue;
    }
    if (is_preposition(plain)) {
      if (plain == "by" || plain == "as" || plain == "under" ||
          plain == "until" || plain == "than" || plain == "like") {
        break;
      }
      linked = true;
      ++i;
      continue;
    }
    // "head of the department in 1966"
    if (tokens_[i].kind == TokenKind::kNumber && mention_at(i) == nullptr &&
        is_preposition(at(i - 1)) && at(i - 1) != "of") {
      break;
    }
    if (mention_at(i) != nullptr || is_possessive(word)) {
      if (!linked && is_person(i)) break;
      ++i;
      continue;
    }
    if (is_determiner(plain) && linked) {
      ++i;
      continue;
    }
    const bool verb = kind_of(plain) == "verb" ||
                      past_verb(plain).form != VerbForm::kNone ||
                      ends_noun_phrase(plain, TokenKind::kWord);
    if (verb || !linked) break;
    ++i;
  }
  while (i > noun + 1 &&
         (is_preposition(to_lower(at(i - 1))) || is_determiner(at(i - 1)) ||
          at(i - 1) == "and" || at(i - 1) == "-")) {
    --i;
  }
  return i;
}

uint32_t RolePhrases::noun_from(uint32_t first, uint32_t limit) const {
  uint32_t i = first;
  if (is_determiner(at(i))) ++i;
  for (; i < limit && i - first < kMaxBefore; ++i) {
    const Mention* mention = mention_at(i);
    if (mention != nullptr && mention->type == EntityType::kPerson) {
      // Only an owner: "Hagan's former spokeswoman".
      uint32_t behind = i;
      while (behind < limit && mention_at(behind) == mention) ++behind;
      if (is_possessive(at(behind))) {
        i = behind;
      } else if (behind == i + 1 && i > first && is_noun(behind)) {
        // "the Trump adviser"
      } else {
        return limit;
      }
      continue;
    }
    if (is_noun(i)) {
      // The last noun of the phrase: "prime minister", "army general".
      while (i + 1 < limit && is_noun(i + 1) && !is_person(i + 1)) ++i;
      const std::string next = to_lower(at(i + 1));
      if (i + 1 >= limit || ends_noun_phrase(next, tokens_[i + 1].kind) ||
          is_person(i + 1)) {
        return i;
      }
      continue;
    }
    if (i + 4 < limit && ends_age(i + 4)) {
      i += 4;
      continue;
    }
    const std::string_view word = at(i);
    // "the Drug Enforcement Agency (DEA) spokesman"
    if (word == "(" && i > first && is_name_part(i - 1)) {
      uint32_t close = i + 1;
      while (close < limit && close - i < 5 && at(close) != ")") ++close;
      if (at(close) != ")") return limit;
      i = close;
      continue;
    }
    // "His Majesty's chief inspector"
    if (word == "Majesty" && is_possessive(at(i + 1))) continue;
    if (is_possessive(word) || word == "-" || is_former(i) || is_name_part(i) ||
        may_qualify(i)) {
      continue;
    }
    return limit;
  }
  return limit;
}

}  // namespace dateline
