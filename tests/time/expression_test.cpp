#include "time/expression.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "time/read_times.h"

namespace dateline {
namespace {

TEST_CASE("what is threatened, vowed or offered lies ahead", "[time]") {
  CHECK(values("Bin workers threatened to down tools from Thursday.") ==
        Values{"2018-11-08"});
  CHECK(values("Drivers have vowed to walk out for 27 days in December.") ==
        Values{"P27D", "2018-12"});
  CHECK(values("The union offered to call it off if the firm returned to "
               "talks by Friday.") == Values{"2018-11-09"});
  CHECK(values("Temperatures are forecast to fall on Friday.") ==
        Values{"2018-11-09"});
}

TEST_CASE("nothing lies ahead behind a past verb", "[time]") {
  CHECK(values("Play on the outer courts was suspended on Wednesday.") ==
        Values{"2018-10-31"});
  CHECK(values("They play on Wednesday.") == Values{"2018-11-07"});
}

TEST_CASE("what did not come until then came then", "[time]") {
  CHECK(values("The bridge was not reopened until August.") ==
        Values{"2018-08"});
  CHECK(values("In 2016 she stayed in the race for weeks and did not endorse "
               "him until July.") == Values{"2016", "PXW", "2016-07"});
}

TEST_CASE("a text of its own year and the next is no history", "[time]") {
  CHECK(values("The house sued over the 2020 census. It dates from 1790 and "
               "was held in 1950. A court ruled in April that the law of 1965 "
               "holds.") == Values{"2020", "1790", "1950", "2018-04", "1965"});
}

TEST_CASE("headlines and bylines are no lead of a history", "[time]") {
  CHECK(values("Clerk jailed for theft\n\nBy Ann Lowe, Crime Editor\n\n2 "
               "November 2018\n\nA clerk who stole from a fund was jailed on "
               "Thursday after pleading guilty in January.\n\nHe began in "
               "2015 and went on until June 2017. Between March 2016 and May "
               "2017 he made 90 transfers.\n\nHe was sacked last "
               "November.") == Values{"2018-11-02", "2018-11-01", "2018-01",
                                      "2015", "2017-06", "2016-03", "2017-05",
                                      "2017-11"});
}

TEST_CASE("days of a month without year are the nearest", "[time]") {
  CHECK(values("The ferry sank on Oct. 29.") == Values{"2018-10-29"});
  CHECK(values("Voting starts on January 7.") == Values{"2019-01-07"});
  CHECK(values("It was founded on 12 June 1994.") == Values{"1994-06-12"});
  CHECK(values("The vote was on June 23rd, 2016.") == Values{"2016-06-23"});
}

TEST_CASE("a number of things is no year", "[time]") {
  CHECK(values("It sold its roughly 2000 Thai shops after a survey of 1709 "
               "children, and 1885 aftershocks followed.")
            .empty());
}

TEST_CASE("fractions of a unit, and units of length", "[time]") {
  CHECK(values("It orbits its star every 6.2 days, 97 light-years away.") ==
        Values{"P6.2D"});
  CHECK(values("The trial took 4.5 years.") == Values{"P4.5Y"});
}

TEST_CASE("last year behind a day is that day's year", "[time]") {
  CHECK(values("He was robbed on 3 September last year. Two days later a man "
               "was charged.") == Values{"2017-09-03", "2017-09-05"});
  CHECK(texts("It fell in the evening of 3 September last year.") ==
        Values{"the evening of 3 September last year"});
  CHECK(values("The mill shut on March 3 last year, the shop in May last "
               "year.") == Values{"2017-03-03", "2017-05"});
  CHECK(values("In September last year's champion lost.") ==
        Values{"2018-09", "2017"});
}

TEST_CASE("no calendar counts the years of the ice ages", "[time]") {
  const auto times = raw_times("The ice formed 410,000 years ago.", kPublished);
  REQUIRE(times.size() == 1);
  CHECK(times[0].value == "PAST_REF");
  CHECK_FALSE(times[0].earliest);
}

TEST_CASE("the year of a pair's second half holds for the first", "[time]") {
  CHECK(values("Mudstones were drilled between February and August 2013.") ==
        Values{"2013-02", "2013-08"});
  CHECK(values("The show ran from November to June 2009.") ==
        Values{"2008-11", "2009-06"});
  CHECK(values("They met on 3 May and 5 June 2016.") ==
        Values{"2016-05-03", "2016-06-05"});
  CHECK(values("It closed in October, and in June 2016 it burned.") ==
        Values{"2018-10", "2016-06"});
}

TEST_CASE("what counts from publication", "[time]") {
  CHECK(values("Prices fell last week.") == Values{"2018-W44"});
  CHECK(values("Prices fell last month and rose last year.") ==
        Values{"2018-10", "2017"});
  CHECK(values("The fire broke out yesterday.") == Values{"2018-11-04"});
  CHECK(values("He left three days ago.") == Values{"2018-11-02"});
  CHECK(values("The ship sank two years ago today.") == Values{"2016-11-05"});
  CHECK(values("The plant opens next month.") == Values{"2018-12"});
}

TEST_CASE("what counts from the date before", "[time]") {
  CHECK(values("They met on June 12. A day earlier Kim had arrived.") ==
        Values{"2018-06-12", "2018-06-11"});
  CHECK(values("It opened in March 2017 and closed the following month.") ==
        Values{"2017-03", "2017-04"});
  CHECK(values("He won in 2012; that year the bank failed.") ==
        Values{"2012", "2012"});
}

TEST_CASE("parts of months and years", "[time]") {
  const auto times =
      raw_times("He visited Seoul at the end of October.", kPublished);
  REQUIRE(times.size() == 1);
  CHECK(times[0].value == "2018-10");
  CHECK(times[0].mod == "END");
  CHECK(values("Famine struck in the mid-1990s.") == Values{"199"});
  CHECK(values("Earlier this year it closed.") == Values{"2018"});
}

TEST_CASE("a day of a month that nobody counts is that month", "[time]") {
  CHECK(values("The wettest day of March 2012 was the Monday.").front() ==
        "2012-03");
  CHECK(values("On the last day of March 2012 it rained.").front() ==
        "2012-03-31");
}

TEST_CASE("clock times, day parts and zones", "[time]") {
  CHECK(values("Doors open at 9:30 a.m.") == Values{"2018-11-05T09:30"});
  CHECK(values("The launch is at 0900 GMT on Thursday.") ==
        Values{"2018-11-08T09:00Z"});
  CHECK(values("He spoke this morning and last night.") ==
        Values{"2018-11-05TMO", "2018-11-04TNI"});
}

TEST_CASE("durations and sets", "[time]") {
  CHECK(values("They talked for three days.") == Values{"P3D"});
  CHECK(values("The war lasted years.") == Values{"PXY"});
  CHECK(values("It took more than two years.") == Values{"P2Y"});
  CHECK(values("They meet every Friday.") == Values{"XXXX-WXX-5"});
  CHECK(values("A daily briefing.") == Values{"P1D"});
}

TEST_CASE("holidays, fixed and movable", "[time]") {
  CHECK(values("Troops will leave before Christmas.") == Values{"2018-12-25"});
  CHECK(values("Shops open on Thanksgiving Day.") == Values{"2018-11-22"});
  CHECK(values("The attack on Easter Sunday 2019 killed many.") ==
        Values{"2019-04-21"});
}

TEST_CASE("years, decades, centuries, before Christ", "[time]") {
  CHECK(values("Rents rose in the \u201890s with the dome.") == Values{"199"});
  CHECK(values("The treaty dates from 1994.") == Values{"1994"});
  CHECK(values("It was built in the 1970s.") == Values{"197"});
  CHECK(values("Art of the 11th century.") == Values{"10"});
  CHECK(values("Carthage fell in 146 BC.") == Values{"BC0146"});
}

TEST_CASE("ranges know their other end", "[time]") {
  const auto times = raw_times("The fair runs Nov. 30-Dec. 1.", kPublished);
  REQUIRE(times.size() == 2);
  CHECK(times[0].range_partner == 1);
  CHECK(times[1].range_partner == 0);
}

TEST_CASE("these are no times", "[time]") {
  for (const char* text :
       {"They prepare for a second summit.", "He may resign.",
        "Protesters march on the capital.", "The Sunday Times reported it.",
        "It cost 1,500 euros.", "A Catch-22 for the mayor.",
        "The team won 3-2.", "April Smith won the race.",
        "There were 2018 people in the hall."}) {
    INFO(text);
    CHECK(texts(text).empty());
  }
}

TEST_CASE("no day is counted from a whole year", "[time]") {
  const auto times = raw_times(
      "She broke the record of 2003. A day earlier a rival had come close.",
      std::nullopt);
  REQUIRE(times.size() == 2);
  CHECK_FALSE(times[1].earliest);
}

TEST_CASE("without publication date nothing is guessed", "[time]") {
  const auto times = raw_times("She resigned on Friday.", std::nullopt);
  REQUIRE(times.size() == 1);
  CHECK(times[0].value == "XXXX-WXX-5");
  CHECK_FALSE(times[0].earliest);
  CHECK(values("It opened on 12 June 2018.", std::nullopt) ==
        Values{"2018-06-12"});
}

TEST_CASE("history is read from date to date", "[time]") {
  const auto found = values(
      "On September 1, 1939, Germany attacked Poland. The war grew in 1940. "
      "In 1941 it spread. In June 1944 the Allies landed in France; on "
      "August 25 Paris was free.",
      Date{2009, 12, 19});
  CHECK(found.back() == "1944-08-25");
}

TEST_CASE("a clock time belongs to the day told of", "[time]") {
  CHECK(values("On Saturday evening, at 19:00, a bridge collapsed.") ==
        Values{"2018-11-03TEV", "2018-11-03T19:00"});
  CHECK(values("At 5:34 a.m. on the coast the ship sank on October 20.") ==
        Values{"2018-10-20T05:34", "2018-10-20"});
  CHECK(values("The ferry sank on Friday. A boat came at 7:45 p.m.") ==
        Values{"2018-11-02", "2018-11-02T19:45"});
}

TEST_CASE("the time of a race is how long it took", "[time]") {
  const auto times = raw_times("She won the race in 2:14:04.", kPublished);
  REQUIRE(times.size() == 1);
  CHECK(times[0].type == TimexType::kDuration);
  CHECK(times[0].value == "PT2H14M4S");
}

TEST_CASE("anaphora counts from dates that are exact enough", "[time]") {
  CHECK(values("The mosque was attacked on October 20. The suspect will appear "
               "in court on April 5. Another man was arrested on the same day.")
            .back() == "2018-10-20");
  CHECK(values("The council met on Tuesday evening (23 October).") ==
        Values{"2018-10-23TEV", "2018-10-23"});
  CHECK(values("The ship left on Saturday and sank two hours later.") ==
        Values{"2018-11-03", "2018-11-03"});
  CHECK(values("He was caught on 24 December 2003 and sentenced the following "
               "June.") == Values{"2003-12-24", "2004-06"});
  CHECK(
      values("The ferry sank on Monday. Its captain gave himself up on Monday "
             "night.") == Values{"2018-11-05", "2018-11-05TNI"});
  CHECK(values("The war began in March 2003. A week later the city fell.") ==
        Values{"2003-03", "2003-03"});
  CHECK(values("She broke the record set in 2003. Just the previous day a "
               "countryman won.") == Values{"2003", "2018-11-04"});
}

TEST_CASE("ranges share their month or century", "[time]") {
  CHECK(values("The fair runs May 5-8, 2018.") ==
        Values{"2018-05-05", "2018-05-08"});
  CHECK(values("Talks were held on 6-7 October.") ==
        Values{"2018-10-06", "2018-10-07"});
  CHECK(values("He ruled from 1957-60.") == Values{"1957", "1960"});
  CHECK(values("The 2017-18 season was long.").empty());
  CHECK(values("On May 5 and 20 people died.") == Values{"2018-05-05"});
}

TEST_CASE("the quarter is the one reported on", "[time]") {
  const Date november{1989, 11, 2};
  CHECK(
      values("Profit for the third quarter fell to $2 million from $3 million "
             "a year ago. Revenue in the quarter rose.",
             november) == Values{"1989-Q3", "1988-Q3", "1989-Q3"});
  CHECK(values("It earned more than in the 1988 third quarter.", november) ==
        Values{"1988-Q3"});
  CHECK(values("Profit will rise in the first quarter.", november) ==
        Values{"1990-Q1"});
  CHECK(values("He left a year ago.", november) == Values{"1988"});
}

TEST_CASE("seasons and what only looks like them", "[time]") {
  CHECK(values("In the spring they met.") == Values{"2018-SP"});
  for (const char* text :
       {"The Winter Olympics were held in Korea.", "The fall of Paris.",
        "He lives in close quarters.", "It holds three-quarters of the land.",
        "A spring in his step.", "Operation Red Dawn was a success."}) {
    INFO(text);
    CHECK(texts(text).empty());
  }
}

TEST_CASE("a story goes on into the next year", "[time]") {
  const auto found = values(
      "The war began in 1914. In August 1914 Tannenberg was fought. In "
      "December 1914 the front froze. In March the sea was mined. It was the "
      "first time since 1871.  On May 9 the battle of Artois began.",
      Date{2009, 12, 19});
  CHECK(found ==
        Values{"1914", "1914-08", "1914-12", "1915-03", "1871", "1915-05-09"});
}

TEST_CASE("what a story names in passing is not where it goes on", "[time]") {
  const Date later{2009, 12, 19};
  const auto found = values(
      "In March 2003 the invasion began. In 2004 fighting grew. In 2005 voters "
      "went to the polls. The government took office on May 20, 2006. This "
      "followed the general election of December 2005. On November 23 a bomb "
      "went off.",
      later);
  CHECK(found.back() == "2006-11-23");
}

TEST_CASE("spans without a hyphen", "[time]") {
  CHECK(values("It grants rights over a three year period.") == Values{"P3Y"});
  CHECK(values("Two hour marks were passed.").empty());
}

TEST_CASE("the weekday belongs to its date", "[time]") {
  CHECK(texts("The vote is on Tuesday, Nov. 6, in all states.") ==
        Values{"Tuesday, Nov. 6"});
}

TEST_CASE("days are counted across yesterday and tomorrow", "[time]") {
  CHECK(values("He left the day before yesterday.") == Values{"2018-11-03"});
  CHECK(values("They play the day after tomorrow.") == Values{"2018-11-07"});
  CHECK(values("It closed two weeks ago Tuesday.") == Values{"2018-10-23"});
}

TEST_CASE("companies report periods", "[time]") {
  CHECK(values("In the latest period revenue fell 3%.") == Values{"2018-Q3"});
  CHECK(values("Inventories stood at 5 million at year-end 1988.") ==
        Values{"1988-12-31"});
  CHECK(values("They hope to finish by mid-year.") == Values{"2018"});
  CHECK(values("The board raised its quarterly dividend.").empty());
  CHECK(values("The annual meeting was short.").empty());
}

TEST_CASE("durations of several units are one", "[time]") {
  CHECK(values("She won in 2 hours 1 minute 39 seconds.") ==
        Values{"PT2H1M39S"});
  CHECK(values("He served five years and three months.") == Values{"P5Y3M"});
  CHECK(values("It took two and a half years.") == Values{"P2.5Y"});
}

TEST_CASE("numbers in a series are no years", "[time]") {
  CHECK(values("Flight 2001 left from gate 1990.").empty());
  CHECK(values("Call 555-1999 or take Route 1945.").empty());
  CHECK(values("It comes with iLife '11.").empty());
  CHECK(values("The device stores 150 hours of video.").empty());
}

TEST_CASE("the calendar's last month ends with the calendar", "[time]") {
  const auto times = raw_times("It will open next month.", Date{9999, 12, 31});
  REQUIRE(times.size() == 1);
  CHECK(*times[0].earliest == Date{9999, 12, 1});
  CHECK(*times[0].latest == Date{9999, 12, 31});
}

TEST_CASE("a year has four quarters", "[time]") {
  CHECK(raw_times("Sales rose in 1Q18.", kPublished).at(0).value == "2018-Q1");
  CHECK(raw_times("The part 5q42 was replaced.", kPublished).empty());
}

TEST_CASE("a bad publication date is no crash", "[time]") {
  for (const Date day : {Date{1, 1, 1}, Date{9999, 12, 31}}) {
    CHECK_FALSE(values("Next year, last century, in ten years, two centuries "
                       "ago, yesterday and tomorrow.",
                       day)
                    .empty());
  }
}

TEST_CASE("the article before a compound is not part of it", "[time]") {
  CHECK(texts("The four-year contract was signed.") == Values{"four-year"});
}

TEST_CASE("broadcasts spell their dates out", "[time]") {
  CHECK(values("it happened on october twenty-third nineteen eighty-three") ==
        Values{"1983-10-23"});
  CHECK(values("on january seventh nineteen ninety-eight it was over") ==
        Values{"1998-01-07"});
  CHECK(values("in the nineteen eighties and the nineteen-nineties") ==
        Values{"198", "199"});
  CHECK(values("the polls close at five o'clock") ==
        Values{"2018-11-05T05:00"});
  CHECK(values("The game starts at 7:30 EST tonight.") ==
        Values{"2018-11-05T07:30"});
}

TEST_CASE("a month ago today is a day", "[time]") {
  CHECK(values("He left a month ago today.") == Values{"2018-10-05"});
  CHECK(values("Sales rose 3% year to date.").empty());
}

TEST_CASE("a range of weekdays goes forward") {
  // Published on Monday, 5 November 2018.
  CHECK(values("The fair will run Wednesday through Friday.") ==
        Values{"2018-11-07", "2018-11-09"});
  CHECK(values("The talks ran from Wednesday through Friday.") ==
        Values{"2018-10-31", "2018-11-02"});
  CHECK(values("The talks ran from Saturday through Tuesday.") ==
        Values{"2018-10-27", "2018-10-30"});
}

TEST_CASE("a holiday falls into the year that its sentence names") {
  CHECK(values("In 2022, storms hit over Christmas.") ==
        Values{"2022", "2022-12-25"});
}

TEST_CASE("a fast that lasts a month is a span") {
  CHECK(values("He was arrested during Ramadan 2018.") ==
        Values{"2018-05-16/2018-06-14"});
  CHECK(values("Thousands marched on Ashura.") == Values{"2018-09-20"});
}

TEST_CASE("feasts of other calendars") {
  CHECK(values("Shops closed for Yom Kippur.") == Values{"2018-09-19"});
  CHECK(values("Trains were full before Chinese New Year 2020.") ==
        Values{"2020-01-25"});
  CHECK(values("Prayers were held for Eid al-Fitr in 2019.").front() ==
        "2018-06-15");
}

TEST_CASE("days in figures with points and hyphens") {
  CHECK(values("The pact was signed on 9.11.2018.") == Values{"2018-11-09"});
  CHECK(values("It was signed on 9-Nov-2018.") == Values{"2018-11-09"});
  CHECK(values("It was signed on 25-11-2018.") == Values{"2018-11-25"});
  CHECK(values("The match ended 12-10-9 after extra time.").empty());
}

TEST_CASE("weekdays without a point stand before a date alone") {
  CHECK(values("The fair opens on Fri 9 November 2018.") ==
        Values{"2018-11-09"});
  CHECK(values("They meet on Friday 9th.") == Values{"2018-11-09"});
  CHECK(values("He sat down in the sun and told the Sun so.").empty());
  // The paper of a Saturday.
  CHECK(values("As the Leeds Sun, August 16, 2008, has it, nobody came.") ==
        Values{"2008-08-16"});
}

TEST_CASE("clock times with the half of their day") {
  CHECK(values("They met at 5 o'clock in the afternoon on 9 November 2018.") ==
        Values{"2018-11-09T17:00"});
  CHECK(values("It opens on 9 November 2018 at 17.30.") ==
        Values{"2018-11-09T17:30"});
}

TEST_CASE("decades may have an apostrophe before their s") {
  CHECK(values("He lived there in the 1990's.") == Values{"199"});
  CHECK(values("She was born in 1990, and 1990's crash came late.").front() ==
        "1990");
}

TEST_CASE("'following' before a day may be a preposition") {
  CHECK(values("The governor spoke following Wednesday's quake.") ==
        Values{"2018-10-31"});
}

}  // namespace
}  // namespace dateline
