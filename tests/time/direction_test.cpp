// Which way weekdays and months point: ahead or back.

#include <catch2/catch_amalgamated.hpp>

#include "time/read_times.h"

namespace dateline {
namespace {

TEST_CASE("a bare weekday is the latest one up to publication", "[time]") {
  CHECK(values("The mayor said Monday that the port is closed.") ==
        Values{"2018-11-05"});
  CHECK(values("Police arrested two men on Friday.") == Values{"2018-11-02"});
  CHECK(values("The council had met on Sunday.") == Values{"2018-11-04"});
}

TEST_CASE("a weekday behind a future cue lies ahead", "[time]") {
  CHECK(values("The council will meet on Thursday.") == Values{"2018-11-08"});
  CHECK(values("The court is expected to rule Friday.") ==
        Values{"2018-11-09"});
  CHECK(values("They will vote on Friday, the mayor said on Monday.") ==
        Values{"2018-11-09", "2018-11-05"});
}

TEST_CASE("a weekday counts from the day named before", "[time]") {
  CHECK(values("He was arrested on October 19 and charged the following "
               "Monday. He had fled the previous Sunday.") ==
        Values{"2018-10-19", "2018-10-22", "2018-10-21"});
  CHECK(values("It comes before talks next Tuesday and Wednesday.") ==
        Values{"2018-11-06", "2018-11-07"});
}

TEST_CASE("a day of that year is of the year named before", "[time]") {
  CHECK(values("He died on May 25, 2016. He was buried on June 9 that year.") ==
        Values{"2016-05-25", "2016-06-09"});
  CHECK(values("The mill closed in 2012. It was sold on 3 March of that same "
               "year.") == Values{"2012", "2012-03-03"});
}

TEST_CASE("what runs until a day far ahead ends then", "[time]") {
  CHECK(values("The licence runs until June 30.") == Values{"2019-06-30"});
  CHECK(values("The pass had been open until June 30.") ==
        Values{"2018-06-30"});
}

TEST_CASE("a future cue ends where another clause tells the past", "[time]") {
  CHECK(values("The cottages will be sold after the council voted by 41 to 22 "
               "on Thursday to end the lease.") == Values{"2018-11-01"});
  CHECK(values("Ada Vane will replace Tom Reed, who resigned on Friday.") ==
        Values{"2018-11-02"});
  CHECK(values("The governor will sign the law passed on Tuesday.") ==
        Values{"2018-10-30"});
  CHECK(values("The road will stay shut because a bridge fell in on "
               "Saturday.") == Values{"2018-11-03"});
  // But what it tells may lie ahead itself.
  CHECK(values("It will close after it was told to leave by Friday.") ==
        Values{"2018-11-09"});
  CHECK(values("The winner will be announced on Tuesday.") ==
        Values{"2018-11-06"});
}

TEST_CASE("the last of something is not the last one before today", "[time]") {
  CHECK(values("She entered the school in the last winter of the war.") ==
        Values{"XXXX-WI"});
  CHECK(values("Over the next decade she made 23 trips to Prague.") ==
        Values{"P10Y"});
}

TEST_CASE("the month that it is", "[time]") {
  CHECK(values("It is March and the river is high.", Date{2018, 3, 20}) ==
        Values{"2018-03"});
  CHECK(values("It\u2019s already May, she says.", Date{2018, 5, 20}) ==
        Values{"2018-05"});
  CHECK(values("It may be late, and they march on.").empty());
}

TEST_CASE("the present tense of a programme lies ahead", "[time]") {
  CHECK(values("They travel to Lille on Thursday.") == Values{"2018-11-08"});
  CHECK(values("The book comes out in May.") == Values{"2019-05"});
}

TEST_CASE("bare months are past, ahead only behind a cue", "[time]") {
  CHECK(values("She resigned in September.") == Values{"2018-09"});
  CHECK(values("The bridge will open in February.") == Values{"2019-02"});
  CHECK(values("He said work would start in June.") == Values{"2019-06"});
  CHECK(values("Envoys will discuss the promises made at the June summit.") ==
        Values{"2018-06"});
}

TEST_CASE("what will be done is no past", "[time]") {
  CHECK(values("The phone will be shipped in December.") == Values{"2018-12"});
  CHECK(values("The show is to be held on Friday.") == Values{"2018-11-09"});
  CHECK(values("The vote was moved to Thursday.") == Values{"2018-11-08"});
  CHECK(values("Talks were rescheduled for Thursday.") == Values{"2018-11-08"});
  CHECK(values("He was moved to Leeds on Thursday.") == Values{"2018-11-01"});
}

TEST_CASE("soon and shortly need something to come", "[time]") {
  CHECK(values("Police soon arrived.").empty());
  CHECK(values("He left shortly after the blast.").empty());
  CHECK(values("Talks will resume soon.") == Values{"FUTURE_REF"});
}

TEST_CASE("the weekend of a Monday's paper lies behind", "[time]") {
  CHECK(values("A memorial was held this weekend in Columbia.") ==
        Values{"2018-W44-WE"});
  CHECK(values("The fair will open this weekend.") == Values{"2018-W45-WE"});
}

TEST_CASE("a present tense tells of what is scheduled", "[time]") {
  CHECK(values("The trial opens Thursday.") == Values{"2018-11-08"});
  CHECK(values("The trial opened Thursday.") == Values{"2018-11-01"});
}

TEST_CASE("months that point back", "[time]") {
  CHECK(values("He won in 2012. That September he moved.") ==
        Values{"2012", "2012-09"});
  CHECK(values("Talks began in March 2017 and failed in June of that year.") ==
        Values{"2017-03", "2017-06"});
}

TEST_CASE("irregular verbs tell the past as well", "[time]") {
  CHECK(values("Prices hit a low on November 20.", Date{2009, 3, 2}) ==
        Values{"2008-11-20"});
}

TEST_CASE("what is for a weekday lies ahead, what lasted until it is over") {
  CHECK(values("Unions called a meeting for Wednesday.") ==
        Values{"2018-11-07"});
  CHECK(values("The debate lasted until Thursday.") == Values{"2018-11-01"});
  CHECK(values("She will return on Sunday, a day earlier than planned.") ==
        Values{"2018-11-11", "P1D"});
  CHECK(values("The firm expects to open the plant in the first quarter.")
            .front() == "2019-Q1");
}

TEST_CASE("what is due to something is no plan", "[time]") {
  CHECK(values("The pitch was soft due to the rain that fell on Friday.") ==
        Values{"2018-11-02"});
  CHECK(values("The court is due to sit on Friday.") == Values{"2018-11-09"});
}

TEST_CASE("a feast that leads a past clause is over", "[time]") {
  CHECK(values("Before Christmas she was found guilty of fraud.") ==
        Values{"2017-12-25"});
  CHECK(values("Before Christmas she will sell the mill.") ==
        Values{"2018-12-25"});
  CHECK(values("Christmas was to be quiet.") == Values{"2018-12-25"});
}

TEST_CASE("rains that fell caused a flood, they are not due", "[time]") {
  CHECK(values("The flood was due to the rains that fell on Friday.") ==
        Values{"2018-11-02"});
  CHECK(values("The inquiry is due to report on Friday.") ==
        Values{"2018-11-09"});
}

}  // namespace
}  // namespace dateline
