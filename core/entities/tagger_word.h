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
  uint32_t place = 0;   // in the lexicon, 0: unknown word
  uint16_t fine = 0;    // cluster, 0: unknown word
  uint16_t coarse = 0;  // 0: unknown word
  uint16_t names = 0;   // kinds of one-word names
  bool letter = false;  // begins with a letter
  bool capital = false;
  bool any_capital = false;  // "iPhone", "al-Qaeda"
  bool all_upper = false;    // two letters or more, none lower
  bool digit = false;        // begins with a digit
  bool known = false;        // clusters and names are looked up
};

// The word without what the lexicon knows about it.
Word make_word(std::string_view token);

// Fills in clusters and names, once.
inline void look_up(Word& word, const TaggerLexicon& lexicon) {
  if (word.known) return;
  word.known = true;
  word.place = lexicon.words.find(word.lower);
  word.fine = lexicon.fine[word.place];
  if (word.fine < lexicon.coarse.size()) {
    word.coarse = lexicon.coarse[word.fine];
  }
  word.names = lexicon.names[lexicon.name_keys.find(word.key)];
}

// Key of a phrase out of the keys of its words.
uint32_t phrase_key(uint32_t phrase, uint32_t word);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_WORD_H_
