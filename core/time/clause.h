#ifndef DATELINE_TIME_CLAUSE_H_
#define DATELINE_TIME_CLAUSE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "time/word_class.h"

namespace dateline {

inline constexpr uint32_t kNoWord = 0xffffffffu;

enum class ClauseKind : uint8_t {
  kMain,
  kRelative,     // "who fled"
  kComplement,   // "that he fled", "said he fled"
  kSubordinate,  // "after he fled", "because ..."
  kParticipial,  // ", killing eleven", "injured in the crash"
  kInfinitive,   // "to flee"
};

// A verb with its auxiliaries, subject and clause. Words count from the
// sentence's first token.
struct VerbGroup {
  uint32_t first = 0;  // first auxiliary, or the verb
  uint32_t verb = 0;   // the word that carries the meaning
  std::string lemma;
  VerbShape shape = VerbShape::kNone;  // of the verb
  ClauseKind clause = ClauseKind::kMain;
  bool copula = false;  // "was a farmer": be alone
  bool past = false;    // of the first word
  bool perfect = false;
  bool progressive = false;
  bool passive = false;
  bool future = false;  // will, shall, "is going to"
  std::string_view modal;
  bool negated = false;
  bool finite = false;
  // Clause: from its first word to one behind its last.
  uint32_t clause_first = 0;
  uint32_t clause_end = 0;
  // Words of the subject; empty when it has none of its own.
  uint32_t subject_first = 0;
  uint32_t subject_end = 0;
  uint32_t apposition_end = 0;    // of ", the weather service," behind it
  uint32_t subject_of = kNoWord;  // group whose subject it shares
  uint32_t governor = kNoWord;    // group that it hangs on
  std::string_view opener;        // "after", "that", "who", "and", ...
};

// Verb groups of a sentence in the order of the text. Linear.
std::vector<VerbGroup> find_clauses(const std::vector<TaggedWord>& words);

}  // namespace dateline

#endif  // DATELINE_TIME_CLAUSE_H_
