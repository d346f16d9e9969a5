// Characters that a program wrote out for another one.

#include "paste.h"

namespace dateline {
namespace {

std::string repaired(std::string_view text) { return read_paste(text).text; }

TEST_CASE("escapes of JSON and of addresses are read back", "[clean]") {
  CHECK(repaired(R"(\u201cNot now,\u201d the mayor said. She doesn\u0027t.)") ==
        "\u201CNot now,\u201D the mayor said. She doesn't.");
  CHECK(repaired(R"(LISBON, May 14 \u2013 The port reopened on Monday.)") ==
        "LISBON, May 14 \u2013 The port reopened on Monday.");
  CHECK(repaired(R"(Jos\u00e9 won gold\ud83e\udd47, and that was all.)") ==
        "Jos\u00E9 won gold\U0001F947, and that was all.");
  CHECK(repaired(R"(It\'s over, \"for good\", the mayor said on Monday.)") ==
        "It's over, \"for good\", the mayor said on Monday.");
  CHECK(repaired("The mayor said %E2%80%9CNot now%E2%80%9D and left.") ==
        "The mayor said \u201CNot now\u201D and left.");
  CHECK(repaired(R"(Jos\xe9 Pe\xf1a met the \xc9lys\xe9e's men on Monday.)") ==
        "Jos\u00E9 Pe\u00F1a met the \u00C9lys\u00E9e's men on Monday.");
  CHECK(repaired("She wrote%3A %E2%80%9C30%25 at 5%3A30 p.m.%E2%80%9D") ==
        "She wrote: \u201C30% at 5:30 p.m.\u201D");
}

TEST_CASE("an escape is recorded where it stood", "[clean]") {
  const Document document = read_paste("The caf\\u00e9 closed on Monday.");
  REQUIRE(document.repairs.size() == 1);
  CHECK(document.repairs[0].kind == "escape-sequence");
  CHECK(document.repairs[0].certainty == Certainty::kExact);
  CHECK(document.repairs[0].source == SourceSpan{7, 13});
}

TEST_CASE("code and addresses keep their escapes", "[clean]") {
  for (const std::string_view text :
       {R"(The code "\u201c" stands for a quotation mark in such files.)",
        R"(In Python "\xe9" is one character, and "%20" a blank.)",
        R"(Use \u201c for the mark that opens a quotation, he said.)",
        R"(The pattern [\u4e00-\u9fa5] matches most Chinese characters.)",
        R"(The file is in C:\users\new and nobody may read it.)",
        R"(Write printf("It\'s \u201chere\u201d"); and run the program.)",
        "See https://example.org/a%E2%80%9Cb for the rest of the story.",
        "Prices rose 5%, wages 3%A and rents by half, the office said."}) {
    CAPTURE(text);
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("preformatted text keeps its escapes", "[clean]") {
  const auto document = clean(
      "<article><h1>Marks of a page</h1><p>The harbour of Lisbon stayed "
      "closed for a third day after a crane fell, the port said.</p>"
      "<pre>say \\u201cHello\\u201d twice</pre><p>The mayor said that the "
      "inquiry would be finished within a month.</p></article>",
      {});
  REQUIRE(document);
  CHECK(document->text.find("\\u201cHello") != std::string::npos);
}

}  // namespace
}  // namespace dateline
