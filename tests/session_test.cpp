// A session reads only what changed, and nobody can tell from the result.

#include "dateline/session.h"

#include <catch2/catch_amalgamated.hpp>
#include <random>
#include <string>
#include <vector>

#include "dateline/dateline.h"
#include "support/corpus.h"

namespace dateline {
namespace {

std::string json_of(const Result<Analysis>& analysis) {
  return analysis ? export_as(*analysis, Format::kJson)
                  : analysis.error().message;
}

void check_same(Session& session, const std::string& text,
                const Options& options) {
  const std::string kept = json_of(session.analyze(text, options));
  const std::string fresh = json_of(analyze(text, options));
  INFO(text);
  CHECK(kept == fresh);
}

// What a writer does to a text, one step after the other.
class Writer {
 public:
  explicit Writer(uint32_t seed) : random_(seed) {}

  void edit(std::string& text) {
    static const std::vector<std::string> kPieces = {
        " ",
        "\n\n",
        ".",
        " Mrs May",
        " in May",
        " on Monday",
        " Angela Merkel said.",
        "\n\nThe Bank of Utopia raised rates on Friday, 3 May 2019.\n\n",
        " last year",
        "'",
        "\u201CWe will see,\u201D",
        "Washington",
        "\u00C3\u00A9"};
    const size_t at = text.empty() ? 0 : pick(text.size());
    switch (pick(4)) {
      case 0:  // deletes a stretch
        text.erase(boundary(text, at), pick(30));
        break;
      case 1:  // copies a stretch elsewhere
        text.insert(boundary(text, at),
                    text.substr(boundary(text, pick(text.size() + 1)), 200));
        break;
      default:
        text.insert(boundary(text, at), kPieces[pick(kPieces.size())]);
    }
  }

 private:
  size_t pick(size_t below) { return below == 0 ? 0 : random_() % below; }

  static size_t boundary(const std::string& text, size_t at) {
    while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
    return std::min(at, text.size());
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("the result of a session is that of a full run") {
  const std::string seed = read_corpus("seed.txt");
  Options options;
  for (const uint32_t number : {1u, 2u, 3u}) {
    Session session;
    Writer writer(number);
    std::string text = seed;
    options.from = number == 3 ? InputKind::kText : InputKind::kAuto;
    options.date = number == 1 ? parse_date("2018-11-05") : std::nullopt;
    for (int step = 0; step < 25; ++step) {
      check_same(session, text, options);
      writer.edit(text);
    }
  }
}

TEST_CASE("a session goes from one article to another") {
  Session session(GENERATE(Remember::kText, Remember::kWords));
  const std::string may =
      "Theresa May resigned on Friday.\n\nMay said she would go in June.\n";
  const std::string month =
      "The vote was on Friday.\n\nMay said she would go in June.\n";
  for (const std::string& text : {may, month, may, std::string(), month}) {
    check_same(session, text, {});
  }
}

TEST_CASE("a session forgets words when there are too many") {
  Session session(Remember::kWords);
  for (int text = 0; text < 3; ++text) {
    std::string names = "Ministers met on Friday.\n\n";
    for (int n = 0; n < 6000; ++n) {
      names += "Then Ada Q" + std::to_string(text) + "x" + std::to_string(n) +
               " of Leeds spoke. ";
    }
    check_same(session, names, {});
  }
}

TEST_CASE("the same paragraph twice has times in both places") {
  Session session;
  const std::string paragraph = "The council met on Monday in Leeds.\n\n";
  const std::string text = paragraph + "It was brief, the mayor said.\n\n" +
                           "On Monday it had met in Leeds.\n\n" + paragraph;
  Options options;
  options.date = parse_date("2021-03-04");
  check_same(session, text, options);
  check_same(session, paragraph + text, options);
}

}  // namespace dateline
