// Several timelines in one: every entry joins the event it tells of.

#include "dateline/merge.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "merge/disagreements.h"
#include "merge/match.h"
#include "merge/merged_entities.h"

namespace dateline {
namespace {

constexpr size_t kCandidates = 48;  // events looked at for one entry
constexpr size_t kCompared = 4;     // reports of an event compared with

class Merger {
 public:
  explicit Merger(const std::vector<MergeArticle>& articles)
      : articles_(articles), names_(merge_entities(articles)) {}

  MergedTimeline run() {
    for (const uint32_t article : by_publication()) add_article(article);
    MergedTimeline merged;
    for (const MergeArticle& article : articles_) {
      const Document& document = article.analysis.document;
      merged.articles.push_back(
          {article.label, document.title, document.publisher, document.url,
           document.published ? to_string(document.published->day()) : ""});
    }
    for (Event& event : events_) merged.timeline.push_back(entry_of(event));
    sort(merged.timeline);
    merged.entities = std::move(names_.entities);
    return merged;
  }

 private:
  struct Event {
    std::vector<EntryTraits> reports;  // in order of publication
  };

  const TimelineEntry& source(const EntryTraits& traits) const {
    return articles_[traits.article].analysis.timeline[traits.entry];
  }

  // Oldest first; those without a date stand where they were given.
  std::vector<uint32_t> by_publication() const {
    std::vector<uint32_t> order(articles_.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      const auto& one = articles_[a].analysis.document.published;
      const auto& other = articles_[b].analysis.document.published;
      return one && other && one->day() < other->day();
    });
    return order;
  }

  // The best pairs of this article's entries and known events first; an event
  // takes one entry of an article.
  void add_article(uint32_t article) {
    struct Pair {
      double score;
      uint32_t entry;
      size_t event;
    };
    const auto& timeline = articles_[article].analysis.timeline;
    std::vector<EntryTraits> traits;
    std::vector<Pair> pairs;
    for (uint32_t e = 0; e < timeline.size(); ++e) {
      traits.push_back(traits_of(articles_, names_, article, e));
      for (const size_t event : candidates(traits.back())) {
        const double score = score_of(traits.back(), events_[event]);
        if (score >= kSameEvent) pairs.push_back({score, e, event});
      }
    }
    std::stable_sort(
        pairs.begin(), pairs.end(),
        [](const Pair& a, const Pair& b) { return a.score > b.score; });
    std::vector<size_t> joined(timeline.size(), events_.size());
    std::vector<bool> taken(events_.size(), false);
    for (const Pair& pair : pairs) {
      if (joined[pair.entry] < events_.size() || taken[pair.event]) continue;
      joined[pair.entry] = pair.event;
      taken[pair.event] = true;
    }
    const size_t known = events_.size();
    for (uint32_t e = 0; e < timeline.size(); ++e) {
      size_t event = joined[e];
      if (event >= known) {
        event = events_.size();
        events_.emplace_back();
      }
      index(traits[e], event);
      events_[event].reports.push_back(std::move(traits[e]));
    }
  }

  double score_of(const EntryTraits& entry, const Event& event) const {
    double best = 0;
    const size_t n = std::min(event.reports.size(), kCompared);
    for (size_t i = event.reports.size() - n; i < event.reports.size(); ++i) {
      const EntryTraits& report = event.reports[i];
      best = std::max(best,
                      similarity(entry, source(entry), report, source(report)));
    }
    return best;
  }

