#include "clean/text_features.h"

#include <string>

#include "clean/line_types.h"
#include "lexicon/notice_words.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

bool is_sentence_end(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 ||
         c == 0xFF1F || c == 0x2026 || c == 0x0964 || c == 0x061F ||
         c == 0x06D4 || c == 0xFF61;
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D ||
         c == 0x2019 || c == 0xBB || c == 0x300D || c == 0xFF09 || c == 0x201C;
}

// Words that notices and forms have, with their repetitions.
int notice_words(std::string_view text) {
  constexpr size_t kHead = 2000;  // bytes
  static const WordTable<lexicon::NoticeWordsRow> kTable(
      lexicon::kNoticeWords, &lexicon::NoticeWordsRow::word);
  int words = 0;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty() && kTable.contains(word)) ++words;
    word.clear();
  };
  for (const char c : text.substr(0, kHead)) {
    if (is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80) {
      word.push_back(to_ascii_lower(c));
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

}  // namespace

void read_text_features(const HtmlBlock& block, BlockFeatures& f) {
  const std::string_view text = block.text();
  int chars = 0, words = 0, ends = 0, commas = 0, capitals = 0, digits = 0;
  int bars = 0;
  bool in_word = false;
  char32_t first = 0;
  char32_t last = 0;
  char32_t before_last = 0;
  // A long block is known by its beginning.
  const std::string_view head = text.substr(0, 6000);
  for (size_t at = 0; at < head.size();) {
    const char32_t c = next_code_point(head, at);
    ++chars;
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == 0xA0;
    if (space) {
      // A sentence ends at a mark before a blank.
      if (is_sentence_end(last)) ++ends;
      in_word = false;
      continue;
    }
    if (!in_word) {
      ++words;
      if (c < 0x80 && is_ascii_upper(static_cast<char>(c))) ++capitals;
    }
    in_word = true;
    if (first == 0) first = c;
    if (c < 0x80 && is_ascii_digit(static_cast<char>(c))) ++digits;
    if (c == ',' || c == 0xFF0C || c == 0x3001 || c == 0x060C || c == ';') {
      ++commas;
    }
    if (c == '|' || c == 0xB7 || c == 0x2022 || c == 0xBB || c == 0x203A) {
      ++bars;
    }
    if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F) ++ends;
    before_last = last;
    last = c;
  }
  if (is_sentence_end(last) && last < 0x3000) ++ends;
  f[kType] = static_cast<int16_t>(block.block.type);
  f[kLevel] = block.block.level;
  f[kChars] = capped(chars, 3000);
  f[kWords] = capped(words, 600);
  const size_t bytes = text.size();
  f[kLinkShare] = capped(percent(block.link_bytes, bytes), 100);
  f[kLinks] = capped(block.links, 100);
  f[kBoldShare] = capped(percent(block.bold_bytes, bytes), 100);
  f[kItalicShare] = capped(percent(block.italic_bytes, bytes), 100);
  f[kSentenceEnds] = capped(ends, 60);
  f[kCommas] = capped(commas, 60);
  const bool quoted_end = is_closing(last) && is_sentence_end(before_last);
  f[kLastChar] = is_sentence_end(last) || quoted_end ? 1
                 : last == ':' || last == 0xFF1A     ? 2
                 : last == ','                       ? 3
                 : is_closing(last)                  ? 4
                                                     : 0;
  f[kFirstChar] = first >= 0x80                              ? 4
                  : is_ascii_upper(static_cast<char>(first)) ? 1
                  : is_ascii_lower(static_cast<char>(first)) ? 2
                  : is_ascii_digit(static_cast<char>(first)) ? 3
                                                             : 0;
  f[kCapitalShare] = static_cast<int16_t>(
      percent(static_cast<size_t>(capitals), static_cast<size_t>(words)));
  f[kDigitShare] = static_cast<int16_t>(
      percent(static_cast<size_t>(digits), static_cast<size_t>(chars)));
  f[kBars] = capped(bars, 30);
  f[kNoticeWords] = capped(notice_words(text), 8);
  if (bytes <= 200) {
    f[kCue] = is_furniture(text)       ? 1
              : read_byline(text)      ? 2
              : read_date_line(text)   ? 3
              : has_photo_credit(text) ? 4
                                       : 0;
  }
  f[kAuthorOrDate] =
      static_cast<int16_t>((block.author ? 1 : 0) + (block.date ? 2 : 0));
}

int tag_group(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
      return 1;
    case GUMBO_TAG_DIV:
      return 2;
    case GUMBO_TAG_LI:
      return 3;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TR:
      return 4;
    case GUMBO_TAG_SECTION:
      return 5;
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
      return 6;
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
      return 7;
    case GUMBO_TAG_BLOCKQUOTE:
      return 8;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
      return 9;
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
      return 10;
    case GUMBO_TAG_H1:
      return 11;
    case GUMBO_TAG_H2:
      return 12;
    case GUMBO_TAG_H3:
      return 13;
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return 14;
    default:
      return 0;
  }
}

}  // namespace dateline
