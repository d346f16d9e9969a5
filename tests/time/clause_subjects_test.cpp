// Whose verb it is, in sentences with several of them.

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "time/read_news.h"

namespace dateline {
namespace {

using testing::on;
using testing::read;
using testing::telling;

TEST_CASE("what a man did after a row was not done by the row", "[timeline]") {
  const Analysis analysis = read(
      "A man who shot his friend in the leg with an old army rifle after a "
      "long and bitter row over a barking dog was starting a prison sentence "
      "of nine years in Leeds on Sunday.");
  const TimelineEntry* entry = on(analysis, "2018-11-04");
  REQUIRE(entry);
  CHECK_FALSE(entry->what.starts_with("A long"));
  CHECK_FALSE(telling(analysis, "row over a barking dog was starting."));
}

TEST_CASE("what stands behind a participle goes with it", "[timeline]") {
  const Analysis analysis = read(
      "The families of two men killed in separate accidents at the harbour "
      "of Leeds within days of each other may have to wait for up to two "
      "years until inquests into their deaths can be heard.");
  for (const TimelineEntry& entry : analysis.timeline) {
    CAPTURE(entry.what);
    CHECK_FALSE(entry.what.ends_with("men killed."));
  }
}

TEST_CASE("a curly quotation that a straight mark ends is one", "[timeline]") {
  const Analysis analysis = read(
      "But the old friendship broke up in 2017 after “strange behaviour\" by "
      "Keller.");
  const TimelineEntry* entry = on(analysis, "2017");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("The old friendship"));
}

TEST_CASE("what an aside names is not all of the subject", "[timeline]") {
  const Analysis analysis = read(
      "The suspects, identified as Anna Keller, David Okafor and Rui Santos, "
      "were arrested on Friday in a suburb of Leeds, hours after the siege of "
      "the hotel had ended and the last of its guests had left.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("The suspects were arrested"));
  CHECK(entry->who.size() == 3);
}

TEST_CASE("a verb is told with its object", "[timeline]") {
  const Analysis analysis = read(
      "After a series of storms had killed thousands in the region, Anna "
      "Keller led on Friday what the council of the city called one of the "
      "biggest rescues that it had seen for many years.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->what.find("what the council") != std::string::npos);
  const Analysis orders = read(
      "In May Anna Keller issued orders to ensure there was no repeat of the "
      "storm, which claimed more than seven thousand lives in 2013 when it "
      "went over all the islands of the south.");
  const TimelineEntry* order = telling(orders, "issued orders");
  REQUIRE(order);
  CHECK(order->what.find("no repeat") != std::string::npos);
}

TEST_CASE("a deed somebody was found guilty of is told once", "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller, who was convicted of robbing a bank in 1991, had also made "
      "complaints about the Okafor family.");
  const auto of_year = std::count_if(
      analysis.timeline.begin(), analysis.timeline.end(),
      [](const TimelineEntry& entry) { return entry.when.value == "1991"; });
  CHECK(of_year == 1);
  const TimelineEntry* entry = on(analysis, "1991");
  REQUIRE(entry);
  CHECK(entry->what.find("complaints") == std::string::npos);
}

TEST_CASE("who was attacked and who attacked are two entries", "[timeline]") {
  const Analysis analysis = read(
      "Rui Santos was attacked in Leeds in July 2001.\n\nThe judge heard that "
      "Santos attacked Anna Keller, 48, at her home in Hull.");
  const TimelineEntry* first = on(analysis, "2001-07");
  REQUIRE(first);
  CHECK(first->who.size() == 1);
  CHECK(telling(analysis, "attacked Anna Keller"));
}

TEST_CASE("two names before their verb are one subject", "[timeline]") {
  const Analysis analysis = read(
      "The hearing of the petition against the lockdown in Azad Jammu "
      "and Kashmir could not take place at the High Court on Friday due to the "
      "absence of counsel and of the state's top law officer.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->what.find("could not take place") != std::string::npos);
  const Analysis both = read(
      "In Thursday's judgment, the court ruled that in a last attempt to get "
      "leave to appeal, both Okafor and the bank had said that there were "
      "good reasons of public interest that justified the granting of leave.");
  for (const TimelineEntry& told : both.timeline) {
    CAPTURE(told.what);
    CHECK_FALSE(told.what.ends_with("both Okafor."));
  }
}

TEST_CASE("what went before a move is not of its year", "[timeline]") {
  const Analysis analysis = read(
      "Rui Santos was born in Jamaica, where he was an imam for 15 years "
      "before coming to Leeds in 1979.");
  for (const TimelineEntry& entry : analysis.timeline) {
    CAPTURE(entry.what);
    const std::string verb(analysis.document.at(entry.trigger));
    if (verb == "born") CHECK(entry.when.value != "1979");
  }
}

TEST_CASE("a deadline is not the day of the order", "[timeline]") {
  const Analysis analysis = read(
      "The court ordered in Leeds that schools be exempted from the cuts or be "
      "provided with generators no later than 31 January 2018.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (analysis.document.at(entry.trigger) == "ordered") {
      CHECK(entry.when.value != "2018-01-31");
    }
  }
}

TEST_CASE("the next verb is no part of an aside", "[timeline]") {
  const Analysis analysis = read(
      "The petitions, filed by six citizens of the town in May, maintain that "
      "the lockdown called by the committee was unlawful and that it was a "
      "threat to law and order across the state.");
  for (const TimelineEntry& entry : analysis.timeline) {
    CAPTURE(entry.what);
    CHECK_FALSE(entry.what.ends_with("maintain."));
  }
}

}  // namespace
}  // namespace dateline
