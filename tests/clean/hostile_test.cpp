// Input that nobody writes on purpose: it ends in a result or in one clear
// error, and soon.

#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "dateline/dateline.h"
#include "text/utf8.h"

namespace dateline {
namespace {

std::string repeat(std::string_view piece, size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (size_t i = 0; i < times; ++i) out += piece;
  return out;
}

void check_sound(const Result<Analysis>& analysis) {
  if (!analysis) {
    CHECK_FALSE(analysis.error().message.empty());
    return;
  }
  const std::string& text = analysis->document.text;
  CHECK(find_invalid_utf8(text) == std::string::npos);
  uint32_t last = 0;
  for (const Block& block : analysis->document.blocks) {
    CHECK(block.span.start >= last);
    CHECK(block.span.end <= text.size());
    last = block.span.end;
  }
  for (const Mention& mention : analysis->mentions) {
    CHECK(mention.span.end <= text.size());
    CHECK(mention.entity < analysis->entities.size());
  }
}

TEST_CASE("nothing, or hardly anything", "[hostile]") {
  CHECK(analyze("").error().code == ErrorCode::kEmptyInput);
  CHECK(analyze(" \n\t ").error().code == ErrorCode::kEmptyInput);
  CHECK(analyze(std::string(100, '\0')).error().code == ErrorCode::kEmptyInput);
  for (int byte = 1; byte < 256; ++byte) {
    check_sound(analyze(std::string(1, static_cast<char>(byte))));
  }
}

TEST_CASE("bytes that are no text", "[hostile]") {
  CHECK(analyze("\x89PNG\r\n\x1A\n....").error().code == ErrorCode::kNotText);
  CHECK(analyze("%PDF-1.7 ...").error().code == ErrorCode::kNotText);
  check_sound(analyze("On Monday \xC3\x28 \xFF\xFE the mayor \xE2\x82 spoke."));
  check_sound(analyze(std::string("a\0b on Monday\0", 14)));
}

TEST_CASE("more tags than any article has keep their text", "[hostile]") {
  const std::string words =
      "The mayor of Lisbon resigned on Monday after a long dispute over the "
      "port.";
  const std::string page = "<html><body><p>First. " + words +
                           repeat("<p><b>x", 400000) + "<table><tr><td>a" +
                           "<script>var x = 'hidden';</script>" +
                           "</table><p>Last. " + words;
  const auto document = clean(page);
  REQUIRE(document);
  CHECK(document->text.find("First. " + words) != std::string::npos);
  CHECK(document->text.find("Last. " + words) != std::string::npos);
  CHECK(document->text.find("hidden") == std::string::npos);
}

TEST_CASE("a thousand headlines end soon", "[hostile]") {
  std::string page;
  for (int i = 0; i < 20000; ++i) {
    page += "<meta property=og:title content='Crane " + std::to_string(i) +
            " falls in the port of Lisbon'>";
  }
  check_sound(analyze(page + "<p>The mayor of Lisbon resigned on Monday.</p>"));
}

TEST_CASE("a million nested elements keep their text", "[hostile]") {
  const std::string page = repeat("<div>", 1000000) +
                           "<p>The mayor of Lisbon resigned on Monday after "
                           "a long dispute over the port.</p>";
  const auto document = clean(page);
  REQUIRE(document);
  CHECK(document->body().find("The mayor of Lisbon") != std::string::npos);
}

TEST_CASE("a page of nothing but open tags", "[hostile]") {
  check_sound(analyze(repeat("<a href=x><b><table><tr><td>", 20000) + "Text"));
  check_sound(analyze("<p " + repeat("a=b ", 200000) + ">Some text here.</p>"));
  check_sound(analyze("<p title='" + std::string(5000000, 'x') +
                      "'>Some text here.</p>"));
  check_sound(analyze("<!--" + std::string(1000000, '-')));
}

TEST_CASE("ten megabytes on one line", "[hostile]") {
  check_sound(analyze(std::string(10000000, 'a')));
  check_sound(analyze(repeat("Kim met Lee on Monday. ", 200000)));
}

TEST_CASE("more than the limit is refused", "[hostile]") {
  const auto result = analyze(std::string(50000000, 'a'));
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::kInputTooLarge);
}

TEST_CASE("floods of entities, dates, names and repairs", "[hostile]") {
  check_sound(analyze(repeat("&amp;#39; &amp;amp; ", 100000)));
  check_sound(analyze(repeat("Nov. 5, 2018 ", 100000)));
  check_sound(analyze(repeat("Kim Jong Un, ", 50000)));
  check_sound(analyze(repeat("\u00A0\u200B\u202Ex", 100000)));
  check_sound(analyze("a" + repeat("\u0301", 10000)));
  check_sound(analyze(repeat("Share this\n", 100000)));
}

TEST_CASE("dates that do not exist", "[hostile]") {
  Options options;
  options.date = Date{2018, 11, 5};
  for (const char* text :
       {"It happened on February 31, 2018.", "In the year 0000 and in 99999.",
        "On 0000-00-00 and 9999-99-99.", "99999999999 years ago",
        "the 99th century, 999999999 days later", "in 10000 years"}) {
    check_sound(analyze(text, options));
  }
}

}  // namespace
}  // namespace dateline
