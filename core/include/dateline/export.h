#ifndef DATELINE_EXPORT_H_
#define DATELINE_EXPORT_H_

#include <optional>
#include <string>
#include <string_view>

#include "dateline/analysis.h"
#include "dateline/span.h"

namespace dateline {

enum class Format : uint8_t {
  kJson,
  kText,
  kMarkdown,
  kCsv,
  kJsonLd,
  kWebAnnotation,
  kTimelineJs,
  kICalendar,
  kTimeMl,
  kConll,
  kHtml,
};

// Reads "json", "text", "markdown", "csv", "jsonld", "webannotation",
// "timelinejs", "ics", "timeml", "conll", "html".
std::optional<Format> parse_format(std::string_view name);

struct ExportOptions {
  OffsetUnit offsets = OffsetUnit::kUtf16;
  bool pretty = false;  // JSON with line breaks and two spaces
};

// Writes an analysis in one of the formats, as valid UTF-8. Linear in the size
// of text and results. Text formats end with a line feed.
std::string export_as(const Analysis& analysis, Format format,
                      const ExportOptions& options = {});

// The result format (schema "dateline/1", core/data/schema.json).
std::string to_json(const Analysis& analysis, const ExportOptions& options);
// The part of it that the cleaning stage fills: `document` and `repairs`.
std::string to_json(const Document& document, const ExportOptions& options);

}  // namespace dateline

#endif  // DATELINE_EXPORT_H_
