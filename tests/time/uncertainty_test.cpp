#include "time/uncertainty.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "dateline/dateline.h"
#include "text/segment.h"
#include "time/expression.h"

namespace dateline {
namespace {

TEST_CASE("what holds on every possible day is resolved", "[date]") {
  const std::string text =
      "Exports fell last year. The minister resigned on Monday. The law of "
      "2012 stays in force.";
  const Segmentation segmentation =
      segment(text, {{{0, static_cast<uint32_t>(text.size())},
                      BlockType::kParagraph,
                      0,
                      {}}});
  const auto parsed = parse_times(text, segmentation);
  Publication published;
  published.value = "2019-06-03";
  published.earliest = {2019, 2, 1};
  published.latest = {2019, 11, 30};
  published.source = FactSource::kInferred;
  published.likely = {{{2019, 6, 3}, .01}};
  const auto times = resolve_for_article(text, segmentation, parsed, published);
  REQUIRE(times.size() == 3);
  CHECK(times[0].value == "2018");
  CHECK(times[0].reason.ends_with("so on every day the article can be of"));
  CHECK_FALSE(times[1].earliest);
  CHECK(times[2].value == "2012");
}

TEST_CASE("a weekday is the same day all week", "[date]") {
  const std::string text =
      "The minister resigned on Monday. The party met yesterday.";
  const Segmentation segmentation =
      segment(text, {{{0, static_cast<uint32_t>(text.size())},
                      BlockType::kParagraph,
                      0,
                      {}}});
  const auto parsed = parse_times(text, segmentation);
  Publication published;
  published.value = "2019-06-04";
  published.earliest = {2019, 2, 1};
  published.latest = {2019, 11, 30};
  published.source = FactSource::kInferred;
  published.likely = {
      {{2019, 6, 4}, .1}, {{2019, 6, 5}, .09}, {{2019, 6, 6}, .09}};
  const auto times = resolve_for_article(text, segmentation, parsed, published);
  REQUIRE(times.size() == 2);
  CHECK(times[0].value == "2019-06-03");
  CHECK_FALSE(times[1].earliest);
}

TEST_CASE("years are told by a likely year", "[date]") {
  const std::string text = "Exports fell last year. The law passed in July.";
  const Segmentation segmentation =
      segment(text, {{{0, static_cast<uint32_t>(text.size())},
                      BlockType::kParagraph,
                      0,
                      {}}});
  const auto parsed = parse_times(text, segmentation);
  Publication published;
  published.value = "2019-10-04";
  published.earliest = {2018, 2, 1};
  published.latest = {2020, 11, 30};
  published.source = FactSource::kInferred;
  published.confidence = .5;
  const auto times = resolve_for_article(text, segmentation, parsed, published);
  REQUIRE(times.size() == 2);
  CHECK(times[0].value == "2018");
  CHECK(times[1].value == "2019-07");
  published.confidence = .2;
  for (const TimeExpression& time :
       resolve_for_article(text, segmentation, parsed, published)) {
    CHECK_FALSE(time.earliest);
  }
}

Analysis undated(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  auto analysis = analyze(text, options);
  REQUIRE(analysis);
  return std::move(*analysis);
}

TEST_CASE("days that are likely put weekdays on the calendar, unsure",
          "[date]") {
  const Analysis analysis = undated(
      "Nelson Mandela dies\n\nNelson Mandela died on Thursday at his home in "
      "Johannesburg, South Africa. The father of the nation was mourned.");
  const auto& published = analysis.document.published;
  REQUIRE(published);
  REQUIRE(published->source == FactSource::kInferred);
  REQUIRE(published->latest.year > published->earliest.year);
  bool unsure = false;
  for (const TimelineEntry& entry : analysis.timeline) {
    if (!entry.when.value.ends_with('?')) continue;
    unsure = true;
    CHECK(entry.when.value == "2013-12-05?");
    CHECK(entry.basis == Basis::kInferred);
    CHECK(entry.when.earliest < entry.when.latest);
  }
  CHECK(unsure);
}

TEST_CASE("weeks and clock times of an inferred day are unsure as well",
          "[date]") {
  const Analysis analysis = undated(
      "Nelson Mandela dies\n\nNelson Mandela died on Thursday at his home in "
      "Johannesburg, South Africa. He had fallen ill last week. His family "
      "met on Thursday evening.");
  REQUIRE(analysis.timeline.size() >= 3);
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what << " " << entry.when.value);
    CHECK(entry.when.value.ends_with('?'));
    CHECK(*entry.when.latest > add_days(*entry.when.earliest, 31));
  }
}

TEST_CASE("an unlikely day of publication dates no event", "[date]") {
  const Analysis analysis = undated(
      "Pentagon orders review\n\nDefense Secretary Jim Mattis has ordered a "
      "review of the carrier.");
  REQUIRE(analysis.document.published);
  REQUIRE(analysis.timeline.size() == 1);
  CHECK(analysis.timeline.front().when.value.empty());
}

TEST_CASE("an undated event takes no other event's date", "[date]") {
  const Analysis analysis = undated(
      "The singer Anna Brown died at home on Monday, her manager said. She "
      "was born on June 23, 1941. Last week the band had met.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    const bool birth = entry.what.find("born") != std::string::npos;
    CHECK(entry.when.value == (birth ? "1941-06-23" : ""));
  }
}

}  // namespace
}  // namespace dateline
