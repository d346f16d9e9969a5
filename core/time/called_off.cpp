#include "time/called_off.h"

#include <algorithm>

#include "lexicon/called_off.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kReach = 6;  // events

bool is_listed(std::string_view word, std::string_view kind) {
  return std::any_of(
      std::begin(lexicon::kCalledOff), std::end(lexicon::kCalledOff),
      [&](const auto& row) { return row.kind == kind && row.word == word; });
}

// "cancelled", "called off", in either voice.
bool takes_off(const EventMention& verb, std::string_view text,
               bool also_ends) {
  if (verb.noun || verb.event.negated || verb.event.modal ||
      verb.event.tense != Tense::kPast) {
    return false;
  }
  const std::string_view behind =
      text.substr(std::min<size_t>(verb.event.span.end, text.size()));
  for (const auto& row : lexicon::kCalledOff) {
    const bool kind = row.kind == "verb" || (also_ends && row.kind == "ends");
    if (!kind || row.word != verb.event.lemma) continue;
    if (row.particle == "-") return true;
    if (behind.starts_with(' ') && behind.substr(1).starts_with(row.particle)) {
      return true;
    }
  }
  return false;
}

// Cuts the last word off the text; empty when something else ends it.
std::string_view take_word(std::string_view& text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  size_t start = text.size();
  while (start > 0 && (is_ascii_alpha(text[start - 1]) ||
                       static_cast<unsigned char>(text[start - 1]) >= 0x80 ||
                       text[start - 1] == '\'' || text[start - 1] == '-')) {
    --start;
  }
  const std::string_view word = text.substr(start);
  text.remove_suffix(word.size());
  return word;
}

// "the cancellation of Friday's talks".
bool is_of_noun(const EventMention& noun, std::string_view text) {
  constexpr int kWords = 4;
  std::string_view before = text.substr(0, noun.event.span.start);
  for (int n = 0; n < kWords; ++n) {
    const std::string_view word = take_word(before);
    if (word.empty()) return false;
    if (word == "of") return is_listed(take_word(before), "noun");
  }
  return false;
}

// "plans to build", "due to be heard": the word before "to".
bool is_of_intent(const EventMention& verb, std::string_view text) {
  std::string_view before = text.substr(0, verb.event.span.start);
  std::string_view word = take_word(before);
  if (word == "be") word = take_word(before);
  return word == "to" && is_listed(take_word(before), "intent");
}

// "cancelled Sunday's concert": the day of the entry is its object's.
bool has_day_of_object(const EventMention& verb, const Analysis& analysis) {
  if (verb.event.time == kNoIndex || verb.time_link != TimeLink::kOwn) {
    return false;
  }
  const Span day = analysis.times[verb.event.time].span;
  if (day.start < verb.event.span.end) return false;
  const std::string_view behind =
      std::string_view(analysis.document.text).substr(day.end);
  return behind.starts_with("'s ") || behind.starts_with("\u2019s ");
}

// "planned for March" of "An inspection planned for March was called off".
bool is_due(const EventMention& mention) {
  return !mention.noun && !mention.event.perfect &&
         (mention.passive || mention.shape == VerbShape::kParticiple ||
          mention.shape == VerbShape::kPast) &&
         is_listed(mention.event.lemma, "due");
}

// ", due to open in Leeds on 12 November, has been postponed"
bool is_due_behind_comma(std::string_view text, Span day) {
  constexpr uint32_t kWidest = 80;  // bytes
  const std::string_view before = text.substr(
      day.start - std::min(day.start, kWidest), std::min(day.start, kWidest));
  const size_t comma = before.rfind(", ");
  if (comma == std::string_view::npos) return false;
  const std::string_view phrase = before.substr(comma + 2);
  const std::string_view word = phrase.substr(0, phrase.find(' '));
  return is_listed(word, "intent") &&
         (phrase.substr(word.size()).starts_with(" to ") ||
          phrase.substr(word.size()).starts_with(" for ") ||
          phrase.substr(word.size()).starts_with(" on "));
}

