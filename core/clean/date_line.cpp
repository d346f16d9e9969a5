#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <vector>

#include "clean/date_words.h"
#include "clean/line_types.h"
#include "clean/visible_date.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

bool is_kind(std::string_view word, std::string_view kind) {
  const auto* row = find_date_word(word);
  return row != nullptr && row->kind == kind;
}

// "Published", "hours ago"; not "first", which says something only before it.
bool is_cue(const lexicon::DateWordsRow* row) {
  return row != nullptr && row->value != "part" &&
         (row->kind == "cue" || row->kind == "published");
}

struct Word {
  std::string text;  // lower case
  bool number = false;
};

void append_lower(char32_t c, std::string& out) {
  if (c < 0x80) {
    out.push_back(to_ascii_lower(static_cast<char>(c)));
  } else {
    append_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))), out);
  }
}

// Runs of letters and runs of digits; "14:30" is one word, an ideograph too.
std::vector<Word> split(std::string_view line) {
  std::vector<Word> words;
  for (size_t i = 0; i < line.size();) {
    Word word;
    if (is_ascii_digit(line[i])) {
      word.number = true;
      while (i < line.size() && (is_ascii_digit(line[i]) ||
                                 (line[i] == ':' && i + 1 < line.size() &&
                                  is_ascii_digit(line[i + 1])))) {
        word.text.push_back(line[i++]);
      }
      words.push_back(std::move(word));
      continue;
    }
    while (i < line.size()) {
      size_t next = i;
      const char32_t c = next_code_point(line, next);
      const CharacterClass kind = classify(c);
      const bool ideograph = kind == CharacterClass::kIdeograph;
      if (kind != CharacterClass::kLetter && !ideograph) {
        if (word.text.empty()) i = next;
        break;
      }
      if (ideograph && !word.text.empty()) break;
      append_lower(c, word.text);
      i = next;
      if (ideograph) break;
    }
    if (!word.text.empty()) words.push_back(std::move(word));
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

// "05.11.2018", "5/11/2018": day and month by the marks between, and by what
// is possible; nothing where both readings are.
struct DayMonth {
  int day = 0;
  int month = 0;
};
DayMonth numeric(int first, int second, bool points) {
  if (points || first > 12) return {first, second};
  if (second > 12 || first == second) return {second, first};
  return {};
}

// Where the figures of a date stand together: the mark between them, or 0.
char mark_between(std::string_view line, const std::vector<Word>& words,
                  size_t i) {
  for (const char mark : {'.', '/'}) {
    const std::string all =
        words[i].text + mark + words[i + 1].text + mark + words[i + 2].text;
    if (line.find(all) != std::string_view::npos) return mark;
  }
  return 0;
}

// Day and year have so many figures: most lines have fewer, which is seen
// before their words are.
constexpr size_t kFigures = 5;
constexpr size_t kFiguresOfYear = 4;

size_t figures(std::string_view line) {
  return static_cast<size_t>(
      std::count_if(line.begin(), line.end(), is_ascii_digit));
}

// Nothing but words of dates.
std::optional<DateLine> read_whole_line(std::string_view line) {
  if (line.size() < 8 || line.size() > 90 || figures(line) < kFigures) {
    return {};
  }
  const std::vector<Word> words = split(line);
  if (words.size() < 3 || words.size() > 16) return {};
  int year = 0;
  int month = 0;
  int day = 0;
  bool updated = false;
  bool first_said = false;  // published, posted
  bool published = false;   // the same, in so many words
  bool second = false;      // behind "updated", another day is named
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
  // Figures alone: 05.11.2018.
  for (size_t i = 0; year == 0 && i + 2 < words.size(); ++i) {
    if (!words[i].number || !words[i + 1].number ||
        words[i + 2].text.size() != 4 || !words[i + 2].number ||
        words[i].text.size() > 2 || words[i + 1].text.size() > 2) {
      continue;
    }
    const char mark = mark_between(line, words, i);
    if (mark == 0 || !is_year(to_int(words[i + 2].text))) continue;
    const DayMonth read =
        numeric(to_int(words[i].text), to_int(words[i + 1].text), mark == '.');
    if (read.day == 0) return {};
    year = to_int(words[i + 2].text);
    month = read.month;
    day = read.day;
  }
  const bool iso = year != 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    // "Published Nov. 5, updated Nov. 6 14:30": the first date counts.
    if (is_kind(word.text, "updated")) {
      if (iso || day == 0)
        updated = true;
      else
        second = true;
    }
    if (second) {
      if (!word.number && month_number(word.text) == 0 &&
          find_date_word(word.text) == nullptr) {
        return {};
      }
      continue;
    }
    if (is_cue(find_date_word(word.text)) && !updated && i == 0) {
      first_said = true;
      published = is_kind(word.text, "published");
    }
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
        const bool midnight =
            hour == 12 && (line.find("am") != std::string_view::npos ||
                           line.find("AM") != std::string_view::npos ||
                           line.find("a.m.") != std::string_view::npos);
        const int h = midnight ? 0 : hour + (afternoon ? 12 : 0);
        time = "T" + std::string(h < 10 ? "0" : "") + std::to_string(h) +
               (minute < 10 ? ":0" : ":") + std::to_string(minute);
      }
      continue;
    }
    if (word.number) {
      const int value = to_int(word.text);
      if (iso) continue;
      // "3\u6708": Chinese and Japanese put the month's sign behind.
      if (i + 1 < words.size() && is_kind(words[i + 1].text, "unit")) {
        if (month == 0) month = value;
        continue;
      }
      if (word.text.size() == 4 && is_year(value)) {
        if (year == 0) year = value;
      } else if (word.text.size() <= 2 && value >= 1 && value <= 31) {
        if (day == 0) day = value;
      } else if (word.text.size() > 4) {
        return {};
      }
      continue;
    }
    const int m = month_number(word.text);
    if (m > 0) {
      if (month == 0 || iso) month = iso ? month : m;
      continue;
    }
    if (find_date_word(word.text) == nullptr) return {};
  }
  if (!is_valid(year, month, day)) return {};
  return DateLine{{static_cast<int16_t>(year), static_cast<uint8_t>(month),
                   static_cast<uint8_t>(day)},
                  time,
                  updated && !first_said,
                  published};
}

