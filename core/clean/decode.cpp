#include "clean/decode.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "clean/encodings.h"
#include "text/lower.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kDeclarationWindow = 4096;  // bytes searched for a charset
constexpr size_t kDetectionWindow = 65536;   // bytes shown to the detector
constexpr size_t kMaxInvalidReports = 1000;
constexpr std::string_view kLost = "\xEF\xBF\xBD";

// A surrogate pair in UTF-8's clothes (CESU-8) at `at`: its character, or 0.
char32_t surrogate_pair(std::string_view bytes, size_t at) {
  if (at + 6 > bytes.size() || bytes[at] != '\xED' || bytes[at + 3] != '\xED') {
    return 0;
  }
  const auto byte = [&](size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[at + i]));
  };
  if (byte(1) < 0xA0 || byte(1) > 0xAF || byte(4) < 0xB0 || byte(4) > 0xBF ||
      !is_continuation(bytes[at + 2]) || !is_continuation(bytes[at + 5])) {
    return 0;
  }
  return 0x10000 + ((byte(1) & 0x0F) << 16) + ((byte(2) & 0x3F) << 10) +
         ((byte(4) & 0x0F) << 6) + (byte(5) & 0x3F);
}

void report_invalid(uint32_t at, std::string reason,
                    std::vector<Repair>& repairs) {
  if (repairs.size() >= kMaxInvalidReports) return;
  Repair repair;
  repair.source = {at, at + static_cast<uint32_t>(kLost.size())};
  repair.kind = "invalid-bytes";
  repair.after = std::string(kLost);
  repair.certainty = Certainty::kFlagged;
  repair.reason = Reason::copy_of(reason);
  repairs.push_back(std::move(repair));
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
    if (c == kReplacement && bytes.substr(start, at - start) != kLost) {
      if (const char32_t pair = surrogate_pair(bytes, start); pair != 0) {
        append_utf8(pair, out);
        at = start + 6;
        continue;
      }
      report_invalid(static_cast<uint32_t>(out.size()),
                     "bytes that are no UTF-8; what stood there is lost",
                     repairs);
    }
    append_utf8(c, out);
  }
  return out;
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
  const std::string lower = to_lower(head);
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

// UTF-16 without a byte order mark shows in where its zero bytes are: at
// every other place for Latin letters, spaces and line ends in any script.
std::optional<Encoding> guess_utf16(std::string_view bytes) {
  const std::string_view window =
      bytes.substr(0, std::min(bytes.size(), size_t{4096}) & ~size_t{1});
  size_t little = 0;  // zeros in the second byte of a pair
  size_t big = 0;
  for (size_t i = 0; i + 1 < window.size(); i += 2) {
    big += window[i] == '\0' && window[i + 1] != '\0';
    little += window[i + 1] == '\0' && window[i] != '\0';
  }
  const size_t pairs = window.size() / 2;
  if (pairs < 4 || bytes.size() % 2 == 1) return {};
  const auto is_mostly = [&](size_t one, size_t other) {
    return one * 10 > pairs * 4 && other * 20 < pairs;
  };
  if (is_mostly(little, big)) return find_encoding("utf-16le");
  if (is_mostly(big, little)) return find_encoding("utf-16be");
  return {};
}

// Controls that no text in one byte a character has, but UTF-16 is full of.
bool has_controls(std::string_view bytes) {
  const std::string_view window = bytes.substr(0, 4096);
  const auto count = std::count_if(window.begin(), window.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x09;
  });
  return static_cast<size_t>(count) * 20 > window.size();
}

bool is_ascii(std::string_view bytes) {
  return end_of_ascii(bytes, 0) == bytes.size();
}

