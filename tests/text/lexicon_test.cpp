#include "text/lexicon.h"

#include <catch2/catch_amalgamated.hpp>

#include "text/word_table.h"

namespace dateline {
namespace {

struct PortsRow {
  std::string_view name;
  std::string_view sea;
};

constexpr Lexicon<PortsRow, 4> kPorts(
    "Lisbon\tAtlantic\nOdesa\tBlack Sea\nInland\t\nLisbon\tTagus\n");

TEST_CASE("A lexicon is a text whose rows are cut out at first use",
          "[text][lexicon]") {
  STATIC_REQUIRE(kPorts.size() == 4);
  CHECK(kPorts[0].name == "Lisbon");
  CHECK(kPorts[1].sea == "Black Sea");
  CHECK(kPorts[2].sea.empty());
  size_t rows = 0;
  for (const PortsRow& row : kPorts) rows += !row.name.empty();
  CHECK(rows == 4);
}

TEST_CASE("A word table finds the first row of a key", "[text][lexicon]") {
  const WordTable<PortsRow> table(kPorts, &PortsRow::name);
  REQUIRE(table.find("Lisbon") != nullptr);
  CHECK(table.find("Lisbon")->sea == "Atlantic");
  CHECK(table.contains("Inland"));
  CHECK_FALSE(table.contains("Lisbo"));
  CHECK_FALSE(table.contains(""));
  const WordTable<PortsRow> by_sea(kPorts, &PortsRow::sea);
  CHECK(by_sea.find("Tagus")->name == "Lisbon");
  CHECK(by_sea.find("")->name == "Inland");
}

}  // namespace
}  // namespace dateline
