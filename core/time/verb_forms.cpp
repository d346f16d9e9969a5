// What a word may be as a verb, by its form alone.

#include <string>

#include "lexicon/verbs.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "time/verbs.h"
#include "time/word_class.h"

namespace dateline {
namespace {

// How often the base form is a noun; -1: no verb.
int noun_share(std::string_view base) {
  static const WordTable<lexicon::VerbsRow> kBases(lexicon::kVerbs,
                                                   &lexicon::VerbsRow::base);
  const auto* row = kBases.find(base);
  if (row == nullptr) return -1;
  return row->noun.empty() ? 0 : row->noun[0] - '0';
}

// "tries" -> "try", "passes" -> "pass", "says" -> "say".
int base_of_s(std::string_view word, std::string& base) {
  base.assign(word.substr(0, word.size() - 1));
  if (const int noun = noun_share(base); noun >= 0) return noun;
  if (!base.ends_with("e")) return -1;
  base.pop_back();
  if (const int noun = noun_share(base); noun >= 0) return noun;
  if (!base.ends_with("i")) return -1;
  base.back() = 'y';
  return noun_share(base);
}

// "died" -> "die", where the spelling alone would say "dy"; "cancelled" ->
// "cancel", as "called" is no "cal".
void base_of_ed(std::string_view word, std::string& base) {
  const std::string with_e(word.substr(0, word.size() - 1));
  const std::string_view without = word.substr(0, word.size() - 2);
  if (noun_share(with_e) >= 0) {
    base = with_e;
  } else if (noun_share(without) >= 0) {
    base = without;
  } else if (without.ends_with("ll") &&
             noun_share(without.substr(0, without.size() - 1)) >= 0) {
    base = without.substr(0, without.size() - 1);
  }
}

// "making" -> "make", "hitting" -> "hit", "meeting" -> "meet".
int base_of_ing(std::string_view word, std::string& base) {
  base.assign(word.substr(0, word.size() - 3));
  if (const int noun = noun_share(base); noun >= 0) return noun;
  base.push_back('e');
  if (const int noun = noun_share(base); noun >= 0) return noun;
  base.pop_back();
  const size_t n = base.size();
  if (n > 2 && base[n - 1] == base[n - 2]) {
    base.pop_back();
    return noun_share(base);
  }
  if (base.ends_with("y")) {  // "lying"
    base.back() = 'i';
    base.push_back('e');
    return noun_share(base);
  }
  return -1;
}

}  // namespace

VerbReading read_seldom_verb(std::string_view word) {
  VerbReading reading;
  if (!word.ends_with("ed") || seldom_verb(word) == SeldomVerb::kNever) {
    return reading;
  }
  reading.past = reading.participle = true;
  base_of_ed(word, reading.lemma);
  return reading;
}

VerbReading read_verb(std::string_view word) {
  VerbReading reading;
  if (word.size() < 2 || word.size() > 24 || !is_ascii_alpha(word[0])) {
    return reading;
  }
  if (const int noun = noun_share(word); noun >= 0) {
    reading.base = true;
    reading.noun = static_cast<uint8_t>(noun);
    reading.lemma = word;
  }
  const Verb past = past_verb(word);
  if (past.form != VerbForm::kNone) {
    reading.past = past.form == VerbForm::kPast;
    reading.participle =
        past.form == VerbForm::kParticiple || past.also_participle;
    reading.lemma = past.base;
    if (word.ends_with("ed") && noun_share(reading.lemma) < 0) {
      base_of_ed(word, reading.lemma);
    }
    return reading;
  }
  std::string base;
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) {
    if (const int noun = base_of_s(word, base); noun >= 0) {
      reading.present = true;
      reading.noun = static_cast<uint8_t>(noun);
      reading.lemma = std::move(base);
    }
  } else if (word.size() > 4 && word.ends_with("ing") && !is_no_verb(word)) {
    if (const int noun = base_of_ing(word, base); noun >= 0) {
      reading.gerund = true;
      reading.noun = static_cast<uint8_t>(noun);
      reading.lemma = std::move(base);
    }
  }
  return reading;
}

}  // namespace dateline
