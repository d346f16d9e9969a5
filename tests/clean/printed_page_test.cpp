// What a copied PDF brings along from its printed pages.

#include "clean/printed_page.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "clean/line_types.h"
#include "dateline/dateline.h"

namespace dateline {
namespace {

TEST_CASE("lines that say where an article goes on in print", "[clean]") {
  for (const std::string_view line :
       {"See CRANE, A6", "See CRANE on Page A6", "Please see CRANE, Page 4",
        "(Continued on page A7)", "Continued from page A1",
        "Fortsetzung auf Seite 4"}) {
    CAPTURE(line);
    CHECK(is_jump_line(line));
  }
  for (const std::string_view line :
       {"See you in May 2024", "Continued rain closed Route 66",
        "See CRANE for the whole story", "Turn to the left after 200 metres"}) {
    CAPTURE(line);
    CHECK_FALSE(is_jump_line(line));
  }
}

TEST_CASE("the line over a printed page names the day", "[clean]") {
  CHECK(read_running_head("A6 THE DAILY QUAY THURSDAY, MAY 2, 2024") ==
        Date{2024, 5, 2});
  CHECK(read_running_head("THE DAILY QUAY \u2022 THURSDAY, MAY 2, 2024") ==
        Date{2024, 5, 2});
  CHECK_FALSE(read_running_head("MAY 2, 2024"));
  CHECK_FALSE(read_running_head("Crane falls on May 2, 2024, in Lisbon port"));
}

Document read_text(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  const auto document = clean(text, options);
  REQUIRE(document);
  return *document;
}

TEST_CASE("an article copied from a printed page", "[clean]") {
  const Document page = read_text(
      "THE DAILY QUAY \u2022 THURSDAY, MAY 2, 2024\n\n"
      "Crane falls across main quay\n\n"
      "By Ana Reis\n\n"
      "The harbour of Lisbon stayed closed for a third day after a crane fell "
      "across the main quay, the port authority said. Two ships were sent\n"
      "See CRANE, A6\n\n"
      "A6 THE DAILY QUAY THURSDAY, MAY 2, 2024\n\n"
      "CRANE\n"
      "Continued from page A1\n\n"
      "on to Porto, and the ferries to the south bank will not run before the "
      "weekend, officials told reporters on the quay.\n");
  CHECK(page.title == "Crane falls across main quay");
  REQUIRE(page.published);
  CHECK(page.published->value == "2024-05-02");
  CHECK(page.text.find("CRANE") == std::string::npos);
  CHECK(page.text.find("Two ships were sent on to Porto") != std::string::npos);
}

TEST_CASE("what a browser prints around a page goes", "[clean]") {
  const Document page = read_text(
      "02/05/2024, 10:15\tCrane falls across main quay | Daily Quay\n\n"
      "Crane falls across main quay\n"
      "By Ana Reis\n\n"
      "The harbour of Lisbon stayed closed for a third day after a crane fell "
      "across the main quay, the port authority said.\n\n"
      "https://www.quay.example/crane-falls?print=1\t1/2\n\n"
      "02/05/2024, 10:15\tCrane falls across main quay | Daily Quay\n\n"
      "Two ships were sent on to Porto, and the ferries to the south bank will "
      "not run before the weekend, officials told reporters on the quay.\n\n"
      "https://www.quay.example/crane-falls?print=1\t2/2\n");
  CHECK(page.title == "Crane falls across main quay");
  CHECK_FALSE(page.published);
  CHECK(page.text.find("quay.example") == std::string::npos);
  CHECK_FALSE(is_browser_foot("https://www.quay.example/crane-falls"));
}

TEST_CASE("a day behind its label or its place", "[clean]") {
  const auto french = read_date_line(
      "Publi\u00E9 le 2 mai 2024 \u00E0 10h15 - Mis \u00E0 jour le 3 mai 2024 "
      "\u00E0 18h40 - Lecture 3 min");
  REQUIRE(french);
  CHECK(french->day == Date{2024, 5, 2});
  CHECK_FALSE(french->updated);
  const auto spanish = read_date_line("C\u00E1diz - 02 MAY 2024 - 22:40 CEST");
  REQUIRE(spanish);
  CHECK(spanish->day == Date{2024, 5, 2});
  CHECK(spanish->time == "T22:40");
  CHECK_FALSE(read_date_line("Crane falls - two ships sent on 2 May 2024"));
}

TEST_CASE("an agency in brackets behind a name", "[clean]") {
  const auto byline = read_byline("Par Claire Morel (avec AFP)");
  REQUIRE(byline);
  CHECK(byline->people == std::vector<std::string>{"Claire Morel"});
  CHECK(byline->agencies == std::vector<std::string>{"AFP"});
}

TEST_CASE("a byline with the time it takes to read", "[clean]") {
  for (const std::string_view line :
       {"By Ana Reis 3 min read", "By Ana Reis | 3 minute read",
        "By Ana Reis \u00B7 12 min read"}) {
    CAPTURE(line);
    const auto byline = read_byline(line);
    REQUIRE(byline);
    CHECK(byline->people == std::vector<std::string>{"Ana Reis"});
  }
}

TEST_CASE("a byline ends where a day, a label or an address begins",
          "[clean]") {
  for (const std::string_view line :
       {"By Ana Reis Tuesday, Aug. 17, 2010", "By Ana Reis May 2, 2024",
        "By Ana Reis quay.example Archive",
        "By Ana Reis | Friday June 7, 2013 @ 6:43pm Tags: Rui Costa, Ports"}) {
    CAPTURE(line);
    const auto byline = read_byline(line);
    REQUIRE(byline);
    CHECK(byline->people == std::vector<std::string>{"Ana Reis"});
  }
  const auto named = read_byline("By Ana Maria May and Rui Costa");
  REQUIRE(named);
  CHECK(named->people ==
        std::vector<std::string>{"Ana Maria May", "Rui Costa"});
}

TEST_CASE("a byline with its agency and its day", "[clean]") {
  const auto byline = read_byline(
      "Par Claire Morel avec AFP Publi\u00E9 le 2 mai 2024 \u00E0 10h15");
  REQUIRE(byline);
  CHECK(byline->people == std::vector<std::string>{"Claire Morel"});
  CHECK(byline->agencies == std::vector<std::string>{"AFP"});
}

TEST_CASE("from where somebody reports is a line of the byline", "[clean]") {
  CHECK(is_role("Reporting from Lisbon"));
  CHECK_FALSE(is_role("Reuters The crane fell on Monday night"));
}

}  // namespace
}  // namespace dateline
