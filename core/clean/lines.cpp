#include "clean/lines.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "clean/edits.h"
#include "clean/printed_page.h"
#include "clean/quoted_printable.h"
#include "clean/source_lines.h"
#include "lexicon/hyphen_parts.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

bool is_word_byte(char c) {
  return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view last_word(std::string_view text) {
  size_t start = text.size();
  while (start > 0 && text.size() - start < 40 &&
         is_word_byte(text[start - 1])) {
    --start;
  }
  return text.substr(start);
}

std::string_view first_word(std::string_view text) {
  size_t end = 0;
  while (end < text.size() && end < 40 && is_word_byte(text[end])) ++end;
  return text.substr(0, end);
}

bool is_lower_at(std::string_view text, size_t at) {
  return at < text.size() && is_lower(next_code_point(text, at));
}

// "repre-" + "sentative": a word that a line end divided, and no compound
// ("long-" + "awaited", or hyphenated elsewhere nearby in the source).
bool is_broken_word(std::string_view above, std::string_view below,
                    std::string_view source, uint32_t place) {
  static const WordTable<lexicon::HyphenPartsRow> kParts(
      lexicon::kHyphenParts, &lexicon::HyphenPartsRow::part);
  if (above.size() < 3 || above.back() != '-') return false;
  const std::string_view head = last_word(above.substr(0, above.size() - 1));
  const std::string_view tail = first_word(below);
  size_t end = head.size();
  if (end == 0 || !is_lower(previous_code_point(head, end)) ||
      !is_lower_at(tail, 0)) {
    return false;
  }
  if (kParts.contains_lower(head) && tail.size() >= 4) return false;
  const std::string compound = std::string(head) + "-" + std::string(tail);
  // Looking only around keeps this linear.
  constexpr size_t kNearby = 20000;
  const size_t start = place > kNearby ? place - kNearby : 0;
  return source.substr(start, 2 * kNearby).find(compound) ==
         std::string_view::npos;
}

// Scripts that put no space between words.
bool joins_without_space(std::string_view above, std::string_view below) {
  size_t end = above.size();
  const char32_t last = previous_code_point(above, end);
  size_t at = 0;
  return last >= 0x2E80 && next_code_point(below, at) >= 0x2E80 &&
         !(last >= 0xAC00 && last <= 0xD7A3);  // Korean has spaces
}

// Puts between the end of `text` and what follows in the source at `next`
// whatever belongs there: a space, or nothing.
void bridge(MappedText& text, std::string_view below, uint32_t next,
            Draft& draft, const Options& options) {
  const uint32_t end = text.source().end;
  const std::string_view above = text.text;
  // A hint for line breaking that was taken: it goes with the characters that
  // nobody sees, and the word is whole.
  if (above.ends_with("\u00AD") && is_lower_at(below, 0)) {
    text.append_replacement("", {end, next});
    return;
  }
  if (above.ends_with("-")) {
    const SourceSpan mark{end - 1, next};
    if (!is_broken_word(above, below, draft.source, end) ||
        is_skipped(options, "line-hyphen")) {
      return;
    }
    if (is_undone(options, "line-hyphen", mark.start)) {
      draft.untouched.push_back(mark);
      return;
    }
    text.truncate(static_cast<uint32_t>(above.size() - 1));
    draft.repairs.push_back(removal(mark, "line-hyphen", Certainty::kLikely,
                                    "a word divided at the end of the line"));
    return;
  }
  if (above.empty() || joins_without_space(above, below)) return;
  text.append_replacement(" ", {end, next});
}

class Splitter {
 public:
  Splitter(Draft& draft, const Options& options)
      : source_(draft.source),
        draft_(draft),
        options_(options),
        lines_(source_lines(draft.source)),
        wrap_(wrap_width(draft.source, lines_)),
        quoted_wrap_(width_of_quoted()),
        soft_breaks_(is_quoted_printable(draft.source)) {}

  std::vector<TextParagraph> run() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].blank()) {
        open_ = false;
        ++blank_;
        continue;
      }
      if (open_ && is_soft_break(i - 1)) {
        join_soft(i);
      } else if (open_ && continues(i)) {
        join(lines_[i]);
      } else {
        begin(i);
      }
      open_ = true;
      blank_ = 0;
    }
    return std::move(paragraphs_);
  }

 private:
  // A mail wraps what it quotes, whatever its own lines are like.
  uint32_t width_of_quoted() const {
    std::vector<SourceLine> quoted;
    std::copy_if(lines_.begin(), lines_.end(), std::back_inserter(quoted),
                 [](const SourceLine& line) { return line.quoted; });
    const uint32_t width = quoted.empty() ? 0 : wrap_width(source_, quoted);
    return width > 0 ? width : wrap_;
  }

  std::string_view at(const SourceLine& line) const {
    return source_.substr(line.start, line.end - line.start);
  }

  // "=" at the line end: quoted-printable that broke the line by itself.
  bool is_soft_break(size_t i) const {
    return soft_breaks_ && at(lines_[i]).ends_with("=") &&
           !is_skipped(options_, "quoted-printable") &&
           !is_undone(options_, "quoted-printable", lines_[i].end - 1);
  }

  bool is_row(size_t i) const {
    const auto has_cells = [&](size_t n) {
      if (n >= lines_.size() || lines_[n].tabs == 0) return false;
      // The tab behind a bullet makes no cell.
      const uint32_t bullet = bullet_size(at(lines_[n]));
      return lines_[n].tabs > 1 || bullet == 0 ||
             at(lines_[n]).find('\t') >= bullet;
    };
    return has_cells(i) && (has_cells(i + 1) || (i > 0 && has_cells(i - 1)));
  }

  static bool is_shouted(std::string_view text) {
    return std::none_of(text.begin(), text.end(), is_ascii_lower) &&
           std::count_if(text.begin(), text.end(), is_ascii_upper) > 5;
  }

  // Does line `i` go on with the paragraph of the line above?
  bool continues(size_t i) const {
    if (is_row(i) || is_row(i - 1)) return false;
    const SourceLine& above = lines_[i - 1];
    const SourceLine& line = lines_[i];
    const uint32_t wrap = line.quoted ? quoted_wrap_ : wrap_;
    if (wrap == 0) {
      // Only a divided word shows that the line goes on.
      return above.width >= 40 && above.quoted == line.quoted &&
             at(above).ends_with("-") && is_lower_at(source_, line.start) &&
             is_broken_word(at(above), at(line), source_, above.end);
    }
    if (bullet_size(at(line)) > 0 || above.quoted != line.quoted) return false;
    if (read_running_head(at(above))) return false;
    // An indented line begins a paragraph, except in an indented text.
    if (line.indent > above.indent + 1 && !paragraphs_.back().bullet) {
      return false;
    }
    if (is_lower_at(source_, line.start)) return true;
    // A headline over two lines.
    if (is_shouted(at(above)) && is_shouted(at(line)) && wrap < 45) {
      return true;
    }
    // The next word would have had room above: the break was meant.
    const std::string_view text = at(line);
    const std::string_view word = text.substr(0, text.find_first_of(" \t"));
    const auto size = static_cast<uint32_t>(std::count_if(
        word.begin(), word.end(), [](char c) { return !is_continuation(c); }));
    size_t start = 0;
    const bool ideograph =
        classify(next_code_point(word, start)) == CharacterClass::kIdeograph;
    return above.indent + above.width + 1 + (ideograph ? 1 : size) >
           wrap * 9 / 10;
  }

  // "– Nobody knows, says the mayor.": a dash opens what somebody says, unless
  // the next line or the one before has one, too.
  bool is_speech(size_t i) const {
    constexpr std::string_view kDash = "\u2013";
    const auto dashed = [&](size_t n) {
      return n < lines_.size() && at(lines_[n]).starts_with(kDash);
    };
    return dashed(i) && !dashed(i + 1) && !(i > 0 && dashed(i - 1));
  }

  void begin(size_t i) {
    SourceLine line = lines_[i];
    TextParagraph paragraph;
    paragraph.blank_before = blank_;
    paragraph.quoted = line.quoted;
    paragraph.table = is_row(i);
    const uint32_t bullet = bullet_size(at(line));
    if (bullet > 0 && !is_speech(i)) {
      paragraph.bullet = true;
      line.start += bullet;
    }
    paragraph.text.append_copy(source_, {line.start, line.end});
    paragraphs_.push_back(std::move(paragraph));
  }

  void join(const SourceLine& line) {
    TextParagraph& paragraph = paragraphs_.back();
    ++paragraph.lines;
    bridge(paragraph.text, at(line), line.start, draft_, options_);
    paragraph.text.append_copy(source_, {line.start, line.end});
  }

  void join_soft(size_t i) {
    const uint32_t mark = lines_[i - 1].end - 1;
    // Nothing but the line end goes: spaces in front of it were meant.
    uint32_t next = lines_[i - 1].end;
    while (source_[next] == '\r' || source_[next] == '\n') ++next;
    MappedText& text = paragraphs_.back().text;
    text.truncate(static_cast<uint32_t>(text.text.size() - 1));
    draft_.repairs.push_back(
        removal({mark, next}, "quoted-printable", Certainty::kExact,
                "a line end that an e-mail program put in"));
    text.append_copy(source_, {next, lines_[i].end});
  }

  std::string_view source_;
  Draft& draft_;
  const Options& options_;
  std::vector<SourceLine> lines_;
  uint32_t wrap_;
  uint32_t quoted_wrap_;
  bool soft_breaks_;
  std::vector<TextParagraph> paragraphs_;
  uint32_t blank_ = 0;
  bool open_ = false;
};

}  // namespace

std::vector<TextParagraph> split_paragraphs(Draft& draft,
                                            const Options& options) {
  return Splitter(draft, options).run();
}

void join_paragraphs(TextParagraph& above, const TextParagraph& below,
                     Draft& draft, const Options& options) {
  bridge(above.text, below.text.text, below.text.source().start, draft,
         options);
  above.text.append(below.text);
  above.lines += below.lines;
}

}  // namespace dateline
