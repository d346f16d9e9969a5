// How entries read.

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "time/read_news.h"

namespace dateline {
namespace {

using testing::on;
using testing::read;
using testing::telling;

TEST_CASE("a saying without its sayer is left out", "[timeline]") {
  const Analysis analysis =
      read("Anna Keller will meet the union on Thursday, said Monday.");
  const TimelineEntry* entry = on(analysis, "2018-11-08");
  REQUIRE(entry);
  CHECK(entry->what == "Anna Keller will meet the union on Thursday.");
  // ... and is no entry beside what was said.
  const Analysis longer = read(
      "Anna Keller will meet in York on Thursday with a senior officer of "
      "the union as both sides prepare for a second round of talks, said "
      "Monday.");
  CHECK(on(longer, "2018-11-08"));
  CHECK_FALSE(on(longer, "2018-11-05"));
}

TEST_CASE("a text without a full stop is told by what stands near",
          "[timeline]") {
  std::string filler;
  for (int n = 0; n < 700; ++n) filler += "and so on, ";
  const Analysis analysis = read(
      filler + "Anna Keller died in Leeds on Friday, " + filler + "in the end");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->what.find("Keller died in Leeds") != std::string::npos);
}

TEST_CASE("a clause with an entry of its own is told once", "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller will be met by David Okafor, who visited Leeds in May.");
  CHECK(on(analysis, "2018-05"));
  const TimelineEntry* entry = telling(analysis, "will be met");
  REQUIRE(entry);
  CHECK(entry->what == "Anna Keller will be met by David Okafor.");
}

TEST_CASE("a noun that looks like a past is none behind its owner",
          "[timeline]") {
  const Analysis analysis = read(
      "The council voted last month to abandon the line after engineers told "
      "councillors its cost had doubled since 2015.");
  for (const TimelineEntry& entry : analysis.timeline) {
    CAPTURE(entry.what);
    CHECK_FALSE(entry.what.find("its had") < entry.what.size());
    CHECK_FALSE(entry.what.ends_with("its cost."));
  }
  const TimelineEntry* entry = on(analysis, "2015/..");
  REQUIRE(entry);
  CHECK(entry->what == "Its cost had doubled since 2015.");
}

TEST_CASE("what is found belongs to the finding", "[timeline]") {
  const Analysis analysis = read(
      "The Marine Accident Investigation Branch, which published its report "
      "last October, found that the ship's steering had not been serviced for "
      "14 months and that nobody had told the owner.");
  for (const TimelineEntry& entry : analysis.timeline) {
    CHECK_FALSE(entry.what.ends_with("steering."));
  }
}

TEST_CASE("a clause of two words is told with its sentence", "[timeline]") {
  const Analysis analysis = read(
      "\"Nobody wants to wait,\" said Anna Keller, who led the union from May "
      "2015 until she retired in March.");
  const TimelineEntry* entry = on(analysis, "2015-05");
  REQUIRE(entry);
  CHECK(entry->what.find("led the union") != std::string::npos);
}

TEST_CASE("the clause of a \"who\" is told of the name before it",
          "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller, who overtook Rui Santos on Friday, thanked her team in "
      "Lisbon on Saturday.");
  const TimelineEntry* first = on(analysis, "2018-11-02");
  REQUIRE(first);
  CHECK(first->what == "Anna Keller overtook Rui Santos on Friday.");
  const TimelineEntry* second = on(analysis, "2018-11-03");
  REQUIRE(second);
  REQUIRE_FALSE(second->who.empty());
  CHECK(analysis.entities[second->who.front()].name == "Anna Keller");
}

TEST_CASE("a clause is told without the word that hangs it on another",
          "[timeline]") {
  const Analysis analysis = read(
      "After the shipyard in Lisbon suffered a slump in the mid-1980s, the "
      "founder was forced out of the company that carried his name, by a vote "
      "of the owners and against the advice of the unions.");
  bool found = false;
  for (const TimelineEntry& entry : analysis.timeline) {
    CHECK_FALSE(entry.what.starts_with("After"));
    found = found || entry.what.starts_with("The shipyard in Lisbon suffered");
  }
  CHECK(found);
}

