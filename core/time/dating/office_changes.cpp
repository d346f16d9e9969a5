// News that somebody takes an office or leaves it is of the days around.

#include "lexicon/office_changes.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "entities/offices.h"
#include "text/utf8.h"
#include "time/dating/clues.h"
#include "time/dating/lag.h"

namespace dateline {
namespace {

constexpr uint32_t kHeadSentences = 3;
constexpr uint32_t kReach = 14;  // tokens between the person and the word
constexpr double kMeant = 0.5;   // that the known change is meant
constexpr double kAllDays = 17000;

struct Change {
  OfficeTerm term;
  std::string_view kind;  // leave, enter, elect
  Span span;
  std::string name;
};

// How much likelier than on any day the news stands `gap` days after the term
// begins or ends.
double kernel(int gap, std::string_view kind) {
  const double after = gap;
  if (gap >= 0) {
    return kAllDays * (.5 / 4 * std::exp(-after / 4) +
                       .1 / 60 * std::exp(-after / 60)) +
           .02;
  }
  const double days = kind == "elect" ? 60 : 30;
  const double share = kind == "elect" ? .5 : .3;
  return kAllDays * share / days * std::exp(after / days) + .02;
}

// Tables that know only the year say the first or last day of it.
bool is_known_day(Date date) {
  return !(date.month == 1 && date.day == 1) &&
         !(date.month == 12 && date.day == 31);
}

class ChangeFinder {
 public:
  explicit ChangeFinder(const DatingInput& input)
      : input_(input), tokens_(input.segmentation.tokens) {}

  std::vector<Change> run() {
    const auto& sentences = input_.segmentation.sentences;
    const size_t n = std::min<size_t>(kHeadSentences, sentences.size());
    for (size_t s = 0; s < n; ++s) {
      for (uint32_t t = sentences[s].first_token; t < sentences[s].end_token;
           ++t) {
        for (const auto& row : lexicon::kOfficeChanges) {
          const bool said = row.word == lower(t) && !is_unsure(t);
          if (said && (row.needs.empty() || row.needs == lower(t + 1))) {
            changed(sentences[s], t, row);
          }
        }
      }
    }
    return std::move(changes_);
  }

 private:
  std::string lower(uint32_t t) const {
    std::string out;
    if (t >= tokens_.size()) return out;
    for (const char c : input_.analysis.document.at(tokens_[t].span)) {
      out.push_back(to_ascii_lower(c));
    }
    return out;
  }

  // "calls on him to resign", "has not resigned", "may be sacked"; but "is to
  // step down".
  bool is_unsure(uint32_t t) const {
    if (t > 1 && lower(t - 1) == "to" &&
        (lower(t - 2) == "is" || lower(t - 2) == "set")) {
      return false;
    }
    static constexpr std::string_view kWords[] = {
        "to", "not", "would", "could", "should", "may", "might", "if"};
    for (uint32_t n = 1; n <= 2 && n <= t; ++n) {
      if (std::find(std::begin(kWords), std::end(kWords), lower(t - n)) !=
          std::end(kWords)) {
        return true;
      }
    }
    return false;
  }

  bool is_passive(uint32_t t) const {
    static constexpr std::string_view kWords[] = {"was", "were", "been", "is",
                                                  "be",  "gets", "got"};
    for (uint32_t n = 1; n <= 2 && n <= t; ++n) {
      if (std::find(std::begin(kWords), std::end(kWords), lower(t - n)) !=
          std::end(kWords)) {
        return true;
      }
    }
    return false;
  }

  void changed(const Sentence& sentence, uint32_t t,
               const lexicon::OfficeChangesRow& row) {
    // Headlines leave "was" out.
    const bool headline =
        input_.analysis.document.blocks[sentence.block].type ==
            BlockType::kTitle &&
        row.word.ends_with("ed");
    const bool before = row.who != "object" || headline || is_passive(t);
    const bool behind = row.who != "subject" && !is_passive(t);
    const auto& mentions = input_.analysis.mentions;
    auto it = std::lower_bound(
        mentions.begin(), mentions.end(), sentence.span.start,
        [](const Mention& m, uint32_t v) { return m.span.start < v; });
    for (; it != mentions.end() && it->span.start < sentence.span.end; ++it) {
      if (it->type != EntityType::kPerson || it->entity == kNoEntity) continue;
      const uint32_t at = input_.segmentation.token_at(it->span.start);
      if (at < t ? !before || t - at > kReach : !behind || at - t > kReach) {
        continue;
      }
      add(input_.analysis.entities[it->entity].name, row.change,
          {std::min(it->span.start, tokens_[t].span.start),
           std::max(it->span.end, tokens_[t].span.end)});
    }
  }

  void add(const std::string& name, std::string_view kind, Span span) {
    for (const Change& change : changes_) {
      if (change.name == name && change.kind == kind) return;
    }
    for (const OfficeTerm& term : terms_of(name)) {
      if (kind == "leave" && !term.last) continue;
      const Date date = kind == "leave" ? *term.last : term.first;
      if (is_known_day(date)) changes_.push_back({term, kind, span, name});
    }
  }

  const DatingInput& input_;
  const std::vector<Token>& tokens_;
  std::vector<Change> changes_;
};

}  // namespace

void weigh_office_changes(const DatingInput& input, DayWeights& days,
                          std::vector<DatingClue>& clues) {
  const std::vector<Change> changes = ChangeFinder(input).run();
  if (changes.empty()) return;
  const Lag lag = lag_of(input);
  std::vector<double> mix(static_cast<size_t>(days.size()), 0);
  for (const Change& change : changes) {
    const bool leaves = change.kind == "leave";
    const Date date = leaves ? *change.term.last : change.term.first;
    const int at = DayWeights::index(date);
    for (int i = 0; i < days.size(); ++i) {
      mix[static_cast<size_t>(i)] += kernel(i - at, change.kind) *
                                     lag_factor(lag, i - at) /
                                     static_cast<double>(changes.size());
    }
    clues.push_back(
        {add_days(date, -60),
         add_days(date, 60),
         {change.span, change.name + (leaves ? " left" : " came into") +
                           " office as " + std::string(change.term.office) +
                           " on " + to_string(date)},
         true,
         3});
  }
  for (int i = 0; i < days.size(); ++i) {
    days.add(i, std::log(1 - kMeant + kMeant * mix[static_cast<size_t>(i)]));
  }
}

}  // namespace dateline
