#ifndef DATELINE_CLEAN_REPAIR_SINGLE_BYTE_H_
#define DATELINE_CLEAN_REPAIR_SINGLE_BYTE_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

// An encoding with one byte a character, as UTF-8 is read when nobody knows
// that it is UTF-8.
struct SingleByte {
  std::string_view name;  // "windows-1252"
  bool sloppy = false;    // every byte stands for something
  char16_t high[128] = {};
  std::vector<uint8_t> bytes;  // of the code points below kDirect; 0: none

  static constexpr char32_t kDirect = 0x2600;

  // The byte that is shown as this code point, or -1.
  int byte_of(char32_t code_point) const;
  // What a byte is shown as.
  char32_t character(uint8_t byte) const {
    return byte < 0x80 ? byte : high[byte - 0x80];
  }
};

// In the order in which they are to be tried.
const std::vector<SingleByte>& single_byte_encodings();

}  // namespace dateline

#endif  // DATELINE_CLEAN_REPAIR_SINGLE_BYTE_H_