  // Events that share the trigger's group or the day, the newest first.
  std::vector<size_t> candidates(const EntryTraits& traits) const {
    std::vector<size_t> found;
    for (const std::string& key : keys(traits)) {
      const auto it = index_.find(key);
      if (it == index_.end()) continue;
      const auto& list = it->second;
      const size_t n = std::min(list.size(), kCandidates / 2);
      found.insert(found.end(), list.end() - static_cast<ptrdiff_t>(n),
                   list.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  // "2018-11-05?" may be what another article is sure of.
  static std::string without_doubt(std::string value) {
    std::erase(value, '?');
    return value;
  }

  std::vector<std::string> keys(const EntryTraits& traits) const {
    std::vector<std::string> keys = {"g" + traits.group};
    const When& when = source(traits).when;
    if (!when.value.empty()) {
      const std::string value = without_doubt(when.value);
      keys.push_back("d" + value);
      keys.push_back("b" + value + traits.group);
    }
    return keys;
  }

  void index(const EntryTraits& traits, size_t event) {
    for (const std::string& key : keys(traits)) {
      auto& list = index_[key];
      if (list.empty() || list.back() != event) list.push_back(event);
    }
  }

  // How exact a date is: days between its ends.
  static int32_t width(const When& when) {
    if (!when.earliest || !when.latest) return 1 << 30;
    return to_days(*when.latest) - to_days(*when.earliest);
  }

  MergedEntry entry_of(const Event& event) const {
    MergedEntry entry;
    std::map<std::string, int> votes;
    for (const EntryTraits& one : event.reports) {
      if (!source(one).when.value.empty()) {
        ++votes[without_doubt(source(one).when.value)];
      }
    }
    const TimelineEntry* dated = nullptr;
    const TimelineEntry* best = nullptr;
    for (const EntryTraits& one : event.reports) {
      const TimelineEntry& told = source(one);
      if (best == nullptr || told.weight > best->weight) best = &told;
      entry.weight = std::max(entry.weight, told.weight);
      entry.status = told.status;  // the newest stands last
      for (const uint32_t who : one.who) push(entry.who, who);
      for (const uint32_t where : one.where) push(entry.where, where);
      if (!told.when.value.empty()) {
        const auto rank = [&](const TimelineEntry& e) {
          return std::pair(-votes[without_doubt(e.when.value)], width(e.when));
        };
        if (dated == nullptr || rank(told) < rank(*dated)) dated = &told;
      }
    }
    if (dated != nullptr) {
      entry.when = dated->when;
      entry.basis = dated->basis;
    } else {
      entry.when = best->when;
      entry.basis = best->basis;
    }
    entry.what = best->what;
    for (const EntryTraits& one : event.reports) {
      const TimelineEntry& told = source(one);
      const Document& document = articles_[one.article].analysis.document;
      entry.reports.push_back(
          {one.article, one.entry, told.when, told.status, told.what,
           told.evidence.empty()
               ? std::string()
               : std::string(document.at(told.evidence.front()))});
    }
    std::stable_sort(
        entry.reports.begin(), entry.reports.end(),
        [](const Report& a, const Report& b) { return a.article < b.article; });
    entry.disagreements = find_disagreements(entry, articles_, names_);
    // What many tell matters more.
    const double share = static_cast<double>(event.reports.size() - 1) /
                         static_cast<double>(articles_.size());
    entry.weight = std::min(1.0, entry.weight + 0.3 * share);
    return entry;
  }

  static void push(std::vector<uint32_t>& list, uint32_t value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) {
      list.push_back(value);
    }
  }

  static void sort(std::vector<MergedEntry>& timeline) {
    std::stable_sort(timeline.begin(), timeline.end(),
                     [](const MergedEntry& a, const MergedEntry& b) {
                       const bool dated = a.when.earliest.has_value();
                       if (dated != b.when.earliest.has_value()) return dated;
                       return dated && place_of(a.when) < place_of(b.when);
                     });
  }

  // Uncertain entries stand at their likeliest day.
  static Date place_of(const When& when) {
    const bool unsure = when.value.find('?') != std::string::npos;
    const auto likeliest =
        unsure ? parse_date(when.value.substr(0, 10)) : std::nullopt;
    return likeliest.value_or(*when.earliest);
  }

  const std::vector<MergeArticle>& articles_;
  EntityMap names_;
  std::vector<Event> events_;
  std::unordered_map<std::string, std::vector<size_t>> index_;
};

}  // namespace

MergedTimeline merge(const std::vector<MergeArticle>& articles) {
  return Merger(articles).run();
}

}  // namespace dateline