// How much of a text is UTF-8: sequences of several bytes, and bytes that fit
// into none.
struct Utf8Share {
  uint32_t good = 0;
  uint32_t bad = 0;
  bool mostly() const { return good > 4 * bad; }
};
Utf8Share utf8_share(std::string_view bytes) {
  Utf8Share share;
  const std::string_view window =
      bytes.substr(0, std::min(bytes.size(), size_t{1} << 20));
  for (size_t at = 0; at < window.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(window, at);
    if (c == kReplacement && surrogate_pair(window, start) != 0) {
      at = start + 6;
      ++share.good;
      continue;
    }
    // Half of such a pair: UTF-8 in shape, though of no character.
    if (c == kReplacement && window[start] == '\xED' &&
        start + 2 < window.size() && is_continuation(window[start + 1]) &&
        is_continuation(window[start + 2])) {
      at = start + 3;
      continue;
    }
    if (at - start > 1 && c != kReplacement) ++share.good;
    if (c == kReplacement && at - start < 3) ++share.bad;
  }
  return share;
}

// The encoding to use, and why.
struct Choice {
  Encoding encoding;
  std::string reason;
  size_t skip = 0;     // bytes of a byte order mark
  bool sound = false;  // all of it is known to be valid UTF-8
};

class Chooser {
 public:
  Chooser(std::string_view bytes, const Options& options)
      : bytes_(bytes),
        given_(find_encoding(options.encoding)),
        declared_label_(declared_label(bytes)),
        declared_(find_encoding(declared_label_)) {
    if (given_ && given_->name == "replacement") given_.reset();
    if (declared_ && declared_->name == "replacement") declared_.reset();
    // A page that says so in ASCII is not in UTF-16.
    if (declared_ && declared_->name.starts_with("UTF-16")) {
      declared_ = find_encoding("utf-8");
    }
  }

  Choice choose() const {
    if (bytes_.starts_with("\xEF\xBB\xBF")) {
      return {utf8(), with_conflict("byte order mark", utf8()), 3};
    }
    if (bytes_.starts_with("\xFF\xFE")) {
      return {*find_encoding("utf-16le"), "byte order mark", 2};
    }
    if (bytes_.starts_with("\xFE\xFF")) {
      return {*find_encoding("utf-16be"), "byte order mark", 2};
    }
    if (const auto wide = guess_utf16(bytes_)) {
      return {*wide, "every other byte is zero", 0};
    }
    if (given_ && given_->name.starts_with("UTF-16") && has_controls(bytes_) &&
        fits(*given_)) {
      return {*given_, "given with the bytes", 0};
    }
    if (find_invalid_utf8(bytes_) == std::string_view::npos) {
      Choice choice = valid_utf8();
      choice.sound = true;
      return choice;
    }
    return legacy();
  }

 private:
  static Encoding utf8() { return *find_encoding("utf-8"); }

  // What was said, where it is not what is used.
  std::string with_conflict(std::string reason, Encoding used) const {
    const auto& says = given_ ? given_ : declared_;
    if (says && says->name != used.name) {
      reason += ", although " + std::string(says->name) + " is " +
                (given_ ? "given with the bytes" : "declared");
    } else if (given_ && declared_ && declared_->name != given_->name) {
      reason += ", although " + std::string(declared_->name) + " is declared";
    }
    return reason;
  }

  // Valid UTF-8 is hardly ever anything else, unless it is plain ASCII in
  // seven-bit clothes.
  Choice valid_utf8() const {
    const auto& says = given_ ? given_ : declared_;
    if (says && says->name == "ISO-2022-JP" &&
        bytes_.find("\x1B$") != std::string_view::npos) {
      return {*says, given_ ? "given with the bytes" : "declared in the page",
              0};
    }
    if (!says && bytes_.find("\x1B$B") != std::string_view::npos) {
      return {*find_encoding("iso-2022-jp"), "its escape sequences show it", 0};
    }
    if (says && says->name == "UTF-8") {
      return {
          utf8(),
          with_conflict(
              given_ ? "given with the bytes" : "declared in the page", utf8()),
          0};
    }
    return {utf8(),
            with_conflict(is_ascii(bytes_) ? "nothing but ASCII"
                                           : "its bytes are valid UTF-8",
                          utf8()),
            0};
  }

  // Does the text make sense in this encoding? Few bytes without a meaning,
  // and no more controls than letters would have.
  bool fits(const Encoding& encoding) const {
    const std::string_view window =
        bytes_.substr(0, std::min(bytes_.size(), size_t{1} << 18));
    const auto text = convert(window, encoding);
    if (!text) return true;  // nobody here can tell
    uint32_t high = 0;
    for (const char c : window) high += static_cast<unsigned char>(c) >= 0x80;
    return text->invalid * 10 <= high || text->invalid <= 1;
  }

