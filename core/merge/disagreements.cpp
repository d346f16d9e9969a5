#include "merge/disagreements.h"

#include <algorithm>
#include <map>
#include <optional>

#include "export/formats.h"
#include "merge/numbers.h"
#include "text/span_search.h"

namespace dateline {
namespace {

class DisagreementFinder {
 public:
  DisagreementFinder(const MergedEntry& entry,
                     const std::vector<MergeArticle>& articles,
                     const EntityMap& names)
      : entry_(entry), articles_(articles), names_(names) {}

  std::vector<Disagreement> run() {
    dates();
    numbers();
    places();
    statuses();
    return std::move(found_);
  }

 private:
  const TimelineEntry& source(const Report& report) const {
    return articles_[report.article].analysis.timeline[report.entry];
  }

  static void count(std::vector<Version>& versions, const std::string& value,
                    uint32_t article) {
    auto it =
        std::find_if(versions.begin(), versions.end(),
                     [&](const Version& one) { return one.value == value; });
    if (it == versions.end()) it = versions.insert(it, {value, {}});
    if (it->articles.empty() || it->articles.back() != article) {
      it->articles.push_back(article);
    }
  }

  void add(std::string kind, std::string about, std::vector<Version> versions,
           const std::string& subject) {
    std::stable_sort(versions.begin(), versions.end(),
                     [](const Version& a, const Version& b) {
                       return a.articles.size() > b.articles.size();
                     });
    std::string message = subject;
    for (size_t i = 0; i < versions.size(); ++i) {
      message += i == 0 ? ": " : "; ";
      message +=
          kind == "date" ? readable(versions[i].value) : versions[i].value;
      message +=
          versions[i].articles.size() == 1 ? " in article" : " in articles";
      for (size_t n = 0; n < versions[i].articles.size(); ++n) {
        message +=
            (n == 0 ? " " : ", ") + std::to_string(versions[i].articles[n] + 1);
      }
    }
    found_.push_back({std::move(kind), std::move(about), std::move(versions),
                      std::move(message)});
  }

  static std::string readable(const std::string& value) {
    When when;
    when.value = value;
    return readable_when(when);
  }

  void dates() {
    bool apart = false;
    for (const Report& a : entry_.reports) {
      for (const Report& b : entry_.reports) {
        apart = apart || (a.when.earliest && a.when.latest && b.when.earliest &&
                          b.when.latest && *a.when.latest < *b.when.earliest);
      }
    }
    if (!apart) return;
    std::vector<Version> versions;
    for (const Report& report : entry_.reports) {
      if (report.when.value.empty()) continue;
      count(versions, report.when.value, report.article);
    }
    if (versions.size() > 1) add("date", "", std::move(versions), "The date");
  }

  std::vector<Quantity> quantities(const Report& report) const {
    const Analysis& analysis = articles_[report.article].analysis;
    std::vector<Quantity> all;
    for (const Span span : source(report).evidence) {
      std::vector<Span> skip;
      auto time = first_starting_from(analysis.times, span.start);
      for (; time != analysis.times.end() && time->span.end <= span.end;
           ++time) {
        skip.push_back(
            {time->span.start - span.start, time->span.end - span.start});
      }
      auto found = find_quantities(analysis.document.at(span), skip);
      all.insert(all.end(), found.begin(), found.end());
    }
    return all;
  }

  // A number counts when an article gives one only for what is counted.
  void numbers() {
    struct Reading {
      uint32_t article;
      std::optional<Quantity> quantity;  // none: it gives several
    };
    std::map<std::string, std::vector<Reading>> readings;
    for (const Report& report : entry_.reports) {
      for (Quantity& quantity : quantities(report)) {
        auto& list = readings[quantity.about];
        if (list.empty() || list.back().article != report.article) {
          list.push_back({report.article, std::move(quantity)});
        } else if (list.back().quantity &&
                   !agree(*list.back().quantity, quantity)) {
          list.back().quantity.reset();
        }
      }
    }
    for (const auto& [about, list] : readings) {
      bool clash = false;
      std::vector<Version> versions;
      for (const Reading& one : list) {
        if (!one.quantity) continue;
        count(versions, one.quantity->text, one.article);
        for (const Reading& other : list) {
          clash = clash ||
                  (other.quantity && !agree(*one.quantity, *other.quantity));
        }
      }
      if (clash && versions.size() > 1) {
        add("number", about, std::move(versions), "The number of " + about);
      }
    }
  }

  // Two cities are two places; a country may hold the city that another names.
  void places() {
    std::vector<Version> versions;
    for (const Report& report : entry_.reports) {
      std::string value;
      for (const uint32_t place : source(report).where) {
        const uint32_t index = names_.of[report.article][place];
        const MergedEntity& entity = names_.entities[index];
        if (entity.kind != "city") return;
        if (!value.empty()) return;  // several: no telling
        value = entity.name;
      }
      if (!value.empty()) count(versions, value, report.article);
    }
    if (versions.size() > 1) add("place", "", std::move(versions), "The place");
  }

  // Denied here, asserted there. That something planned has happened since is
  // no disagreement.
  void statuses() {
    const auto is_denied = [](const Report& report) {
      return report.status == Status::kDenied;
    };
    const auto n =
        std::count_if(entry_.reports.begin(), entry_.reports.end(), is_denied);
    if (n == 0 || static_cast<size_t>(n) == entry_.reports.size()) return;
    std::vector<Version> versions;
    for (const Report& report : entry_.reports) {
      count(versions, to_string(report.status), report.article);
    }
    add("status", "", std::move(versions), "Whether it happened");
  }

  const MergedEntry& entry_;
  const std::vector<MergeArticle>& articles_;
  const EntityMap& names_;
  std::vector<Disagreement> found_;
};

}  // namespace

std::vector<Disagreement> find_disagreements(
    const MergedEntry& entry, const std::vector<MergeArticle>& articles,
    const EntityMap& names) {
  if (entry.reports.size() < 2) return {};
  return DisagreementFinder(entry, articles, names).run();
}

}  // namespace dateline
