#include "clean/damage.h"

#include "support/corpus.h"

namespace dateline {
namespace {

using testing::check_damage;
using testing::check_undo;
using testing::check_unharmed;
using testing::cleaned;
using testing::Damage;
using testing::has_repair;

constexpr Damage kReferences[] = {
    {"The mayor&#39;s office said &quot;no&quot;.",
     "The mayor's office said \"no\".", "character-reference"},
    {"The mayor&amp;#39;s office closed.", "The mayor's office closed.",
     "character-reference"},
    {"The mayor&amp;amp;#39;s office closed.", "The mayor's office closed.",
     "character-reference"},
    {"The mayor&#x27;s office closed.", "The mayor's office closed.",
     "character-reference"},
    {"The mayor&#8217;s office closed.", "The mayor’s office closed.",
     "character-reference"},
    {"The mayor&#146;s office closed.", "The mayor’s office closed.",
     "character-reference"},
    {"The mayor&rsquo;s office closed.", "The mayor’s office closed.",
     "character-reference"},
    {"Marks &amp; Spencer sold 12 shops.", "Marks & Spencer sold 12 shops.",
     "character-reference"},
    {"Marks &amp;amp; Spencer sold 12 shops.", "Marks & Spencer sold 12 shops.",
     "character-reference"},
    {"He didn#39;t come to the hearing.", "He didn't come to the hearing.",
     "character-reference"},
    {"He didn39;t come to the hearing.", "He didn't come to the hearing.",
     "character-reference"},
    {"#34;We won,#34; the coach told fans.", "\"We won,\" the coach told fans.",
     "character-reference"},
    {"The players39; union agreed on Friday.",
     "The players' union agreed on Friday.", "character-reference"},
    {"The club&nbsp;won&nbsp;again in May.", "The club won again in May.",
     "character-reference"},
    {"The club&nbsp won again in May.", "The club won again in May.",
     "character-reference"},
    {"The ministers met in M&uuml;nchen.", "The ministers met in München.",
     "character-reference"},
    {"The ministers met in M&UUML;NCHEN.", "The ministers met in MÜNCHEN.",
     "character-reference"},
    {"Talks went on &mdash; until midnight.", "Talks went on — until midnight.",
     "character-reference"},
    {"It cost &euro;300 or &pound;260 a head.", "It cost €300 or £260 a head.",
     "character-reference"},
    {"A note said ldquo;gonerdquo; in red ink.",
     "A note said “gone” in red ink.", "character-reference"},
    {"Caf&Atilde;&copy; owners met on Monday.", "Café owners met on Monday.",
     "character-reference"},
    {"The vote was close, said Monday. 39; State.",
     "The vote was close, said Monday.", "reference-residue"},
    {"They met 8217; in Oslo last month.", "They met in Oslo last month.",
     "reference-residue"},
};

constexpr Damage kCharacters[] = {
    {"The of\uFB01ce con\uFB01rmed the \uFB02ight.",
     "The office confirmed the flight.", "ligature"},
    {"Sta\uFB00 and tra\uFB03c were a\uFB00ected.",
     "Staff and traffic were affected.", "ligature"},
    {"Pla\u0107u \u01C9udi i \u01CCihove obitelji.",
     "Pla\u0107u ljudi i njihove obitelji.", "ligature"},
    {"\uFF22\uFF32\uFF25\uFF21\uFF2B\uFF29\uFF2E\uFF27 news from the port.",
     "BREAKING news from the port.", "character-width"},
    {"Only \uFF11\uFF12 of \uFF14\uFF10 voted yes.", "Only 12 of 40 voted yes.",
     "character-width"},
    {"\uFF76\uFF85\uFF80\uFF9E\u306E\u9996\u76F8\u304C\u8A9E\u3063\u305F\u3002",
     "\u30AB\u30CA\u30C0\u306E\u9996\u76F8\u304C\u8A9E\u3063\u305F\u3002",
     "character-width"},
    {"The govern\u00ADment re\u00ADsigned on Monday.",
     "The government resigned on Monday.", "soft-hyphen"},
    {"The\u200B mayor\u200B resigned on Monday.",
     "The mayor resigned on Monday.", "zero-width"},
    {"\uFEFFThe mayor re\u2060signed on Monday.",
     "The mayor resigned on Monday.", "zero-width"},
    {"The may\u200Dor re\u200Csigned on Monday.",
     "The mayor resigned on Monday.", "zero-width"},
    {"\u200EThe mayor resigned on Monday.\u200F",
     "The mayor resigned on Monday.", "zero-width"},
    {"The mayor\a resigned\x02 on Monday.", "The mayor resigned on Monday.",
     "control-character"},
    {"The \uFFFCmayor resigned on Monday.", "The mayor resigned on Monday.",
     "control-character"},
    {"\x1B[1;31mALERT\x1B[0m The port is closed.", "ALERT The port is closed.",
     "terminal-escape"},
    {"The mayor \u202Eresigned\u202C on Monday.",
     "The mayor resigned on Monday.", "bidirectional-control"},
    {"\u2067The mayor\u2069 resigned on Monday.",
     "The mayor resigned on Monday.", "bidirectional-control"},
    {"The\u00A0mayor\u00A0resigned on\u00A0Monday.",
     "The mayor resigned on Monday.", "exotic-space"},
    {"The\u2003mayor\u2002resigned on\u2009Monday.",
     "The mayor resigned on Monday.", "exotic-space"},
    {"The cafe\u0301 in Ma\u0301laga closed in May.",
     "The café in Málaga closed in May.", "composition"},
    {"Nguye\u0302\u0303n Phu\u0301 Tro\u0323ng spoke in Ha\u0300 "
     "No\u0323\u0302i.",
     "Nguyễn Phú Trọng spoke in Hà Nội.", "composition"},
    {"The Zu\u0308rich court a\u030And jury agreed.",
     "The Zürich court ånd jury agreed.", "composition"},
};

constexpr Damage kSentences[] = {
    {"The mayor resigned on Monday.The council meets again next week.",
     "The mayor resigned on Monday. The council meets again next week.",
     "glued-sentences"},
    {"Will the council meet again?Nobody in the town hall could say.",
     "Will the council meet again? Nobody in the town hall could say.",
     "glued-sentences"},
    {"“The mayor resigned on Monday.”The council meets again next week.",
     "“The mayor resigned on Monday.” The council meets again next week.",
     "glued-sentences"},
    {"The mayor resigned on Monday.“The council meets again,” she said.",
     "The mayor resigned on Monday. “The council meets again,” she said.",
     "glued-sentences"},
    {"It was over by noon!A few hundred people stayed in the square.",
     "It was over by noon! A few hundred people stayed in the square.",
     "glued-sentences"},
    {"The govern- ment resigned on Monday after a vote.",
     "The government resigned on Monday after a vote.", "word-hyphen"},
    {"An inves- tigation began; the investigation ended in May.",
     "An investigation began; the investigation ended in May.", "word-hyphen"},
    {"A long nego- tiation over the port, a hard negotiation, ended.",
     "A long negotiation over the port, a hard negotiation, ended.",
     "word-hyphen"},
    {"[ad_1] The mayor resigned on Monday after a vote.",
     "The mayor resigned on Monday after a vote.", "scraper-residue"},
    {"The mayor resigned on Monday.[ad_2]Source link",
     "The mayor resigned on Monday.", "scraper-residue"},
    {"The mayor resigned on Monday.\n\n[ad_2]\nSource link",
     "The mayor resigned on Monday.", "scraper-residue"},
    {"Tips go to [email\u00A0protected] until Friday noon.",
     "Tips go to [email protected] until Friday noon.", "obfuscated-address"},
};

constexpr const char* kUnharmed[] = {
    "AT&T and Marks & Spencer lost; R&D; grew at H&M.",
    "He ranked the team #39; then he left the room.",
    "Chapter 39; Section 4; Article 8217; all of it stays in §5.",
    "The code &lt;b&gt; in <b>bold</b> is what the manual shows.",
    "The address was node.js.org/path?a=1&copy=2 on the slide.",
    "The trains run every 10\u2009km; “\u2009‘No,’ he said.\u2009”",
    "Le prix\u202F: 10\u202F000 euros, dit-il.",
    "می\u200Cخواهم به خانه بروم",
    "A family \U0001F468\u200D\U0001F469\u200D\U0001F467 came; \u2764\uFE0F "
    "was all she wrote.",
    "क\u094D\u200Dष is written with a joiner in the paper’s Hindi edition.",
    "東京（日本）で１２日、首相が「はい」と述べた。",
    "Ǻngström, Ærø, Straße, œuvre, Þór: all letters of their own.",
    "“Curly quotes stay,” she said. ‘They’re typography.’",
    "The St.Gallen court heard Mr.Smith of the U.S.Army at 3 p.m.Monday.",
    "Yahoo! and Amazon.com rose; Node.js and ASP.NET did not.",
    "The pre- and post-war years, the short- to long-term view, stay.",
    "A 10- to 12-year-old boy and a then- deputy were named.",
    "He died at 39; she was 34; their son is 38; nobody else came.",
    "See No. 39; the list goes on in Rev. 34; both are long.",
    "The rate fell from 3.5 to 2.25 percent.",
    "Write to news@example.org, not to [email].",
    "An aside [sic] and a note [1] stay in the quote, [he] said.",
    "He cited Rev. 39: 4-5; the judge did not.",
    "שלום world, the sign said in two scripts.",
};

TEST_CASE("Character references are decoded", "[damage]") {
  for (const Damage& damage : kReferences) check_damage(damage);
}

TEST_CASE("Characters that deceive or hide are put right", "[damage]") {
  for (const Damage& damage : kCharacters) check_damage(damage);
}

TEST_CASE("Sentences and words are put together again", "[damage]") {
  for (const Damage& damage : kSentences) check_damage(damage);
}

TEST_CASE("What is no damage stays as it is", "[damage]") {
  for (const char* text : kUnharmed) check_unharmed(text);
}

TEST_CASE("Curly quotes turn straight when asked", "[damage]") {
  Options options;
  options.straighten_quotes = true;
  const Document document =
      cleaned("“They’re here,” she told the ‘Herald’ on Monday.", options);
  CHECK(document.text == "\"They're here,\" she told the 'Herald' on Monday.");
  check_undo(document);
}

TEST_CASE("Damage upon damage is one record of the whole way", "[damage]") {
  // A reference makes mojibake, which makes a no-break space.
  const Document document =
      cleaned("The firm&Acirc;&nbsp;lost the caf&Atilde;&copy; in May.");
  CHECK(document.text == "The firm lost the café in May.");
  check_undo(document);
}

TEST_CASE("The seed comes back when all repairs are undone", "[damage]") {
  const Document document = cleaned(read_corpus("seed.txt"));
  CHECK_FALSE(document.repairs.empty());
  // The colon of the kicker is layout, like white space.
  std::string back = testing::without_space(testing::undone(document));
  std::string source = testing::without_space(document.source);
  source.erase(source.find(':'), 1);
  CHECK(back == source);
}

TEST_CASE("A character lost before is flagged, not invented", "[damage]") {
  const Document document = cleaned("The caf\uFFFD in M\uFFFDlaga closed.");
  CHECK(document.text == "The caf\uFFFD in M\uFFFDlaga closed.");
  REQUIRE(document.repairs.size() == 2);
  CHECK(document.repairs[0].certainty == Certainty::kFlagged);
}

}  // namespace
}  // namespace dateline
