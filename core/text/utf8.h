#ifndef DATELINE_TEXT_UTF8_H_
#define DATELINE_TEXT_UTF8_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr char32_t kReplacement = 0xFFFD;

// Decodes the code point that starts at `at` and moves `at` behind it. An
// invalid sequence gives kReplacement and moves by its maximal valid prefix
// (at least one byte), as the WHATWG decoder does. `at` must be < text.size().
char32_t next_code_point(std::string_view text, size_t& at);

// The code point that ends before `at`; moves `at` to its start. The text must
// be valid UTF-8 and `at` > 0.
char32_t previous_code_point(std::string_view text, size_t& at);

void append_utf8(char32_t code_point, std::string& out);

// Offset of the first byte from `at` on that is not ASCII, or the size.
size_t end_of_ascii(std::string_view text, size_t at);

// Offset of the first byte that is not part of valid UTF-8, or npos.
size_t find_invalid_utf8(std::string_view text);

inline bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

inline bool is_ascii_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
// Does a word begin so? An empty one begins with nothing.
inline bool starts_upper(std::string_view word) {
  return !word.empty() && is_ascii_upper(word.front());
}
inline bool starts_lower(std::string_view word) {
  return !word.empty() && is_ascii_lower(word.front());
}
inline bool is_ascii_alpha(char c) {
  return is_ascii_upper(c) || is_ascii_lower(c);
}
inline char to_ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
}

}  // namespace dateline

#endif  // DATELINE_TEXT_UTF8_H_
