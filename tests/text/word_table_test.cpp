#include "text/word_table.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>

using namespace dateline;

namespace {

struct Row {
  std::string_view word;
  int number;
};

// One of every length that is hashed in its own way.
constexpr Row kRows[] = {
    {"", 0},
    {"a", 1},
    {"an", 2},
    {"the", 3},
    {"mayor", 4},
    {"minister", 5},
    {"chairwoman", 6},
    {"a word of some length", 7},
    {"a word of same length", 8},
    {"mayor", 9},
    {"\u00e9lection", 10},
};

int number_of(const Row* row) { return row == nullptr ? -1 : row->number; }

}  // namespace

TEST_CASE("a word of any length gives its first row") {
  const WordTable<Row> table(kRows, &Row::word);
  for (const Row& row : kRows) {
    INFO(row.word);
    CHECK(number_of(table.find(row.word)) ==
          (row.number == 9 ? 4 : row.number));
  }
  for (const std::string_view word :
       {"b", "at", "thé", "major", "ministry", "chairwomen",
        "a word of this length", "Mayor"}) {
    INFO(word);
    CHECK_FALSE(table.contains(word));
  }
}

TEST_CASE("the case of ASCII letters does not count where it is asked so") {
  const WordTable<Row> table(kRows, &Row::word);
  CHECK(number_of(table.find_lower("MAYOR")) == 4);
  CHECK(number_of(table.find_lower("Minister")) == 5);
  CHECK(number_of(table.find_lower("A Word Of Some LENGTH")) == 7);
  CHECK(number_of(table.find_lower("\u00e9LECTION")) == 10);
  CHECK(number_of(table.find_lower("\u00c9lection")) == -1);
}

TEST_CASE("eight bytes are set in lower case as each by itself is") {
  for (int byte = 0; byte < 256; ++byte) {
    const auto each = static_cast<uint64_t>(byte);
    const auto lower = static_cast<uint64_t>(
        static_cast<unsigned char>(to_ascii_lower(static_cast<char>(byte))));
    INFO(byte);
    CHECK(lower_letters(each | each << 24 | each << 56) ==
          (lower | lower << 24 | lower << 56));
  }
}
