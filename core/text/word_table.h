#ifndef DATELINE_TEXT_WORD_TABLE_H_
#define DATELINE_TEXT_WORD_TABLE_H_

#include <algorithm>
#include <bitset>
#include <string_view>
#include <vector>

namespace dateline {

// A sorted set of words out of a lexicon table, with the row each came from.
// Build it once (function-local static const); lookups take O(log n).
template <typename Row>
class WordTable {
 public:
  template <size_t kRows>
  WordTable(const Row (&rows)[kRows], std::string_view Row::*key) : key_(key) {
    rows_.reserve(kRows);
    for (const Row& row : rows) {
      rows_.push_back(&row);
      present_.set(bucket(row.*key));
    }
    std::stable_sort(
        rows_.begin(), rows_.end(),
        [key](const Row* a, const Row* b) { return a->*key < b->*key; });
  }

  // The first row with this key, or null.
  const Row* find(std::string_view word) const {
    if (!present_.test(bucket(word))) return nullptr;
    const auto it = std::lower_bound(
        rows_.begin(), rows_.end(), word,
        [this](const Row* row, std::string_view w) { return row->*key_ < w; });
    return it != rows_.end() && (*it)->*key_ == word ? *it : nullptr;
  }
  bool contains(std::string_view word) const { return find(word) != nullptr; }

 private:
  // Most words that are looked up are in no table: their ends tell.
  static size_t bucket(std::string_view word) {
    if (word.empty()) return 0;
    const auto first = static_cast<unsigned char>(word.front());
    const auto last = static_cast<unsigned char>(word.back());
    const auto middle = static_cast<unsigned char>(word[word.size() / 2]);
    return (first * 31u + last * 7u + middle * 131u + word.size()) % kBuckets;
  }

  static constexpr size_t kBuckets = 8192;

  std::string_view Row::*key_;
  std::bitset<kBuckets> present_;
  std::vector<const Row*> rows_;
};

}  // namespace dateline

#endif  // DATELINE_TEXT_WORD_TABLE_H_
