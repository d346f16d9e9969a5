#ifndef DATELINE_TEXT_CHARACTER_H_
#define DATELINE_TEXT_CHARACTER_H_

#include <cstdint>

namespace dateline {

// What a code point is to the segmenter.
enum class CharacterClass : uint8_t {
  kSpace,
  kLetter,     // cased or not, with combining marks
  kIdeograph,  // scripts without spaces: one token each
  kDigit,
  kTerminator,   // ends a sentence: . ! ? … and their kin
  kOpening,      // ( [ « “
  kClosing,      // ) ] » ”
  kQuote,        // " ' ’: opening or closing
  kPunctuation,  // any other mark
  kSymbol,
};

// ASCII by table, everything else by ICU's properties.
CharacterClass classify(char32_t code_point);

bool is_upper(char32_t code_point);
bool is_lower(char32_t code_point);
// A full stop that ends a sentence without a space behind it (。！？).
bool is_wide_terminator(char32_t code_point);

}  // namespace dateline

#endif  // DATELINE_TEXT_CHARACTER_H_
