#ifndef DATELINE_TIME_VERBS_H_
#define DATELINE_TIME_VERBS_H_

#include <string>
#include <string_view>

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

// What a lower-case word is as a past form. kNone: no past form.
Verb past_verb(std::string_view word);

// The kind of a verb by its base form.
VerbKind verb_kind(std::string_view base);

// "attack", "summit": nouns that name events.
bool is_event_noun(std::string_view word);

}  // namespace dateline

#endif  // DATELINE_TIME_VERBS_H_
