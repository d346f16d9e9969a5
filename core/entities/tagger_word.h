#ifndef DATELINE_ENTITIES_TAGGER_WORD_H_
#define DATELINE_ENTITIES_TAGGER_WORD_H_

#include <cstdint>
#include <string_view>

#include "entities/tagger_lexicon.h"

namespace dateline {

// What the tagger knows about a token by itself. Everything is a hash or a
// small number; equal tokens have equal words.
struct Word {
  uint32_t exact = 0;        // as written, digits as 0
  uint32_t lower = 0;        // the same in lower case
  uint32_t key = 0;          // lower case, digits kept: part of a phrase
  uint32_t shape = 0;        // "Xxxx", "XX.X", at most eight marks
  uint32_t short_shape = 0;  // runs once: "Xx", "X.X"
  uint32_t prefix[4] = {};   // first 1 to 4 characters; 0: shorter word
  uint32_t suffix[4] = {};
  uint16_t fine = 0;    // cluster, 0: unknown word
  uint16_t coarse = 0;  // 0: unknown word
  uint16_t names = 0;   // kinds of one-word names
  bool letter = false;  // begins with a letter
  bool capital = false;
  bool all_upper = false;  // two letters or more, none lower
  bool digit = false;      // begins with a digit
};

Word make_word(std::string_view token, const TaggerLexicon& lexicon);

// Key of a phrase out of the keys of its words.
uint32_t phrase_key(uint32_t phrase, uint32_t word);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_WORD_H_
