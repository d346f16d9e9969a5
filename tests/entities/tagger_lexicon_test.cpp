#include "entities/tagger_lexicon.h"

#include <catch2/catch_amalgamated.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entities/tagger_bytes.h"

namespace dateline {
namespace {

// A lexicon without words and vectors, with these names and nothing else.
std::string names_only(const std::string& names) {
  const std::string no_words = {0, 0};
  const std::string no_clusters = {0};
  const std::string no_vectors = {0};
  return no_words + no_clusters + no_vectors + names;
}

TEST_CASE("a value of the tagger's file is told by its rank") {
  const std::string keys = {3, 5, 1, 1};
  const std::string values = {2, 4, 6};  // two values: 4, then 6
  std::string file = names_only(keys + values + std::string{1, 0, 0} + "rest");
  std::string_view bytes = file;
  TaggerLexicon lexicon;
  REQUIRE(lexicon.read(bytes));
  CHECK(lexicon.names == std::vector<uint16_t>{0, 6, 4, 4});
  CHECK(bytes == "rest");
}

TEST_CASE("a tagger's file that is cut or names no value is refused") {
  const std::string keys = {1, 5};
  for (const std::string& values :
       {std::string{1, 4}, std::string{1, 4, 1}, std::string{0, 0}}) {
    std::string file = names_only(keys + values);
    std::string_view bytes = file;
    TaggerLexicon lexicon;
    CHECK_FALSE(lexicon.read(bytes));
  }
}

TEST_CASE("ranks take a byte as long as there are bytes") {
  CHECK(single_byte_ranks(2) == 256);
  CHECK(single_byte_ranks(256) == 256);
  CHECK(single_byte_ranks(257) == 255);
  CHECK(single_byte_ranks(511) == 255);  // 255 + 256
  CHECK(single_byte_ranks(512) == 254);
}

}  // namespace
}  // namespace dateline
