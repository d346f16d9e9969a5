#ifndef DATELINE_TIME_WORD_CLASS_H_
#define DATELINE_TIME_WORD_CLASS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// What a token is in its sentence, as far as the reading of clauses needs it.
enum class WordClass : uint8_t {
  kOther,  // marks and symbols
  kNoun,
  kName,
  kNumber,
  kDeterminer,
  kAdjective,
  kPronoun,
  kAdverb,
  kPreposition,
  kAnd,
  kSubordinator,
  kThat,
  kRelative,
  kModal,
  kBe,
  kHave,
  kDo,
  kTo,
  kNot,
  kVerb,  // with its form
};

// May a word of the class be the head of a noun's phrase?
constexpr bool is_nominal(WordClass c) {
  return c == WordClass::kNoun || c == WordClass::kName ||
         c == WordClass::kNumber || c == WordClass::kPronoun;
}

enum class VerbShape : uint8_t {
  kNone,
  kBase,        // behind "will", "to", "did"; or present: "they say"
  kPresent,     // "says"
  kPast,        // "met", "announced" as the verb of its clause
  kParticiple,  // "taken", "announced" behind be or have, or behind a noun
  kGerund,      // "meeting"
};

struct TaggedWord {
  WordClass word_class = WordClass::kOther;
  VerbShape shape = VerbShape::kNone;
  std::string_view text;  // lower case
};

// What a word may be as a verb, by its form alone.
struct VerbReading {
  bool base = false;
  bool present = false;
  bool past = false;
  bool participle = false;
  bool gerund = false;
  uint8_t noun = 0;   // 0 to 9: how often the base form is a noun
  std::string lemma;  // base form
  bool any() const { return base || present || past || participle || gerund; }
};
VerbReading read_verb(std::string_view lower);
// The same for "retired", "proposed": words that are mostly no verbs.
VerbReading read_seldom_verb(std::string_view lower);

// The words of a sentence with their classes. `lower` is the whole text in
// ASCII lower case; `names` marks its tokens that belong to names, by token
// from the sentence's first. Linear.
std::vector<TaggedWord> tag_words(std::string_view lower,
                                  const std::vector<Token>& tokens,
                                  const Sentence& sentence,
                                  const std::vector<bool>& names);

}  // namespace dateline

#endif  // DATELINE_TIME_WORD_CLASS_H_