TEST_CASE("the day of an announcement opens nothing that is announced",
          "[timeline]") {
  const Analysis analysis = read(
      "The river is closed to large ships, the port authority told reporters. "
      "But Lisbon announced Friday it will start opening the lock to ships of "
      "the "
      "first class next Saturday, giving the port a boost as it struggles with "
      "the prices of its rivals and highlighting the differences between the "
      "city and the government over the future of the river.");
  const TimelineEntry* entry = on(analysis, "2018-11-10");
  REQUIRE(entry);
  CHECK_FALSE(entry->what.starts_with("Friday"));
}

TEST_CASE("no name stands before 'd", "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller leads the union of Lisbon. On stage at the fairs of 2016 in "
      "her uniform of jeans and boots, she'd charm the members with new plans "
      "and new slides, with the whole board behind her on the stage.");
  const TimelineEntry* entry = on(analysis, "2016");
  REQUIRE(entry);
  CHECK(entry->what.find("Keller'd") == std::string::npos);
}

TEST_CASE("who did something once did not do it on the day of the news",
          "[timeline]") {
  const Analysis analysis = read(
      "Marie Delacroix, the Belgian cellist who carried banned scores across "
      "the border in the lining of her case for more than twenty years, died "
      "on Friday at her home in Ghent, her daughter told reporters.");
  const TimelineEntry* death = on(analysis, "2018-11-02");
  REQUIRE(death);
  CHECK(death->what.starts_with(
      "Marie Delacroix, the Belgian cellist, died on Friday"));
  for (const TimelineEntry& entry : analysis.timeline) {
    if (!entry.what.starts_with("Marie Delacroix carried")) continue;
    CHECK(entry.when.value.empty());
  }
}

TEST_CASE("a new set of slides sets nothing", "[timeline]") {
  const Analysis analysis = read(
      "At the fair of March 2016 Anna Keller entered the hall in Lisbon with a "
      "new plan and a new set of slides, with the whole board behind her.");
  const TimelineEntry* entry = on(analysis, "2016-03");
  REQUIRE(entry);
  CHECK(entry->what.find("entered the hall") != std::string::npos);
  CHECK(analysis.timeline.size() == 1);
}

TEST_CASE("the agency's credits are no event", "[timeline]") {
  const Analysis analysis = read(
      "Helvion agreed to buy its rival on Friday. (Reporting by Anna Weiss in "
      "Zurich and Lars Holm in Copenhagen; Editing by Mark Potter)");
  for (const TimelineEntry& entry : analysis.timeline) {
    CHECK(entry.what.find("Reporting by") == std::string::npos);
  }
}

TEST_CASE("no two entries read alike", "[timeline]") {
  const Analysis analysis = read(
      "Her husband Ron, who died in 2016, had played the same numbers every "
      "week since the state lottery began in November 1994.\n\n"
      "The maker of pumps said on Friday it had agreed to buy its rival for "
      "two billion crowns in cash, its biggest purchase.");
  for (const TimelineEntry& one : analysis.timeline) {
    for (const TimelineEntry& other : analysis.timeline) {
      if (&one == &other || one.when.value != other.when.value) continue;
      const std::string tail = one.what.substr(one.what.size() / 2);
      CHECK_FALSE(other.what.ends_with(tail));
    }
  }
}

TEST_CASE("questions and small talk are no entries", "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller resigned on Friday. What happened in 2016? I looked at it "
      "back in 2017.");
  CHECK(on(analysis, "2018-11-02"));
  CHECK_FALSE(on(analysis, "2016"));
  CHECK_FALSE(on(analysis, "2017"));
}

