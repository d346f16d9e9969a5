#include "time/time_words.h"

#include <array>
#include <utility>

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

constexpr auto kLengths = [] {
  std::array<uint16_t, 26> lengths{};
  for (const auto& row : lexicon::kTimeWords) {
    lengths[static_cast<size_t>(row.word[0] - 'a')] |=
        static_cast<uint16_t>(1u << row.word.size());
  }
  return lengths;
}();

}  // namespace

bool may_be_time_word(std::string_view word) {
  if (word.empty() || word.size() > kMaxWord) return false;
  const char first = to_ascii_lower(word[0]);
  return is_ascii_lower(first) &&
         (kLengths[static_cast<size_t>(first - 'a')] >> word.size() & 1) != 0;
}

TimeWord time_word(std::string_view lower) {
  static const WordTable<lexicon::TimeWordsRow> kTable(
      lexicon::kTimeWords, &lexicon::TimeWordsRow::word);
  if (!may_be_time_word(lower)) return {};
  const auto* row = kTable.find(lower);
  if (row == nullptr) return {};
  return {kind_of(row->kind), to_int(row->value), row->value};
}

}  // namespace dateline
