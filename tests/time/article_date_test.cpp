#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "dateline/dateline.h"
#include "entities/offices.h"
#include "support/corpus.h"

namespace dateline {
namespace {

std::optional<Publication> published(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  const auto analysis = analyze(text, options);
  REQUIRE(analysis);
  return analysis->document.published;
}

TEST_CASE("terms of office are known to the day", "[date]") {
  const auto terms = terms_of("Jim Mattis");
  REQUIRE(terms.size() == 2);
  CHECK(terms[1].first == Date{2017, 1, 20});
  CHECK(names_office("US Secretary of Defense", terms[1]));
  CHECK_FALSE(names_office("Secretary of State", terms[1]));
  CHECK(terms_of("Nobody Anybody").empty());
}

TEST_CASE("people and their offices bound the article's day", "[date]") {
  const auto found = published(
      "US Secretary of State Mike Pompeo met Secretary of Defense Jim Mattis "
      "on Monday. The two spoke for an hour.");
  REQUIRE(found);
  CHECK(found->source == FactSource::kInferred);
  // Pompeo came on 2018-04-26, Mattis left on 2018-12-31; texts run a little
  // ahead and behind.
  CHECK(found->earliest >= Date{2018, 4, 1});
  CHECK(found->latest <= Date{2019, 1, 31});
  CHECK(found->value >= "2018-04-26");
  CHECK(found->value <= "2018-12-31");
  REQUIRE(found->evidence.size() >= 2);
  CHECK(found->evidence[0].reason ==
        "Jim Mattis is Secretary of Defense (United States): 2017-01-20 to "
        "2018-12-31");
}

TEST_CASE("a dateline's day and a weekday leave few years", "[date]") {
  const auto found = published(
      "Helvion to buy rival\n\n"
      "ZURICH, Oct 9 (Reuters) - Helvion said on Wednesday it would buy its "
      "rival.\n\n"
      "The company, spun off in 2020, has looked for a partner since 2022. It "
      "reports results on Oct. 24.");
  REQUIRE(found);
  CHECK(found->value == "2024-10-09");
}

TEST_CASE("what happened in a month of this year is of it or before",
          "[date]") {
  const auto found = published(
      "Jets for the carrier\n\n"
      "Defense Secretary Jim Mattis told reporters that the first jets landed "
      "on board in September of this year.");
  REQUIRE(found);
  CHECK(found->day().month >= 9);
}

TEST_CASE("last October is told in no October", "[date]") {
  const auto found = published(
      "Jets for the carrier\n\n"
      "Defense Secretary Jim Mattis told reporters that the first jets landed "
      "on board last October.");
  REQUIRE(found);
  CHECK(found->day().month != 10);
}

TEST_CASE("what a year will bring is told before it begins", "[date]") {
  const auto found = published(
      "Navy waits for its carrier\n\n"
      "Defense Secretary Jim Mattis told reporters that the carrier will be "
      "delivered in 2018. It is hoped that the first jets can be tested on "
      "board in 2018.");
  REQUIRE(found);
  CHECK(found->value.starts_with("2017"));
}

TEST_CASE("a birthday and an age leave one year", "[date]") {
  const auto found = published(
      "Greta Holm, builder of bridges, dies at 87\n\n"
      "Greta Holm, whose bridges joined the islands, died on Sunday at her "
      "home. She was 87.\n\n"
      "Born in Kiel on 12 May 1936, she opened her office in 1961 and was "
      "given the state prize in 2005.");
  REQUIRE(found);
  CHECK(found->value >= "2023-05-12");
  CHECK(found->value <= "2024-05-11");
}

TEST_CASE("a killing tells the day as an obituary does", "[date]") {
  const auto found = published(
      "Former leader Shinzo Abe dies after shooting\n\n"
      "Shinzo Abe died in hospital on Friday, hours after he was shot while "
      "he gave a speech in Nara.");
  REQUIRE(found);
  CHECK(found->value.starts_with("2022-07"));
}

TEST_CASE("a general is a general at his funeral", "[date]") {
  const auto found = published(
      "Crowds gather for funeral\n\nThousands came on Tuesday to the funeral "
      "of Quds Force commander Qasem Soleimani in Kerman.");
  REQUIRE(found);
  CHECK(found->value.starts_with("2020-01"));
  CHECK(found->confidence < 1);
}

TEST_CASE("who takes an office or leaves it tells the day", "[date]") {
  const auto leaves = published(
      "Bolton fired\n\nDonald Trump yesterday fired his national security "
      "adviser John Bolton. Trump said so on Twitter.");
  REQUIRE(leaves);
  CHECK(leaves->value == "2019-09-11");
  // Calls for it are no news of it.
  const auto called_for = published(
      "Critics want more\n\nCritics called on Boris Johnson to resign on "
      "Monday. Donald Trump is president of the United States.");
  REQUIRE(called_for);
  CHECK(called_for->confidence < .8);
}

TEST_CASE("an obituary is not of everybody it names", "[date]") {
  const auto found = published(
      "Son killed\n\nUS President Donald Trump said on Saturday that Hamza "
      "bin Laden, son of the late founder Osama bin Laden, was dead.");
  REQUIRE(found);
  CHECK(found->value > "2017");
}

TEST_CASE("the newest word of a text is seldom old", "[date]") {
  const auto found = published(
      "Shop opens\n\nThe shop sells the iPad, its owner said on a website.");
  REQUIRE(found);
  CHECK(found->value < "2014");
}

TEST_CASE("a stated day goes before every inference", "[date]") {
  const auto found = published(
      "Talks go on\n\nLONDON, May 3, 2018 (Reuters) - US Secretary of State "
      "Mike Pompeo met his counterparts on Thursday and left again.");
  REQUIRE(found);
  CHECK(found->source == FactSource::kStated);
  CHECK(found->value == "2018-05-03");
}

TEST_CASE("an article that says only when it was changed came out before",
          "[date]") {
  Options options;
  options.from = InputKind::kText;
  const auto analysis = analyze(
      "Port workers walk out\n\nLast updated on Tue 9 Dec 2025 07.14 GMT\n\n"
      "Dockers in Rotterdam stopped work on Monday, their union said. A "
      "second walkout is planned for December 18.",
      options);
  REQUIRE(analysis);
  const auto& found = analysis->document.published;
  REQUIRE(found);
  CHECK(found->source == FactSource::kInferred);
  CHECK(found->value == "2025-12-09");
  CHECK(found->latest == Date{2025, 12, 9});
  CHECK(found->earliest >= Date{2025, 12, 1});
  REQUIRE_FALSE(found->evidence.empty());
  CHECK(found->evidence[0].reason ==
        "The article was last updated on 2025-12-09");
  REQUIRE(analysis->times.size() >= 2);
  CHECK(analysis->times.back().value == "2025-12-18");
}

TEST_CASE("a wide interval puts no weekday on the calendar", "[date]") {
  Options options;
  options.from = InputKind::kText;
  const auto analysis =
      analyze("US Secretary of State Mike Pompeo spoke on Monday.", options);
  REQUIRE(analysis);
  REQUIRE(analysis->times.size() == 1);
  CHECK_FALSE(analysis->times[0].earliest);
}

TEST_CASE("a text that says nothing about its day is not dated", "[date]") {
  CHECK_FALSE(published("The council met on Monday and closed the port."));
}

TEST_CASE("an inferred day is carried through with its interval", "[date]") {
  Options options;
  options.from = InputKind::kText;
  const auto analysis = analyze(read_corpus("seed.txt"), options);
  REQUIRE(analysis);
  const auto& published = analysis->document.published;
  REQUIRE(published);
  CHECK(published->value == "2018-11-05");
  CHECK(published->earliest >= Date{2018, 11, 1});
  CHECK(published->latest <= Date{2018, 11, 30});
  CHECK(published->source == FactSource::kInferred);
  const auto& times = analysis->times;
  const auto monday = std::find_if(
      times.begin(), times.end(),
      [](const TimeExpression& time) { return time.value == "2018-11-05"; });
  REQUIRE(monday != times.end());
  CHECK(*monday->earliest < Date{2018, 11, 5});
  CHECK(*monday->latest > Date{2018, 11, 5});
  CHECK(monday->reason.ends_with("the article's own day is inferred"));
  // "June" is June whichever day of November it was.
  const auto june = std::find_if(
      times.begin(), times.end(),
      [](const TimeExpression& time) { return time.value == "2018-06"; });
  REQUIRE(june != times.end());
  CHECK(*june->latest == Date{2018, 6, 30});
}

}  // namespace
}  // namespace dateline
