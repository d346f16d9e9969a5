// Which events become entries, on which days, and who takes part.

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "time/read_news.h"

namespace dateline {
namespace {

using testing::on;
using testing::read;
using testing::telling;

TEST_CASE("the day in the dateline is no event's", "[timeline]") {
  const Analysis analysis = read(
      "Quake hits the south\n\nLISBON, Nov. 3, 2018 - An earthquake struck "
      "Faro in southern Portugal on Friday evening and killed 22 people, the "
      "interior minister said.\n\nSchools in the town will stay closed.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("An earthquake struck Faro"));
  CHECK_FALSE(on(analysis, "2018-11-03"));
}

TEST_CASE("what is due on a day is planned for it", "[timeline]") {
  const Analysis analysis = read(
      "Ada Reed was charged with fraud in March and is due in court in Leeds "
      "on 3 December. Voting begins on 12 November and results are due on 14 "
      "November. The club has called a press conference for Wednesday.");
  const TimelineEntry* court = on(analysis, "2018-12-03");
  REQUIRE(court);
  CHECK(court->status == Status::kPlanned);
  CHECK(on(analysis, "2018-03"));
  const TimelineEntry* results = on(analysis, "2018-11-14");
  REQUIRE(results);
  CHECK(results->what == "Results are due on 14 November.");
  const TimelineEntry* press = on(analysis, "2018-11-07");
  REQUIRE(press);
  CHECK(press->status == Status::kPlanned);
}

TEST_CASE("fixtures and closing days are planned in the present tense",
          "[timeline]") {
  const Analysis analysis = read(
      "Fulham travel to Everton next Saturday. England face Wales on 3 "
      "December in Cardiff. Bids close at noon on Friday. Schools close on 20 "
      "December. The trial of Ada Reed is in June.");
  for (const std::string_view day :
       {"2018-11-10", "2018-12-03", "2018-11-09", "2018-12-20", "2019-06"}) {
    CAPTURE(day);
    const TimelineEntry* entry = on(analysis, day);
    REQUIRE(entry);
    CHECK(entry->status == Status::kPlanned);
  }
}

TEST_CASE("the month of an aside is not that of the sentence", "[timeline]") {
  const Analysis analysis = read(
      "The minister, who took office in August, opened a bridge in Leeds.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (entry.what.find("opened") == std::string::npos) continue;
    CHECK(entry.when.value != "2018-08");
  }
  // A day may be that of both.
  CHECK(on(read("The bomb, which exploded on Friday, killed three people."),
           "2018-11-02"));
}

TEST_CASE("a record's year is that of the one before", "[timeline]") {
  const Analysis analysis = read(
      "Fires in the hills killed 130 people, the country's deadliest disaster "
      "since the earthquake of 2010. The president cut short his visit to "
      "Lima.");
  for (const TimelineEntry& entry : analysis.timeline) {
    CHECK(entry.when.value.substr(0, 4) != "2010");
  }
  const Analysis title =
      read("Lens won its first title since 1998 on Saturday.");
  CHECK(on(title, "2018-11-03"));
  CHECK_FALSE(on(title, "1998/.."));
}

TEST_CASE("the end of a range, when something happened", "[timeline]") {
  const Analysis analysis = read(
      "Farmers camped outside Delhi from November 2016 until December 2017, "
      "when the prime minister repealed the laws.");
  CHECK(on(analysis, "2016-11/2017-12"));
  const TimelineEntry* repeal = on(analysis, "2017-12");
  REQUIRE(repeal);
  CHECK(repeal->what == "The prime minister repealed the laws.");
}

TEST_CASE("two years on end", "[timeline]") {
  CHECK(
      on(read("The last floods in Leeds, in 1997 and 1998, killed 86 people."),
         "1997/1998"));
}

TEST_CASE("who was admitted days before he died", "[timeline]") {
  const Analysis analysis = read(
      "Arthur Pell died at New Cross Hospital on 4 May 2017, five days after "
      "he "
      "was admitted with pneumonia.");
  const TimelineEntry* entry = on(analysis, "2017-04-29");
  REQUIRE(entry);
  CHECK(entry->what == "Arthur Pell was admitted with pneumonia.");
}

TEST_CASE("what a verb lists has each its year", "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller won the Harbour Prize in 1995, the Noma Award in 1999 and a "
      "medal of the city in 2006.");
  const TimelineEntry* first = on(analysis, "1995");
  REQUIRE(first);
  CHECK(first->what == "Anna Keller won the Harbour Prize in 1995.");
  const TimelineEntry* second = on(analysis, "1999");
  REQUIRE(second);
  CHECK(second->what == "Anna Keller won the Noma Award in 1999.");
  const TimelineEntry* last = on(analysis, "2006");
  REQUIRE(last);
  CHECK(last->what == "Anna Keller won a medal of the city in 2006.");
  CHECK_FALSE(last->who.empty());
}

TEST_CASE("a quotation alone is no event", "[timeline]") {
  const Analysis analysis = read(
      "Keller won the race in Leeds on Saturday. \"It was hard. I was just "
      "trying to breathe,\" she said.");
  REQUIRE(analysis.timeline.size() == 1);
  CHECK(analysis.timeline[0].when.value == "2018-11-03");
  // Who says on a day of his own makes news by it.
  CHECK(on(read("\"We will not pay for the bridge,\" the minister said on "
                "Friday."),
           "2018-11-02"));
}

TEST_CASE("so long after something else", "[timeline]") {
  const Analysis analysis = read(
      "Keller died in Leeds on Friday, three days after he fell from a ladder "
      "in York. Okafor began the scheme in 2015, two years after he joined the "
      "fund.");
  const TimelineEntry* fall = on(analysis, "2018-10-30");
  REQUIRE(fall);
  CHECK(fall->trigger.start > 20);
  CHECK(on(analysis, "2018-11-02"));
  CHECK(on(analysis, "2015"));
}

TEST_CASE("what lasts until a day ends there", "[timeline]") {
  const auto show = on(read("The exhibition in Leeds runs until 12 December."),
                       "../2018-12-12");
  REQUIRE(show);
  CHECK_FALSE(show->when.earliest);
  CHECK(on(read("The festival in Leeds continues through Sunday."),
           "../2018-11-11"));
  CHECK(on(read("Keller was arrested in 1963 and was held until 1974."),
           "1963/1974"));
  // A new day is no end.
  CHECK_FALSE(on(read("The trial of Keller was postponed until 12 December."),
                 "../2018-12-12"));
}

TEST_CASE("since the day when it happened", "[timeline]") {
  const Analysis analysis = read(
      "Nigeria has not recorded a fatal crash of a scheduled airliner since "
      "June 3, 2012, when a Dana Air jet hit a building in Iju-Ishaga, killing "
      "all 153 on board.");
  const TimelineEntry* crash = on(analysis, "2012-06-03");
  REQUIRE(crash);
  CHECK(crash->what == "A Dana Air jet hit a building in Iju-Ishaga.");
  CHECK(crash->status == Status::kHappened);
}

TEST_CASE("who did it stands with the entry", "[timeline]") {
  const Analysis analysis =
      read("Police in Lisbon arrested Rui Santos on Friday.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  const auto named = [&](const std::vector<uint32_t>& list,
                         std::string_view name) {
    return std::any_of(list.begin(), list.end(), [&](uint32_t e) {
      return analysis.entities[e].name == name;
    });
  };
  CHECK(named(entry->who, "Rui Santos"));
  CHECK(named(entry->where, "Lisbon"));
}

TEST_CASE("entries stand in order of time, undated ones last", "[timeline]") {
  const Analysis analysis = read(
      "The bridge will open on Friday. It was built in 1994 by Anna Keller. "
      "Keller won a prize for it. The bridge was closed last month.");
  bool undated = false;
  std::optional<Date> last;
  for (const TimelineEntry& entry : analysis.timeline) {
    if (!entry.when.earliest) {
      undated = true;
      continue;
    }
    CHECK_FALSE(undated);
    if (last) CHECK(*last <= *entry.when.earliest);
    last = entry.when.earliest;
  }
  CHECK(analysis.timeline.size() >= 3);
}

TEST_CASE("two mentions of one event are one entry", "[timeline]") {
  const Analysis analysis = read(
      "A bomb attack killed five people in Kabul on Friday. No group claimed "
      "responsibility. The attack in Kabul on Friday was the third this "
      "month.");
  int attacks = 0;
  for (const TimelineEntry& entry : analysis.timeline) {
    attacks +=
        entry.when.value == "2018-11-02" && entry.status == Status::kHappened;
  }
  CHECK(attacks <= 2);
}

TEST_CASE("what has happened so far is not of the day told before",
          "[timeline]") {
  const Analysis analysis = read(
      "The rover landed on Mars on Feb. 18, 2011. It has collected 28 samples "
      "since.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (entry.what.find("collected") == std::string::npos) continue;
    CHECK(entry.when.value != "2011-02-18");
  }
}

TEST_CASE("months between which something happened are one stretch",
          "[timeline]") {
  const Analysis analysis =
      read("Engineers drilled the stones between February and August 2013.");
  CHECK(on(analysis, "2013-02/2013-08"));
}

TEST_CASE("quarters and halves of a year are told as such", "[timeline]") {
  const std::string text = export_as(
      read("Profit rose in the third quarter. Sales fell in the first half of "
           "2017."),
      Format::kMarkdown);
  CHECK(text.find("| third quarter of 2018 |") != std::string::npos);
  CHECK(text.find("| first half of 2017 |") != std::string::npos);
}

TEST_CASE("decades and seasons are read as such", "[timeline]") {
  const Analysis analysis = read(
      "Hale took bribes in the summer of 2014. Adler worked there in the "
      "1990s.");
  const std::string text = export_as(analysis, Format::kMarkdown);
  CHECK(text.find("the summer of 2014") != std::string::npos);
  CHECK(text.find("the 1990s") != std::string::npos);
  const Analysis winter = read("The bridge collapsed in the winter of 2015.");
  REQUIRE_FALSE(winter.timeline.empty());
  CHECK(winter.timeline.front().when.precision == "season");
}

TEST_CASE("a known event gets its day from the knowledge base", "[timeline]") {
  const Analysis analysis = read(
      "The officials will discuss the commitments made at the June summit in "
      "Singapore between Donald Trump and Kim Jong Un.");
  const TimelineEntry* summit = on(analysis, "2018-06-12");
  REQUIRE(summit);
  CHECK(summit->basis == Basis::kKnowledge);
  CHECK(summit->status == Status::kHappened);
  CHECK(summit->what.starts_with("The June summit in Singapore"));
}

TEST_CASE("an obituary full of years is news all the same", "[timeline]") {
  const Analysis analysis = read(
      "The conductor Elsa Brandt died on Saturday at her home in Bremen. She "
      "was born in 1936 and studied in Vienna from 1955. In 1963 she moved to "
      "London. She retired in 2006. A concert will be held on 12 November.");
  CHECK(on(analysis, "2018-11-03"));
  CHECK(on(analysis, "2018-11-12"));
}

TEST_CASE("two days of a sentence are two clauses", "[timeline]") {
  const Analysis analysis = read(
      "The firm Norvik grew. Norvik was founded in Bergen in 1911 and was "
      "listed in 1998.");
  const TimelineEntry* founded = on(analysis, "1911");
  REQUIRE(founded);
  CHECK(founded->what == "Norvik was founded in Bergen in 1911.");
  const TimelineEntry* listed = on(analysis, "1998");
  REQUIRE(listed);
  CHECK(listed->what == "Norvik was listed in 1998.");
}

TEST_CASE("until when something holds is not when it happened", "[timeline]") {
  const Analysis analysis = read(
      "Two men were charged on Friday. A third suspect has been released on "
      "bail until December 14.");
  CHECK_FALSE(on(analysis, "2018-12-14"));
}

TEST_CASE("the people of a place, not the place", "[timeline]") {
  const Analysis analysis = read(
      "Farmers in western Kenya, who staged protests on Friday, threatened to "
      "block roads. The owner of the firm will appear before magistrates on "
      "Wednesday.");
  const TimelineEntry* protests = on(analysis, "2018-11-02");
  REQUIRE(protests);
  CHECK(protests->what.starts_with("Farmers in western Kenya"));
  CHECK(on(analysis, "2018-11-07"));
}

TEST_CASE("what has been done since is not of the day before", "[timeline]") {
  const Analysis analysis = read(
      "The regulator met on Friday. Its rival Arden, which settled a case in "
      "2016, has introduced a single button.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (analysis.document.at(entry.trigger) == "introduced") {
      CHECK(entry.when.value != "2016");
    }
  }
}

TEST_CASE("what somebody had done before dates no other verb", "[timeline]") {
  const Analysis analysis = read(
      "In 1991 Piet Lang came to the town. Lang, who had studied marshes "
      "since 1978, argued that the wall should go. The council threw him out. "
      "The mayor promised a new wall; it was finished in 1999.");
  const auto day_of = [&](std::string_view words) {
    const TimelineEntry* entry = telling(analysis, words);
    return entry == nullptr ? std::string() : entry->when.value;
  };
  CHECK(day_of("threw him out") != "1978");
  CHECK(day_of("argued") != "1978");
  CHECK(day_of("promised a new wall") != "1999");
  // Nor is it of the article's own day.
  CHECK(day_of("threw him out") != "2018-11-05");
}

TEST_CASE("who does something else in the sentence takes no part",
          "[timeline]") {
  const Analysis analysis = read(
      "In December 2016 a stolen Volvo hit a garden wall, and last summer a "
      "porch was wrecked by a van.");
  const TimelineEntry* porch = telling(analysis, "porch was wrecked");
  REQUIRE(porch);
  CHECK(porch->who.empty());
}

TEST_CASE("a date at the end of a relative clause is that clause's",
          "[timeline]") {
  const Analysis analysis = read(
      "A man who murdered a priest in front of his congregation 27 years ago "
      "has been refused parole.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (analysis.document.at(entry.trigger) == "refused") {
      CHECK(entry.when.value != "1991");
    }
  }
}

