#include <map>

#include "export/formats.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// One content line, folded after at most 75 bytes, never inside a character.
void line(std::string_view text, std::string& out) {
  size_t room = 75;
  while (text.size() > room) {
    size_t cut = room;
    while (cut > 1 && is_continuation(text[cut])) --cut;
    out.append(text.substr(0, cut));
    out += "\r\n ";
    text.remove_prefix(cut);
    room = 74;  // the space counts
  }
  out.append(text);
  out += "\r\n";
}

std::string escape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out.push_back('\\');
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out.push_back(c);
    }
  }
  return out;
}

std::string compact(Date date) {
  std::string text = to_string(date);
  text.erase(7, 1);
  text.erase(4, 1);
  return text;
}

// FNV-1a, so that the same entry keeps its identity. `again` counts entries
// that say the same.
std::string identity(const TimelineEntry& entry, size_t again) {
  uint64_t hash = 14695981039346656037ull;
  std::string key = entry.when.value + "|" + entry.what;
  if (again > 0) key += "|" + std::to_string(again);
  for (const char c : key) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  }
  std::string out;
  for (int i = 0; i < 16; ++i, hash >>= 4) {
    out.push_back("0123456789abcdef"[hash & 15]);
  }
  return out + "@dateline";
}

}  // namespace

std::string to_icalendar(const Analysis& analysis) {
  std::string out;
  line("BEGIN:VCALENDAR", out);
  line("VERSION:2.0", out);
  line("PRODID:-//Dateline//Dateline//EN", out);
  line("CALSCALE:GREGORIAN", out);
  std::map<std::string, size_t> seen;
  // There is no clock here: the stamp is the article's own day.
  const std::string stamp =
      (analysis.document.published ? compact(analysis.document.published->day())
                                   : std::string("19700101")) +
      "T000000Z";
  for (const TimelineEntry& entry : analysis.timeline) {
    // A calendar knows days only: "in October" is none of its entries.
    if (!entry.when.earliest || entry.when.precision != "day" ||
        is_uncertain(entry.when)) {
      continue;
    }
    const Date last = entry.when.latest.value_or(*entry.when.earliest);
    line("BEGIN:VEVENT", out);
    const size_t again = seen[entry.when.value + "|" + entry.what]++;
    line("UID:" + identity(entry, again), out);
    line("DTSTAMP:" + stamp, out);
    line("DTSTART;VALUE=DATE:" + compact(*entry.when.earliest), out);
    line("DTEND;VALUE=DATE:" + compact(add_days(last, 1)), out);
    line("SUMMARY:" + escape(entry.what), out);
    std::string description =
        readable_when(entry.when) + " (" + to_string(entry.status) + ")";
    for (const Span& span : entry.evidence) {
      description += "\n" + std::string(analysis.document.at(span));
    }
    line("DESCRIPTION:" + escape(description), out);
    if (!entry.where.empty()) {
      line("LOCATION:" + escape(analysis.entities[entry.where[0]].name), out);
    }
    line(entry.status == Status::kDenied ? "STATUS:CANCELLED"
         : entry.status == Status::kPlanned || entry.status == Status::kPossible
             ? "STATUS:TENTATIVE"
             : "STATUS:CONFIRMED",
         out);
    line("TRANSP:TRANSPARENT", out);
    line("END:VEVENT", out);
  }
  line("END:VCALENDAR", out);
  return out;
}

}  // namespace dateline
