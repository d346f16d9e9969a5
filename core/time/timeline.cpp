// The story: which events become entries, with which date and status.

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "text/one_of.h"
#include "text/span_search.h"
#include "time/entry_bonus.h"
#include "time/entry_dates.h"
#include "time/entry_status.h"
#include "time/events.h"
#include "time/lapse.h"
#include "time/listed_items.h"
#include "time/story.h"
#include "time/timeline_drafts.h"
#include "time/timeline_when.h"
#include "time/what.h"
#include "time/without_label.h"

namespace dateline {
namespace {

// An event must score this to be its sentence's first entry, and this to be
// one more. Chosen by cross-validation, see toolchain/time/train_entries.py.
constexpr double kFirst = -1.2;
constexpr double kMore = 0.0;
constexpr double kDated = -0.8;  // one more that names a day of its own

constexpr size_t kMostEvents = 96;  // of a sentence, looked at together

class TimelineBuilder {
 public:
  TimelineBuilder(const Analysis& analysis, const Segmentation& segmentation,
                  const std::vector<EventMention>& mentions)
      : analysis_(analysis),
        segmentation_(segmentation),
        mentions_(mentions),
        bonus_(analysis, segmentation, mentions),
        dates_(analysis, segmentation, mentions) {}

  std::vector<TimelineEntry> run() {
    const auto candidates =
        find_candidates(analysis_, segmentation_, mentions_);
    for (size_t c = 0; c < candidates.size();) {
      size_t end = c;
      const uint32_t sentence = sentence_of(candidates[c]);
      while (end < candidates.size() && end - c < kMostEvents &&
             sentence_of(candidates[end]) == sentence) {
        ++end;
      }
      choose(candidates, c, end);
      c = end;
    }
    merge_drafts(mentions_, drafts_);
    sort();
    std::vector<TimelineEntry> timeline;
    for (TimelineDraft& draft : drafts_) {
      timeline.push_back(std::move(draft.entry));
    }
    return timeline;
  }

 private:
  uint32_t sentence_of(const Candidate& candidate) const {
    return mentions_[candidate.mention].event.sentence;
  }

  void choose(const std::vector<Candidate>& candidates, size_t first,
              size_t end) {
    std::vector<std::pair<double, size_t>> ranked;
    for (size_t c = first; c < end; ++c) {
      entry_features(mentions_[candidates[c].mention], candidates[c].place,
                     mentions_, candidates[c].mention, features_);
      ranked.emplace_back(entry_score(features_) + bonus_.of(candidates[c]), c);
    }
    std::stable_sort(
        ranked.begin(), ranked.end(),
        [](const auto& a, const auto& b) { return a.first > b.first; });
    size_t taken = 0;
    const size_t first_draft = drafts_.size();
    for (const auto& [score, c] : ranked) {
      const bool dated = taken > 0 && names_new_day(candidates[c], first_draft);
      if (score < (taken == 0 ? kFirst : dated ? kDated : kMore)) {
        if (score < kDated) break;
        continue;
      }
      if (taken > 0 && repeats(candidates[c])) continue;
      drop_wish(candidates[c], first_draft);
      drop_charge(candidates[c], first_draft);
      add(candidates[c], score);
      if (taken > 0 && drop_double(first_draft)) continue;
      ++taken;
    }
    if (announcement(candidates, first, end)) drop_double(first_draft);
    drop_retold(first_draft);
    cut_asides(first_draft);
    for (size_t d = first_draft, n = drafts_.size(); d < n; ++d) add_items(d);
  }

  // "won the Booker Prize in 1995, the Noma Award in 1999": each in its year.
  void add_items(size_t first) {
    TimelineEntry& own = drafts_[first].entry;
    for (TimelineEntry& entry :
         split_by_items(analysis_, mentions_, drafts_[first].mention, own)) {
      TimelineDraft draft = drafts_[first];
      draft.entry = std::move(entry);
      drafts_.push_back(std::move(draft));
    }
  }

  // "will be met by Biegun, who visited Seoul in May": what has an entry of its
  // own is told once.
  void cut_asides(size_t first) {
    for (size_t d = first; d < drafts_.size(); ++d) {
      const EventMention& aside = mentions_[drafts_[d].mention];
      if (aside.noun || aside.clause != ClauseKind::kRelative) continue;
      for (size_t other = first; other < drafts_.size(); ++other) {
        TimelineEntry& entry = drafts_[other].entry;
        if (other == d || entry.trigger.start > aside.event.span.start)
          continue;
        cut_aside(analysis_, aside, entry.what);
      }
    }
  }

