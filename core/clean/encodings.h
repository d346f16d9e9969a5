#ifndef DATELINE_CLEAN_ENCODINGS_H_
#define DATELINE_CLEAN_ENCODINGS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// A character encoding of the WHATWG Encoding Standard.
struct Encoding {
  std::string_view name;       // "windows-1252"
  std::string_view converter;  // "table", or ICU's name for it
};

// The encoding that a label names ("latin1"), or nothing.
std::optional<Encoding> find_encoding(std::string_view label);

// A text and how many places of its bytes made no sense (U+FFFD in the text).
struct Converted {
  std::string text;
  uint32_t invalid = 0;
};

// Bytes made into text; nothing when this build has no converter for the
// encoding (East Asian ones in the browser, which has its own). Linear.
std::optional<Converted> convert(std::string_view bytes, Encoding encoding);

}  // namespace dateline

#endif  // DATELINE_CLEAN_ENCODINGS_H_
