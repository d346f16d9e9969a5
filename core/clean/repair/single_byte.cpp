#include "clean/repair/single_byte.h"

#include "lexicon/charmaps.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint8_t kLostByte = 0x1A;  // stands for U+FFFD in sloppy encodings

SingleByte compile(const lexicon::CharmapsRow& row) {
  SingleByte encoding;
  encoding.name = row.name;
  encoding.sloppy = row.sloppy == "sloppy";
  encoding.bytes.assign(SingleByte::kDirect, 0);
  size_t n = 0;
  char32_t value = 0;
  for (size_t i = 0; i <= row.characters.size() && n < 128; ++i) {
    const char c = i < row.characters.size() ? row.characters[i] : ' ';
    if (c == ' ') {
      encoding.high[n] = static_cast<char16_t>(value);
      if (value < SingleByte::kDirect) {
        encoding.bytes[value] = static_cast<uint8_t>(0x80 + n);
      }
      ++n;
      value = 0;
    } else {
      value = value * 16 + (is_ascii_digit(c) ? c - '0' : c - 'A' + 10);
    }
  }
  return encoding;
}

}  // namespace

int SingleByte::byte_of(char32_t c) const {
  if (c < 0x80) return sloppy && c == kLostByte ? -1 : static_cast<int>(c);
  if (c < kDirect) return bytes[c] == 0 ? -1 : bytes[c];
  if (sloppy) return c == kReplacement ? kLostByte : -1;
  for (int i = 0; i < 128; ++i) {
    if (high[i] == c) return 0x80 + i;
  }
  return -1;
}

const std::vector<SingleByte>& single_byte_encodings() {
  static const std::vector<SingleByte> kEncodings = [] {
    std::vector<SingleByte> encodings;
    for (const auto& row : lexicon::kCharmaps) {
      encodings.push_back(compile(row));
    }
    return encodings;
  }();
  return kEncodings;
}

}  // namespace dateline
