// What speaks for an event being an entry, and for a date being its own.

#include "time/entry_features.h"

#include <algorithm>
#include <string>
#include <vector>

#include "lexicon/entry_model.h"

namespace dateline {
namespace {

std::string_view clause_name(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::kMain:
      return "main";
    case ClauseKind::kRelative:
      return "relative";
    case ClauseKind::kComplement:
      return "complement";
    case ClauseKind::kSubordinate:
      return "subordinate";
    case ClauseKind::kParticipial:
      return "participial";
    case ClauseKind::kInfinitive:
      return "infinitive";
  }
  return "";
}

std::string_view kind_name(VerbKind kind) {
  switch (kind) {
    case VerbKind::kPlain:
      return "plain";
    case VerbKind::kReporting:
      return "reporting";
    case VerbKind::kState:
      return "state";
    case VerbKind::kIntention:
      return "intention";
    case VerbKind::kAspectual:
      return "aspectual";
    case VerbKind::kWeak:
      return "weak";
  }
  return "";
}

std::string_view link_name(TimeLink link) {
  switch (link) {
    case TimeLink::kNone:
      return "none";
    case TimeLink::kOwn:
      return "own";
    case TimeLink::kShared:
      return "shared";
    case TimeLink::kSentence:
      return "sentence";
  }
  return "";
}

std::string_view bucket(uint32_t n) {
  static constexpr std::string_view kNames[] = {"0", "1", "2", "3"};
  return n < 4 ? kNames[n] : (n < 8 ? "4-7" : "8+");
}

// "finite past", "perfect", "passive", ... in one word.
std::string_view form_of(const EventMention& mention) {
  if (mention.noun) return mention.strong_noun ? "dated-noun" : "noun";
  if (mention.copula) return "copula";
  switch (mention.clause) {
    case ClauseKind::kInfinitive:
      return "infinitive";
    case ClauseKind::kParticipial:
      return mention.shape == VerbShape::kGerund ? "gerund" : "participle";
    default:
      break;
  }
  if (mention.event.modal) return "modal";
  if (mention.event.perfect)
    return mention.passive ? "perfect-passive" : "perfect";
  if (mention.event.progressive) return "progressive";
  if (mention.passive) return "passive";
  return to_string(mention.event.tense);
}

}  // namespace

const char* to_string(DateOption option) {
  switch (option) {
    case DateOption::kNone:
      return "none";
    case DateOption::kOwn:
      return "own";
    case DateOption::kSentence:
      return "sentence";
    case DateOption::kParagraph:
      return "paragraph";
    case DateOption::kPrevious:
      return "previous";
    case DateOption::kEvent:
      return "event";
    case DateOption::kStory:
      return "story";
    case DateOption::kPublished:
      return "published";
  }
  return "";
}

void entry_features(const EventMention& mention, const EventPlace& place,
                    const std::vector<EventMention>& all, size_t index,
                    FeatureList& features) {
  const Event& event = mention.event;
  const std::string_view form = form_of(mention);
  const std::string_view link = link_name(mention.time_link);
  const std::string_view event_class = to_string(event.event_class);
  features.begin({});
  features.add("bias");
  features.add("form=", form);
  features.add("class=", event_class);
  features.add("link=", link);
  features.add("clause=", clause_name(mention.clause));
  if (mention.noun) {
    features.add("noun link=", link);
    features.add("noun class=", event_class);
    if (mention.has_subject) features.add("noun subject");
    features.add("noun det=", mention.determiner);
    features.add("noun before=",
                 mention.opener == "in" || mention.opener == "of" ||
                         mention.opener == "after" ||
                         mention.opener == "during" || mention.opener == "for"
                     ? mention.opener
                     : "");
    if (place.told_before) features.add("noun told before");
    if (place.in_title) features.add("noun in title");
  } else {
    features.add("verb class=", event_class);
    features.add(link == "own" ? "own class=" : "other class=", event_class);
    features.add("gov=", kind_name(mention.governor_kind));
    if (mention.clause == ClauseKind::kComplement &&
        mention.governor_kind == VerbKind::kReporting) {
      features.add("reported");
    }
    if (mention.is_condition()) {
      features.add("if");
    }
  }
  if (place.told_before) {
    features.add("told before");
    features.add("told before link=", link);
  }
  if (place.in_title) features.add("in title");
  if (place.in_title && !place.told_before) features.add("title event first");
  if (mention.quoted) features.add("quoted form=", form);
  if (mention.quoted) features.add("quoted");
  if (event.negated) features.add("negated");
  if (event.modal) features.add("modal");
  if (mention.conditional) features.add("conditional");
  if (event.tense == Tense::kFuture) features.add("future link=", link);
  features.add("tense=", to_string(event.tense));
  if (!event.who.empty()) features.add("who");
  if (!event.where.empty()) features.add("where");
  if (event.who.empty() && event.where.empty()) features.add("nobody");
  if (mention.subject_named) features.add("named subject");
  if (mention.pronoun_subject) features.add("pronoun");
  if (mention.subject_named) features.add("named class=", event_class);
  features.add("sentence=", bucket(place.body_sentence));
  if (place.body_sentence == 0) features.add("lead form=", form);
  if (place.body_sentence == 0) features.add("lead class=", event_class);
  features.add("order=", bucket(place.in_sentence));
  if (place.opens_paragraph && place.in_sentence == 0) {
    features.add("opens paragraph");
  }
  if (place.sentence_has_time) {
    features.add("dated sentence link=", link);
  }
  if (place.in_list) features.add("list");
  if (place.caption) features.add("caption");
  if (place.narrative) features.add("narrative link=", link);
  features.add(mention.noun ? "noun group=" : "verb group=", mention.kind);
  // What its verb says, when it is a noun; what it governs, when a verb.
  if (mention.governor_event != kNoIndex) {
    features.add(mention.noun ? "noun under=" : "verb under=",
                 mention.governor);
  }
  bool governs_noun = false;
  bool governs_complement = false;
  bool governs_infinitive = false;
  for (size_t i = index + 1; i < all.size() && i < index + 12; ++i) {
    if (all[i].event.sentence != event.sentence) break;
    if (all[i].governor_event != index) continue;
    governs_noun = governs_noun || all[i].noun;
    governs_complement =
        governs_complement || all[i].clause == ClauseKind::kComplement;
    governs_infinitive =
        governs_infinitive || all[i].clause == ClauseKind::kInfinitive;
  }
  if (!mention.noun) {
    if (governs_noun) features.add("governs noun class=", event_class);
    if (governs_complement) features.add("says class=", event_class);
    if (governs_infinitive) features.add("to class=", event_class);
  }
}

