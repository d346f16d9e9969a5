#include "clean/plain_text.h"

#include <utility>

#include "clean/line_types.h"
#include "lexicon/abbreviations.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {

size_t PlainText::next(size_t i) const {
  while (i < size() && paragraphs[i].text.empty()) ++i;
  return i;
}

size_t PlainText::previous(size_t i) const {
  while (i-- > 0) {
    if (!paragraphs[i].text.empty()) return i;
  }
  return kNowhere;
}

size_t count_words(std::string_view text) {
  size_t words = 0;
  bool inside = false;
  for (size_t at = 0; at < text.size();) {
    const CharacterClass kind = classify(next_code_point(text, at));
    if (kind == CharacterClass::kIdeograph) {
      ++words;  // one or two characters a word
      inside = false;
    } else if (kind == CharacterClass::kSpace) {
      inside = false;
    } else if (!inside) {
      inside = true;
      ++words;
    }
  }
  return words;
}

bool is_bare_author(const PlainText& text, size_t i) {
  const std::string_view line = text.at(i);
  const bool spaced = is_cased_name(line);
  if (!spaced && !is_unspaced_name(line) && !has_known_surname(line)) {
    return false;
  }
  const auto is_date = [&](size_t n) {
    return n < text.size() && read_date_line(text.at(n)).has_value();
  };
  return is_date(text.next(i + 1)) || (spaced && is_date(text.previous(i)));
}

bool is_sure_byline(const PlainText& text, size_t i) {
  if (read_byline(text.at(i))) return true;
  const size_t below = text.next(i + 1);
  return is_byline_label(text.at(i)) && below < text.size() &&
         read_person_line(text.at(below));
}

bool is_dated_near(const PlainText& text, size_t i) {
  constexpr int kReach = 3;  // lines
  if (read_date_in_byline(text.at(i))) return true;
  size_t above = i;
  size_t below = i;
  for (int n = 0; n < kReach; ++n) {
    if (above != kNowhere) above = text.previous(above);
    if (below < text.size()) below = text.next(below + 1);
    if ((above != kNowhere && read_date_line(text.at(above))) ||
        (below < text.size() && read_date_line(text.at(below)))) {
      return true;
    }
  }
  return false;
}

void find_clocks(PlainText& text) {
  size_t clocks = 0;
  for (size_t i = 0; i < text.size(); ++i) clocks += is_clock_line(text.at(i));
  text.live = clocks >= 2;
}

bool PlainText::remove(size_t i, std::string_view kind, Certainty certainty,
                       Reason reason) {
  TextParagraph& paragraph = paragraphs[i];
  const SourceSpan place = paragraph.text.source();
  paragraph.stays |= is_undone(options, kind, place.start);
  if (paragraph.stays || is_skipped(options, kind)) return false;
  draft.repairs.push_back(removal(place, kind, certainty, reason));
  paragraph.text = {};
  return true;
}

void PlainText::edit(size_t i, std::vector<Edit> edits) {
  MappedText& text = paragraphs[i].text;
  const size_t untouched = draft.untouched.size();
  keep_wanted(options, text, draft.untouched, edits);
  if (draft.untouched.size() > untouched) paragraphs[i].stays = true;
  apply_edits(std::move(edits), text, draft.repairs);
}

bool ends_abbreviated(std::string_view text) {
  if (!text.ends_with('.')) return false;
  text.remove_suffix(1);
  const std::string_view word = text.substr(text.find_last_of(" (") + 1);
  if (!begins_upper(word)) return false;
  if (word.size() == 3 && word[1] == '.') return true;  // "U.S"
  static const WordTable<lexicon::AbbreviationsRow> kTable(
      lexicon::kAbbreviations, &lexicon::AbbreviationsRow::form);
  const auto* row = kTable.find(word);
  return row != nullptr && row->follows == "end";
}

bool ends_sentence(std::string_view text) {
  for (size_t at = text.size(); at > 0;) {
    const char32_t c = previous_code_point(text, at);
    switch (c) {
      case '.':
      case '!':
      case '?':
      case ':':
      case U'…':
      case U'؟':
      case U'।':
        return true;
      case '"':
      case '\'':
      case ')':
      case ']':
      case U'”':
      case U'’':
      case U'»':
      case U'“':
      case U'」':
        continue;
      default:
        return is_wide_terminator(c);
    }
  }
  return false;
}

bool is_prose(std::string_view text) {
  constexpr size_t kMinBody = 60;  // bytes; a shorter one proves no body
  return text.size() >= kMinBody && ends_sentence(text);
}

}  // namespace dateline
