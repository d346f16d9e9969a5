#ifndef DATELINE_ENTITIES_KNOWLEDGE_INDEX_H_
#define DATELINE_ENTITIES_KNOWLEDGE_INDEX_H_

#include <bitset>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entities/knowledge.h"

namespace dateline {

// Finds the lines of the knowledge base by folded name: a table of 32-bit
// hashes in buckets, made once from the embedded text (the text alone is
// shipped, by columns: hashes do not compress, columns do it best).
class KnowledgeIndex {
 public:
  KnowledgeIndex();

  std::vector<KnownThing> named(std::string_view name) const;
  std::vector<KnownThing> of_surname(std::string_view surname) const;
  // May a name of several words begin with this word?
  bool begins_name(std::string_view word) const;

  // Lines of events.
  const std::vector<uint32_t>& events() const { return events_; }
  // By ISO code.
  const std::vector<std::pair<std::string_view, uint32_t>>& countries() const {
    return countries_;
  }
  KnownThing at(uint32_t line) const;

 private:
  struct Entry {
    uint32_t hash;
    uint32_t line;  // its first byte in text_
  };

  static constexpr int kBucketBits = 15;
  static uint32_t bucket(uint32_t hash) { return hash >> (32 - kBucketBits); }

  std::string_view line_at(size_t at) const;
  void index(uint32_t at);
  // The name folded.
  std::string index_name(uint32_t at, std::string_view name, bool several);
  void sort_entries();
  template <typename Visit>
  void for_each(uint32_t key, Visit visit) const;

  static constexpr size_t kFirstWords = 1 << 16;

  std::string text_;
  std::vector<Entry> entries_;    // by bucket, then line
  std::vector<uint32_t> starts_;  // of the buckets
  std::bitset<kFirstWords> first_words_;
  std::vector<uint32_t> events_;
  std::vector<std::pair<std::string_view, uint32_t>> countries_;
};

// The text up to the separator, which is cut off with it.
std::string_view next_cell(std::string_view& text, char separator);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_KNOWLEDGE_INDEX_H_
