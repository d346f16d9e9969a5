#include "time/listed_items.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/span_search.h"
#include "text/utf8.h"
#include "time/timeline_when.h"

namespace dateline {
namespace {

constexpr uint32_t kLongest = 90;  // bytes of an item
constexpr size_t kMost = 8;        // items of a list
constexpr uint32_t kEvents = 24;   // of a sentence, looked at

struct ListedItem {
  Span phrase;
  Span told;  // the phrase up to the end of its time
  uint32_t time = kNoIndex;
};

// Does a verb stand in the range?
bool has_verb(const std::vector<EventMention>& mentions, uint32_t event,
              Span range) {
  for (uint32_t m = event + 1; m < mentions.size() && m <= event + kEvents;
       ++m) {
    const EventMention& mention = mentions[m];
    if (mention.event.span.start >= range.end) break;
    if (!mention.noun && range.contains(mention.event.span)) return true;
  }
  return false;
}

// The words between two times without the joint in front and the preposition
// at the end; empty: they are no item.
Span item_between(std::string_view text, Span gap) {
  bool joined = false;
  for (const std::string_view joint : {", and ", ", ", " and "}) {
    if (!text.substr(gap.start, gap.size()).starts_with(joint)) continue;
    gap.start += static_cast<uint32_t>(joint.size());
    joined = true;
    break;
  }
  if (!joined) return {};
  for (const std::string_view preposition : {" in ", " on "}) {
    if (!text.substr(gap.start, gap.size()).ends_with(preposition)) continue;
    gap.end -= static_cast<uint32_t>(preposition.size());
    const std::string_view phrase = text.substr(gap.start, gap.size());
    // "grow 2.1% this year, up from 1.4% in December", "a reservoir by 2033, a
    // project first proposed in the 1970s"
    const bool aside =
        phrase.starts_with("up ") || phrase.starts_with("down ") ||
        phrase.starts_with("from ") || phrase.starts_with("compared ") ||
        phrase.ends_with("ed");
    const bool whole = phrase.size() > 2 && !aside &&
                       phrase.find_first_of(";:()\"") == std::string_view::npos;
    return whole ? gap : Span{};
  }
  return {};
}

// The items behind the event's own one.
std::vector<ListedItem> listed_items(const Analysis& analysis,
                                     const std::vector<EventMention>& mentions,
                                     uint32_t event) {
  std::vector<ListedItem> items;
  const EventMention& mention = mentions[event];
  if (mention.noun || mention.time_link != TimeLink::kOwn ||
      mention.clause_span.empty()) {
    return items;
  }
  uint32_t last = analysis.times[mention.event.time].span.end;
  if (analysis.times[mention.event.time].span.start < mention.event.span.end) {
    return items;
  }
  const std::string_view text = analysis.document.text;
  for (auto it = first_starting_from(analysis.times, last);
       it != analysis.times.end() &&
       it->span.end <= mention.clause_span.end + kLongest &&
       items.size() < kMost;
       ++it) {
    if (it->span.start - last > kLongest) break;
    const Span gap{last, it->span.start};
    const Span phrase = item_between(text, gap);
    const bool dated = it->earliest && it->type == TimexType::kDate &&
                       it->range_partner == kNoIndex;
    if (phrase.empty() || !dated || has_verb(mentions, event, gap)) break;
    items.push_back({phrase,
                     {phrase.start, it->span.end},
                     static_cast<uint32_t>(it - analysis.times.begin())});
    last = it->span.end;
  }
  return items;
}

void take_names(const Analysis& analysis, Span range,
                std::vector<uint32_t>& who) {
  auto it = first_starting_from(analysis.mentions, range.start);
  for (; it != analysis.mentions.end() && it->span.end <= range.end; ++it) {
    const bool taken =
        std::find(who.begin(), who.end(), it->entity) != who.end();
    if (it->entity != kNoEntity && it->type != EntityType::kLocation &&
        !taken) {
      who.push_back(it->entity);
    }
  }
}

void drop_names(const Analysis& analysis, Span range,
                std::vector<uint32_t>& who) {
  std::vector<uint32_t> named;
  take_names(analysis, range, named);
  std::erase_if(who, [&](uint32_t one) {
    return std::find(named.begin(), named.end(), one) != named.end();
  });
}

// "A wake will be held on Monday and the funeral on Tuesday": nothing is done
// to the wake, so the funeral stands in its place.
std::string in_its_place(const Document& document, const EventMention& mention,
                         Span first, const ListedItem& item) {
  const std::string_view object = document.at(first);
  const bool none = object == " on " || object == " in " || object == " ";
  if (!none || mention.subject_span.empty() ||
      mention.subject_span.end > mention.event.span.start) {
    return {};
  }
  std::string told(document.at(item.phrase));
  told += document.at({mention.subject_span.end, mention.event.span.end});
  told += document.at({item.phrase.end, item.told.end});
  told[0] = static_cast<char>(is_ascii_lower(told[0]) ? told[0] - 32 : told[0]);
  return told + '.';
}

std::string without_joint(std::string text) {
  for (const std::string_view joint : {", and ", ", ", " and "}) {
    if (!text.ends_with(joint)) continue;
    text.resize(text.size() - joint.size());
    break;
  }
  return text;
}

}  // namespace

std::vector<TimelineEntry> split_by_items(
    const Analysis& analysis, const std::vector<EventMention>& mentions,
    uint32_t event, TimelineEntry& own) {
  const auto items = listed_items(analysis, mentions, event);
  if (items.empty()) return {};
  const Document& document = analysis.document;
  const EventMention& mention = mentions[event];
  const std::string_view verb = document.at(mention.event.span);
  const std::string told = own.what;
  const size_t at = told.find(verb);
  const size_t end = told.find(document.at(items.front().phrase));
  if (at == std::string::npos || end == std::string::npos || end < at) {
    return {};
  }
  const Span first{mention.event.span.end,
                   analysis.times[mention.event.time].span.start};
  drop_names(analysis, {items.front().phrase.start, items.back().told.end},
             own.who);
  std::vector<TimelineEntry> entries;
  for (const ListedItem& item : items) {
    TimelineEntry entry = own;
    drop_names(analysis, first, entry.who);
    take_names(analysis, item.phrase, entry.who);
    entry.trigger = item.phrase;
    entry.when = when_of_time(analysis, item.time);
    // "and another his sister in 2014": not of the first one's doing.
    if (std::string other = in_its_place(document, mention, first, item);
        !other.empty()) {
      entry.what = std::move(other);
    } else if (!document.at(item.phrase).starts_with("another ")) {
      entry.what = told.substr(0, at + verb.size()) + ' ' +
                   std::string(document.at(item.told)) + '.';
    }
    entries.push_back(std::move(entry));
  }
  take_names(analysis, first, own.who);
  own.what = without_joint(told.substr(0, end)) + '.';
  return entries;
}

}  // namespace dateline