TEST_CASE("a charge in the lead is not of the day of the crime", "[timeline]") {
  const Analysis analysis = read(
      "A man has been charged with the murder of student Amy Weiss, who went "
      "missing in Leeds on 22 September.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (analysis.document.at(entry.trigger) == "charged") {
      CHECK(entry.when.value != "2018-09-22");
    }
  }
}

TEST_CASE("what a firm said it did stands once", "[timeline]") {
  const Analysis analysis = read(
      "Falken AG opened its first plant abroad in Toledo on Friday, a day "
      "after "
      "it crossed the mark of one million robots sold, the company said.\n\n"
      "The opening was first scheduled for last June and was postponed twice.");
  int told = 0;
  for (const TimelineEntry& entry : analysis.timeline) {
    told += entry.what.find("opened its first plant") != std::string::npos;
  }
  CHECK(told == 1);
  const TimelineEntry* june = on(analysis, "2018-06");
  REQUIRE(june);
  CHECK(june->status == Status::kDenied);
}

TEST_CASE("what takes place on a day is an entry", "[timeline]") {
  const Analysis analysis =
      read("A dance takes place in the village hall on Friday evening.");
  const TimelineEntry* dance = on(analysis, "2018-11-09");
  REQUIRE(dance);
  CHECK(dance->status == Status::kPlanned);
}