TEST_CASE("an entry reads by itself", "[timeline]") {
  const Analysis analysis = read(
      "Angela Merkel met ministers from across the country at the chancellery "
      "in Berlin on Thursday, officials of her government said, and she flew "
      "to Paris on Friday for a dinner with President Emmanuel Macron, which "
      "went on for four hours and ended without any agreement.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK_FALSE(entry.what.starts_with("She "));
    CHECK_FALSE(entry.what.starts_with("And "));
    CHECK(entry.what.size() <= 240);
  }
  const TimelineEntry* flight = on(analysis, "2018-11-02");
  REQUIRE(flight);
  CHECK(flight->what.starts_with("Angela Merkel flew to Paris"));
}

TEST_CASE("a clause about somebody is told without the rest", "[timeline]") {
  const Analysis analysis = read(
      "Elsa Brandt, who in 1974 became the first woman to lead the orchestra, "
      "died on Saturday at her home in Bremen. A new bridge, which was first "
      "proposed in 2014, was never built.");
  const TimelineEntry* first = on(analysis, "1974");
  REQUIRE(first);
  CHECK(first->what.find("died") == std::string::npos);
  const TimelineEntry* death = on(analysis, "2018-11-03");
  REQUIRE(death);
  const TimelineEntry* bridge = on(analysis, "2014");
  REQUIRE(bridge);
  CHECK(bridge->what == "A new bridge was first proposed in 2014.");
}

TEST_CASE("no entry ends within a phrase", "[timeline]") {
  const Analysis analysis = read(
      "According to the party, the former governor Anna Keller of the eastern "
      "province has amassed 1,217 pledged delegates so far, while her rival, "
      "who entered the race last, had earned 914 by the end of Friday.");
  REQUIRE_FALSE(analysis.timeline.empty());
  for (const TimelineEntry& entry : analysis.timeline) {
    CHECK_FALSE(entry.what.ends_with("amassed."));
  }
}

TEST_CASE("who said it comes first when the saying is the news", "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller and her deputy Jonas Lang will meet their Danish "
      "counterparts in Bergen on Friday for a first round of talks on fishing "
      "quotas, the Norwegian government said on Monday.");
  const TimelineEntry* said = on(analysis, "2018-11-05");
  REQUIRE(said);
  CHECK(said->status == Status::kHappened);
  CHECK(
      said->what.starts_with("The Norwegian government said on Monday: Anna "
                             "Keller"));
  const TimelineEntry* talks = on(analysis, "2018-11-09");
  REQUIRE(talks);
  CHECK(talks->status == Status::kPlanned);
  CHECK(talks->what.starts_with("Anna Keller and her deputy"));
}

TEST_CASE("a picture's caption doubles no entry of the body", "[timeline]") {
  const Analysis analysis = read(
      "Crews save old barn\n\nFirefighters tackle the blaze at the old barn "
      "in Harmondsby on Friday. Photo: Jane Holt/PA\n\nSixty firefighters "
      "tackled the blaze at the barn in Harmondsby on Friday, the county "
      "said. Nobody was hurt.");
  int told = 0;
  for (const TimelineEntry& entry : analysis.timeline) {
    if (entry.what.find("the blaze") == std::string::npos) continue;
    ++told;
    CHECK(entry.what.starts_with("Sixty firefighters"));
  }
  CHECK(told == 1);
}

TEST_CASE("notes about the article are no news", "[timeline]") {
  const Analysis analysis = read(
      "The dam broke on Friday.\n\nAssociated writer Tom Brandt in Oslo "
      "contributed to this report.\n\nThis article was amended on 3 November "
      "2018.\n\nAll rights reserved.");
  REQUIRE(analysis.timeline.size() == 1);
  CHECK(analysis.timeline[0].when.value == "2018-11-02");
}

TEST_CASE("a recipe tells no news", "[timeline]") {
  CHECK(read("My grandmother baked this cake every Easter.\n\nBeat the butter "
             "and sugar until pale, then add the eggs one at a time. Put the "
             "tin into the oven and bake for 40 minutes.")
            .timeline.size() <= 1);
}

