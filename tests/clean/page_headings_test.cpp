// Which heading of a page is the headline, and which of its lines.

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "clean/page.h"
#include "dateline/dateline.h"

namespace dateline {
namespace {

Document read(std::string_view head, std::string_view before) {
  return read_page(head, std::string(before) + std::string(kBody));
}

// The blocks over the body, "type: text" each.
std::string head_of(const Document& page) {
  std::string all;
  for (const Block& block : page.blocks) {
    if (block.type == BlockType::kParagraph) break;
    if (!all.empty()) all += " / ";
    all += std::string(to_string(block.type)) + ": " +
           std::string(page.at(block.span));
  }
  return all;
}

TEST_CASE("the last crumb of a trail is no headline", "[clean]") {
  const std::string head =
      "<title>Lisbon harbour crane accident: what we know</title>"
      "<meta property=og:title content='Lisbon harbour crane accident: what we "
      "know'><script type=application/ld+json>{\"@type\":\"NewsArticle\","
      "\"headline\":\"Crane falls across the main quay\"}</script>";
  const std::string crumb = "<h1>Lisbon harbour crane accident: what we know";
  for (const std::string& trail :
       {"<nav><ul><li><a href=/>Home</a><li>" + crumb + "</h1></ul></nav>",
        "<div class=breadcrumbs><a href=/>Home</a>" + crumb + "</h1></div>",
        "<ol><li class=breadcrumb__item>" + crumb + "</h1></ol>"}) {
    const Document page =
        read(head, trail + "<h2>Crane falls across the main quay</h2>");
    CHECK(page.title == "Crane falls across the main quay");
    CHECK(page.subtitle.empty());
    CHECK(head_of(page) == "title: Crane falls across the main quay");
  }
  // A subtitle under a headline stays one, whatever the page states.
  const Document page =
      read(head, crumb + "</h1><h2>Crane falls across the main quay</h2>");
  CHECK(page.title == "Lisbon harbour crane accident: what we know");
}

TEST_CASE("a heading holds the line over the headline", "[clean]") {
  const std::string head = "<title>Crane falls across the main quay</title>";
  for (const std::string_view heading :
       {"<h1><span class=article__kicker>Harbours</span><span "
        "class=article__headline>Crane falls across the main quay</span></h1>",
        "<h1><span class=overline>Harbours</span><span hidden>: </span>Crane "
        "falls across the main quay</h1>",
        "<h1><small class='topline'>Harbours |</small> Crane falls across the "
        "main quay</h1>"}) {
    const Document page = read(head, heading);
    CHECK(page.title == "Crane falls across the main quay");
    CHECK(page.kicker == "Harbours");
    CHECK(head_of(page) ==
          "kicker: Harbours / title: Crane falls across the main quay");
  }
}

TEST_CASE("a headline that is a line as a whole stays whole", "[clean]") {
  const Document page = read("<title>Crane falls across the main quay</title>",
                             "<h1><a class=intro href=/a>Crane falls across "
                             "the main quay</a></h1>");
  CHECK(page.title == "Crane falls across the main quay");
  CHECK(page.kicker.empty());
}

TEST_CASE("the line under a headline in its heading is apart", "[clean]") {
  const Document page = read(
      "<title>Crane falls across the main quay</title>",
      "<h1>Crane falls across the main quay <small class=subtitle>The port of "
      "Lisbon stays closed until the weekend</small></h1>");
  CHECK(page.title == "Crane falls across the main quay");
  CHECK(page.subtitle == "The port of Lisbon stays closed until the weekend");
}

TEST_CASE("a kicker that the title says is said once", "[clean]") {
  const std::string both = "Harbours: Crane falls across the main quay";
  const Document page = read(
      "<title>" + both + "</title><meta property=og:title content='" + both +
          "'><script type=application/ld+json>{\"@type\":"
          "\"NewsArticle\",\"headline\":\"" +
          both + "\"}</script>",
      "<h1><span class=kicker>Harbours</span> <span>Crane falls across "
      "the main quay</span></h1>");
  CHECK(page.title == both);
  CHECK(page.kicker.empty());
  CHECK(head_of(page) ==
        "kicker: Harbours / title: Crane falls across the main quay");
}

TEST_CASE("a date over the headline is no kicker", "[clean]") {
  CHECK(read("<title>Crane falls across the main quay</title>",
             "<div class=story__title><div class=story__date>14 May 2024, "
             "12:30</div><h1 class=title>Crane falls across the main quay</h1>"
             "</div>")
            .kicker.empty());
}

TEST_CASE("a heading that says most of the title is the headline", "[clean]") {
  const Document page = read(
      "<title>Lisbon: Crane falls across the main quay</title>",
      "<h2 class=headline>Crane falls across the main quay</h2><p class=intro>"
      "The port of Lisbon stays closed until the weekend.</p>");
  CHECK(head_of(page) == "title: Crane falls across the main quay");
  CHECK(page.subtitle == "The port of Lisbon stays closed until the weekend.");
}

TEST_CASE("what an article as a whole is called says nothing of its parts",
          "[clean]") {
  const Document page = read_page(
      "<title>Crane falls across the main quay</title>",
      "<article class=newsletter-post><h1>Crane falls across the main quay"
      "</h1><h3 class=subtitle>The port stays closed until the weekend</h3>" +
          std::string(kBody) + "</article>");
  CHECK(page.subtitle == "The port stays closed until the weekend");
}

TEST_CASE("the headline is set as the page shows it", "[clean]") {
  const Document page = read(
      "<title>L'eau monte au port</title><meta property=og:title "
      "content=\"L'eau monte au port\">",
      "<h1>L\u2019eau monte au port</h1>");
  CHECK(page.title == "L\u2019eau monte au port");
  CHECK(head_of(page) == "title: L\u2019eau monte au port");
}

TEST_CASE("a trail of crumbs is no kicker", "[clean]") {
  const Document page = read(
      "<title>Crane falls across the main quay</title>",
      "<div class=headline-box><div class=breadcrumb><a href=/>Home</a> <a "
      "href=/news>News</a></div><h1 class=headline>Crane falls across the main "
      "quay</h1></div>");
  CHECK(page.kicker.empty());
}

TEST_CASE("a headline may end in three dots", "[clean]") {
  const std::string head =
      "<title>The crane that fell, and then\u2026 - Harbour / City</title>";
  CHECK(read(head, "<h1>The crane that fell, and then\u2026</h1>").title ==
        "The crane that fell, and then\u2026");
  // Where another statement goes on, it was cut.
  CHECK(read("<script type=application/ld+json>{\"@type\":\"NewsArticle\","
             "\"headline\":\"The crane that fell, and then rose again\"}"
             "</script>",
             "<h1>The crane that fell, and then...</h1>")
            .title == "The crane that fell, and then rose again");
}

TEST_CASE("a short tail of the only title is the site's name", "[clean]") {
  const auto title = [](std::string_view text) {
    return read("<title>" + std::string(text) + "</title>", "").title;
  };
  CHECK(title("Crane falls on the main quay \u2013 Northern Star") ==
        "Crane falls on the main quay");
  CHECK(title("Crane falls on the main quay - The Evening Post and Echo") ==
        "Crane falls on the main quay - The Evening Post and Echo");
  CHECK(title("Harbour crane falls once more \u2013 again") ==
        "Harbour crane falls once more \u2013 again");
  CHECK(title("Lisbon \u2013 Porto") == "Lisbon \u2013 Porto");
}

}  // namespace
}  // namespace dateline
