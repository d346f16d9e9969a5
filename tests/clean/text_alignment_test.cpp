#include "clean/text_alignment.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>

using dateline::align_text;
using dateline::AlignedText;

namespace {

// "original>decoded" for each run, "=text" for what is copied.
std::string runs(std::string_view original, std::string_view decoded) {
  std::string out;
  for (const AlignedText& run : align_text(original, decoded)) {
    const auto from = original.substr(run.original.start, run.original.size());
    const auto to = decoded.substr(run.decoded.start, run.decoded.size());
    out += "[" + std::string(from) +
           (run.copied ? "=" : ">" + std::string(to)) + "]";
    if (run.copied) CHECK(from == to);
  }
  return out;
}

}  // namespace

TEST_CASE("Text that stands as it is, is copied", "[clean]") {
  CHECK(runs("Prices rose 5 % in Łódź.", "Prices rose 5 % in Łódź.") ==
        "[Prices rose 5 % in Łódź.=]");
  CHECK(runs("AT&T fell, a < b", "AT&T fell, a < b") == "[AT&T fell, a < b=]");
  CHECK(runs("", "") == "");
  // Raw text, as in <plaintext>: its references were not read.
  CHECK(runs("Q&amp;A. Then", "Q&amp;A. Then") == "[Q&amp;A. Then=]");
}

TEST_CASE("Character references stand for what they gave", "[clean]") {
  CHECK(runs("Mus&eacute;e &amp; caf&#233;", "Musée & café") ==
        "[Mus=][&eacute;>é][e =][&amp;>&][ caf=][&#233;>é]");
  CHECK(runs("&eacute;&egrave;!", "éè!") == "[&eacute;>é][&egrave;>è][!=]");
  CHECK(runs("R&ampD and &copyright", "R&D and ©right") ==
        "[R=][&amp>&][D and =][&copy>©][right=]");
  CHECK(runs("&amp;amp; x", "&amp; x") == "[&amp;>&][amp; x=]");
  CHECK(runs("a &NotEqualTilde; b", "a ≂̸ b") ==
        "[a =][&NotEqualTilde;>≂̸][ b=]");
}

TEST_CASE("What parsing drops does not shift what follows", "[clean]") {
  CHECK(runs("first\r\nsecond\rthird", "first\nsecond\nthird") ==
        "[first=][\r\n>\n][second=][\r>\n][third=]");
  CHECK(runs(std::string_view("a\0b é", 6), "ab é") == "[a=][b é=]");
  CHECK(runs("He said</x> on <!-- ad -->Monday", "He said on Monday") ==
        "[He said=][ on =][Monday=]");
}

TEST_CASE("Runs end on code point borders, whatever the texts", "[clean]") {
  // Both begin with the byte C3.
  CHECK(runs("é rest", "à rest") == "[é>à][ rest=]");
  CHECK(runs("short", "short and more") == "[short=][> and more]");
}
