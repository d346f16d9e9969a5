// The tagger over other people's tokens: sentences between spaces, the names
// marked as they should be found.

#include "entities/tagger.h"

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "dateline/dateline.h"
#include "entities/conll.h"
#include "support/corpus.h"

namespace dateline {
namespace {

using Name = std::tuple<size_t, uint32_t, uint32_t, std::string>;

struct Page {
  std::vector<std::vector<std::string>> sentences;
  std::set<Name> names;  // sentence, first token, end, type

  // "[PER|Ann Bee] of [LOC|Kenya] won ."
  void add(std::string_view line) {
    auto& tokens = sentences.emplace_back();
    std::string type;
    uint32_t first = 0;
    for (size_t at = 0; at < line.size();) {
      size_t end = std::min(line.find(' ', at), line.size());
      std::string token(line.substr(at, end - at));
      at = end + 1;
      if (token.empty()) continue;
      if (token[0] == '[') {
        const size_t bar = token.find('|');
        type = token.substr(1, bar - 1);
        token.erase(0, bar + 1);
        first = static_cast<uint32_t>(tokens.size());
      }
      const bool ends = token.size() > 1 && token.back() == ']';
      if (ends) token.pop_back();
      tokens.push_back(token);
      if (ends) {
        names.insert({sentences.size() - 1, first,
                      static_cast<uint32_t>(tokens.size()), type});
      }
    }
  }

  std::set<Name> found() const {
    std::vector<TokenTexts> views;
    for (const auto& tokens : sentences) {
      views.emplace_back(tokens.begin(), tokens.end());
    }
    std::set<Name> out;
    for (const TaggedSpan& span : tag_tokens(views)) {
      out.insert({span.sentence, span.first, span.end, to_string(span.type)});
    }
    return out;
  }
};

void check(std::initializer_list<std::string_view> lines) {
  Page page;
  for (const std::string_view line : lines) page.add(line);
  CHECK(page.found() == page.names);
}

TEST_CASE("names in the news of many desks", "[tagger]") {
  SECTION("politics") {
    check(
        {"[PER|Angela Merkel] met [PER|Emmanuel Macron] in [LOC|Berlin] on "
         "Monday .",
         "[PER|Merkel] said [LOC|Germany] would not leave [ORG|NATO] ."});
  }
  SECTION("court") {
    check(
        {"The [ORG|Supreme Court] upheld the sentence of [PER|Daniel Ortiz] "
         ", 34 , of [LOC|Houston] , [LOC|Texas] .",
         "[PER|Ortiz] had appealed in March ."});
  }
  SECTION("business") {
    check(
        {"Shares in [ORG|Siemens] rose 3 percent in [LOC|Frankfurt] after "
         "the [MISC|German] company beat forecasts ."});
  }
  SECTION("obituary") {
    check(
        {"[PER|Margaret Hollis] , the daughter of a miner , was born in "
         "[LOC|Sheffield] in 1931 .",
         "[PER|Hollis] never married ."});
  }
  SECTION("local") {
    check(
        {"Residents of [LOC|Springfield] asked mayor [PER|Tom Avery] to "
         "repair the bridge ."});
  }
}

TEST_CASE("a team called by its city is an organisation", "[tagger]") {
  check({"SOCCER - [MISC|SPANISH] LEAGUE RESULTS .", "[LOC|MADRID] 2001-03-04",
         "Results of [MISC|Spanish] first division matches on Sunday :",
         "[ORG|Valencia] 2 [ORG|Zaragoza] 0", "[ORG|Malaga] 1 [ORG|Bilbao] 1"});
  check({"BASEBALL - MAJOR LEAGUE RESULTS .",
         "Results of games played on Friday ( home team in capitals ) :",
         "[ORG|BOSTON] 7 [ORG|Toronto] 2", "[ORG|CHICAGO] AT [ORG|DETROIT]"});
}

TEST_CASE("cities with numbers are places where no game is", "[tagger]") {
  check({"Maximum and minimum temperatures :", "[LOC|Valencia] 25 17 sunny",
         "[LOC|Boston] 12 4 rain", "[LOC|Toronto] 9 1 snow"});
  check({"Maximum and minimum temperatures :", "[LOC|Valencia] 25 17 sunny",
         "[LOC|Boston] 12 4 rain", "[LOC|Lisbon] 19 11 fair"});
}

TEST_CASE("datelines, agencies and bylines", "[tagger]") {
  check(
      {"[LOC|BRUSSELS] ( [ORG|Reuters] ) -- The [ORG|European Commission] "
       "said on Tuesday it had opened an inquiry .",
       "By [PER|Helen Marsh]"});
  check({"[PER|Peter Lindqvist]", "[LOC|STOCKHOLM] 1998-11-20",
         "[LOC|Sweden] 's parliament voted on Friday ."});
}

TEST_CASE("a dateline is a place in sports, too", "[tagger]") {
  check(
      {"[LOC|BOSTON] ( [ORG|AP] ) -- [PER|David Ortiz] hit two homers and "
       "[ORG|Boston] beat [ORG|Toronto] 5-3 on Friday night .",
       "[ORG|Boston] won for the fourth time in five games .",
       "[ORG|Toronto] , which lost 7-2 on Thursday , hosts [ORG|Detroit] "
       "next ."});
}

TEST_CASE("athletes with their countries", "[tagger]") {
  check({"Women 's 800 metres :", "1. [PER|Ana Quirot] ( [LOC|Cuba] ) 1:57.74",
         "2. [PER|Kelly Holmes] ( [LOC|Britain] ) 1:57.84"});
}

TEST_CASE("wire pages", "[tagger]") {
  double hit = 0, found = 0, marked = 0;
  Page page;
  const auto take = [&] {
    const auto names = page.found();
    for (const Name& name : names) hit += page.names.count(name) != 0;
    found += static_cast<double>(names.size());
    marked += static_cast<double>(page.names.size());
    page = {};
  };
  const std::string text = read_corpus("wire_pages.txt");
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      take();
    } else {
      page.add(line);
    }
  }
  take();
  CHECK(2 * hit / (found + marked) > 0.9);
}

