// What is clean stays clean: cleaning twice is cleaning once. And what is
// hostile ends soon.

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "clean/damage.h"
#include "support/corpus.h"
#include "support/promises.h"

namespace dateline {
namespace {

// Numbers that are the same on every platform.
class Dice {
 public:
  explicit Dice(uint64_t seed) : state_(seed) {}
  size_t below(size_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<size_t>(state_ >> 33) % limit;
  }

 private:
  uint64_t state_;
};

constexpr const char* kPieces[] = {
    "Mayor quits over harbour deal",
    "The mayor of the port city resigned on Monday after a vote of the council "
    "that had been put off three times since May.",
    "Share this article",
    "ADVERTISEMENT",
    "By Anna Weiss and Tom Adler in Brussels",
    "5 November 2018",
    "Updated 3:04 pm",
    "LISBON, March 12, 2024 (Reuters) - Dock workers walked off the job for a "
    "third week on Tuesday.",
    "The cafÃ© in ZÃ¼rich closed; itâ€™s over.",
    "“Nothing,” said Łukasz. — Nobody answered…",
    "He doesn&#39;t know&hellip; 39; State.",
    "[ad_2]Source link",
    "Write to Jane Doe at [email\u00A0protected]",
    "The govern- ment re\u00ADsigned\u200B.The of\uFB01ce con\uFB01rmed it.",
    "Home > News > Harbour",
    "© 2018 The Harbour Post. All rights reserved.",
    "# Glacier **loses** [ice](https://example.org/x)",
    "Мэр портового города подал в отставку в понедельник после протестов.",
    "里斯本港的码头工人周二连续第三周罢工，四十多艘集装箱船停泊在塔霍河口。",
    "Photo: Mario Rossi/Reuters",
    "> quoted words of somebody else that go on for a while, it seems.",
    "(Reporting by Jane Doe; Editing by John Roe)",
    "Never again.",
    "\u202Egpj.exe\u202C \uFF22\uFF32\uFF25\uFF21\uFF2B",
    "Le prix\u00A0: 10\u202F000\u00A0€, dit-il. «\u00A0Non\u00A0!\u00A0»",
    "Sign up for our newsletter and never miss a story.",
};

// Marks that the text does not keep ("# ", a caption that stood twice) say what
// a line is; a heap of lines drawn by lot may be read in another way without
// them. So nearly all heaps have to be stable here; the layouts and the damage,
// which are like articles, all are (layouts_test.cpp, damage.h).
TEST_CASE("Cleaning twice is cleaning once", "[stability]") {
  Dice dice(20181105);
  size_t unlike = 0;
  constexpr size_t kTexts = 1000;
  for (size_t n = 0; n < kTexts; ++n) {
    std::string text;
    const size_t pieces = 1 + dice.below(14);
    for (size_t i = 0; i < pieces; ++i) {
      text += kPieces[dice.below(std::size(kPieces))];
      text += dice.below(3) == 0 ? "\n" : "\n\n";
    }
    const auto once = clean(text);
    if (!once) continue;
    INFO(text);
    CHECK(testing::broken_promise(*once) == "");
    if (once->text.empty()) continue;
    Options options;
    options.from = InputKind::kText;
    const auto twice = clean(once->text, options);
    REQUIRE(twice);
    unlike += twice->text != once->text;
  }
  CHECK(unlike * 100 < kTexts);
}

std::string repeat(std::string_view piece, size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (size_t i = 0; i < times; ++i) out += piece;
  return out;
}

void check_sound(const std::string& text) {
  const auto document = clean(text);
  if (!document) {
    CHECK_FALSE(document.error().message.empty());
    return;
  }
  CHECK(testing::broken_promise(*document) == "");
}

TEST_CASE("hostile plain text ends soon", "[stability][hostile]") {
  const std::string paragraph =
      "The mayor of the port city resigned on Monday after a vote.\n\n";
  check_sound(repeat(paragraph, 10000));
  check_sound("a" + repeat("\u0301", 10000) + " word.");
  check_sound(repeat("\xED\xA0\x80", 10000));
  check_sound(repeat("{a word|{another|word}", 20000));
  check_sound(repeat("[caption id=\"x", 20000));
  check_sound(repeat("[words](http", 20000));
  check_sound(repeat("**bold *it* __x__ ", 20000));
  check_sound(repeat("> ", 20000));
  check_sound(repeat("a-\nb", 20000));
  check_sound(repeat("inves- tigation ", 10000));
  check_sound(repeat("=C3=A9=\n", 20000));
  check_sound(repeat("Ã©Â", 30000));
  check_sound(repeat("â€œ", 30000) + "x");
  check_sound(repeat("x\ty\n", 20000));
  check_sound(repeat("Subject: a\nFrom: b\n", 20000));
  check_sound(repeat("# a\n", 20000));
  check_sound(repeat("Monday.The ", 10000));
  check_sound(repeat("MondayThe ", 10000));
  check_sound(std::string(100000, '&'));
  check_sound(std::string(100000, '.'));
  check_sound(std::string(100000, '-'));
  check_sound(std::string(100000, '['));
  check_sound(repeat("\r", 100000) + "x");
  check_sound(repeat("3\n\n", 30000));
  check_sound(repeat("Most read\nA link of some kind\n", 10000));
}

}  // namespace
}  // namespace dateline
