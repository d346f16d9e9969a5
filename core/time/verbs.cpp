#include "time/verbs.h"

#include <map>
#include <vector>

#include "lexicon/event_nouns.h"
#include "lexicon/infinitive_verbs.h"
#include "lexicon/irregular_verbs.h"
#include "lexicon/not_verbs.h"
#include "lexicon/object_verbs.h"
#include "lexicon/verb_kinds.h"
#include "text/word_table.h"

namespace dateline {
namespace {

struct Irregular {
  std::string_view form;
  std::string_view base;
  bool past = false;
  bool participle = false;
};

const WordTable<Irregular>& irregular_forms() {
  static const std::vector<Irregular> kForms = [] {
    std::map<std::string_view, Irregular> forms;
    for (const auto& row : lexicon::kIrregularVerbs) {
      std::string_view past = row.past;
      while (!past.empty()) {
        const size_t comma = past.find(',');
        Irregular& form = forms[past.substr(0, comma)];
        form.base = row.base;
        form.past = true;
        past.remove_prefix(comma == std::string_view::npos ? past.size()
                                                           : comma + 1);
      }
      Irregular& form = forms[row.participle];
      form.base = row.base;
      form.participle = true;
    }
    std::vector<Irregular> rows;
    for (auto& [form, row] : forms) {
      row.form = form;
      rows.push_back(row);
    }
    return rows;
  }();
  static const WordTable<Irregular> kTable(kForms, &Irregular::form);
  return kTable;
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// "announced" -> "announce", "stopped" -> "stop", "carried" -> "carry".
std::string regular_base(std::string_view word) {
  std::string base(word.substr(0, word.size() - 2));
  if (base.ends_with("i")) {
    base.back() = 'y';
    return base;
  }
  const size_t n = base.size();
  const std::string with_e = base + "e";
  const bool doubled = n > 3 && base[n - 1] == base[n - 2] &&
                       !is_vowel(base[n - 1]) && base[n - 1] != 's' &&
                       base[n - 1] != 'l' && base[n - 1] != 'f';
  if (doubled) {
    base.pop_back();
    return base;
  }
  const char last = base[n - 1];
  const bool e =
      last == 'c' || last == 'g' || last == 'v' || last == 'u' || last == 'z' ||
      (last == 's' && n > 2 && base[n - 2] != 's') || base.ends_with("at") ||
      base.ends_with("in") || base.ends_with("ar") || base.ends_with("ir") ||
      base.ends_with("os") || base.ends_with("ot") || base.ends_with("id") ||
      base.ends_with("ib") || base.ends_with("at") || base.ends_with("id");
  // Whichever of the two is a verb we know of.
  if (verb_kind(base) != VerbKind::kPlain) return base;
  if (verb_kind(with_e) != VerbKind::kPlain) return with_e;
  return e ? with_e : base;
}

const WordTable<lexicon::NotVerbsRow>& not_verbs() {
  static const WordTable<lexicon::NotVerbsRow> kNot(
      lexicon::kNotVerbs, &lexicon::NotVerbsRow::word);
  return kNot;
}

const WordTable<lexicon::InfinitiveVerbsRow>& infinitive_verbs() {
  static const WordTable<lexicon::InfinitiveVerbsRow> kVerbs(
      lexicon::kInfinitiveVerbs, &lexicon::InfinitiveVerbsRow::base);
  return kVerbs;
}

}  // namespace

Infinitive infinitive_of(std::string_view base) {
  const lexicon::InfinitiveVerbsRow* row = infinitive_verbs().find(base);
  if (row == nullptr) return Infinitive::kPlain;
  if (row->status == "planned") return Infinitive::kPlanned;
  return row->status == "undone" ? Infinitive::kUndone : Infinitive::kPossible;
}

bool is_asking(std::string_view base) {
  const lexicon::InfinitiveVerbsRow* row = infinitive_verbs().find(base);
  return row != nullptr && row->kind == "asks";
}

bool is_wishing(std::string_view base) {
  const lexicon::InfinitiveVerbsRow* row = infinitive_verbs().find(base);
  return row != nullptr && row->kind == "wishes";
}

bool needs_object(std::string_view base) {
  static const WordTable<lexicon::ObjectVerbsRow> kTable(
      lexicon::kObjectVerbs, &lexicon::ObjectVerbsRow::lemma);
  return kTable.find(base) != nullptr;
}

VerbKind verb_kind(std::string_view base) {
  static const WordTable<lexicon::VerbKindsRow> kTable(
      lexicon::kVerbKinds, &lexicon::VerbKindsRow::base);
  const auto* row = kTable.find(base);
  if (row == nullptr) return VerbKind::kPlain;
  if (row->kind == "reporting") return VerbKind::kReporting;
  if (row->kind == "state") return VerbKind::kState;
  if (row->kind == "intention") return VerbKind::kIntention;
  if (row->kind == "aspectual") return VerbKind::kAspectual;
  return VerbKind::kWeak;
}

const EventNoun* find_event_noun(std::string_view word) {
  static const std::vector<EventNoun> kNouns = [] {
    std::vector<EventNoun> nouns;
    for (const auto& row : lexicon::kEventNouns) {
      EventNoun noun{row.word, EventClass::kOccurrence};
      if (row.kind == "reporting") noun.event_class = EventClass::kReporting;
      if (row.kind == "aspectual") noun.event_class = EventClass::kAspectual;
      if (row.kind == "state") noun.event_class = EventClass::kState;
      nouns.push_back(noun);
    }
    return nouns;
  }();
  static const WordTable<EventNoun> kTable(kNouns, &EventNoun::word);
  const auto find = [](std::string_view one) { return kTable.find(one); };
  if (const EventNoun* noun = find(word)) return noun;
  if (word.size() < 5 || word.back() != 's') return nullptr;
  const std::string_view stem = word.substr(0, word.size() - 1);
  if (const EventNoun* noun = find(stem)) return noun;
  if (stem.ends_with("e")) {
    if (const EventNoun* noun = find(stem.substr(0, stem.size() - 1))) {
      return noun;
    }
  }
  if (stem.ends_with("ie")) {
    return find(std::string(stem.substr(0, stem.size() - 2)) + "y");
  }
  return nullptr;
}

bool is_no_verb(std::string_view word) { return not_verbs().contains(word); }

SeldomVerb seldom_verb(std::string_view word) {
  const lexicon::NotVerbsRow* row = not_verbs().find(word);
  if (row == nullptr || row->yet.empty()) return SeldomVerb::kNever;
  return row->yet == "any" ? SeldomVerb::kBehindBe : SeldomVerb::kBehindSubject;
}

Verb past_verb(std::string_view word) {
  Verb verb;
  if (const Irregular* irregular = irregular_forms().find(word)) {
    verb.form = irregular->past ? VerbForm::kPast : VerbForm::kParticiple;
    verb.also_participle = irregular->participle;
    verb.base = std::string(irregular->base);
  } else if (word.size() > 3 && word.ends_with("ed") && !is_no_verb(word)) {
    verb.form = VerbForm::kPast;
    verb.also_participle = true;
    verb.base = regular_base(word);
  } else {
    return verb;
  }
  verb.kind = verb_kind(verb.base);
  return verb;
}

}  // namespace dateline