// "Publié le 2 mai 2024 - Mis à jour le 3 mai 2024 - Lecture 3 min".
std::optional<DateLine> read_labelled(std::string_view line) {
  if (line.size() > 130) return {};
  size_t end = 0;  // of the first word
  while (end < line.size() && !is_ascii_space(line[end])) ++end;
  const auto* row = find_date_word(to_lower(line.substr(0, end)));
  if (row == nullptr || row->kind != "published") return {};
  const auto dates = read_visible_dates(line, false);
  if (dates.empty()) return {};
  return DateLine{dates.front().day, dates.front().time, false, true};
}

// "Cádiz - 02 MAY 2024 - 22:40 CEST".
std::optional<DateLine> read_behind_place(std::string_view line) {
  constexpr size_t kLongestPlace = 30;  // bytes
  for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", ", "}) {
    const size_t at = line.find(mark);
    if (at == std::string_view::npos || at > kLongestPlace) continue;
    const std::string_view place = line.substr(0, at);
    // "New York, October 24, 2009", but no "Rosa Hill, 24 October 2009"
    const bool town =
        mark == ", " ? is_known_town(place) : split_words(place).size() == 1;
    if (!town || !begins_upper(place)) continue;
    return read_whole_line(line.substr(at + mark.size()));
  }
  return {};
}

// "February 23, 2011 in Nation/World": the section it stands in.
std::optional<DateLine> read_over_section(std::string_view line) {
  constexpr size_t kLongest = 80;  // bytes
  constexpr std::string_view kIn = " in ";
  const size_t at = line.find(kIn);
  if (line.size() > kLongest || at == std::string_view::npos) return {};
  const std::string_view section = line.substr(at + kIn.size());
  if (split_words(section).size() > 4 || !begins_upper(section)) return {};
  return read_whole_line(line.substr(0, at));
}

// "14:32", "7:30 PM", "20.45 BST" in a live report. Words are known to be of a
// time.
bool is_clock(std::string_view line, const std::vector<Word>& words) {
  if (!words[0].number || words.size() > 4) return false;
  if (words[0].text.find(':') != std::string::npos) {
    return std::none_of(words.begin() + 1, words.end(),
                        [](const Word& word) { return word.number; });
  }
  return words.size() == 3 && words[1].number && !words[2].number &&
         words[0].text.size() <= 2 && words[1].text.size() == 2 &&
         line.find('.') == words[0].text.size();
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line) {
  line = trim_spaces(line);
  if (line.size() < 8 || is_date_range(line)) return {};
  if (auto read = read_whole_line(line)) return read;
  if (auto read = read_over_section(line)) return read;
  if (auto read = read_labelled(line)) return read;
  return read_behind_place(line);
}

std::optional<DateLine> read_update_behind(std::string_view line) {
  constexpr size_t kLongest = 160;  // bytes
  if (line.size() > kLongest) return {};
  bool figures = false;
  for (const std::string_view word : split_words(line)) {
    const auto at = static_cast<size_t>(word.data() - line.data());
    std::string_view letters = word;
    while (!letters.empty() && !is_ascii_alpha(letters.back())) {
      letters.remove_suffix(1);
    }
    if (figures && is_kind(to_lower(letters), "updated")) {
      auto date = read_date_line(line.substr(at));
      if (date) date->updated = true;
      return date;
    }
    figures = figures || is_ascii_digit(word.front());
  }
  return {};
}

bool is_date_range(std::string_view line) {
  constexpr size_t kLongest = 80;  // bytes
  if (line.size() > kLongest || figures(line) < 2 * kFiguresOfYear) {
    return false;
  }
  size_t years = 0;
  size_t months = 0;
  for (const Word& word : split(line)) {
    if (word.number) {
      years += word.text.size() == 4 && is_year(to_int(word.text));
    } else if (month_number(word.text) > 0) {
      ++months;
    } else {
      return false;
    }
  }
  return years > 1 && months > 1;
}

bool is_clock_line(std::string_view line) {
  constexpr size_t kLongest = 16;
  if (line.size() > kLongest || !is_time_line(line)) return false;
  return is_clock(line, split(line));
}

bool is_time_line(std::string_view line) {
  if (line.size() > 90 || line.size() < 4 || figures(line) == 0) return false;
  const std::vector<Word> words = split(line);
  if (words.empty() || words.size() > 16) return false;
  bool cue = false;
  bool number = false;
  for (const Word& word : words) {
    number = number || word.number;
    if (word.number) continue;
    const auto* row = find_date_word(word.text);
    if (row == nullptr) return false;
    cue = cue || is_cue(row) || row->kind == "updated";
  }
  return (cue && number) || is_clock(line, words);
}

}  // namespace dateline
