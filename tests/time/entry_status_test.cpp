// What happened, is planned, possible or denied.

#include <catch2/catch_amalgamated.hpp>

#include "time/read_news.h"

namespace dateline {
namespace {

using testing::on;
using testing::read;
using testing::telling;

TEST_CASE("what happened and what is planned are told apart", "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller resigned on Friday. Parliament will elect a new speaker on "
      "Thursday.");
  const TimelineEntry* past = on(analysis, "2018-11-02");
  REQUIRE(past);
  CHECK(past->status == Status::kHappened);
  const TimelineEntry* planned = on(analysis, "2018-11-08");
  REQUIRE(planned);
  CHECK(planned->status == Status::kPlanned);
}

TEST_CASE("what is denied or only possible says so", "[timeline]") {
  const Analysis analysis = read(
      "The minister did not attend the meeting on Friday. The bank could "
      "close in December 2019.");
  const TimelineEntry* denied = on(analysis, "2018-11-02");
  REQUIRE(denied);
  CHECK(denied->status == Status::kDenied);
  const TimelineEntry* possible = on(analysis, "2019-12");
  REQUIRE(possible);
  CHECK(possible->status == Status::kPossible);
}

TEST_CASE("what is expected later this year lies ahead", "[timeline]") {
  const Analysis analysis = read(
      "The director was jailed on Friday. Prosecutors are expected to ask for "
      "a hearing later this year.");
  const TimelineEntry* entry = on(analysis, "2018");
  REQUIRE(entry);
  CHECK(entry->status == Status::kPlanned);
  CHECK(entry->when.earliest == Date{2018, 11, 6});
  CHECK(entry->when.mod.empty());
}

TEST_CASE("denied, asked for and depending on an if", "[timeline]") {
  const Analysis analysis = read(
      "Moscow denied on Friday it had sent troops across the border. Human "
      "Rights Watch had urged lawmakers on Thursday to reject the bill. If the "
      "law is extended on November 20, critics will go to court.");
  const TimelineEntry* denied = on(analysis, "2018-11-02");
  REQUIRE(denied);
  const TimelineEntry* urged = on(analysis, "2018-11-01");
  REQUIRE(urged);
  CHECK(urged->status == Status::kHappened);
  const TimelineEntry* open = on(analysis, "2018-11-20");
  REQUIRE(open);
  CHECK(open->status == Status::kPossible);
  CHECK(open->what.starts_with("If the law"));
}

TEST_CASE("threats and offers may come, vows are planned", "[timeline]") {
  const Analysis analysis = read(
      "Bin workers threatened to down tools from Thursday. The mayor of Leeds "
      "vowed to open a shelter on Friday.");
  const TimelineEntry* threat = on(analysis, "2018-11-08");
  REQUIRE(threat);
  CHECK(threat->status == Status::kPossible);
  const TimelineEntry* vow = on(analysis, "2018-11-09");
  REQUIRE(vow);
  CHECK(vow->status == Status::kPlanned);
}

TEST_CASE("what did not come until then came then", "[timeline]") {
  const auto entry = on(
      read("The bridge in Leeds was not reopened until Friday."), "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->status == Status::kHappened);
}

TEST_CASE("what has been so since then goes on", "[timeline]") {
  const auto now =
      on(read("The airline has been the subject of sanctions since 2011."),
         "2011/..");
  REQUIRE(now);
  CHECK(now->status == Status::kOngoing);
  const auto then =
      on(read("The airline had been suspended since 2011."), "2011/..");
  REQUIRE(then);
  CHECK(then->status == Status::kHappened);
}

TEST_CASE("what somebody had planned did not come", "[timeline]") {
  const Analysis analysis = read(
      "The council had planned to close the library in Leeds in April 2019.");
  const TimelineEntry* entry = on(analysis, "2019-04");
  REQUIRE(entry);
  CHECK(entry->status == Status::kDenied);
  CHECK(analysis.timeline.size() == 1);
}

TEST_CASE("an opinion is no event, and a month no verb", "[timeline]") {
  const Analysis analysis = read(
      "Finland opened talks on Friday. The United States has seen Finland as "
      "a close partner for years.");
  REQUIRE(analysis.timeline.size() == 1);
  CHECK(analysis.timeline[0].when.value == "2018-11-02");
  for (const Event& event :
       read("The ship sank off Malta, May 18, after a fire.").events) {
    CHECK(event.lemma != "may");
  }
}

TEST_CASE("what was called off did not happen on its day", "[timeline]") {
  const Analysis analysis = read(
      "Sunday's race was called off because of fog. The match had been "
      "scheduled for Wednesday but was postponed. Work had been due to start "
      "in May but was delayed. The fair was cancelled on Thursday.");
  const TimelineEntry* race = on(analysis, "2018-11-04");
  REQUIRE(race);
  CHECK(race->status == Status::kDenied);
  const TimelineEntry* match = on(analysis, "2018-10-31");
  REQUIRE(match);
  CHECK(match->status == Status::kDenied);
  const TimelineEntry* work = on(analysis, "2018-05");
  REQUIRE(work);
  CHECK(work->status == Status::kDenied);
  const TimelineEntry* fair = on(analysis, "2018-11-01");
  REQUIRE(fair);
  CHECK(fair->status == Status::kHappened);
}

TEST_CASE("what was to be and was dropped did not happen", "[timeline]") {
  const Analysis analysis = read(
      "An inspection planned for March had been called off, the council "
      "admitted. The concert on Sunday has been scrapped. The club cancelled "
      "Friday's match against Leeds. The firm abandoned plans to build a "
      "depot in 2016. A bridge fell in 2012.");
  for (const char* day : {"2018-03", "2018-11-04", "2018-11-02"}) {
    INFO(day);
    const TimelineEntry* entry = on(analysis, day);
    REQUIRE(entry);
    CHECK(entry->status == Status::kDenied);
  }
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    const std::string_view trigger = analysis.document.at(entry.trigger);
    CHECK((entry.status == Status::kHappened) ==
          (trigger == "abandoned" || trigger == "fell"));
  }
}

TEST_CASE("what is cancelled has the day that it was planned for",
          "[timeline]") {
  const Analysis analysis = read(
      "A bridge fell on Friday. The strike scheduled for December 3 was "
      "cancelled. The minister cancelled a trip to Paris planned for "
      "November 20.");
  for (const char* day : {"2018-12-03", "2018-11-20"}) {
    INFO(day);
    const TimelineEntry* entry = on(analysis, day);
    REQUIRE(entry);
    CHECK(entry->status == Status::kDenied);
  }
}

TEST_CASE("a sale that was scrapped took place on no day before",
          "[timeline]") {
  const Analysis analysis = read(
      "Norlin bought Semtrix in 2016. A planned sale of the site has been "
      "scrapped.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (analysis.document.at(entry.trigger) == "sale") {
      CHECK(entry.status == Status::kDenied);
    }
  }
}

