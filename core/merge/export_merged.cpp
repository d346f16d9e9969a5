// The timeline of several articles in the formats that fit one.

#include "dateline/merge.h"
#include "export/csv.h"
#include "export/formats.h"
#include "merge/story.h"

namespace dateline {
namespace {

template <typename List, typename Text>
std::string joined(const List& list, Text text) {
  std::string out;
  for (const auto& one : list) {
    if (!out.empty()) out += "; ";
    out += text(one);
  }
  return out;
}

std::string to_csv(const MergedTimeline& merged) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? to_string(*date) : std::string();
  };
  const auto entity = [&](uint32_t index) {
    return merged.entities[index].name;
  };
  std::string out;
  csv_row({"when", "earliest", "latest", "precision", "modifier", "status",
           "basis", "what", "who", "where", "articles", "differences"},
          out);
  for (const MergedEntry& entry : merged.timeline) {
    const When& when = entry.when;
    csv_row({when.value, day(when.earliest), day(when.latest), when.precision,
             when.mod, to_string(entry.status), to_string(entry.basis),
             entry.what, joined(entry.who, entity), joined(entry.where, entity),
             joined(entry.reports,
                    [&](const Report& report) {
                      return name_of(merged.articles[report.article]);
                    }),
             joined(entry.disagreements,
                    [](const Disagreement& one) { return one.message; })},
            out);
  }
  return out;
}

}  // namespace

std::optional<std::string> export_merged(const MergedTimeline& merged,
                                         Format format,
                                         const ExportOptions& options) {
  switch (format) {
    case Format::kJson:
      return to_json(merged, options.pretty) + "\n";
    case Format::kText:
      return to_text(merged);
    case Format::kMarkdown:
      return to_markdown(merged);
    case Format::kCsv:
      return to_csv(merged);
    case Format::kTimelineJs:
      return to_timeline_js(as_story(merged), options);
    case Format::kICalendar:
      return to_icalendar(as_story(merged));
    case Format::kJsonLd:
      return to_json_ld(merged, options);
    case Format::kHtml:
      return to_html(merged);
    case Format::kWebAnnotation:
    case Format::kTimeMl:
    case Format::kConll:
      break;  // they describe one text
  }
  return std::nullopt;
}

}  // namespace dateline
