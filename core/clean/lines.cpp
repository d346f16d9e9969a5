#include "clean/lines.h"

#include <algorithm>
#include <array>

#include "clean/edits.h"
#include "text/character.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kMinWrap = 45;   // wrapped lines are at least this wide
constexpr uint32_t kMaxWrap = 130;  // and at most this

struct Line {
  uint32_t start = 0;  // without white space at either end
  uint32_t end = 0;
  uint32_t indent = 0;
  bool blank() const { return start == end; }
  uint32_t width() const { return end - start; }
};

bool is_wide_space(std::string_view text, size_t at, size_t& size) {
  static constexpr std::string_view kSpaces[] = {
      "\u00A0", "\u2002", "\u2003", "\u2009", "\u200A", "\u202F", "\u3000"};
  for (const std::string_view space : kSpaces) {
    if (text.substr(at, space.size()) == space) {
      size = space.size();
      return true;
    }
  }
  return false;
}

Line trimmed(std::string_view source, uint32_t start, uint32_t end) {
  Line line{start, end, 0};
  size_t size = 0;
  while (line.start < end) {
    if (is_ascii_space(source[line.start])) {
      line.indent += source[line.start] == '\t' ? 4 : 1;
      ++line.start;
    } else if (is_wide_space(source.substr(0, end), line.start, size)) {
      line.start += static_cast<uint32_t>(size);
      ++line.indent;
    } else {
      break;
    }
  }
  while (line.end > line.start && is_ascii_space(source[line.end - 1])) {
    --line.end;
  }
  return line;
}

std::vector<Line> lines_of(std::string_view source) {
  std::vector<Line> lines;
  uint32_t start = 0;
  const auto size = static_cast<uint32_t>(source.size());
  for (uint32_t i = 0; i <= size; ++i) {
    if (i < size && source[i] != '\n' && source[i] != '\r') continue;
    lines.push_back(trimmed(source, start, i));
    if (i + 1 < size && source[i] == '\r' && source[i + 1] == '\n') ++i;
    start = i + 1;
  }
  return lines;
}

// The width at which this text's lines are wrapped, or 0. Wrapped lines end
// in the middle of a sentence again and again, all near the same column.
uint32_t wrap_width(std::string_view source, const std::vector<Line>& lines) {
  std::array<uint32_t, kMaxWrap + 1> widths{};
  uint32_t followed = 0;  // lines with a line right under them
  uint32_t open = 0;      // of these, the ones that end inside a sentence
  uint32_t too_wide = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    if (lines[i].width() > kMaxWrap) ++too_wide;
    if (lines[i + 1].blank()) continue;
    ++followed;
    if (lines[i].width() <= kMaxWrap) ++widths[lines[i].width()];
    const char last = source[lines[i].end - 1];
    const char next = source[lines[i + 1].start];
    if (is_ascii_alpha(last) || last == ',' || last == '-' ||
        is_ascii_lower(next)) {
      ++open;
    }
  }
  if (followed < 2 || open * 2 < followed || too_wide * 4 > followed) return 0;
  // The 90th percentile of the widths.
  uint32_t rest = followed / 10;
  for (uint32_t width = kMaxWrap; width >= kMinWrap; --width) {
    if (widths[width] > rest) return width;
    rest -= widths[width];
  }
  return 0;
}

// Bytes of a bullet mark and the spaces behind it, or 0.
uint32_t bullet_size(std::string_view line) {
  for (const std::string_view mark :
       {"\u2022", "\u25CF", "\u25AA", "\u2023", "\u2043", "\u00B7", "\u25E6",
        "*", "-", "\u2013", "+"}) {
    if (!line.starts_with(mark)) continue;
    uint32_t size = static_cast<uint32_t>(mark.size());
    if (size < line.size() && (line[size] == ' ' || line[size] == '\t')) {
      while (size < line.size() && is_ascii_space(line[size])) ++size;
      return size < line.size() ? size : 0;
    }
  }
  return 0;
}

class Splitter {
 public:
  Splitter(Draft& draft, const Options& options)
      : source_(draft.source),
        draft_(draft),
        options_(options),
        lines_(lines_of(draft.source)),
        wrap_(wrap_width(draft.source, lines_)) {}

