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

TEST_CASE("a participle behind an article or another verb is no verb",
          "[timeline]") {
  const Analysis court = read(
      "A judge in Leeds on Friday sentenced the editor of the Evening Record "
      "to "
      "a suspended 18-month prison term and fined the newspaper 9,000 pounds "
      "for printing a story in defiance of an order that he had made before.");
  for (const TimelineEntry& entry : court.timeline) {
    CAPTURE(entry.what);
    CHECK(entry.what.starts_with("A judge in Leeds on Friday "));
  }
  const Analysis match = read(
      "Anna Keller struck a winner as Luton edged out already relegated Hull "
      "on "
      "Saturday.");
  CHECK_FALSE(telling(match, "Keller relegated"));
  const Analysis trade = read(
      "Imports carry a tax, the Evening Record noted on Friday, adding that "
      "the "
      "tax has already largely blocked subsidized Chinese makers from making "
      "inroads into the market of the island.");
  CHECK_FALSE(telling(trade, "Record subsidized"));
}

TEST_CASE("months that go on with 'and' stand before their noun",
          "[timeline]") {
  const Analysis analysis = read(
      "In October the office received complaints and reviewed the February and "
      "March issues of the paper, which had printed notices of the election "
      "without the name of whoever had paid for them.");
  const TimelineEntry* entry = telling(analysis, "reviewed the February");
  REQUIRE(entry);
  CHECK(entry->what.find("and March issues") != std::string::npos);
}

TEST_CASE("a clause without a comma about the subject ends before the verb",
          "[timeline]") {
  const Analysis analysis = read(
      "The chief Ivan Reed who visited the spot of the blast said \"five "
      "people "
      "were killed\". Those who attended the vigil in Leeds were hurt.");
  const TimelineEntry* said = telling(analysis, "visited the spot");
  REQUIRE(said);
  CHECK_FALSE(said->what.ends_with("said."));
  const TimelineEntry* hurt = telling(analysis, "attended the vigil");
  if (hurt != nullptr) CHECK(hurt->what.find("were hurt") != std::string::npos);
}

TEST_CASE("a life told before the verb is not what died", "[timeline]") {
  const Analysis analysis = read(
      "Louis Keller, a federal judge and former dean of two famous schools who "
      "played a significant role in major civil rights cases before the "
      "Supreme Court, including the landmark Lang v. Reed case on schools, "
      "died on Friday at his home in Leeds.");
  const TimelineEntry* died = on(analysis, "2018-11-02");
  REQUIRE(died);
  CHECK(died->what.starts_with("Louis Keller, "));
  CHECK(died->what.ends_with("died on Friday at his home in Leeds."));
}

TEST_CASE("a participle that opens a long sentence gets its subject",
          "[timeline]") {
  const Analysis analysis = read(
      "Recruited in 1950 by the director of the fund, Tom Alvarez, who later "
      "became an associate justice of the Supreme Court, Ada Keller was a "
      "member of the team of lawyers that spent several years on the briefs of "
      "the case against the board of schools.");
  const TimelineEntry* entry = on(analysis, "1950");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("Ada Keller was recruited in 1950 by "));
  const auto brief =
      on(read("Hired in 1990 by the fund, Ada Keller sold it."), "1990");
  REQUIRE(brief);
  CHECK(brief->what.starts_with("Hired in 1990 by the fund, "));
}

TEST_CASE("a condition keeps what depends on it", "[timeline]") {
  const Analysis analysis = read(
      "Unless an agreement is reached, attendants could strike as early as 11 "
      "p.m. Saturday, a minute after the end of a cooling-off period set by "
      "the Harbour Board.");
  const TimelineEntry* entry = telling(analysis, "could strike");
  REQUIRE(entry);
  CHECK(entry->status == Status::kPossible);
}

TEST_CASE("a quotation that is cut opens again", "[timeline]") {
  const Analysis analysis = read(
      "\"There are no grounds at all. He was summoned to the office on Friday "
      "and he gave them all that they had asked for in May,\" said Tom "
      "Reed.\n\n"
      "The firm showed a 34\" panel on Saturday.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("\"He was summoned"));
  const TimelineEntry* panel = on(analysis, "2018-11-03");
  REQUIRE(panel);
  CHECK(panel->what.starts_with("The firm"));
}

}  // namespace
}  // namespace dateline
