// On which day a page says that its article appeared.

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "clean/iso_time.h"
#include "clean/page.h"
#include "clean/visible_date.h"
#include "dateline/dateline.h"

namespace dateline {
namespace {

TEST_CASE("what the page shows dates it when metadata is silent", "[clean]") {
  const Document page = read_article(
      "<html lang=de>",
      "<h1>Kran f\u00E4llt in Lissabon</h1><div class=info>"
      "Ver\u00F6ffentlicht am 13. Mai 2026 um 15:44, aktualisiert am "
      "14. Mai 2026</div>");
  REQUIRE(page.published);
  CHECK(page.published->value == "2026-05-13T15:44");
  CHECK(page.published->source == FactSource::kStated);
  REQUIRE(page.updated);
  CHECK(page.updated->value == "2026-05-14");
}

TEST_CASE("the newsroom's day, not that of universal time", "[clean]") {
  const Document page = read_article(
      "<meta property=article:published_time content=2023-12-20T01:00:21Z>",
      "<h1>Crane falls in Lisbon</h1><p class=timestamp>Published 8:00 PM EST, "
      "Tue December 19, 2023</p>");
  REQUIRE(page.published);
  CHECK(page.published->day() == Date{2023, 12, 19});
}

TEST_CASE("the address holds the newsroom's day", "[clean]") {
  const auto day = [](std::string_view stated, std::string_view url) {
    Options options;
    options.from = InputKind::kHtml;
    options.url = std::string(url);
    std::string page = "<meta property=article:published_time content=";
    page += stated;
    page += "><article><h1>Crane falls in Lisbon</h1>";
    page += kBody;
    const auto document = clean(page, options);
    REQUIRE(document);
    REQUIRE(document->published);
    return to_string(document->published->day());
  };
  const std::string_view url = "https://quay.example/2023/12/21/crane";
  CHECK(day("2023-12-22T03:10:00Z", url) == "2023-12-21");
  CHECK(day("2023-12-20T22:10:00Z", url) == "2023-12-21");
  // At this hour it was the same day in all of America.
  CHECK(day("2023-12-22T17:10:00Z", url) == "2023-12-22");
}

TEST_CASE("a day near the headline is not the address's", "[clean]") {
  Options options;
  options.from = InputKind::kHtml;
  options.url = "https://quay.example/2023/dec/21/crane";
  std::string page = "<article><h1>Crane falls in Lisbon</h1>";
  page += "<p>stated on December 13, 2023 in a video</p>";
  page += kBody;
  const auto document = clean(page, options);
  REQUIRE(document);
  REQUIRE(document->published);
  CHECK(document->published->day() == Date{2023, 12, 21});
}

TEST_CASE("an update is no publication", "[clean]") {
  const Document page = read_article(
      "<meta property=article:modified_time content=2024-03-02T10:00:00Z>",
      "<h1>Crane falls in Lisbon</h1>");
  CHECK_FALSE(page.published);
  REQUIRE(page.updated);
  CHECK(page.updated->day() == Date{2024, 3, 2});
}

TEST_CASE("dates in lines of many languages", "[clean]") {
  const auto day = [](std::string_view line) {
    const auto dates = read_visible_dates(line, false);
    return dates.empty() ? std::string() : to_string(dates.front().day);
  };
  CHECK(day("Nov. 5, 2018") == "2018-11-05");
  CHECK(day("Publi\u00E9 le 9 f\u00E9vrier 2024 \u00E0 10h12") == "2024-02-09");
  CHECK(day("9 de marzo de 2023 - 08:30") == "2023-03-09");
  CHECK(day("05.04.2025 - G\u00FCncelleme : 06.04.2025") == "2025-04-05");
  CHECK(day("\uC785\uB825 2026.01.29 18:40") == "2026-01-29");
  CHECK(day("2026\u5E741\u670829\u65E5") == "2026-01-29");
  CHECK(day("25.04.24 | 14:07 Uhr") == "2024-04-25");
  CHECK(day("31/02/2024") == "");
  CHECK(day("Call 555 1234 5678") == "");
  CHECK(day("May the best team win 2020") == "");
}

TEST_CASE("each date has its own time", "[clean]") {
  const auto dates = read_visible_dates(
      "14. Mai 2024, 11:30 Uhr Aktualisiert am 15. Mai 2024, 13:02 Uhr", false);
  REQUIRE(dates.size() == 2);
  CHECK(dates[0].time == "T11:30");
  CHECK(dates[1].time == "T13:02");
  const auto before = read_visible_dates(
      "Published: 09:30, 14 May 2024 | Updated: 11:02, 15 May 2024", false);
  REQUIRE(before.size() == 2);
  CHECK(before[0].time == "T09:30");
  CHECK(before[1].time == "T11:02");
}

TEST_CASE("a byline may hold both dates", "[clean]") {
  const Document page = read_article(
      "<title>La grue tombe</title>",
      "<h1>La grue tombe</h1><section class=meta><span>Par <a>Claire Morel</a> "
      "(Lisbonne, correspondante)</span><span>Publi\u00E9 le 14 mai 2024 "
      "\u00E0 "
      "11h30, modifi\u00E9 le 15 mai 2024 \u00E0 13h02</span><span>Temps de "
      "lecture : 2 min.</span></section>");
  REQUIRE(page.published);
  CHECK(to_string(page.published->day()) == "2024-05-14");
  REQUIRE(page.updated);
  CHECK(to_string(page.updated->day()) == "2024-05-15");
  for (const Block& block : page.blocks) {
    if (block.type != BlockType::kParagraph) continue;
    CHECK(page.at(block.span).find("Claire Morel") == std::string::npos);
  }
}

TEST_CASE("days in addresses", "[clean]") {
  const auto day = [](std::string_view url) {
    const auto date = date_in_url(url);
    return date ? to_string(*date) : std::string();
  };
  CHECK(day("https://quay.example/2023/12/22/crane/") == "2023-12-22");
  CHECK(day("https://quay.example/2023/dec/21/crane/") == "2023-12-21");
  CHECK(day("https://quay.example/2010/politics/08/13/x.html") == "2010-08-13");
  CHECK(day("https://quay.example/releases/2023/12/231213112457.htm") == "");
  CHECK(day("https://quay.example/story-20181105") == "2018-11-05");
  CHECK(day("https://quay.example/news/A2026012914320005196") == "2026-01-29");
  CHECK(day("https://quay.example/news/2026012977777") == "");
}

}  // namespace
}  // namespace dateline