TEST_CASE("a name stands once in a sentence that had a pronoun", "[timeline]") {
  const Analysis analysis = read(
      "Tom Varga led the crew. He praised his father, Karl Varga, on Friday, "
      "and on Saturday he says he will leave the club, which had been his "
      "home since he was a boy of nine and which has paid for his training.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK(entry.what.find("Tom Varga praised his father, Karl Varga") ==
          std::string::npos);
    CHECK(entry.what.find("He says Tom") == std::string::npos);
  }
}

TEST_CASE("a relative clause is about whom it follows", "[timeline]") {
  const Analysis analysis = read(
      "The 24-year-old, who joined from Viborg Stars for eight million euros "
      "in January, scored twice on Friday.");
  const TimelineEntry* joined = on(analysis, "2018-01");
  REQUIRE(joined);
  CHECK(joined->what.starts_with("The 24-year-old joined from Viborg Stars"));
}

TEST_CASE("what is left out of a passive is put back", "[timeline]") {
  const Analysis analysis = read(
      "Rui Okafor was arrested in February 2015 and charged in August 2016. "
      "The barn, built in 1426, was sold in 2011 to a trust that looks after "
      "more than forty such buildings in the region and opens them to visitors "
      "from March to October.");
  const TimelineEntry* charged = on(analysis, "2016-08");
  REQUIRE(charged);
  CHECK(charged->what == "Rui Okafor was charged in August 2016.");
  const TimelineEntry* built = on(analysis, "1426");
  REQUIRE(built);
  CHECK(built->what.starts_with("The barn was built in 1426"));
}

TEST_CASE("no entry begins behind its subject", "[timeline]") {
  const Analysis analysis = read(
      "Margit Halvorsen, the biologist who found the reefs off Norway and "
      "fought for decades to protect them, died on Friday at her home.");
  const TimelineEntry* death = on(analysis, "2018-11-02");
  REQUIRE(death);
  CHECK_FALSE(death->what.starts_with("For decades"));
}

TEST_CASE("where a clause begins", "[timeline]") {
  const Analysis analysis = read(
      "President Maia Weber named Rusu as her candidate last Friday after "
      "talks with Igor Lang, the leader of the centrist party, collapsed. The "
      "library, which stands in Castle Street beside the old town hall and has "
      "been there for a century, will move to reduced hours from December 3. "
      "The council proposed the closure of three libraries in October, and "
      "those in Marle and Eastcombe are due to shut on 30 November, when the "
      "leases of both of the buildings in the two villages run out.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK_FALSE(entry.what.starts_with("Her candidate"));
    CHECK(entry.what.find("library reduced") == std::string::npos);
    CHECK_FALSE(entry.what.starts_with("Eastcombe are"));
    CHECK_FALSE(entry.what.ends_with("those in Marle."));
  }
  const TimelineEntry* hours = on(analysis, "2018-12-03");
  REQUIRE(hours);
  CHECK(hours->status == Status::kPlanned);
}

TEST_CASE("who announces is told without the reasons", "[timeline]") {
  const Analysis analysis = read(
      "Verda will cut off household water for 12 hours a day from Thursday, "
      "the "
      "government announced on Sunday, as the drought empties its lakes.");
  const TimelineEntry* entry = on(analysis, "2018-11-04");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("The government announced on Sunday: Verda"));
}

TEST_CASE("a full stop in the dateline begins no sentence", "[timeline]") {
  const Analysis analysis = read(
      "Fire near Alder Falls\n\nALDER FALLS, Calif. (AP) - A fast fire forced "
      "about 4,000 people from their homes on Friday and destroyed at least "
      "sixty buildings, the county said in a note to its citizens and press.");
  const TimelineEntry* fire = on(analysis, "2018-11-02");
  REQUIRE(fire);
  CHECK(fire->what.starts_with("A fast fire"));
}