  // "begins on 5 May and is due to end on 7 May": does a verb that stands with
  // a day of its own tell another day than what was taken of its sentence?
  bool names_new_day(const Candidate& candidate, size_t first) const {
    const EventMention& mention = mentions_[candidate.mention];
    if (mention.noun || mention.time_link != TimeLink::kOwn ||
        mention.event.time == kNoIndex) {
      return false;
    }
    // ", said Monday.": whoever said so is lost.
    if (mention.event.event_class == EventClass::kReporting &&
        !mention.own_subject) {
      return false;
    }
    const When when = when_of_time(analysis_, mention.event.time);
    if (when.precision != "day") return false;
    return std::none_of(drafts_.begin() + static_cast<ptrdiff_t>(first),
                        drafts_.end(), [&](const TimelineDraft& draft) {
                          return draft.entry.when.value == when.value;
                        });
  }

  // "came two days after the body declared": counted from where it came.
  void date_by_lapse(uint32_t index, TimelineEntry& entry) const {
    const auto lapse = lapse_of(analysis_, mentions_, index);
    if (!lapse) return;
    const EventMention& verb = mentions_[lapse->verb];
    When start;
    for (size_t d = drafts_.size(), n = 0; d-- > 0 && n < kMostEvents; ++n) {
      if (drafts_[d].mention == lapse->verb) start = drafts_[d].entry.when;
    }
    if (start.value.empty() && verb.time_link == TimeLink::kOwn) {
      start = when_of_time(analysis_, verb.event.time);
    }
    const bool own = mentions_[index].time_link == TimeLink::kOwn;
    if (start.value.empty() || (own && entry.when.value != start.value)) return;
    entry.when = so_long_after(start, *lapse);
  }

  bool is_over(const TimelineEntry& entry) const {
    const auto& published = analysis_.document.published;
    return published && entry.when.latest &&
           *entry.when.latest < published->earliest;
  }

  // "December 2019: The court rules against the firm. It agrees to pay": of the
  // day that labels the paragraph is all that it tells.
  bool date_by_label(const EventMention& mention, TimelineEntry& entry) const {
    constexpr int kReach = 12;  // sentences of a paragraph
    uint32_t first = mention.event.sentence;
    const auto& sentences = segmentation_.sentences;
    for (int n = 0; n < kReach && first > 0 &&
                    sentences[first - 1].block == sentences[first].block;
         ++n) {
      --first;
    }
    const Span span = sentences[first].span;
    if (without_label(span, analysis_) == span) return false;
    const auto label = first_starting_from(analysis_.times, span.start);
    if (label == analysis_.times.end() || label->span.start != span.start ||
        label->type != TimexType::kDate || !label->earliest) {
      return false;
    }
    if (mention.time_link != TimeLink::kOwn) {
      entry.when = when_of_time(
          analysis_, static_cast<uint32_t>(label - analysis_.times.begin()));
      entry.basis = Basis::kStated;
    }
    return true;
  }

  // The last draft goes when a better one of its sentence reads the same.
  bool drop_double(size_t first) {
    const TimelineEntry& last = drafts_.back().entry;
    for (size_t d = first; d + 1 < drafts_.size(); ++d) {
      if (!reads_alike(drafts_[d].entry, last)) continue;
      add_people(last, drafts_[d].entry);
      drafts_.pop_back();
      return true;
    }
    return false;
  }

  bool has_own_day(const TimelineDraft& draft) const {
    const EventMention& mention = mentions_[draft.mention];
    return mention.time_link == TimeLink::kOwn &&
           mention.event.time != kNoIndex;
  }

  // Two events of a sentence that are told by the same words are one entry,
  // unless each has a day of its own; so is whoever says so on no day.
  void drop_retold(size_t first) {
    for (size_t d = drafts_.size(); d-- > first;) {
      // Without a day of the article the own one may have no value.
      const bool open = drafts_[d].entry.when.value.empty();
      if (has_own_day(drafts_[d]) && (!open || !analysis_.document.published)) {
        continue;
      }
      const bool saying = mentions_[drafts_[d].mention].event.event_class ==
                          EventClass::kReporting;
      for (size_t other = first; other < drafts_.size(); ++other) {
        if (other == d || !retells(drafts_[d], drafts_[other], saying))
          continue;
        add_people(drafts_[d].entry, drafts_[other].entry);
        drafts_.erase(drafts_.begin() + static_cast<ptrdiff_t>(d));
        break;
      }
    }
  }

  bool retells(const TimelineDraft& draft, const TimelineDraft& other,
               bool saying) const {
    if (draft.entry.what == other.entry.what) {
      const bool noun =
          mentions_[draft.mention].noun && !mentions_[other.mention].noun;
      return has_own_day(other) || draft.entry.when.value.empty() || noun;
    }
    return saying && has_own_day(other) &&
           repeats_what_is_said(draft.entry.what, other.entry.what);
  }

