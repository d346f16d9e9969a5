#include "time/known_dates.h"

#include <algorithm>
#include <unordered_map>

#include "entities/fold.h"
#include "text/span_search.h"
#include "time/event_groups.h"

namespace dateline {
namespace {

// Known events by kind and place.
const std::vector<const KnownEvent*>& events_at(std::string_view kind,
                                                std::string_view place) {
  using Index = std::unordered_map<std::string, std::vector<const KnownEvent*>>;
  static const Index kIndex = [] {
    Index index;
    for (const KnownEvent& event : known_events()) {
      if (event.place.empty()) continue;
      index[event_group(event.kind) + "|" + fold_name(event.place)].push_back(
          &event);
    }
    return index;
  }();
  static const std::vector<const KnownEvent*> kNone;
  const auto it = kIndex.find(std::string(kind) + "|" + fold_name(place));
  return it == kIndex.end() ? kNone : it->second;
}

Date last_of(const KnownEvent& event) {
  return event.last ? *event.last : event.first;
}

}  // namespace

std::optional<KnownEvent> known_event(const EventMention& mention,
                                      const Analysis& analysis,
                                      const Segmentation& segmentation) {
  if (!mention.noun || !analysis.document.published) return {};
  const Publication& published = *analysis.document.published;
  const TimeExpression* time = mention.event.time != kNoIndex
                                   ? &analysis.times[mention.event.time]
                                   : nullptr;
  const bool dated = time != nullptr && time->earliest && time->latest &&
                     mention.time_link == TimeLink::kOwn;
  const Span sentence = segmentation.sentences[mention.event.sentence].span;
  const Span noun = mention.event.span;
  const Span near{noun.start < 160 ? 0 : noun.start - 160, noun.end + 80};
  const KnownEvent* found = nullptr;
  auto it = first_starting_from(analysis.mentions,
                                std::max(sentence.start, near.start));
  const uint32_t stop = std::min(sentence.end, near.end);
  for (; it != analysis.mentions.end() && it->span.start < stop; ++it) {
    if (it->type != EntityType::kLocation || it->form != MentionForm::kName) {
      continue;
    }
    // The place stands near the noun.
    const uint32_t gap = it->span.start > mention.event.span.end
                             ? it->span.start - mention.event.span.end
                             : mention.event.span.start - it->span.end;
    if (gap > 80) continue;
    for (const KnownEvent* event :
         events_at(mention.kind, analysis.document.at(it->span))) {
      if (event->precision < 10) continue;
      if (dated) {
        if (last_of(*event) < *time->earliest || event->first > *time->latest) {
          continue;
        }
      } else {
        // Without a time: within a year of publication, and on its right side.
        const int32_t from_now =
            to_days(event->first) - to_days(published.day());
        if (from_now > 200 || from_now < -400) continue;
      }
      if (found != nullptr && found->first != event->first) return {};
      found = event;
    }
  }
  if (found == nullptr) return {};
  return *found;
}

When when_of_known(const KnownEvent& event) {
  When when;
  when.earliest = event.first;
  when.latest = last_of(event);
  when.value = to_string(event.first);
  if (*when.latest != event.first) when.value += "/" + to_string(*when.latest);
  when.precision = "day";
  return when;
}

}  // namespace dateline
