#include "text/utf8.h"

#include <cstring>

namespace dateline {
namespace {

// Length of the sequence that `lead` opens and the range its second byte has
// to be in (Unicode 15, table 3-7). Length 0: no lead byte.
struct Sequence {
  int length;
  unsigned char low;
  unsigned char high;
};

Sequence sequence_of(unsigned char lead) {
  if (lead < 0x80) return {1, 0, 0};
  if (lead < 0xC2) return {0, 0, 0};
  if (lead < 0xE0) return {2, 0x80, 0xBF};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead < 0xF0) return {3, 0x80, 0xBF};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead < 0xF4) return {4, 0x80, 0xBF};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

// Decodes at `at`; `ok` says whether the sequence was valid.
char32_t decode(std::string_view text, size_t& at, bool& ok) {
  const auto byte = [&](size_t i) {
    return static_cast<unsigned char>(text[i]);
  };
  const unsigned char lead = byte(at);
  const Sequence sequence = sequence_of(lead);
  ok = true;
  if (sequence.length == 1) {
    ++at;
    return lead;
  }
  ok = false;
  if (sequence.length == 0) {
    ++at;
    return kReplacement;
  }
  char32_t code_point = lead & (0x7F >> sequence.length);
  size_t i = at + 1;
  for (int n = 1; n < sequence.length; ++n, ++i) {
    const bool second = n == 1;
    const unsigned char low = second ? sequence.low : 0x80;
    const unsigned char high = second ? sequence.high : 0xBF;
    if (i >= text.size() || byte(i) < low || byte(i) > high) {
      at = i;
      return kReplacement;
    }
    code_point = code_point << 6 | (byte(i) & 0x3F);
  }
  ok = true;
  at = i;
  return code_point;
}

}  // namespace

char32_t next_code_point(std::string_view text, size_t& at) {
  bool ok = false;
  return decode(text, at, ok);
}

char32_t previous_code_point(std::string_view text, size_t& at) {
  do {
    --at;
  } while (at > 0 && is_continuation(text[at]));
  size_t forward = at;
  return next_code_point(text, forward);
}

void append_utf8(char32_t c, std::string& out) {
  const auto put = [&](char32_t byte) {
    out.push_back(static_cast<char>(byte));
  };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

size_t end_of_ascii(std::string_view text, size_t at) {
  constexpr uint64_t kHighBits = 0x8080808080808080;
  uint64_t eight = 0;
  while (at + sizeof(eight) <= text.size()) {
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    if ((eight & kHighBits) != 0) break;
    at += sizeof(eight);
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

size_t find_invalid_utf8(std::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    at = end_of_ascii(text, at);
    if (at == text.size()) break;
    const size_t start = at;
    bool ok = false;
    decode(text, at, ok);
    if (!ok) return start;
  }
  return std::string_view::npos;
}

}  // namespace dateline
