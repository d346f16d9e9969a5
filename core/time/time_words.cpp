#include "time/time_words.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "lexicon/holidays.h"
#include "lexicon/time_rules.h"
#include "lexicon/time_words.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

WordKind kind_of(std::string_view name) {
  static constexpr std::pair<std::string_view, WordKind> kNames[] = {
      {"month", WordKind::kMonth},
      {"month_short", WordKind::kMonthShort},
      {"weekday", WordKind::kWeekday},
      {"weekdays", WordKind::kWeekdays},
      {"weekday_bare", WordKind::kWeekdayBare},
      {"unit", WordKind::kUnit},
      {"units", WordKind::kUnits},
      {"weekend", WordKind::kWeekend},
      {"fortnight", WordKind::kFortnight},
      {"number", WordKind::kNumber},
      {"couple", WordKind::kCouple},
      {"vague_number", WordKind::kVagueNumber},
      {"some", WordKind::kSome},
      {"half", WordKind::kHalf},
      {"ordinal", WordKind::kOrdinal},
      {"daypart", WordKind::kDayPart},
      {"clock_name", WordKind::kClockName},
      {"day_offset", WordKind::kDayOffset},
      {"season", WordKind::kSeason},
      {"reference", WordKind::kReference},
      {"set", WordKind::kSet},
      {"op", WordKind::kOperator},
      {"part", WordKind::kPart},
      {"zone", WordKind::kZone},
  };
  for (const auto& [known, kind] : kNames) {
    if (name == known) return kind;
  }
  return WordKind::kNone;
}

constexpr int to_int(std::string_view text) {
  int value = 0;
  bool negative = false;
  for (const char c : text) {
    if (c == '-') {
      negative = true;
    } else if (c >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
    } else {
      return 0;
    }
  }
  return negative ? -value : value;
}

constexpr size_t kMaxWord = 12;

// Lengths of words by their first letter, one bit each.
using Lengths = std::array<uint32_t, 26>;

bool has_length(const Lengths& lengths, std::string_view word) {
  const char first = to_ascii_lower(word[0]);
  return is_ascii_lower(first) &&
         (lengths[static_cast<size_t>(first - 'a')] >> word.size() & 1) != 0;
}

void add_length(Lengths& lengths, std::string_view word) {
  lengths[static_cast<size_t>(word[0] - 'a')] |= 1u << word.size();
}

}  // namespace

bool may_be_time_word(std::string_view word) {
  static const Lengths kLengths = [] {
    Lengths lengths{};
    for (const auto& row : lexicon::kTimeWords) add_length(lengths, row.word);
    return lengths;
  }();
  return !word.empty() && word.size() <= kMaxWord && has_length(kLengths, word);
}

namespace {

constexpr std::string_view kHoliday = "[holiday]";

// What begins with a digit, by its form.
enum class NumberShape : uint8_t { kShort, kFour, kNth, kTens, kOther };
constexpr std::string_view kShapes[] = {"[short]", "[four]", "[nth]", "[tens]",
                                        "[other]"};

NumberShape shape_of(std::string_view number) {
  size_t digits = 1;
  while (digits < number.size() && is_ascii_digit(number[digits])) ++digits;
  const std::string_view tail = number.substr(digits);
  if (tail.empty() && digits <= 2) return NumberShape::kShort;
  if (tail.empty() && digits == 4) return NumberShape::kFour;
  if (tail == "s") return NumberShape::kTens;
  const bool nth = tail == "st" || tail == "nd" || tail == "rd" || tail == "th";
  return nth ? NumberShape::kNth : NumberShape::kOther;
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
}

// Calls `see` with every word of a text with one space between them.
template <typename See>
void for_each_word(std::string_view text, See see) {
  while (!text.empty()) {
    const std::string_view word = first_word(text);
    see(word);
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
}

// Both tables, read once: running text asks for every word.
class TimeWords {
 public:
  TimeWords() : words_(read_words()), table_(words_, &Word::text) {
    RuleSet rule = 1;
    for (const auto& row : lexicon::kTimeRules) {
      add_rule(rule, row.openers, &TimeWord::rules);
      add_rule(rule, row.behind_the, &TimeWord::behind_the);
      rule <<= 1;
    }
  }
  TimeWords(const TimeWords&) = delete;
  TimeWords& operator=(const TimeWords&) = delete;

  const TimeWord& find(std::string_view lower) const {
    const Word* const known = table_.find(lower);
    return known == nullptr ? none_ : known->meaning;
  }
  const TimeWord& of_number(std::string_view lower) const {
    return numbers_[static_cast<size_t>(shape_of(lower))];
  }

 private:
  struct Word {
    std::string_view text;
    TimeWord meaning;
  };

  static std::vector<Word> read_words() {
    std::vector<Word> words;
    for (const auto& row : lexicon::kTimeWords) {
      words.push_back(
          {row.word, {kind_of(row.kind), to_int(row.value), row.value, 0, 0}});
    }
    const auto add = [&](std::string_view word) {
      words.push_back({word, {}});
    };
    for (const auto& row : lexicon::kTimeRules) {
      for_each_word(row.openers, add);
      for_each_word(row.behind_the, add);
    }
    for (const auto& row : lexicon::kHolidays) add(first_word(row.name));
    return words;
  }

  void add_rule(RuleSet rule, std::string_view openers,
                RuleSet TimeWord::*rules) {
    for_each_word(openers, [&](std::string_view opener) {
      const auto* const shape = std::ranges::find(kShapes, opener);
      if (shape != std::end(kShapes)) {
        numbers_[static_cast<size_t>(shape - kShapes)].*rules |= rule;
      } else if (opener == kHoliday) {
        for (const auto& row : lexicon::kHolidays) {
          meaning_of(first_word(row.name)).*rules |= rule;
        }
      } else if (opener.size() > 2 && opener.front() == '[') {
        const WordKind kind = kind_of(opener.substr(1, opener.size() - 2));
        for (Word& word : words_) {
          if (word.meaning.kind == kind) word.meaning.*rules |= rule;
        }
      } else {
        meaning_of(opener).*rules |= rule;
      }
    });
  }

  // The one that the table finds, as a word may stand in several rows.
  TimeWord& meaning_of(std::string_view word) {
    return words_[static_cast<size_t>(table_.find(word) - words_.data())]
        .meaning;
  }

  std::vector<Word> words_;
  WordTable<Word> table_;
  TimeWord none_;
  std::array<TimeWord, std::size(kShapes)> numbers_;
};

const TimeWords& time_words() {
  static const TimeWords kWords;
  return kWords;
}

}  // namespace

const TimeWord& time_word(std::string_view lower) {
  return time_words().find(lower);
}

const TimeWord& number_word(std::string_view lower) {
  return time_words().of_number(lower);
}

}  // namespace dateline
