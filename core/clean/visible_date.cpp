#include "clean/visible_date.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "clean/date_words.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kLongestLine = 200;  // bytes

struct Token {
  std::string word;  // lower case; empty for numbers
  int number = -1;
  size_t digits = 0;
  size_t start = 0;
  size_t end = 0;
};

// Runs of letters and runs of digits. Letters that stand behind a number
// without a blank ("1월", "30日") are words of their own.
std::vector<Token> split(std::string_view line) {
  std::vector<Token> tokens;
  for (size_t at = 0; at < line.size();) {
    Token token;
    token.start = at;
    if (is_ascii_digit(line[at])) {
      token.number = 0;
      while (at < line.size() && is_ascii_digit(line[at])) {
        if (token.digits < 6) token.number = token.number * 10 + line[at] - '0';
        ++token.digits;
        ++at;
      }
    } else {
      while (at < line.size()) {
        const size_t before = at;
        const char32_t c = next_code_point(line, at);
        if (!u_isalpha(static_cast<UChar32>(c))) {
          if (token.word.empty()) break;
          at = before;
          break;
        }
        append_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))),
                    token.word);
      }
      if (token.word.empty()) continue;
    }
    token.end = at;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

int month_of(const Token& token) { return month_number(token.word); }

bool is_year(const Token& token) {
  return token.digits == 4 && token.number >= 1990 && token.number <= 2100;
}

bool is_small(const Token& token) {
  return token.number >= 1 && token.digits <= 2;
}

class Reader {
 public:
  Reader(std::string_view line, bool month_first)
      : line_(line), month_first_(month_first), tokens_(split(line)) {}

  std::vector<VisibleDate> run() {
    std::vector<VisibleDate> dates;
    auto label = VisibleDate::Label::kNone;
    for (size_t i = 0; i < tokens_.size();) {
      if (const auto* row = find_date_word(tokens_[i].word)) {
        if (row->kind == "updated") label = VisibleDate::Label::kUpdated;
        if (row->kind == "published") label = VisibleDate::Label::kPublished;
      }
      Date day;
      const size_t used = read(i, day);
      if (used == 0) {
        ++i;
        continue;
      }
      dates.push_back({day, time_near(i, i + used), label});
      label = VisibleDate::Label::kNone;
      i += used;
      done_ = i;
    }
    return dates;
  }

 private:
  const Token& at(size_t i) const {
    static const Token kNone;
    return i < tokens_.size() ? tokens_[i] : kNone;
  }

  std::string_view gap(size_t i) const {
    if (i + 1 >= tokens_.size()) return {};
    return line_.substr(tokens_[i].end, tokens_[i + 1].start - tokens_[i].end);
  }

  static bool set(int year, int month, int day, Date& out) {
    if (year < 100) year += 2000;
    if (!is_valid(year, month, day)) return false;
    out = {static_cast<int16_t>(year), static_cast<uint8_t>(month),
           static_cast<uint8_t>(day)};
    return true;
  }

  // Tokens of the date that begins at i; 0 when none does.
  size_t read(size_t i, Date& out) const {
    if (is_year(at(i))) return read_year_first(i, out);
    if (is_small(at(i))) {
      const size_t used = read_named_month(i, out);
      return used != 0 ? used : read_numbers(i, out);
    }
    const int month = month_of(at(i));
    if (month == 0 || !is_small(at(i + 1))) return 0;
    // "Nov. 5, 2018", "November 5th 2018".
    size_t next = i + 2;
    if (!at(next).word.empty() && at(next).word.size() == 2) ++next;
    if (!is_year(at(next))) return 0;
    return set(at(next).number, month, at(i + 1).number, out) ? next + 1 - i
                                                              : 0;
  }

