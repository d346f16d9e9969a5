#include "text/packed_word.h"

#include <catch2/catch_amalgamated.hpp>
#include <string_view>

namespace dateline {

TEST_CASE("packed words are equal when the words are", "[text]") {
  constexpr std::string_view words =
      "a an and march monday november wednesdays";
  CHECK(PackedWord(words.substr(0, 1)) == PackedWord("a"));
  CHECK(PackedWord(words.substr(2, 2)) == PackedWord("an"));
  CHECK(PackedWord(words.substr(5, 3)) == PackedWord("and"));
  CHECK(PackedWord(words.substr(9, 5)) == PackedWord("march"));
  CHECK(PackedWord(words.substr(22, 8)) == PackedWord("november"));
  CHECK(PackedWord(words.substr(31, 10)) == PackedWord("wednesdays"));
  CHECK(PackedWord(words.substr(31, 9)) == PackedWord("wednesday"));
}

TEST_CASE("packed words differ in any byte and in length", "[text]") {
  constexpr std::string_view word = "wednesday";
  CHECK_FALSE(PackedWord(word) == PackedWord("wednesdas"));
  CHECK_FALSE(PackedWord(word) == PackedWord("wednesdays"));
  CHECK_FALSE(PackedWord(word) == PackedWord("wednesda"));
  CHECK_FALSE(PackedWord(word.substr(0, 3)) == PackedWord("wer"));
  CHECK_FALSE(PackedWord(word.substr(0, 0)) == PackedWord("w"));
}

}  // namespace dateline
