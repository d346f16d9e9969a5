#include "dateline/export.h"

#include <array>
#include <utility>

#include "export/formats.h"

namespace dateline {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 11> kFormats = {{
    {"json", Format::kJson},
    {"text", Format::kText},
    {"markdown", Format::kMarkdown},
    {"csv", Format::kCsv},
    {"jsonld", Format::kJsonLd},
    {"webannotation", Format::kWebAnnotation},
    {"timelinejs", Format::kTimelineJs},
    {"ics", Format::kICalendar},
    {"timeml", Format::kTimeMl},
    {"conll", Format::kConll},
    {"html", Format::kHtml},
}};

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  for (const auto& [known, format] : kFormats) {
    if (name == known) return format;
  }
  return {};
}

std::string export_as(const Analysis& analysis, Format format,
                      const ExportOptions& options) {
  switch (format) {
    case Format::kJson:
      return to_json(analysis, options) + "\n";
    case Format::kText:
      return to_text(analysis);
    case Format::kMarkdown:
      return to_markdown(analysis);
    case Format::kCsv:
      return to_csv(analysis);
    case Format::kJsonLd:
      return to_json_ld(analysis, options);
    case Format::kWebAnnotation:
      return to_web_annotation(analysis, options);
    case Format::kTimelineJs:
      return to_timeline_js(analysis, options);
    case Format::kICalendar:
      return to_icalendar(analysis);
    case Format::kTimeMl:
      return to_time_ml(analysis);
    case Format::kConll:
      return to_conll(analysis);
    case Format::kHtml:
      return to_html(analysis);
  }
  return {};
}

}  // namespace dateline
