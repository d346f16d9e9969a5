#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "dateline/dateline.h"
#include "entities/offices.h"
#include "time/dating/weekdays.h"

namespace dateline {
namespace {

std::optional<Publication> published(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  const auto analysis = analyze(text, options);
  REQUIRE(analysis);
  return analysis->document.published;
}

bool has_reason(const Publication& found, std::string_view reason) {
  return std::any_of(
      found.evidence.begin(), found.evidence.end(),
      [&](const Evidence& evidence) { return evidence.reason == reason; });
}

TEST_CASE("a qualified role is another office", "[date][offices]") {
  const auto bush = terms_of("George Bush");
  REQUIRE_FALSE(bush.empty());
  const auto president = std::find_if(
      bush.begin(), bush.end(),
      [](const OfficeTerm& term) { return term.office == "President"; });
  REQUIRE(president != bush.end());
  CHECK(names_office("US President", *president));
  CHECK_FALSE(names_office("Vice President", *president));
  CHECK_FALSE(names_office("president's lawyer", *president));
  CHECK(names_coming_office("incoming president", *president));
}

TEST_CASE("an anniversary with its day dates to the week", "[date]") {
  const auto found = published(
      "President Barack Obama spoke of the law on Thursday. Saturday is the "
      "75th anniversary of the act, which President Franklin Roosevelt signed "
      "on August 14, 1935. The party will use it in the campaign.");
  REQUIRE(found);
  CHECK(found->value >= "2010-08-08");
  CHECK(found->value <= "2010-08-20");
  CHECK(has_reason(*found, "'75th anniversary' falls on 2010-08-14"));
}

TEST_CASE("the shadow minister is not the minister", "[date][offices]") {
  const auto found = published(
      "Shadow home secretary Yvette Cooper and Home Secretary James Cleverly "
      "argued about the plan on Tuesday. The plan was late.");
  REQUIRE(found);
  CHECK(found->value >= "2023-11-13");
  CHECK(found->value <= "2024-07-05");
  for (const Evidence& evidence : found->evidence) {
    CHECK(evidence.reason.find("Yvette Cooper") == std::string::npos);
  }
}

TEST_CASE("whoever is elected is not in office yet", "[date][offices]") {
  const auto found = published(
      "President-elect Barack Obama picked his team on Monday, and the team "
      "went to work.");
  REQUIRE(found);
  CHECK(found->value >= "2008-11-01");
  CHECK(found->value <= "2009-01-20");
  CHECK(has_reason(*found,
                   "Barack Obama is still to be President (United States), "
                   "from 2009-01-20"));
}

TEST_CASE("words in front of a name are whole", "[date][offices]") {
  Options options;
  options.from = InputKind::kText;
  const std::string text =
      "Fürüéüéüéü, sagte éüé President-elect Barack Obama on Monday, and the "
      "team of the mayor went to work.";
  const auto analysis = analyze(text, options);
  REQUIRE(analysis);
  if (!analysis->document.published) return;
  for (const Evidence& evidence : analysis->document.published->evidence) {
    const auto first = static_cast<unsigned char>(
        analysis->document.text[evidence.span.start]);
    CHECK((first & 0xC0) != 0x80);  // no half of a character
  }
}

TEST_CASE("former officers are not in a later office yet", "[date][offices]") {
  const auto found = published(
      "Former Vice President Joe Biden met Senator Chuck Schumer on Monday.");
  REQUIRE(found);
  CHECK(found->value >= "2017-01-20");
  CHECK(found->value <= "2021-01-20");
  CHECK(has_reason(*found,
                   "Joe Biden is no longer Vice President and not yet "
                   "President: 2017-01-20 to 2021-01-20"));
}

TEST_CASE("the year to come may be named late in the year", "[date]") {
  // Nothing but the harbour's season tells the year.
  const auto found = published(
      "Harbour gets new cranes\n\n"
      "The harbour ordered three cranes for the 2016 season, its owner said on "
      "Dec. 14. The cranes cost more than those of 2011.");
  REQUIRE(found);
  CHECK(found->earliest <= Date{2015, 12, 14});
  CHECK(found->latest >= Date{2016, 2, 1});
}

TEST_CASE("words of their time date a text without names of office", "[date]") {
  const auto found = published(
      "Ken Starr sent his report to Congress on Wednesday. Monica Lewinsky's "
      "lawyer had no comment, and Linda Tripp was not at home.");
  REQUIRE(found);
  CHECK(found->value >= "1998-01-21");
  CHECK(found->value <= "2000-12-31");
  CHECK(
      has_reason(*found, "'Monica Lewinsky' has been known since 1998-01-21"));
}

TEST_CASE("the age of somebody well known tells the year", "[date][ages]") {
  const std::string_view reason =
      "Novak Djokovic was born on 1987-05-22 and is 36: 2023-05-22 to "
      "2024-05-21";
  for (const char* text :
       {"Novak Djokovic, 36, walked off the court with a sore knee.",
        "The 36-year-old champion Novak Djokovic walked off the court.",
        "Novak Djokovic (36) walked off the court with a sore knee.",
        "Novak Djokovic, who turned 36 last week, walked off the court."}) {
    const auto found = published(text);
    REQUIRE(found);
    CHECK(found->value >= "2023-05-22");
    CHECK(found->value <= "2024-05-21");
    CHECK(has_reason(*found, reason));
  }
}

TEST_CASE("the age of another year is not that of today", "[date][ages]") {
  for (const char* text :
       {"In 1999 Roger Federer, 18, lost in Marseille. He runs a foundation.",
        "Roger Federer, 18 times a winner, runs a foundation.",
        "Roger Federer, 18-16 down, runs a foundation."}) {
    const auto found = published(text);
    if (!found) continue;
    for (const Evidence& evidence : found->evidence) {
      CHECK(evidence.reason.find("was born on") == std::string::npos);
    }
  }
}

TEST_CASE("an obituary is of the days after the death", "[date][events]") {
  const auto found = published(
      "Film star Gregory Peck dies at 87\n\n"
      "Actor Gregory Peck, who won an Oscar for his role as a lawyer, has died "
      "at his home in Los Angeles, his spokesman said on Thursday.");
  REQUIRE(found);
  CHECK(found->value >= "2003-06-12");
  CHECK(found->value <= "2003-06-20");
}

TEST_CASE("who has died may be named before", "[date][events]") {
  // Gregory Peck lived to 2003.
  const auto found =
      published("President Bill Clinton gave Gregory Peck a medal on Tuesday.");
  REQUIRE(found);
  CHECK(found->value >= "1993-01-20");
  CHECK(found->value <= "2001-01-20");
}

TEST_CASE("holidays are near when they are named", "[date][holidays]") {
  const auto found = published(
      "Home Secretary James Cleverly said people would be home for Christmas. "
      "Boxing Day trains would run.");
  REQUIRE(found);
  CHECK(found->value >= "2023-11-20");
  CHECK(found->value <= "2024-01-05");
  CHECK(has_reason(*found, "'Christmas' is spoken of in the weeks around it"));
}

TEST_CASE("what comes round every year tells the weeks", "[date][recurring]") {
  const auto found = published(
      "Home Secretary James Cleverly had the best seats for Wimbledon. Rain "
      "kept the players waiting.");
  REQUIRE(found);
  CHECK(found->value >= "2024-06-01");
  CHECK(found->value <= "2024-07-20");
  CHECK(
      has_reason(*found, "'Wimbledon' is in the news from June 18 to July 16"));
}

TEST_CASE("it is November in November", "[date]") {
  const auto found = published(
      "Home Secretary James Cleverly had promised a barrier by the summer. "
      "\"It's already February and nobody has come,\" Anna Keller, the mayor, "
      "said.");
  REQUIRE(found);
  CHECK(found->value.starts_with("2024-02"));
  CHECK(has_reason(*found, "It is 'February'"));
  // "It was": some other month.
  const auto other = published(
      "Home Secretary James Cleverly had promised a barrier by the summer. It "
      "was February, and nobody came.");
  REQUIRE(other);
  CHECK_FALSE(has_reason(*other, "It is 'February'"));
}

int likeliest_weekday(const NamedWeekdays& named) {
  const auto fits = fit_weekdays(named);
  return static_cast<int>(std::max_element(fits.begin() + 1, fits.end()) -
                          fits.begin());
}

TEST_CASE("a weekday that opens the story is some days ago", "[date]") {
  NamedWeekdays named;
  named.past = {5};  // "... on Friday": the paper of that day or the next
  CHECK(likeliest_weekday(named) == 5);
  named.opens = true;  // "On Friday, ...": written when all was known
  CHECK(likeliest_weekday(named) == 1);
  named.reported = true;  // "On Friday the mayor said ..."
  CHECK(likeliest_weekday(named) == 5);
  named.reported = false;
  named.has_dateline = true;
  CHECK(likeliest_weekday(named) == 5);
}

TEST_CASE("an obituary with a birth year and an age tells the year",
          "[date][ages]") {
  const auto found = published(
      "Judge Ada Okello dies at 91\n\nAda Okello, the first woman judge of "
      "her country, has died. She was 91.\n\nBorn in Gulu in 1931, Okello won "
      "a scholarship to London. She retired in 1998. Her husband, the surgeon "
      "Peter Okello, died in 2004.");
  REQUIRE(found);
  CHECK(found->value >= "2022-01-01");
  CHECK(found->value <= "2023-12-31");
}

TEST_CASE("a plan's weekday and its day tell the year together", "[date]") {
  const std::string_view plan =
      "Russia will load fuel into the Bushehr reactor next Saturday, Moscow "
      "announced. President Dmitry Medvedev spoke of it. Uranium fuel will be "
      "loaded into the reactor on August 21, officials said.";
  const auto found = published(plan);
  REQUIRE(found);
  CHECK(found->value >= "2010-08-01");
  CHECK(found->value <= "2010-08-21");
}

TEST_CASE("what had been promised by a day is told behind it", "[date]") {
  const auto found = published(
      "The school in Dunross will stay shut until spring. A new building had "
      "been promised by December 2021 but was never begun.");
  REQUIRE(found);
  CHECK(found->value >= "2021-12-01");
}

TEST_CASE("years counted from a year named are gone by", "[date]") {
  const auto found = published(
      "Webster made his name with the play in 2019 and won an award for it "
      "three years later. His new one opened on Tuesday.");
  REQUIRE(found);
  CHECK(found->value >= "2022-01-01");
}

}  // namespace
}  // namespace dateline
