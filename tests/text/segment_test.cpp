#include "text/segment.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <vector>

namespace dateline {
namespace {

Segmentation segment_one(std::string_view text) {
  return segment(text, {{{0, static_cast<uint32_t>(text.size())},
                         BlockType::kParagraph,
                         0,
                         {}}});
}

std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : segment_one(text).tokens) {
    out.emplace_back(text.substr(token.span.start, token.span.size()));
  }
  return out;
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> out;
  for (const Sentence& sentence : segment_one(text).sentences) {
    out.emplace_back(text.substr(sentence.span.start, sentence.span.size()));
  }
  return out;
}

using Strings = std::vector<std::string>;

TEST_CASE("titles and ranks do not end a sentence", "[segment]") {
  CHECK(sentences_of("Mr. Pompeo met Gen. Wei Fenghe. They spoke.") ==
        Strings{"Mr. Pompeo met Gen. Wei Fenghe.", "They spoke."});
  CHECK(sentences_of("The summit of MM. Trump and Kim is near.").size() == 1);
  CHECK(sentences_of("Sen. Kay Hagan and Dr. Smith agreed.").size() == 1);
}

TEST_CASE("abbreviations of countries and months", "[segment]") {
  CHECK(sentences_of("He left the U.S. on Nov. 5. The talks go on.") ==
        Strings{"He left the U.S. on Nov. 5.", "The talks go on."});
  CHECK(sentences_of("U.S. President Donald Trump spoke.").size() == 1);
  CHECK(sentences_of("He went back to the U.S. The visit was short.").size() ==
        2);
  CHECK(sentences_of("It opens at 5 p.m. Monday.").size() == 1);
  CHECK(sentences_of("It opened at 5 p.m. The doors shut late.").size() == 2);
  CHECK(
      sentences_of("It was hit at 2 a.m. Rescuers pulled out a boy.").size() ==
      2);
  CHECK(sentences_of("It opens at 2 p.m. Friday in Leeds.").size() == 1);
  CHECK(sentences_of("It opens at 2 p.m. Paris time on Friday.").size() == 1);
}

TEST_CASE("company names keep their point", "[segment]") {
  CHECK(sentences_of("Apple Inc. Chief Tim Cook resigned.").size() == 1);
  CHECK(sentences_of("She works for Apple Inc. The firm grew.").size() == 2);
  CHECK(sentences_of("Acme Inc. (NASDAQ: ACM) sold it. So it goes.").size() ==
        2);
}

TEST_CASE("a number is no abbreviation", "[segment]") {
  CHECK(sentences_of("He was asked to stay. He said No. That was all.") ==
        Strings{"He was asked to stay.", "He said No.", "That was all."});
  CHECK(sentences_of("They finished No. 1 in the table.").size() == 1);
  CHECK(sentences_of("It cost $3.5 million. Sales rose.").size() == 2);
}

TEST_CASE("initials belong to the name", "[segment]") {
  CHECK(sentences_of("George W. Bush met J. K. Rowling.").size() == 1);
  CHECK(sentences_of("There was no plan B. The team lost.").size() == 2);
}

TEST_CASE("quotations and their speakers stay together", "[segment]") {
  CHECK(sentences_of("\"Why now?\" Mr. Trump asked. Nobody knew.") ==
        Strings{"\"Why now?\" Mr. Trump asked.", "Nobody knew."});
  CHECK(sentences_of("\"We won.\" The crowd cheered.").size() == 2);
  CHECK(sentences_of("“It is over.” He left.") ==
        Strings{"“It is over.”", "He left."});
}

TEST_CASE("an ellipsis ends a sentence only before a new one", "[segment]") {
  CHECK(sentences_of("He paused ... and went on.").size() == 1);
  CHECK(sentences_of("He paused... Then he went on.").size() == 2);
}

TEST_CASE("clitics, hyphens and currency are tokens", "[segment]") {
  CHECK(tokens_of("Trump's Trump-Kim talks don't cost US$1,500.") ==
        Strings{"Trump", "'s", "Trump", "-", "Kim", "talks", "do", "n't",
                "cost", "US", "$", "1,500", "."});
  CHECK(tokens_of("O’Brien’s 19th win at 9:30 p.m. in the 1970s") ==
        Strings{"O’Brien", "’s", "19th", "win", "at", "9:30", "p.m.", "in",
                "the", "1970s"});
  CHECK(tokens_of("AT&T, the U.S. and Nov. 5...") ==
        Strings{"AT&T", ",", "the", "U.S.", "and", "Nov.", "5", "..."});
  CHECK(tokens_of("see https://example.com/a?b=1, or mail a.b@example.com.") ==
        Strings{"see", "https://example.com/a?b=1", ",", "or", "mail",
                "a.b@example.com", "."});
}

TEST_CASE("letter case is told", "[segment]") {
  const auto tokens = segment_one("NATO Paris iPhone the 5 U.S.").tokens;
  CHECK(tokens[0].letter_case == TokenCase::kUpper);
  CHECK(tokens[1].letter_case == TokenCase::kTitle);
  CHECK(tokens[2].letter_case == TokenCase::kMixed);
  CHECK(tokens[3].letter_case == TokenCase::kLower);
  CHECK(tokens[4].letter_case == TokenCase::kNone);
  CHECK(tokens[5].letter_case == TokenCase::kUpper);
}

TEST_CASE("other scripts end their sentences their own way", "[segment]") {
  CHECK(sentences_of("他来了。我走了。").size() == 2);
  CHECK(sentences_of("Он пришёл. Она ушла.").size() == 2);
}

TEST_CASE("sentences and tokens tile any text in order", "[segment]") {
  for (const std::string& text :
       {std::string("a\0b", 3), std::string("..."), std::string("\xEF\xBF\xBD"),
        std::string(1000, '.'), std::string(1000, '\''), std::string("'s 't"),
        std::string("@ # @a #b_ http:// a.b. .c 1.2.3. 5p.m. 'tis")}) {
    const Segmentation result = segment_one(text);
    uint32_t last = 0;
    for (const Token& token : result.tokens) {
      CHECK(token.span.start >= last);
      CHECK(token.span.end > token.span.start);
      last = token.span.end;
    }
    CHECK(last <= text.size());
    uint32_t next = 0;
    for (const Sentence& sentence : result.sentences) {
      CHECK(sentence.first_token == next);
      next = sentence.end_token;
    }
    CHECK(next == result.tokens.size());
  }
}

}  // namespace
}  // namespace dateline
