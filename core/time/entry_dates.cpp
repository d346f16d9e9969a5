#include "time/entry_dates.h"

#include "text/lower.h"
#include "time/called_off.h"
#include "time/entry_status.h"
#include "time/known_dates.h"
#include "time/timeline_when.h"

namespace dateline {

void EntryDates::date(const Candidate& candidate, TimelineEntry& entry) {
  const EventMention& mention = mentions_[candidate.mention];
  const DateChoice* best = nullptr;
  double top = 0;
  for (const DateChoice& choice : candidate.choices) {
    const DateOption option = choice.context.option;
    const bool from_before =
        option == DateOption::kParagraph || option == DateOption::kPrevious;
    // "It has collected 28 samples": so far, not on the day told before.
    if (mention.present_perfect && from_before) continue;
    // "He previously served at a church in Leeds": before all that was told.
    if (is_earlier(mention) && (from_before || option == DateOption::kStory ||
                                option == DateOption::kPublished)) {
      continue;
    }
    // "has been charged with the murder of": not weeks ago.
    if (mention.present_perfect && option == DateOption::kStory &&
        is_weeks_ago(choice.time)) {
      continue;
    }
    // "fled to Sweden, where she lived until 1992": not until then.
    if (option == DateOption::kSentence && choice.context.attached &&
        !mention.noun && is_end(analysis_, choice.time)) {
      continue;
    }
    // "ordered that it be ready no later than 31 January": not on that day.
    if (option == DateOption::kSentence && !mention.noun &&
        mention.event.tense == Tense::kPast && is_deadline(choice.time)) {
      continue;
    }
    // "Keller, who had led it since 1978, argued": not in 1978.
    if (option == DateOption::kSentence && choice.context.of_background &&
        !mention.event.perfect && !choice.context.of_noun) {
      continue;
    }
    // "A man who stole from a fund has been jailed": not on that day.
    if (is_background(mention) &&
        (from_before || option == DateOption::kStory ||
         option == DateOption::kPublished ||
         (option == DateOption::kSentence && choice.context.attached &&
          !choice.context.of_noun))) {
      continue;
    }
    // "Arden, which settled in 2021, has introduced": not in 2021.
    if (mention.present_perfect && option == DateOption::kSentence &&
        choice.context.attached && !choice.context.of_noun) {
      continue;
    }
    date_features(mention, candidate.place, choice.context, features_);
    const double score = entry_score(features_);
    if (best == nullptr || score > top) {
      best = &choice;
      top = score;
    }
  }
  const uint32_t off = day_of_called_off(mentions_, mention, analysis_);
  if (off != kNoIndex) {
    entry.when = when_of_time(analysis_, off);
  } else if (best != nullptr && !is_planned_noun(mention)) {
    entry.when = when_of_choice(analysis_, mention, *best);
    begin_with_clause_before(analysis_, mentions_, mention, entry.when);
  }
  const auto& published = analysis_.document.published;
  const bool inferred = published && published->source == FactSource::kInferred;
  const bool absolute = best != nullptr && best->time != kNoIndex &&
                        analysis_.times[best->time].earliest &&
                        !analysis_.times[best->time].relative;
  entry.basis = absolute   ? Basis::kStated
                : inferred ? Basis::kInferred
                           : Basis::kResolved;
  use_knowledge(candidate.mention, entry);
}

bool EntryDates::is_deadline(uint32_t time) const {
  const std::string_view front =
      std::string_view(analysis_.document.text)
          .substr(0, analysis_.times[time].span.start);
  return front.ends_with(" no later than ") ||
         front.ends_with(" not later than ");
}

bool EntryDates::is_earlier(const EventMention& mention) const {
  std::string_view front = analysis_.document.text;
  front = front.substr(0, mention.event.span.start);
  while (front.ends_with(' ')) front.remove_suffix(1);
  const std::string_view word = front.substr(front.find_last_of(" \n") + 1);
  return !mention.noun &&
         (equals_lower(word, "previously") || equals_lower(word, "formerly") ||
          equals_lower(word, "often"));
}

// In a relative clause in the past, under a verb in the present perfect.
bool EntryDates::is_background(const EventMention& mention) const {
  if (mention.noun || mention.clause != ClauseKind::kRelative ||
      mention.event.tense != Tense::kPast || mention.present_perfect) {
    return false;
  }
  constexpr size_t kReach = 6;  // events
  const auto index = static_cast<size_t>(&mention - mentions_.data());
  for (size_t m = index + 1; m < mentions_.size() && m <= index + kReach; ++m) {
    const EventMention& verb = mentions_[m];
    if (verb.event.sentence != mention.event.sentence) break;
    if (!verb.noun && verb.clause == ClauseKind::kMain) {
      // "The cellist who carried scores across the border died on Sunday".
      return verb.present_perfect || (verb.event.tense == Tense::kPast &&
                                      verb.time_link == TimeLink::kOwn);
    }
  }
  return false;
}

bool EntryDates::is_weeks_ago(uint32_t time) const {
  constexpr int kDays = 7;
  const auto& published = analysis_.document.published;
  const auto& latest = analysis_.times[time].latest;
  return published && latest &&
         to_days(published->earliest) - to_days(*latest) > kDays;
}

// A known event in the clause gives its day where the text has none, or
// only a month or year that holds it.
void EntryDates::use_knowledge(uint32_t index, TimelineEntry& entry) const {
  const bool open = entry.when.value.empty() ||
                    entry.when.precision == "month" ||
                    entry.when.precision == "year";
  if (!open) return;
  const EventMention& mention = mentions_[index];
  const size_t from = index > 12 ? index - 12 : 0;
  for (size_t m = from; m < mentions_.size() && m < index + 12; ++m) {
    const EventMention& noun = mentions_[m];
    if (!noun.noun || noun.event.sentence != mention.event.sentence) continue;
    // The noun itself, or what its verb does there ("meet at the summit").
    if (m != index && noun.governor_event != index) continue;
    const auto known = known_event(noun, analysis_, segmentation_);
    if (!known) continue;
    const Publication& published = *analysis_.document.published;
    const bool ahead = known->first > published.day();
    const bool planned = mention.event.tense == Tense::kFuture ||
                         mention.event.tense == Tense::kPresent ||
                         mention.event.tense == Tense::kNone;
    if (ahead && !planned) continue;
    const When when = when_of_known(*known);
    if (entry.when.earliest && entry.when.latest &&
        (*when.earliest < *entry.when.earliest ||
         *when.latest > *entry.when.latest)) {
      continue;
    }
    entry.when = when;
    entry.basis = Basis::kKnowledge;
    return;
  }
}

}  // namespace dateline
