// Candidates for the timeline: where each event stands, which dates it may
// have.

#include "time/story.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "text/lower.h"
#include "text/span_search.h"
#include "time/comparison.h"
#include "time/event_groups.h"
#include "time/expression.h"
#include "time/precision.h"
#include "time/story_day.h"
#include "time/thing_year.h"
#include "time/without_dateline.h"

namespace dateline {
namespace {

bool same_day(const TimeExpression& a, const TimeExpression& b) {
  return is_open(a) || is_open(b) ? a.value == b.value
                                  : a.earliest == b.earliest;
}

constexpr uint32_t kMostEvents = 96;  // of a sentence, looked at together

class CandidateFinder {
 public:
  CandidateFinder(const Analysis& analysis, const Segmentation& segmentation,
                  const std::vector<EventMention>& mentions)
      : analysis_(analysis), segmentation_(segmentation), mentions_(mentions) {}

  std::vector<Candidate> run() {
    read_uses();
    story_ = story_time(analysis_, segmentation_, mentions_);
    measure();
    read_title();
    for (uint32_t m = 0; m < mentions_.size();) {
      uint32_t end = m;
      const uint32_t sentence = mentions_[m].event.sentence;
      while (end < mentions_.size() && end - m < kMostEvents &&
             mentions_[end].event.sentence == sentence) {
        ++end;
      }
      read_sentence(sentence, m, end);
      m = end;
    }
    return std::move(candidates_);
  }

 private:
  BlockType block_type(uint32_t sentence) const {
    return analysis_.document.blocks[segmentation_.sentences[sentence].block]
        .type;
  }

  // What each expression stands for is asked by many events.
  void read_uses() {
    uses_.reserve(analysis_.times.size());
    for (const TimeExpression& time : analysis_.times) {
      uses_.push_back(
          is_comparison(analysis_, segmentation_, time)     ? TimeUse::kNumber
          : is_record_since(analysis_, segmentation_, time) ? TimeUse::kRecord
          : is_thing_year(analysis_, segmentation_, time)   ? TimeUse::kThing
                                                            : TimeUse::kDay);
    }
  }

  // Numbers of body sentences and paragraphs; is it a narrative?
  void measure() {
    uint32_t last_block = kNoIndex;
    body_sentence_.resize(segmentation_.sentences.size());
    paragraph_.resize(segmentation_.sentences.size());
    for (uint32_t s = 0; s < segmentation_.sentences.size(); ++s) {
      body_sentence_[s] = body_count_;
      const uint32_t block = segmentation_.sentences[s].block;
      if (!is_told(block_type(s)) || block_type(s) == BlockType::kCaption) {
        continue;
      }
      if (block != last_block) ++paragraphs_;
      last_block = block;
      paragraph_[s] = paragraphs_ - 1;
      ++body_count_;
    }
    size_t years = 0;
    size_t days = 0;
    for (const TimeExpression& time : analysis_.times) {
      if (!time.earliest) continue;
      const std::string_view precision = precision_of(time.value);
      years += precision == "year" || precision == "decade";
      days += precision == "day";
    }
    narrative_ = years > days;
  }

  void read_title() {
    for (const EventMention& mention : mentions_) {
      if (block_type(mention.event.sentence) == BlockType::kTitle) {
        title_groups_.insert(mention.kind);
      }
    }
    // A headline's present tense may hide a verb.
    const std::string& title = analysis_.document.title;
    for (size_t at = 0; at < title.size();) {
      const size_t end = std::min(title.find(' ', at), title.size());
      const std::string word = title.substr(at, end - at);
      if (word.size() > 2) title_groups_.insert(event_group(word));
      at = end + 1;
    }
  }

