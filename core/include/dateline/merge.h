#ifndef DATELINE_MERGE_H_
#define DATELINE_MERGE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "dateline/export.h"
#include "dateline/result.h"

namespace dateline {

// An article that takes part in a merge.
struct MergeArticle {
  std::string label;  // how people call it: a file name; may be empty
  Analysis analysis;
};

// What one article says of an event.
struct Report {
  uint32_t article = 0;  // index into the articles given
  uint32_t entry = 0;    // index into Analysis::timeline of that article
  When when;
  Status status = Status::kHappened;
  std::string what;
  std::string sentence;  // the first sentence it stands on
};

// One reading of a fact, and who has it.
struct Version {
  std::string value;               // "2018-11-08", "14", "Seoul", "denied"
  std::vector<uint32_t> articles;  // ascending
};

// Articles say different things of one event.
struct Disagreement {
  std::string kind;   // "date", "number", "place" or "status"
  std::string about;  // numbers: of what ("people killed"); else empty
  std::vector<Version>
      versions;         // at least two; those first with most articles
  std::string message;  // a sentence that an editor understands
};

// One event of the story, with everybody who reports it.
struct MergedEntry {
  When when;  // the date most articles have, the most precise of those
  Status status = Status::kHappened;  // as the newest article has it
  Basis basis = Basis::kResolved;     // of the date chosen
  std::string what;                   // from the article that tells it best
  std::vector<uint32_t> who;          // indexes into MergedTimeline::entities
  std::vector<uint32_t> where;
  std::vector<Report> reports;  // by article
  std::vector<Disagreement> disagreements;
  double weight = 0;  // 0 to 1
};

// A name as all articles know it.
struct MergedEntity {
  std::string id;  // "m1", "m2", ...
  EntityType type = EntityType::kMisc;
  std::string kind;
  std::string name;
  std::vector<std::string> aliases;
  std::string link;  // Wikidata id or empty
  struct Source {
    uint32_t article = 0;
    std::string entity;  // id there
  };
  std::vector<Source> sources;
};

// What is said of an article in the result.
struct MergedArticle {
  std::string label;
  std::string title;
  std::string publisher;
  std::string url;
  std::string published;  // "2018-11-05" or empty
};

struct MergedTimeline {
  std::vector<MergedArticle> articles;  // in the order given
  std::vector<MergedEntity> entities;
  std::vector<MergedEntry> timeline;  // in order of time, undated last
};

// Several articles about one story in one timeline. Entries are matched by
// date, trigger, participants and place; every entry of every article is kept.
// Close to linear in the number of entries.
MergedTimeline merge(const std::vector<MergeArticle>& articles);

// Reads an analysis as to_json() wrote it, corrected by hand perhaps, as far as
// merging and every text format of export_as() need it: no repairs, quotes,
// findings and places in the source. Errors: kInvalidJson.
Result<Analysis> read_analysis(std::string_view json);

// The result format (schema "dateline-merge/1", core/data/merge_schema.json).
std::string to_json(const MergedTimeline& merged, bool pretty);
std::string to_text(const MergedTimeline& merged);
std::string to_markdown(const MergedTimeline& merged);
// A page of its own: entries, the sentences behind them, where they differ.
std::string to_html(const MergedTimeline& merged);
// schema.org Collection with its articles and the Events they mention.
std::string to_json_ld(const MergedTimeline& merged,
                       const ExportOptions& options);

// The same by format: json, text, markdown, csv, jsonld, timelinejs, ics, html.
// Nothing for the formats that describe a text rather than a timeline.
std::optional<std::string> export_merged(const MergedTimeline& merged,
                                         Format format,
                                         const ExportOptions& options = {});

}  // namespace dateline

#endif  // DATELINE_MERGE_H_
