// Rich text whose headline is no heading, and mails that were forwarded.

#include "paste.h"

namespace dateline {
namespace {

const std::string kProse =
    "<p>The harbour of Lisbon stayed closed for a third day after a crane fell "
    "across the main quay, the port authority said on Tuesday.</p>"
    "<p>Two ships were sent on to Porto, and the ferries to the south bank "
    "will not run before the weekend, officials told reporters.</p>";

Document read_rich(std::string_view html) {
  Options options;
  options.from = InputKind::kHtml;
  const auto document = clean(html, options);
  REQUIRE(document);
  return *document;
}

TEST_CASE("the first line of a document is its headline", "[clipboard]") {
  for (const std::string& head :
       {std::string("<p class=MsoTitle>Crane falls across quay</p>"
                    "<p class=MsoSubtitle>Ferries will not run before the "
                    "weekend</p><p class=MsoNormal>By Helen Pidcock</p>"),
        std::string("<b style='font-weight:normal' id='docs-internal-guid-1'>"
                    "<p><span style='font-size:26pt'>Crane falls across quay"
                    "</span></p><p><span>Ferries will not run before the "
                    "weekend</span></p><p>By Helen Pidcock</p></b>")}) {
    CAPTURE(head);
    const Document document = read_rich(head + kProse);
    CHECK(document.title == "Crane falls across quay");
    CHECK(document.subtitle == "Ferries will not run before the weekend");
    CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
    CHECK(body_of(document).starts_with("The harbour of Lisbon"));
  }
}

TEST_CASE("a selection that begins with prose has no headline", "[clipboard]") {
  CHECK(read_rich("<!--StartFragment-->" + kProse).title.empty());
}

TEST_CASE("a mail forwarded as a quotation", "[clipboard]") {
  const Document document = read_rich(
      "<html><body>For tomorrow?<br><blockquote type=\"cite\"><div>Begin "
      "forwarded message:</div><div><b>From: </b>Anna Miller "
      "&lt;anna@example.org&gt;<br></div><div><b>Subject: </b>Crane falls "
      "across quay<br></div><div><b>Date: </b>14 March 2019 at 08:12:00 "
      "GMT<br></div><div><b>To: </b>desk@example.org<br></div><div><p>By Helen "
      "Pidcock</p>" +
      kProse + "</div></blockquote></body></html>");
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(body_of(document).starts_with("The harbour of Lisbon"));
  CHECK(document.text.find("For tomorrow") == std::string::npos);
  for (const Block& block : document.blocks) {
    CHECK(block.type != BlockType::kQuote);
  }
}

TEST_CASE("what stands under a mail is no part of the article", "[clipboard]") {
  const Document document = read_rich(
      "<html><body><div id=\"divRplyFwdMsg\"><b>From:</b> Tom Ashworth "
      "&lt;tom@example.org&gt;<br><b>Sent:</b> Thursday, March 14, 2019 8:12 "
      "AM<br><b>To:</b> Desk<br><b>Subject:</b> FW: Crane falls across "
      "quay</div>" +
      kProse +
      "<p>Tom Ashworth<br>News editor<br>T +44 1282 555 0101</p><p>This email "
      "and any attachments are confidential and intended solely for the "
      "addressee.</p></body></html>");
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.text.find("News editor") == std::string::npos);
  CHECK(document.text.find("confidential") == std::string::npos);
}

TEST_CASE("an archive's address is not that of the page", "[clean]") {
  const Document document = read_rich(
      "<html><head><title>Crane falls across quay</title><link rel=canonical "
      "href=\"https://web.archive.org/web/20190315021500/https://"
      "harbour-times.example/news/1234\"></head><body><article><h1>Crane falls "
      "across quay</h1><time datetime=\"2019-03-14T06:00\">14 March "
      "2019</time>" +
      kProse + "</article></body></html>");
  CHECK(document.url == "https://harbour-times.example/news/1234");
  REQUIRE(document.published);
  CHECK(document.published->value.starts_with("2019-03-14"));
}

}  // namespace
}  // namespace dateline
