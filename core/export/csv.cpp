#include "export/csv.h"

#include "export/formats.h"

namespace dateline {
namespace {

void cell(std::string_view text, std::string& out) {
  const bool formula =
      !text.empty() &&
      std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  const bool quote = text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (!quote) {
    if (formula) out.push_back('\'');
    out += text;
    return;
  }
  out.push_back('"');
  if (formula) out.push_back('\'');
  for (const char c : text) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  out.push_back('"');
}

std::string names(const std::vector<uint32_t>& entities,
                  const Analysis& analysis) {
  std::string out;
  for (const uint32_t index : entities) {
    if (!out.empty()) out += "; ";
    out += analysis.entities[index].name;
  }
  return out;
}

}  // namespace

void csv_row(std::initializer_list<std::string> cells, std::string& out) {
  bool first = true;
  for (const std::string& text : cells) {
    if (!first) out.push_back(',');
    first = false;
    cell(text, out);
  }
  out += "\r\n";
}

std::string to_csv(const Analysis& analysis) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? to_string(*date) : std::string();
  };
  std::string out;
  csv_row({"when", "earliest", "latest", "precision", "modifier", "status",
           "basis", "what", "who", "where", "evidence"},
          out);
  for (const TimelineEntry& entry : analysis.timeline) {
    std::string evidence;
    for (const Span& span : entry.evidence) {
      if (!evidence.empty()) evidence += " ";
      evidence += analysis.document.at(span);
    }
    const When& when = entry.when;
    csv_row(
        {when.value, day(when.earliest), day(when.latest), when.precision,
         when.mod, to_string(entry.status), to_string(entry.basis), entry.what,
         names(entry.who, analysis), names(entry.where, analysis), evidence},
        out);
  }
  return out;
}

}  // namespace dateline