TEST_CASE("a noun before a verb, and whom a clause follows", "[timeline]") {
  const Analysis analysis = read(
      "Maria Hsu told analysts on a call that talks began in August. The deal "
      "needs the approval of the Chinese regulators, who blocked the bid of "
      "Vantor for Apex in 2016, and of the court, which is to decide on it in "
      "the second half of the coming year.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK_FALSE(entry.what.starts_with("Analysts on a call began"));
    CHECK(entry.what.find("approval of the Chinese regulators blocked") ==
          std::string::npos);
  }
}

TEST_CASE("who can do a thing needs no helper for it", "[timeline]") {
  const Analysis analysis = read(
      "Rui Okafor was taken to hospital in March 2015 and died in August 2016. "
      "On Thursday, minutes before the vote, Anna Keller claimed that the "
      "papers were hers.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK(entry.what.find("was died") == std::string::npos);
    CHECK(entry.what.find(": On Thursday") == std::string::npos);
  }
}

TEST_CASE("a place in an apposition is not whom a who stands for",
          "[timeline]") {
  const Analysis analysis = read(
      "The minister was joined by Anna Keller, special envoy for Portugal, who "
      "visited Madrid on Friday. They will report to parliament, which has "
      "asked for a plan, before the end of the year.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("Anna Keller"));
}

TEST_CASE("typographic apostrophes change nothing", "[timeline]") {
  const auto told = [](std::string text) {
    std::string all;
    for (const TimelineEntry& entry : read(text).timeline) {
      all += entry.when.value + ' ' + entry.what + '\n';
    }
    return all;
  };
  const std::string plain =
      "However, at today's meeting they are expected to discuss the port's "
      "plans and they will vote on Friday. Reed's party didn't back the bill "
      "until July. The council won't meet on 12 December, and it's said the "
      "mayor's office hadn't been told.";
  std::string typographic;
  for (const char c : plain) {
    typographic += c == '\'' ? std::string("\u2019") : std::string(1, c);
  }
  std::string expected;
  for (const char c : told(plain)) {
    expected += c == '\'' ? std::string("\u2019") : std::string(1, c);
  }
  CHECK(told(typographic) == expected);
  CHECK(expected.find("2018-11-09") != std::string::npos);
}

TEST_CASE("a dateline below other paragraphs is no part of an entry",
          "[timeline]") {
  const Analysis analysis = read(
      "Quake hits the south\n\nSeismologists said the shaking was strong.\n\n"
      "SYDNEY, Australia \u2013 Rescuers pulled 22 people from the rubble of a "
      "tower on Friday after a long night.");
  const TimelineEntry* entry = telling(analysis, "Rescuers");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("Rescuers pulled"));
}

TEST_CASE("what a noun's participle tells is no sentence", "[timeline]") {
  const auto entry =
      on(read("The highest acceleration recorded was close to twice the force "
              "of gravity in 1994."),
         "1994");
  REQUIRE(entry);
  CHECK(entry->what.find("was close to") != std::string::npos);
}

TEST_CASE("whom something is told takes no part in its words", "[timeline]") {
  const auto entry = on(
      read("Rui Santos, the director of the national council that looks after "
           "all that burns or shakes, told Reuters soldiers found the body of "
           "a woman on Friday."),
      "2018-11-02");
  REQUIRE(entry);
  CHECK_FALSE(entry->what.starts_with("Reuters soldiers"));
}

TEST_CASE("a quotation that begins further left is opened", "[timeline]") {
  const Analysis analysis = read(
      "\"It is late. In August the council lowered the limit to 30,\" Anna "
      "Keller said.");
  const TimelineEntry* entry = telling(analysis, "lowered");
  REQUIRE(entry);
  CHECK(std::count(entry->what.begin(), entry->what.end(), '"') % 2 == 0);
}

TEST_CASE("a question's letter leaves its answer", "[timeline]") {
  const Analysis analysis =
      read("A: I joined the Leeds library on 3 May 2017 and stayed there.");
  const TimelineEntry* entry = on(analysis, "2017-05-03");
  REQUIRE(entry);
  CHECK(entry->what.find("A:") == std::string::npos);
}

}  // namespace
}  // namespace dateline
