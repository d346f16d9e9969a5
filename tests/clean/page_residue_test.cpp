// What systems of pages leave in the text of an article: tokens for pictures,
// marks of templates, cards, addresses, and what a clipboard says of itself.

#include "damage.h"
#include "page.h"
#include "paste.h"

namespace dateline {
namespace {

std::string body_text() {
  return body_of(read_article("", "<h1>Crane falls across quay</h1>"));
}

// kBody with what stands before its second paragraph, as an editor holds it.
Document read_between(std::string_view residue) {
  const std::string body(kBody);
  const size_t second = body.find("<p>Two ships");
  Options options;
  options.from = InputKind::kHtml;
  const auto document =
      clean(body.substr(0, second) + std::string(residue) + body.substr(second),
            options);
  REQUIRE(document);
  return *document;
}

TEST_CASE("tokens for pictures and films", "[residue]") {
  for (const std::string token :
       {R"([[{"fid":"4711","view_mode":"default","fields":{"format":"default",)"
        R"("alt[und][0][value]":"Crane"},"type":"media","link_text":null,)"
        R"("attributes":{"height":"427","class":"media-element"}}]])",
        R"([[nid:1234]])", R"([[wysiwyg_imageupload:12:]])",
        R"([slideshow_deploy id='12'])", R"({{ insert_image('crane') }})",
        R"({% include "ad.html" %})", R"({loadposition ads})"}) {
    CAPTURE(token);
    const Document alone = read_between("<p>" + token + "</p>");
    CHECK(body_of(alone) == body_text());
    CHECK(testing::has_repair(alone, "scraper-residue"));
    const Document inside = read_between(
        "<p>The ferries are back on Monday, officials said. " + token + "</p>");
    CHECK(inside.text.find("officials said.\n\n") != std::string::npos);
  }
}

TEST_CASE("words that an editor put in brackets", "[residue]") {
  const std::string words =
      "He said: “[[The crane]] was {not} [sic] old, [as it were], and "
      "[w]e knew.”";
  CHECK(read_between("<p>" + words + "</p>").text.find(words) !=
        std::string::npos);
}

TEST_CASE("an address that a page shows as a film", "[residue]") {
  const Document document =
      read_between("<p>https://video.example/watch?v=abc</p>");
  CHECK(body_of(document) == body_text());
  CHECK(testing::has_repair(document, "scraper-residue"));
}

TEST_CASE("cards between the paragraphs", "[residue]") {
  for (const std::string card :
       {"<figure class=\"kg-card kg-bookmark-card\"><a href=/x><div>Ferry "
        "strike ends after nine days</div><div>The crews are back at work "
        "after their union took the offer.</div></a></figure>",
        "<div class=\"kg-card kg-button-card\"><a href=/x>Become a "
        "member</a></div>",
        "<div class=subscription-widget-wrap><p class=cta-caption>The Daily "
        "Quay is a reader-supported publication.</p></div>",
        "<div class=wp-block-buttons><div class=wp-block-button><a href=/x>Get "
        "the app</a></div></div>"}) {
    CAPTURE(card);
    const Document document = read_between(card);
    CHECK(body_of(document) == body_text());
    CHECK(testing::has_repair(document, "furniture"));
  }
}

TEST_CASE("a link to another article inside a selection", "[residue]") {
  const Document document = read_between(
      "<div><a href=\"https://quay.example/x\"><div><h2>Ferry strike "
      "ends</h2><h3>The crews are back at work</h3><p>quay.example</p></div>"
      "</a></div>");
  CHECK(body_of(document) == body_text());
}

TEST_CASE("the lines over a selection's text", "[residue]") {
  Options options;
  options.from = InputKind::kHtml;
  const auto document = clean(
      "<meta charset='utf-8'><h1>Crane falls across quay</h1><h2>Ferries will "
      "not run before the weekend</h2><div><a href=\"https://quay.example/"
      "@helen\" rel=author>Helen Pidcock</a><span> · </span></div><div>The "
      "Daily Quay · 5 min read · Mar 14, 2019</div>" +
          std::string(kBody),
      options);
  REQUIRE(document);
  CHECK(document->subtitle == "Ferries will not run before the weekend");
  CHECK(document->byline == std::vector<std::string>{"Helen Pidcock"});
  REQUIRE(document->published);
  CHECK(document->published->value == "2019-03-14");
  CHECK(body_of(*document) == body_text());
}

TEST_CASE("what a clipboard says of itself", "[clipboard]") {
  Options options;
  options.from = InputKind::kHtml;
  for (const std::string end : {"\n", "\r\n"}) {
    const auto document = clean(
        "Version:0.9" + end + "StartHTML:0000000197" + end +
            "EndHTML:0000003210" + end + "StartFragment:0000000233" + end +
            "EndFragment:0000003174" + end +
            "SourceURL:https://quay.example/news/2019/03/14/crane-falls" + end +
            "<html>" + end + "<body>" + end + "<!--StartFragment-->" +
            std::string(kBody) + "<!--EndFragment-->" + end + "</body></html>",
        options);
    REQUIRE(document);
    CHECK(document->body() == body_text());
    CHECK(document->url == "https://quay.example/news/2019/03/14/crane-falls");
    CHECK(testing::has_repair(*document, "furniture"));
  }
}

TEST_CASE("lines of a page that were selected, too, are recorded",
          "[clipboard]") {
  const Document document = read_between("<p>Advertisement</p>");
  CHECK(body_of(document) == body_text());
  CHECK(testing::has_repair(document, "furniture"));
}

TEST_CASE("a callout of a document of notes", "[clipboard]") {
  const Document document = read_between(
      "<!-- notionvc: 7a1b2c3d --><ul><li>An inquiry</li><li>A new crane</li>"
      "</ul><aside>The port handles 12 million tonnes a year.</aside>");
  CHECK(document.text.find("An inquiry") != std::string::npos);
  CHECK(document.text.find("12 million tonnes") != std::string::npos);
}

TEST_CASE("a shortcode says what a paragraph is", "[residue]") {
  const Document document = read_between(
      "<p>[caption id=\"attachment_12\" width=\"640\"]<img src=a.jpg> The "
      "crane on the quay of Lisbon. Photo: Ana Couto[/caption]</p>"
      "<p>[pullquote align=\"right\"]The inquiry would be finished within a "
      "month.[/pullquote]</p>");
  CHECK(body_of(document) == body_text());
  REQUIRE(document.blocks.size() == 4);
  CHECK(document.blocks[1].type == BlockType::kCaption);
  CHECK(document.at(document.blocks[1].span) ==
        "The crane on the quay of Lisbon.");
  CHECK(testing::has_repair(document, "duplicate-paragraph"));
}

TEST_CASE("a block of notes", "[residue]") {
  const Document document = read_between(
      "<p>The crane fell at noon, officials said.<sup class=fn><a href=\"#a1\" "
      "id=\"a1-link\">1</a></sup></p><ol class=wp-block-footnotes><li id=a1>"
      "According to the port's bulletin. <a href=\"#a1-link\">↩</a></li></ol>");
  CHECK(document.text.find("bulletin") == std::string::npos);
  CHECK(document.text.find("said.\n") != std::string::npos);
}

TEST_CASE("what stands over a picture for those who cannot see it",
          "[residue]") {
  const Document document = read_between(
      "<figure><span>Press enter or click to view image in full size</span>"
      "<img src=a.jpg></figure><p>Word count: 412</p>");
  CHECK(body_of(document) == body_text());
}

TEST_CASE("a heading that links to itself stays", "[residue]") {
  const Document document =
      read_between("<h2><a href=\"#next\">What comes next</a></h2>");
  CHECK(document.text.find("What comes next") != std::string::npos);
}

TEST_CASE("a headline with a dot in its middle", "[residue]") {
  Options options;
  options.from = InputKind::kHtml;
  const auto document = clean(
      "<p>Lisbon · Crane falls across quay</p>" + std::string(kBody), options);
  REQUIRE(document);
  CHECK(document->text.starts_with("Lisbon · Crane falls"));
}

TEST_CASE("a name behind spaces that are cut off", "[residue]") {
  Options options;
  options.from = InputKind::kHtml;
  const auto document = clean(
      "<h1>Crane falls across quay</h1><p>&nbsp;&nbsp;&nbsp;By <a rel=author "
      "href=/a>Helen Pidcock</a>&nbsp;</p><p>&nbsp;<a rel=author href=/a>AB</a>"
      "</p>" +
          std::string(kBody),
      options);
  REQUIRE(document);
  CHECK(document->byline == std::vector<std::string>{"Helen Pidcock"});
}

}  // namespace
}  // namespace dateline
