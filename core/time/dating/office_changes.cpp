// News that somebody takes an office or leaves it is of the days around.

#include "lexicon/office_changes.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "entities/offices.h"
#include "text/lower.h"
#include "text/span_search.h"
#include "time/dating/clues.h"
#include "time/dating/curves.h"
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

// How much likelier than on any day the news stands so many days before the
// term begins or ends, or after it.
class Kernel {
 public:
  Kernel(std::string_view kind, int days)
      : before_(kind == "elect"
                    ? falling({{kAllDays * .5 / 60, 60}}, kFloor, days)
                    : falling({{kAllDays * .3 / 30, 30}}, kFloor, days)),
        after_(falling({{kAllDays * .5 / 4, 4}, {kAllDays * .1 / 60, 60}},
                       kFloor, days)) {}

  double at(int gap) const {
    const auto away = static_cast<size_t>(gap < 0 ? -gap : gap);
    return (gap < 0 ? before_ : after_)[std::min(away, after_.size() - 1)];
  }

 private:
  static constexpr double kFloor = .02;
  std::vector<double> before_;
  std::vector<double> after_;
};

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
          if (is(t, row.word) && !is_unsure(t) &&
              (row.needs.empty() || is(t + 1, row.needs))) {
            changed(sentences[s], t, row);
          }
        }
      }
    }
    return std::move(changes_);
  }

 private:
  bool is(uint32_t t, std::string_view word) const {
    return t < tokens_.size() &&
           equals_lower(input_.analysis.document.at(tokens_[t].span), word);
  }

  // Is one of the two tokens in front one of the words?
  bool follows(uint32_t t,
               std::initializer_list<std::string_view> words) const {
    for (uint32_t n = 1; n <= 2 && n <= t; ++n) {
      for (const std::string_view word : words) {
        if (is(t - n, word)) return true;
      }
    }
    return false;
  }

  // "calls on him to resign", "has not resigned", "may be sacked"; but "is to
  // step down".
  bool is_unsure(uint32_t t) const {
    const bool set_to =
        t > 1 && is(t - 1, "to") && (is(t - 2, "is") || is(t - 2, "set"));
    return !set_to && follows(t, {"to", "not", "would", "could", "should",
                                  "may", "might", "if"});
  }

  bool is_passive(uint32_t t) const {
    return follows(t, {"was", "were", "been", "is", "be", "gets", "got"});
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
    auto it = first_starting_from(mentions, sentence.span.start);
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
    const Kernel kernel(change.kind, days.size());
    for (int i = 0; i < days.size(); ++i) {
      mix[static_cast<size_t>(i)] += kernel.at(i - at) *
                                     lag_factor(lag, date, i - at) /
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
    days.add(i, quick_log(1 - kMeant + kMeant * mix[static_cast<size_t>(i)]));
  }
}

}  // namespace dateline
