// "harbour-times.com · by Jane Doe · March 14, 2019": lines of an article's
// head in which marks stand between who, when and where.

#include <string_view>
#include <utility>
#include <vector>

#include "clean/line_types.h"
#include "clean/plain_text.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kHeadLines = 60;  // menus are long
constexpr size_t kLongest = 160;   // bytes

std::vector<Span> parts_of(std::string_view line, std::string_view mark) {
  std::vector<Span> parts;
  for (size_t start = 0; start <= line.size();) {
    const size_t end = std::min(line.find(mark, start), line.size());
    parts.push_back({static_cast<uint32_t>(start), static_cast<uint32_t>(end)});
    start = end + mark.size();
  }
  return parts;
}

bool says_who(std::string_view part) {
  return read_byline(part).has_value() || read_person_line(part).has_value();
}

bool says_when(std::string_view part) {
  return read_date_line(part).has_value() || is_time_line(part);
}

bool says_where(std::string_view part) {
  return is_host_name(part) || is_outlet(part) || is_kicker(part) ||
         is_furniture(part) || is_role(part) || is_counter_line(part);
}

// The parts of a line all of which say something about the article, empty for
// any other line. A date that stands between places is a dateline.
std::vector<Span> head_parts(std::string_view line) {
  for (const std::string_view mark :
       {" \u00B7 ", " | ", " \u2022 ", " \u2013 ", " - "}) {
    std::vector<Span> parts = parts_of(line, mark);
    if (parts.size() < 2) continue;
    bool telling = false;
    size_t days = 0;  // two of them are those of a life
    bool all = true;
    for (const Span& part : parts) {
      const std::string_view words = line.substr(part.start, part.size());
      const bool who_or_when = says_who(words) || says_when(words);
      telling = telling || who_or_when;
      days += read_date_line(words).has_value();
      all = all && !words.empty() && (who_or_when || says_where(words));
    }
    if (all && telling && days < 2) return parts;
  }
  return {};
}

// "Ferry runs againMonday, May 6, 2024 9:14": the day was set under it.
std::vector<Span> glued_parts(std::string_view line) {
  constexpr size_t kShortest = 12;  // bytes of the headline
  for (size_t at = kShortest; at + 8 < line.size(); ++at) {
    const char before = line[at - 1];
    if (!is_ascii_upper(line[at]) ||
        (!is_ascii_lower(before) && !is_ascii_digit(before))) {
      continue;
    }
    if (!read_date_line(line.substr(at))) continue;
    const auto cut = static_cast<uint32_t>(at);
    return {{0, cut}, {cut, static_cast<uint32_t>(line.size())}};
  }
  return {};
}

}  // namespace

void split_strips(PlainText& text) {
  for (size_t i = 0, seen = 0; i < text.size() && seen < kHeadLines; ++i) {
    const std::string_view line = text.at(i);
    if (line.empty()) continue;
    ++seen;
    if (is_prose(line)) continue;
    const TextParagraph& whole = text.paragraphs[i];
    if (line.size() > kLongest || whole.table || whole.heading > 0 ||
        whole.known_byline || read_byline(line) || read_date_line(line) ||
        read_name_beside_date(line)) {
      continue;
    }
    std::vector<Span> parts = head_parts(line);
    if (parts.empty()) parts = glued_parts(line);
    if (parts.empty()) continue;
    std::vector<TextParagraph> lines;
    for (const Span& part : parts) {
      TextParagraph one;
      one.text = whole.text.slice(part);
      one.text.trim();
      one.blank_before = lines.empty() ? whole.blank_before : 0;
      lines.push_back(std::move(one));
    }
    const auto at = text.paragraphs.begin() + static_cast<long>(i);
    text.paragraphs.insert(text.paragraphs.erase(at), lines.begin(),
                           lines.end());
    i += lines.size() - 1;
  }
}

}  // namespace dateline
