#ifndef DATELINE_EXPORT_FORMATS_H_
#define DATELINE_EXPORT_FORMATS_H_

#include <string>
#include <string_view>

#include "dateline/export.h"

namespace dateline {

class JsonWriter;

// One function a format; see export_as().

// Clean article, then the timeline and the names, for reading and pasting.
std::string to_text(const Analysis& analysis);

// The same with Markdown headings and a table.
std::string to_markdown(const Analysis& analysis);

// The timeline, one entry a row (RFC 4180). Cells that a spreadsheet would
// take for a formula begin with an apostrophe.
std::string to_csv(const Analysis& analysis);

// schema.org NewsArticle with `mentions` and `about`, and its Events.
std::string to_json_ld(const Analysis& analysis, const ExportOptions& options);
// The list of its `mentions`: names, and Events whose date is sure.
void write_mentions(const Analysis& analysis, JsonWriter& json);

// W3C Web Annotation: one annotation a mention and time expression, with
// TextQuoteSelector and TextPositionSelector (code points, as the standard
// says) over the clean text.
std::string to_web_annotation(const Analysis& analysis,
                              const ExportOptions& options);

// TimelineJS 3 JSON. Entries without a date are left out.
std::string to_timeline_js(const Analysis& analysis,
                           const ExportOptions& options);

// iCalendar (RFC 5545): entries dated to the day; all-day events, tentative
// when they are planned or possible.
std::string to_icalendar(const Analysis& analysis);

// TimeML 1.2.1: TIMEX3 and EVENT inline. Without its tags, and with character
// references decoded, the text is the clean text, byte by byte.
std::string to_time_ml(const Analysis& analysis);

// One token a line with its IOB2 tag, a blank line between sentences.
std::string to_conll(const Analysis& analysis);

// A page of its own: the article with its marks, names and timeline.
std::string to_html(const Analysis& analysis);

// What several formats share.

// "5 November 2018", "November 2018", "2018", "from 2011", or the value.
std::string readable_when(const When& when);
// Is the date counted from an inferred day that may be far off ("2019-10-12?")?
bool is_uncertain(const When& when);

// Text for Markdown: what would be read as markup gets a backslash. In a table
// line feeds become spaces.
std::string escape_markdown(std::string_view text, bool in_table);

// Text for XML and HTML content and attributes.
std::string escape_markup(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_EXPORT_FORMATS_H_
