#include "clean/source_lines.h"

#include <algorithm>
#include <array>

#include "clean/line_types.h"
#include "clean/printed_page.h"
#include "text/character.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kNarrowest = 22;  // columns of a newspaper page
constexpr uint32_t kUsual = 45;      // less is believed of many lines only
constexpr uint32_t kWidest = 130;
constexpr uint32_t kManyLines = 6;
constexpr size_t kTop = 3;  // lines that may stand over a page

uint32_t wide_space_size(std::string_view text, size_t at) {
  static constexpr std::string_view kSpaces[] = {
      "\u00A0", "\u2002", "\u2003", "\u2009", "\u200A", "\u202F", "\u3000"};
  if (static_cast<unsigned char>(text[at]) < 0xC2) return 0;
  for (const std::string_view space : kSpaces) {
    if (text.substr(at, space.size()) == space) {
      return static_cast<uint32_t>(space.size());
    }
  }
  return 0;
}

// Moves the start of a line over white space and counts its columns.
void skip_space(std::string_view source, SourceLine& line) {
  while (line.start < line.end) {
    const char c = source[line.start];
    if (is_ascii_space(c) || c == '\v') {
      line.indent += c == '\t' ? 4 : 1;
      ++line.start;
      continue;
    }
    const uint32_t size =
        wide_space_size(source.substr(0, line.end), line.start);
    if (size == 0) return;
    line.start += size;
    ++line.indent;
  }
}

SourceLine trimmed(std::string_view source, uint32_t start, uint32_t end) {
  SourceLine line;
  line.start = start;
  line.end = end;
  while (line.end > line.start && (is_ascii_space(source[line.end - 1]) ||
                                   source[line.end - 1] == '\v')) {
    --line.end;
  }
  skip_space(source, line);
  // "> > ": quotations in an e-mail, of any depth.
  while (line.start < line.end && source[line.start] == '>' &&
         (line.start + 1 == line.end || source[line.start + 1] == ' ' ||
          source[line.start + 1] == '>' || line.quoted)) {
    ++line.start;
    line.quoted = true;
    line.indent = 0;
    skip_space(source, line);
    if (line.indent > 0) --line.indent;
  }
  for (uint32_t at = line.start; at < line.end; ++at) {
    line.width += !is_continuation(source[at]);
    line.tabs += source[at] == '\t';
  }
  return line;
}

// Bytes of the line end at `at`, or 0.
uint32_t line_end_size(std::string_view source, size_t at) {
  switch (source[at]) {
    case '\n':
    case '\f':
    case '\v':
      return 1;
    case '\r':
      return at + 1 < source.size() && source[at + 1] == '\n' ? 2 : 1;
    case '\xE2':
      return source.substr(at, 3) == "\u2028" ||
                     source.substr(at, 3) == "\u2029"
                 ? 3
                 : 0;
    default:
      return 0;
  }
}

// Does the line break off inside a sentence?
bool is_open(std::string_view source, const SourceLine& line) {
  size_t at = line.end;
  const char32_t last = previous_code_point(source, at);
  if (last == ',' || last == '-' || last == U'、' || last == U'，') return true;
  const CharacterClass kind = classify(last);
  return kind == CharacterClass::kLetter || kind == CharacterClass::kIdeograph;
}

bool begins_lower(std::string_view source, const SourceLine& line) {
  size_t at = line.start;
  return is_lower(next_code_point(source, at));
}

bool begins_ideograph(std::string_view source, const SourceLine& line) {
  size_t at = line.start;
  return classify(next_code_point(source, at)) == CharacterClass::kIdeograph;
}

}  // namespace

std::vector<SourceLine> source_lines(std::string_view source) {
  std::vector<SourceLine> lines;
  uint32_t start = 0;
  const auto size = static_cast<uint32_t>(source.size());
  for (uint32_t i = 0; i < size;) {
    const auto byte = static_cast<unsigned char>(source[i]);
    const uint32_t end =
        byte > '\r' && byte != 0xE2 ? 0 : line_end_size(source, i);
    if (end == 0) {
      ++i;
      continue;
    }
    lines.push_back(trimmed(source, start, i));
    start = i += end;
  }
  lines.push_back(trimmed(source, start, size));
  return lines;
}

uint32_t wrap_width(std::string_view source,
                    const std::vector<SourceLine>& lines) {
  std::array<uint32_t, kWidest + 1> widths{};
  std::array<uint32_t, kWidest + 1> continued_widths{};
  uint32_t followed = 0;   // lines with a line right under them
  uint32_t open = 0;       // of these, the ones that end inside a sentence
  uint32_t continued = 0;  // ... and go on below without a capital
  uint32_t too_wide = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    const SourceLine& line = lines[i];
    const SourceLine& next = lines[i + 1];
    if (line.blank()) continue;
    // The line over a printed page is as wide as the page, its columns are not.
    if (i < kTop &&
        read_running_head(source.substr(line.start, line.end - line.start))) {
      continue;
    }
    if (line.width > kWidest) ++too_wide;
    if (next.blank() || line.tabs > 0) continue;
    ++followed;
    if (line.width <= kWidest) ++widths[line.width];
    const bool lower = begins_lower(source, next);
    if (lower || is_open(source, line)) ++open;
    if (lower || begins_ideograph(source, next)) {
      ++continued;
      ++continued_widths[std::min(line.width, kWidest)];
    }
  }
  const bool few = followed < 2 && continued == 0;
  if (followed == 0 || few || open * 2 < followed || continued * 4 < open ||
      too_wide * 4 > followed) {
    return 0;
  }
  // The 90th percentile of the widths.
  uint32_t rest = followed / 10;
  uint32_t wrap = 0;
  for (uint32_t width = kWidest; width >= kNarrowest && wrap == 0; --width) {
    if (widths[width] > rest) {
      wrap = width;
    } else {
      rest -= widths[width];
    }
  }
  if (wrap == 0 || (wrap < kUsual && followed < kManyLines)) return 0;
  uint32_t full = 0;
  for (uint32_t width = wrap * 3 / 4; width <= kWidest; ++width) {
    full += continued_widths[width];
  }
  return full * 2 > continued ? wrap : 0;
}

uint32_t bullet_size(std::string_view line) {
  if (is_page_number(line)) return 0;  // "- 3 -"
  for (const std::string_view mark :
       {"\u2022", "\u25CF", "\u25AA", "\u2023", "\u2043", "\u00B7", "\u25E6",
        "\u25A0", "*", "-", "\u2013", "+"}) {
    if (!line.starts_with(mark)) continue;
    uint32_t size = static_cast<uint32_t>(mark.size());
    if (size < line.size() && (line[size] == ' ' || line[size] == '\t')) {
      while (size < line.size() && is_ascii_space(line[size])) ++size;
      return size < line.size() ? size : 0;
    }
  }
  // Word's second level.
  if (line.starts_with("o\t") && line.size() > 2) return 2;
  return 0;
}

}  // namespace dateline
