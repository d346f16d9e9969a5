#include "dateline/export.h"

#include <algorithm>
#include <array>
#include <catch2/catch_amalgamated.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>

#include "dateline/dateline.h"
#include "export/editor_marks.h"
#include "export/json_writer.h"
#include "support/corpus.h"
#include "text/offsets.h"

namespace dateline {
namespace {

Analysis seed() {
  Options options;
  options.date = Date{2018, 11, 5};
  auto analysis = analyze(read_corpus("seed.txt"), options);
  REQUIRE(analysis);
  return std::move(*analysis);
}

TEST_CASE("offsets in all three units", "[export]") {
  const std::string text = "a\u00E9\u20AC\U0001F600z";  // 1 2 3 4 1 bytes
  const Offsets utf16(text, OffsetUnit::kUtf16);
  const Offsets points(text, OffsetUnit::kCodePoint);
  const Offsets bytes(text, OffsetUnit::kUtf8);
  CHECK(utf16(6) == 3);
  CHECK(utf16(10) == 5);
  CHECK(points(10) == 4);
  CHECK(bytes(10) == 10);
  CHECK(utf16(11) == 6);
  std::string all;
  for (int i = 0; i < 200; ++i) all += text;
  const Offsets far(all, OffsetUnit::kUtf16);
  CHECK(far(11 * 150) == 6 * 150);
  CHECK(far.byte_of(6 * 150) == 11 * 150);
  CHECK(utf16.byte_of(3) == 6);
  CHECK(utf16.byte_of(4) == 6);  // inside the pair of surrogates
  CHECK(utf16.byte_of(5) == 10);
  CHECK(points.byte_of(4) == 10);
  CHECK(bytes.byte_of(10) == 10);
  CHECK(points.byte_of(99) == 11);
}

TEST_CASE("JSON strings are safe in a script element", "[export]") {
  std::string out;
  append_json_string("</script>\"\\\n\u2028", out);
  CHECK(out == "\"<\\/script>\\\"\\\\\\n\\u2028\"");
}

TEST_CASE("the result is JSON whose spans give the text back", "[export]") {
  const Analysis analysis = seed();
  const auto json =
      nlohmann::json::parse(to_json(analysis, {OffsetUnit::kUtf8, false}));
  CHECK(json["schema"] == "dateline/1");
  const std::string text = json["document"]["text"];
  const std::string source = read_corpus("seed.txt");
  for (const auto& mention : json["mentions"]) {
    const size_t start = mention["start"];
    const size_t end = mention["end"];
    const size_t from = mention["source"][0];
    const size_t to = mention["source"][1];
    CHECK(text.substr(start, end - start) == source.substr(from, to - from));
  }
}

TEST_CASE("marks for editors are the spans of the JSON", "[export]") {
  const auto analysis = analyze(
      "Zo\u00EB \u201CZ\u201D Keller left Paris on Tuesday, 5 November 2018, "
      "the mayor said.",
      {});
  REQUIRE(analysis);
  const auto json = nlohmann::json::parse(to_json(*analysis, {}));
  std::vector<std::array<int32_t, 4>> expected;
  const auto expect = [&](int32_t kind, size_t index,
                          const nlohmann::json& span) {
    expected.push_back({kind, static_cast<int32_t>(index), span["source"][0],
                        span["source"][1]});
  };
  const std::string kinds[] = {"PER", "ORG", "LOC", "MISC"};
  for (size_t i = 0; i < json["mentions"].size(); ++i) {
    const auto& mention = json["mentions"][i];
    const auto kind = std::find(std::begin(kinds), std::end(kinds),
                                mention["type"].get<std::string>());
    expect(static_cast<int32_t>(kind - std::begin(kinds)), i, mention);
  }
  for (size_t i = 0; i < json["times"].size(); ++i) {
    expect(kTimeMark, i, json["times"][i]);
  }
  for (size_t i = 0; i < json["findings"].size(); ++i) {
    for (const auto& span : json["findings"][i]["spans"]) {
      expect(kFindingMark, i, span);
    }
  }
  std::stable_sort(expected.begin(), expected.end(),
                   [](const auto& a, const auto& b) {
                     return std::tie(a[2], a[3]) < std::tie(b[2], b[3]);
                   });
  std::vector<std::array<int32_t, 4>> found;
  for (const auto& [kind, index, start, end] :
       editor_marks(*analysis, OffsetUnit::kUtf16)) {
    found.push_back({kind, index, start, end});
  }
  CHECK(found == expected);
  CHECK(json["mentions"].size() >= 2);
  CHECK(json["times"].size() == 1);
  CHECK(json["findings"].size() == 1);  // it was a Monday
}

TEST_CASE("a spreadsheet reads no formula", "[export]") {
  Analysis analysis;
  TimelineEntry entry;
  entry.what = "=HYPERLINK(\"x\")";
  analysis.timeline.push_back(entry);
  const std::string csv = export_as(analysis, Format::kCsv);
  CHECK(csv.find("\"'=HYPERLINK(\"\"x\"\")\"") != std::string::npos);
}

TEST_CASE("calendar lines are folded and end as they should", "[export]") {
  const std::string calendar = export_as(seed(), Format::kICalendar);
  size_t at = 0;
  while (at < calendar.size()) {
    const size_t end = calendar.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 75);
    at = end + 2;
  }
  CHECK(calendar.find("DTSTART;VALUE=DATE:20181108") != std::string::npos);
  CHECK(calendar.find("STATUS:TENTATIVE") != std::string::npos);
}

// Content lines of a calendar, unfolded: name with parameters -> values.
std::vector<std::pair<std::string, std::string>> unfold(std::string text) {
  for (size_t at = text.find("\r\n "); at != std::string::npos;
       at = text.find("\r\n ", at)) {
    text.erase(at, 3);
  }
  std::vector<std::pair<std::string, std::string>> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find("\r\n", at);
    const std::string line = text.substr(at, end - at);
    const size_t colon = line.find(':');
    lines.emplace_back(line.substr(0, colon), line.substr(colon + 1));
    at = end + 2;
  }
  return lines;
}