  void read_sentence(uint32_t sentence, uint32_t first, uint32_t end) {
    const BlockType type = block_type(sentence);
    if (!is_told(type)) return;
    bool has_time = false;
    for (uint32_t m = first; m < end; ++m) {
      has_time = has_time || mentions_[m].event.time != kNoIndex;
    }
    const uint32_t block = segmentation_.sentences[sentence].block;
    if (block != block_) {
      if (paragraph_time_ != kNoIndex) {
        previous_time_ = paragraph_time_;
        previous_sentence_ = paragraph_sentence_;
      }
      paragraph_time_ = kNoIndex;
      block_ = block;
    }
    far_back_ = is_far_back(sentence);
    for (uint32_t m = first; m < end; ++m) {
      Candidate candidate;
      candidate.mention = m;
      EventPlace& place = candidate.place;
      place.body_sentence = body_sentence_[sentence];
      place.body_sentences = body_count_;
      place.paragraph = paragraph_[sentence];
      place.in_sentence = m - first;
      place.opens_paragraph =
          sentence == 0 || segmentation_.sentences[sentence - 1].block != block;
      place.sentence_has_time = has_time;
      place.caption = type == BlockType::kCaption;
      place.in_list = type != BlockType::kParagraph && !place.caption;
      place.narrative = narrative_;
      const std::string& group = mentions_[m].kind;
      place.in_title = title_groups_.contains(group);
      place.told_before = told_groups_.contains(group);
      choices(candidate, sentence, first, end);
      candidates_.push_back(std::move(candidate));
    }
    for (uint32_t m = first; m < end; ++m) {
      told_groups_.insert(mentions_[m].kind);
    }
    remember(sentence, first, end);
  }

  void choices(Candidate& candidate, uint32_t sentence, uint32_t first,
               uint32_t end) {
    const EventMention& mention = mentions_[candidate.mention];
    const std::string& group = mention.kind;
    sentence_choices(candidate, sentence, first, end, group);
    const auto same = dated_groups_.find(group);
    if (same != dated_groups_.end()) {
      choice(candidate, DateOption::kEvent, same->second,
             std::min<uint32_t>(sentence, 9), group);
    }
    if (paragraph_time_ != kNoIndex) {
      choice(candidate, DateOption::kParagraph, paragraph_time_,
             sentence - paragraph_sentence_, group);
    }
    if (previous_time_ != kNoIndex) {
      choice(candidate, DateOption::kPrevious, previous_time_,
             sentence - previous_sentence_, group);
    }
    if (story_ != kNoIndex) {
      choice(candidate, DateOption::kStory, story_,
             candidate.place.body_sentence, group);
    }
    if (analysis_.document.published) {
      choice(candidate, DateOption::kPublished, kNoIndex,
             candidate.place.body_sentence, group);
    }
    choice(candidate, DateOption::kNone, kNoIndex, 0, group);
  }

  // Every dated expression of the sentence, at most a few.
  void sentence_choices(Candidate& candidate, uint32_t sentence, uint32_t first,
                        uint32_t end, const std::string& group) {
    constexpr size_t kMost = 6;
    const EventMention& mention = mentions_[candidate.mention];
    const Span span = without_dateline(segmentation_.sentences[sentence].span,
                                       analysis_.document);
    const auto& times = analysis_.times;
    auto it = first_starting_from(times, span.start);
    const auto own = mention.event.time;
    size_t n = 0;
    for (; it != times.end() && it->span.start < span.end && n <= kMost + 40;
         ++it) {
      const auto index = static_cast<uint32_t>(it - times.begin());
      if ((!it->earliest && !is_open(*it)) ||
          it->type == TimexType::kDuration || it->type == TimexType::kSet ||
          (it->range_partner != kNoIndex && it->range_partner < index)) {
        continue;
      }
      if (++n > kMost && index != own) continue;
      // A clause with a date of its own takes none of another verb's.
      if (index != own && !mention.noun &&
          mention.time_link == TimeLink::kOwn &&
          is_claimed(index, candidate.mention, first, end)) {
        continue;
      }
      if (index != own && (is_elsewhere(mention, index) ||
                           is_of_thing(mention, index, first, end) ||
                           is_of_aside(mention, index, first, end) ||
                           is_of_made(mention, index, first, end))) {
        continue;
      }
      choice(candidate, index == own ? DateOption::kOwn : DateOption::kSentence,
             index, 0, group);
      if (candidate.choices.empty() || candidate.choices.back().time != index) {
        continue;
      }
      DateContext& context = candidate.choices.back().context;
      context.before = it->span.start < mention.event.span.start;
      const uint32_t here = segmentation_.token_at(mention.event.span.start);
      const uint32_t there = segmentation_.token_at(it->span.start);
      context.words = here > there ? here - there : there - here;
      for (uint32_t m = first; m < end; ++m) {
        if (m == candidate.mention || mentions_[m].event.time != index ||
            mentions_[m].time_link != TimeLink::kOwn) {
          continue;
        }
        context.attached = true;
        context.of_noun = context.of_noun || mentions_[m].noun;
        context.of_background =
            context.of_background || is_background(mentions_[m]);
      }
    }
  }

