#include "time/time_words.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "lexicon/expression_starters.h"
#include "lexicon/holidays.h"
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

constexpr std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

}  // namespace

bool starts_expression(std::string_view lower) {
  static const WordSet kStarters = [] {
    std::vector<std::string_view> words;
    for (const auto& row : lexicon::kExpressionStarters) {
      words.push_back(row.word);
    }
    for (const auto& row : lexicon::kHolidays) {
      words.push_back(first_word(row.name));
    }
    return WordSet(words);
  }();
  return kStarters.contains(lower);
}

bool may_be_time_word(std::string_view word) {
  static const Lengths kLengths = [] {
    Lengths lengths{};
    for (const auto& row : lexicon::kTimeWords) add_length(lengths, row.word);
    return lengths;
  }();
  return !word.empty() && word.size() <= kMaxWord && has_length(kLengths, word);
}

namespace {

// A row of the table, read once: running text asks for every word.
struct ReadRow {
  std::string_view word;
  TimeWord meaning;
};

std::vector<ReadRow> read_rows() {
  std::vector<ReadRow> rows;
  rows.reserve(std::size(lexicon::kTimeWords));
  for (const auto& row : lexicon::kTimeWords) {
    rows.push_back(
        {row.word, {kind_of(row.kind), to_int(row.value), row.value}});
  }
  return rows;
}

}  // namespace

TimeWord time_word(std::string_view lower) {
  static const std::vector<ReadRow> kRows = read_rows();
  static const WordTable<ReadRow> kTable(kRows, &ReadRow::word);
  const ReadRow* const row = kTable.find(lower);
  return row == nullptr ? TimeWord{} : row->meaning;
}

}  // namespace dateline
