#include "time/timeline_drafts.h"

#include <algorithm>
#include <unordered_map>

#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kMostEvidence = 16;  // sentences of an entry
constexpr size_t kLooked = 8;         // events of a kind that are compared
constexpr size_t kMostOfDay = 32;     // entries of a day, beside a caption

void push(std::vector<uint32_t>& list, uint32_t entity) {
  if (std::find(list.begin(), list.end(), entity) == list.end()) {
    list.push_back(entity);
  }
}

size_t common(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  return static_cast<size_t>(
      std::count_if(a.begin(), a.end(), [&](uint32_t one) {
        return std::find(b.begin(), b.end(), one) != b.end();
      }));
}

// "Reed was attacked" and "Reed attacked Lang": not the same deed.
bool is_done_by_other(const EventMention& one, const EventMention& other) {
  return !one.noun && !other.noun && one.passive != other.passive &&
         one.event.lemma == other.event.lemma && !one.event.who.empty() &&
         !other.event.who.empty() && one.has_subject && other.has_subject &&
         one.event.who.front() == other.event.who.front();
}

bool is_same(const std::vector<EventMention>& mentions, const TimelineDraft& a,
             const TimelineDraft& b) {
  const EventMention& one = mentions[a.mention];
  const EventMention& other = mentions[b.mention];
  if (one.event.sentence == other.event.sentence) return false;
  if (is_done_by_other(one, other)) return false;
  if (one.event.event_class == EventClass::kReporting ||
      a.entry.status != b.entry.status) {
    return false;
  }
  const bool dates = !a.entry.when.value.empty() && !b.entry.when.value.empty();
  if (dates && a.entry.when.value != b.entry.when.value) return false;
  const size_t who = common(a.entry.who, b.entry.who);
  const size_t where = common(a.entry.where, b.entry.where);
  // The noun takes up what was told ("the attack"): definite and known.
  const bool taken_up = other.noun && other.determiner != "a" &&
                        b.entry.when.value.empty() &&
                        !a.entry.when.value.empty();
  if (dates || taken_up) {
    if (who > 0) return true;
    const bool free = a.entry.who.empty() || b.entry.who.empty();
    return free &&
           (where > 0 || a.entry.where.empty() || b.entry.where.empty());
  }
  // Undated doubles need the same people.
  return who > 0 && who == std::min(a.entry.who.size(), b.entry.who.size()) &&
         a.group == b.group && one.event.lemma == other.event.lemma;
}

// The words of four letters and more, in lower case.
std::vector<std::string> content_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (is_ascii_alpha(c) || is_ascii_digit(c) ||
        static_cast<unsigned char>(c) >= 0x80) {
      word += to_ascii_lower(c);
      continue;
    }
    if (word.size() > 3) words.push_back(word);
    word.clear();
  }
  if (word.size() > 3) words.push_back(word);
  return words;
}

// Does the body tell what stands under the picture: most of its words?
bool tells_caption(const TimelineDraft& caption, const TimelineDraft& body) {
  const auto words = content_words(caption.entry.what);
  const auto told = content_words(body.entry.what);
  const auto found = static_cast<size_t>(
      std::count_if(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(told.begin(), told.end(), word) != told.end();
      }));
  return found * 5 >= words.size() * 3;
}

void join(TimelineDraft& into, const TimelineDraft& from) {
  if (into.caption && !from.caption) {  // the body tells it better
    into.entry.what = from.entry.what;
    into.entry.trigger = from.entry.trigger;
    into.entry.evidence.insert(into.entry.evidence.begin(),
                               from.entry.evidence.front());
    into.mention = from.mention;
    into.caption = false;
  }
  const Span sentence = from.entry.evidence.front();
  auto& evidence = into.entry.evidence;
  if (evidence.size() < kMostEvidence &&
      std::find(evidence.begin(), evidence.end(), sentence) == evidence.end()) {
    evidence.push_back(sentence);
  }
  if (into.entry.when.value.empty()) {
    into.entry.when = from.entry.when;
    into.entry.basis = from.entry.basis;
  }
  if (evidence.size() < kMostEvidence) {
    add_people(from.entry, into.entry);
    for (const uint32_t where : from.entry.where) {
      push(into.entry.where, where);
    }
  }
  into.entry.weight = std::max(into.entry.weight, from.entry.weight);
}

// What stands behind "The ministry said on Monday: ".
std::string_view without_sayer(std::string_view what) {
  constexpr size_t kLongest = 80;
  const size_t colon = what.find(": ");
  return colon == std::string_view::npos || colon > kLongest
             ? what
             : what.substr(colon + 2);
}

}  // namespace

bool repeats_what_is_said(std::string_view saying, std::string_view what) {
  const std::string_view said = without_sayer(saying);
  const auto head = static_cast<size_t>(
      std::mismatch(said.begin(), said.end(), what.begin(), what.end()).first -
      said.begin());
  return said.size() < saying.size() &&
         head * 4 >= std::min(said.size(), what.size()) * 3;
}

