// The headline of a pasted text, and the article in the text of a whole page.

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "dateline/dateline.h"

namespace dateline {
namespace {

constexpr std::string_view kBody =
    "The harbour of Lisbon stayed closed for a third day after a crane fell "
    "across the main quay, the port authority said on Tuesday.\n\n"
    "Two ships were sent on to Porto, and the ferries to the south bank will "
    "not run before the weekend, officials told reporters on the quay.\n\n"
    "The mayor, who came to see the damage, promised that the inquiry would "
    "be finished within a month and that its findings would be open to all.";

Document read(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  const auto document = clean(text, options);
  REQUIRE(document);
  return *document;
}

Document under(std::string_view head) {
  return read(std::string(head) + "\n\n" + std::string(kBody));
}

TEST_CASE("a window's title with the menu behind it is not the headline",
          "[clean]") {
  const Document document = under(
      "Crane falls across quay \u2013 Harbour Times Skip to content Menu "
      "News Sport\n\nCrane falls across quay");
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.text.find("Skip to content") == std::string::npos);
}

TEST_CASE("a menu copied as one line is no headline", "[clean]") {
  for (const std::string_view menu :
       {"Home  News  Politics  Sport  Subscribe  Log in",
        "News | Business | Culture | Weather",
        "Home UK World Politics Science Health Teesside"}) {
    CAPTURE(menu);
    const Document document =
        under(std::string(menu) + "\n\nCrane falls across quay");
    CHECK(document.title == "Crane falls across quay");
    CHECK(document.text.find(menu) == std::string::npos);
  }
  CHECK(under("World Sport Federation moves to Lisbon").title ==
        "World Sport Federation moves to Lisbon");
}

TEST_CASE("the label of a caption is no part of it", "[clean]") {
  const Document document =
      read("Crane falls across quay\n\n" + std::string(kBody) +
           "\n\nImage caption: The crane, a day later\n\nThe quay will "
           "open again on Friday, the port authority told the city council.");
  CHECK(document.text.find("Image caption") == std::string::npos);
  CHECK(document.text.find("The crane, a day later") != std::string::npos);
}

TEST_CASE("a headline may end as a sentence does", "[clean]") {
  for (const std::string_view headline :
       {"Who pays for the crane that closed the harbour?",
        "The ferry is late. It will stay so.",
        "Why You Should Not Cross the River by Ferry This Week.",
        "\u201EWer zahlt f\u00FCr den Kran?\u201C",
        "Le port ferm\u00E9 : qui va payer ?"}) {
    CAPTURE(headline);
    CHECK(under(headline).title == headline);
  }
}

TEST_CASE("a first sentence is no headline", "[clean]") {
  for (const std::string_view sentence :
       {"The harbour of Lisbon is closed.",
        "LISBON, May 2 (Reuters) - The harbour is closed. Ships wait.",
        "The crane that fell on Sunday was forty years old, the owner said."}) {
    CAPTURE(sentence);
    CHECK(under(sentence).title.empty());
  }
}

TEST_CASE("the first line is the headline, not the caption under it",
          "[clean]") {
  const Document page = under(
      "Nobody knows yet who is going to pay\n\n"
      "The port authority closed the main quay of Lisbon after a crane fell");
  CHECK(page.title == "Nobody knows yet who is going to pay");
}

TEST_CASE("lines of the head stay where nothing of a page is", "[clean]") {
  const Document page = under(
      "Harbours\n\nCrane falls across the main quay\n\nThe longest night\n\n"
      "A port in trouble");
  CHECK(page.title == "Crane falls across the main quay");
  CHECK(page.text.find("The longest night") != std::string::npos);
  CHECK(page.text.find("A port in trouble") != std::string::npos);
}

TEST_CASE("an article in the text of its whole page", "[clean]") {
  std::string page = "Skip to main content\nMenu\n";
  for (const char* line :
       {"News", "Politics", "Business", "Sport", "Weather", "Culture",
        "Opinion", "Travel", "Food", "Science", "Podcasts", "Newsletters",
        "Jobs", "Property", "Cars"}) {
    page += std::string(line) + "\n";
  }
  const std::string menu = page;
  page +=
      "\nFerry strike ends after talks last all night\n\n"
      "Crane falls across the main quay of Lisbon\n\n"
      "By Ana Reis\n\n" +
      std::string(kBody) + "\n\n";
  for (const char* line :
       {"More stories", "Storm hits the north", "Mayor opens new bridge",
        "Fish prices fall again", "Ten beaches to see", "Old tram returns",
        "School year begins", "Museum shows maps", "Team wins cup",
        "Baker retires at 90", "River clean again", "New bus lines",
        "Library stays open late", "Contact us", "Privacy policy"}) {
    page += std::string(line) + "\n\n";
  }
  page +=
      "We use cookies to make this site work and to measure how it is "
      "used by its readers.\n";
  const Document document = read(page);
  CHECK(document.title == "Crane falls across the main quay of Lisbon");
  CHECK(document.byline == std::vector<std::string>{"Ana Reis"});
  CHECK(document.text.find("Podcasts") == std::string::npos);
  CHECK(document.text.find("Storm hits the north") == std::string::npos);
  CHECK(document.text.ends_with("open to all."));
}

TEST_CASE("the dash before what somebody says stays", "[clean]") {
  const std::string speech =
      "\u2013 Vi h\u00F8rte et brak som torden, sier Marta Lopes p\u00E5 "
      "kaien.";
  CHECK(read(std::string(kBody) + "\n\n" + speech)
            .text.ends_with("\n\n" + speech));
  // In a list it goes.
  CHECK(read(std::string(kBody) + "\n\n\u2013 ferries\n\u2013 cranes\n")
            .text.ends_with("\n\nferries\n\ncranes"));
}

TEST_CASE("what is said again for a reason stays", "[clean]") {
  const std::string question =
      "How did you hear that the crane had fallen across the main quay?";
  std::string text = std::string(kBody) + "\n\n";
  for (const char* who : {"Rui Teixeira", "Marta Lopes"}) {
    text += std::string(who) + "\n\n" + question +
            "\n\nI was told on the "
            "telephone, and then " +
            who + " came to the quay to see it.\n\n";
  }
  const std::string interview = read(text).text;
  CHECK(interview.find(question) != interview.rfind(question));

  std::string plan = std::string(kBody) + "\n\n";
  for (const char* day : {"Monday", "Tuesday", "Wednesday"}) {
    plan += std::string(day) + "\n\n";
    for (const char* line :
         {"First ferry to the south bank of the river, by way of the new pier",
          "Second ferry to the south bank of the river, from the old pier",
          "Bus over the bridge for all who hold a ticket of the ferry company",
          "Last ferry to the north bank of the river, in the late evening"}) {
      plan += std::string(line) + "\n\n";
    }
  }
  const std::string schedule = read(plan).text;
  CHECK(schedule.find("Bus over", schedule.find("Wednesday")) !=
        std::string::npos);
}

TEST_CASE("an article forwarded in a chat", "[clean]") {
  for (const char* stamp :
       {"[14/05/2024, 09:31:22] Jo Blake: ", "14.05.24, 9:31 PM - Jo: ",
        "2024-05-14, 09:31 - +351 21 000 0000: "}) {
    CAPTURE(stamp);
    const Document page =
        read(std::string(stamp) + "*Crane falls across the main quay*\n\n" +
             std::string(kBody) +
             "\n\n_All ferries_ are *cancelled* today, "
             "the company that runs them says.\n" +
             stamp + "omg");
    CHECK(page.title == "Crane falls across the main quay");
    CHECK(page.text.find("omg") == std::string::npos);
    CHECK(page.text.ends_with(
        "All ferries are cancelled today, the company that runs them says."));
  }
  // A date line is no stamp.
  CHECK(read("14/05/2024, 09:31 - Lisbon: The harbour is closed.\n\n" +
             std::string(kBody))
            .text.starts_with("14/05/2024"));
}

TEST_CASE("bullets with tabs are a list, not a table", "[clean]") {
  const Document page =
      read(std::string(kBody) +
           "\n\n\u2022\tNo ferries\no\tNot even on Sunday\n\u2022\tNo "
           "ships\n");
  size_t items = 0;
  for (const Block& block : page.blocks) {
    items += block.type == BlockType::kList;
  }
  CHECK(items == 3);
  CHECK(page.text.ends_with("No ferries\n\nNot even on Sunday\n\nNo ships"));
}

TEST_CASE("an article with a long list keeps it", "[clean]") {
  std::string text =
      "Rowers of Lisbon win the regional cup\n\nThe regional cup ended on "
      "Sunday with these results, which the jury made public in the evening."
      "\n\n";
  for (int i = 1; i < 30; ++i) {
    text += "Boat " + std::to_string(i) + " of Lisbon, rank " +
            std::to_string(i) + "\n\n";
  }
  text += kBody;
  const Document document = read(text);
  CHECK(document.text.find("Boat 3 of") != std::string::npos);
}

TEST_CASE("a picture may stand between standfirst and byline", "[clean]") {
  const Document document = read(
      "Man arrested after harbour fire\n\nA 45-year-old man was arrested "
      "Wednesday afternoon.\n\n(Dreamstime/TNS)\nBy Staff reports\n"
      "November 30, 2022 09:27 PM\n" +
      std::string(kBody));
  CHECK(document.title == "Man arrested after harbour fire");
  CHECK(document.subtitle ==
        "A 45-year-old man was arrested Wednesday afternoon.");
  REQUIRE(document.published);
  CHECK(document.published->value == "2022-11-30T21:27");
}

TEST_CASE("datelines of many papers", "[clean]") {
  const auto dateline = [](const std::string& opening) {
    return read("Ferries stay in the harbour\n\n" + opening +
                "The ferries of the harbour will stay where they are until "
                "the wind has gone, the port said on Monday.\n\n" +
                std::string(kBody))
        .dateline;
  };
  CHECK(dateline("Mumbai: ") == "Mumbai");
  CHECK(dateline("Lagos \u2014 ") == "Lagos");
  CHECK(dateline("Kathmandu, Nepal \u2013 ") == "Kathmandu, Nepal");
  CHECK(dateline("Jul 17 (harbourtimes.example) - ") ==
        "Jul 17 (harbourtimes.example)");
  CHECK(dateline("Oslo, (Harbour Point News - 15th Jul, 2020 ) :") ==
        "Oslo, (Harbour Point News - 15th Jul, 2020 )");
  // What is no town, or says something of one.
  CHECK(dateline("Warning: ").empty());
  CHECK(dateline("Leeds is quiet: ").empty());
}

TEST_CASE("the date in the brackets of a dateline is the day", "[clean]") {
  const Document document = read(
      "Ferries stay in the harbour\n\nOslo, (Harbour Point News - 15th "
      "Jul, 2020 ) :The ferries of the harbour will stay where they are "
      "until the wind has gone, the port said.\n\n" +
      std::string(kBody));
  REQUIRE(document.published);
  CHECK(document.published->value == "2020-07-15");
}

TEST_CASE("a dispatch without a headline has none", "[clean]") {
  const Document document = read(
      "Jul 17 (harbourtimes.example) - The police have arrested a man "
      "after a fire on the quay that left one sailor injured on Sunday, "
      "reports the Harbour News\n" +
      std::string(kBody));
  CHECK(document.title.empty());
}

TEST_CASE("a menu goes where no headline stands", "[clean]") {
  const Document document = read(
      "Skip to content\n\nHome\n\nNews\n\nSport\n\n"
      "Subscribe\n\n" +
      std::string(kBody));
  CHECK(document.text == kBody);
}

TEST_CASE("the headline in other letters is dropped", "[clean]") {
  const Document document = read(
      "Ferries Stay In The Harbour\n\nWed 15th July 2020\n\nFerries stay "
      "in the harbour\n\n" +
      std::string(kBody));
  CHECK(document.title == "Ferries Stay In The Harbour");
  CHECK(document.text.find("Ferries stay in the harbour") == std::string::npos);
}

TEST_CASE("what readers answered to an article goes", "[clean]") {
  const Document document =
      read("Ferries stay in the harbour\n\n" + std::string(kBody) +
           "\n\n2 Responses to Ferries stay in the harbour\n\n  1. Ada Okoye\n "
           "   Ada Okoye May 12, 2017 at 4:49 pm\n\n    What a shame for all "
           "of us here.\n\n  2. Rui Santos\n    Rui Santos May 12, 2017 at "
           "5:06 pm\n\n    Swim then, as my grandfather did each day.\n");
  CHECK(document.text.find("Okoye") == std::string::npos);
  CHECK(document.text.find("Swim") == std::string::npos);
}

TEST_CASE("a label over the byline is no standfirst", "[clean]") {
  const Document document = under(
      "Crane falls across the quay\n\nAuthor\n\nBy Ada Reed, "
      "Correspondent\n\nMay 14, 2024 | 3 min read");
  CHECK(document.subtitle.empty());
  CHECK(document.byline == std::vector<std::string>{"Ada Reed"});
}

TEST_CASE("author and day joined by a point are a byline", "[clean]") {
  const Document document = under(
      "Crane falls across the quay\nDaniel Reed\u00B78 April 2023\nIn "
      "partnership with");
  CHECK(document.title == "Crane falls across the quay");
  CHECK(document.byline == std::vector<std::string>{"Daniel Reed"});
  REQUIRE(document.published);
  CHECK(document.published->value == "2023-04-08");
  CHECK(document.text.find("partnership") == std::string::npos);
}

TEST_CASE("whom the article speaks of has not written it", "[clean]") {
  const std::string head = "Crane falls across the quay\n\nDaniel Reed\n\n";
  const std::string body(kBody);
  CHECK(read(head + body).byline == std::vector<std::string>{"Daniel Reed"});
  CHECK(read(head +
             "The mayor, Daniel Reed, came to see the damage on the "
             "quay, where two ships were waiting for the crane.\n\n" +
             body)
            .byline.empty());
}

TEST_CASE("what a browser is told and a blog's foot go", "[clean]") {
  const Document document = read(
      "Your browser is not supported. For an optimal experience visit our "
      "site on another one.\n\nCrane falls... across the quay\n\nCrane "
      "falls\u2026 across the quay\n\n" +
      std::string(kBody) +
      "\n\nNo comments:\n\nPost a Comment\n\nNote: only a member of this "
      "blog may post a comment.\n\nOlder Post\n");
  CHECK(document.title == "Crane falls... across the quay");
  CHECK(document.text ==
        "Crane falls... across the quay\n\n" + std::string(kBody));
}

TEST_CASE("the days of a life are no day of publication", "[clean]") {
  const Document document =
      under("Adelaide Reed\n\n29 September 1939 \u2013 17 May 2017");
  CHECK(document.title == "Adelaide Reed");
  CHECK_FALSE(document.published);
  CHECK(under("Crane falls across the quay\n\nPublished 29 September 2019 - "
              "Updated 17 May 2020")
            .published);
}

TEST_CASE("a headline may end in an abbreviation", "[clean]") {
  CHECK(under("Obituary: Melvin Santos Reed Jr.").title ==
        "Melvin Santos Reed Jr.");
  CHECK(under("More\n\nCrane falls across the quay of the U.S.").title ==
        "Crane falls across the quay of the U.S.");
}

TEST_CASE("a paper behind its reporter's name is no part of it", "[clean]") {
  const Document document = under(
      "February 23, 2011 in Nation/World\n\nCrane falls across the "
      "quay\n\nAnna M. Reed And Daniel Alvarez Los Angeles Times\n"
      "Text size Aa Aa\n(Full-size photo)");
  CHECK(document.title == "Crane falls across the quay");
  CHECK(document.byline ==
        std::vector<std::string>{"Anna M. Reed", "Daniel Alvarez"});
  REQUIRE(document.published);
  CHECK(document.published->value == "2011-02-23");
  CHECK(document.text.find("Aa") == std::string::npos);
  CHECK(document.text.find("Full-size") == std::string::npos);
}

TEST_CASE("a surname that is known over a date is the author's", "[clean]") {
  const Document document = under(
      "Crane falls across the quay\nPadmakshi Sharma\n8 Jan 2023 10:06 "
      "AM IST");
  CHECK(document.byline == std::vector<std::string>{"Padmakshi Sharma"});
  CHECK(document.subtitle.empty());
  CHECK(under("Crane falls across the quay\nNew Delhi\n8 Jan 2023")
            .byline.empty());
}

TEST_CASE("words in brackets are no headline", "[clean]") {
  const Document document = under(
      "Norcross plc\n(\"Norcross\" or the \"Group\")\n\nCrane falls "
      "across the quay");
  CHECK(document.title == "Crane falls across the quay");
}

}  // namespace
}  // namespace dateline
