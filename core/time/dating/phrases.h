#ifndef DATELINE_TIME_DATING_PHRASES_H_
#define DATELINE_TIME_DATING_PHRASES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/segment.h"

namespace dateline {

// Runs of up to five words of a text by their hash, so that long tables of
// names and keywords can be looked for in one pass.
class Phrases {
 public:
  static constexpr size_t kLongest = 5;  // words

  // Key of a phrase as tables write it: case, accents, points, hyphens,
  // possessives and "the" do not matter. 0: no words, or too many.
  static uint64_t key(std::string_view phrase);

  // Reads the first `most` tokens.
  Phrases(std::string_view text, const Segmentation& segmentation, size_t most);

  // Calls `visit(key, first_token, end_token, words)` for each run; runs stop
  // at punctuation and sentence ends.
  template <typename Visit>
  void each(Visit visit) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      uint64_t key = kSeed;
      for (size_t n = 0; n < kLongest && i + n < words_.size(); ++n) {
        const Word& word = words_[i + n];
        if (n > 0 && word.starts_run) break;
        key = mix(key, word.hash);
        visit(key, words_[i].token, word.token + 1, n + 1);
      }
    }
  }

 private:
  static constexpr uint64_t kSeed = 1469598103934665603u;
  static uint64_t mix(uint64_t key, uint64_t hash) {
    return (key ^ hash) * 1099511628211u + (key >> 29);
  }

  struct Word {
    uint64_t hash = 0;
    uint32_t token = 0;
    bool starts_run = false;
  };
  std::vector<Word> words_;
};

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_PHRASES_H_
