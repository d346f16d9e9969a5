#include "entities/word_memory.h"

#include "entities/tagger_hash.h"

namespace dateline {

void WordMemory::begin_run() {
  if (words_.size() < kMostWords) return;
  words_.clear();
  slots_.clear();
}

KnownWord* WordMemory::at(std::string_view text) {
  if (slots_.empty()) slots_.assign(kSlots, 0);
  size_t slot = hash_of(text) % kSlots;
  for (; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
    KnownWord& word = words_[slots_[slot] - 1];
    if (word.text == text) return &word;
  }
  if (words_.size() >= kMostWords) return nullptr;
  KnownWord& word = words_.emplace_back();
  word.text = text;
  word.word = make_word(text);
  slots_[slot] = static_cast<uint16_t>(words_.size());
  return &word;
}

}  // namespace dateline