  // "2026.01.29", "2026-01-29", "2026/1/29", "2026년 1월 29일".
  size_t read_year_first(size_t i, Date& out) const {
    if (is_small(at(i + 1)) && is_small(at(i + 2))) {
      const std::string_view mark = gap(i);
      const bool known =
          mark == "-" || mark == "." || mark == "/" || mark == ". ";
      return known && set(at(i).number, at(i + 1).number, at(i + 2).number, out)
                 ? 3
                 : 0;
    }
    const std::string& unit = at(i + 1).word;
    const bool cjk = unit == "年" || unit == "년";
    if (cjk && is_small(at(i + 2)) && is_small(at(i + 4)) &&
        set(at(i).number, at(i + 2).number, at(i + 4).number, out)) {
      return 5;
    }
    return 0;
  }

  // "5 November 2018", "13. Mai 2026", "9 de marzo de 2023", "5th of May 2020".
  size_t read_named_month(size_t i, Date& out) const {
    size_t next = i + 1;
    while (next < i + 3 && month_of(at(next)) == 0 && !at(next).word.empty() &&
           at(next).word.size() <= 3) {
      ++next;
    }
    const int month = month_of(at(next));
    if (month == 0) return 0;
    ++next;
    if (!is_year(at(next)) && !at(next).word.empty() &&
        at(next).word.size() <= 3) {
      ++next;
    }
    if (!is_year(at(next))) return 0;
    return set(at(next).number, month, at(i).number, out) ? next + 1 - i : 0;
  }

  // "05.04.2025", "25.04.24", "5/11/2018".
  size_t read_numbers(size_t i, Date& out) const {
    if (!is_small(at(i + 1))) return 0;
    const std::string_view mark = gap(i);
    if (mark.size() != 1 || gap(i + 1) != mark) return 0;
    const Token& last = at(i + 2);
    const bool short_year = mark == "." && last.digits == 2;
    if (!is_year(last) && !short_year) return 0;
    const int a = at(i).number;
    const int b = at(i + 1).number;
    if (mark == "." || mark == "-") {
      return set(last.number, b, a, out) ? 3 : 0;
    }
    if (mark != "/") return 0;
    const bool month_first = b > 12 || (a <= 12 && month_first_);
    return set(last.number, month_first ? a : b, month_first ? b : a, out) ? 3
                                                                           : 0;
  }

  // "14:07", "5:06pm", "8:00 PM" around the date.
  // The time of the date from `first` to `last`: behind it, else before it,
  // and on its side of words such as "updated" and of the date before.
  std::string time_near(size_t first, size_t last) const {
    constexpr size_t kReach = 6;  // tokens
    for (size_t i = last; i < std::min(last + 4, tokens_.size()); ++i) {
      if (is_label(i)) break;
      std::string time = time_at(i);
      if (!time.empty()) return time;
    }
    const size_t from = std::max(done_, first > kReach ? first - kReach : 0);
    for (size_t i = first; i > from; --i) {
      std::string time = time_at(i - 1);
      if (!time.empty()) return time;
      if (is_label(i - 1)) break;
    }
    return {};
  }

  bool is_label(size_t i) const {
    const auto* row = find_date_word(tokens_[i].word);
    return row != nullptr &&
           (row->kind == "updated" || row->kind == "published");
  }

  // "11:02", "2:30 pm" at token i.
  std::string time_at(size_t i) const {
    const int hour = at(i).number;
    const int minute = at(i + 1).number;
    if (gap(i) != ":" || hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
        at(i).digits > 2 || at(i + 1).digits != 2) {
      return {};
    }
    const std::string& half = at(i + 2).word;
    const bool dotted = half == "p" && at(i + 3).word == "m";
    const bool after = hour < 12 && (half == "pm" || dotted);
    const bool midnight = hour == 12 && (half == "am" || half == "a");
    const int h = midnight ? 0 : hour + (after ? 12 : 0);
    std::string time = h < 10 ? "T0" : "T";
    time += std::to_string(h);
    time += minute < 10 ? ":0" : ":";
    return time + std::to_string(minute);
  }

  std::string_view line_;
  bool month_first_;
  std::vector<Token> tokens_;
  size_t done_ = 0;  // tokens of the dates so far
};

}  // namespace

std::vector<VisibleDate> read_visible_dates(std::string_view line,
                                            bool month_first) {
  if (line.size() < 8 || line.size() > kLongestLine) return {};
  return Reader(line, month_first).run();
}

}  // namespace dateline