void date_features(const EventMention& mention, const EventPlace& place,
                   const DateContext& context, FeatureList& features) {
  const Event& event = mention.event;
  features.begin({"date ", to_string(context.option), " "});
  const auto add = [&](std::string_view name, std::string_view value = {}) {
    features.add(name, value);
  };
  add("bias");
  add("form=", form_of(mention));
  add("class=", to_string(event.event_class));
  add("tense=", to_string(event.tense));
  add("sentence=", bucket(place.body_sentence));
  add("clause=", clause_name(mention.clause));
  if (event.perfect) add("perfect");
  if (mention.quoted) add("quoted");
  if (event.modal) add("modal");
  if (event.negated) add("negated");
  if (mention.noun) add("noun link=", link_name(mention.time_link));
  if (place.narrative) add("narrative");
  if (place.caption) add("caption");
  if (mention.pronoun_subject) add("pronoun");
  if (event.progressive) add("progressive");
  add("gov=", mention.noun ? "noun" : kind_name(mention.governor_kind));
  if (place.opens_paragraph) add("opens paragraph");
  if (place.sentence_has_time) add("dated sentence");
  if (context.option != DateOption::kNone) {
    add("distance=", bucket(context.distance));
    if (context.same_as_story) add("story day");
    if (!context.day) add("no day");
    if (context.option == DateOption::kOwn ||
        context.option == DateOption::kSentence) {
      add(context.before ? "words before=" : "words after=",
          bucket(context.words));
      add("link=", link_name(mention.time_link));
      if (context.attached) add("attached");
      if (context.of_noun) add(mention.noun ? "noun's noun" : "of noun");
    }
    if (context.future) add("future tense=", to_string(event.tense));
    if (context.same_event) add("same event");
  }
}

namespace {

// The weights of the model by the hash of their feature.
class Weights {
 public:
  Weights() {
    while (slots_.size() < 4 * lexicon::kEntryModel.size()) {
      slots_.resize(2 * slots_.size());
    }
    for (const auto& row : lexicon::kEntryModel) {
      slots_[place_of(FeatureList::hash(row.feature))] = {
          FeatureList::hash(row.feature), true, number(row.weight)};
    }
  }

  // 0 when the model does not know the feature.
  double of(uint32_t hash) const { return slots_[place_of(hash)].weight; }

 private:
  struct Slot {
    uint32_t hash = 0;
    bool taken = false;
    double weight = 0;
  };

  static double number(std::string_view text) {
    double value = 0;
    double place = 0;
    for (const char c : text) {
      if (c == '.') {
        place = 0.1;
      } else if (c >= '0' && c <= '9') {
        value = place > 0 ? value + place * (c - '0') : value * 10 + (c - '0');
        if (place > 0) place /= 10;
      }
    }
    return text.starts_with('-') ? -value : value;
  }

  // Where the feature stands, or would.
  size_t place_of(uint32_t hash) const {
    const size_t mask = slots_.size() - 1;
    size_t at = (hash ^ hash >> 15) & mask;
    while (slots_[at].taken && slots_[at].hash != hash) at = (at + 1) & mask;
    return at;
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1);
};

}  // namespace

double entry_score(const FeatureList& features) {
  static const Weights kWeights;
  double sum = 0;
  for (const uint32_t hash : features.hashes()) sum += kWeights.of(hash);
  return sum;
}

}  // namespace dateline
