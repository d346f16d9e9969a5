// What a page of an article says about it, beside its text.

#include "clean/page.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "clean/captions.h"
#include "dateline/dateline.h"

namespace dateline {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("authors of a byline that metadata does not give", "[clean]") {
  const std::string head = "<title>Crane falls in Lisbon</title>";
  CHECK(read_article(
            head,
            "<h1>Crane falls in Lisbon</h1><div class=byline>By <a "
            "href=/staff/ana-reis>Ana Reis</a> and <a href=/staff/joe-blake>"
            "Joe Blake</a></div>")
            .byline == Names{"Ana Reis", "Joe Blake"});
  CHECK(read_article(
            head,
            "<h1>Crane falls in Lisbon</h1><p>Von: <span>Eva Kern</span></p>")
            .byline == Names{"Eva Kern"});
  CHECK(read_article(head,
                     "<h1>Crane falls in Lisbon</h1><div class=article-byline>"
                     "<span>Ana Reis</span> <span>Senior Editor</span></div>")
            .byline == Names{"Ana Reis"});
}

TEST_CASE("an author's address is no name", "[clean]") {
  const Document page = read_article(
      "<meta property=article:author content=https://www.facebook.com/quay>",
      "<h1>Crane falls in Lisbon</h1>");
  CHECK(page.byline.empty());
  CHECK(page.agencies.empty());
}

TEST_CASE("a byline in other letters", "[clean]") {
  CHECK(read_article("<title>\u041F\u043E\u0440\u0442</title>",
                     "<h1>\u041F\u043E\u0440\u0442</h1><div class=authors>"
                     "\u0410\u0432\u0442\u043E\u0440: \u0410\u043D\u043D\u0430 "
                     "\u0418\u0432\u0430\u043D\u043E\u0432\u0430</div>")
            .byline == Names{"\u0410\u043D\u043D\u0430 "
                             "\u0418\u0432\u0430\u043D\u043E\u0432\u0430"});
}

TEST_CASE("the wide space before a paragraph is none of its text", "[clean]") {
  const Document page =
      read_article("<title>Crane falls</title>", "<h1>Crane falls</h1>",
                   "<p>\u3000\u6E2F\u306F\u9589\u9396\u304C\u7D9A\u3044\u3066"
                   "\u3044\u308B\u3002\u5E02\u9577\u306F\u8ABF\u67FB\u3092"
                   "\u7D04\u675F\u3057\u305F\u3002</p>");
  CHECK(page.text.find("\u3000") == std::string::npos);
}

TEST_CASE("who was logged in is no author", "[clean]") {
  const Document page = read_article(
      "<meta name=author content=qdadmin>",
      "<h1>Crane falls in Lisbon</h1><span class=byline>by <a class=fn "
      "href=/author/areis/>Ana Reis</a></span>");
  CHECK(page.byline == Names{"Ana Reis"});
}

TEST_CASE("marks of footnotes are none of the words", "[clean]") {
  const Document page = read_article(
      "<title>Crane falls in Lisbon</title>",
      "<h1>Crane falls in Lisbon</h1><p>The strike of 2019 lasted four "
      "days, as the union likes to say.<a href=#fn1>1</a> It may last "
      "longer this time<sup><a href=#fn2>[2]</a></sup>, the <a "
      "href=#11>11</a> members say.</p>");
  CHECK(page.text.find("say. It may last longer this time, the") !=
        std::string::npos);
}

TEST_CASE("authors of other articles stay out", "[clean]") {
  const Document page = read_article(
      "<meta name=author content='Ana Reis'>", "<h1>Crane falls in Lisbon</h1>",
      "<div class=related><a href=/x>Ferry strike ends</a><p>By Tom "
      "Hale</p></div>");
  CHECK(page.byline == Names{"Ana Reis"});
}

TEST_CASE("a field that names every author wins over one name", "[clean]") {
  const Document page = read_article(
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
      "\"author\":{\"name\":\"Ana Reis\"}}</script>"
      "<meta name=author content='Ana Reis, Joe Blake'>",
      "<h1>Crane falls in Lisbon</h1>");
  CHECK(page.byline == Names{"Ana Reis", "Joe Blake"});
}

TEST_CASE("elements that only style sets apart are read apart", "[clean]") {
  const Document page = read_article(
      "<title>Crane falls in Lisbon</title>",
      "<h1>Crane falls in Lisbon</h1><div class=x1><span class=x2>Ana Reis"
      "</span><span class=x2>May 2, 2024</span><span>57 Shares</span></div>");
  REQUIRE(page.published);
  CHECK(to_string(page.published->day()) == "2024-05-02");
  CHECK(read_article(
            "<title>Crane falls in Lisbon</title>",
            "<h1>Crane falls in Lisbon</h1><p><span>By</span><span>Ana Reis"
            "</span></p>")
            .byline == Names{"Ana Reis"});
}

TEST_CASE("a table that lays out the page is none", "[clean]") {
  const Document page = read_page(
      "<title>The Daily Quay</title>",
      "<table><tr><td width=120><a href=/>Home</a><br><a "
      "href=/n>News</a><br><a "
      "href=/o>Obituaries</a></td><td><font size=5><b>Crane falls in Lisbon</b>"
      "</font><br><i>By Ana Reis<br>Staff writer</i><br><font size=1>Posted: "
      "May "
      "2, 2024</font>" +
          std::string(kBody) +
          "</td><td><b>Most popular</b><br><a href=/x>Ferries "
          "wait</a></td></tr>"
          "</table>");
  CHECK(page.byline == Names{"Ana Reis"});
  REQUIRE(page.published);
  CHECK(to_string(page.published->day()) == "2024-05-02");
  CHECK(page.text.find("Obituaries") == std::string::npos);
  CHECK(page.text.find("Most popular") == std::string::npos);
  for (const Block& block : page.blocks) {
    CHECK(block.type != BlockType::kTable);
  }
}

TEST_CASE("a table of data in an article is kept", "[clean]") {
  const Document page = read_article(
      "<title>Crane falls in Lisbon</title>", "<h1>Crane falls in Lisbon</h1>",
      "<table><tr><th>Year</th><th>Cranes</th></tr><tr><td><p>2023</p></td><td>"
      "<p>four stood</p></td></tr></table><p>The last of the cranes is to be "
      "replaced within two years, the company that runs them said.</p>");
  std::string rows;
  for (const Block& block : page.blocks) {
    if (block.type != BlockType::kTable) continue;
    rows += std::string(page.at(block.span)) + "/";
  }
  CHECK(rows == "Year\tCranes/2023\tfour stood/");
}

TEST_CASE("what the page says to its reader is none of the article",
          "[clean]") {
  const Document page = read_article(
      "<title>Crane falls in Lisbon</title>", "<h1>Crane falls in Lisbon</h1>",
      "<p>Do you have a story to tell? Write to us.</p><p>Read next:</p><p>The "
      "cranes were built in 1984 and are to be replaced within two years.</p>");
  CHECK(page.text.find("a story to tell") == std::string::npos);
  CHECK(page.text.find("Read next") == std::string::npos);
  CHECK(page.text.ends_with("two years."));
}

TEST_CASE("what readers wrote below is none of the article", "[clean]") {
  const std::string comments =
      "<div id=comments><div class=submitted-comment><p>Nobody has looked at "
      "these cranes since they were built, and the port authority knows it, "
      "because my brother told them so twice in writing.</p></div>"
      "<div class=submitted-comment><p>The mayor should have come on the first "
      "day and not on the third, when all of the cameras were there.</p></div>"
      "</div>";
  const Document page = read_page("<title>Crane falls in Lisbon</title>",
                                  "<h1>Crane falls in Lisbon</h1><div>" +
                                      std::string(kBody) + "</div>" + comments);
  CHECK(page.text.find("findings would be open") != std::string::npos);
  CHECK(page.text.find("my brother") == std::string::npos);
  CHECK(page.text.find("the cameras") == std::string::npos);
  // But the page of an opinion may have that name.
  const Document opinion =
      read_page("<title>Crane falls in Lisbon</title>",
                "<article class=comment><h1>Crane falls in Lisbon</h1>" +
                    std::string(kBody) + "</article>");
  CHECK(opinion.text.find("findings would be open") != std::string::npos);
}

TEST_CASE("what stands twice or leads elsewhere leaves the article",
          "[clean]") {
  const Document page = read_article(
      "<title>Crane falls in Lisbon</title>",
      "<h1>Crane falls in Lisbon</h1><div class=story-text><p>The harbour of "
      "Lisbon stayed closed for a third day after a crane fell across the main "
      "quay, the port authority said.</p></div>",
      "<p><b>IN PORTO: </b><a href=/porto>Ships wait for a berth</a></p><p>S"
      "</p><p>The cranes were built in 1984 and are to be replaced within two "
      "years, the city said.</p>");
  const size_t first = page.text.find("stayed closed for a third day");
  REQUIRE(first != std::string::npos);
  CHECK(page.text.find("stayed closed for a third day", first + 1) ==
        std::string::npos);
  CHECK(page.text.find("IN PORTO") == std::string::npos);
  CHECK(page.text.find("\nS\n") == std::string::npos);
  CHECK(page.text.ends_with("the city said."));
}

TEST_CASE("the headline that the page shows and states", "[clean]") {
  CHECK(read_article("<title>Crane falls in Lisbon | The Daily Quay</title>"
                     "<meta property=og:site_name content='The Daily Quay'>",
                     "<h1>Crane falls in Lisbon</h1>")
            .title == "Crane falls in Lisbon");
  // Two statements that agree outweigh a heading of the page's own.
  CHECK(read_article(
            "<meta property=og:title content='Crane falls across Lisbon quay'>"
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
            "\"headline\":\"Crane falls across Lisbon quay\"}</script>",
            "<h1>Crane falls across Lisbon quay: live updates</h1>")
            .title == "Crane falls across Lisbon quay");
}

TEST_CASE("kicker and subtitle beside the headline", "[clean]") {
  const Document page = read_article(
      "<title>Crane falls in Lisbon</title>",
      "<p class=kicker>Harbours</p><h1>Crane falls in Lisbon</h1>"
      "<p class=standfirst>The port will stay closed until the weekend.</p>");
  CHECK(page.kicker == "Harbours");
  CHECK(page.subtitle == "The port will stay closed until the weekend.");
}

std::string caption(const Document& page) {
  std::string all;
  for (const Block& block : page.blocks) {
    if (block.type != BlockType::kCaption) continue;
    if (!all.empty()) all += " / ";
    all += page.at(block.span);
  }
  return all;
}

TEST_CASE("captions as one block, their credit apart", "[clean]") {
  CHECK(caption(read_article(
            "", "<h1>Crane falls</h1>",
            "<figure><img src=a.jpg><figcaption><h2>The quay on "
            "Monday.</h2><div class=credit>Ana Reis / "
            "Reuters</div></figcaption></figure><p>The crane had been "
            "checked in spring, its maker said in a statement to the "
            "port authority.</p>")) == "The quay on Monday.");
  CHECK(caption(read_article(
            "", "<h1>Crane falls</h1>",
            "<figure><img src=a.jpg><figcaption><b>The quay</b><p>It "
            "was closed on Monday. (Bespoke Pictures)</p>"
            "</figcaption></figure><p>The crane had been checked in "
            "spring, its maker said in a statement to the port "
            "authority.</p>")) == "The quay It was closed on Monday.");
  // Who is quoted, and who wrote the article when, are no captions.
  CHECK(caption(read_article(
                    "",
                    "<h1>Crane falls</h1><figure><img src=me.jpg><figcaption>"
                    "<address>Von Eva Kern</address><time "
                    "datetime=2025-09-09>9.9.2025</time></figcaption></figure>",
                    "<figure><blockquote>It is a mess.</blockquote>"
                    "<figcaption>Ana Reis, pilot</figcaption></figure>"))
            .empty());
}

TEST_CASE("text under an image that its alt repeats is a caption", "[clean]") {
  const Document page = read_article(
      "", "<h1>Crane falls</h1>",
      "<div><img src=q.jpg alt='The quay of Lisbon on Monday'></div>"
      "<p>The quay of Lisbon on Monday</p><p>The crane had been checked "
      "in spring, its maker said in a statement to the port "
      "authority.</p>");
  CHECK(caption(page) == "The quay of Lisbon on Monday");
  for (const Block& block : page.blocks) {
    if (block.type == BlockType::kCaption) CHECK(block.image == "q.jpg");
  }
}

TEST_CASE("a word that can begin a credit may stand in a caption", "[clean]") {
  const auto words = [](std::string_view text) {
    return std::string(text.substr(0, caption_size(text, {})));
  };
  CHECK(words("El ministro saluda tras la foto de familia del grupo.") ==
        "El ministro saluda tras la foto de familia del grupo.");
  CHECK(words("Die Netflix-Doku zeigt Lissabon.") ==
        "Die Netflix-Doku zeigt Lissabon.");
  CHECK(words("The quay on Monday. (Archivbild)") ==
        "The quay on Monday. (Archivbild)");
  CHECK(words("The quay on Monday. Foto: Ana Reis/dpa") ==
        "The quay on Monday.");
  CHECK(words("The quay on Monday. | Ana Reis") == "The quay on Monday.");
  CHECK(words("The quay on Monday. (District Court of Lisbon)") ==
        "The quay on Monday.");
  CHECK(words("\uBD80\uB450\uAC00 \uBB34\uB108\uC84C\uB2E4. "
              "\uB274\uC2DC\uC2A4") ==
        "\uBD80\uB450\uAC00 \uBB34\uB108\uC84C\uB2E4.");
  CHECK(words("\u0424\u043E\u0442\u043E: Ana Reis").empty());
  CHECK(words("05.09.2024 | 2:03 min").empty());
}

std::string body_of(std::string_view page) {
  Options options;
  options.from = InputKind::kHtml;
  const auto document = clean(page, options);
  return document ? document->body() : document.error().message;
}

constexpr std::string_view kSentence =
    "The harbour of Lisbon stayed closed for a third day after a crane fell "
    "across the main quay, the port authority said.";

TEST_CASE("an article is found wherever a page keeps it", "[clean]") {
  const std::string text(kSentence);
  CHECK(body_of("<noscript><p>" + text + "</p></noscript>") == text);
  CHECK(body_of("<pre>" + text + "</pre>") == text);
  CHECK(body_of("<table><tr><td><table><tr><td>" + text + "</table></table>") ==
        text);
  CHECK(body_of("<html amp><body><p>" + text + "</p>") == text);
  CHECK(body_of("<p><b><i><div><span>" + text) == text);
  // A page that is hidden until its scripts have run.
  CHECK(body_of("<div style='display:none'><p>" + text + "</p></div>") == text);
}

TEST_CASE("an article that only the page's data holds", "[clean]") {
  const std::string two =
      std::string(kSentence) +
      "\n\nTwo ships were sent on to Porto, and the ferries to the south bank "
      "will not run before the weekend, officials \u201Ctold\u201D reporters.";
  std::string json;
  for (const char c : two)
    json += c == '\n' ? std::string("\\n") : std::string(1, c);
  CHECK(body_of("<script type=application/ld+json>{\"@type\":\"NewsArticle\","
                "\"articleBody\":\"" +
                json + "\"}</script><div id=root></div>") == two);
  const std::string page =
      "<div id=__next></div><script id=__NEXT_DATA__ type=application/json>"
      "{\"props\":{\"image\":\"https://quay.example/a.jpg\",\"body\":\"<p>" +
      std::string(kSentence) +
      "<\\/p>\\u003cp>Two ships were sent on to Porto, "
      "and the ferries will not run before the weekend, officials told "
      "reporters.\\u003c/p>\"}}</script>";
  Options options;
  options.from = InputKind::kHtml;
  const auto document = clean(page, options);
  REQUIRE(document);
  REQUIRE(document->blocks.size() == 2);
  CHECK(document->at(document->blocks[0].span) == kSentence);
  // Every word points into the page as it was given.
  const Span span = document->blocks[1].span;
  const SourceSpan source = document->map.to_source(span);
  CHECK(page.substr(source.start, source.size()) == document->at(span));
}

TEST_CASE("an article in the page's data under its summary", "[clean]") {
  std::string json;
  for (int i = 0; i < 12; ++i) {
    json += "\\u003cp class=\\\"p\\\"\\u003e" + std::string(kSentence) +
            " It was the " + std::to_string(i) + ". time.\\u003c/p\\u003e";
  }
  const std::string summary =
      "The harbour is closed, and the mayor has promised an inquiry.";
  const std::string text =
      body_of("<div id=root><p>" + summary +
              "</p></div><script>self.push({\"contentHtml\":\"" + json +
              "\"})</script>");
  CHECK(text.find("It was the 11. time.") != std::string::npos);
}

TEST_CASE("a small hidden part is none of the article", "[clean]") {
  const std::string sentence(kSentence);
  const std::string more =
      "Two ships were sent on to Porto, and the ferries to the south bank will "
      "not run before the weekend, officials told reporters on the quay.";
  const std::string head = "<nav><a href=/>Home</a></nav><article>";
  CHECK(body_of(head + "<p>" + sentence + "</p><p>" + more +
                "</p><p style='visibility: hidden'>The mayor's secret words to "
                "the owner of the crane, in full and unabridged.</p>"
                "</article>") == sentence + "\n\n" + more);
  // What waits for a click is the larger part.
  std::string rest;
  for (int i = 0; i < 4; ++i) {
    rest += "<p>" + more + " It was the " + std::to_string(i) + ". day.</p>";
  }
  CHECK(body_of(head + "<p>" + sentence + "</p><div aria-hidden=true>" + rest +
                "</div></article>")
            .find("It was the 3. day.") != std::string::npos);
}

TEST_CASE("a short article is not lost to what the page's data says",
          "[clean]") {
  std::string json;
  for (int i = 0; i < 40; ++i) {
    json += "{\"description\":\"All the news of district " + std::to_string(i) +
            ", its weather, its markets and its people. Read it first.\"},";
  }
  const std::string article =
      std::string(kSentence) +
      " Sixteen workers were taken to the hospital of the port, and all of "
      "them are home again, a nurse said on Tuesday night.";
  CHECK(
      body_of("<nav><a href=/>Home</a></nav><article><h1>Crane falls</h1><p>" +
              article + "</p></article><script>var x = [" + json +
              "]</script>") == article);
}

TEST_CASE("a page without a word gives one clear error", "[clean]") {
  CHECK(body_of("<html><body><img src=a.jpg></body></html>")
            .find("The page has no text") == 0);
  CHECK(body_of("<frameset cols=1><frame src=a.html></frameset>")
            .find("frames") != std::string::npos);
}

}  // namespace
}  // namespace dateline
