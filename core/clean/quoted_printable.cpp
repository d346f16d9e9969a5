#include "clean/quoted_printable.h"

#include "clean/repair/single_byte.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// The byte that "=C3" at `at` stands for, or -1. Programs write capitals.
int byte_at(std::string_view text, size_t at) {
  if (at + 3 > text.size() || text[at] != '=') return -1;
  int value = 0;
  for (const char c : text.substr(at + 1, 2)) {
    if (is_ascii_digit(c)) {
      value = value * 16 + (c - '0');
    } else if (c >= 'A' && c <= 'F') {
      value = value * 16 + (c - 'A' + 10);
    } else {
      return -1;
    }
  }
  return value;
}

}  // namespace

bool is_quoted_printable(std::string_view source) {
  size_t bytes = 0;   // above ASCII
  size_t breaks = 0;  // "=" at a line end
  size_t plain = 0;   // other "=", as in addresses and formulas
  for (size_t at = source.find('='); at != std::string_view::npos;
       at = source.find('=', at + 1)) {
    const int byte = byte_at(source, at);
    const char next = at + 1 < source.size() ? source[at + 1] : ' ';
    if (byte >= 0x80) {
      ++bytes;
      at += 2;
    } else if ((next == '\n' || next == '\r') && at > 0 &&
               source[at - 1] != '=') {
      ++breaks;
    } else if (byte != 0x20 && byte != 0x3D && byte != 0x0A) {
      ++plain;
    }
  }
  return bytes + breaks >= 2 && bytes + breaks > 2 * plain;
}

std::vector<Edit> find_quoted_printable(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = text.find('='); at != std::string_view::npos;
       at = text.find('=', at + 1)) {
    std::string bytes;
    size_t end = at;
    for (int byte = byte_at(text, end); byte >= 0; byte = byte_at(text, end)) {
      if (byte < 0x20 && byte != '\t' && byte != '\n') break;
      bytes.push_back(byte == '\n' ? ' ' : static_cast<char>(byte));
      end += 3;
    }
    if (end == at) continue;
    // No UTF-8: one byte a character.
    if (find_invalid_utf8(bytes) != std::string_view::npos) {
      std::string text_of_bytes;
      for (const char byte : bytes) {
        append_utf8(
            single_byte_encodings()[1].character(static_cast<uint8_t>(byte)),
            text_of_bytes);
      }
      bytes = std::move(text_of_bytes);
    }
    edits.push_back({{static_cast<uint32_t>(at), static_cast<uint32_t>(end)},
                     std::move(bytes),
                     "quoted-printable",
                     Certainty::kExact,
                     "bytes written out for an e-mail"});
    at = end - 1;
  }
  return edits;
}

}  // namespace dateline
