#ifndef DATELINE_CLEAN_DECODE_H_
#define DATELINE_CLEAN_DECODE_H_

#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "dateline/options.h"
#include "dateline/result.h"

namespace dateline {

// Bytes made into text.
struct Decoded {
  std::string text;      // valid UTF-8, without byte order mark
  std::string encoding;  // WHATWG name: "UTF-8", "windows-1252", ...
  std::string reason;    // why this one: "byte order mark", "declared in ..."
  // Bytes that no reading makes sense of (kind "invalid-bytes", flagged).
  std::vector<Repair> repairs;
};

// What the bytes are written in, and whether this build can read it.
struct EncodingChoice {
  std::string encoding;  // WHATWG name
  std::string reason;    // a clause
  bool readable = true;
};
EncodingChoice choose_encoding(std::string_view bytes, const Options& options);

// Decides on the encoding (byte order mark, caller's hint, declaration in the
// markup, detection) and decodes. Offsets of the source are offsets into the
// decoded text from here on. Errors: kNotText for binary formats.
Result<Decoded> decode(std::string_view bytes, const Options& options);

}  // namespace dateline

#endif  // DATELINE_CLEAN_DECODE_H_
