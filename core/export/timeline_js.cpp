#include "export/formats.h"
#include "export/json_writer.h"

namespace dateline {
namespace {

// TimelineJS wants only the parts of a date that are known.
void date(std::string_view key, const Date& day, std::string_view precision,
          JsonWriter& json) {
  json.key(key).begin_object();
  json.key("year").value(static_cast<uint32_t>(day.year));
  const bool month =
      precision != "year" && precision != "decade" && precision != "century";
  if (month) {
    json.key("month").value(uint32_t{day.month});
    if (precision != "month") json.key("day").value(uint32_t{day.day});
  }
  json.end_object();
}

}  // namespace

std::string to_timeline_js(const Analysis& analysis,
                           const ExportOptions& options) {
  JsonWriter json(options.pretty);
  json.begin_object();
  if (!analysis.document.title.empty()) {
    json.key("title").begin_object();
    json.key("text").begin_object();
    json.key("headline").value(escape_markup(analysis.document.title));
    json.end_object();
    json.end_object();
  }
  json.key("events").begin_array();
  uint32_t number = 0;
  for (const TimelineEntry& entry : analysis.timeline) {
    ++number;
    if (!entry.when.earliest) continue;
    json.begin_object();
    // Where the day is uncertain the likeliest one is drawn.
    const auto likeliest = is_uncertain(entry.when)
                               ? parse_date(entry.when.value.substr(0, 10))
                               : std::nullopt;
    date("start_date", likeliest.value_or(*entry.when.earliest),
         entry.when.precision, json);
    // A month is no span of days: TimelineJS draws it from its parts.
    const bool parts =
        entry.when.value.find('/') == std::string::npos &&
        (entry.when.precision == "month" || entry.when.precision == "year");
    if (!parts && !is_uncertain(entry.when) && entry.when.latest &&
        *entry.when.latest != *entry.when.earliest) {
      date("end_date", *entry.when.latest, entry.when.precision, json);
    }
    json.key("display_date").value(readable_when(entry.when));
    json.key("text").begin_object();
    json.key("headline").value(escape_markup(entry.what));
    std::string text;
    for (const Span& span : entry.evidence) {
      text += "<p>" + escape_markup(analysis.document.at(span)) + "</p>";
    }
    json.key("text").value(text);
    json.end_object();
    json.key("group").value(to_string(entry.status));
    json.key("unique_id").value("entry-" + std::to_string(number));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace dateline
