// The publication date as the content shows it: every piece of evidence
// weighs the days it allows.

#include "time/article_date.h"

#include <algorithm>
#include <string>

#include "entities/offices.h"
#include "time/calendar.h"

namespace dateline {
namespace {

constexpr Date kFirst{1981, 1, 1};
constexpr Date kLast{2027, 12, 31};
constexpr int32_t kLongest = 15 * 366;  // days the newest date may be old

struct Bound {
  Date first;
  Date last;
  Evidence evidence;
  uint32_t person = 0;  // index of the entity
};

class DateFinder {
 public:
  DateFinder(const Analysis& analysis, const std::vector<ParsedTime>& times)
      : analysis_(analysis), times_(times) {}

  std::optional<Publication> run() {
    add_offices();
    add_named_dates();
    if (offices_.empty() && !newest_) return {};
    return conclude();
  }

 private:
  // People named with the office they hold.
  void add_offices() {
    for (uint32_t e = 0; e < analysis_.entities.size(); ++e) {
      const Entity& entity = analysis_.entities[e];
      if (entity.type != EntityType::kPerson || entity.roles.empty()) continue;
      for (const OfficeTerm& term : terms_of(entity.name)) {
        for (const Role& role : entity.roles) {
          if (role.former || !names_office(role.text, term)) continue;
          Bound bound;
          bound.person = e;
          bound.first = term.first;
          bound.last = term.last ? *term.last : kLast;
          bound.evidence = {
              role.span,
              entity.name + " is " + std::string(term.office) + " (" +
                  std::string(term.place) + "): " + to_string(term.first) +
                  " to " +
                  (term.last ? to_string(*term.last) : std::string("now"))};
          offices_.push_back(std::move(bound));
          break;
        }
      }
    }
  }

  // Full dates and years told in the past: publication is not before them.
  void add_named_dates() {
    for (const ParsedTime& time : times_) {
      const bool named =
          time.form == TimeForm::kCalendar &&
          time.year != ParsedTime::kNoYear && time.year > 1900 &&
          (time.unit == TimeUnit::kYear || time.unit == TimeUnit::kMonth ||
           time.unit == TimeUnit::kDay);
      if (!named || time.future_cue) continue;
      const Date day{
          static_cast<int16_t>(time.year),
          static_cast<uint8_t>(time.month > 0 ? time.month : 1),
          static_cast<uint8_t>(
              time.day > 0 &&
                      is_valid(time.year, std::max(time.month, 1), time.day)
                  ? time.day
                  : 1)};
      if (day < kFirst || day > kLast) continue;
      if (!newest_ || *newest_ < day) {
        newest_ = day;
        newest_unit_ = time.unit;
        newest_span_ = time.span;
      }
    }
  }

  // Stretches of days that as many people as possible agree on: between two
  // neighbouring ends of terms the set of holders does not change. A person's
  // several terms are one vote.
  std::vector<Bound> agreed() const {
    std::vector<Date> borders;
    for (const Bound& bound : offices_) {
      borders.push_back(bound.first);
      if (bound.last < kLast) borders.push_back(add_days(bound.last, 1));
    }
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    std::vector<Bound> best;
    size_t most = 0;
    for (size_t i = 0; i < borders.size(); ++i) {
      const Date first = borders[i];
      const Date last =
          i + 1 < borders.size() ? add_days(borders[i + 1], -1) : kLast;
      const size_t votes = votes_for(first);
      if (votes == 0 || votes < most) continue;
      if (votes > most) best.clear();
      most = votes;
      if (!best.empty() && add_days(best.back().last, 1) == first) {
        best.back().last = last;
      } else {
        best.push_back({first, last, {}, 0});
      }
    }
    return best;
  }

  size_t votes_for(Date day) const {
    std::vector<uint32_t> people;
    for (const Bound& bound : offices_) {
      const bool holds = bound.first <= day && day <= bound.last;
      if (holds && std::find(people.begin(), people.end(), bound.person) ==
                       people.end()) {
        people.push_back(bound.person);
      }
    }
    return people.size();
  }

  std::optional<Publication> conclude() const {
    std::vector<Bound> windows = agreed();
    Publication publication;
    publication.source = FactSource::kInferred;
    // An article may name a day a year ahead (an election to come), and the
    // newest day it names may be many years old.
    Date floor = kFirst;
    if (newest_) floor = add_days(*newest_, -365);
    std::erase_if(windows, [&](const Bound& w) { return w.last < floor; });
    if (windows.empty()) {
      if (!newest_) return {};
      windows.push_back({floor, add_days(*newest_, kLongest), {}, 0});
    }
    publication.earliest = std::max(windows.front().first, floor);
    publication.latest = std::min(windows.back().last, kLast);
    // The best day: soon after the newest date named, in a stretch that holds
    // it; else the middle of the first stretch.
    Date best = publication.earliest;
    if (newest_) {
      const int32_t later = newest_unit_ == TimeUnit::kYear    ? 183
                            : newest_unit_ == TimeUnit::kMonth ? 20
                                                               : 3;
      best = add_days(*newest_, later);
      const Bound* holder = &windows.front();
      for (const Bound& window : windows) {
        if (window.first <= best) holder = &window;
      }
      best = std::clamp(best, std::max(holder->first, floor), holder->last);
    } else {
      const Bound& window = windows.front();
      best = add_days(window.first,
                      (to_days(window.last) - to_days(window.first)) / 2);
    }
    best = std::clamp(best, publication.earliest, publication.latest);
    publication.value = to_string(best);
    for (const Bound& bound : offices_) {
      const bool used = bound.first <= best && best <= bound.last;
      if (used && publication.evidence.size() < 8) {
        publication.evidence.push_back(bound.evidence);
      }
    }
    if (newest_) {
      publication.evidence.push_back(
          {newest_span_, "The newest date that the text names is " +
                             period_value(*newest_, newest_unit_)});
    }
    const int32_t width =
        to_days(publication.latest) - to_days(publication.earliest);
    publication.confidence = width <= 31     ? 0.8
                             : width <= 366  ? 0.6
                             : width <= 1200 ? 0.4
                                             : 0.2;
    return publication;
  }

  const Analysis& analysis_;
  const std::vector<ParsedTime>& times_;
  std::vector<Bound> offices_;
  std::optional<Date> newest_;
  TimeUnit newest_unit_ = TimeUnit::kYear;
  Span newest_span_;
};

}  // namespace

std::optional<Publication> infer_article_date(
    const Analysis& analysis, const Segmentation&,
    const std::vector<ParsedTime>& times) {
  return DateFinder(analysis, times).run();
}

}  // namespace dateline
