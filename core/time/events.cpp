// Verbs and nouns that report something happening.

#include "time/events.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"
#include "time/verbs.h"

namespace dateline {
namespace {

bool is_one_of(std::string_view word,
               std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

EventClass class_of(VerbKind kind) {
  switch (kind) {
    case VerbKind::kReporting:
      return EventClass::kReporting;
    case VerbKind::kState:
    case VerbKind::kWeak:
      return EventClass::kState;
    case VerbKind::kIntention:
      return EventClass::kIntentionalAction;
    case VerbKind::kAspectual:
      return EventClass::kAspectual;
    case VerbKind::kPlain:
      return EventClass::kOccurrence;
  }
  return EventClass::kOccurrence;
}

constexpr uint32_t kWindow = 500;  // bytes around an event that concern it

class EventFinder {
 public:
  EventFinder(const Analysis& analysis, const Segmentation& segmentation)
      : analysis_(analysis),
        segmentation_(segmentation),
        tokens_(segmentation.tokens) {}

  std::vector<Event> run() {
    for (uint32_t s = 0; s < segmentation_.sentences.size(); ++s) {
      begin_ = segmentation_.sentences[s].first_token;
      end_ = segmentation_.sentences[s].end_token;
      sentence_ = s;
      lower_.clear();
      for (uint32_t i = begin_; i < end_; ++i) {
        std::string& form = lower_.emplace_back();
        for (const char c : analysis_.document.at(tokens_[i].span)) {
          form.push_back(to_ascii_lower(c));
        }
      }
      const size_t first = events_.size();
      for (uint32_t i = begin_; i < end_; ++i) look_at(i);
      attach_times(first);
      attach_participants(first);
    }
    return std::move(events_);
  }

 private:
  std::string_view at(uint32_t i) const {
    return i >= begin_ && i < end_ ? std::string_view(lower_[i - begin_])
                                   : std::string_view();
  }
  bool is_word(uint32_t i) const {
    return i >= begin_ && i < end_ && tokens_[i].kind == TokenKind::kWord;
  }
  bool is_capital(uint32_t i) const {
    return i >= begin_ && i < end_ &&
           tokens_[i].letter_case != TokenCase::kLower;
  }

  // The auxiliary that governs token `i`, looking over adverbs and "not".
  struct Auxiliary {
    bool be = false;
    bool have = false;
    bool future = false;
    bool modal = false;
    bool negated = false;
    bool past = false;     // "was", "had"
    bool planned = false;  // "is expected to", "plans to"
    bool to = false;
    bool support = false;  // "did not", "does not"
    bool any() const { return be || have || future || modal || to; }
  };

  Auxiliary auxiliary(uint32_t i) const {
    Auxiliary aux;
    for (uint32_t n = 0; n < 5 && i > begin_; ++n) {
      --i;
      const std::string_view word = at(i);
      if (is_one_of(word, {"not", "n't", "never"})) {
        aux.negated = true;
      } else if (is_one_of(word, {"be", "been", "being"})) {
        aux.be = true;
      } else if (is_one_of(word, {"is", "are", "was", "were", "'s", "'re"})) {
        aux.be = true;
        aux.past = word == "was" || word == "were";
        return aux;
      } else if (is_one_of(word, {"has", "have", "had", "'ve"})) {
        aux.have = true;
        aux.past = aux.past || word == "had";
      } else if (is_one_of(word, {"will", "shall", "'ll", "wo"})) {
        aux.future = true;
        return aux;
      } else if (is_one_of(word, {"may", "might", "could", "would", "should",
                                  "can", "must", "ca"})) {
        aux.modal = true;
        return aux;
      } else if (word == "to") {
        aux.to = true;
        const std::string_view before = i > begin_ ? at(i - 1) : "";
        aux.planned = is_one_of(
            before, {"expected", "scheduled", "set", "due", "planned", "plans",
                     "plan", "planning", "going", "intends", "hopes", "vowed",
                     "pledged", "aims", "slated", "agreed"});
        return aux;
      } else if (is_one_of(word, {"did", "do", "does"}) && aux.negated) {
        aux.past = word == "did";
        aux.support = true;
        return aux;
      } else if (!word.ends_with("ly") &&
                 !is_one_of(word, {"also", "now", "already", "then", "still",
                                   "just", "soon", "later", "since", "all",
                                   "both", "first", "reportedly"})) {
        return aux;
      }
    }
    return aux;
  }

  void add(uint32_t i, EventClass event_class, Tense tense,
           const Auxiliary& aux, std::string lemma) {
    Event event;
    event.span = tokens_[i].span;
    event.event_class = event_class;
    event.tense = tense;
    event.perfect = aux.have;
    event.negated = aux.negated;
    event.modal = aux.modal;
    event.lemma = std::move(lemma);
    event.sentence = sentence_;
    events_.push_back(std::move(event));
  }

  void look_at(uint32_t i) {
    if (!is_word(i)) return;
    const std::string_view word = at(i);
    if (is_event_noun(word) && tokens_[i].letter_case == TokenCase::kLower) {
      const Auxiliary aux = auxiliary(i);
      if (!aux.future && !aux.modal && !aux.to) {
        return add(i, EventClass::kOccurrence, Tense::kNone, {},
                   std::string(word));
      }
    }
    if (is_capital(i) && i > begin_) return;
    const Verb verb = past_verb(word);
    const Auxiliary aux = auxiliary(i);
    if (verb.form != VerbForm::kNone && verb.base != "be" &&
        !(verb.base == "have") && !(verb.base == "do")) {
      past_form(i, verb, aux);
      return;
    }
    // Base form behind "will", "may", "to".
    if ((aux.future || aux.modal || aux.planned || aux.support) &&
        tokens_[i].letter_case == TokenCase::kLower && word.size() > 2 &&
        !word.ends_with("ly") &&
        !is_one_of(word, {"not", "also", "have", "been", "now", "still", "the",
                          "its", "her", "his"})) {
      const bool helper =
          word == "be" && past_verb(at(i + 1)).form != VerbForm::kNone;
      if (helper) return;
      const VerbKind kind = verb_kind(word);
      const Tense tense = !aux.support ? Tense::kFuture
                          : aux.past   ? Tense::kPast
                                       : Tense::kPresent;
      return add(i, class_of(kind), tense, aux, std::string(word));
    }
    if (aux.be && !aux.to && word.size() > 4 && word.ends_with("ing")) {
      Auxiliary progressive = aux;
      add(i, EventClass::kOccurrence, aux.past ? Tense::kPast : Tense::kPresent,
          progressive, std::string(word.substr(0, word.size() - 3)));
      events_.back().progressive = true;
    }
  }

  void past_form(uint32_t i, const Verb& verb, const Auxiliary& aux) {
    if (!aux.any()) {
      // "the banned substance", "a proposed law": an adjective.
      const std::string_view before = i > begin_ ? at(i - 1) : "";
      const bool determined =
          is_one_of(before, {"the", "a", "an", "its", "his", "her", "their",
                             "this", "these", "those", "some", "any", "-"});
      if (determined) return;
      // "people injured in the crash": a participle behind a noun, without
      // subject of its own; it still reports an event.
      if (verb.form == VerbForm::kParticiple) {
        return add(i, class_of(verb.kind), Tense::kNone, aux, verb.base);
      }
      return add(i, class_of(verb.kind), Tense::kPast, aux, verb.base);
    }
    if (!verb.also_participle && verb.form != VerbForm::kParticiple) {
      if (aux.to) return;
    }
    Tense tense = Tense::kPast;
    if (aux.future || aux.planned || aux.to) {
      tense = Tense::kFuture;
    } else if (aux.modal) {
      tense = Tense::kPresent;
    } else if (aux.be && !aux.past && !aux.have) {
      tense = Tense::kPresent;
      // "is expected", "is scheduled": what follows "to" is the event.
      if (at(i + 1) == "to") return;
    }
    if (at(i + 1) == "to" && is_one_of(verb.base, {"expect", "schedule"})) {
      return;
    }
    add(i, class_of(verb.kind), tense, aux, verb.base);
  }

  // The nearest time expression of the sentence, same clause first.
  void attach_times(size_t first) {
    const auto& times = analysis_.times;
    auto begin = std::lower_bound(
        times.begin(), times.end(),
        segmentation_.sentences[sentence_].span.start,
        [](const TimeExpression& t, uint32_t v) { return t.span.start < v; });
    const uint32_t stop = segmentation_.sentences[sentence_].span.end;
    for (size_t e = first; e < events_.size(); ++e) {
      uint32_t best = 0xffffffffu;
      auto it = std::lower_bound(
          begin, times.end(), window_start(events_[e].span),
          [](const TimeExpression& t, uint32_t v) { return t.span.start < v; });
      for (; it != times.end() && it->span.start < stop &&
             it->span.start < events_[e].span.end + kWindow;
           ++it) {
        if (!it->earliest || it->type == TimexType::kDuration ||
            it->type == TimexType::kSet) {
          continue;
        }
        const uint32_t gap = distance(events_[e].span, it->span);
        if (gap < best) {
          best = gap;
          events_[e].time = static_cast<uint32_t>(it - times.begin());
        }
      }
    }
    // A reporting verb's own weekday belongs to it alone when another verb
    // has an expression of its own nearer by: nearest already says so.
  }

  // Bytes between, with a fine for each comma or other verb in between.
  uint32_t distance(Span a, Span b) const {
    const Span gap =
        a.end <= b.start ? Span{a.end, b.start} : Span{b.end, a.start};
    if (gap.start >= gap.end) return 0;
    uint32_t size = gap.size();
    const std::string_view text = analysis_.document.at(gap);
    size +=
        25 * static_cast<uint32_t>(std::count(text.begin(), text.end(), ','));
    auto event = std::lower_bound(
        events_.begin(), events_.end(), gap.start,
        [](const Event& one, uint32_t v) { return one.span.start < v; });
    for (; event != events_.end() && event->span.end <= gap.end; ++event) {
      if (event->tense != Tense::kNone) size += 20;
    }
    return size;
  }

  // Who: the names of the sentence up to the next verb; where: places behind
  // "in", "at" and the like. "She" at the head of a sentence is the last
  // person that led one.
  void attach_participants(size_t first) {
    const auto& mentions = analysis_.mentions;
    const Span whole = segmentation_.sentences[sentence_].span;
    auto begin = std::lower_bound(
        mentions.begin(), mentions.end(), whole.start,
        [](const Mention& m, uint32_t v) { return m.span.start < v; });
    const uint32_t pronoun = pronoun_subject();
    for (size_t e = first; e < events_.size(); ++e) {
      Event& event = events_[e];
      if (pronoun != kNoEntity) push(event.who, pronoun);
      const uint32_t stop = next_verb(e, whole.end);
      bool located = false;  // is the mention before a place of the event?
      uint32_t last_end = 0;
      auto it = std::lower_bound(
          begin, mentions.end(), window_start(event.span),
          [](const Mention& m, uint32_t v) { return m.span.start < v; });
      for (; it != mentions.end() && it->span.start < whole.end &&
             it->span.start < event.span.end + kWindow;
           ++it) {
        if (it->entity == kNoEntity) continue;
        const bool place = it->type == EntityType::kLocation;
        located = place && (is_located(it->span) ||
                            (located && is_joined(last_end, it->span.start)));
        last_end = it->span.end;
        if (located) {
          push(event.where, it->entity);
        } else if (it->span.start < stop && it->type != EntityType::kMisc &&
                   !is_attribute(it->span)) {
          push(event.who, it->entity);
        }
      }
    }
    remember_subject(begin, whole);
  }

  // Where the next verb of the sentence begins: names behind it are its own.
  uint32_t next_verb(size_t e, uint32_t end) const {
    for (size_t other = e + 1; other < events_.size(); ++other) {
      if (events_[other].tense != Tense::kNone) {
        return events_[other].span.start;
      }
    }
    return end;
  }

  // "Spain, Greece and Italy": what stands between two names of a list.
  bool is_joined(uint32_t from, uint32_t to) const {
    const std::string_view text = analysis_.document.at({from, to});
    return text == ", " || text == " and " || text == ", and " ||
           text == " or ";
  }

  uint32_t pronoun_subject() const {
    const std::string_view word = at(begin_);
    if (word == "he" || word == "she") return last_person_;
    if (word == "it") return last_thing_;
    return kNoEntity;
  }

  void remember_subject(std::vector<Mention>::const_iterator it, Span whole) {
    bool person = false;
    bool thing = false;
    for (; it != analysis_.mentions.end() && it->span.start < whole.end; ++it) {
      if (it->entity == kNoEntity) continue;
      if (it->type == EntityType::kPerson && !person) {
        person = true;
        last_person_ = it->entity;
      } else if (it->type == EntityType::kOrganisation && !thing) {
        thing = true;
        last_thing_ = it->entity;
      }
      if (person && thing) return;
    }
  }

  static uint32_t window_start(Span span) {
    return span.start < kWindow ? 0 : span.start - kWindow;
  }

  static void push(std::vector<uint32_t>& list, uint32_t entity) {
    if (std::find(list.begin(), list.end(), entity) == list.end()) {
      list.push_back(entity);
    }
  }

  std::string_view word_before(Span span) const {
    const uint32_t i = segmentation_.token_at(span.start);
    return i > begin_ ? at(i - 1) : std::string_view();
  }

  bool is_located(Span span) const {
    std::string_view before = word_before(span);
    if (before == "the") {
      const uint32_t i = segmentation_.token_at(span.start);
      if (i > begin_ + 1) before = at(i - 2);
    }
    return is_one_of(before, {"in", "at", "near", "from", "into", "to",
                              "across", "outside", "inside", "around",
                              "throughout", "off", "on"}) ||
           before == ",";
  }

  // "US" in "US Secretary of State": part of a title, no participant.
  bool is_attribute(Span span) const {
    const uint32_t i = segmentation_.token_at(span.end);
    return is_word(i) && is_capital(i) && i > begin_ &&
           tokens_[i].span.start == span.end + 1;
  }

  const Analysis& analysis_;
  const Segmentation& segmentation_;
  const std::vector<Token>& tokens_;
  std::vector<std::string> lower_;
  std::vector<Event> events_;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
  uint32_t sentence_ = 0;
  uint32_t last_person_ = kNoEntity;  // that a sentence named first
  uint32_t last_thing_ = kNoEntity;
};

}  // namespace

std::vector<Event> find_events(const Analysis& analysis,
                               const Segmentation& segmentation) {
  return EventFinder(analysis, segmentation).run();
}

}  // namespace dateline
