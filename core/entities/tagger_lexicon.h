#ifndef DATELINE_ENTITIES_TAGGER_LEXICON_H_
#define DATELINE_ENTITIES_TAGGER_LEXICON_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "entities/tagger_dense.h"

namespace dateline {

// A set of keys of 26 bits, read from sorted deltas and kept in an open table
// of their places in that order. A key that was never stored is found by
// accident with a probability of (number of keys) / 2^26: names and words are
// only evidence.
class KeyTable {
 public:
  // Reads the table at the head of `bytes` and removes it there. False when
  // the bytes are no table.
  bool read(std::string_view& bytes);

  // Place of the key counted from 1; 0 when it is not there.
  uint32_t find(uint32_t hash) const {
    if (slots_.empty()) return 0;
    const uint32_t key = (hash >> kDropped) + 1;
    for (uint32_t at = key * 0x9E3779B1u >> shift_;;
         at = (at + 1) & (static_cast<uint32_t>(slots_.size()) - 1)) {
      if (slots_[at].key == key) return slots_[at].place;
      if (slots_[at].key == 0) return 0;
    }
  }
  uint32_t size() const { return size_; }

  static constexpr int kDropped = 6;  // low bits of the hash not kept

 private:
  struct Slot {
    uint32_t key = 0;  // key + 1; 0: free
    uint32_t place = 0;
  };
  std::vector<Slot> slots_;
  uint32_t shift_ = 31;
  uint32_t size_ = 0;
};

// What is known about words and phrases before any text is read.
struct TaggerLexicon {
  KeyTable words;               // lower-case words
  std::vector<uint16_t> fine;   // by place, 0: unknown; fine cluster, from 1
  std::vector<uint8_t> coarse;  // fine cluster -> coarse cluster
  std::vector<uint8_t> sport;   // fine cluster -> of the words of sport?
  WordVectors vectors;          // by place
  KeyTable name_keys;           // phrases
  std::vector<uint16_t> names;  // by place: set of kinds, one bit each

  bool read(std::string_view& bytes);

  bool is_sport(uint16_t cluster) const {
    return cluster < sport.size() && sport[cluster] != 0;
  }
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_LEXICON_H_