  std::vector<TextParagraph> run() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].blank()) {
        open_ = false;
        continue;
      }
      if (open_ && continues(i)) {
        join(lines_[i - 1], lines_[i]);
      } else {
        begin(lines_[i]);
      }
      open_ = true;
    }
    return std::move(paragraphs_);
  }

 private:
  std::string_view at(const Line& line) const {
    return source_.substr(line.start, line.width());
  }

  // Does line `i` go on with the paragraph of the line above?
  bool continues(size_t i) const {
    if (wrap_ == 0) return false;
    const Line& above = lines_[i - 1];
    const Line& line = lines_[i];
    if (bullet_size(at(line)) > 0) return false;
    // An indented line begins a paragraph, except in an indented text.
    if (line.indent > above.indent + 1 && !paragraphs_.back().bullet) {
      return false;
    }
    const char next = source_[line.start];
    if (is_ascii_lower(next)) return true;
    // The next word would have had room above: the break was meant.
    const size_t word = at(line).find_first_of(" \t");
    const size_t needed =
        above.indent + above.width() + 1 +
        (word == std::string_view::npos ? line.width() : word);
    return needed > wrap_ * 9 / 10;
  }

  void begin(Line line) {
    TextParagraph paragraph;
    if (at(line).starts_with("> ")) {
      paragraph.quoted = true;
      line.start += 2;
    }
    const uint32_t bullet = bullet_size(at(line));
    if (bullet > 0) {
      paragraph.bullet = true;
      line.start += bullet;
    }
    paragraph.text.append_copy(source_, {line.start, line.end});
    paragraphs_.push_back(std::move(paragraph));
  }

  void join(const Line& above, Line line) {
    TextParagraph& paragraph = paragraphs_.back();
    ++paragraph.lines;
    if (paragraph.quoted && at(line).starts_with("> ")) line.start += 2;
    std::string& text = paragraph.text.text;
    const SourceSpan gap{above.end, line.start};
    const size_t n = text.size();
    const bool hyphen =
        n >= 2 && text[n - 1] == '-' && is_ascii_lower(text[n - 2]) &&
        is_ascii_lower(source_[line.start]) && is_broken_word(text, line);
    const SourceSpan mark{above.end - 1, line.start};
    if (hyphen && is_undone(options_, "line-hyphen", mark.start)) {
      draft_.untouched.push_back(mark);
    } else if (hyphen && !is_skipped(options_, "line-hyphen")) {
      paragraph.text = paragraph.text.slice({0, static_cast<uint32_t>(n - 1)});
      draft_.repairs.push_back(
          removal(source_, mark, "line-hyphen", Certainty::kLikely,
                  "a word divided at the end of the line"));
    } else if (n == 0 || text[n - 1] != '-') {
      paragraph.text.append_replacement(" ", gap);
    }
    paragraph.text.append_copy(source_, {line.start, line.end});
  }

  // "repre-" + "sentative": the parts are no words that are hyphenated
  // elsewhere in this text.
  bool is_broken_word(const std::string& text, const Line& line) const {
    size_t from = text.size() - 1;
    while (from > 0 && is_ascii_alpha(text[from - 1])) --from;
    size_t to = line.start;
    while (to < line.end && is_ascii_alpha(source_[to])) ++to;
    const std::string hyphenated =
        text.substr(from) +
        std::string(source_.substr(line.start, to - line.start));
    // Looking only around keeps this linear.
    const size_t window = 20000;
    const size_t start = line.start > window ? line.start - window : 0;
    return source_.substr(start, 2 * window).find(hyphenated) ==
           std::string_view::npos;
  }

  std::string_view source_;
  Draft& draft_;
  const Options& options_;
  std::vector<Line> lines_;
  uint32_t wrap_;
  std::vector<TextParagraph> paragraphs_;
  bool open_ = false;
};

}  // namespace

std::vector<TextParagraph> split_paragraphs(Draft& draft,
                                            const Options& options) {
  return Splitter(draft, options).run();
}

}  // namespace dateline
