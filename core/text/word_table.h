#ifndef DATELINE_TEXT_WORD_TABLE_H_
#define DATELINE_TEXT_WORD_TABLE_H_

#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include "text/lower.h"

namespace dateline {

// A set of words out of a lexicon table, with the row each came from. Build it
// once (function-local static const); lookups take O(length of the word).
template <typename Row>
class WordTable {
 public:
  template <typename Rows>
  WordTable(const Rows& rows, std::string_view Row::*key)
      : key_(key), rows_(std::begin(rows)) {
    size_t size = 2;
    while (size < 2 * std::size(rows)) size *= 2;
    slots_.resize(size);
    for (uint32_t i = 0; i < std::size(rows); ++i) add(i);
  }

  // The first row with this key, or null.
  const Row* find(std::string_view word) const {
    return look_up(hash<false>(word),
                   [word](std::string_view key) { return key == word; });
  }
  bool contains(std::string_view word) const { return find(word) != nullptr; }

  // The same for a word in any case; keys are in lower case.
  const Row* find_lower(std::string_view word) const {
    return look_up(hash<true>(word), [word](std::string_view key) {
      return equals_lower(word, key);
    });
  }
  bool contains_lower(std::string_view word) const {
    return find_lower(word) != nullptr;
  }

 private:
  struct Slot {
    uint32_t hash = 0;
    uint32_t row = 0;  // index + 1; 0: free
  };

  // FNV-1a.
  template <bool kLower>
  static uint32_t hash(std::string_view word) {
    uint32_t value = 2166136261u;
    for (const char c : word) {
      const char byte = kLower ? to_ascii_lower(c) : c;
      value = (value ^ static_cast<unsigned char>(byte)) * 16777619u;
    }
    return value ^ value >> 15;
  }

  template <typename Same>
  const Row* look_up(uint32_t hash, Same same) const {
    for (size_t at = hash & (slots_.size() - 1); slots_[at].row != 0;
         at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash != hash) continue;
      const Row& row = rows_[slots_[at].row - 1];
      if (same(row.*key_)) return &row;
    }
    return nullptr;
  }

  void add(uint32_t index) {
    const std::string_view key = rows_[index].*key_;
    const uint32_t value = hash<false>(key);
    size_t at = value & (slots_.size() - 1);
    for (; slots_[at].row != 0; at = (at + 1) & (slots_.size() - 1)) {
      if (rows_[slots_[at].row - 1].*key_ == key) return;
    }
    slots_[at] = {value, index + 1};
  }

  std::string_view Row::*key_;
  const Row* rows_;
  std::vector<Slot> slots_;
};

}  // namespace dateline

#endif  // DATELINE_TEXT_WORD_TABLE_H_
