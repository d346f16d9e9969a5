// Captions that no figcaption tells, and texts under pictures that are none.

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "clean/captions.h"
#include "clean/page.h"
#include "dateline/dateline.h"

namespace dateline {
namespace {

constexpr std::string_view kStart =
    "<!DOCTYPE html><html><body><header><a href=/>The Daily Quay</a></header>"
    "<article><h1>Crane falls in Lisbon</h1><p>The harbour of Lisbon stayed "
    "closed for a third day after a crane fell across the main quay, the port "
    "authority said.</p><p>Two ships were sent on to Porto, and the ferries to "
    "the south bank will not run before the weekend, officials told "
    "reporters.</p>";
constexpr std::string_view kEnd =
    "<p>The mayor, who came to see the damage, promised that the inquiry would "
    "be finished within a month and that its findings would be open to "
    "all.</p></article>";

Document read(std::string_view inside) {
  std::string page(kStart);
  page += inside;
  page += kEnd;
  Options options;
  options.from = InputKind::kHtml;
  const auto document = clean(page, options);
  REQUIRE(document);
  return *document;
}

std::vector<std::string> captions(const Document& document) {
  std::vector<std::string> out;
  for (const Block& block : document.blocks) {
    if (block.type == BlockType::kCaption) {
      out.emplace_back(document.at(block.span));
    }
  }
  return out;
}

using Texts = std::vector<std::string>;

TEST_CASE("a text alone with an image and its credit is a caption", "[clean]") {
  CHECK(captions(read("<div class=x1><div><img src=q.jpg></div><div class=x2>"
                      "Workers clear the quay</div><div class=x3>REUTERS</div>"
                      "</div>")) == Texts{"Workers clear the quay"});
  CHECK(captions(read("<div><span><img src=q.jpg></span><p>Workers clear the "
                      "quay</p><p>Image: Port Authority</p></div>")) ==
        Texts{"Workers clear the quay"});
  CHECK(captions(read("<div class=photo-box><img src=q.jpg><div><p>Workers "
                      "clear the quay</p></div></div>")) ==
        Texts{"Workers clear the quay"});
}

TEST_CASE("the pictures of a slider have captions", "[clean]") {
  const Document page = read(
      "<div class=carousel><div class=slide><img src=data:x "
      "data-lazyload-src=/1.jpg><div class=info><span>1 of 2 | </span><span><p>"
      "Workers clear the quay on Monday. (AP Photo/Ana Reis)</p></span></div>"
      "</div><div class=slide><img src=data:x data-lazyload-src=/2.jpg><div "
      "class=info><span>2 of 2 | </span><span><p>The crane lies across the "
      "quay. (AP Photo/Ana Reis)</p></span></div></div></div>");
  CHECK(captions(page) == Texts{"Workers clear the quay on Monday.",
                                "The crane lies across the quay."});
  for (const Block& block : page.blocks) {
    if (block.type == BlockType::kCaption) CHECK(block.image.size() == 6);
  }
}

TEST_CASE("a paragraph beside an image is none of its words", "[clean]") {
  CHECK(captions(read("<div><img src=q.jpg><p>The crane had been checked in "
                      "spring, its maker said in a statement.</p></div>"))
            .empty());
  CHECK(captions(read("<div class=photo><img src=q.jpg><p>The crane had been "
                      "checked in spring, its maker said.</p><p>It stood there "
                      "for thirty years and was painted twice.</p></div>"))
            .empty());
  CHECK(captions(read("<p><a href=/x><img src=q.jpg class=photo></a>The crane "
                      "had been checked in spring, and again in summer, its "
                      "maker said in a statement on Monday.&nbsp;</p>"))
            .empty());
  CHECK(captions(read("<div class=photo><img src=q.jpg><p><a href=/x>Ferry "
                      "strike ends after a week</a></p></div>"))
            .empty());
}

TEST_CASE("what stands under a video is no picture's caption", "[clean]") {
  CHECK(captions(read("<figure class=media--video><img src=q.jpg><figcaption>"
                      "Watch the crane fall</figcaption></figure>"))
            .empty());
  CHECK(captions(read("<figure><div><video src=q.mp4></video></div><figcaption>"
                      "Watch the crane fall</figcaption></figure>"))
            .empty());
}

TEST_CASE("a figure that opens in its own page keeps its caption", "[clean]") {
  CHECK(captions(read("<a href=#focus-1><figure><img src=q.jpg><figcaption>"
                      "Workers clear the quay</figcaption></figure></a>")) ==
        Texts{"Workers clear the quay"});
}

TEST_CASE("a credit glued to what the alt says goes", "[clean]") {
  CHECK(captions(read("<div><img src=q.jpg alt='Workers clear the quay of "
                      "Lisbon'></div><p>Workers clear the quay of Lisbon"
                      "<span>Imago</span></p>")) ==
        Texts{"Workers clear the quay of Lisbon"});
}

TEST_CASE("a caption may begin with the word for picture", "[clean]") {
  CHECK(captions(read("<figure><img src=q.jpg><figcaption>Foto de familia de "
                      "los ministros en Lisboa</figcaption></figure>")) ==
        Texts{"Foto de familia de los ministros en Lisboa"});
  CHECK(captions(read("<figure><img src=q.jpg><figcaption>El muelle de Lisboa. "
                      "Foto de Ana Reis</figcaption></figure>")) ==
        Texts{"El muelle de Lisboa."});
}

TEST_CASE("what counts and names captions is none of them", "[clean]") {
  CHECK(caption_label_size("3/12 Workers cut the steel.") == 5);
  CHECK(caption_label_size("1 of 4 Ferries wait.") == 7);
  CHECK(caption_label_size("Image caption, Ferries wait.") == 15);
  CHECK(caption_label_size("1/2 cup of flour") == 0);
  CHECK(caption_label_size("24/7") == 0);
  CHECK(caption_label_size("12 ferries wait") == 0);
}

TEST_CASE("a gallery without text has its captions without credits",
          "[clean]") {
  std::string list;
  for (const char* words : {"Workers cut the steel.", "Ferries wait."}) {
    list += "<li><figure><img src=/a.jpg><figcaption><span>1/2</span> <p>";
    list += words;
    list +=
        "</p> <span class=gallery__credit>Photograph: Tom Hale</span>"
        "</figcaption></figure></li>";
  }
  const Document page =
      read_page("<title>The fallen crane</title>",
                "<h1>The fallen crane</h1><ul>" + list + "</ul>");
  CHECK(page.text.find("Tom Hale") == std::string::npos);
  CHECK(page.text.find("1/2") == std::string::npos);
  CHECK(page.text.find("Ferries wait.") != std::string::npos);
}

TEST_CASE("images of fast pages are images", "[clean]") {
  const Document page = read_page(
      "<title>Crane falls</title>",
      "<article><h1>Crane falls</h1><amp-img src=/a.jpg alt=Crane></amp-img><p "
      "class=wp-caption-text>The crane on the quay. (Photo: Lusa)</p>" +
          std::string(kBody) + "</article>");
  bool found = false;
  for (const Block& block : page.blocks) {
    if (block.type != BlockType::kCaption) continue;
    found = true;
    CHECK(page.at(block.span) == "The crane on the quay.");
    CHECK(block.image == "/a.jpg");
  }
  CHECK(found);
}

}  // namespace
}  // namespace dateline