  // What is compared with, or told behind a semicolon, dates no clause before.
  bool is_elsewhere(const EventMention& mention, uint32_t index) const {
    const TimeExpression& time = analysis_.times[index];
    if (uses_[index] == TimeUse::kNumber) return true;
    if (!mention.noun && uses_[index] == TimeUse::kRecord) return true;
    if (mention.noun || !mention.own_subject) return false;
    const uint32_t from = mention.event.span.end;
    const uint32_t to = time.span.start;
    constexpr uint32_t kLongest = 2000;  // bytes: a sentence without end
    if (to > from + kLongest) return true;
    return from < to && analysis_.document.at({from, to}).find("; ") !=
                            std::string_view::npos;
  }

  // "The 2017 law was struck down": the year of a thing that is no event.
  bool is_of_thing(const EventMention& mention, uint32_t time, uint32_t first,
                   uint32_t end) const {
    if (mention.noun || uses_[time] != TimeUse::kThing) return false;
    return std::none_of(mentions_.begin() + first, mentions_.begin() + end,
                        [&](const EventMention& other) {
                          return other.noun && other.event.time == time;
                        });
  }

  // "The minister, who took office in August, opened a bridge": the month or
  // year of an aside is not that of what the sentence tells; a day may be.
  bool is_of_aside(const EventMention& mention, uint32_t time, uint32_t first,
                   uint32_t end) const {
    if (mention.noun || names_day(analysis_.times[time])) return false;
    for (uint32_t m = first; m < end; ++m) {
      if (mentions_[m].event.time != time || mentions_[m].noun ||
          mentions_[m].time_link != TimeLink::kOwn) {
        continue;
      }
      const EventMention& other = aside_of(m);
      if (other.clause != ClauseKind::kRelative ||
          other.clause_span.contains(mention.event.span)) {
        continue;
      }
      constexpr uint32_t kReach = 60;  // bytes
      const uint32_t verb = other.event.span.start;
      const std::string_view front =
          analysis_.document.at({verb - std::min(verb, kReach), verb});
      for (const std::string_view aside : {", who ", ", which ", ", whose "}) {
        if (front.find(aside) != std::string_view::npos) return true;
      }
    }
    return false;
  }

  // ", guilty of | robbing a bank in 1991, had": what it hangs on.
  const EventMention& aside_of(uint32_t m) const {
    for (int n = 0; n < 3; ++n) {
      const uint32_t up = mentions_[m].governor_event;
      const bool aside = mentions_[m].clause == ClauseKind::kRelative;
      if (aside || up == kNoIndex || up >= m) break;
      m = up;
    }
    return mentions_[m];
  }

