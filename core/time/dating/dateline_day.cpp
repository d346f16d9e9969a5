// The day in a dateline, "LONDON, Oct 9 (Reuters) -": the article came out on
// it or right after it, in whatever year.

#include <algorithm>
#include <array>
#include <string>

#include "clean/line_types.h"
#include "time/dating/clues.h"
#include "time/dating/datelines.h"

namespace dateline {
namespace {

constexpr uint32_t kFirstBlocks = 6;  // blocks that may open with a dateline
constexpr double kElsewhere = 7;      // loss of days far from it
constexpr int kBefore = 1;            // days
constexpr std::array<double, 6> kLosses = {3, 0, 1.2, 2.5, 4, 5};  // from then

// What every day loses when the dateline names this day of a year.
std::vector<double> losses(int month, int day, int size) {
  std::vector<double> losses(static_cast<size_t>(size), kElsewhere);
  for (int year = DayWeights::kFirst.year; year <= DayWeights::kLast.year;
       ++year) {
    if (!is_valid(year, month, day)) continue;
    const int first = DayWeights::index({static_cast<int16_t>(year),
                                         static_cast<uint8_t>(month),
                                         static_cast<uint8_t>(day)}) -
                      kBefore;
    for (int step = 0; step < static_cast<int>(kLosses.size()); ++step) {
      if (first + step < 0 || first + step >= size) continue;
      losses[static_cast<size_t>(first + step)] =
          kLosses[static_cast<size_t>(step)];
    }
  }
  return losses;
}

}  // namespace

std::vector<Span> datelines(const Document& document) {
  std::vector<Span> spans;
  for (uint32_t b = 0; b < document.blocks.size() && b < kFirstBlocks; ++b) {
    const Block& block = document.blocks[b];
    if (block.type != BlockType::kParagraph) continue;
    const size_t size = dateline_size(document.at(block.span));
    if (size == 0) continue;
    spans.push_back(
        {block.span.start, block.span.start + static_cast<uint32_t>(size)});
  }
  return spans;
}

void weigh_dateline(const DatingInput& input, DayWeights& days,
                    std::vector<DatingClue>& clues) {
  const std::vector<Span> heads = datelines(input.analysis.document);
  if (heads.empty()) return;
  for (const ParsedTime& time : input.times) {
    const bool inside = std::any_of(heads.begin(), heads.end(), [&](Span head) {
      return head.contains(time.span);
    });
    if (!inside || time.form != TimeForm::kCalendar ||
        time.year != ParsedTime::kNoYear || time.unit != TimeUnit::kDay ||
        time.month == 0 || time.day == 0) {
      continue;
    }
    const auto loss = losses(time.month, time.day, days.size());
    for (int i = 0; i < days.size(); ++i) {
      days.add(i, -loss[static_cast<size_t>(i)]);
    }
    clues.push_back(
        {DayWeights::kFirst,
         DayWeights::kLast,
         {time.span, "The dateline says '" +
                         std::string(input.analysis.document.at(time.span)) +
                         "'"},
         false,
         6});
    return;
  }
}

}  // namespace dateline
