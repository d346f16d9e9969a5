// Bytes in any encoding: which one is used, why, and what is lost.

#include "clean/decode.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "clean/encodings.h"
#include "dateline/dateline.h"
#include "lexicon/encodings.h"
#include "lexicon/single_bytes.h"
#include "text/utf8.h"

namespace dateline {
namespace {

Decoded decoded(std::string_view bytes, Options options = {}) {
  auto result = decode(bytes, options);
  REQUIRE(result);
  CHECK(find_invalid_utf8(result->text) == std::string_view::npos);
  return std::move(*result);
}

Options hint(const std::string& label) {
  Options options;
  options.encoding = label;
  return options;
}

void check(std::string_view bytes, const Options& options,
           std::string_view text, std::string_view encoding,
           std::string_view reason) {
  const Decoded result = decoded(bytes, options);
  CHECK(result.text == text);
  CHECK(result.encoding == encoding);
  CHECK(result.reason == reason);
}

TEST_CASE("A byte order mark wins over everything", "[charset]") {
  check(
      "\xEF\xBB\xBF"
      "Caf\xC3\xA9",
      hint("windows-1252"), "Café", "UTF-8",
      "byte order mark, although windows-1252 is given with the bytes");
  check(std::string_view("\xFF\xFE"
                         "C\0a\0f\0\xE9\0",
                         10),
        {}, "Café", "UTF-16LE", "byte order mark");
  check(std::string_view("\xFE\xFF\0C\0a\0f\0\xE9", 10), {}, "Café", "UTF-16BE",
        "byte order mark");
}

TEST_CASE("UTF-16 shows itself without a mark", "[charset]") {
  const std::string_view little("T\0h\0e\0 \0c\0a\0f\0\xE9\0.\0", 18);
  check(little, {}, "The café.", "UTF-16LE", "every other byte is zero");
  const std::string_view big("\0T\0h\0e\0 \0c\0a\0f\0\xE9\0.", 18);
  check(big, {}, "The café.", "UTF-16BE", "every other byte is zero");
  // Russian has few zero bytes: the hint tells.
  const std::string_view russian(
      "\x1C\x04\x4D\x04\x40\x04 \0\x43\x04\x48\x04\x51\x04\x3B\x04", 16);
  check(russian, hint("utf-16le"), "Мэр ушёл", "UTF-16LE",
        "given with the bytes");
}

TEST_CASE("Hint, declaration and bytes may disagree", "[charset]") {
  const std::string latin = "<meta charset=iso-8859-1><p>Caf\xE9</p>";
  check(latin, {}, "<meta charset=iso-8859-1><p>Café</p>", "windows-1252",
        "declared in the page");
  check(latin, hint("windows-1250"), "<meta charset=iso-8859-1><p>Café</p>",
        "windows-1250",
        "given with the bytes, although windows-1252 is declared");
  check("<meta charset=iso-8859-1><p>Caf\xC3\xA9</p>", {},
        "<meta charset=iso-8859-1><p>Café</p>", "UTF-8",
        "its bytes are valid UTF-8, although windows-1252 is declared");
  check("<meta charset=utf-16><p>Cafe</p>", {},
        "<meta charset=utf-16><p>Cafe</p>", "UTF-8", "declared in the page");
  check("Plain words.", {}, "Plain words.", "UTF-8", "nothing but ASCII");
}

TEST_CASE("Latin-1 is what browsers take it for: windows-1252", "[charset]") {
  check("\x93No,\x94 she said \x96 twice.", hint("iso-8859-1"),
        "“No,” she said – twice.", "windows-1252", "given with the bytes");
}

TEST_CASE("Mostly UTF-8 is UTF-8, and what is no UTF-8 is reported",
          "[charset]") {
  const std::string bytes =
      "Caf\xC3\xA9, Z\xC3\xBCrich, M\xC3\xA1laga, S\xC3\xA3o, na\xC3\xAFve, "
      "gar\xC3\xA7on and one \xE9 too many";
  const Decoded result = decoded(bytes, hint("iso-8859-1"));
  CHECK(result.encoding == "UTF-8");
  CHECK(result.reason ==
        "most of it is UTF-8, although windows-1252 is given with the bytes");
  REQUIRE(result.repairs.size() == 1);
  CHECK(result.repairs[0].kind == "invalid-bytes");
  CHECK(result.repairs[0].certainty == Certainty::kFlagged);
  const SourceSpan place = result.repairs[0].source;
  CHECK(result.text.substr(place.start, place.size()) == "\uFFFD");
}

TEST_CASE("Bytes without a meaning in their encoding are reported",
          "[charset]") {
  const Decoded result =
      decoded("\xE1\xE2\xE3\xE4\xE5 \xAA \xE6\xE7\xE8\xE9 \xEA\xEB\xEC\xED",
              hint("iso-8859-7"));
  CHECK(result.encoding == "ISO-8859-7");
  const Decoded lost = decoded(
      "\xE1\xE2\xE3\xE4\xE5 \xAE \xE6\xE7\xE8\xE9 \xEA\xEB\xEC\xED \xEE\xEF",
      hint("iso-8859-7"));
  REQUIRE(lost.repairs.size() == 1);
  CHECK(lost.repairs[0].kind == "invalid-bytes");
}

TEST_CASE("A declaration that does not fit is not believed", "[charset]") {
  // Russian in windows-1251 that claims to be Shift_JIS.
  const std::string bytes =
      "\xCC\xFD\xF0 \xEF\xEE\xF0\xF2\xEE\xE2\xEE\xE3\xEE "
      "\xE3\xEE\xF0\xEE\xE4\xE0 \xEF\xEE\xE4\xE0\xEB \xE2 "
      "\xEE\xF2\xF1\xF2\xE0\xE2\xEA\xF3 \xE2 "
      "\xEF\xEE\xED\xE5\xE4\xE5\xEB\xFC\xED\xE8\xEA.";
  const Decoded result = decoded(bytes, hint("windows-1251"));
  CHECK(result.text == "Мэр портового города подал в отставку в понедельник.");
  const Decoded guessed = decoded(bytes);
  CHECK(guessed.encoding == "windows-1251");
  CHECK(guessed.reason == "recognised by its letters");
}

TEST_CASE("Every label of the standard is known", "[charset]") {
  size_t labels = 0;
  for (const auto& row : lexicon::kEncodings) {
    ++labels;
    const auto encoding = find_encoding(row.label);
    REQUIRE(encoding);
    CHECK(encoding->name == row.name);
    INFO(row.label);
    if (row.name == "replacement" || row.name == "UTF-8") continue;
    // Half of the tables are the browser's in a build for it.
    const auto text = convert("plain", *encoding);
    if (row.converter == "table") REQUIRE(text);
    if (!text || row.name.starts_with("UTF-16")) continue;
    CHECK(text->text == "plain");
  }
  CHECK(labels == 221);
}

TEST_CASE("One byte a character: every byte of every encoding", "[charset]") {
  std::string bytes;
  for (int byte = 0x80; byte < 0x100; ++byte) {
    bytes.push_back(static_cast<char>(byte));
  }
  for (const auto& row : lexicon::kSingleBytes) {
    INFO(row.name);
    const auto text = convert(bytes, *find_encoding(row.name));
    REQUIRE(text);
    size_t characters = 0;
    uint32_t lost = 0;
    for (size_t at = 0; at < text->text.size(); ++characters) {
      lost += next_code_point(text->text, at) == kReplacement;
    }
    CHECK(characters == 128);
    CHECK(lost == text->invalid);
  }
  CHECK(convert("\xC1\xD7", *find_encoding("koi8-r"))->text == "ав");
  CHECK(convert("\xE9", *find_encoding("macintosh"))->text == "È");
  CHECK(convert("\x80\xDB", *find_encoding("x-mac-cyrillic"))->text == "Аџ");
  CHECK(convert("\xA4", *find_encoding("iso-8859-15"))->text == "€");
}

TEST_CASE("East Asian encodings", "[charset]") {
  struct Case {
    const char* label;
    const char* bytes;
    const char* text;
  };
  static constexpr Case kCases[] = {
      {"gbk", "\xD7\xDC\xC0\xED\xD4\xDA\xB1\xB1\xBE\xA9", "总理在北京"},
      {"gb2312", "\xD6\xD0\xB9\xFA", "中国"},
      {"gb18030", "\xD6\xD0\xB9\xFA\x81\x30\x81\x30", "中国\u0080"},
      {"big5", "\xA4\xA4\xB0\xEA\xAE\xC9\xB3\xF8", "中國時報"},
      {"euc-jp", "\xC6\xFC\xCB\xDC", "日本"},
      {"shift_jis", "\x93\xFA\x96\x7B\x83\x65", "日本テ"},
      {"iso-2022-jp", "\x1B$BF|K\\\x1B(B", "日本"},
      {"euc-kr", "\xC7\xD1\xB1\xB9", "한국"},
      {"ks_c_5601-1987", "\xB4\xEB\xC5\xEB\xB7\xC9", "대통령"},
  };
  for (const Case& one : kCases) {
    INFO(one.label);
    const auto encoding = find_encoding(one.label);
    REQUIRE(encoding);
    const auto text = convert(one.bytes, *encoding);
    if (!text) {
      // This build leaves them to its host, and says so.
      CHECK_FALSE(choose_encoding(one.bytes, hint(one.label)).readable);
      continue;
    }
    CHECK(text->text == one.text);
    CHECK(text->invalid == 0);
  }
}

TEST_CASE("Text that the host decoded keeps the word of it", "[charset]") {
  Options options;
  options.decoded_from = "Shift_JIS";
  options.decoded_reason = "declared in the page";
  const auto document = clean("首相は東京で語った。", options);
  REQUIRE(document);
  CHECK(document->encoding == "Shift_JIS");
  CHECK(document->encoding_reason == "declared in the page");
}

TEST_CASE("Surrogate pairs in UTF-8's clothes are read", "[charset]") {
  check("A smile \xED\xA0\xBD\xED\xB8\x80 from Málaga.", {},
        "A smile \U0001F600 from Málaga.", "UTF-8", "most of it is UTF-8");
  const Decoded lone = decoded("A lone \xED\xA0\xBD half from Málaga, née X.");
  CHECK(lone.text.find("\uFFFD") != std::string::npos);
  CHECK_FALSE(lone.repairs.empty());
}

TEST_CASE("What is no text is refused in one sentence", "[charset]") {
  for (const std::string_view bytes :
       {"\x89PNG\r\n", "\xFF\xD8\xFF\xE0", "%PDF-1.7", "PK\x03\x04"}) {
    const auto result = decode(bytes, {});
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::kNotText);
  }
}

}  // namespace
}  // namespace dateline
