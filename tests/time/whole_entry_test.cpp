// Entries begin and end where what they tell does.

#include <catch2/catch_amalgamated.hpp>

#include "time/read_news.h"

namespace dateline {
namespace {

using testing::on;
using testing::read;
using testing::telling;

TEST_CASE("the label of a line is no part of what happened", "[timeline]") {
  const Analysis analysis = read(
      "Engineer held in bribery case\n\nMumbai: The police arrested an "
      "engineer of the port on Friday for taking a bribe.\n\n24 May 2016: The "
      "court in Pune frees two of the accused.\n\n18:40 The river has "
      "flooded the market of Nashik, police say.");
  const TimelineEntry* arrest = on(analysis, "2018-11-02");
  REQUIRE(arrest);
  CHECK(arrest->what.starts_with("The police arrested"));
  const TimelineEntry* freed = on(analysis, "2016-05-24");
  REQUIRE(freed);
  CHECK(freed->what == "The court in Pune frees two of the accused.");
  const TimelineEntry* flood = telling(analysis, "has flooded");
  REQUIRE(flood);
  CHECK(flood->what.starts_with("The river has flooded"));
}

TEST_CASE("an entry does not break off before what has to follow",
          "[timeline]") {
  const Analysis analysis = read(
      "The judge of the court in Leeds said in the hearing on Friday that her "
      "decisions were not connected to or influenced by the sentence that Reed "
      "had received in a separate case of the county of York in 2016.\n\n"
      "2. The bank chose to hold its main rate on Thursday.");
  for (const TimelineEntry& entry : analysis.timeline) {
    CAPTURE(entry.what);
    CHECK_FALSE(entry.what.ends_with(" to."));
  }
  const auto* bank = on(analysis, "2018-11-01");
  REQUIRE(bank);
  CHECK(bank->what == "The bank chose to hold its main rate on Thursday.");
}

TEST_CASE("a phrase with 'as' keeps its first word", "[timeline]") {
  const auto entry =
      on(read("As part of the deal, the founder of the firm, Tom Alvarez, will "
              "join the board of the much larger company from Ohio, which owns "
              "mills in nine states, on 1 December 2018."),
         "2018-12-01");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("As part of"));
}

TEST_CASE("a pronoun before its verb is the whole subject", "[timeline]") {
  const auto entry = on(
      read("When Amin Odell seized power in 1971 she refused to leave, but "
           "fled to Nairobi in 1973 after soldiers had searched her house in "
           "the hills above the town and taken what they found."),
      "1973");
  REQUIRE(entry);
  CHECK(entry->what.find("Power in") == std::string::npos);
}

TEST_CASE("what an inquest heard is told behind it", "[timeline]") {
  const Analysis analysis = read(
      "A bridge in Hull had not been inspected for nine years before it fell, "
      "an inquest heard on Friday.");
  const TimelineEntry* heard = on(analysis, "2018-11-02");
  REQUIRE(heard);
  CHECK(heard->what.starts_with("An inquest heard on Friday: A bridge"));
}

TEST_CASE("a map, drawn in a year, was drawn", "[timeline]") {
  const auto entry = on(
      read("A flood map, drawn in 2014, put forty homes in the lanes below the "
           "mill at risk, and the council of the county has never changed it "
           "since the winter that it was made for, engineers said on Friday."),
      "2014");
  REQUIRE(entry);
  CHECK(entry->what == "A flood map was drawn in 2014.");
}

TEST_CASE("behind a clause about a noun the sentence goes on", "[timeline]") {
  const auto entry =
      on(read("The school beside the mill that the Reed family had bought from "
              "the town, burnt down on Saturday."),
         "2018-11-03");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("The school beside"));
}

}  // namespace
}  // namespace dateline
