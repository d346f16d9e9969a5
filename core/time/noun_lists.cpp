#include "time/noun_lists.h"

#include "text/one_of.h"
#include "time/verbs.h"

namespace dateline {

bool is_stop(const TaggedWord& word) {
  return word.word_class == WordClass::kOther &&
         is_one_of(word.text, {",", ";", ":", "—", "–", "(", ")", "\"", "“",
                               "”", "''", "``", "…"});
}

bool NounLists::joins_nouns(uint32_t i, uint32_t floor) const {
  uint32_t last = i - 1;
  if (i > floor + 1 && text(last) == ",") --last;  // "Iran, and Russia"
  if (i <= floor || !is_nominal(last)) return false;
  uint32_t next = i + 1;
  while (at(next) == WordClass::kDeterminer ||
         at(next) == WordClass::kAdjective) {
    ++next;
  }
  // Names on both sides, and no verb before them in this stretch: with one,
  // a new clause is likelier ("met Kim and Trump left").
  if (!is_nominal(next) || at(last) != at(next)) return false;
  if (floor == 0) return last + 1 == i || at(next) == WordClass::kName;
  if (last + 1 != i) return false;
  uint32_t left = i - 1;
  while (left > floor &&
         (is_nominal(left - 1) || at(left - 1) == WordClass::kAdjective ||
          at(left - 1) == WordClass::kDeterminer)) {
    --left;
  }
  const WordClass before = left > floor ? at(left - 1) : WordClass::kOther;
  if (left == floor) {  // "said Trump and Kim met"
    const VerbReading verb = read_verb(text(left - 1));
    return verb_kind(verb.lemma) == VerbKind::kReporting;
  }
  return left > floor &&
         (is_stop(words_[left - 1]) || before == WordClass::kAnd ||
          before == WordClass::kSubordinator || before == WordClass::kThat ||
          is_one_of(text(left - 1), {"after", "before", "since", "until"}));
}

bool NounLists::joins_qualities(uint32_t i) const {
  const auto is_quality = [&](uint32_t word) {
    return at(word) == WordClass::kAdjective || at(word) == WordClass::kNoun ||
           at(word) == WordClass::kAdverb;
  };
  return i > 1 && is_one_of(text(i - 2), {"a", "an"}) && is_quality(i - 1) &&
         is_quality(i + 1) && !text(i + 1).ends_with("s") &&
         text(i + 1) != "police" && at(i + 2) == WordClass::kNoun;
}

bool NounLists::joins_subject(uint32_t i, uint32_t verb) const {
  // A noun's phrase stands between it and the verb, and nothing else.
  if (i + 1 >= verb || i == 0) return false;
  const bool names =
      at(i - 1) == WordClass::kName && at(i + 1) == WordClass::kName;
  for (uint32_t word = i + 1; word < verb; ++word) {
    const WordClass c = at(word);
    if (c != WordClass::kName && c != WordClass::kNoun &&
        c != WordClass::kDeterminer && c != WordClass::kAdjective) {
      return false;
    }
  }
  for (uint32_t word = i; word-- > 0;) {
    const TaggedWord& one = words_[word];
    if (one.text == "both") return true;
    if (one.word_class == WordClass::kThat ||
        one.word_class == WordClass::kRelative ||
        one.word_class == WordClass::kSubordinator || one.text == ";" ||
        one.word_class == WordClass::kModal ||
        one.word_class == WordClass::kBe ||
        one.word_class == WordClass::kHave || one.shape == VerbShape::kPast ||
        one.shape == VerbShape::kPresent) {
      return false;
    }
  }
  return names;
}

// "those in Marle and Eastcombe are": one name alone is not "are".
bool NounLists::makes_plural(uint32_t i, uint32_t verb) const {
  return i > 0 && i + 2 == verb && at(i + 1) == WordClass::kName &&
         at(i - 1) == WordClass::kName &&
         is_one_of(text(verb), {"are", "were", "have"});
}

bool NounLists::in_list(uint32_t i, uint32_t verb, uint32_t floor) const {
  if (i <= floor || floor != 0 || !is_nominal(i - 1)) return false;
  if (at(i + 1) == WordClass::kAnd) return joins_nouns(i + 1, floor);
  if (!is_nominal(i + 1)) return false;
  for (uint32_t n = i + 1; n < verb; ++n) {
    if (at(n) == WordClass::kAnd) return true;
    if (!is_nominal(n) && text(n) != ",") return false;
  }
  return false;
}

bool NounLists::names_what(uint32_t i) const {
  return is_one_of(text(i), {"identified", "named", "known", "described",
                             "referred", "listed", "such"});
}

uint32_t NounLists::behind_phrase(uint32_t first) const {
  uint32_t noun = first;
  while (at(noun) == WordClass::kDeterminer ||
         at(noun) == WordClass::kAdjective) {
    ++noun;
  }
  uint32_t end = noun;
  while (at(end) == WordClass::kNoun) ++end;
  return end > noun && at(end) == WordClass::kDeterminer ? end : first;
}

}  // namespace dateline