TEST_CASE("a calendar holds whole days, each event once", "[export]") {
  Analysis analysis = seed();
  analysis.timeline.push_back(analysis.timeline.back());
  std::vector<std::string> uids;
  bool open = false;
  int events = 0;
  std::string start;
  for (const auto& [name, value] :
       unfold(export_as(analysis, Format::kICalendar))) {
    if (name == "BEGIN" && value == "VEVENT") {
      CHECK_FALSE(open);
      open = true;
      ++events;
      start.clear();
    }
    if (name == "END" && value == "VEVENT") open = false;
    if (name == "UID") uids.push_back(value);
    if (name == "DTSTAMP") CHECK(value == "20181105T000000Z");
    if (name.starts_with("DTSTART")) {
      CHECK(name == "DTSTART;VALUE=DATE");
      CHECK(value.size() == 8);
      start = value;
    }
    if (name.starts_with("DTEND")) CHECK(value > start);
  }
  int days = 0;
  for (const TimelineEntry& entry : analysis.timeline) {
    days += entry.when.earliest && entry.when.precision == "day";
  }
  CHECK(events == days);
  std::sort(uids.begin(), uids.end());
  CHECK(std::unique(uids.begin(), uids.end()) == uids.end());
}

TEST_CASE("TimelineJS gets no more of a date than is known", "[export]") {
  const auto json =
      nlohmann::json::parse(export_as(seed(), Format::kTimelineJs));
  bool month = false;
  for (const auto& event : json["events"]) {
    REQUIRE(event["start_date"].contains("year"));
    if (event["display_date"] == "October 2018") {
      month = true;
      CHECK(event["start_date"]["month"] == 10);
      CHECK_FALSE(event["start_date"].contains("day"));
      CHECK_FALSE(event.contains("end_date"));
    }
  }
  CHECK(month);
}

TEST_CASE("JSON-LD is an article with things and events", "[export]") {
  const auto json = nlohmann::json::parse(export_as(seed(), Format::kJsonLd));
  CHECK(json["@context"] == "https://schema.org");
  CHECK(json["@type"] == "NewsArticle");
  CHECK(json["datePublished"] == "2018-11-05");
  int events = 0;
  for (const auto& one : json["mentions"]) {
    if (one["@type"] != "Event") continue;
    ++events;
    CHECK_FALSE(one["name"].get<std::string>().empty());
    const std::string start = one["startDate"];
    CHECK((start.size() == 10 || start.size() == 7 || start.size() == 4));
  }
  CHECK(events >= 7);
}

