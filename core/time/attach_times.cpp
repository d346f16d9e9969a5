// Which time expression belongs to which event of a sentence.

#include <algorithm>

#include "text/span_search.h"
#include "time/comparison.h"
#include "time/expression.h"
#include "time/find_mentions.h"
#include "time/thing_year.h"
#include "time/without_dateline.h"

namespace dateline {
namespace {

class TimeAttacher {
 public:
  TimeAttacher(const SentenceReading& reading, const Analysis& analysis,
               const Segmentation& segmentation,
               std::vector<EventMention>& mentions, size_t first)
      : reading_(reading),
        analysis_(analysis),
        segmentation_(segmentation),
        mentions_(mentions),
        first_(first) {}

  void run() {
    collect();
    if (times_.empty()) return;
    for (size_t m = first_; m < mentions_.size(); ++m) {
      if (mentions_[m].noun) noun(mentions_[m]);
    }
    for (size_t m = first_; m < mentions_.size(); ++m) {
      if (!mentions_[m].noun) verb(mentions_[m]);
    }
    for (size_t m = first_; m < mentions_.size(); ++m) share(mentions_[m]);
  }

 private:
  struct Placed {
    uint32_t index = 0;  // into Analysis::times
    uint32_t first = 0;  // words
    uint32_t end = 0;
    bool of_noun = false;     // "Wednesday's earthquake"
    bool of_record = false;   // "the deadliest since 2010"
    bool of_thing = false;    // "the 2024 budget", "Budget 2019"
    bool bracketed = false;   // "the festival (May 11-22)"
    uint32_t said = kNoWord;  // the reporting verb right before it
  };

  std::string_view text(uint32_t i) const {
    return i < reading_.words.size() ? reading_.words[i].text
                                     : std::string_view();
  }

  void collect() {
    const Span span = reading_.span;
    const auto& times = analysis_.times;
    auto it = first_starting_from(
        times, without_dateline(span, analysis_.document).start);
    uint32_t word = 0;
    const auto n = static_cast<uint32_t>(reading_.words.size());
    for (; it != times.end() && it->span.start < span.end; ++it) {
      if ((!it->earliest && !is_open(*it)) ||
          it->type == TimexType::kDuration || it->type == TimexType::kSet) {
        continue;
      }
      // The second half of a range is told by the first.
      const auto index = static_cast<uint32_t>(it - times.begin());
      if (it->range_partner != kNoIndex && it->range_partner < index) continue;
      if (is_comparison(analysis_, segmentation_, *it)) continue;
      while (word < n && token(word).span.end <= it->span.start) ++word;
      uint32_t end = word;
      while (end < n && token(end).span.start < it->span.end) ++end;
      times_.push_back({index, word, end, false,
                        is_record_since(analysis_, segmentation_, *it),
                        is_thing_year(analysis_, segmentation_, *it),
                        word > 0 && text(word - 1) == "(" &&
                            (times_.empty() || times_.back().end + 1 != word),
                        reporting_before(word)});
    }
  }

  // "said Monday", "told reporters on Friday": the verb keeps its day.
  uint32_t reporting_before(uint32_t word) const {
    for (uint32_t n = 0; n < 3 && word-- > 0; ++n) {
      const TaggedWord& one = reading_.words[word];
      if (one.shape == VerbShape::kPast || one.shape == VerbShape::kPresent) {
        return verb_kind(read_verb(one.text).lemma) == VerbKind::kReporting
                   ? word
                   : kNoWord;
      }
      if (one.word_class != WordClass::kPreposition &&
          one.text != "reporters" && one.word_class != WordClass::kAdverb &&
          one.word_class != WordClass::kAdjective) {
        return kNoWord;
      }
    }
    return kNoWord;
  }

  const Token& token(uint32_t i) const {
    return segmentation_.tokens[reading_.first_token + i];
  }

  bool has_verb_between(uint32_t a, uint32_t b) const {
    for (uint32_t i = a; i < b; ++i) {
      if (text(i) == "'s") continue;
      if (reading_.words[i].word_class == WordClass::kVerb ||
          reading_.words[i].word_class == WordClass::kBe || text(i) == ",") {
        return true;
      }
    }
    return false;
  }

