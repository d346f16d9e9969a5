#ifndef DATELINE_CLEAN_BODY_WORDS_H_
#define DATELINE_CLEAN_BODY_WORDS_H_

#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "clean/content_words.h"
#include "clean/plain_text.h"

namespace dateline {

// The words of an article's first paragraphs, which its headline speaks of.
class BodyWords {
 public:
  void read(const PlainText& text) {
    constexpr size_t kRead = 6000;  // bytes
    size_t bytes = 0;
    for (size_t i = text.first_body; i < text.size() && bytes < kRead; ++i) {
      bytes += text.at(i).size();
      each_content_word(text.at(i).substr(0, kRead),
                        [&](std::string_view w) { words_.insert(hash(w)); });
    }
  }

  // How much of a line the body speaks of, 0 to 1.
  double share(std::string_view line) const {
    size_t words = 0;
    size_t known = 0;
    each_content_word(line, [&](std::string_view word) {
      ++words;
      known += words_.count(hash(word));
    });
    if (words == 0) return 0;
    // One word of one proves little.
    return static_cast<double>(known) / static_cast<double>(words + 1);
  }

 private:
  // Words of five letters: FNV-1a tells them apart well enough.
  static uint32_t hash(std::string_view word) {
    uint32_t value = 2166136261u;
    for (const char c : word) {
      value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    return value;
  }

  std::unordered_set<uint32_t> words_;
};

}  // namespace dateline

#endif  // DATELINE_CLEAN_BODY_WORDS_H_
