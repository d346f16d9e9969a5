// What the third-party libraries were built with: ICU's trimmed data has to
// hold everything the core asks of it, natively and in wasm.
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>

#include <string>
#include <string_view>
#include <vector>

#include "arena.h"
#include "catch2/catch_amalgamated.hpp"
#include "nlohmann/json.hpp"
#include "nokogiri_gumbo.h"

using namespace std::literals;

namespace {

std::u16string Normalize(const UNormalizer2* normalizer,
                         std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::u16string out(text.size() * 4, u'\0');
  const int32_t length = unorm2_normalize(
      normalizer, text.data(), static_cast<int32_t>(text.size()), out.data(),
      static_cast<int32_t>(out.size()), &status);
  REQUIRE(U_SUCCESS(status));
  out.resize(length);
  return out;
}

}  // namespace

TEST_CASE("ICU normalises", "[dependencies]") {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  REQUIRE(U_SUCCESS(status));
  CHECK(Normalize(nfc, u"Cafe\u0301") == u"Café");
}

// In a browser TextDecoder decodes these before the bytes reach the core.
#ifndef __EMSCRIPTEN__
namespace {

std::u16string Decode(const char* charset, std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return u"";
  std::u16string out(bytes.size() + 1, u'\0');
  const int32_t length =
      ucnv_toUChars(converter, out.data(), static_cast<int32_t>(out.size()),
                    bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  ucnv_close(converter);
  REQUIRE(U_SUCCESS(status));
  out.resize(length);
  return out;
}

}  // namespace

TEST_CASE("ICU decodes the East Asian encodings", "[dependencies]") {
  CHECK(Decode("shift_jis", "\x93\x8C\x8B\x9E") == u"東京");
  CHECK(Decode("euc-jp", "\xC5\xEC\xB5\xFE") == u"東京");
  CHECK(Decode("iso-2022-jp", "\x1B$BEl5~\x1B(B") == u"東京");
  CHECK(Decode("euc-kr", "\xBC\xAD\xBF\xEF") == u"서울");
  CHECK(Decode("gb18030", "\xB1\xB1\xBE\xA9") == u"北京");
  CHECK(Decode("gbk", "\xB1\xB1\xBE\xA9") == u"北京");
  CHECK(Decode("big5", "\xBB\x4F\xA5\x5F") == u"臺北");
}
#endif

TEST_CASE("ICU detects encodings", "[dependencies]") {
  const std::string_view text =
      "Le pr\351sident a d\351clar\351 que l'\351t\351 serait tr\350s "
      "difficile pour les agriculteurs fran\347ais.";
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* detector = ucsdet_open(&status);
  ucsdet_setText(detector, text.data(), static_cast<int32_t>(text.size()),
                 &status);
  const UCharsetMatch* match = ucsdet_detect(detector, &status);
  REQUIRE(U_SUCCESS(status));
  REQUIRE(match != nullptr);
  const std::string name = ucsdet_getName(match, &status);
  CHECK((name == "ISO-8859-1" || name == "windows-1252"));
  ucsdet_close(detector);
}

TEST_CASE("gumbo keeps source positions and stops at its depth limit",
          "[dependencies]") {
  const std::string_view page = "<p>Paris, <b>Nov. 5</b></p>";
  GumboOutput* output =
      gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  const GumboNode* html = output->root;
  const auto* body =
      static_cast<const GumboNode*>(html->v.element.children.data[1]);
  const auto* paragraph =
      static_cast<const GumboNode*>(body->v.element.children.data[0]);
  const auto* bold =
      static_cast<const GumboNode*>(paragraph->v.element.children.data[1]);
  CHECK(bold->v.element.tag == GUMBO_TAG_B);
  CHECK(bold->v.element.start_pos.offset == 10);
  CHECK(bold->v.element.end_pos.offset == 19);
  gumbo_destroy_output(output);

  std::string nested;
  for (int i = 0; i < 1000; ++i) nested += "<div>";
  output = gumbo_parse_with_options(&kGumboDefaultOptions, nested.data(),
                                    nested.size());
  CHECK(output->status == GUMBO_STATUS_TREE_TOO_DEEP);
  gumbo_destroy_output(output);
}

TEST_CASE("gumbo takes runs of text without losing its place",
          "[dependencies]") {
  // Everything that ends a run: references, carriage returns, a null, bytes
  // that are no UTF-8, control characters, tabs and line feeds.
  const std::string_view page =
      "<body>\n \tThe \"harbour\" &amp; quay\r\nof C\u00F4te\t\xFF\u0085 "
      "closed\0.<i title=\"Day\t3 &lt; 4\r\n\u2019\">x</i>"
      "<script>if (a <b && \"</p>\") {}\n<!--<script></script>--></script>"
      "<table>in<td>\u6771\u4EAC  cell</table>"sv;
  GumboOutput* output =
      gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  const auto* body =
      static_cast<const GumboNode*>(output->root->v.element.children.data[1]);
  const auto child = [](const GumboNode* node, unsigned i) {
    REQUIRE(i < node->v.element.children.length);
    return static_cast<const GumboNode*>(node->v.element.children.data[i]);
  };
  const GumboText& text = child(body, 0)->v.text;
  CHECK(std::string_view(text.text) ==
        "\n \tThe \"harbour\" & quay\nof C\u00F4te\t\uFFFD\u0085 closed.");
  CHECK(text.original_text.data == page.data() + 6);
  const GumboElement& italic = child(body, 1)->v.element;
  CHECK(text.original_text.data + text.original_text.length ==
        italic.original_tag.data);
  CHECK(italic.start_pos.offset == page.find("<i"));
  const auto* title =
      static_cast<const GumboAttribute*>(italic.attributes.data[0]);
  CHECK(std::string_view(title->value) == "Day\t3 < 4\n\u2019");
  const GumboNode* script = child(body, 2);
  CHECK(std::string_view(child(script, 0)->v.text.text) ==
        "if (a <b && \"</p>\") {}\n<!--<script></script>-->");
  // What a table may not hold goes before it.
  CHECK(std::string_view(child(body, 3)->v.text.text) == "in");
  gumbo_destroy_output(output);
}

TEST_CASE("gumbo's memory is given back at once", "[dependencies]") {
  const std::string_view page = "<p class=lead>Paris, <b>Nov. 5</b> (Reuters)";
  const auto parse = [](std::string_view text) {
    return gumbo_parse_with_options(&kGumboDefaultOptions, text.data(),
                                    text.size());
  };
  GumboArena* first = gumbo_arena_enter();
  const GumboOutput* one = parse(page);
  gumbo_arena_leave();
  GumboArena* second = gumbo_arena_enter();
  parse(std::string(300000, 'x') + "<p>long");
  gumbo_arena_leave();
  gumbo_arena_free(second);
  CHECK(one->root->v.element.children.length == 2);
  gumbo_arena_free(first);
  gumbo_arena_free(nullptr);
  // Outside, the parser allocates and frees piece by piece.
  gumbo_destroy_output(parse(page));
}

TEST_CASE("JSON is parsed without exceptions", "[dependencies]") {
  const auto good = nlohmann::json::parse(R"({"a": [1, "ü"]})", nullptr, false);
  CHECK(good["a"][1] == "ü");
  CHECK(nlohmann::json::parse("{\"a\":", nullptr, false).is_discarded());
}
