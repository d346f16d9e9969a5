#include <array>

#include "clean/line_types.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr",
                                        "may", "jun", "jul", "aug",
                                        "sep", "oct", "nov", "dec"};
constexpr std::string_view kFullMonths[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

int month_of(std::string_view word) {
  for (int m = 0; m < 12; ++m) {
    if (word == kFullMonths[m] || word == kMonths[m] ||
        (m == 8 && word == "sept")) {
      return m + 1;
    }
  }
  return 0;
}

struct Word {
  std::string text;  // lower case
  bool number = false;
};

// Runs of letters and runs of digits; "14:30" is one word.
std::vector<Word> split(std::string_view line) {
  std::vector<Word> words;
  for (size_t i = 0; i < line.size();) {
    const bool digit = is_ascii_digit(line[i]);
    if (!digit && !is_ascii_alpha(line[i])) {
      ++i;
      continue;
    }
    Word word;
    word.number = digit;
    while (i < line.size() &&
           (digit ? is_ascii_digit(line[i]) ||
                        (line[i] == ':' && i + 1 < line.size() &&
                         is_ascii_digit(line[i + 1]))
                  : is_ascii_alpha(line[i]))) {
      word.text.push_back(to_ascii_lower(line[i++]));
    }
    words.push_back(std::move(word));
  }
  return words;
}

int to_int(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (!is_ascii_digit(c) || value > 99999) return -1;
    value = value * 10 + (c - '0');
  }
  return digits.empty() ? -1 : value;
}

bool is_year(int value) { return value >= 1900 && value <= 2100; }

// Words that may stand in a date line beside the date itself.
bool is_neutral(std::string_view word) {
  static constexpr std::array<std::string_view, 56> kWords = {
      "published", "posted",  "updated",  "modified", "date",    "on",
      "at",        "first",   "last",     "monday",   "tuesday", "wednesday",
      "thursday",  "friday",  "saturday", "sunday",   "mon",     "tue",
      "tues",      "wed",     "thu",      "thur",     "thurs",   "fri",
      "sat",       "sun",     "am",       "pm",       "gmt",     "utc",
      "est",       "edt",     "et",       "pst",      "pdt",     "pt",
      "cst",       "cdt",     "bst",      "cet",      "cest",    "ist",
      "st",        "nd",      "rd",       "th",       "a",       "m",
      "p",         "created", "released", "t",        "z",       "of",
      "the",       "issued"};
  for (const std::string_view known : kWords) {
    if (word == known) return true;
  }
  return false;
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line) {
  if (line.size() < 8 || line.size() > 90) return {};
  const std::vector<Word> words = split(line);
  if (words.size() < 3 || words.size() > 16) return {};
  int year = 0;
  int month = 0;
  int day = 0;
  bool updated = false;
  std::string time;
  // ISO first: 2018-11-05.
  for (size_t i = 0; i + 2 < words.size(); ++i) {
    if (words[i].text.size() == 4 && words[i].number && words[i + 1].number &&
        words[i + 2].number &&
        is_valid(to_int(words[i].text), to_int(words[i + 1].text),
                 to_int(words[i + 2].text)) &&
        line.find(words[i].text + "-") != std::string_view::npos) {
      year = to_int(words[i].text);
      month = to_int(words[i + 1].text);
      day = to_int(words[i + 2].text);
      break;
    }
  }
  const bool iso = year != 0;
  for (const Word& word : words) {
    if (word.text == "updated" || word.text == "modified") updated = true;
    if (word.number && word.text.find(':') != std::string::npos) {
      const size_t colon = word.text.find(':');
      const int hour = to_int(std::string_view(word.text).substr(0, colon));
      const int minute =
          to_int(std::string_view(word.text).substr(colon + 1, 2));
      if (time.empty() && hour >= 0 && hour < 24 && minute >= 0 &&
          minute < 60) {
        const bool afternoon =
            hour < 12 && (line.find("pm") != std::string_view::npos ||
                          line.find("PM") != std::string_view::npos ||
                          line.find("p.m.") != std::string_view::npos);
        const int h = hour + (afternoon ? 12 : 0);
        time = "T" + std::string(h < 10 ? "0" : "") + std::to_string(h) +
               (minute < 10 ? ":0" : ":") + std::to_string(minute);
      }
      continue;
    }
    if (word.number) {
      const int value = to_int(word.text);
      if (iso) continue;
      if (word.text.size() == 4 && is_year(value)) {
        if (year == 0) year = value;
      } else if (word.text.size() <= 2 && value >= 1 && value <= 31) {
        if (day == 0) day = value;
      } else if (word.text.size() > 4) {
        return {};
      }
      continue;
    }
    const int m = month_of(word.text);
    if (m > 0) {
      if (month == 0 || iso) month = iso ? month : m;
      continue;
    }
    if (!is_neutral(word.text)) return {};
  }
  if (!is_valid(year, month, day)) return {};
  return DateLine{{static_cast<int16_t>(year), static_cast<uint8_t>(month),
                   static_cast<uint8_t>(day)},
                  time,
                  updated};
}

std::optional<Date> date_in_dateline(std::string_view dateline) {
  const std::vector<Word> words = split(dateline);
  for (size_t i = 0; i + 2 < words.size(); ++i) {
    // "Nov 5 2018" and "5 November 2018".
    const bool month_first = month_of(words[i].text) > 0;
    const Word& month = words[month_first ? i : i + 1];
    const Word& day = words[month_first ? i + 1 : i];
    const int m = month_of(month.text);
    const int d = day.number ? to_int(day.text) : -1;
    const int y = words[i + 2].number ? to_int(words[i + 2].text) : -1;
    if (m > 0 && is_year(y) && is_valid(y, m, d)) {
      return Date{static_cast<int16_t>(y), static_cast<uint8_t>(m),
                  static_cast<uint8_t>(d)};
    }
  }
  return {};
}

}  // namespace dateline