TEST_CASE("TimeML refers only to what it holds", "[export]") {
  const std::string xml = export_as(seed(), Format::kTimeMl);
  const auto ids = [&](const std::string& before) {
    std::vector<std::string> found;
    for (size_t at = xml.find(before); at != std::string::npos;
         at = xml.find(before, at + 1)) {
      const size_t start = at + before.size();
      found.push_back(xml.substr(start, xml.find('"', start) - start));
    }
    return found;
  };
  const auto holds = [](const std::vector<std::string>& list,
                        const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  const auto events = ids("<EVENT eid=\"");
  const auto instances = ids("<MAKEINSTANCE eiid=\"");
  const auto times = ids("<TIMEX3 tid=\"");
  CHECK(events.size() == instances.size());
  for (const std::string& id : ids("eventID=\"")) CHECK(holds(events, id));
  for (const std::string& id : ids("eventInstanceID=\"")) {
    CHECK(holds(instances, id));
  }
  for (const std::string& id : ids("relatedToTime=\"")) CHECK(holds(times, id));
}

TEST_CASE("TimeML without its tags is the clean text", "[export]") {
  const Analysis analysis = seed();
  const std::string xml = export_as(analysis, Format::kTimeMl);
  const size_t start = xml.find("<TEXT>") + 6;
  std::string text = xml.substr(start, xml.find("</TEXT>") - start);
  std::string plain;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<') {
      i = text.find('>', i);
    } else {
      plain.push_back(text[i]);
    }
  }
  for (const auto& [reference, character] :
       {std::pair<std::string, std::string>{"&quot;", "\""},
        {"&#39;", "'"},
        {"&lt;", "<"},
        {"&gt;", ">"},
        {"&amp;", "&"}}) {
    for (size_t at = plain.find(reference); at != std::string::npos;
         at = plain.find(reference, at + 1)) {
      plain.replace(at, reference.size(), character);
    }
  }
  CHECK(plain == analysis.document.text);
}

TEST_CASE("markup in an article stays text in every format", "[export]") {
  auto analysis =
      analyze("Mayor <script>alert(1)</script> spoke on Monday.", [] {
        Options options;
        options.from = InputKind::kText;
        options.date = Date{2018, 11, 5};
        return options;
      }());
  REQUIRE(analysis);
  for (const Format format :
       {Format::kHtml, Format::kTimelineJs, Format::kTimeMl}) {
    CHECK(export_as(*analysis, format).find("<script>") == std::string::npos);
  }
}

TEST_CASE("a stored analysis is exported like a fresh one", "[export]") {
  const Analysis fresh = seed();
  for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kUtf8}) {
    ExportOptions options;
    options.offsets = unit;
    const auto stored = read_analysis(to_json(fresh, options));
    REQUIRE(stored);
    for (const Format format :
         {Format::kText, Format::kMarkdown, Format::kHtml, Format::kCsv,
          Format::kJsonLd, Format::kWebAnnotation, Format::kTimelineJs,
          Format::kICalendar, Format::kConll}) {
      CHECK(export_as(*stored, format) == export_as(fresh, format));
    }
  }
}

TEST_CASE("an odd stored analysis is exported without harm", "[export]") {
  const auto odd = read_analysis(
      R"({"schema":"dateline/1","document":{"text":"A b c.","blocks":[)"
      R"({"start":4,"end":99},{"start":0,"end":5},{"start":2,"end":1}]},)"
      R"("mentions":[{"start":0,"end":3,"entity":"e7"},{"start":1,"end":2}],)"
      R"("times":[{"start":5,"end":2,"value":"<"}],"events":[{"time":9}]})");
  REQUIRE(odd);
  for (const Format format :
       {Format::kText, Format::kMarkdown, Format::kHtml, Format::kCsv,
        Format::kJson, Format::kJsonLd, Format::kWebAnnotation,
        Format::kTimelineJs, Format::kICalendar, Format::kTimeMl,
        Format::kConll}) {
    CHECK_FALSE(export_as(*odd, format).empty());
  }
}

TEST_CASE("every format has a name and gives something", "[export]") {
  const Analysis analysis = seed();
  for (const char* name :
       {"json", "text", "markdown", "csv", "jsonld", "webannotation",
        "timelinejs", "ics", "timeml", "conll", "html"}) {
    const auto format = parse_format(name);
    REQUIRE(format);
    CHECK(export_as(analysis, *format).size() > 100);
  }
  CHECK_FALSE(parse_format("docx"));
}

}  // namespace
}  // namespace dateline
