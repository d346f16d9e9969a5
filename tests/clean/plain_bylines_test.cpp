// Who wrote a pasted article: offices before and behind names, several hands,
// signatures, services.

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "clean/paste.h"

namespace dateline {
namespace {

using Names = std::vector<std::string>;

Document with_head(std::string_view lines) {
  return read_paste("Council backs new wall for the harbour\n\n" +
                    std::string(lines) + "\n\n" + std::string(kNews) + "\n");
}

Document with_foot(std::string_view lines) {
  return read_paste("Council backs new wall for the harbour\n\n" +
                    std::string(kNews) + "\n\n" + std::string(lines) + "\n");
}

TEST_CASE("an office stands before or behind a name", "[clean]") {
  for (const std::string_view line : {"By Local Democracy Reporter Rosa Hill",
                                      "By Chief Reporter Rosa Hill",
                                      "By our reporter Rosa Hill",
                                      "By Our Political Editor Rosa Hill",
                                      "By BBC News reporter Rosa Hill",
                                      "By Rosa Hill Staff Writer",
                                      "By Rosa Hill Columnist",
                                      "By Rosa Hill Local Democracy Reporter",
                                      "By Rosa Hill, LDRS",
                                      "Local Democracy Reporter Rosa Hill",
                                      "Rosa Hill, Health Correspondent",
                                      "Rosa Hill (Health Correspondent)",
                                      "Rosa Hill | Health Correspondent",
                                      "By: Rosa Hill",
                                      "By : Rosa Hill",
                                      "By- Rosa Hill",
                                      "Reported by: Rosa Hill",
                                      "Reporter: Rosa Hill",
                                      "Reviewed by Rosa Hill",
                                      "Guest column by Rosa Hill",
                                      "Submitted by Rosa Hill",
                                      "As told to Rosa Hill",
                                      "By Rosa Hill @rosahill",
                                      "From Rosa Hill, Lagos",
                                      "From Rosa Hill in Lagos",
                                      "Story: Rosa Hill, Accra",
                                      "By Rosa Hill For The Daily Post",
                                      "By Rosa Hill/Staff"}) {
    INFO(line);
    const auto document = with_head(line);
    CHECK(document.byline == Names{"Rosa Hill"});
    CHECK(document.subtitle.empty());
    CHECK(body_of(document) == kNews);
  }
}

TEST_CASE("several offices and several names", "[clean]") {
  CHECK(with_head("By Health Correspondent Rosa Hill and Education Editor Tom "
                  "Reed")
            .byline == Names{"Rosa Hill", "Tom Reed"});
}

TEST_CASE("who took the pictures did not write", "[clean]") {
  for (const std::string_view line :
       {"Words: Rosa Hill, Pictures: Tom Reed",
        "Words: Rosa Hill. Pictures: Tom Reed",
        "Words by Rosa Hill, photos by Tom Reed",
        "Pictures: Tom Reed | Words: Rosa Hill",
        "By Rosa Hill Photos by Tom Reed", "By Rosa Hill; photos by Tom Reed",
        "Story and photos by Rosa Hill", "Story & photos by Rosa Hill",
        "By Rosa Hill, edited by Tom Reed"}) {
    INFO(line);
    const auto document = with_head(line);
    CHECK(document.byline == Names{"Rosa Hill"});
    CHECK(body_of(document) == kNews);
  }
  for (const std::string_view line :
       {"Ein Kommentar von Eva Klein", "Kolumne von Eva Klein",
        "Texte et photos : Eva Klein", "Text: Eva Klein Fotos: Max Berg",
        "Una cr\u00F3nica por Eva Klein"}) {
    INFO(line);
    CHECK(with_head(line).byline == Names{"Eva Klein"});
  }
  const auto document = with_head("Photos by Tom Reed");
  CHECK(document.byline.empty());
  CHECK(document.subtitle.empty());
}

TEST_CASE("a desk is nobody", "[clean]") {
  for (const std::string_view line :
       {"By Our Correspondent", "By News Desk", "By NATION TEAM",
        "By Express News Service", "Express News Service",
        "FROM OUR CORRESPONDENT", "Bureau Report"}) {
    INFO(line);
    const auto document = with_head(line);
    CHECK(document.byline.empty());
    CHECK(document.title == "Council backs new wall for the harbour");
    CHECK(document.subtitle.empty());
    CHECK(body_of(document) == kNews);
  }
  const auto document = with_head("The Associated Press");
  CHECK(document.agencies == Names{"The Associated Press"});
  CHECK(body_of(document) == kNews);
}

TEST_CASE("a desk's line is no headline", "[clean]") {
  const auto document = read_paste("By NATION TEAM\n\n" + std::string(kNews));
  CHECK(document.title.empty());
  CHECK(document.byline.empty());
  CHECK(body_of(document) == kNews);
}

TEST_CASE("a day behind the names is the article's", "[clean]") {
  for (const std::string_view line :
       {"By Rosa Hill on March 5, 2024", "Rosa Hill 5 March 2024",
        "Posted by Rosa Hill on 5 March 2024", "By Staff Reporter 5 March 2024",
        "Rosa Hill | TNN | Mar 5, 2024",
        "Author: Rosa Hill Published: March "
        "5, 2024",
        "Bureau Report Published March 5, 2024",
        "By Our Correspondent March 5, 2024"}) {
    INFO(line);
    const auto document = with_head(line);
    REQUIRE(document.published);
    CHECK(document.published->value == "2024-03-05");
    CHECK(document.subtitle.empty());
    CHECK(body_of(document) == kNews);
  }
  const auto document = with_head(
      "Bureau Report Published April 10, 2024 Updated April 11, 2024 11:47am");
  REQUIRE(document.published);
  REQUIRE(document.updated);
  CHECK(document.published->value == "2024-04-10");
  CHECK(document.updated->value == "2024-04-11T11:47");
}

TEST_CASE("theatres and halls are nobody", "[clean]") {
  for (const std::string_view line :
       {"King Lear / Almeida Theatre, London", "Victoria Theatre, Halifax",
        "Royal Albert Hall, London", "Grace Chapel, Portmere"}) {
    INFO(line);
    CHECK(with_head(line).byline.empty());
  }
  CHECK(with_head("Rebecca Hall, London").byline == Names{"Rebecca Hall"});
}

TEST_CASE("words of the page are nobody", "[clean]") {
  for (const std::string_view line :
       {"Stay Connected", "Full Bio", "Free Courses", "Big Interview"}) {
    INFO(line);
    CHECK(with_head(line).byline.empty());
  }
  CHECK(with_head("Russell Brand").byline == Names{"Russell Brand"});
}

TEST_CASE("what only looks like a byline", "[clean]") {
  for (const std::string_view line :
       {"From Paris to Porto: a wall for every harbour",
        "Review: King Lear and the Harbour Wall",
        "Story: how a wall was lost and found again",
        "From left: Rosa Hill and Tom Reed at the wall",
        "By the harbour wall, a town waits for winter"}) {
    INFO(line);
    CHECK(with_head(line).byline.empty());
  }
}

TEST_CASE("words copied without the blank between them", "[clean]") {
  for (const std::string_view line :
       {"By Rosa HillStaff Writer", "By Rosa HillThe Harbour Times",
        "By Rosa HillPublished: March 5, 2024",
        "By Rosa Hill@rosahill March 5, 2024", "Rosa Hill Florida Today",
        "Rosa Hill @rosahill"}) {
    INFO(line);
    CHECK(with_head(line).byline == Names{"Rosa Hill"});
  }
  CHECK(with_head("By Rosa McDonald").byline == Names{"Rosa McDonald"});
}

TEST_CASE("a picture's day is not the article's", "[clean]") {
  for (const std::string_view line :
       {"Rosa Hill in Rome on December 15, 2023.",
        "Rosa Hill in Rome on December 15, 2023"}) {
    INFO(line);
    const auto document = with_head(line);
    CHECK_FALSE(document.published);
    CHECK(document.byline.empty());
  }
}

TEST_CASE("buttons and pictures between standfirst and byline", "[clean]") {
  const std::string standfirst =
      "The wall is to stand before winter, but its price has doubled since.";
  const auto document = read_paste(
      "Council backs new wall for the harbour\n\n" + standfirst +
      "\n\nCopy Link Copied\nThe wall in March. | Tom Reed/Getty Images\n"
      "October 23, 2025 5:50 pm CET\nBy Rosa Hill\n\n" +
      std::string(kNews));
  CHECK(document.subtitle == standfirst);
  CHECK(document.byline == Names{"Rosa Hill"});
  REQUIRE(document.published);
  CHECK(document.published->value == "2025-10-23T17:50");
}

TEST_CASE("sections over the headline", "[clean]") {
  const auto document = read_paste(
      "Health / Diet / Alcohol\n\nWhat a weekend at the harbour does to your "
      "body\n\nDoctors say how to get well again, and what to leave alone at "
      "the start\n\nRosa Hill 19 December 2023\n\n" +
      std::string(kNews));
  CHECK(document.title == "What a weekend at the harbour does to your body");
  CHECK(document.byline == Names{"Rosa Hill"});
}

TEST_CASE("a signature under the last sentence", "[clean]") {
  for (const std::string_view line :
       {"By Rosa Hill", "-- Rosa Hill", "\u2014 Rosa Hill", "- Rosa Hill",
        "Rosa Hill", "Rosa Hill, Harbour Road, Porto.",
        "Rosa Hill\nHarbour Road, Porto", "Story by\n\nRosa Hill",
        "Story by\n\nRosa Hill\n\nJuly 24 2018"}) {
    INFO(line);
    const auto document = with_foot(line);
    CHECK(document.byline == Names{"Rosa Hill"});
  }
  CHECK(with_foot("D. Hunt\n(address supplied)").byline == Names{"D. Hunt"});
  // Somebody of whom the article speaks, and who was quoted.
  CHECK(with_foot("Rosa Hill spoke for the crews of the two ships today.\n\n"
                  "Rosa Hill")
            .byline.empty());
  CHECK(with_foot("\u201CA wall is a promise that a town makes to those who "
                  "live behind it.\u201D\n\n\u2014 Rosa Hill")
            .byline.empty());
}

TEST_CASE("a service under the last sentence", "[clean]") {
  for (const std::string_view line :
       {"(PTI)", "-PTI", "\u2014 PTI", "PTI", "(With inputs from PTI)",
        "Source: PTI"}) {
    INFO(line);
    const auto document = with_foot(line);
    CHECK(document.agencies == Names{"PTI"});
    CHECK(document.byline.empty());
    CHECK(body_of(document) == kNews);
  }
  CHECK(with_foot("He called it the best that could be had for the money. "
                  "(Reuters)")
            .agencies == Names{"Reuters"});
  CHECK(with_foot("The two crews will be paid by the owner, who had them "
                  "flown to Reuters.")
            .agencies.empty());
}

TEST_CASE("what stands under a reprint", "[clean]") {
  const auto document = with_foot(
      "Daily News\n\n|||\n\n0 thoughts on \u201CCouncil backs new wall\u201D"
      "\n\nWrite a Reply or Comment\n\nThis site uses Akismet to reduce spam. "
      "Learn how your comment data is processed.");
  CHECK(body_of(document) == kNews);
}

TEST_CASE("the service of a dateline", "[clean]") {
  CHECK(read_paste("Council backs new wall for the harbour\n\nLISBON (AP) "
                   "\u2014 " +
                   std::string(kNews))
            .agencies == Names{"AP"});
}

TEST_CASE("how to reach the author is no paragraph", "[clean]") {
  for (const std::string_view line :
       {"By Rosa Hill\nrhill@example.com", "By Rosa Hill\n@rosahill"}) {
    INFO(line);
    const auto document = with_head(line);
    CHECK(document.byline == Names{"Rosa Hill"});
    CHECK(body_of(document) == kNews);
  }
}

TEST_CASE("the day of the visit is not that of the article", "[clean]") {
  const auto document = read_paste(
      "HARBOUR TIMES Logo\n\nToday's Paper | May 06, 2024\n\nPublished 07 Nov, "
      "2012 12:19am\n\nCouncil backs new wall for the harbour\n\n" +
      std::string(kNews));
  REQUIRE(document.published);
  CHECK(document.published->value == "2012-11-07T00:19");
  CHECK(document.kicker.empty());
  const auto below = read_paste(
      "Thursday, May 2, 2024\nHome\nNews\nSport\n\nCouncil backs new wall for "
      "the harbour\n\nRosa Hill\n28 April 2024\n\n" +
      std::string(kNews));
  REQUIRE(below.published);
  CHECK(below.published->value == "2024-04-28");
}

TEST_CASE("dates of other articles under the last one", "[clean]") {
  const auto document = read_paste(
      std::string(kNews) +
      "\n\nRigging claims\nUpdated 04 May, 2024\n\nMost elections of the "
      "province have been doubted by those who lost them, year after year.");
  CHECK_FALSE(document.updated);
}

TEST_CASE("a standfirst that was cut off", "[clean]") {
  const std::string first(kNews.substr(0, kNews.find('\n')));
  const auto document =
      read_paste("Council backs new wall for the harbour\n\n" +
                 first.substr(0, 100) + "\u2026\n\n" + std::string(kNews));
  CHECK(document.subtitle == first.substr(0, 100) + "\u2026");
  CHECK(body_of(document) == kNews);
}

TEST_CASE("questions of an interview are no headings", "[clean]") {
  const auto document = read_paste(
      "A talk with the keeper of the wall\n\n" + std::string(kNews) +
      "\n\nJBF: Can you tell us a little more about that?\n\nRH: It was not "
      "the wisest thing that I have done, and after ten minutes it was clear.");
  for (const Block& block : document.blocks) {
    CHECK(block.type != BlockType::kHeading);
  }
}

TEST_CASE("what stands over an article", "[clean]") {
  const std::string title = "Council backs new wall for the harbour";
  for (const std::string& head :
       {"Home\u00BBToday's Stories\n\n" + title,
        "Begin typing your search...\n\n" + title,
        title + "\n\nPhoto source: https://example.org",
        "We need your help now\n\nSupport from readers like you keeps The "
        "Herald open.\n\n" +
            title}) {
    INFO(head);
    const auto document = read_paste(head + "\n\n" + std::string(kNews));
    CHECK(document.title == title);
    CHECK(document.kicker.empty());
    CHECK(document.subtitle.empty());
  }
  CHECK(with_head("- ROSA HILL rosa.hill@example.com").byline ==
        Names{"ROSA HILL"});
  const auto document =
      with_head("Sunday, August 23, 2020 - 18:51 PM\nDigital Desk staff");
  REQUIRE(document.published);
  CHECK(document.published->value == "2020-08-23T18:51");
  CHECK(document.blocks[1].type == BlockType::kDateline);
}

TEST_CASE("what forms and counters leave behind", "[clean]") {
  const auto document = read_paste(
      "Council backs new wall for the harbour\n\nby Rosa Hill\n221 views 1 min "
      "read\n\n" +
      std::string(kNews) +
      "\n\n0 Comments:\n\nBe the first to comment\n\nLeave a Reply\n\nYour "
      "email address will not be published.\n\n3 \u00D7 1 =\n");
  CHECK(document.byline == Names{"Rosa Hill"});
  CHECK(body_of(document) == kNews);
}

}  // namespace
}  // namespace dateline
