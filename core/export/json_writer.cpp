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
  static constexpr char kHex[] = "0123456789abcdef";
  out.push_back('"');
  size_t copied = 0;
  const auto flush = [&](size_t end) {
    out.append(text.substr(copied, end - copied));
  };
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (kPlain[c]) continue;
    const bool slash = c == '/' && i > 0 && text[i - 1] == '<';
    const bool separator = c == 0xE2 && i + 2 < text.size() &&
                           text[i + 1] == '\x80' &&
                           (text[i + 2] == '\xA8' || text[i + 2] == '\xA9');
    if (c >= 0x20 && c != '"' && c != '\\' && !slash && !separator) continue;
    flush(i);
    copied = i + 1;
    if (separator) {
      out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
      copied = i + 1;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c < 0x20) {
      out += "\\u00";
      out.push_back(kHex[c >> 4]);
      out.push_back(kHex[c & 15]);
    } else {
      out.push_back('\\');
      out.push_back(static_cast<char>(c));
    }
  }
  flush(text.size());
  out.push_back('"');
}

void JsonWriter::new_line() {
  if (!pretty_) return;
  out_.push_back('\n');
  out_.append(2 * has_items_.size(), ' ');
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_items_.empty()) return;
  if (has_items_.back()) out_.push_back(',');
  has_items_.back() = true;
  new_line();
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
  has_items_.push_back(false);
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  const bool any = has_items_.back();
  has_items_.pop_back();
  if (any) new_line();
  out_.push_back(bracket);
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_.push_back('"');
  out_ += name;
  out_ += pretty_ ? "\": " : "\":";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  append_json_string(text, out_);
  return *this;
}

void JsonWriter::number(uint32_t number) {
  char digits[10];
  int n = 0;
  do {
    digits[n++] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number > 0);
  while (n > 0) out_.push_back(digits[--n]);
}

JsonWriter& JsonWriter::value(uint32_t n) {
  separate();
  number(n);
  return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
  separate();
  out_ += truth ? "true" : "false";
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
  if (thousandths < 0) out_.push_back('-');
  number(size / 1000);
  uint32_t rest = size % 1000;
  if (rest > 0) out_.push_back('.');
  for (uint32_t scale = 100; rest > 0; scale /= 10) {
    out_.push_back(static_cast<char>('0' + rest / scale));
    rest %= scale;
  }
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::text_or_null(std::string_view text) {
  return text.empty() ? null() : value(text);
}

JsonWriter& JsonWriter::numbers(std::initializer_list<uint32_t> numbers) {
  separate();
  out_.push_back('[');
  bool first = true;
  for (const uint32_t n : numbers) {
    if (!first) out_ += pretty_ ? ", " : ",";
    first = false;
    number(n);
  }
  out_.push_back(']');
  return *this;
}

}  // namespace dateline
