#include "dateline/merge.h"

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "dateline/dateline.h"
#include "merge/numbers.h"

namespace dateline {
namespace {

MergeArticle article(std::string_view text, std::string_view date) {
  Options options;
  options.from = InputKind::kText;
  options.date = parse_date(date);
  auto analysis = analyze(text, options);
  REQUIRE(analysis);
  return {"", std::move(*analysis)};
}

const MergedEntry* entry_with(const MergedTimeline& merged,
                              std::string_view part) {
  for (const MergedEntry& entry : merged.timeline) {
    if (entry.what.find(part) != std::string::npos) return &entry;
  }
  return nullptr;
}

const Disagreement* difference(const MergedEntry& entry,
                               std::string_view kind) {
  for (const Disagreement& one : entry.disagreements) {
    if (one.kind == kind) return &one;
  }
  return nullptr;
}

constexpr std::string_view kFirst =
    "Quake hits Lisbon\n\n"
    "An earthquake struck Lisbon on Tuesday, killing 12 people.\n\n"
    "Prime Minister Antonio Costa visited the city on Wednesday.\n";
constexpr std::string_view kSecond =
    "Portugal mourns\n\n"
    "An earthquake struck Lisbon on March 3, killing 14 people.\n\n"
    "President Marcelo Rebelo de Sousa will speak in Porto on Sunday.\n";

TEST_CASE("One event told by two articles is one entry with both sources") {
  const auto merged =
      merge({article(kFirst, "2020-03-05"), article(kSecond, "2020-03-06")});
  REQUIRE(merged.articles.size() == 2);
  CHECK(merged.articles[1].title == "Portugal mourns");
  CHECK(merged.articles[1].published == "2020-03-06");

  const MergedEntry* quake = entry_with(merged, "struck Lisbon");
  REQUIRE(quake);
  CHECK(quake->when.value == "2020-03-03");
  REQUIRE(quake->reports.size() == 2);
  CHECK(quake->reports[0].article == 0);
  CHECK(quake->reports[1].article == 1);

  const MergedEntry* speech = entry_with(merged, "Porto");
  REQUIRE(speech);
  CHECK(speech->reports.size() == 1);
  CHECK(speech->status == Status::kPlanned);
}

TEST_CASE("Every entry of every article is kept, in order of time") {
  std::vector<MergeArticle> articles = {article(kFirst, "2020-03-05"),
                                        article(kSecond, "2020-03-06")};
  const auto merged = merge(articles);
  size_t reports = 0;
  std::optional<Date> last;
  for (const MergedEntry& entry : merged.timeline) {
    reports += entry.reports.size();
    if (last && entry.when.earliest) CHECK(*last <= *entry.when.earliest);
    if (entry.when.earliest) last = entry.when.earliest;
  }
  CHECK(reports == articles[0].analysis.timeline.size() +
                       articles[1].analysis.timeline.size());
}

TEST_CASE("Numbers that differ are shown with who says which") {
  const auto merged =
      merge({article(kFirst, "2020-03-05"), article(kSecond, "2020-03-06")});
  const MergedEntry* quake = entry_with(merged, "struck Lisbon");
  REQUIRE(quake);
  const Disagreement* number = difference(*quake, "number");
  REQUIRE(number);
  CHECK(number->about == "people killed");
  REQUIRE(number->versions.size() == 2);
  CHECK(number->versions[0].value == "12");
  CHECK(number->versions[1].value == "14");
  CHECK(number->message ==
        "The number of people killed: 12 in article 1; 14 in article 2");
  CHECK_FALSE(difference(*quake, "date"));
  CHECK_FALSE(difference(*quake, "place"));
}

TEST_CASE("Dates that differ are shown") {
  const auto merged = merge(
      {article("Merger\n\nAcme Corporation bought the brewer Bolt Breweries "
               "in Denver on March 3, 2020.\n",
               "2020-03-10"),
       article("Deal\n\nAcme Corporation bought the brewer Bolt Breweries in "
               "Denver on March 4, 2020.\n",
               "2020-03-10")});
  const MergedEntry* deal = entry_with(merged, "bought");
  REQUIRE(deal);
  REQUIRE(deal->reports.size() == 2);
  const Disagreement* date = difference(*deal, "date");
  REQUIRE(date);
  CHECK(date->message ==
        "The date: 3 March 2020 in article 1; 4 March 2020 in article 2");
}

TEST_CASE("Different events on one day stay apart") {
  const auto merged =
      merge({article("A\n\nActress Emma Stone married in Paris on Friday.\n",
                     "2020-03-10"),
             article("B\n\nThe company Siemens opened a factory in Leipzig on "
                     "Friday.\n",
                     "2020-03-10")});
  for (const MergedEntry& entry : merged.timeline) {
    CHECK(entry.reports.size() == 1);
  }
}

TEST_CASE("What was planned in the older article has happened in the newer") {
  const auto merged = merge(
      {article("After\n\nChancellor Angela Merkel met Emmanuel Macron in "
               "Paris on Friday.\n",
               "2020-03-07"),
       article("Before\n\nChancellor Angela Merkel will meet Emmanuel Macron "
               "in Paris on Friday.\n",
               "2020-03-03")});
  const MergedEntry* meeting = entry_with(merged, "Merkel");
  REQUIRE(meeting);
  REQUIRE(meeting->reports.size() == 2);
  CHECK(meeting->status == Status::kHappened);
  CHECK(meeting->disagreements.empty());
}

TEST_CASE("A surname alone is the person that another article names in full") {
  const auto merged = merge(
      {article("A\n\nAngela Merkel visited Warsaw on Monday.\n", "2020-03-10"),
       article("B\n\nMerkel visited Warsaw on Monday, officials said.\n",
               "2020-03-10")});
  const auto n = std::count_if(
      merged.entities.begin(), merged.entities.end(),
      [](const MergedEntity& one) { return one.type == EntityType::kPerson; });
  CHECK(n == 1);
}

TEST_CASE("A stored analysis merges like the article it was made from") {
  for (const OffsetUnit unit :
       {OffsetUnit::kUtf16, OffsetUnit::kCodePoint, OffsetUnit::kUtf8}) {
    std::vector<MergeArticle> fresh = {
        article(kFirst, "2020-03-05"),
        article("São Paulo\n\nThe \U0001F600 mayor of São Paulo, João Doria, "
                "resigned on Tuesday after 3 years.\n",
                "2020-03-06")};
    std::vector<MergeArticle> stored;
    for (const MergeArticle& one : fresh) {
      ExportOptions options;
      options.offsets = unit;
      auto read = read_analysis(to_json(one.analysis, options));
      REQUIRE(read);
      stored.push_back({"", std::move(*read)});
    }
    CHECK(to_json(merge(stored), false) == to_json(merge(fresh), false));
  }
}

TEST_CASE("What is no stored analysis is refused with a clear sentence") {
  for (const char* json : {"", "[]", "{", "null", "{\"schema\":\"x\"}",
                           "{\"schema\":\"dateline/1\"}",
                           "{\"schema\":\"dateline/1\",\"document\":3}"}) {
    const auto read = read_analysis(json);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::kInvalidJson);
    CHECK(read.error().message.ends_with("."));
  }
  // Wrong inside: nothing is read out of bounds.
  const auto odd = read_analysis(
      R"({"schema":"dateline/1","offsets":"utf8","document":{"text":"ab"},)"
      R"("entities":[1,{"id":4}],"timeline":[7,{"trigger":{"start":9,"end":1},)"
      R"("who":["e9",2],"evidence":[{"start":1,"end":99}]}]})");
  REQUIRE(odd);
  CHECK(to_json(merge({{"x", *odd}, {"y", *odd}}), true).size() > 10);
}

TEST_CASE("The merged timeline as JSON, text and Markdown") {
  auto one = article(kFirst, "2020-03-05");
  one.label = "first.txt";
  const auto merged = merge({one, article(kSecond, "2020-03-06")});
  const auto json = nlohmann::json::parse(to_json(merged, false));
  CHECK(json["schema"] == "dateline-merge/1");
  CHECK(json["articles"][0]["label"] == "first.txt");
  CHECK(json["timeline"].size() == merged.timeline.size());
  CHECK(to_text(merged).find("They differ. The number of people killed") !=
        std::string::npos);
  CHECK(to_markdown(merged).find("| 1, 2 |") != std::string::npos);
}

TEST_CASE("The merged timeline in the formats of one") {
  auto one = article(kFirst, "2020-03-05");
  one.label = "first.txt";
  const auto merged = merge({one, article(kSecond, "2020-03-06")});
  const std::string csv = export_merged(merged, Format::kCsv).value();
  CHECK(csv.starts_with("when,"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') ==
        static_cast<long>(merged.timeline.size()) + 1);
  CHECK(csv.find("The number of people killed") != std::string::npos);
  const std::string calendar =
      export_merged(merged, Format::kICalendar).value();
  CHECK(calendar.find("BEGIN:VEVENT") != std::string::npos);
  CHECK(calendar.find("They differ.") != std::string::npos);
  const auto json =
      nlohmann::json::parse(export_merged(merged, Format::kTimelineJs).value());
  CHECK(json["events"].size() > 0);
  const auto linked =
      nlohmann::json::parse(export_merged(merged, Format::kJsonLd).value());
  CHECK(linked["@type"] == "Collection");
  CHECK(linked["hasPart"][1]["headline"] == "Portugal mourns");
  const auto& mentions = linked["mentions"];
  CHECK(std::count_if(mentions.begin(), mentions.end(), [](const auto& one) {
          return one["@type"] == "Event" && one["startDate"] == "2020-03-03";
        }) == 1);
  CHECK_FALSE(export_merged(merged, Format::kTimeMl));
  CHECK_FALSE(export_merged(merged, Format::kConll));
}

TEST_CASE("The merged timeline as a page shows sources and differences") {
  auto one = article(kFirst, "2020-03-05");
  one.analysis.document.title = "Quake <hits> Lisbon";
  one.analysis.document.url = "https://news.example/quake?a=1&b=2";
  auto other = article(kSecond, "2020-03-06");
  other.analysis.document.url = "javascript:alert(1)";
  const std::string page =
      export_merged(merge({one, other}), Format::kHtml).value();
  CHECK(page.starts_with("<!doctype html>"));
  CHECK(page.find("3 March 2020") != std::string::npos);
  CHECK(page.find("<b>They differ.</b> The number of people killed") !=
        std::string::npos);
  CHECK(page.find("killing 14 people. [<a href=\"#2\">2</a>]") !=
        std::string::npos);
  CHECK(page.find("Quake &lt;hits&gt; Lisbon") != std::string::npos);
  CHECK(page.find("href=\"https://news.example/quake?a=1&amp;b=2\"") !=
        std::string::npos);
  CHECK(page.find("href=\"javascript") == std::string::npos);
}

TEST_CASE("A stored analysis keeps what its times count from") {
  const Analysis analysis = article(kFirst, "2020-03-05").analysis;
  const std::string time_ml = export_as(analysis, Format::kTimeMl);
  REQUIRE(time_ml.find("anchorTimeID=\"t0\"") != std::string::npos);
  const auto stored = read_analysis(to_json(analysis, {}));
  REQUIRE(stored);
  CHECK(export_as(*stored, Format::kTimeMl) == time_ml);
}

TEST_CASE("Quantities say what they count") {
  const auto one = [](std::string_view sentence) {
    const auto found = find_quantities(sentence, {});
    REQUIRE(found.size() == 1);
    return found.front();
  };
  CHECK(one("The blast killed at least 14 people.").about == "people killed");
  CHECK(one("Fourteen people were injured.").value == 14);
  CHECK(one("The death toll rose to 1,204.").value == 1204);
  CHECK(one("The company paid $40 million.").value == 40e6);
  CHECK(one("Prices rose 6.5 percent.").about == "percent");
  CHECK(one("It destroyed twenty-one houses.").value == 21);
  CHECK(find_quantities("The 12-year-old won 2-1.", {}).empty());
  CHECK(agree(one("at least 14 people died"), one("20 people died")));
  CHECK_FALSE(agree(one("14 people died"), one("20 people died")));
}

}  // namespace
}  // namespace dateline