  // Bytes that are no valid UTF-8.
  Choice legacy() const {
    const Utf8Share share = utf8_share(bytes_);
    const auto& says = given_ ? given_ : declared_;
    const std::string said =
        given_ ? "given with the bytes" : "declared in the page";
    if (says && says->name == "UTF-8" && (share.good > 0 || share.bad <= 2)) {
      if (share.mostly() || share.bad <= 2) {
        return {utf8(), said + ", although some bytes are no UTF-8", 0};
      }
    }
    // Mostly UTF-8 with a few bad bytes stays UTF-8, whatever is declared.
    if (share.mostly() && share.good >= 3) {
      return {utf8(), with_conflict("most of it is UTF-8", utf8()), 0};
    }
    for (const bool hint : {true, false}) {
      const auto& one = hint ? given_ : declared_;
      if (!one || one->name == "UTF-8" || !fits(*one)) continue;
      std::string reason =
          hint ? "given with the bytes" : "declared in the page";
      return {*one, with_conflict(std::move(reason), *one), 0};
    }
    if (share.mostly()) {
      return {utf8(), with_conflict("most of it is UTF-8", utf8()), 0};
    }
    const auto detected = find_encoding(detect(bytes_));
    if (detected && detected->name != "UTF-8" &&
        detected->name != "replacement" &&
        !detected->name.starts_with("UTF-16")) {
      return {*detected, with_conflict("recognised by its letters", *detected),
              0};
    }
    const Encoding western = *find_encoding("windows-1252");
    return {
        western,
        with_conflict("no UTF-8, and nothing that fits is declared", western),
        0};
  }

  std::string_view bytes_;
  std::optional<Encoding> given_;
  std::string declared_label_;
  std::optional<Encoding> declared_;
};

// The places of an encoding's bytes that stand for nothing.
void report_lost(std::string_view text, std::string_view encoding,
                 std::vector<Repair>& repairs) {
  for (size_t at = text.find(kLost);
       at != std::string_view::npos && repairs.size() < kMaxInvalidReports;
       at = text.find(kLost, at + kLost.size())) {
    report_invalid(static_cast<uint32_t>(at),
                   "bytes that stand for nothing in " + std::string(encoding),
                   repairs);
  }
}

}  // namespace

EncodingChoice choose_encoding(std::string_view bytes, const Options& options) {
  const Choice choice = Chooser(bytes, options).choose();
  const bool readable =
      choice.encoding.name == "UTF-8" || convert("", choice.encoding);
  return {std::string(choice.encoding.name), choice.reason, readable};
}

Result<Decoded> decode(std::string_view bytes, const Options& options) {
  if (const auto error = refuse_binary(bytes)) return *error;
  Decoded decoded;
  if (!options.decoded_from.empty()) {
    decoded.encoding = options.decoded_from;
    decoded.reason = options.decoded_reason;
    decoded.text = repair_utf8(bytes, decoded.repairs);
    if (decoded.encoding != "UTF-8") {
      report_lost(decoded.text, decoded.encoding, decoded.repairs);
    }
    return decoded;
  }
  const Choice choice = Chooser(bytes, options).choose();
  bytes.remove_prefix(choice.skip);
  decoded.encoding = std::string(choice.encoding.name);
  decoded.reason = choice.reason;
  if (choice.encoding.name == "UTF-8") {
    decoded.text =
        choice.sound ? std::string(bytes) : repair_utf8(bytes, decoded.repairs);
    return decoded;
  }
  auto text = convert(bytes, choice.encoding);
  if (!text) {
    return Error{ErrorCode::kUnsupported, 0,
                 "The text is encoded as " + decoded.encoding +
                     ", which this build cannot read; decode it to a "
                     "string first (TextDecoder does it in a browser)."};
  }
  decoded.text = std::move(text->text);
  if (text->invalid > 0) {
    report_lost(decoded.text, decoded.encoding, decoded.repairs);
  }
  return decoded;
}

}  // namespace dateline
