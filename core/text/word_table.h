#ifndef DATELINE_TEXT_WORD_TABLE_H_
#define DATELINE_TEXT_WORD_TABLE_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <vector>

#include "text/lower.h"

namespace dateline {

// A set of words out of a lexicon table, with the row each came from. Build it
// once (function-local static const); lookups take O(length of the word), and
// most words that are not there are told by their first byte and length.
template <typename Row>
class WordTable {
 public:
  // The rows have to stay where they are.
  template <typename Rows>
  WordTable(const Rows& rows, std::string_view Row::*key)
      : key_(key), rows_(std::size(rows) == 0 ? nullptr : &*std::begin(rows)) {
    size_t size = 2;
    while (size < 2 * std::size(rows)) size *= 2;
    slots_.resize(size);
    for (uint32_t i = 0; i < std::size(rows); ++i) add(i);
  }

  // The first row with this key, or null.
  const Row* find(std::string_view word) const {
    if (!may_hold(word, first_byte(word))) return nullptr;
    return look_up(hash<false>(word),
                   [word](std::string_view key) { return key == word; });
  }
  bool contains(std::string_view word) const { return find(word) != nullptr; }

  // The same for a word in any case; keys are in lower case.
  const Row* find_lower(std::string_view word) const {
    if (!may_hold(word, to_ascii_lower(first_byte(word)))) return nullptr;
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

  static char first_byte(std::string_view word) {
    return word.empty() ? '\0' : word.front();
  }
  static uint32_t length_bit(std::string_view word) {
    return 1u << std::min<size_t>(word.size(), 31);
  }
  bool may_hold(std::string_view word, char first) const {
    return (lengths_[static_cast<unsigned char>(first)] & length_bit(word)) !=
           0;
  }

  // Reads eight bytes at a time, those at both ends first: most words have no
  // more.
  template <bool kLower>
  static uint32_t hash(std::string_view word) {
    const char* const bytes = word.data();
    const size_t size = word.size();
    uint64_t first = 0;
    uint64_t last = 0;
    if (size >= 8) {
      first = load<uint64_t>(bytes);
      last = load<uint64_t>(bytes + size - 8);
    } else if (size >= 4) {
      first = load<uint32_t>(bytes);
      last = load<uint32_t>(bytes + size - 4);
    } else if (size > 0) {
      first = load<uint8_t>(bytes);
      last = load<uint8_t>(bytes + size / 2) << 8 |
             load<uint8_t>(bytes + size - 1);
    }
    if (kLower) {
      first = lower_letters(first);
      last = lower_letters(last);
    }
    uint64_t value = first * 0x9E3779B97F4A7C15u + size;
    for (size_t at = 8; at + 8 < size; at += 8) {
      const auto inside = load<uint64_t>(bytes + at);
      value = (value ^ (kLower ? lower_letters(inside) : inside)) *
              0x9E3779B97F4A7C15u;
    }
    value = (value ^ value >> 32 ^ last) * 0xD6E8FEB86659FD93u;
    return static_cast<uint32_t>(value >> 32);
  }

  template <typename Number>
  static Number load(const char* bytes) {
    Number number;
    std::memcpy(&number, bytes, sizeof number);
    return number;
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
    lengths_[static_cast<unsigned char>(first_byte(key))] |= length_bit(key);
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
  std::array<uint32_t, 256> lengths_{};  // by first byte: one bit a length
};

// The same for words alone.
class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words)
      : WordSet(std::vector<std::string_view>(words)) {}
  explicit WordSet(const std::vector<std::string_view>& words)
      : words_(words.begin(), words.end()), table_(words_, &Word::text) {}
  WordSet(const WordSet&) = delete;
  WordSet& operator=(const WordSet&) = delete;

  bool contains(std::string_view word) const { return table_.contains(word); }

 private:
  struct Word {
    Word(std::string_view word) : text(word) {}
    std::string_view text;
  };
  std::vector<Word> words_;
  WordTable<Word> table_;
};

}  // namespace dateline

#endif  // DATELINE_TEXT_WORD_TABLE_H_