  // Whoever says on a day of its own what will be makes news by saying it:
  // "the ministry said on Monday". Once a day. True when it became an entry.
  bool announcement(const std::vector<Candidate>& candidates, size_t first,
                    size_t end) {
    const Candidate* said = nullptr;
    bool ahead = false;
    for (size_t c = first; c < end; ++c) {
      const EventMention& mention = mentions_[candidates[c].mention];
      if (mention.quoted || mention.noun) continue;
      const Event& event = mention.event;
      ahead = ahead || event.tense == Tense::kFuture ||
              (event.modal && mention.clause == ClauseKind::kComplement);
      if (event.event_class == EventClass::kReporting &&
          event.tense == Tense::kPast && !event.negated &&
          mention.time_link == TimeLink::kOwn && mention.own_subject) {
        said = &candidates[c];
      }
    }
    if (said == nullptr || !ahead) return false;
    const uint32_t time = mentions_[said->mention].event.time;
    const auto [it, fresh] = announced_.insert(analysis_.times[time].value);
    if (!fresh) return false;
    for (size_t d = drafts_.size(), n = 0; d-- > 0 && n < kMostEvents; ++n) {
      if (drafts_[d].mention == said->mention) return false;
    }
    // What was only said to be possible is told by the saying.
    const uint32_t verb = said->mention;
    const auto tail = drafts_.end() - static_cast<ptrdiff_t>(std::min(
                                          drafts_.size(), kMostEvents));
    drafts_.erase(
        std::remove_if(tail, drafts_.end(),
                       [&](const TimelineDraft& draft) {
                         return mentions_[draft.mention].governor_event ==
                                    verb &&
                                draft.entry.status == Status::kPossible;
                       }),
        drafts_.end());
    add(*said, 0);
    return true;
  }

  bool clause_is_ahead(uint32_t index) const {
    for (int n = 0; n < 4 && index != kNoIndex; ++n) {
      const EventMention& mention = mentions_[index];
      if (!mention.noun && mention.event.tense == Tense::kFuture) return true;
      index = mention.governor_event;
    }
    return false;
  }

  // "had planned | to close the library": told by what was planned.
  static bool is_wish_of(const EventMention& verb, const EventMention& deed,
                         uint32_t index) {
    return deed.clause == ClauseKind::kInfinitive && !deed.noun &&
           deed.governor_event == index && is_wishing(verb.event.lemma);
  }

  void drop_wish(const Candidate& candidate, size_t first) {
    const EventMention& deed = mentions_[candidate.mention];
    for (size_t d = first; d < drafts_.size(); ++d) {
      const uint32_t verb = drafts_[d].mention;
      if (!is_wish_of(mentions_[verb], deed, verb)) continue;
      drafts_.erase(drafts_.begin() + static_cast<ptrdiff_t>(d));
      return;
    }
  }

  // "was convicted | of robbing a bank in 1991": told by the verb.
  static bool is_charge_of(const EventMention& deed, uint32_t verb) {
    return !deed.noun && deed.clause == ClauseKind::kParticipial &&
           deed.shape == VerbShape::kGerund && deed.governor_event == verb &&
           is_one_of(deed.opener, {"of", "for", "with"});
  }

  void drop_charge(const Candidate& verb, size_t first) {
    for (size_t d = first; d < drafts_.size(); ++d) {
      if (!is_charge_of(mentions_[drafts_[d].mention], verb.mention)) continue;
      drafts_.erase(drafts_.begin() + static_cast<ptrdiff_t>(d));
      return;
    }
  }

  // Does the sentence tell this already: "the attack" of "the attack killed"
  // with its verb chosen, "made" of "made the announcement"?
  bool repeats(const Candidate& candidate) const {
    const EventMention& mention = mentions_[candidate.mention];
    for (size_t d = drafts_.size(), n = 0; d-- > 0 && n < kMostEvents; ++n) {
      const EventMention& other = mentions_[drafts_[d].mention];
      if (other.event.sentence != mention.event.sentence) break;
      const bool noun_and_verb =
          (mention.noun && mention.governor_event == drafts_[d].mention) ||
          (other.noun && other.governor_event == candidate.mention);
      if (noun_and_verb && mention.event.time == other.event.time) return true;
      if (is_wish_of(mention, other, candidate.mention) ||
          is_charge_of(mention, drafts_[d].mention)) {
        return true;
      }
    }
    return false;
  }

