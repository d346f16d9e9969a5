#include "time/entry_bonus.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "text/one_of.h"
#include "text/span_search.h"
#include "time/called_off.h"
#include "time/entry_status.h"
#include "time/known_dates.h"
#include "time/lapse.h"

namespace dateline {
namespace {

// "has seen China as a partner", "is survived by two sons"
bool is_opinion(const EventMention& mention) {
  if (mention.passive && mention.event.lemma == "survive") return true;
  return mention.event.event_class == EventClass::kState &&
         is_one_of(mention.event.lemma, {"see", "regard", "view", "perceive"});
}

}  // namespace

double EntryBonus::of(const Candidate& candidate) const {
  const EventMention& mention = mentions_[candidate.mention];
  // Questions and talk in the first and second person tell no news.
  if (is_talk(mention) || is_opinion(mention)) return -2.5;
  if (is_mere_quote(mention)) return -2.5;
  // "Firefighters at work beside the mill": what a picture shows.
  if (candidate.place.caption && mention.time_link != TimeLink::kOwn) {
    return -2.5;
  }
  // A review tells of a plot and of taste: what has a day of its own counts.
  if (opinion_ && mention.time_link != TimeLink::kOwn &&
      !mention.present_perfect && mention.event.tense != Tense::kFuture) {
    return -2.5;
  }
  // "The rainy season usually starts in August".
  if (is_habit(mention)) return -2.5;
  // "Sunday's race was called off": told by the verb.
  if (mention.noun && noun_is_off(candidate.mention)) return -2.5;
  // "a week after he fell": its day is known.
  const auto lapse = lapse_of(analysis_, mentions_, candidate.mention);
  if (lapse && lapse->amount != 0 &&
      mentions_[lapse->verb].time_link == TimeLink::kOwn) {
    return 2.5;
  }
  // "is due in court on 3 December"
  if (!mention.noun && mention.event.lemma == "schedule" &&
      mention.event.tense == Tense::kPresent &&
      mention.time_link == TimeLink::kOwn) {
    return 1.2;
  }
  // "are due to stand trial in October"
  if (!mention.noun && mention.clause == ClauseKind::kInfinitive &&
      mention.governor == "schedule" && mention.time_link == TimeLink::kOwn) {
    return 1.2;
  }
  // "has called a press conference for Wednesday": the day is that of what
  // was called.
  if (mention.noun && mention.time_link == TimeLink::kOwn &&
      is_one_of(mention.governor, {"call", "convene", "schedule", "arrange"}) &&
      is_for(mention.event.time)) {
    return 2.5;
  }
  // An event that the knowledge base knows the day of.
  if (known_event(mention, analysis_, segmentation_)) return 3;
  // "prepare for a second summit": planned, and the headline is about it.
  if (mention.noun && is_planned_noun(mention) && candidate.place.in_title) {
    return 3;
  }
  return 0;
}

// "'It was a long day,' she said": words, no news of their own.
bool EntryBonus::is_mere_quote(const EventMention& mention) const {
  if (mention.noun || mention.quoted ||
      mention.event.event_class != EventClass::kReporting ||
      mention.time_link == TimeLink::kOwn) {
    return false;
  }
  constexpr uint32_t kMark = 3;  // bytes
  const Span sentence = segmentation_.sentences[mention.event.sentence].span;
  uint32_t quoted = 0;
  bool opens = false;
  for (auto it = first_ending_from(analysis_.quotes, sentence.start);
       it != analysis_.quotes.end() && it->span.start < sentence.end; ++it) {
    if (!it->direct) continue;
    opens = opens || it->span.start <= sentence.start + kMark;
    quoted += std::min(it->span.end, sentence.end) -
              std::max(it->span.start, sentence.start);
  }
  return opens && quoted * 3 >= sentence.size();
}

// "for Wednesday"
bool EntryBonus::is_for(uint32_t time) const {
  const uint32_t start = analysis_.times[time].span.start;
  return std::string_view(analysis_.document.text)
      .substr(0, start)
      .ends_with(" for ");
}

// In the present tense, "usually" or "every year".
bool EntryBonus::is_habit(const EventMention& mention) const {
  if (mention.noun || mention.event.tense != Tense::kPresent ||
      mention.event.modal || mention.event.progressive) {
    return false;
  }
  const Span clause = mention.clause_span;
  if (clause.empty() || !clause.contains(mention.event.span)) return false;
  const auto& times = analysis_.times;
  auto it = first_starting_from(times, clause.start);
  for (int n = 0; n < 8 && it != times.end() && it->span.start < clause.end;
       ++n, ++it) {
    if (it->type == TimexType::kSet) return true;
  }
  const std::string_view before =
      analysis_.document.at({clause.start, mention.event.span.start});
  for (const std::string_view word :
       {" usually ", " normally ", " typically ", " often "}) {
    if (before.find(word) != std::string_view::npos) return true;
  }
  return false;
}

bool EntryBonus::noun_is_off(uint32_t noun) const {
  const uint32_t sentence = mentions_[noun].event.sentence;
  constexpr uint32_t kReach = 4;  // events
  for (uint32_t m = noun + 1; m < mentions_.size() && m <= noun + kReach &&
                              mentions_[m].event.sentence == sentence;
       ++m) {
    const EventMention& verb = mentions_[m];
    if (verb.noun) continue;
    return is_called_off(verb, analysis_.document.text) &&
           verb.subject_span.contains(mentions_[noun].event.span);
  }
  return false;
}

bool EntryBonus::is_talk(const EventMention& mention) const {
  const Span span = segmentation_.sentences[mention.event.sentence].span;
  const std::string_view sentence = analysis_.document.at(span);
  if (sentence.ends_with('?') || sentence.ends_with("?\"")) return true;
  const std::string_view subject = analysis_.document.at(mention.subject_span);
  for (const std::string_view word : {"I", "We", "we", "You", "you"}) {
    if (subject == word) return true;
  }
  return false;
}

}  // namespace dateline
