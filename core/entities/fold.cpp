#include "entities/fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include "text/utf8.h"

namespace dateline {
namespace {

// Letters that Unicode does not take apart.
std::string_view plain_letter(char32_t c) {
  switch (c) {
    case 0xDF:
      return "ss";
    case 0xE6:
      return "ae";
    case 0xF0:
    case 0x111:
      return "d";
    case 0xF8:
      return "o";
    case 0xFE:
      return "th";
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x142:
      return "l";
    case 0x153:
      return "oe";
    default:
      return {};
  }
}

void append_folded(char32_t c, std::string& out) {
  if (c == 0x2010 || c == 0x2011 || c == 0x2013) {
    out.push_back('-');
    return;
  }
  if (c == 0x2018 || c == 0x2019 || c == 0x2BC) return;
  const auto code = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(code)) {
    out.push_back(' ');
    return;
  }
  const UChar32 lower = u_foldCase(code, U_FOLD_CASE_DEFAULT);
  const std::string_view plain = plain_letter(static_cast<char32_t>(lower));
  if (!plain.empty()) {
    out += plain;
    return;
  }
  UErrorCode error = U_ZERO_ERROR;
  UChar parts[8];
  const int32_t length = unorm2_getDecomposition(unorm2_getNFDInstance(&error),
                                                 lower, parts, 8, &error);
  if (U_FAILURE(error) || length < 0) {
    if (u_getCombiningClass(lower) == 0) {
      append_utf8(static_cast<char32_t>(lower), out);
    }
    return;
  }
  for (int32_t i = 0; i < length;) {
    UChar32 part;
    U16_NEXT(parts, i, length, part);
    if (u_getCombiningClass(part) != 0) continue;
    append_utf8(static_cast<char32_t>(part), out);
  }
}

// Lower case without accents and apostrophes; other marks stay.
std::string plain_text(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (size_t at = 0; at < name.size();) {
    const char byte = name[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      if (byte != '\'') out.push_back(to_ascii_lower(byte));
      ++at;
    } else {
      append_folded(next_code_point(name, at), out);
    }
  }
  return out;
}

bool is_gap(char c) {
  return is_ascii_space(c) || c == '.' || c == '-' || c == ',';
}

bool is_one_letter(std::string_view word) {
  if (word.empty()) return false;
  size_t at = 0;
  next_code_point(word, at);
  return at == word.size();
}

}  // namespace

std::string fold_name(std::string_view name) {
  const std::string plain = plain_text(name);
  std::string out;
  out.reserve(plain.size());
  bool letter = false;  // was the last word one letter?
  const auto add = [&](std::string_view word) {
    const bool one = is_one_letter(word);
    if (!out.empty() && !(one && letter)) out.push_back(' ');
    out += word;
    letter = one;
  };
  for (size_t at = 0; at < plain.size();) {
    const char c = plain[at];
    if (is_gap(c)) {
      ++at;
    } else if (c == '&') {
      add("and");
      ++at;
    } else {
      const size_t start = at;
      while (at < plain.size() && !is_gap(plain[at]) && plain[at] != '&') {
        ++at;
      }
      add(std::string_view(plain).substr(start, at - start));
    }
  }
  if (out.size() > 4 && out.starts_with("the ")) out.erase(0, 4);
  return out;
}

std::string_view last_word(std::string_view folded) {
  const size_t space = folded.rfind(' ');
  return space == std::string_view::npos ? folded : folded.substr(space + 1);
}

}  // namespace dateline
