#include "time/entry_status.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace dateline {
namespace {

bool is_one_of(std::string_view word,
               std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "had been scheduled for Wednesday but was postponed", "Sunday's race was
// called off": what was to be on the day that the entry has did not come.
bool fell_through(const std::vector<EventMention>& mentions,
                  const EventMention& mention, std::string_view text) {
  const auto index = static_cast<size_t>(&mention - mentions.data());
  constexpr size_t kReach = 6;  // events
  const auto here = [&](size_t m) {
    return mentions[m].event.sentence == mention.event.sentence;
  };
  if (is_called_off(mention, text)) {
    for (size_t m = index; m-- > 0 && index - m <= kReach && here(m);) {
      if (mentions[m].event.time != mention.event.time) continue;
      const Event& event = mentions[m].event;
      if (mentions[m].noun && mention.time_link == TimeLink::kOwn &&
          !mention.before_verb) {
        continue;
      }
      // "was first scheduled for June and was postponed"
      const bool scheduled = mentions[m].passive && event.lemma == "schedule";
      return mentions[m].noun || scheduled ||
             (event.perfect && event.tense == Tense::kPast);
    }
    // Its own day is when it was called off.
    return mention.time_link == TimeLink::kOwn && mention.before_verb;
  }
  const bool was_due = mention.clause == ClauseKind::kInfinitive &&
                       mention.governor_event != kNoIndex &&
                       mentions[mention.governor_event].event.perfect;
  if (!was_due) return false;
  for (size_t m = index + 1;
       m < mentions.size() && m <= index + kReach && here(m); ++m) {
    if (is_called_off(mentions[m], text)) return true;
  }
  return false;
}

}  // namespace

bool is_called_off(const EventMention& verb, std::string_view text) {
  if (verb.noun || !verb.passive || verb.event.tense != Tense::kPast ||
      verb.event.negated) {
    return false;
  }
  if (is_one_of(verb.event.lemma, {"cancel", "postpone", "scrap", "delay"})) {
    return true;
  }
  return is_one_of(verb.event.lemma, {"call", "rain", "put"}) &&
         text.substr(std::min<size_t>(verb.event.span.end, text.size()), 4) ==
             " off";
}

bool is_planned_noun(const EventMention& mention) {
  static constexpr std::string_view kPlanning[] = {
      "prepare", "plan", "schedule", "seek", "propose", "expect"};
  return mention.noun && !mention.has_subject &&
         mention.time_link != TimeLink::kOwn &&
         std::find(std::begin(kPlanning), std::end(kPlanning),
                   mention.governor) != std::end(kPlanning);
}

uint32_t asking_verb(const std::vector<EventMention>& mentions,
                     const EventMention& mention) {
  if (mention.clause != ClauseKind::kInfinitive ||
      mention.governor_event == kNoIndex) {
    return kNoIndex;
  }
  const EventMention& verb = mentions[mention.governor_event];
  const bool asked =
      verb.event.tense == Tense::kPast && !verb.event.negated &&
      is_one_of(verb.event.lemma,
                {"ask", "urge", "order", "invite", "instruct", "press"});
  return asked ? mention.governor_event : kNoIndex;
}

Status entry_status(const std::vector<EventMention>& mentions,
                    const EventMention& mention, const When& when,
                    const Document& document) {
  const auto& published = document.published;
  const Event& event = mention.event;
  if (event.negated) return Status::kDenied;
  if (fell_through(mentions, mention, document.text)) return Status::kDenied;
  const bool ahead =
      published && when.earliest && *when.earliest > published->latest;
  // "denies it has sent them"
  if (mention.governor == "deny" && !mention.noun) return Status::kDenied;
  // "if they clump together, the team reported": it was reported.
  const bool reported = event.event_class == EventClass::kReporting &&
                        event.tense == Tense::kPast && mention.own_subject;
  if (!reported && (mention.opener == "if" || mention.opener == "unless")) {
    return Status::kPossible;
  }
  if (mention.conditional && !reported && !ahead) return Status::kPossible;
  // "said it would cut 600 jobs by 2025"
  const bool announced = mention.conditional && ahead &&
                         mention.clause == ClauseKind::kComplement &&
                         mention.governor_kind == VerbKind::kReporting;
  if (announced) return Status::kPlanned;
  if (event.modal) return Status::kPossible;
  // "his dissent in the decision to halt the recount"
  const bool over =
      published && when.latest && *when.latest < published->earliest &&
      mention.governor_event != kNoIndex &&
      mentions[mention.governor_event].event.tense == Tense::kPast;
  if (ahead || (event.tense == Tense::kFuture && !over)) {
    return Status::kPlanned;
  }
  // "are expected to", "is planned": what is expected lies ahead.
  const bool expected = mention.passive && !event.perfect &&
                        event.tense == Tense::kPresent &&
                        event.event_class == EventClass::kIntentionalAction;
  if (expected) return Status::kPlanned;
  if (when.value.ends_with("/..")) {
    return event.perfect && !event.progressive ? Status::kHappened
                                               : Status::kOngoing;
  }
  // "They host Porto on Monday", whichever Monday that is.
  const bool open_day = when.value.empty() && !mention.noun &&
                        mention.time_link == TimeLink::kOwn;
  if (open_day && event.tense == Tense::kPresent && !event.progressive &&
      event.event_class == EventClass::kOccurrence) {
    return Status::kPlanned;
  }
  if (event.tense == Tense::kPresent) {
    if (event.progressive) return Status::kOngoing;
    if (event.event_class == EventClass::kState && !mention.noun) {
      return Status::kOngoing;
    }
  }
  // A noun under a verb that lies ahead: "will attend the talks".
  if (mention.noun && mention.governor_event != kNoIndex) {
    const Event& verb = mentions[mention.governor_event].event;
    if (is_planned_noun(mention) && when.value.empty()) {
      return Status::kPlanned;
    }
    if (verb.tense == Tense::kFuture) return Status::kPlanned;
    if (verb.negated && !mention.has_subject) return Status::kDenied;
  }
  return Status::kHappened;
}

}  // namespace dateline
