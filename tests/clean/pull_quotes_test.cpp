// A sentence of the text that a page shows again, in large letters.

#include "damage.h"
#include "page.h"
#include "paste.h"

namespace dateline {
namespace {

std::string plain_body() {
  return body_of(read_article("", "<h1>Crane falls across quay</h1>"));
}

TEST_CASE("a pull quote is told once", "[quotes]") {
  for (const std::string quote :
       {"<blockquote><p>The inquiry would be finished within a "
        "month</p></blockquote>",
        "<figure class=wp-block-pullquote><blockquote><p>“Its findings would "
        "be open to all.”</p><cite>The mayor</cite></blockquote></figure>",
        "<p>“The inquiry would be finished within a month”</p>",
        "<div class=pullquote><p>The inquiry would be finished within a "
        "month.</p></div>"}) {
    CAPTURE(quote);
    const std::string body(kBody);
    const size_t second = body.find("<p>Two ships");
    const Document document =
        read_page("", "<article><h1>Crane falls across quay</h1>" +
                          body.substr(0, second) + quote + body.substr(second) +
                          "</article>");
    CHECK(body_of(document) == plain_body());
    const Document selection =
        read_page("<!--StartFragment-->",
                  body.substr(0, second) + quote + body.substr(second));
    CHECK(body_of(selection) == plain_body());
    CHECK(testing::has_repair(selection, "duplicate-paragraph"));
  }
}

TEST_CASE("a quotation that the text does not repeat stays", "[quotes]") {
  for (const std::string quote :
       {"<blockquote><p>The inquiry would be finished within two "
        "years</p></blockquote>",
        "<blockquote><p>open to all</p></blockquote>"}) {
    CAPTURE(quote);
    const Document document = read_page(
        "", "<article><h1>Crane falls across quay</h1>" + std::string(kBody) +
                quote + std::string(kBody) + "</article>");
    CHECK_FALSE(testing::has_repair(document, "duplicate-paragraph"));
  }
}

TEST_CASE("a pull quote can be left in", "[quotes]") {
  Options options;
  options.from = InputKind::kHtml;
  options.skip_repairs = {"duplicate-paragraph"};
  const auto document =
      clean(std::string(kBody) +
                "<blockquote>The inquiry would be finished within a "
                "month</blockquote>" +
                "<p>The ferries are back on Monday, the harbour master "
                "said.</p>",
            options);
  REQUIRE(document);
  CHECK(document->text.find("The inquiry would be finished") !=
        std::string::npos);
}

TEST_CASE("a pull quote of plain text is told once", "[quotes]") {
  const std::string news(kNews);
  const size_t second = news.find("Two ships");
  const Document document =
      read_paste(news.substr(0, second) +
                 "“The inquiry would be finished within a month”\n\n" +
                 news.substr(second));
  CHECK(body_of(document) == body_of(read_paste(kNews)));
}

TEST_CASE("a very long paragraph of quotations", "[quotes]") {
  std::string text(kNews);
  text += "\n\n";
  for (int i = 0; i < 200000; ++i) text += "“Yes.” ";
  text += "\n\n“The inquiry would be finished within a month”\n\n";
  const Document document = read_paste(text + std::string(kNews));
  CHECK(testing::has_repair(document, "duplicate-paragraph"));
}

}  // namespace
}  // namespace dateline
