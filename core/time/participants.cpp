// Who takes part in an event, and where it is.

#include <algorithm>

#include "time/find_mentions.h"

namespace dateline {
namespace {

bool is_one_of(std::string_view word,
               std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void push(std::vector<uint32_t>& list, uint32_t entity) {
  if (std::find(list.begin(), list.end(), entity) == list.end()) {
    list.push_back(entity);
  }
}

bool is_place_preposition(std::string_view word) {
  return is_one_of(
      word, {"in",     "at",      "near",    "from",   "into",       "to",
             "across", "outside", "inside",  "around", "throughout", "off",
             "on",     "toward",  "towards", "over",   "through",    "for",
             "within", "along",   "above",   "beyond"});
}

bool acts_for_country(std::string_view word) {
  return is_one_of(
      word, {"troops", "forces", "government", "military", "army", "officials",
             "authorities", "police", "navy", "soldiers", "warplanes"});
}

}  // namespace

void ParticipantFinder::attach(const SentenceReading& reading,
                               std::vector<EventMention>& mentions,
                               size_t first) {
  read_names(reading);
  for (size_t m = first; m < mentions.size(); ++m) {
    EventMention& mention = mentions[m];
    if (mention.noun) {
      // "talks with Kim in Seoul": what follows up to the next verb; the
      // possessor before it ("Trump's visit"); else those of the verb.
      uint32_t end = mention.word + 1;
      while (end < reading.words.size() &&
             reading.words[end].word_class != WordClass::kVerb &&
             reading.words[end].word_class != WordClass::kBe &&
             reading.words[end].text != "," && end < mention.word + 14) {
        ++end;
      }
      take(mention.word + 1, end, false, mention);
      const uint32_t from = mention.word > 5 ? mention.word - 5 : 0;
      for (const Named& name : names_) {
        if (name.first >= from && name.end <= mention.word && !name.place &&
            name.end + 3 >= mention.word) {
          push(name.type == EntityType::kLocation ? mention.event.where
                                                  : mention.event.who,
               name.entity);
        }
      }
      continue;
    }
    const VerbGroup& group = reading.groups[mention.group];
    take_subject(reading, mention.group, mention, 0);
    take(group.verb + 1, group.clause_end, false, mention);
    // "In Washington, officials met": places before the subject.
    for (const Named& name : names_) {
      if (name.place && name.first >= group.clause_first &&
          name.end <= group.first) {
        push(mention.event.where, name.entity);
      }
    }
  }
  // A noun takes its verb's people and places, a participle and an infinitive
  // its verb's places.
  for (size_t m = first; m < mentions.size(); ++m) {
    EventMention& mention = mentions[m];
    if (mention.governor_event == kNoIndex) continue;
    const EventMention& verb = mentions[first + mention.governor_event];
    if (mention.noun) {
      if (mention.event.who.empty() ||
          mention.governor_kind != VerbKind::kReporting) {
        for (const uint32_t who : verb.event.who) {
          push(mention.event.who, who);
        }
        for (const uint32_t thing : verb.things) push(mention.things, thing);
      }
      if (mention.event.where.empty()) mention.event.where = verb.event.where;
    } else if (mention.clause == ClauseKind::kInfinitive ||
               mention.clause == ClauseKind::kParticipial) {
      if (mention.event.where.empty()) mention.event.where = verb.event.where;
    }
  }
  // Better somebody of the sentence than nobody.
  for (size_t m = first; m < mentions.size(); ++m) {
    if (!mentions[m].event.who.empty()) continue;
    for (const Named& name : names_) {
      if (name.type != EntityType::kLocation &&
          name.type != EntityType::kMisc && !name.site) {
        push(mentions[m].event.who, name.entity);
      }
    }
  }
  for (size_t m = first; m < mentions.size(); ++m) {
    if (!mentions[m].event.where.empty()) continue;
    for (const Named& name : names_) {
      if (name.place) push(mentions[m].event.where, name.entity);
    }
  }
}

void ParticipantFinder::read_names(const SentenceReading& reading) {
  names_.clear();
  read_list(reading, analysis_.mentions);
  read_list(reading, analysis_.references);
  std::stable_sort(
      names_.begin(), names_.end(),
      [](const Named& a, const Named& b) { return a.first < b.first; });
}

void ParticipantFinder::read_list(const SentenceReading& reading,
                                  const std::vector<Mention>& mentions) {
  const Span span = reading.span;
  auto it = std::lower_bound(
      mentions.begin(), mentions.end(), span.start,
      [](const Mention& m, uint32_t v) { return m.span.start < v; });
  uint32_t word = 0;
  const auto n = static_cast<uint32_t>(reading.words.size());
  const auto text = [&](uint32_t i) {
    return i < n ? reading.words[i].text : std::string_view();
  };
  for (; it != mentions.end() && it->span.start < span.end; ++it) {
    if (it->entity == kNoEntity) continue;
    const auto token = [&](uint32_t i) -> const Token& {
      return segmentation_.tokens[reading.first_token + i];
    };
    while (word < n && token(word).span.end <= it->span.start) ++word;
    uint32_t end = word;
    while (end < n && token(end).span.start < it->span.end) ++end;
    Named name;
    name.first = word;
    name.end = end;
    name.entity = it->entity;
    name.type = it->type;
    uint32_t before = word;
    while (before > 0 &&
           (reading.words[before - 1].word_class == WordClass::kDeterminer ||
            reading.words[before - 1].word_class == WordClass::kAdjective ||
            is_one_of(text(before - 1), {"northern", "southern", "eastern",
                                         "western", "city", "state"}))) {
      --before;
    }
    const std::string_view left = before > 0 ? text(before - 1) : "";
    const bool location = it->type == EntityType::kLocation;
    name.owned = left == "of";
    name.site =
        it->type == EntityType::kOrganisation &&
        is_one_of(left, {"in", "at", "on", "near", "outside", "inside"});
    name.led = before > 0 &&
               reading.words[before - 1].word_class == WordClass::kPreposition;
    if (location) {
      const bool chained = !names_.empty() && names_.back().place &&
                           names_.back().end + 1 >= word &&
                           is_one_of(text(word - 1), {",", "and", "or", "("});
      name.place =
          chained || is_place_preposition(left) || left == "city" ||
          (name.led && left == "of" && !names_.empty() && names_.back().place);
    }
    // "US officials", "Iraqi air base": no participant, but for organisations
    // ("BBC reporter") and those who act for a country ("U.S. troops").
    const WordClass next =
        end < n ? reading.words[end].word_class : WordClass::kOther;
    name.attribute = (it->type == EntityType::kMisc &&
                      (next == WordClass::kNoun || next == WordClass::kName ||
                       next == WordClass::kAdjective)) ||
                     (location && !acts_for_country(text(end)) && !name.place &&
                      (next == WordClass::kNoun || next == WordClass::kName ||
                       next == WordClass::kAdjective || text(end) == "'s" ||
                       text(end) == "'"));
    name.of_noun = next == WordClass::kNoun;
    names_.push_back(name);
  }
}

// Names in a range of words.
void ParticipantFinder::take(uint32_t first, uint32_t end, bool subject,
                             EventMention& mention) const {
  Event& event = mention.event;
  for (const Named& name : names_) {
    if (name.first < first || name.end > end) continue;
    if (name.place) {
      push(event.where, name.entity);
    } else if (name.type == EntityType::kLocation) {
      if (name.attribute) {
        if (!subject && name.of_noun) push(event.where, name.entity);
        continue;
      }
      if (name.owned) continue;
      // A country acts as a subject; behind a verb it is where or whom.
      push(subject && !name.led ? event.who
           : name.led           ? event.who
                                : event.where,
           name.entity);
    } else if (name.type == EntityType::kMisc) {
      const bool leads = subject && !name.attribute && !name.led;
      push(leads ? event.who : mention.things, name.entity);
    } else if (name.site) {
      push(event.where, name.entity);
    } else if (!name.attribute) {
      push(event.who, name.entity);
    }
  }
}

bool ParticipantFinder::take_subject(const SentenceReading& reading, uint32_t g,
                                     EventMention& mention, int depth) const {
  const VerbGroup& group = reading.groups[g];
  if (group.subject_first < group.subject_end) {
    mention.has_subject = true;
    mention.own_subject = depth == 0;
    const size_t before = mention.event.who.size();
    if (group.clause == ClauseKind::kRelative && group.opener == "who") {
      // "Stephen Biegun, representative for North Korea, who": a person.
      for (size_t n = names_.size(); n-- > 0;) {
        if (names_[n].end > group.first) continue;
        if (names_[n].type != EntityType::kPerson) continue;
        push(mention.event.who, names_[n].entity);
        mention.subject_named = true;
        return true;
      }
    }
    take(group.subject_first, group.subject_end, true, mention);
    for (const Named& name : names_) {
      if (name.first >= group.subject_end && name.end <= group.apposition_end &&
          !name.led && !name.place && !name.attribute &&
          name.type != EntityType::kLocation) {
        push(mention.event.who, name.entity);
      }
    }
    mention.subject_named = mention.event.who.size() > before;
    if (mention.subject_named) return true;
    for (uint32_t i = group.subject_first; i < group.subject_end; ++i) {
      const std::string_view word = reading.words[i].text;
      if (reading.words[i].word_class == WordClass::kPreposition) break;
      if (is_one_of(word, {"it", "he", "she", "they"})) {
        mention.pronoun_subject = true;
      }
    }
    return true;
  }
  if (group.subject_of != kNoWord && group.subject_of != g && depth < 4) {
    return take_subject(reading, group.subject_of, mention, depth + 1);
  }
  return false;
}

}  // namespace dateline