TEST_CASE("plans in the present tense, and storms that have hit",
          "[timeline]") {
  const Analysis analysis = read(
      "Braga lost on Saturday. They host Porto on Wednesday. Mirela is the "
      "strongest storm to hit the island since October 16. Schools will remain "
      "closed until Thursday.");
  const TimelineEntry* match = on(analysis, "2018-11-07");
  REQUIRE(match);
  CHECK(match->status == Status::kPlanned);
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    if (entry.what.starts_with("Mirela")) {
      CHECK(entry.status != Status::kPlanned);
    }
    if (entry.what.starts_with("Schools")) {
      CHECK(entry.status == Status::kPlanned);
    }
  }
}

TEST_CASE("what was reported is not open because of its if", "[timeline]") {
  const Analysis analysis = read(
      "Bacteria can survive in space if they clump together, the team reported "
      "on Friday.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->status == Status::kHappened);
}

TEST_CASE("what happens again and again is no news", "[timeline]") {
  const Analysis analysis = read(
      "Lightning killed a farmer on Friday. The rainy season usually starts in "
      "August. A mass for him is held at the chapel every year.");
  REQUIRE(analysis.timeline.size() == 1);
  CHECK(analysis.timeline[0].when.value == "2018-11-02");
}

TEST_CASE("what somebody said would be is planned", "[timeline]") {
  const Analysis analysis = read(
      "The company said it would cut 600 jobs by 2021. Forecasters said the "
      "winds would ease on Friday.");
  const TimelineEntry* jobs = telling(analysis, "600 jobs");
  REQUIRE(jobs);
  CHECK(jobs->status == Status::kPlanned);
  const TimelineEntry* winds = on(analysis, "2018-11-09");
  REQUIRE(winds);
  CHECK(winds->status == Status::kPlanned);
}

TEST_CASE("a match on a Monday of no known week is planned", "[timeline]") {
  Options options;
  options.from = InputKind::kText;
  const auto analysis = analyze(
      "Braga lost to Celtic on Saturday. They host Porto on Monday.", options);
  REQUIRE(analysis);
  const TimelineEntry* match = telling(*analysis, "host Porto");
  REQUIRE(match);
  CHECK(match->status == Status::kPlanned);
}

TEST_CASE("a case that was withdrawn will not be heard", "[timeline]") {
  const auto entry =
      on(read("A review, due to be heard at the High Court on 20 November, has "
              "now been withdrawn."),
         "2018-11-20");
  REQUIRE(entry);
  CHECK(entry->status == Status::kDenied);
}

TEST_CASE("what was due and has been postponed did not come", "[timeline]") {
  const Analysis analysis = read(
      "A public inquiry into the grounding, due to open in Leeds on 12 "
      "November, has been postponed until the spring, the government said on "
      "Tuesday.");
  const TimelineEntry* entry = on(analysis, "2018-11-12");
  if (entry) CHECK(entry->status == Status::kDenied);
}

TEST_CASE("what will not come until a day is planned for it", "[timeline]") {
  const auto entry =
      on(read("The pool in Hull will not reopen until after 20 November."),
         "2018-11-20");
  REQUIRE(entry);
  CHECK(entry->status == Status::kPlanned);
}

TEST_CASE("what is expected is not of a year gone by", "[timeline]") {
  const Analysis analysis = read(
      "The biggest winner will be Texas, a solid state of the party in 2008 "
      "that is expected to gain four seats.");
  const TimelineEntry* entry = telling(analysis, "Texas");
  REQUIRE(entry);
  CHECK(entry->when.value.empty());
}

TEST_CASE("an inspection that had been called off did not come", "[timeline]") {
  const Analysis analysis = read(
      "An inspection of the weir had been called off twice because nobody was "
      "free.");
  const TimelineEntry* entry = telling(analysis, "called off");
  REQUIRE(entry);
  CHECK(entry->status == Status::kDenied);
}

TEST_CASE("what is planned or billed for a day lies ahead", "[timeline]") {
  const Analysis analysis = read(
      "A large rally is planned in Leeds on Saturday. Governor Ada Reed, who "
      "is billed to meet the miners on Thursday, condemned the attack. The "
      "airport said its runway would stay closed until 9am on Sunday.");
  const TimelineEntry* rally = on(analysis, "2018-11-10");
  REQUIRE(rally);
  CHECK(rally->status == Status::kPlanned);
  const TimelineEntry* meeting = on(analysis, "2018-11-08");
  REQUIRE(meeting);
  CHECK(meeting->status == Status::kPlanned);
  CHECK(on(analysis, "../2018-11-11"));
}

TEST_CASE("what the present tense says of tonight lies ahead", "[timeline]") {
  const Analysis analysis = read(
      "The licence of the ferry expires at midnight. The court upheld the "
      "decision on Monday.");
  const TimelineEntry* entry = telling(analysis, "expires");
  REQUIRE(entry);
  CHECK(entry->status == Status::kPlanned);
}

TEST_CASE("what somebody has yet to do has not happened", "[timeline]") {
  const Analysis analysis = read(
      "Luton are yet to lose a game under Anna Keller. Hull are to play Leeds "
      "on Thursday.");
  const TimelineEntry* lose = telling(analysis, "yet to lose");
  REQUIRE(lose);
  CHECK(lose->status == Status::kDenied);
  const TimelineEntry* play = on(analysis, "2018-11-08");
  REQUIRE(play);
  CHECK(play->status == Status::kPlanned);
}

TEST_CASE("what ends later on the day is planned", "[timeline]") {
  const auto expires =
      on(read("The licence of the mill expires at midnight."), "2018-11-05");
  REQUIRE(expires);
  CHECK(expires->status == Status::kPlanned);
  const auto closed =
      on(read("The bridge closed at 6pm today for repairs."), "2018-11-05");
  REQUIRE(closed);
  CHECK(closed->status == Status::kHappened);
}

TEST_CASE("what is set to be done is planned", "[timeline]") {
  const Analysis analysis = read(
      "Alvarez Mills is set to raise ten million pounds from its listing in "
      "Leeds later on Monday.");
  const TimelineEntry* entry = telling(analysis, "set to raise");
  REQUIRE(entry);
  CHECK(entry->status == Status::kPlanned);
}

TEST_CASE("what somebody has yet to do was not done", "[timeline]") {
  const Analysis analysis =
      read("The club have yet to win a match in the league since August.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK(entry.status != Status::kPlanned);
  }
}

}  // namespace
}  // namespace dateline
