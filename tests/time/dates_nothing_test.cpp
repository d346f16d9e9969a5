// Times that say no day of any event.

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "time/read_news.h"

namespace dateline {
namespace {

using testing::on;
using testing::read;
using testing::telling;

TEST_CASE("the year that tells which thing it is dates no event",
          "[timeline]") {
  const Analysis budget = read(
      "Lawmakers passed the 2019 budget on Thursday after a long debate. The "
      "2017 law was struck down by judges in Leeds.");
  CHECK(on(budget, "2018-11-01"));
  CHECK_FALSE(on(budget, "2019"));
  CHECK_FALSE(on(budget, "2017"));
  // Nor does the one behind a name.
  CHECK_FALSE(
      on(read("The plan for Vision 2030 was shown to the council."), "2030"));
  // That of an event is when it was, and one with a preposition is a day.
  CHECK(on(read("The 2011 earthquake killed 185 people in Christchurch."),
           "2011"));
  CHECK(
      on(read("The bridge in Leeds was opened in 2011 by the queen."), "2011"));
}

TEST_CASE("the year of champions and of what is compared dates no event",
          "[timeline]") {
  const Analysis analysis = read(
      "2008 champions Luton beat Hull on Saturday. The firm sold goods worth "
      "30 billion rupees on Tuesday against 2017 sales of 20 billion.");
  CHECK(on(analysis, "2008") == nullptr);
  CHECK(on(analysis, "2017") == nullptr);
}

TEST_CASE("what is compared with dates nothing", "[timeline]") {
  const Analysis analysis = read(
      "Net income climbed to 1.42 billion crowns in the third quarter from "
      "1.20 billion a year earlier. Turnout on Sunday was 67%, up from 58% in "
      "2014.");
  CHECK_FALSE(on(analysis, "2014"));
  CHECK(on(analysis, "2018-07-01/2018-09-30"));
  CHECK_FALSE(on(analysis, "2017-07-01/2017-09-30"));
}

TEST_CASE("what somebody previously did has no day of the story",
          "[timeline]") {
  const Analysis analysis = read(
      "Anna Reed married Tom Alvarez on 2 June 1957 in Hull. She "
      "previously taught at a school in Leeds.");
  CHECK(on(analysis, "1957-06-02"));
  const TimelineEntry* taught = telling(analysis, "taught at a school");
  if (taught != nullptr) CHECK(taught->when.value.empty());
}

}  // namespace
}  // namespace dateline