  void add(const Candidate& candidate, double score) {
    const EventMention& mention = mentions_[candidate.mention];
    TimelineDraft draft;
    draft.mention = candidate.mention;
    draft.group = group_of(candidate.mention);
    draft.caption = candidate.place.caption;
    TimelineEntry& entry = draft.entry;
    entry.trigger = mention.event.span;
    entry.who = mention.event.who;
    entry.where = mention.event.where;
    const Span sentence = segmentation_.sentences[mention.event.sentence].span;
    entry.evidence.push_back(sentence);
    dates_.date(candidate, entry);
    date_by_lapse(candidate.mention, entry);
    const bool labelled = date_by_label(mention, entry);
    entry.status = entry_status(mentions_, mention, entry, analysis_);
    // "Texas, a solid state in 2008, is expected to gain": not then.
    if (!labelled && entry.status == Status::kPlanned && is_over(entry) &&
        mention.event.tense != Tense::kPast) {
      entry.when = {};
    }
    if (labelled && is_over(entry) && entry.status != Status::kDenied) {
      entry.status = Status::kHappened;
    }
    if (const uint32_t verb = asking_verb(mentions_, mention);
        verb != kNoIndex) {
      entry.trigger = mentions_[verb].event.span;
      entry.status = Status::kHappened;
    }
    // A noun that is over in a clause about what is to come: "will discuss the
    // commitments made at the June summit".
    const bool alone = mention.noun && entry.status == Status::kHappened &&
                       clause_is_ahead(candidate.mention);
    entry.what = what_of(mention, analysis_, sentence,
                         alone ? Telling::kNoun : Telling::kAny);
    tell_apart(mention, sentence, entry);
    entry.weight = weight(candidate, score, entry);
    drafts_.push_back(std::move(draft));
  }

  // "It was founded in 1911 and listed in 1998": with two days in a sentence
  // each entry tells its own clause.
  void tell_apart(const EventMention& mention, Span sentence,
                  TimelineEntry& entry) {
    for (size_t d = drafts_.size(), n = 0; d-- > 0 && n < kMostEvents; ++n) {
      TimelineEntry& other = drafts_[d].entry;
      if (other.evidence.front() != sentence) break;
      if (other.what != entry.what || other.when.value == entry.when.value ||
          mention.is_condition() ||
          mentions_[drafts_[d].mention].is_condition()) {
        continue;
      }
      other.what = what_of(mentions_[drafts_[d].mention], analysis_, sentence,
                           Telling::kClause);
      entry.what = what_of(mention, analysis_, sentence, Telling::kClause);
      return;
    }
  }

  // "The attack took place": the noun says what kind of event it is.
  std::string group_of(uint32_t index) const {
    const EventMention& mention = mentions_[index];
    const std::string& group = mention.kind;
    if (mention.noun) return group;
    static constexpr std::string_view kLight[] = {
        "take", "occur", "happen", "hold",   "come", "make",
        "be",   "begin", "start",  "follow", "carry"};
    const bool light = std::find(std::begin(kLight), std::end(kLight),
                                 mention.event.lemma) != std::end(kLight);
    if (!light) return group;
    const size_t from = index > 8 ? index - 8 : 0;
    for (size_t m = from; m < mentions_.size() && m < index + 8; ++m) {
      if (mentions_[m].noun && mentions_[m].governor_event == index &&
          (mentions_[m].has_subject || mention.event.lemma == "make" ||
           mention.event.lemma == "hold" || mention.event.lemma == "carry")) {
        return mentions_[m].kind;
      }
    }
    return group;
  }

  double weight(const Candidate& candidate, double score,
                const TimelineEntry& entry) const {
    // 0 to 0.45; no exp(), whose last digit differs between platforms.
    double weight = 0.225 * (1 + score / (1 + std::fabs(score)));
    weight += 0.25 * (1.0 - static_cast<double>(candidate.place.body_sentence) /
                                (candidate.place.body_sentences + 1));
    if (!entry.when.value.empty()) weight += 0.1;
    for (const uint32_t who : entry.who) {
      weight += std::min(0.2, analysis_.entities[who].salience);
    }
    return std::min(weight, 1.0);
  }

  // "until May" stands where it ends.
  static const std::optional<Date>& place_of(const When& when) {
    return when.earliest ? when.earliest : when.latest;
  }

  void sort() {
    std::stable_sort(drafts_.begin(), drafts_.end(),
                     [](const TimelineDraft& a, const TimelineDraft& b) {
                       const auto one = place_of(a.entry.when);
                       const auto other = place_of(b.entry.when);
                       if (one.has_value() != other.has_value())
                         return one.has_value();
                       return one && *one < *other;
                     });
  }

  const Analysis& analysis_;
  const Segmentation& segmentation_;
  const std::vector<EventMention>& mentions_;
  const EntryBonus bonus_;
  std::vector<TimelineDraft> drafts_;
  EntryDates dates_;
  FeatureList features_;             // of what is being scored
  std::set<std::string> announced_;  // days of announcements
};

}  // namespace

std::vector<TimelineEntry> build_timeline(
    const Analysis& analysis, const Segmentation& segmentation,
    const std::vector<EventMention>& mentions) {
  return TimelineBuilder(analysis, segmentation, mentions).run();
}

}  // namespace dateline