TEST_CASE("a past tense behind the day that opens its sentence is past",
          "[timeline]") {
  const Analysis analysis =
      read("On 15 November she ordered a public inquiry into the fire.");
  CHECK(on(analysis, "2017-11-15"));
  // What is only a day or two ahead may be told from another zone.
  CHECK(on(read("On 6 November the court in Sydney freed him."), "2018-11-06"));
}

TEST_CASE("a comma behind the year breaks no range", "[timeline]") {
  CHECK(on(read("She ran the firm from January 3, 2011, to March 9, 2015, and "
                "then left."),
           "2011-01-03/2015-03-09"));
  CHECK(on(read("He drew benefits between May 28, 2007, and October 12, 2008."),
           "2007-05-28/2008-10-12"));
  CHECK(on(read("The fair ran from Thursday, November 1, to Sunday, November "
                "4."),
           "2018-11-01/2018-11-04"));
}

TEST_CASE("a preposition with a phrase of its own opens no clause",
          "[timeline]") {
  const Analysis analysis = read(
      "Before Christmas she was found guilty of the offences but the "
      "judge let her go home.");
  const TimelineEntry* entry = telling(analysis, "found guilty");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("Before Christmas she"));
}

TEST_CASE("last season is of the two years that it may lie in", "[timeline]") {
  const Analysis analysis = read(
      "Norwell City, who were relegated last season, beat Ashford Rovers 3-1 "
      "on Saturday. The last season of the show began in May.");
  const TimelineEntry* entry = telling(analysis, "relegated");
  REQUIRE(entry);
  CHECK(entry->when.value == "2017/2018");
  CHECK(entry->when.precision == "year");
}

TEST_CASE("what is arranged lies ahead", "[timeline]") {
  for (const auto& [text, day] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"Leeds are playing Hull on Saturday.", "2018-11-10"},
           {"The union is holding a rally in Leeds on Thursday.", "2018-11-08"},
           {"The museum is opening a new wing in March.", "2019-03"}}) {
    CAPTURE(text);
    const auto entry = on(read(text), day);
    REQUIRE(entry);
    CHECK(entry->status == Status::kPlanned);
  }
  // What was going on is over.
  CHECK(on(read("They were meeting on Friday when the fire broke out."),
           "2018-11-02"));
}

TEST_CASE("a condition with 'unless' is told whole", "[timeline]") {
  const auto entry =
      on(read("Unless it rains by June, the dam will run dry."), "2019-06");
  REQUIRE(entry);
  CHECK(entry->what == "Unless it rains by June, the dam will run dry.");
}

}  // namespace
}  // namespace dateline