  // "the June summit", "Wednesday's quake", "the election on February 29".
  void noun(EventMention& mention) {
    uint32_t best = 7;  // words at most
    for (Placed& time : times_) {
      const bool before = time.end <= mention.word;
      const uint32_t from = before ? time.end : mention.word + 1;
      const uint32_t to = before ? mention.word : time.first;
      if (to < from || to - from >= best) continue;
      if (has_verb_between(from, to)) continue;
      // A date before the noun belongs to it when nothing but its phrase
      // stands between: no determiner ("On Saturday the strike ended").
      bool loose = false;
      for (uint32_t i = from; i < to; ++i) {
        const WordClass c = reading_.words[i].word_class;
        loose = loose ||
                (before &&
                 (c == WordClass::kDeterminer || c == WordClass::kPreposition ||
                  c == WordClass::kRelative || c == WordClass::kAnd));
      }
      if (loose) continue;
      best = to - from;
      mention.event.time = time.index;
      mention.time_link = TimeLink::kOwn;
      mention.strong_noun = before || to - from <= 4;
      if (before) time.of_noun = true;
    }
  }

  // "until December 2017, | when the law was repealed": the time that ends
  // right before the clause; the second half of a range is told by the first.
  const Placed* when_of(const VerbGroup& group) const {
    uint32_t end = group.clause_first;
    if (group.opener != "when" || end < 2) return nullptr;
    if (text(end - 1) == ",") --end;
    const uint32_t byte = token(end - 1).span.end;
    for (const Placed& time : times_) {
      const TimeExpression& whole = analysis_.times[time.index];
      const bool ends = whole.span.end == byte ||
                        (whole.range_partner != kNoIndex &&
                         analysis_.times[whole.range_partner].span.end == byte);
      if (ends) return &time;
    }
    return nullptr;
  }

  void verb(EventMention& mention) {
    const VerbGroup& group = reading_.groups[mention.group];
    if (const Placed* time = when_of(group)) {
      mention.event.time = time->index;
      mention.time_link = TimeLink::kOwn;
      return;
    }
    uint32_t best = 1000;
    for (const Placed& time : times_) {
      if (time.of_record || (time.of_thing && !time.of_noun) ||
          (time.bracketed && group.first < time.first)) {
        continue;
      }
      if (time.said != kNoWord && time.said != group.verb) continue;
      if (time.said == group.verb) {
        mention.event.time = time.index;
        mention.time_link = TimeLink::kOwn;
        return;
      }
      if (time.first < group.clause_first && time.end > group.clause_first) {
        continue;
      }
      const VerbGroup* resumed = behind_aside(time);
      if (resumed != nullptr && resumed != &group) continue;
      const VerbGroup* relative =
          resumed != nullptr ? resumed : relative_of(time);
      if (relative != nullptr && relative != &group) continue;
      if (relative == nullptr &&
          (time.first < group.clause_first || time.first >= group.clause_end)) {
        continue;
      }
      if (outlasts(time, group)) continue;
      uint32_t gap = time.first >= group.verb ? time.first - group.verb
                                              : group.verb - time.end + 1;
      if (time.of_noun) gap += 100;
      if (gap < best) {
        best = gap;
        mention.event.time = time.index;
        mention.time_link = TimeLink::kOwn;
        mention.before_verb = time.of_noun && time.end <= group.first;
      }
    }
    if (mention.event.time != kNoIndex) return;
    // Before the first clause: "On Saturday, after ..., they met".
    for (const Placed& time : times_) {
      if (time.said != kNoWord || time.of_noun || time.of_record ||
          time.of_thing || time.bracketed || group.clause != ClauseKind::kMain)
        continue;
      if (time.end <= group.first && !is_claimed(time.index) &&
          relative_of(time) == nullptr) {
        mention.event.time = time.index;
        mention.time_link = TimeLink::kOwn;
      }
    }
  }

