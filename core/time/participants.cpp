// Who takes part in an event, and where it is.

#include <algorithm>

#include "entities/genders.h"
#include "lexicon/acted_on.h"
#include "text/word_table.h"
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

bool acts_on(std::string_view lemma) {
  static const WordTable<lexicon::ActedOnRow> kTable(
      lexicon::kActedOn, &lexicon::ActedOnRow::lemma);
  return kTable.find(lemma) != nullptr;
}

}  // namespace

ParticipantFinder::ParticipantFinder(const Analysis& analysis,
                                     const Segmentation& segmentation)
    : analysis_(analysis), segmentation_(segmentation) {
  for (const Entity& entity : analysis.entities) {
    for (const Role& role : entity.roles) {
      if (!role.from_knowledge) roles_.push_back(role.span);
    }
  }
  std::sort(roles_.begin(), roles_.end(),
            [](const Span& a, const Span& b) { return a.start < b.start; });
}

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
          name.type != EntityType::kMisc && !name.site &&
          takes_part(name, mentions[m])) {
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

void ParticipantFinder::complete(const SentenceReading& reading,
                                 std::vector<EventMention>& mentions,
                                 size_t first) const {
  const auto add = [&](const Named& name, EventMention& mention) {
    if (!takes_part(name, mention)) return;
    const bool body =
        name.type == EntityType::kOrganisation && !name.site && !name.attribute;
    if (name.type == EntityType::kPerson || body || name.acted_on) {
      push(mention.event.who, name.entity);
    }
  };
  for (size_t m = first; m < mentions.size(); ++m) {
    EventMention& mention = mentions[m];
    const Span clause =
        mention.clause_span.empty() ? reading.span : mention.clause_span;
    for (const Named& name : names_) {
      const Token& token =
          segmentation_.tokens[reading.first_token + name.first];
      if (clause.contains(token.span) &&
          !told_elsewhere(reading, name, mention)) {
        add(name, mention);
      }
    }
  }
}

// "Keller met Lang as Okafor prepared for talks": whom a clause behind it with
// a subject of its own tells of.
bool ParticipantFinder::told_elsewhere(const SentenceReading& reading,
                                       const Named& name,
                                       const EventMention& mention) {
  if (mention.noun) return false;
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

void ParticipantFinder::read_names(const SentenceReading& reading) {
  names_.clear();
  read_list(reading, analysis_.mentions);
  read_list(reading, analysis_.references);
  std::stable_sort(
      names_.begin(), names_.end(),
      [](const Named& a, const Named& b) { return a.first < b.first; });
  find_speakers(reading);
}

// ", stated Minister Eryani," in the middle of what he says: he takes part in
// the saying only.
void ParticipantFinder::find_speakers(const SentenceReading& reading) {
  const auto is_mark = [&](uint32_t i) {
    return i < reading.words.size() &&
           is_one_of(reading.words[i].text,
                     {",", "\"", "\u201D", "''", ".", ";"});
  };
  for (const VerbGroup& group : reading.groups) {
    if (group.subject_first < group.subject_end || group.passive ||
        group.first == 0 || !is_mark(group.first - 1) ||
        group.clause == ClauseKind::kParticipial ||
        verb_kind(group.lemma) != VerbKind::kReporting) {
      continue;
    }
    for (Named& name : names_) {
      if (name.first <= group.verb) continue;
      bool inside = name.first < group.verb + 12;
      for (uint32_t i = group.verb + 1; inside && i < name.first; ++i) {
        inside = !is_mark(i);
      }
      if (!inside) break;
      name.speaker_of = group.verb;
    }
  }
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
    if (location && before > 0) {
      // "supported by Russia", "blamed Iran"
      name.acted_on =
          (left == "by" && before > 1 &&
           reading.words[before - 2].shape == VerbShape::kParticiple) ||
          (reading.words[before - 1].word_class == WordClass::kVerb &&
           acts_on(read_verb(left).lemma));
    }
    // "the state of Wisconsin held elections" acts as Wisconsin does.
    const bool named_so =
        location && left == "of" && before > 1 &&
        is_one_of(text(before - 2), {"state", "city", "government", "republic",
                                     "town", "kingdom", "people"});
    name.owned = left == "of" && !named_so;
    name.aside = is_aside(reading, name, it->span);
    name.site =
        it->type == EntityType::kOrganisation &&
        is_one_of(left, {"in", "at", "on", "near", "outside", "inside"});
    name.led = before > 0 && !named_so &&
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

// A name that stands beside the story: the source of "according to", the
// office in "Elaine Chao, the Secretary of Transportation", the number of
// "COVID-19", the short form in "an extravehicular activity (EVA)", the zone
// in "1800 UTC".
bool ParticipantFinder::is_aside(const SentenceReading& reading,
                                 const Named& name, Span span) const {
  const auto text = [&](uint32_t i) {
    return i < reading.words.size() ? reading.words[i].text
                                    : std::string_view();
  };
  for (uint32_t i = name.first; i > 1 && i + 10 > name.first; --i) {
    const WordClass c = reading.words[i - 1].word_class;
    if (text(i - 1) == "to" && text(i - 2) == "according") return true;
    if (text(i - 1) == "," || c == WordClass::kVerb) break;
  }
  // "Kosgei's countryman Eliud Kipchoge ran": told of the second.
  if (text(name.end) == "'s") {
    uint32_t next = name.end + 1;
    while (next < reading.words.size() &&
           (reading.words[next].word_class == WordClass::kNoun ||
            reading.words[next].word_class == WordClass::kAdjective)) {
      ++next;
    }
    if (next > name.end + 1 && next < name.end + 4 &&
        next < reading.words.size() &&
        reading.words[next].word_class == WordClass::kName &&
        is_person_noun(text(next - 1))) {
      return true;
    }
  }
  if (name.type == EntityType::kPerson) return false;
  if (text(name.end) == "-" && name.end + 1 < reading.words.size() &&
      reading.words[name.end + 1].word_class == WordClass::kNumber) {
    return true;
  }
  if (name.first > 1 && text(name.first - 1) == "(" && text(name.end) == ")" &&
      name.end == name.first + 1 &&
      reading.words[name.first - 2].word_class != WordClass::kName) {
    return true;
  }
  const auto time = std::upper_bound(
      analysis_.times.begin(), analysis_.times.end(), span.start,
      [](uint32_t v, const TimeExpression& t) { return v < t.span.start; });
  if (time != analysis_.times.begin() && (time - 1)->span.contains(span)) {
    return true;
  }
  return in_role(span);
}

bool ParticipantFinder::takes_part(const Named& name,
                                   const EventMention& mention) {
  return !name.aside &&
         (name.speaker_of == kNoWord || name.speaker_of == mention.word);
}

bool ParticipantFinder::in_role(Span span) const {
  const auto role = std::upper_bound(
      roles_.begin(), roles_.end(), span.start,
      [](uint32_t v, const Span& one) { return v < one.start; });
  return role != roles_.begin() && (role - 1)->contains(span);
}

// Names in a range of words.
void ParticipantFinder::take(uint32_t first, uint32_t end, bool subject,
                             EventMention& mention) const {
  Event& event = mention.event;
  for (const Named& name : names_) {
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
