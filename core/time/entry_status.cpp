#include "time/entry_status.h"

#include <algorithm>
#include <string_view>

#include "time/called_off.h"

namespace dateline {
namespace {

// "threatened to strike from Monday", "offered talks next week"
bool may_come(const EventMention& mention, bool ahead) {
  if (mention.noun) return false;
  const bool told = mention.clause == ClauseKind::kInfinitive &&
                    mention.event.tense == Tense::kFuture;
  const std::string& verb = told ? mention.governor : mention.event.lemma;
  return (told || (ahead && !is_asking(verb))) &&
         infinitive_of(verb) == Infinitive::kPossible;
}

// "had hoped to open in 2012": it did not.
bool was_only_planned(const std::vector<EventMention>& mentions,
                      const EventMention& mention, bool ahead) {
  const auto had_wished = [](const EventMention& verb) {
    return is_wishing(verb.event.lemma) && verb.event.perfect &&
           !verb.present_perfect && !verb.passive &&
           verb.event.tense == Tense::kPast;
  };
  if (ahead && !mention.noun && had_wished(mention)) return true;
  if (mention.clause != ClauseKind::kInfinitive ||
      mention.governor_event == kNoIndex ||
      mention.event.tense != Tense::kFuture) {
    return false;
  }
  return had_wished(mentions[mention.governor_event]);
}

// "did not open until July": it did then.
bool came_late(const EventMention& mention, const Analysis& analysis) {
  if (mention.event.time == kNoIndex || mention.time_link != TimeLink::kOwn) {
    return false;
  }
  const uint32_t day = analysis.times[mention.event.time].span.start;
  const std::string_view before =
      std::string_view(analysis.document.text).substr(0, day);
  return before.ends_with(" until ") || before.ends_with(" till ") ||
         before.ends_with(" until after ");
}

// "An inspection had been called off": the inspection did not come.
bool had_been_off(const EventMention& mention, const Analysis& analysis) {
  return mention.passive && mention.event.perfect && !mention.present_perfect &&
         mention.time_link != TimeLink::kOwn &&
         is_called_off(mention, analysis.document.text);
}

// "A rally is planned in Leeds": the subject of a plan.
bool is_what_is_planned(const std::vector<EventMention>& mentions,
                        const EventMention& noun) {
  constexpr size_t kReach = 4;  // events
  if (!noun.noun) return false;
  const auto index = static_cast<size_t>(&noun - mentions.data());
  for (size_t m = index + 1; m < mentions.size() && m <= index + kReach; ++m) {
    const EventMention& verb = mentions[m];
    if (verb.noun || !verb.subject_span.contains(noun.event.span)) continue;
    return verb.passive && !verb.event.perfect && !verb.event.negated &&
           verb.event.tense == Tense::kPresent &&
           (verb.event.lemma == "plan" || verb.event.lemma == "schedule");
  }
  return false;
}

// A noun's is that of the verb that it hangs on or is the subject of.
Tense verb_tense(const std::vector<EventMention>& mentions,
                 const EventMention& mention) {
  constexpr size_t kReach = 4;  // events
  if (!mention.noun) return mention.event.tense;
  if (mention.governor_event != kNoIndex) {
    return mentions[mention.governor_event].event.tense;
  }
  const auto index = static_cast<size_t>(&mention - mentions.data());
  for (size_t m = index + 1; m < mentions.size() && m <= index + kReach; ++m) {
    const EventMention& verb = mentions[m];
    if (!verb.noun && verb.subject_span.contains(mention.event.span)) {
      return verb.event.tense;
    }
  }
  return Tense::kNone;
}

}  // namespace

bool is_planned_noun(const EventMention& mention) {
  const Infinitive told = infinitive_of(mention.governor);
  return mention.noun && !mention.has_subject &&
         mention.time_link != TimeLink::kOwn && mention.governor != "be" &&
         (told == Infinitive::kPlanned || told == Infinitive::kPossible);
}

uint32_t asking_verb(const std::vector<EventMention>& mentions,
                     const EventMention& mention) {
  if (mention.clause != ClauseKind::kInfinitive ||
      mention.governor_event == kNoIndex) {
    return kNoIndex;
  }
  const EventMention& verb = mentions[mention.governor_event];
  const bool asked = verb.event.tense == Tense::kPast && !verb.event.negated &&
                     is_asking(verb.event.lemma);
  return asked ? mention.governor_event : kNoIndex;
}

Status entry_status(const std::vector<EventMention>& mentions,
                    const EventMention& mention, const TimelineEntry& entry,
                    const Analysis& analysis) {
  const When& when = entry.when;
  const auto& published = analysis.document.published;
  const Event& event = mention.event;
  if (event.negated && !came_late(mention, analysis)) return Status::kDenied;
  if (fell_through(mentions, mention, analysis) ||
      had_been_off(mention, analysis)) {
    return Status::kDenied;
  }
  // What counts from the likeliest day of the article is ahead of that day.
  const bool ahead =
      published && when.earliest &&
      *when.earliest > (entry.basis == Basis::kInferred ? published->day()
                                                        : published->latest);
  if (was_only_planned(mentions, mention, ahead)) return Status::kDenied;
  if (ahead && is_taken_off(mentions, mention, analysis.document.text)) {
    return Status::kDenied;
  }
  // "denies it has sent them"
  if (mention.governor == "deny" && !mention.noun) return Status::kDenied;
  // "if they clump together, the team reported": it was reported.
  const bool reported = event.event_class == EventClass::kReporting &&
                        event.tense == Tense::kPast && mention.own_subject;
  if (!reported && mention.is_condition()) {
    return Status::kPossible;
  }
  if (mention.conditional && !reported && !ahead) return Status::kPossible;
  // "said it would cut 600 jobs by 2025"
  const bool announced = mention.conditional && ahead &&
                         mention.clause == ClauseKind::kComplement &&
                         mention.governor_kind == VerbKind::kReporting;
  if (announced) return Status::kPlanned;
  if (event.modal || may_come(mention, ahead)) return Status::kPossible;
  // "The show runs until 12 December"
  if (when.value.starts_with("../") &&
      verb_tense(mentions, mention) == Tense::kPresent && published &&
      when.latest && *when.latest >= published->earliest) {
    return Status::kOngoing;
  }
  // "his dissent in the decision to halt the recount"
  const bool over =
      published && when.latest && *when.latest < published->earliest &&
      mention.governor_event != kNoIndex &&
      mentions[mention.governor_event].event.tense == Tense::kPast;
  // "won a prize three years later": past, wherever the day of the article is
  // looked for.
  const bool told_past = published && entry.basis != Basis::kStated &&
                         published->source == FactSource::kInferred &&
                         event.tense == Tense::kPast && !mention.noun &&
                         !mention.passive &&
                         mention.clause == ClauseKind::kMain;
  if (ahead && told_past) return Status::kHappened;
  if (ahead || (event.tense == Tense::kFuture && !over)) {
    return Status::kPlanned;
  }
  if (is_what_is_planned(mentions, mention)) return Status::kPlanned;
  // "are expected to", "is planned": what is expected lies ahead.
  const bool expected = mention.passive && !event.perfect &&
                        event.tense == Tense::kPresent &&
                        (event.event_class == EventClass::kIntentionalAction ||
                         infinitive_of(event.lemma) == Infinitive::kPlanned);
  if (expected) return Status::kPlanned;
  if (when.value.ends_with("/..")) {
    // "has led it since 2011" goes on, "had led it" and "were moved" are ended.
    const bool ended = event.perfect && !event.progressive &&
                       (!mention.present_perfect || mention.passive);
    return ended ? Status::kHappened : Status::kOngoing;
  }
  // "His honours include a medal in 1971": then, not now.
  const bool past = published && when.latest &&
                    *when.latest < published->earliest &&
                    mention.time_link == TimeLink::kOwn;
  if (past && event.tense == Tense::kPresent) return Status::kHappened;
  // "They host Porto on Monday", whichever Monday that is.
  const bool open_day = when.value.empty() && !mention.noun &&
                        mention.time_link == TimeLink::kOwn;
  if (open_day && event.tense == Tense::kPresent && !event.progressive &&
      (event.event_class == EventClass::kOccurrence ||
       event.event_class == EventClass::kAspectual)) {
    return Status::kPlanned;
  }
  // "The licence expires at midnight", told on that day.
  const bool tonight = published && when.precision == "day" && when.earliest &&
                       when.latest && *when.earliest >= published->earliest &&
                       mention.time_link == TimeLink::kOwn && !mention.noun &&
                       analysis.times[event.time].type == TimexType::kTime &&
                       !analysis.times[event.time].value.ends_with("MO");
  if (tonight && event.tense == Tense::kPresent && !event.perfect &&
      !event.progressive && event.event_class != EventClass::kReporting &&
      event.event_class != EventClass::kState) {
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
