#ifndef DATELINE_ENTITIES_TAGGER_LEXICON_H_
#define DATELINE_ENTITIES_TAGGER_LEXICON_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

// Keys of 26 bits with a 16-bit value, read from sorted deltas and kept in an
// open table. A key that was never stored is found by accident with a
// probability of (number of keys) / 2^26: names and words are only evidence.
class FingerprintTable {
 public:
  FingerprintTable() = default;

  // Reads a table that `write` made from the head of `bytes` and removes it
  // there. False when the bytes are no table.
  bool read(std::string_view& bytes);

  // 0 when the key is not there.
  uint16_t find(uint32_t hash) const {
    if (slots_.empty()) return 0;
    const uint32_t key = (hash >> kDropped) + 1;
    for (uint32_t at = key * 0x9E3779B1u >> shift_;;
         at = (at + 1) & (static_cast<uint32_t>(slots_.size()) - 1)) {
      if (slots_[at].key == key) return slots_[at].value;
      if (slots_[at].key == 0) return 0;
    }
  }

  static constexpr int kDropped = 6;  // low bits of the hash not kept

 private:
  struct Slot {
    uint32_t key = 0;  // key + 1; 0: free
    uint16_t value = 0;
  };
  std::vector<Slot> slots_;
  uint32_t shift_ = 31;
};

// What is known about words and phrases before any text is read.
struct TaggerLexicon {
  FingerprintTable clusters;    // lower-case word -> fine cluster, from 1
  std::vector<uint8_t> coarse;  // fine cluster -> coarse cluster
  FingerprintTable names;       // phrase -> set of NameKind, one bit each

  bool read(std::string_view& bytes);
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_LEXICON_H_
