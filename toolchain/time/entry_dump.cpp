// What the choice of timeline entries is trained on: the candidates of every
// article with their features, as JSON Lines.
//
// usage: entry_dump < RECORDS   ({"id", "text", "date"?} a line)

#include <iostream>
#include <nlohmann/json.hpp>

#include "dateline/dateline.h"
#include "text/offsets.h"
#include "text/segment.h"
#include "time/events.h"
#include "time/story.h"
#include "time/timeline_when.h"

using namespace dateline;
using Json = nlohmann::json;

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const Json record = Json::parse(line);
    Options options;
    options.from = InputKind::kText;
    if (record.contains("date")) {
      options.date = parse_date(record["date"].get<std::string>());
    }
    const auto analysis = analyze(record["text"].get<std::string>(), options);
    if (!analysis) continue;
    const Document& document = analysis->document;
    const Segmentation segmentation = segment(document.text, document.blocks);
    const auto mentions = find_events(*analysis, segmentation);
    const Offsets offsets(document.source, OffsetUnit::kCodePoint);
    const auto source = [&](Span span) {
      const SourceSpan s = document.map.to_source(span);
      return Json::array({offsets(s.start), offsets(s.end)});
    };
    for (const Candidate& candidate :
         find_candidates(*analysis, segmentation, mentions)) {
      const EventMention& mention = mentions[candidate.mention];
      Json out;
      out["id"] = record["id"];
      out["trigger"] = source(mention.event.span);
      out["text"] = document.at(mention.event.span);
      out["sentence"] =
          source(segmentation.sentences[mention.event.sentence].span);
      Json names = Json::array();
      const FeatureList::Listener listen = [&](const std::string& name) {
        names.push_back(name);
      };
      FeatureList features(&listen);
      entry_features(mention, candidate.place, mentions, candidate.mention,
                     features);
      out["features"] = names;
      out["choices"] = Json::array();
      for (const DateChoice& choice : candidate.choices) {
        names = Json::array();
        FeatureList of_date(&listen);
        date_features(mention, candidate.place, choice.context, of_date);
        const When when = when_of_choice(*analysis, mention, choice);
        out["choices"].push_back({{"option", to_string(choice.context.option)},
                                  {"value", when.value},
                                  {"features", names}});
      }
      std::cout << out.dump() << "\n";
    }
  }
}