  // "A man who killed a priest 27 years ago | has been refused parole": the
  // verb of the relative clause that the time ends, null when it ends none.
  const VerbGroup* relative_of(const Placed& time) const {
    const VerbGroup* last = nullptr;  // before the time
    for (const VerbGroup& group : reading_.groups) {
      if (group.verb < time.first) {
        last = &group;
        continue;
      }
      const bool resumed = last != nullptr && last->finite &&
                           last->clause == ClauseKind::kRelative &&
                           time.end <= group.first &&
                           group.subject_first < group.subject_end &&
                           group.subject_end <= last->verb;
      return resumed ? last : nullptr;
    }
    return nullptr;
  }

  // "left the pact, which Turkey had brokered, | on July 17": the verb that the
  // aside hangs on, null when the time stands behind none.
  const VerbGroup* behind_aside(const Placed& time) const {
    if (time.first < 2 || text(time.first - 2) != "," ||
        (text(time.first - 1) != "on" && text(time.first - 1) != "in")) {
      return nullptr;
    }
    const auto& groups = reading_.groups;
    for (uint32_t g = 1; g < groups.size(); ++g) {
      const VerbGroup& aside = groups[g];
      if (aside.clause_first > time.first) break;
      const bool holds =
          aside.clause_end > time.first && aside.verb < time.first &&
          aside.finite && aside.clause == ClauseKind::kRelative &&
          (aside.opener == "which" || aside.opener == "who") &&
          aside.clause_first > 0 && text(aside.clause_first - 1) == ",";
      const VerbGroup& verb = groups[g - 1];
      if (holds && verb.finite && verb.clause == ClauseKind::kMain) {
        return &verb;
      }
    }
    return nullptr;
  }

  // "was released on bail until September 14": how long that holds, not when
  // it happened.
  bool outlasts(const Placed& time, const VerbGroup& group) const {
    if (time.first == 0 || group.future || !group.finite ||
        !(group.past || group.perfect) ||
        (text(time.first - 1) != "until" && text(time.first - 1) != "till")) {
      return false;
    }
    const auto& published = analysis_.document.published;
    const auto& earliest = analysis_.times[time.index].earliest;
    return published && earliest && *earliest > published->latest;
  }

  bool is_claimed(uint32_t index) const {
    for (const Placed& time : times_) {
      if (time.index != index) continue;
      for (const VerbGroup& group : reading_.groups) {
        if (group.clause_first <= time.first && time.first < group.clause_end) {
          return group.clause != ClauseKind::kMain;
        }
      }
    }
    return false;
  }

  // Participles and infinitives happen when their verb does; so does what
  // goes on with "and".
  void share(EventMention& mention) {
    if (mention.event.time != kNoIndex) return;
    if (!mention.noun) {
      const VerbGroup& group = reading_.groups[mention.group];
      uint32_t other = kNoWord;
      if (group.clause == ClauseKind::kParticipial ||
          group.clause == ClauseKind::kInfinitive) {
        other = group.governor != kNoWord ? group.governor : group.subject_of;
      } else if (group.opener == "and" || group.subject_of != kNoWord) {
        other = group.subject_of != kNoWord ? group.subject_of : group.governor;
      }
      if (other != kNoWord) {
        for (size_t m = first_; m < mentions_.size(); ++m) {
          if (mentions_[m].group == other && !mentions_[m].noun &&
              mentions_[m].event.time != kNoIndex) {
            mention.event.time = mentions_[m].event.time;
            mention.time_link = TimeLink::kShared;
            return;
          }
        }
      }
    } else if (mention.governor_event != kNoIndex) {
      const size_t verb = first_ + mention.governor_event;
      if (verb < mentions_.size() && mentions_[verb].event.time != kNoIndex) {
        mention.event.time = mentions_[verb].event.time;
        mention.time_link = TimeLink::kShared;
        return;
      }
    }
  }

  const SentenceReading& reading_;
  const Analysis& analysis_;
  const Segmentation& segmentation_;
  std::vector<EventMention>& mentions_;
  size_t first_;
  std::vector<Placed> times_;
};

}  // namespace

void attach_times(const SentenceReading& reading, const Analysis& analysis,
                  const Segmentation& segmentation,
                  std::vector<EventMention>& mentions, size_t first) {
  TimeAttacher(reading, analysis, segmentation, mentions, first).run();
}

}  // namespace dateline
