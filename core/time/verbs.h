#ifndef DATELINE_TIME_VERBS_H_
#define DATELINE_TIME_VERBS_H_

#include <string>
#include <string_view>

#include "dateline/timeline.h"

namespace dateline {

enum class VerbForm : uint8_t {
  kNone,
  kPast,        // "met", "announced"
  kParticiple,  // "taken"; regular ones are kPast, both forms being alike
};

enum class VerbKind : uint8_t {
  kPlain,
  kReporting,
  kState,
  kIntention,
  kAspectual,
  kWeak,
};

struct Verb {
  VerbForm form = VerbForm::kNone;
  bool also_participle = false;  // the past may be a participle too
  std::string base;
  VerbKind kind = VerbKind::kPlain;
};

// Does the word only look like a verb's form: "hundred", "evening"?
bool is_no_verb(std::string_view word);
// Of those words some are verbs yet: behind their subject ("he retired"), or
// behind "was" as well ("was proposed").
enum class SeldomVerb : uint8_t { kNever, kBehindSubject, kBehindBe };
SeldomVerb seldom_verb(std::string_view word);

// What a lower-case word is as a past form. kNone: no past form.
Verb past_verb(std::string_view word);

// The kind of a verb by its base form.
VerbKind verb_kind(std::string_view base);

// What the infinitive behind a verb tells: "agreed to sell", "threatened to
// strike", "refused to sign".
enum class Infinitive : uint8_t { kPlain, kPlanned, kPossible, kUndone };
Infinitive infinitive_of(std::string_view base);
// "urged them to leave": the asking is what happened.
bool is_asking(std::string_view base);
// "plan", "hope": by itself no event, and what had been hoped did not come.
bool is_wishing(std::string_view base);

// Does a verb need an object: no "charged in June" but of somebody?
bool needs_object(std::string_view base);

// A noun that names events: "attack", "summits".
struct EventNoun {
  std::string_view word;  // as the table has it
  EventClass event_class = EventClass::kOccurrence;
};

// The table's row of a lower-case noun, its plural included; null: none.
const EventNoun* find_event_noun(std::string_view word);

}  // namespace dateline

#endif  // DATELINE_TIME_VERBS_H_