  // "upheld the decision taken six years ago": when it was taken.
  bool is_of_made(const EventMention& mention, uint32_t time, uint32_t first,
                  uint32_t end) const {
    constexpr uint32_t kReach = 12;  // bytes of " in early "
    if (mention.noun || mention.clause == ClauseKind::kParticipial ||
        names_day(analysis_.times[time])) {
      return false;
    }
    return std::any_of(
        mentions_.begin() + first, mentions_.begin() + end,
        [&](const EventMention& other) {
          return other.event.time == time && !other.noun &&
                 other.time_link == TimeLink::kOwn &&
                 other.clause == ClauseKind::kParticipial &&
                 other.shape == VerbShape::kParticiple &&
                 other.opener.empty() &&
                 other.event.span.start > mention.event.span.end &&
                 analysis_.times[time].span.start > other.event.span.end &&
                 analysis_.times[time].span.start <
                     other.event.span.end + kReach;
        });
  }

  // "who had studied there since 1978"
  static bool is_background(const EventMention& mention) {
    // "lived here | before coming to Leeds in 1979"
    if (mention.opener == "before") return mention.shape == VerbShape::kGerund;
    return !mention.noun && mention.event.perfect &&
           mention.clause == ClauseKind::kRelative;
  }

  // "since 1978": the story does not go back there.
  bool is_start(uint32_t time) const {
    const uint32_t first =
        segmentation_.token_at(analysis_.times[time].span.start);
    for (uint32_t t = first; t > 0 && first - t < 3; --t) {
      const Span before = segmentation_.tokens[t - 1].span;
      if (equals_lower(analysis_.document.at(before), "since")) return true;
    }
    return false;
  }

  bool is_claimed(uint32_t time, uint32_t except, uint32_t first,
                  uint32_t end) const {
    for (uint32_t m = first; m < end; ++m) {
      if (m != except && mentions_[m].event.time == time &&
          mentions_[m].time_link == TimeLink::kOwn) {
        return true;
      }
    }
    return false;
  }

  // Do the sentence and its paragraph so far tell of years gone by alone?
  bool is_far_back(uint32_t sentence) const {
    constexpr int kFar = 300;    // days
    constexpr int kFarDay = 60;  // ... where a day is named
    const auto& published = analysis_.document.published;
    if (!published) return false;
    const auto& times = analysis_.times;
    const Span span = segmentation_.sentences[sentence].span;
    auto it = first_starting_from(times, span.start);
    const auto is_far = [&](const TimeExpression& time) {
      return to_days(published->earliest) - to_days(*time.latest) >
             (names_day(time) ? kFarDay : kFar);
    };
    bool dated = false;
    for (uint32_t n = 0;
         it != times.end() && it->span.start < span.end && n < kMostEvents;
         ++it, ++n) {
      if (!it->earliest || !it->latest) continue;
      if (!is_far(*it)) return false;
      dated = true;
    }
    if (dated || paragraph_time_ == kNoIndex) return dated;
    const TimeExpression& told = times[paragraph_time_];
    return told.latest && is_far(told);
  }

  // What is yet to come happens on no past day, and what has happened on no
  // future one, unless the event's own clause says so.
  bool is_possible(const Candidate& candidate, DateOption option,
                   uint32_t time) const {
    const auto& published = analysis_.document.published;
    const EventMention& mention = mentions_[candidate.mention];
    if (option == DateOption::kNone) return !goes_on(mention);
    if (option == DateOption::kOwn || !published) return true;
    // Among what happened years ago nothing is of the day itself.
    if (far_back_ &&
        (option == DateOption::kPublished || option == DateOption::kStory) &&
        mention.event.tense == Tense::kPast && !mention.present_perfect &&
        mention.event.event_class != EventClass::kReporting) {
      return false;
    }
    if (option == DateOption::kPublished) {
      return mention.event.tense != Tense::kFuture;
    }
    if (time == kNoIndex || !analysis_.times[time].earliest) return true;
    const TimeExpression& expression = analysis_.times[time];
    if (mention.event.tense == Tense::kFuture) {
      return !expression.latest || *expression.latest > published->latest;
    }
    if (mention.event.tense == Tense::kPast && !mention.event.modal) {
      return *expression.earliest <= published->latest;
    }
    return true;
  }

