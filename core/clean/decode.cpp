#include "clean/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "lexicon/encodings.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr size_t kDeclarationWindow = 2048;  // bytes searched for a charset
constexpr size_t kDetectionWindow = 65536;   // bytes shown to the detector
constexpr size_t kMaxInvalidReports = 1000;

// The WHATWG name and ICU converter for a label; null when nobody knows it.
const lexicon::EncodingsRow* find_encoding(std::string_view label) {
  static const WordTable<lexicon::EncodingsRow> kTable(
      lexicon::kEncodings, &lexicon::EncodingsRow::label);
  std::string lower;
  for (const char c : label) {
    if (!is_ascii_space(c) && c != '"' && c != '\'') {
      lower.push_back(to_ascii_lower(c));
    }
  }
  return kTable.find(lower);
}

struct Magic {
  std::string_view bytes;
  std::string_view what;
};
constexpr Magic kBinary[] = {
    {"\x89PNG", "a PNG image"},
    {"\xFF\xD8\xFF", "a JPEG image"},
    {"GIF8", "a GIF image"},
    {"%PDF-", "a PDF file; copy its text instead"},
    {"PK\x03\x04", "a ZIP archive or Office file; copy its text instead"},
    {"\x1F\x8B", "a gzip archive; unpack it first"},
    {"\x7F"
     "ELF",
     "a program"},
    {"RIFF", "a media file"},
    {"OggS", "a media file"},
    {"ID3", "a media file"},
    {"wOF2", "a font"},
    {"SQLite format 3", "a database"},
};

// The value behind `charset=` or `encoding=` in the head of the markup.
std::string declared_label(std::string_view bytes) {
  const std::string_view head =
      bytes.substr(0, std::min(bytes.size(), kDeclarationWindow));
  std::string lower;
  for (const char c : head) lower.push_back(to_ascii_lower(c));
  for (const std::string_view key : {"charset", "encoding"}) {
    for (size_t at = lower.find(key); at != std::string::npos;
         at = lower.find(key, at + 1)) {
      // Only inside a tag: <meta ...> or <?xml ...?>.
      const size_t tag = lower.rfind('<', at);
      if (tag == std::string::npos || (lower.compare(tag, 5, "<meta") != 0 &&
                                       lower.compare(tag, 5, "<?xml") != 0)) {
        continue;
      }
      size_t i = at + key.size();
      while (i < lower.size() && is_ascii_space(lower[i])) ++i;
      if (i >= lower.size() || lower[i] != '=') continue;
      ++i;
      while (i < lower.size() && (is_ascii_space(lower[i]) || lower[i] == '"' ||
                                  lower[i] == '\'')) {
        ++i;
      }
      const size_t end = lower.find_first_of("\"'; \t\r\n>/?", i);
      if (end != std::string::npos && end > i) {
        return lower.substr(i, end - i);
      }
    }
  }
  return {};
}

// Valid UTF-8 out of what claims to be UTF-8; each invalid run becomes
// U+FFFD and is reported.
std::string repair_utf8(std::string_view bytes, std::vector<Repair>& repairs) {
  const size_t bad = find_invalid_utf8(bytes);
  if (bad == std::string_view::npos) return std::string(bytes);
  std::string out(bytes.substr(0, bad));
  out.reserve(bytes.size() + 16);
  for (size_t at = bad; at < bytes.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(bytes, at);
    const bool invalid =
        c == kReplacement && bytes.substr(start, at - start) != "\xEF\xBF\xBD";
    if (invalid && repairs.size() < kMaxInvalidReports) {
      Repair repair;
      repair.source = {static_cast<uint32_t>(out.size()),
                       static_cast<uint32_t>(out.size() + 3)};
      repair.kind = "invalid-bytes";
      repair.before = repair.after = "\xEF\xBF\xBD";
      repair.certainty = Certainty::kFlagged;
      repair.reason = "bytes that are no UTF-8; what stood there is lost";
      repairs.push_back(std::move(repair));
    }
    append_utf8(c, out);
  }
  return out;
}

// Converts with ICU; nothing when the converter is not part of this build.
std::optional<std::string> convert(std::string_view bytes, const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(name, &error), &ucnv_close);
  if (U_FAILURE(error)) return {};
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  UChar buffer[4096];
  char32_t lead = 0;
  bool more = true;
  while (more) {
    UChar* to = buffer;
    error = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &to, buffer + 4096, &from, end, nullptr,
                   true, &error);
    for (const UChar* p = buffer; p < to; ++p) {
      const char32_t unit = *p;
      if (unit >= 0xD800 && unit < 0xDC00) {
        lead = unit;
      } else if (unit >= 0xDC00 && unit < 0xE000) {
        append_utf8(lead ? 0x10000 + ((lead - 0xD800) << 10) + unit - 0xDC00
                         : kReplacement,
                    out);
        lead = 0;
      } else {
        append_utf8(unit, out);
      }
    }
    more = error == U_BUFFER_OVERFLOW_ERROR;
    if (U_FAILURE(error) && !more) break;
  }
  return out;
}