bool reads_alike(const TimelineEntry& a, const TimelineEntry& b) {
  if (a.when.value != b.when.value) return false;
  // They differ at their beginnings alone, if at all; or one says no more
  // than a part of the other.
  const auto [one, other] = std::mismatch(a.what.rbegin(), a.what.rend(),
                                          b.what.rbegin(), b.what.rend());
  const auto tail = static_cast<size_t>(one - a.what.rbegin());
  if (tail * 4 >= std::min(a.what.size(), b.what.size()) * 3) return true;
  // "Until May he had worked there", "Until May Duncan had worked there".
  const auto front = static_cast<size_t>(
      std::mismatch(a.what.begin(), a.what.end(), b.what.begin(), b.what.end())
          .first -
      a.what.begin());
  const size_t shorter = std::min(a.what.size(), b.what.size());
  if (std::min(front + tail, shorter) * 5 >= shorter * 4) return true;
  // "The firm said: It opened a plant in May" tells no more than "It opened a
  // plant in May, the firm said".
  const std::string_view said = without_sayer(a.what);
  const std::string_view other_said = without_sayer(b.what);
  const auto head =
      static_cast<size_t>(std::mismatch(said.begin(), said.end(),
                                        other_said.begin(), other_said.end())
                              .first -
                          said.begin());
  const bool sayer =
      said.size() < a.what.size() || other_said.size() < b.what.size();
  if (sayer && head * 4 >= std::min(said.size(), other_said.size()) * 3) {
    return true;
  }
  const auto stem = [](const std::string& what) {
    return std::string_view(what).substr(0, what.size() - !what.empty());
  };
  return stem(a.what).starts_with(stem(b.what)) ||
         stem(b.what).starts_with(stem(a.what));
}

void add_people(const TimelineEntry& from, TimelineEntry& into) {
  for (const uint32_t who : from.who) push(into.who, who);
}

namespace {

// A caption that says what the body says of the same day.
void drop_captions(std::vector<TimelineDraft>& drafts) {
  std::unordered_map<std::string, std::vector<size_t>> by_day;
  for (size_t d = 0; d < drafts.size(); ++d) {
    if (drafts[d].caption) continue;
    auto& list = by_day[drafts[d].entry.when.value];
    if (list.size() < kMostOfDay) list.push_back(d);
  }
  for (size_t d = 0; d < drafts.size(); ++d) {
    const auto day = by_day.find(drafts[d].entry.when.value);
    TimelineDraft* body = nullptr;
    if (drafts[d].caption && day != by_day.end()) {
      for (const size_t other : day->second) {
        if (!tells_caption(drafts[d], drafts[other])) continue;
        body = &drafts[other];
        break;
      }
    }
    if (body == nullptr) continue;
    if (body->entry.evidence.size() < kMostEvidence) {
      body->entry.evidence.push_back(drafts[d].entry.evidence.front());
    }
    drafts[d].group.clear();
  }
  drafts.erase(std::remove_if(drafts.begin(), drafts.end(),
                              [](const TimelineDraft& draft) {
                                return draft.caption && draft.group.empty();
                              }),
               drafts.end());
}

// "Reed will be accompanied by Biegun": tells of the meeting planned before.
void join_company(const std::vector<EventMention>& mentions,
                  std::vector<TimelineDraft>& drafts) {
  constexpr size_t kReach = 4;  // entries
  std::vector<TimelineDraft> kept;
  for (TimelineDraft& draft : drafts) {
    const EventMention& mention = mentions[draft.mention];
    const bool company = mention.event.lemma == "accompany" && !mention.noun &&
                         draft.entry.status == Status::kPlanned;
    TimelineDraft* plan = nullptr;
    for (size_t n = 1; company && n <= kReach && n <= kept.size(); ++n) {
      TimelineDraft& before = kept[kept.size() - n];
      const When& when = draft.entry.when;
      const bool same =
          !before.entry.when.value.empty() &&
          (when.value.empty() || when.value == before.entry.when.value);
      if (same && before.entry.status == Status::kPlanned &&
          common(before.entry.who, draft.entry.who) > 0) {
        plan = &before;
        break;
      }
    }
    if (plan != nullptr) {
      join(*plan, draft);
    } else {
      kept.push_back(std::move(draft));
    }
  }
  drafts = std::move(kept);
}

}  // namespace

void merge_drafts(const std::vector<EventMention>& mentions,
                  std::vector<TimelineDraft>& drafts) {
  std::unordered_map<std::string, std::vector<size_t>> by_group;
  std::vector<TimelineDraft> kept;
  for (TimelineDraft& draft : drafts) {
    auto& list = by_group[draft.group];
    TimelineDraft* same = nullptr;
    for (size_t i = list.size(); i-- > 0 && list.size() - i <= kLooked;) {
      if (is_same(mentions, kept[list[i]], draft)) {
        same = &kept[list[i]];
        break;
      }
    }
    if (same != nullptr) {
      join(*same, draft);
    } else {
      list.push_back(kept.size());
      kept.push_back(std::move(draft));
    }
  }
  drafts = std::move(kept);
  join_company(mentions, drafts);
  drop_captions(drafts);
}

}  // namespace dateline
