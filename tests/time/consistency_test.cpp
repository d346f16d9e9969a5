#include <catch2/catch_amalgamated.hpp>
#include <iostream>
#include <string>
#include <vector>

#include "dateline/dateline.h"
#include "support/corpus.h"
#include "time/read_news.h"

namespace dateline {
namespace {

// A row of the tables in tests/corpus: what a checker should find, the day of
// publication and the paragraph.
struct Case {
  std::vector<std::string> kinds;
  std::optional<Date> published;
  std::string text;
};

std::vector<std::string> split(const std::string& line, char mark) {
  std::vector<std::string> parts;
  size_t at = 0;
  for (size_t end; (end = line.find(mark, at)) != std::string::npos;
       at = end + 1) {
    parts.push_back(line.substr(at, end - at));
  }
  parts.push_back(line.substr(at));
  return parts;
}

std::vector<Case> read_cases(const std::string& file, bool damaged) {
  std::vector<Case> cases;
  for (const std::string& line : split(read_corpus(file), '\n')) {
    if (line.empty() || line[0] == '#') continue;
    const auto cells = split(line, '\t');
    const size_t first = damaged ? 1 : 0;
    REQUIRE(cells.size() == first + 2);
    Case one;
    if (damaged) one.kinds = split(cells[0], '|');
    if (!cells[first].empty()) {
      one.published = parse_date(cells[first]);
      REQUIRE(one.published);
    }
    one.text = cells[first + 1];
    cases.push_back(std::move(one));
  }
  return cases;
}

std::vector<Finding> findings(const std::string& text,
                              std::optional<Date> published = {}) {
  Options options;
  options.from = InputKind::kText;
  options.date = published;
  const auto analysis = analyze(text, options);
  REQUIRE(analysis);
  std::vector<Finding> found;
  for (const Finding& finding : analysis->findings) {
    if (finding.kind != "language") found.push_back(finding);
  }
  return found;
}

TEST_CASE("what does not fit is found, and little else", "[consistency]") {
  const auto damaged = read_cases("consistency_damaged.tsv", true);
  const auto clean = read_cases("consistency_clean.tsv", false);
  REQUIRE(damaged.size() >= 60);
  REQUIRE(clean.size() >= 200);
  double right = 0;
  double wrong = 0;
  double found = 0;
  for (const Case& one : damaged) {
    bool hit = false;
    for (const Finding& finding : findings(one.text, one.published)) {
      const bool expected = std::find(one.kinds.begin(), one.kinds.end(),
                                      finding.kind) != one.kinds.end();
      (expected ? right : wrong) += 1;
      hit = hit || expected;
      if (!expected) UNSCOPED_INFO("false: " << finding.message);
    }
    found += hit;
    if (!hit) UNSCOPED_INFO("missed: " << one.text);
  }
  for (const Case& one : clean) {
    for (const Finding& finding : findings(one.text, one.published)) {
      wrong += 1;
      UNSCOPED_INFO("false: " << finding.message << " in: " << one.text);
    }
  }
  const double precision = right / (right + wrong);
  const double recall = found / static_cast<double>(damaged.size());
  std::cout << "consistency: precision " << precision << ", recall " << recall
            << " on " << damaged.size() << " damaged and " << clean.size()
            << " clean paragraphs\n";
  CHECK(precision >= .95);
  CHECK(recall >= .80);
}

TEST_CASE("a finding says where, what and what to do", "[consistency]") {
  const std::string text =
      "The parliament voted on Tuesday, November 5, 2018, on the tax.";
  const auto found = findings(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == "weekday-mismatch");
  REQUIRE(found[0].spans.size() == 1);
  CHECK(text.substr(found[0].spans[0].start, found[0].spans[0].size()) ==
        "Tuesday, November 5, 2018");
  CHECK(found[0].message ==
        "\"Tuesday, November 5, 2018\" does not fit: 2018-11-05 is a Monday, "
        "not a Tuesday.");
  CHECK(found[0].suggestion ==
        "Write Monday, or 2018-11-06 if Tuesday is right; in 2019 it was a "
        "Tuesday.");
}

TEST_CASE("what stands in two sentences is compared", "[consistency]") {
  const std::string text =
      "The strike began on Monday, 5 November 2018. Two days later, on Friday, "
      "the union called it off.";
  const auto found = findings(text);
  REQUIRE(found.size() == 1);
  CHECK(
      found[0].message ==
      "\"Two days later\" and \"Friday\" do not fit: counted from \"Monday, 5 "
      "November 2018\" it is 2018-11-07.");
  REQUIRE(found[0].spans.size() == 3);
  const auto age = findings(
      "Erik Solheim died on 10 June 2005 at the age of 84. He was a lawyer. "
      "Solheim was born on 3 May 1931.");
  REQUIRE(age.size() == 1);
  CHECK(age[0].message ==
        "An age of 84 does not fit the birth in 1931-05-03: it would be 74 "
        "then.");
}

TEST_CASE("an inferred day contradicts nothing", "[consistency]") {
  CHECK(findings("US Secretary of State Mike Pompeo spoke yesterday, May 3, "
                 "with Defense Secretary Jim Mattis.")
            .empty());
}

TEST_CASE("a list without full stops is no sentence", "[consistency]") {
  std::string text;
  for (int i = 0; i < 3000; ++i) {
    text +=
        "he was born in 1990 and closed in 1980 and opened in 1985 aged 45 ";
  }
  CHECK(findings(text).empty());
}

TEST_CASE("a weekday that does not fit its date is found", "[findings]") {
  const Analysis wrong =
      testing::read("The vote was on Tuesday, November 5, 2018.");
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].kind == "weekday-mismatch");
  CHECK(testing::read("The vote was on Monday, November 5, 2018.")
            .findings.empty());
}

TEST_CASE("a day that does not exist is found", "[findings]") {
  const Analysis wrong = testing::read("It was signed on 31 November 2018.");
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].kind == "impossible-date");
  CHECK(testing::read("It was signed on 30 November 2018.").findings.empty());
  CHECK(testing::read("She was born on February 29, 2000.").findings.empty());
}

TEST_CASE("who held an office may have held it before the tables begin",
          "[findings]") {
  Options options;
  options.from = InputKind::kText;
  options.date = Date{2022, 3, 1};
  const auto analysis = analyze(
      "President Milton Obote named her to the High Court in 1967. She retired "
      "in 1998.",
      options);
  REQUIRE(analysis);
  CHECK(analysis->findings.empty());
}

}  // namespace
}  // namespace dateline
