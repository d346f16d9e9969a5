// The publication date as the content shows it: every piece of evidence
// weighs all days there are, and what is left is the answer.

#include "time/article_date.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "time/dating/clues.h"

namespace dateline {
namespace {

// Found on one half of the development articles and checked on the other.
constexpr double kTemper = 0.95;    // below 1 where evidence repeats itself
constexpr double kHolds = 0.95;     // of the whole that the interval holds
constexpr double kSober = 1.5;      // shares promise a little too much
constexpr double kRecent = 0.03;    // log weight a year: more is kept of late
constexpr double kTooLittle = 30;   // years: an interval that says nothing
constexpr double kMostSure = 0.99;  // nothing inferred is certain
constexpr size_t kLikely = 48;      // days that are kept
constexpr size_t kMostEvidence = 8;

double sum(const std::vector<double>& shares, int from, int to) {
  double total = 0;
  from = std::max(from, 0);
  to = std::min(to, static_cast<int>(shares.size()));
  for (int i = from; i < to; ++i) total += shares[static_cast<size_t>(i)];
  return total;
}

// The best day of the best year. The highest single day of all may stand in a
// year that is unlikely as a whole.
struct Best {
  int day = 0;
  double year_share = 0;
};

Best best_day(const std::vector<double>& shares) {
  Best best;
  int first = 0;  // of the best year
  int next = 0;   // behind it
  for (int year = DayWeights::kFirst.year; year <= DayWeights::kLast.year;
       ++year) {
    const int from = DayWeights::index({static_cast<int16_t>(year), 1, 1});
    const int to = DayWeights::index({static_cast<int16_t>(year), 12, 31}) + 1;
    const double share = sum(shares, from, to);
    if (share <= best.year_share) continue;
    best.year_share = share;
    first = from;
    next = to;
  }
  const auto day =
      std::max_element(shares.begin() + first, shares.begin() + next);
  best.day = static_cast<int>(day - shares.begin());
  return best;
}

std::vector<LikelyDay> likeliest(const std::vector<double>& shares) {
  std::vector<int> order(shares.size());
  std::iota(order.begin(), order.end(), 0);
  const size_t kept = std::min(kLikely, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<ptrdiff_t>(kept),
                    order.end(), [&](int a, int b) {
                      const double x = shares[static_cast<size_t>(a)];
                      const double y = shares[static_cast<size_t>(b)];
                      return x != y ? x > y : a < b;
                    });
  std::vector<LikelyDay> days;
  for (size_t i = 0; i < kept; ++i) {
    days.push_back(
        {DayWeights::day(order[i]), shares[static_cast<size_t>(order[i])]});
  }
  return days;
}

// What agrees with the day found, the strongest first, each fact once.
std::vector<Evidence> evidence_for(Date day, std::vector<DatingClue> clues) {
  std::stable_sort(clues.begin(), clues.end(),
                   [](const DatingClue& a, const DatingClue& b) {
                     return a.strength > b.strength;
                   });
  std::vector<Evidence> evidence;
  for (const DatingClue& clue : clues) {
    if (evidence.size() == kMostEvidence) break;
    if (day < clue.first || day > clue.last) continue;
    const bool known = std::any_of(
        evidence.begin(), evidence.end(), [&](const Evidence& other) {
          return other.reason == clue.evidence.reason;
        });
    if (!known) evidence.push_back(clue.evidence);
  }
  return evidence;
}

}  // namespace

std::optional<Publication> infer_article_date(
    const Analysis& analysis, const Segmentation& segmentation,
    const std::vector<ParsedTime>& times) {
  const DatingInput input{analysis, segmentation, times};
  DayWeights days;
  std::vector<DatingClue> clues;
  weigh_update(input, days, clues);
  weigh_dateline(input, days, clues);
  weigh_offices(input, days, clues);
  weigh_office_changes(input, days, clues);
  weigh_named_dates(input, days, clues);
  weigh_known_events(input, days, clues);
  weigh_era_words(input, days, clues);
  weigh_editions(input, days, clues);
  weigh_ages(input, days, clues);
  weigh_known_ages(input, days, clues);
  const bool tells =
      std::any_of(clues.begin(), clues.end(),
                  [](const DatingClue& clue) { return clue.tells_year; });
  if (!tells) return {};
  weigh_calendar(input, days, clues);
  weigh_holidays(input, days, clues);
  weigh_recurring(input, days, clues);
  for (int i = 0; i < days.size(); ++i) days.add(i, kRecent * i / 365.0);

  const std::vector<double> shares = days.shares(kTemper);
  const Best best = best_day(shares);
  const DayRun run = shortest_run(shares, kHolds);
  if (run.last - run.first > kTooLittle * 365) return {};
  Publication publication;
  publication.source = FactSource::kInferred;
  const Date day = DayWeights::day(best.day);
  publication.value = to_string(day);
  publication.earliest = std::min(DayWeights::day(run.first), day);
  publication.latest = std::max(DayWeights::day(run.last), day);
  publication.confidence = std::min(
      kMostSure, std::round(std::pow(best.year_share, kSober) * 100) / 100);
  publication.likely = likeliest(shares);
  publication.evidence = evidence_for(day, std::move(clues));
  return publication;
}

}  // namespace dateline
