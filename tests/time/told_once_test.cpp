// What a paragraph tells together: one event once, each with its day.

#include <catch2/catch_amalgamated.hpp>

#include "time/read_news.h"

namespace dateline {
namespace {

using testing::on;
using testing::read;
using testing::telling;

TEST_CASE("the day that labels a paragraph is that of all it tells",
          "[timeline]") {
  const Analysis analysis = read(
      "Key events\n\nDecember 2016: The High Court rules against the Post "
      "Office. The Post Office agrees to pay 58 million pounds.\n\n12 May "
      "2017: Three banks announce "
      "a merger.");
  const TimelineEntry* pay = telling(analysis, "agrees to pay");
  REQUIRE(pay);
  CHECK(pay->when.value == "2016-12");
  CHECK(pay->status == Status::kHappened);
}

TEST_CASE("what stands in a list without its verb is told with it",
          "[timeline]") {
  const Analysis analysis = read(
      "A wake will be held on Thursday and the funeral on Friday. Norland "
      "plans "
      "to build a reservoir by 2033, a project first proposed in the 1970s.");
  const TimelineEntry* wake = on(analysis, "2018-11-08");
  REQUIRE(wake);
  CHECK(wake->what == "A wake will be held on Thursday.");
  const TimelineEntry* funeral = on(analysis, "2018-11-09");
  REQUIRE(funeral);
  CHECK(funeral->what == "The funeral will be held on Friday.");
  CHECK_FALSE(on(analysis, "1970-01-01/1979-12-31"));
}

TEST_CASE("who is due to stand trial will", "[timeline]") {
  const Analysis analysis = read(
      "Two men charged with the murder of Ada Reed are due to stand trial in "
      "December.");
  const TimelineEntry* trial = on(analysis, "2018-12");
  REQUIRE(trial);
  CHECK(trial->status == Status::kPlanned);
}

TEST_CASE("which tells of the thing that somebody has", "[timeline]") {
  const Analysis analysis = read(
      "The fraud trial of former minister Pieter Malan, which had begun in the "
      "High Court of the province on Friday, has now been put off again "
      "because one of the many lawyers withdrew.");
  const TimelineEntry* trial = on(analysis, "2018-11-02");
  REQUIRE(trial);
  CHECK(trial->what.starts_with("The fraud trial"));
}

TEST_CASE("a short sentence goes on with the day of its paragraph",
          "[timeline]") {
  const Analysis analysis = read(
      "Inquiry into bridge opens\n\nAn inquiry into the fall of a bridge "
      "opened in Hull on Friday.\n\nThe bridge at Coldwell collapsed on 8 "
      "July, minutes after a train had passed under it. Two cyclists were "
      "hurt.");
  const TimelineEntry* hurt = telling(analysis, "cyclists");
  REQUIRE(hurt);
  CHECK(hurt->when.value == "2018-07-08");
}

TEST_CASE("a day behind an aside is that of the sentence", "[timeline]") {
  const Analysis analysis = read(
      "Norland left the grain pact, which was brokered by the United Nations "
      "and Turkey, on July 17, saying that its exports were blocked.");
  const TimelineEntry* left = on(analysis, "2018-07-17");
  REQUIRE(left);
  CHECK(left->what.starts_with("Norland left"));
  CHECK_FALSE(telling(analysis, "pact was brokered"));
}

TEST_CASE("who accompanies somebody is told with the meeting", "[timeline]") {
  const Analysis analysis = read(
      "Foreign Minister Ada Reed will meet Otto Lang in Oslo on Thursday. Reed "
      "will be accompanied by Finance Minister Uwe Braun.");
  const TimelineEntry* meeting = on(analysis, "2018-11-08");
  REQUIRE(meeting);
  CHECK(meeting->who.size() == 3);
  CHECK_FALSE(telling(analysis, "accompanied"));
}

TEST_CASE("behind nested asides the subject takes part", "[timeline]") {
  const Analysis analysis = read(
      "Judge dies\n\nMargaret Okello, who became the first woman High Court "
      "judge of the country and later helped to draft its laws, has died in "
      "Kampala. She was 91.");
  const TimelineEntry* death = telling(analysis, "has died");
  REQUIRE(death);
  REQUIRE(death->who.size() == 1);
  CHECK(analysis.entities[death->who[0]].name == "Margaret Okello");
}

TEST_CASE("what a sentence tells by the same words is one entry",
          "[timeline]") {
  const Analysis analysis = read(
      "The two towns signed a deal on Friday. Norland asked Astoria to remove "
      "its forces from the base in 2003, after the war.");
  int told = 0;
  for (const TimelineEntry& entry : analysis.timeline) {
    told += entry.what.find("asked Astoria") != std::string::npos ? 1 : 0;
  }
  CHECK(told == 1);
  CHECK(on(analysis, "2003"));
}

TEST_CASE("a review tells what has a day of its own", "[timeline]") {
  const Analysis analysis = read(
      "Review: A winter's tale at the Lyceum\n\nThe play opened at the Lyceum "
      "on Friday. The king smashed a toy and walked off in a rage. The design "
      "moves from a steel bunker to a meadow. The tour will reach Hull in "
      "December.");
  CHECK(on(analysis, "2018-11-02"));
  CHECK(on(analysis, "2018-12"));
  CHECK_FALSE(telling(analysis, "smashed"));
  CHECK_FALSE(telling(analysis, "steel bunker"));
}

TEST_CASE("an entry is dated by its own words, not by those beside it",
          "[timeline]") {
  // Brackets belong to what stands before them.
  const Analysis festival = read(
      "The films were named on Friday by Ada Keller at a meeting for the Leeds "
      "Film Festival (May 11-22, 2019).");
  const TimelineEntry* named = telling(festival, "were named");
  REQUIRE(named);
  CHECK(named->when.value == "2018-11-02");
  // The year of champions is no year of the match.
  const auto match =
      on(read("Tom Lang scored as 2008 champions Luton beat Hull on Saturday."),
         "2008");
  CHECK_FALSE(match);
  // Neither is when what is decided on had been made.
  CHECK_FALSE(on(read("The Court of Appeal upheld the decision taken six years "
                      "ago by the inspector."),
                 "2012"));
  CHECK_FALSE(on(read("Sales grew to Rs 3,856 crore, up from Rs 2,517 crore "
                      "(Rs 25.17 billion) a year before."),
                 "2017"));
}

TEST_CASE("two adverbs before a verb leave it its subject", "[timeline]") {
  const Analysis analysis = read(
      "Prosecuting, Linda Reed alleges that sometime in October 2014, Tom "
      "Keller "
      "unlawfully and corruptly approved payments in advance.");
  const TimelineEntry* entry = on(analysis, "2014-10");
  REQUIRE(entry);
  for (const uint32_t who : entry->who) {
    CHECK(analysis.entities[who].name == "Tom Keller");
  }
}

}  // namespace
}  // namespace dateline
