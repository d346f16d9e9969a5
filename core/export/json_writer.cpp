#include "export/json_writer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {
namespace {

// Bytes that stand for themselves wherever they stand.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (size_t c = 0x20; c < plain.size(); ++c) plain[c] = true;
  for (const unsigned char c : {'"', '\\', '/', '\xE2'}) plain[c] = false;
  return plain;
}();

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  JsonWriter json(false);
  json.value(text);
  out += json.take();
}

void JsonWriter::literal(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  put('"');
  size_t copied = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (kPlain[c]) continue;
    const bool slash = c == '/' && i > 0 && text[i - 1] == '<';
    const bool separator = c == 0xE2 && i + 2 < text.size() &&
                           text[i + 1] == '\x80' &&
                           (text[i + 2] == '\xA8' || text[i + 2] == '\xA9');
    if (c >= 0x20 && c != '"' && c != '\\' && !slash && !separator) continue;
    put(text.substr(copied, i - copied));
    if (separator) {
      put(text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029");
      i += 2;
    } else if (c == '\n') {
      put("\\n");
    } else if (c == '\t') {
      put("\\t");
    } else if (c == '\r') {
      put("\\r");
    } else if (c < 0x20) {
      put("\\u00");
      put(kHex[c >> 4]);
      put(kHex[c & 15]);
    } else {
      put('\\');
      put(static_cast<char>(c));
    }
    copied = i + 1;
  }
  put(text.substr(copied));
  put('"');
}

void JsonWriter::new_line() {
  if (!pretty_) return;
  put('\n');
  const size_t indent = 2 * depth_;
  std::memset(room(indent), ' ', indent);
  size_ += indent;
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (has_items_) put(',');
  has_items_ = true;
  new_line();
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  put(bracket);
  ++depth_;
  has_items_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  --depth_;
  if (has_items_) new_line();
  put(bracket);
  has_items_ = true;  // of the one around it
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  char* at = room(name.size() + 4);
  *at++ = '"';
  at = std::copy(name.begin(), name.end(), at);
  *at++ = '"';
  *at++ = ':';
  if (pretty_) *at++ = ' ';
  size_ = static_cast<size_t>(at - out_.data());
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  literal(text);
  return *this;
}

void JsonWriter::number(uint32_t number) {
  size_t digits = 1;
  for (uint32_t rest = number; rest >= 10; rest /= 10) ++digits;
  char* at = room(digits) + digits;
  for (size_t n = 0; n < digits; ++n, number /= 10) {
    *--at = static_cast<char>('0' + number % 10);
  }
  size_ += digits;
}

JsonWriter& JsonWriter::value(uint32_t n) {
  separate();
  number(n);
  return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
  separate();
  put(truth ? std::string_view("true") : std::string_view("false"));
  return *this;
}

JsonWriter& JsonWriter::fraction(double value) {
  separate();
  if (!(value == value)) value = 0;
  const double bounded = std::clamp(value, -1e6, 1e6);
  const auto thousandths =
      static_cast<int64_t>(std::floor(bounded * 1000 + 0.5));
  const auto size =
      static_cast<uint32_t>(thousandths < 0 ? -thousandths : thousandths);
  if (thousandths < 0) put('-');
  number(size / 1000);
  uint32_t rest = size % 1000;
  if (rest > 0) put('.');
  for (uint32_t scale = 100; rest > 0; scale /= 10) {
    put(static_cast<char>('0' + rest / scale));
    rest %= scale;
  }
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  put("null");
  return *this;
}

JsonWriter& JsonWriter::text_or_null(std::string_view text) {
  return text.empty() ? null() : value(text);
}

JsonWriter& JsonWriter::numbers(std::initializer_list<uint32_t> numbers) {
  separate();
  put('[');
  bool first = true;
  for (const uint32_t n : numbers) {
    if (!first) put(',');
    if (!first && pretty_) put(' ');
    first = false;
    number(n);
  }
  put(']');
  return *this;
}

}  // namespace dateline