// "had been scheduled for Wednesday but was postponed": of what the verb calls
// off the sentence tells the day.
bool tells_day_of_subject(const std::vector<EventMention>& mentions,
                          size_t index, const Analysis& analysis) {
  const EventMention& verb = mentions[index];
  if (verb.event.time == kNoIndex) return false;
  const Span day = analysis.times[verb.event.time].span;
  if (day.start > verb.event.span.start) return false;
  if (is_due_behind_comma(analysis.document.text, day)) return true;
  // "The concert on Sunday has been scrapped"; "On Sunday" is no subject.
  if (verb.before_verb || (verb.subject_span.contains(day) &&
                           verb.subject_span.start < day.start)) {
    return true;
  }
  for (size_t m = index; m-- > 0 && index - m <= kReach;) {
    const EventMention& other = mentions[m];
    if (other.event.sentence != verb.event.sentence) break;
    if (other.event.span.start > day.start) continue;
    if (is_due(other)) return true;
    if (other.event.time != verb.event.time) continue;
    return other.noun ||
           (other.event.perfect && other.event.tense == Tense::kPast);
  }
  return false;
}

// "A planned sale of the site has been scrapped": the noun that opens what is
// called off.
bool is_in_subject_of_off(const std::vector<EventMention>& mentions,
                          size_t index, std::string_view text) {
  for (size_t m = index + 1; m < mentions.size() && m <= index + kReach; ++m) {
    const EventMention& verb = mentions[m];
    if (verb.event.sentence != mentions[index].event.sentence) break;
    if (is_called_off(verb, text)) {
      return verb.subject_span.contains(mentions[index].event.span);
    }
  }
  return false;
}

// "An inspection planned for March had been called off": of the words before
// the verb what is due or what it is due for is not told to have come.
bool is_subject_of_off(const std::vector<EventMention>& mentions, size_t index,
                       std::string_view text) {
  for (size_t m = index + 1; m < mentions.size() && m <= index + kReach; ++m) {
    const EventMention& verb = mentions[m];
    if (verb.event.sentence != mentions[index].event.sentence) break;
    if (is_called_off(verb, text)) return true;
    if (!is_due(verb)) break;
  }
  return false;
}

}  // namespace

bool is_called_off(const EventMention& verb, std::string_view text) {
  return verb.passive && takes_off(verb, text, false);
}

bool fell_through(const std::vector<EventMention>& mentions,
                  const EventMention& mention, const Analysis& analysis) {
  const std::string_view text = analysis.document.text;
  const auto index = static_cast<size_t>(&mention - mentions.data());
  if (takes_off(mention, text, true)) {
    return mention.passive ? tells_day_of_subject(mentions, index, analysis)
                           : has_day_of_object(mention, analysis);
  }
  if (mention.noun) {
    return is_of_noun(mention, text) ||
           is_in_subject_of_off(mentions, index, text);
  }
  if (is_due(mention)) return is_subject_of_off(mentions, index, text);
  if (mention.clause != ClauseKind::kInfinitive) return false;
  // "dropped plans to build", "Plans to build were dropped".
  const bool intent = is_of_intent(mention, text);
  const bool was_due = mention.governor_event != kNoIndex &&
                       mentions[mention.governor_event].event.perfect;
  if (intent && mention.governor_event != kNoIndex &&
      takes_off(mentions[mention.governor_event], text, true)) {
    return true;
  }
  if (!was_due && !intent) return false;
  for (size_t m = index + 1; m < mentions.size() && m <= index + kReach; ++m) {
    const EventMention& verb = mentions[m];
    if (verb.event.sentence != mention.event.sentence) break;
    if (verb.passive && takes_off(verb, text, intent)) return true;
  }
  return false;
}

bool is_taken_off(const std::vector<EventMention>& mentions,
                  const EventMention& object, std::string_view text) {
  const bool may_be = object.noun || is_due(object);
  if (!may_be || object.governor_event == kNoIndex) return false;
  const EventMention& verb = mentions[object.governor_event];
  return !verb.passive && verb.event.span.end < object.event.span.start &&
         takes_off(verb, text, true);
}

uint32_t day_of_called_off(const std::vector<EventMention>& mentions,
                           const EventMention& verb, const Analysis& analysis) {
  const bool tells =
      is_called_off(verb, analysis.document.text) &&
      tells_day_of_subject(
          mentions, static_cast<size_t>(&verb - mentions.data()), analysis);
  return tells ? verb.event.time : kNoIndex;
}

}  // namespace dateline
