// Who takes part in an event, and where it is.

#include <algorithm>

#include "text/one_of.h"
#include "time/find_mentions.h"

namespace dateline {
namespace {

void push(std::vector<uint32_t>& list, uint32_t entity) {
  if (std::find(list.begin(), list.end(), entity) == list.end()) {
    list.push_back(entity);
  }
}

}  // namespace

void ParticipantFinder::attach(const SentenceReading& reading,
                               std::vector<EventMention>& mentions,
                               size_t first) {
  names_ = name_reader_.read(reading);
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
      for (const SentenceName& name : names_) {
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
    for (const SentenceName& name : names_) {
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
    for (const SentenceName& name : names_) {
      if (name.type != EntityType::kLocation &&
          name.type != EntityType::kMisc && !name.site &&
          !acts_elsewhere(reading, name, mentions[m]) &&
          !told_elsewhere(reading, name, mentions[m]) &&
          takes_part(name, mentions[m])) {
        push(mentions[m].event.who, name.entity);
      }
    }
  }
  for (size_t m = first; m < mentions.size(); ++m) {
    if (!mentions[m].event.where.empty()) continue;
    for (const SentenceName& name : names_) {
      if (name.place) push(mentions[m].event.where, name.entity);
    }
  }
}

void ParticipantFinder::complete(const SentenceReading& reading,
                                 std::vector<EventMention>& mentions,
                                 size_t first) const {
  const auto add = [&](const SentenceName& name, EventMention& mention) {
    if (!takes_part(name, mention)) return;
    const bool body =
        name.type == EntityType::kOrganisation && !name.site && !name.attribute;
    if (name.type == EntityType::kPerson || body ||
        (name.acted_on && !name.attribute)) {
      push(mention.event.who, name.entity);
    }
  };
  for (size_t m = first; m < mentions.size(); ++m) {
    EventMention& mention = mentions[m];
    const Span clause =
        mention.clause_span.empty() ? reading.span : mention.clause_span;
    for (const SentenceName& name : names_) {
      const Token& token =
          segmentation_.tokens[reading.first_token + name.first];
      if (clause.contains(token.span) &&
          !told_elsewhere(reading, name, mention)) {
        add(name, mention);
      }
    }
  }
}

// "A stolen BMW hit the wall, and a porch was wrecked by a van": who does
// something else in the sentence.
bool ParticipantFinder::acts_elsewhere(const SentenceReading& reading,
                                       const SentenceName& name,
                                       const EventMention& mention) {
  if (mention.noun) return false;
  // "refused to intervene, but a spokesman demanded": one subject, one clause.
  uint32_t own = mention.group;
  if (mention.clause == ClauseKind::kInfinitive) {
    own = reading.groups[own].governor;
  }
  const bool main = own != kNoWord &&
                    (own != mention.group || mention.own_subject) &&
                    reading.groups[own].clause == ClauseKind::kMain;
  if (!main) return false;
  for (uint32_t g = 0; g < reading.groups.size(); ++g) {
    const VerbGroup& group = reading.groups[g];
    if (g != mention.group && g != own && group.finite &&
        group.clause == ClauseKind::kMain &&
        ((name.first >= group.subject_first && name.end <= group.subject_end) ||
         (name.first > group.verb && name.end <= group.clause_end))) {
      return true;
    }
  }
  return false;
}

// "Keller met Lang as Okafor prepared for talks": whom a clause behind it with
// a subject of its own tells of.
bool ParticipantFinder::told_elsewhere(const SentenceReading& reading,
                                       const SentenceName& name,
                                       const EventMention& mention) {
  if (mention.noun) return false;
  const VerbGroup& own = reading.groups[mention.group];
  if (in_opening_phrase(reading, name, own)) return true;
  // "Even though Weber confessed, Braun was tried"
  for (const VerbGroup& group : reading.groups) {
    if (group.verb >= mention.word) break;
    if (group.finite && group.clause == ClauseKind::kSubordinate &&
        group.subject_first < group.subject_end &&
        name.first >= group.clause_first && name.end <= group.clause_end &&
        own.clause_first >= group.clause_end) {
      return true;
    }
  }
  uint32_t end = 0;  // of the subordinate clause and what hangs on it
  for (const VerbGroup& group : reading.groups) {
    if (group.verb <= mention.word) continue;
    const bool subordinate = group.finite &&
                             group.clause == ClauseKind::kSubordinate &&
                             group.subject_first < group.subject_end;
    if (subordinate || (end > 0 && !group.finite)) {
      if (name.first >= group.clause_first && name.end <= group.clause_end) {
        return true;
      }
      end = group.clause_end;
    } else {
      end = 0;
    }
  }
  return false;
}

// "Following the party's announcement, she used": told of another event.
bool ParticipantFinder::in_opening_phrase(const SentenceReading& reading,
                                          const SentenceName& name,
                                          const VerbGroup& own) {
  const auto& words = reading.words;
  uint32_t first = name.first;
  while (first > 0 && words[first - 1].text != ",") --first;
  uint32_t end = name.end;
  while (end < own.subject_first && words[end].text != ",") ++end;
  return end < own.subject_first &&
         is_one_of(words[first].text,
                   {"after", "before", "since", "following", "until", "despite",
                    "amid", "during", "ahead", "besides", "unlike", "like"});
}

bool ParticipantFinder::takes_part(const SentenceName& name,
                                   const EventMention& mention) {
  return !name.aside &&
         (name.speaker_of == kNoWord || name.speaker_of == mention.word);
}

// Names in a range of words.
void ParticipantFinder::take(uint32_t first, uint32_t end, bool subject,
                             EventMention& mention) const {
  Event& event = mention.event;
  for (const SentenceName& name : names_) {
    if (name.first < first || name.end > end || !takes_part(name, mention)) {
      continue;
    }
    if (name.place) {
      push(event.where, name.entity);
    } else if (name.type == EntityType::kLocation) {
      if (name.attribute) {
        if (!subject && name.of_noun) push(event.where, name.entity);
        continue;
      }
      if (name.owned) continue;
      // A country acts as a subject; behind a verb it is where or whom.
      // What a place was ("was the target") happened there.
      push((subject && !mention.copula) || name.led ? event.who : event.where,
           name.entity);
    } else if (name.type == EntityType::kMisc) {
      const bool leads =
          !name.attribute && (name.acted_on || (subject && !name.led));
      push(leads ? event.who : mention.things, name.entity);
    } else if (name.site) {
      push(event.where, name.entity);
    } else if (!name.attribute) {
      push(event.who, name.entity);
    }
  }
}

// "Daimler, Bosch, and Siemens have announced": the subject begins with the
// first of the list.
uint32_t ParticipantFinder::list_start(const SentenceReading& reading,
                                       const VerbGroup& group) const {
  uint32_t start = group.subject_first;
  bool conjoined = false;  // a comma alone may close an opening phrase
  for (uint32_t i = start > 0 ? start - 1 : 0; i < group.subject_end; ++i) {
    if (reading.words[i].word_class == WordClass::kPreposition) break;
    conjoined =
        conjoined || is_one_of(reading.words[i].text, {"and", "or", "&"});
  }
  if (!conjoined) return start;
  for (size_t n = names_.size(); n-- > 0;) {
    const SentenceName& name = names_[n];
    if (name.end > start) continue;
    uint32_t i = name.end;
    while (i < start + 2 && i < group.first &&
           is_one_of(reading.words[i].text, {",", "and", "or", "&"})) {
      ++i;
    }
    const bool next = n + 1 < names_.size() && names_[n + 1].first == i &&
                      i > name.end && names_[n + 1].end <= group.subject_end;
    if (!next || name.place) break;
    start = name.first;
  }
  return start;
}

// "Anna Reed, who", "Anna Reed, the leader of her party, who"; but not
// "cheered Anna Reed before the referee, who".
bool ParticipantFinder::precedes_relative(const SentenceReading& reading,
                                          const VerbGroup& group,
                                          uint32_t name_end) const {
  const auto& words = reading.words;
  bool apposition = false;
  for (uint32_t i = name_end; i < group.clause_first && i < words.size(); ++i) {
    const WordClass c = words[i].word_class;
    if (words[i].text == "," || words[i].text == "(") {
      apposition = true;
    } else if (c == WordClass::kVerb || c == WordClass::kBe ||
               (!apposition && (c == WordClass::kPreposition ||
                                c == WordClass::kDeterminer))) {
      return false;
    }
  }
  return true;
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
        if (!precedes_relative(reading, group, names_[n].end)) break;
        push(mention.event.who, names_[n].entity);
        mention.subject_named = true;
        return true;
      }
    }
    take(list_start(reading, group), group.subject_end, true, mention);
    for (const SentenceName& name : names_) {
      if (name.first >= group.subject_end && name.end <= group.apposition_end &&
          takes_part(name, mention) && !name.led && !name.place &&
          !name.attribute && name.type != EntityType::kLocation) {
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
