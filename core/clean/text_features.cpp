#include "clean/text_features.h"

#include <array>
#include <cstdint>

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
  text = text.substr(0, kHead);
  int words = 0;
  size_t start = 0;  // of the word
  const auto end_word = [&](size_t end) {
    if (end > start)
      words += kTable.contains_lower(text.substr(start, end - start));
    start = end + 1;
  };
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (!is_ascii_alpha(c) && static_cast<unsigned char>(c) < 0x80) {
      end_word(at);
    }
  }
  end_word(text.size());
  return words;
}

// What characters of ASCII count for, several bits perhaps.
enum : uint8_t {
  kBlank = 1,
  kEnd = 2,  // . ! ?
  kComma = 4,
  kBar = 8,
  kDigit = 16,
  kCapital = 32,
};
constexpr std::array<uint8_t, 128> kAscii = [] {
  std::array<uint8_t, 128> kinds{};
  for (const char c : {' ', '\t', '\n'}) kinds[static_cast<size_t>(c)] = kBlank;
  for (const char c : {'.', '!', '?'}) kinds[static_cast<size_t>(c)] = kEnd;
  for (const char c : {',', ';'}) kinds[static_cast<size_t>(c)] = kComma;
  kinds['|'] = kBar;
  for (size_t c = '0'; c <= '9'; ++c) kinds[c] = kDigit;
  for (size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = kCapital;
  return kinds;
}();

// The characters of a text, counted.
struct Characters {
  int chars = 0;
  int words = 0;
  int ends = 0;  // of sentences
  int commas = 0;
  int capitals = 0;  // that begin a word
  int digits = 0;
  int bars = 0;
  char32_t first = 0;  // blanks apart
  char32_t last = 0;
  char32_t before_last = 0;

  explicit Characters(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80) {
        ++at;
        add_ascii(byte);
      } else {
        add_other(next_code_point(text, at));
      }
    }
    if (is_sentence_end(last) && last < 0x3000) ++ends;
  }

 private:
  void add_ascii(unsigned char c) {
    ++chars;
    const uint8_t kind = kAscii[c];
    if ((kind & kBlank) != 0) return end_word();
    if (!in_word_ && (kind & kCapital) != 0) ++capitals;
    enter(c);
    if (kind == 0) return;
    digits += (kind & kDigit) != 0;
    commas += (kind & kComma) != 0;
    bars += (kind & kBar) != 0;
  }

  void add_other(char32_t c) {
    ++chars;
    if (c == 0xA0) return end_word();
    enter(c);
    commas += c == 0xFF0C || c == 0x3001 || c == 0x060C;
    bars += c == 0xB7 || c == 0x2022 || c == 0xBB || c == 0x203A;
    ends += c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
  }

  // A sentence ends at a mark before a blank.
  void end_word() {
    if (last < 0x80 ? (kAscii[last] & kEnd) != 0 : is_sentence_end(last)) {
      ++ends;
    }
    in_word_ = false;
  }

  void enter(char32_t c) {
    words += !in_word_;
    in_word_ = true;
    if (first == 0) first = c;
    before_last = last;
    last = c;
  }

  bool in_word_ = false;
};

}  // namespace

void read_text_features(const HtmlBlock& block, BlockFeatures& f) {
  const std::string_view text = block.text();
  // A long block is known by its beginning.
  const Characters head(text.substr(0, 6000));
  f[kType] = static_cast<int16_t>(block.block.type);
  f[kLevel] = block.block.level;
  f[kChars] = capped(head.chars, 3000);
  f[kWords] = capped(head.words, 600);
  const size_t bytes = text.size();
  f[kLinkShare] = capped(percent(block.link_bytes, bytes), 100);
  f[kLinks] = capped(block.links, 100);
  f[kBoldShare] = capped(percent(block.bold_bytes, bytes), 100);
  f[kItalicShare] = capped(percent(block.italic_bytes, bytes), 100);
  f[kSentenceEnds] = capped(head.ends, 60);
  f[kCommas] = capped(head.commas, 60);
  const bool quoted_end =
      is_closing(head.last) && is_sentence_end(head.before_last);
  f[kLastChar] = is_sentence_end(head.last) || quoted_end  ? 1
                 : head.last == ':' || head.last == 0xFF1A ? 2
                 : head.last == ','                        ? 3
                 : is_closing(head.last)                   ? 4
                                                           : 0;
  f[kFirstChar] = head.first >= 0x80                              ? 4
                  : is_ascii_upper(static_cast<char>(head.first)) ? 1
                  : is_ascii_lower(static_cast<char>(head.first)) ? 2
                  : is_ascii_digit(static_cast<char>(head.first)) ? 3
                                                                  : 0;
  f[kCapitalShare] = static_cast<int16_t>(percent(
      static_cast<size_t>(head.capitals), static_cast<size_t>(head.words)));
  f[kDigitShare] = static_cast<int16_t>(percent(
      static_cast<size_t>(head.digits), static_cast<size_t>(head.chars)));
  f[kBars] = capped(head.bars, 30);
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
