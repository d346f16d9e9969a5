#include "clean/encodings.h"

#include <unicode/ucnv.h>

#include <array>
#include <map>
#include <memory>
#include <vector>

#include "lexicon/encodings.h"
#include "lexicon/single_bytes.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

using HighHalf = std::array<char32_t, 128>;

// "80-9F A0 104": code points of the bytes 80 to FF.
HighHalf read_table(std::string_view cells) {
  HighHalf table;
  table.fill(kReplacement);
  size_t n = 0;
  char32_t first = 0;
  char32_t value = 0;
  bool run = false;
  for (size_t i = 0; i <= cells.size(); ++i) {
    const char c = i < cells.size() ? cells[i] : ' ';
    if (c == '-') {
      first = value;
      run = true;
      value = 0;
    } else if (c == ' ') {
      for (char32_t p = run ? first : value; p <= value && n < 128; ++p) {
        table[n++] = p;
      }
      run = false;
      value = 0;
    } else {
      value = value * 16 +
              static_cast<char32_t>(is_ascii_digit(c) ? c - '0' : c - 'A' + 10);
    }
  }
  return table;
}

const HighHalf* table_of(std::string_view name) {
  static const std::map<std::string_view, HighHalf> kTables = [] {
    std::map<std::string_view, HighHalf> tables;
    for (const auto& row : lexicon::kSingleBytes) {
      tables.emplace(row.name, read_table(row.characters));
    }
    return tables;
  }();
  // Visual and logical Hebrew have the same bytes.
  const auto it = kTables.find(name == "ISO-8859-8-I" ? "ISO-8859-8" : name);
  return it == kTables.end() ? nullptr : &it->second;
}

Converted from_table(std::string_view bytes, const HighHalf& table) {
  Converted out;
  out.text.reserve(bytes.size() + bytes.size() / 4);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) {
      out.text.push_back(byte);
      continue;
    }
    const char32_t c = table[value - 0x80];
    out.invalid += c == kReplacement;
    append_utf8(c, out.text);
  }
  return out;
}

// UTF-16 to UTF-8; surrogates without their partner are counted.
class Utf8Writer {
 public:
  explicit Utf8Writer(Converted& out) : out_(out) {}

  void put(char32_t unit) {
    if (unit >= 0xD800 && unit < 0xDC00) {
      lose_lead();
      lead_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      if (lead_ == 0) {
        put_lost();
      } else {
        append_utf8(0x10000 + ((lead_ - 0xD800) << 10) + unit - 0xDC00,
                    out_.text);
        lead_ = 0;
      }
    } else {
      lose_lead();
      out_.invalid += unit == kReplacement;
      append_utf8(unit, out_.text);
    }
  }

  void lose_lead() {
    if (lead_ != 0) put_lost();
    lead_ = 0;
  }

 private:
  void put_lost() {
    ++out_.invalid;
    append_utf8(kReplacement, out_.text);
  }

  Converted& out_;
  char32_t lead_ = 0;
};

Converted from_utf16(std::string_view bytes, bool big) {
  Converted out;
  out.text.reserve(bytes.size());
  Utf8Writer writer(out);
  const auto byte = [&](size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[i]));
  };
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    writer.put(big ? byte(i) << 8 | byte(i + 1) : byte(i + 1) << 8 | byte(i));
  }
  writer.lose_lead();
  if (bytes.size() % 2 == 1) {
    ++out.invalid;
    append_utf8(kReplacement, out.text);
  }
  return out;
}

#ifdef __EMSCRIPTEN__

// A browser reads those by its own TextDecoder (see core/clean/decode.h).
std::optional<Converted> from_icu(std::string_view, const char*) { return {}; }

#else

std::optional<Converted> from_icu(std::string_view bytes, const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(name, &error), &ucnv_close);
  if (U_FAILURE(error)) return {};
  Converted out;
  out.text.reserve(bytes.size() + bytes.size() / 2);
  Utf8Writer writer(out);
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  std::vector<UChar> buffer(4096);
  bool more = true;
  while (more) {
    UChar* to = buffer.data();
    error = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &to, buffer.data() + buffer.size(), &from,
                   end, nullptr, true, &error);
    for (const UChar* p = buffer.data(); p < to; ++p) writer.put(*p);
    more = error == U_BUFFER_OVERFLOW_ERROR;
    if (U_FAILURE(error) && !more) break;
  }
  writer.lose_lead();
  return out;
}

#endif

}  // namespace

std::optional<Encoding> find_encoding(std::string_view label) {
  static const WordTable<lexicon::EncodingsRow> kTable(
      lexicon::kEncodings, &lexicon::EncodingsRow::label);
  std::string lower;
  for (const char c : label.substr(0, 40)) {
    if (!is_ascii_space(c) && c != '"' && c != '\'') {
      lower.push_back(to_ascii_lower(c));
    }
  }
  const auto* row = kTable.find(lower);
  if (row == nullptr) return {};
  return Encoding{row->name, row->converter};
}

std::optional<Converted> convert(std::string_view bytes, Encoding encoding) {
  if (encoding.converter == "table") {
    const HighHalf* table = table_of(encoding.name);
    if (table == nullptr) return {};
    return from_table(bytes, *table);
  }
  if (encoding.name == "UTF-16LE" || encoding.name == "UTF-16BE") {
    return from_utf16(bytes, encoding.name == "UTF-16BE");
  }
  if (encoding.converter.empty()) return {};
  return from_icu(bytes, std::string(encoding.converter).c_str());
}

}  // namespace dateline
