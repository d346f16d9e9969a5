// The names of a sentence and how each stands in it.

#include "time/sentence_names.h"

#include <algorithm>

#include "entities/genders.h"
#include "lexicon/acted_on.h"
#include "text/one_of.h"
#include "text/span_search.h"
#include "text/word_table.h"
#include "time/without_dateline.h"

namespace dateline {
namespace {

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

// ", son of the late founder Osama," behind a name: who that is.
bool in_apposition(const SentenceReading& reading, const SentenceName& name) {
  const auto& words = reading.words;
  uint32_t comma = name.first;
  while (comma > 0 && words[comma - 1].text != ",") --comma;
  for (const VerbGroup& group : reading.groups) {
    if (group.first >= comma && group.verb < name.first) return false;
  }
  if (comma < 2 || words[comma - 2].word_class != WordClass::kName) {
    return false;
  }
  uint32_t i = comma;
  while (i < name.first && (words[i].word_class == WordClass::kDeterminer ||
                            words[i].word_class == WordClass::kAdjective)) {
    ++i;
  }
  return i + 1 < name.first && words[i].word_class == WordClass::kNoun &&
         words[i + 1].text == "of";
}

// "Tunisia lost 1-2 to England"
bool was_lost(const SentenceReading& reading, uint32_t to) {
  for (uint32_t i = to; i > 0 && i + 6 > to; --i) {
    const TaggedWord& word = reading.words[i - 1];
    if (word.word_class != WordClass::kVerb) continue;
    return read_verb(word.text).lemma == "lose";
  }
  return false;
}

// "Yemen-based", "EADS-led": the name before the hyphen only describes.
bool leads_compound(const SentenceReading& reading, uint32_t end) {
  const auto& words = reading.words;
  if (end < words.size() && words[end].text == "based") return true;
  return end + 1 < words.size() && words[end].text == "-" &&
         is_one_of(words[end + 1].text,
                   {"based", "led", "backed", "born", "owned", "controlled",
                    "held", "funded", "made", "supported", "run", "occupied"});
}

}  // namespace

NameReader::NameReader(const Analysis& analysis,
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

std::vector<SentenceName> NameReader::read(
    const SentenceReading& reading) const {
  std::vector<SentenceName> names;
  read_list(reading, analysis_.mentions, names);
  read_list(reading, analysis_.references, names);
  std::stable_sort(names.begin(), names.end(),
                   [](const SentenceName& a, const SentenceName& b) {
                     return a.first < b.first;
                   });
  find_speakers(reading, names);
  return names;
}

// ", stated Minister Eryani," in the middle of what he says: he takes part in
// the saying only.
void NameReader::find_speakers(const SentenceReading& reading,
                               std::vector<SentenceName>& names) {
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
    for (SentenceName& name : names) {
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

void NameReader::read_list(const SentenceReading& reading,
                           const std::vector<Mention>& mentions,
                           std::vector<SentenceName>& names) const {
  const Span span = without_dateline(reading.span, analysis_.document);
  auto it = first_starting_from(mentions, span.start);
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
    SentenceName name;
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
    // "defeated debutants Panama"
    if (it->type == EntityType::kLocation && before == word && before > 0 &&
        is_person_noun(text(before - 1))) {
      --before;
    }
    const std::string_view left = before > 0 ? text(before - 1) : "";
    const bool location = it->type == EntityType::kLocation;
    if ((location || it->type == EntityType::kMisc) && before > 0) {
      // "supported by Russia", "founded by the Beatles", "blamed Iran"
      name.acted_on =
          (left == "by" && before > 1 &&
           reading.words[before - 2].shape == VerbShape::kParticiple) ||
          (reading.words[before - 1].word_class == WordClass::kVerb &&
           acts_on(read_verb(left).lemma)) ||
          (left == "to" && was_lost(reading, before - 1));
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
      const bool chained = !names.empty() && names.back().place &&
                           names.back().end + 1 >= word &&
                           is_one_of(text(word - 1), {",", "and", "or", "("});
      name.place =
          chained || (is_place_preposition(left) && !name.acted_on) ||
          left == "city" ||
          (name.led && left == "of" && !names.empty() && names.back().place);
    }
    // "Southern Philippines was hit": where it was hit.
    if (location && word > 0 &&
        is_one_of(text(word - 1), {"northern", "southern", "eastern", "western",
                                   "central", "northeastern", "northwestern",
                                   "southeastern", "southwestern"})) {
      name.place = true;
    }
    // "countries such as Germany", "neighbours including Algeria"
    const bool example =
        location && word > 0 &&
        (text(word - 1) == "including" ||
         (text(word - 1) == "as" && word > 1 && text(word - 2) == "such"));
    if (example) name.acted_on = true;
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
    if (leads_compound(reading, end)) {
      name.attribute = true;
      name.aside = name.aside || !location;
    }
    name.of_noun = next == WordClass::kNoun;
    names.push_back(name);
  }
}

// A name that stands beside the story: the source of "according to", the
// office in "Elaine Chao, the Secretary of Transportation", the number of
// "COVID-19", the short form in "an extravehicular activity (EVA)", the zone
// in "1800 UTC".
bool NameReader::is_aside(const SentenceReading& reading,
                          const SentenceName& name, Span span) const {
  const auto text = [&](uint32_t i) {
    return i < reading.words.size() ? reading.words[i].text
                                    : std::string_view();
  };
  for (uint32_t i = name.first; i > 1 && i + 10 > name.first; --i) {
    const WordClass c = reading.words[i - 1].word_class;
    // A person who says so is part of the story; Reuters is not.
    if (text(i - 1) == "to" && text(i - 2) == "according" &&
        name.type != EntityType::kPerson) {
      return true;
    }
    if (text(i - 1) == "," || c == WordClass::kVerb) break;
  }
  if (in_apposition(reading, name)) return true;
  // "Kosgei's countryman Eliud Kipchoge ran": told of the second.
  if (text(name.end) == "'s") {
    uint32_t next = name.end + 1;
    while (next < reading.words.size() &&
           (reading.words[next].word_class == WordClass::kNoun ||
            reading.words[next].word_class == WordClass::kAdjective)) {
      ++next;
    }
    const uint32_t noun = next - 1;
    if (next > name.end + 1 && text(next) == ",") ++next;
    if (next > name.end + 1 && next < name.end + 5 &&
        next < reading.words.size() &&
        reading.words[next].word_class == WordClass::kName &&
        is_person_noun(text(noun))) {
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

bool NameReader::in_role(Span span) const {
  const auto role = std::upper_bound(
      roles_.begin(), roles_.end(), span.start,
      [](uint32_t v, const Span& one) { return v < one.start; });
  return role != roles_.begin() && (role - 1)->contains(span);
}

}  // namespace dateline
