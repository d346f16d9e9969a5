#include "clean/repair/escapes.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

#include "text/character.h"
#include "text/utf8.h"

namespace dateline {
namespace {

int hex_digit(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = to_ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The number that `count` hexadecimal digits at `at` write, or -1.
int hex_number(std::string_view text, size_t at, size_t count) {
  if (at + count > text.size()) return -1;
  int number = 0;
  for (const char c : text.substr(at, count)) {
    const int digit = hex_digit(c);
    if (digit < 0) return -1;
    number = number * 16 + digit;
  }
  return number;
}

// What was written out at one place.
struct Escape {
  size_t size = 0;
  std::string with;
};

// "\u201c", "\ud83d\ude00", "\'" at a backslash.
Escape backslashed(std::string_view text, size_t at) {
  if (at + 1 >= text.size()) return {};
  if (text[at + 1] == '\'' || text[at + 1] == '"') {
    return {2, std::string(1, text[at + 1])};
  }
  // "\\xe9".
  if (text[at + 1] == 'x') {
    const int code = hex_number(text, at + 2, 2);
    const bool inside = (at > 0 && is_ascii_alpha(text[at - 1])) ||
                        (at + 4 < text.size() && is_ascii_alpha(text[at + 4]));
    if (code < 0xA0 || !inside) return {};
    Escape escape{4, {}};
    append_utf8(static_cast<char32_t>(code), escape.with);
    return escape;
  }
  if (text[at + 1] != 'u') return {};
  const int high = hex_number(text, at + 2, 4);
  size_t size = 6;
  auto code = static_cast<char32_t>(high);
  if (high >= 0xD800 && high < 0xDC00 && text.substr(at + 6, 2) == "\\u") {
    const int low = hex_number(text, at + 8, 4);
    if (low < 0xDC00 || low > 0xDFFF) return {};
    code = 0x10000 + (static_cast<char32_t>(high - 0xD800) << 10) +
           static_cast<char32_t>(low - 0xDC00);
    size = 12;
  }
  const bool mark = high == '\'' || high == '"' || high == '&';
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  if ((high < 0xA0 && !mark) || surrogate || code == 0xFFFE || code == 0xFFFF) {
    return {};
  }
  Escape escape{size, {}};
  append_utf8(code, escape.with);
  return escape;
}

// "%E2%80%9C": the bytes of one character above ASCII; "%3A" beside such ones.
Escape percent(std::string_view text, size_t at, bool all) {
  const int lead = hex_number(text, at + 1, 2);
  if (all && lead >= 0x20 && lead < 0x7F) {
    return {3, std::string(1, static_cast<char>(lead))};
  }
  const size_t bytes = lead >= 0xF0   ? 4
                       : lead >= 0xE0 ? 3
                       : lead >= 0xC2 ? 2
                                      : 0;
  Escape escape;
  for (size_t n = 0; n < bytes; ++n) {
    const size_t sign = at + 3 * n;
    if (sign >= text.size() || text[sign] != '%') return {};
    const int byte = hex_number(text, sign + 1, 2);
    if (byte < 0) return {};
    escape.with.push_back(static_cast<char>(byte));
  }
  escape.size = 3 * bytes;
  const bool valid = find_invalid_utf8(escape.with) == std::string::npos;
  return bytes > 0 && valid ? escape : Escape{};
}

bool has_wide_percent(std::string_view text) {
  for (size_t at = text.find('%'); at != std::string_view::npos;
       at = text.find('%', at + 1)) {
    if (percent(text, at, false).size > 0) return true;
  }
  return false;
}

bool is_blank(std::string_view text, size_t at) {
  return at >= text.size() || is_ascii_space(text[at]);
}

// Stands by itself, in quotes or in brackets: it is spoken of.
bool is_spoken_of(std::string_view text, size_t at, const Escape& escape) {
  constexpr std::string_view kAround = "\"'`([{)]}-/|\\";
  const size_t end = at + escape.size;
  const bool blank_before = at == 0 || is_ascii_space(text[at - 1]);
  if (blank_before && is_blank(text, end)) {
    // A dash stands between blanks.
    return escape.with != "\u2013" && escape.with != "\u2014";
  }
  return !blank_before && !is_blank(text, end) &&
         kAround.find(text[at - 1]) != std::string_view::npos &&
         kAround.find(text[end]) != std::string_view::npos;
}

bool has_any(std::string_view text,
             std::initializer_list<std::string_view> signs) {
  return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
    return text.find(sign) != std::string_view::npos;
  });
}

// An address, a path or part of a program.
bool is_code_word(std::string_view word) {
  return has_any(word, {"://", "www.", ":\\", "\\\\", "=", "&", "@", "{", "(\"",
                        "[\"", "('"});
}

bool is_code(std::string_view text) {
  return has_any(text, {"= \"", "= '", "();", "\");", "');", "\";", "';"});
}

}  // namespace

std::vector<Edit> find_escapes(std::string_view text) {
  std::vector<Edit> edits;
  size_t word_end = 0;  // of the word around the last one
  bool in_code = false;
  const bool wide = has_wide_percent(text);
  for (size_t at = text.find_first_of("\\%"); at != std::string_view::npos;
       at = text.find_first_of("\\%", at)) {
    Escape escape =
        text[at] == '%' ? percent(text, at, wide) : backslashed(text, at);
    if (escape.size == 0) {
      ++at;
      continue;
    }
    if (word_end == 0 && is_code(text)) return edits;
    if (at >= word_end) {
      size_t word = at;
      while (word > 0 && !is_ascii_space(text[word - 1])) --word;
      word_end = std::min(text.find_first_of(" \t\r\n", at), text.size());
      in_code = is_code_word(text.substr(word, word_end - word));
    }
    const size_t end = at + escape.size;
    if (!in_code && !is_spoken_of(text, at, escape)) {
      edits.push_back({{static_cast<uint32_t>(at), static_cast<uint32_t>(end)},
                       std::move(escape.with),
                       "escape-sequence",
                       text[at] == '%' ? Certainty::kLikely : Certainty::kExact,
                       "a character that a program wrote out"});
    }
    at = end;
  }
  return edits;
}

}  // namespace dateline
