#include "clean/decode.h"

#include "text/utf8.h"

namespace dateline {

Result<Decoded> decode(std::string_view bytes, const Options&) {
  Decoded decoded;
  decoded.encoding = "UTF-8";
  decoded.reason = "assumed";
  for (size_t at = 0; at < bytes.size();) {
    append_utf8(next_code_point(bytes, at), decoded.text);
  }
  return decoded;
}

}  // namespace dateline