TEST_CASE("the body tells the names of the headline", "[tagger]") {
  check({"[PER|Okafor] Leaves [ORG|Harbour Bank] After Row Over Bonus",
         "[PER|Ngozi Okafor] has resigned as head of [ORG|Harbour Bank] .",
         "The row over her bonus had gone on for weeks .",
         "[PER|Okafor] said she would leave at once ."});
  check({"[PER|OKAFOR] LEAVES [ORG|HARBOUR BANK] AFTER ROW",
         "[PER|Ngozi Okafor] has resigned as head of [ORG|Harbour Bank] .",
         "[PER|Okafor] leaves after a row ."});
}

TEST_CASE("a list of names", "[tagger]") {
  check({"[PER|John Smith]", "[PER|Mary Jones]", "[PER|Ahmed Hassan]",
         "[PER|Li Wei]"});
}

TEST_CASE("texts without capitals, or of nothing else", "[tagger]") {
  check({"[PER|DONALD TRUMP] FLEW TO [LOC|SINGAPORE] ON MONDAY ."});
  check({"[PER|angela merkel] flew home on monday ."});
}

std::vector<std::string> mentions(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  const auto analysis = analyze(text, options);
  REQUIRE(analysis);
  std::vector<std::string> out;
  for (const Mention& mention : analysis->mentions) {
    out.push_back(std::string(to_string(mention.type)) + " " +
                  std::string(analysis->document.at(mention.span)));
  }
  return out;
}

TEST_CASE("places, titles and people stand apart", "[tagger]") {
  CHECK(mentions("On Friday US Senator Elena Marsh spoke in Boston. Marsh "
                 "thanked United States Secretary of State Antony Blinken.") ==
        std::vector<std::string>{"LOC US", "PER Elena Marsh", "LOC Boston",
                                 "PER Marsh", "LOC United States",
                                 "PER Antony Blinken"});
}

TEST_CASE("the dateline of a sports report is a place", "[tagger]") {
  const auto found = mentions(
      "Rangers edge Devils in shootout\n\nNEW YORK (AP) -- The New York "
      "Rangers beat New Jersey 4-3 on Tuesday night.");
  CHECK(std::count(found.begin(), found.end(), "LOC NEW YORK") == 1);
}

TEST_CASE("nations, creeds and parties' followers", "[tagger]") {
  const auto found = mentions(
      "Most Democrats voted for the bill on Monday, and some Muslim leaders "
      "praised it. Saudi officials did not comment.");
  CHECK(found == std::vector<std::string>{"MISC Democrats", "MISC Muslim",
                                          "MISC Saudi"});
}

TEST_CASE("CoNLL documents are kept line for line", "[tagger]") {
  const std::string in =
      "-DOCSTART- -X- -X- O\n\nAngela NNP B-NP\nMerkel NNP I-NP\nspoke VBD "
      "B-VP\n. . O\n\n-DOCSTART-\n\nParis NNP B-NP\n";
  const std::string out = tag_conll(in);
  CHECK(out ==
        "-DOCSTART- -X- -X- O\n\nAngela\tB-PER\nMerkel\tI-PER\nspoke\tO\n"
        ".\tO\n\n-DOCSTART-\n\nParis\tB-LOC\n");
}

TEST_CASE("a long stream without marks is no single article", "[tagger]") {
  std::string sports, news, out;
  for (int i = 0; i < 150; ++i) {
    sports += "The\nmatch\nended\n2-1\nbefore\nhalftime\n.\n\n";
  }
  news = "The\nmayor\nof\nValencia\nresigned\n.\n\n";
  out = tag_conll(sports + news);
  CHECK(out.find("Valencia\tB-LOC") != std::string::npos);
}

TEST_CASE("a hundred thousand names end in linear time", "[tagger]") {
  Page page;
  for (int i = 0; i < 20000; ++i) {
    page.add("Ann Kowalski" + std::to_string(i % 5000) +
             " and Omar Haddad met Lee , Ngozi Obi and Jan Novak in Lima .");
  }
  CHECK(page.found().size() > 80000);
  Page one;
  for (int i = 0; i < 2000; ++i) {
    one.add("Ann Kowalski met Omar Haddad in Lima .");
  }
  CHECK(one.found().size() == 6000);
}

}  // namespace
}  // namespace dateline