std::string detect(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(
      ucsdet_open(&error), &ucsdet_close);
  if (U_FAILURE(error)) return {};
  ucsdet_setText(detector.get(), bytes.data(),
                 static_cast<int32_t>(std::min(bytes.size(), kDetectionWindow)),
                 &error);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || match == nullptr) return {};
  const char* name = ucsdet_getName(match, &error);
  return U_FAILURE(error) || name == nullptr ? std::string() : name;
}

std::optional<Error> refuse_binary(std::string_view bytes) {
  for (const Magic& magic : kBinary) {
    if (bytes.starts_with(magic.bytes)) {
      return Error{ErrorCode::kNotText, 0,
                   "The input is no text but " + std::string(magic.what) + "."};
    }
  }
  return {};
}

class Decoder {
 public:
  Decoder(std::string_view bytes, const Options& options)
      : bytes_(bytes), options_(options) {}

  Result<Decoded> run() {
    if (const auto error = refuse_binary(bytes_)) return *error;
    if (bytes_.starts_with("\xEF\xBB\xBF")) {
      bytes_.remove_prefix(3);
      return utf8("byte order mark");
    }
    if (bytes_.starts_with("\xFF\xFE")) {
      bytes_.remove_prefix(2);
      return with("utf-16le", "byte order mark");
    }
    if (bytes_.starts_with("\xFE\xFF")) {
      bytes_.remove_prefix(2);
      return with("utf-16be", "byte order mark");
    }
    if (find_invalid_utf8(bytes_) == std::string_view::npos) {
      return valid_utf8();
    }
    if (const auto* row = find_encoding(options_.encoding)) {
      if (row->name != "UTF-8") {
        return with(row->label, "given with the bytes");
      }
      return utf8("given with the bytes, although some bytes are no UTF-8");
    }
    const std::string label = declared_label(bytes_);
    const auto* declared = find_encoding(label);
    if (declared != nullptr && declared->name != "UTF-8" &&
        !declared->name.starts_with("UTF-16")) {
      return with(declared->label, "declared in the page");
    }
    // Mostly UTF-8 with a few bad bytes stays UTF-8.
    if (mostly_utf8()) {
      return utf8(declared ? "declared in the page, although some bytes are "
                             "no UTF-8"
                           : "most of it is UTF-8");
    }
    const std::string guess = detect(bytes_);
    const auto* detected = find_encoding(guess);
    if (detected != nullptr && detected->name != "UTF-8") {
      return with(detected->label, "recognised by its letters");
    }
    return with("windows-1252", "no UTF-8, and nothing is declared");
  }

 private:
  // Valid UTF-8 is hardly ever anything else, unless it is plain ASCII in
  // seven-bit clothes.
  Result<Decoded> valid_utf8() {
    const auto* given = find_encoding(options_.encoding);
    const auto* declared = find_encoding(declared_label(bytes_));
    const auto* says = given ? given : declared;
    if (says != nullptr && says->name == "ISO-2022-JP" &&
        bytes_.find("\x1B$") != std::string_view::npos) {
      return with(says->label, "declared");
    }
    if (says == nullptr || says->name == "UTF-8") {
      return utf8(
          says ? (given ? "given with the bytes" : "declared in the page")
               : "its bytes are valid UTF-8");
    }
    return utf8("its bytes are valid UTF-8, although " +
                std::string(says->name) + " is declared");
  }

  bool mostly_utf8() const {
    uint32_t good = 0;
    uint32_t bad = 0;
    const std::string_view window =
        bytes_.substr(0, std::min(bytes_.size(), size_t{1} << 20));
    for (size_t at = 0; at < window.size();) {
      const size_t start = at;
      const char32_t c = next_code_point(window, at);
      if (at - start > 1 && c != kReplacement) ++good;
      if (c == kReplacement && at - start < 3) ++bad;
    }
    return good > 4 * bad;
  }

  Result<Decoded> utf8(std::string reason) {
    Decoded decoded;
    decoded.encoding = "UTF-8";
    decoded.reason = std::move(reason);
    decoded.text = repair_utf8(bytes_, decoded.repairs);
    return decoded;
  }

  Result<Decoded> with(std::string_view label, std::string reason) {
    const auto* row = find_encoding(label);
    const std::string converter(row->converter);
    auto text = convert(bytes_, converter.c_str());
    if (!text) {
      return Error{ErrorCode::kUnsupported, 0,
                   "The text is encoded as " + std::string(row->name) +
                       ", which this build cannot read; decode it to a "
                       "string first (TextDecoder does it in a browser)."};
    }
    Decoded decoded;
    decoded.encoding = std::string(row->name);
    decoded.reason = std::move(reason);
    decoded.text = std::move(*text);
    return decoded;
  }

  std::string_view bytes_;
  const Options& options_;
};

}  // namespace

Result<Decoded> decode(std::string_view bytes, const Options& options) {
  return Decoder(bytes, options).run();
}

}  // namespace dateline
