#ifndef DATELINE_CLEAN_CONTENT_WORDS_H_
#define DATELINE_CLEAN_CONTENT_WORDS_H_

#include <string>
#include <string_view>

#include "text/character.h"
#include "text/utf8.h"

namespace dateline {

// The words of a text that say something, in lower case and cut short, so
// that "resigns" and "resigned" meet.
template <typename Visit>
void each_content_word(std::string_view text, Visit visit) {
  std::string word;
  const auto flush = [&] {
    if (word.size() >= 4 || (!word.empty() && is_ascii_digit(word[0]))) {
      visit(std::string_view(word).substr(0, 5));
    }
    word.clear();
  };
  for (size_t at = 0; at < text.size();) {
    if (is_ascii_alpha(text[at]) || is_ascii_digit(text[at])) {
      word.push_back(to_ascii_lower(text[at++]));
      continue;
    }
    const size_t start = at;
    const char32_t c = next_code_point(text, at);
    const CharacterClass kind = classify(c);
    if (kind == CharacterClass::kIdeograph) {
      flush();
      visit(text.substr(start, at - start));
    } else if (kind == CharacterClass::kLetter ||
               kind == CharacterClass::kDigit) {
      for (const char byte : text.substr(start, at - start)) {
        word.push_back(to_ascii_lower(byte));
      }
    } else {
      flush();
    }
  }
  flush();
}

}  // namespace dateline

#endif  // DATELINE_CLEAN_CONTENT_WORDS_H_