  // "The bridge fell on 8 July. Two people were hurt": of that day, if of any.
  bool goes_on(const EventMention& mention) const {
    constexpr int kYear = 400;  // days
    if (!far_back_ || paragraph_time_ == kNoIndex) return false;
    const TimeExpression& told = analysis_.times[paragraph_time_];
    const auto& published = analysis_.document.published;
    return told.latest && names_day(told) &&
           to_days(published->earliest) - to_days(*told.latest) < kYear &&
           mention.event.sentence == paragraph_sentence_ + 1 && !mention.noun &&
           mention.event.tense == Tense::kPast && !mention.event.perfect &&
           mention.clause == ClauseKind::kMain && mention.own_subject;
  }

  void choice(Candidate& candidate, DateOption option, uint32_t time,
              uint32_t distance, const std::string& group) {
    if (!is_possible(candidate, option, time)) return;
    DateChoice one;
    one.time = time;
    one.context.option = option;
    one.context.distance = distance;
    if (time != kNoIndex) {
      const TimeExpression& expression = analysis_.times[time];
      one.context.same_as_story =
          story_ != kNoIndex && same_day(expression, analysis_.times[story_]);
      one.context.day = names_day(expression);
      const auto& published = analysis_.document.published;
      one.context.future = published && expression.earliest &&
                           *expression.earliest > published->latest;
      const auto it = dated_groups_.find(group);
      one.context.same_event =
          it != dated_groups_.end() &&
          same_day(analysis_.times[it->second], expression);
    }
    candidate.choices.push_back(one);
  }

  // The time that the sentence leaves behind: of its first clause with one.
  void remember(uint32_t sentence, uint32_t first, uint32_t end) {
    uint32_t kept = kNoIndex;
    for (uint32_t m = first; m < end; ++m) {
      const EventMention& mention = mentions_[m];
      if (mention.event.time == kNoIndex ||
          uses_[mention.event.time] == TimeUse::kRecord ||
          (is_background(mention) && is_start(mention.event.time))) {
        continue;
      }
      dated_groups_.try_emplace(mention.kind, mention.event.time);
      if (kept == kNoIndex || (!mention.noun && mentions_[m - 1].noun &&
                               mention.clause == ClauseKind::kMain)) {
        kept = mention.event.time;
      }
    }
    if (kept == kNoIndex) return;
    paragraph_time_ = kept;
    paragraph_sentence_ = sentence;
  }

  const Analysis& analysis_;
  const Segmentation& segmentation_;
  const std::vector<EventMention>& mentions_;
  enum class TimeUse : uint8_t { kDay, kNumber, kRecord, kThing };
  std::vector<TimeUse> uses_;  // by expression
  std::vector<Candidate> candidates_;
  std::vector<uint32_t> body_sentence_;
  std::vector<uint32_t> paragraph_;
  std::unordered_map<std::string, uint32_t> dated_groups_;
  std::unordered_set<std::string> title_groups_;
  std::unordered_set<std::string> told_groups_;
  uint32_t story_ = kNoIndex;
  uint32_t body_count_ = 0;
  uint32_t paragraphs_ = 0;
  bool narrative_ = false;
  bool far_back_ = false;  // the sentence
  uint32_t block_ = kNoIndex;
  uint32_t paragraph_time_ = kNoIndex;
  uint32_t paragraph_sentence_ = 0;
  uint32_t previous_time_ = kNoIndex;
  uint32_t previous_sentence_ = 0;
};

}  // namespace

std::vector<Candidate> find_candidates(
    const Analysis& analysis, const Segmentation& segmentation,
    const std::vector<EventMention>& mentions) {
  return CandidateFinder(analysis, segmentation, mentions).run();
}

}  // namespace dateline
