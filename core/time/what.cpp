// What an entry says: a clause that can be read by itself.

#include "time/what.h"

#include <algorithm>

#include "text/lower.h"
#include "text/utf8.h"
#include "time/without_dateline.h"

namespace dateline {
namespace {

constexpr size_t kShortSentence = 150;  // bytes: told whole
constexpr size_t kLongestWhat = 220;
constexpr size_t kFewestSpaces = 3;  // of a clause told by itself

bool is_stop(std::string_view word) {
  return word == "," || word == ";" || word == ":" || word == "(" ||
         word == "—" || word == "–" || word == "\"" || word == "“";
}

class Describer {
 public:
  Describer(const SentenceReading& reading, const Analysis& analysis,
            const Segmentation& segmentation,
            std::vector<EventMention>& mentions)
      : reading_(reading),
        analysis_(analysis),
        segmentation_(segmentation),
        mentions_(mentions) {}

  void run(size_t first) {
    for (size_t m = first; m < mentions_.size(); ++m) {
      uint32_t group = mentions_[m].group;
      if (mentions_[m].noun) {
        group = group_at(mentions_[m].word);
        mentions_[m].phrase_span = phrase(mentions_[m].word);
      }
      if (group != kNoWord) describe_group(group, mentions_[m]);
    }
  }

 private:
  Span bytes(uint32_t first, uint32_t end) const {
    if (first >= end) return {};
    const auto& tokens = segmentation_.tokens;
    return {tokens[reading_.first_token + first].span.start,
            tokens[reading_.first_token + end - 1].span.end};
  }

  // "the June summit in Singapore between Trump and Kim".
  Span phrase(uint32_t noun) const {
    uint32_t first = noun;
    for (uint32_t n = 0; n < 6 && first > 0; ++n) {
      const WordClass c = reading_.words[first - 1].word_class;
      if (c != WordClass::kNoun && c != WordClass::kName &&
          c != WordClass::kAdjective && c != WordClass::kNumber &&
          c != WordClass::kDeterminer &&
          reading_.words[first - 1].text != "-" &&
          reading_.words[first - 1].text != "'s") {
        break;
      }
      --first;
      if (c == WordClass::kDeterminer) break;
    }
    uint32_t end = noun + 1;
    while (end < reading_.words.size() && end < noun + 16) {
      const WordClass c = reading_.words[end].word_class;
      if (c == WordClass::kOther || c == WordClass::kVerb ||
          c == WordClass::kBe || c == WordClass::kHave ||
          c == WordClass::kModal || c == WordClass::kRelative ||
          c == WordClass::kThat || c == WordClass::kSubordinator) {
        break;
      }
      ++end;
    }
    return bytes(first, end);
  }

  uint32_t group_at(uint32_t word) const {
    for (uint32_t g = 0; g < reading_.groups.size(); ++g) {
      if (reading_.groups[g].clause_first <= word &&
          word < reading_.groups[g].clause_end) {
        return g;
      }
    }
    return kNoWord;
  }

  // A participle or infinitive is told with the verb that it hangs on.
  uint32_t finite_of(uint32_t g) const {
    for (int n = 0; n < 5; ++n) {
      const VerbGroup& group = reading_.groups[g];
      if (group.finite) return g;
      const uint32_t up =
          group.subject_of != kNoWord ? group.subject_of : group.governor;
      if (up == kNoWord || up >= g) return g;
      g = up;
    }
    return g;
  }

  void describe_group(uint32_t g, EventMention& mention) const {
    const uint32_t top = finite_of(g);
    // No finite verb to tell it with: the sentence tells it.
    if (!reading_.groups[top].finite) return;
    const VerbGroup& group = reading_.groups[top];
    const uint32_t end =
        whole_phrase(std::max(end_of(top), reading_.groups[g].clause_end));
    uint32_t first = group.first;
    if (group.subject_first < group.subject_end &&
        group.subject_first >= group.clause_first) {
      first = group.subject_first;
    }
    // "On Saturday, police arrested": what stands before the first subject.
    if (group.clause == ClauseKind::kMain && top == 0) first = 0;
    if (first == 1) first = 0;  // "That September, the movement began"
    const VerbGroup* owner = &group;
    for (int n = 0; n < 4 && owner->subject_first >= owner->subject_end &&
                    owner->subject_of != kNoWord;
         ++n) {
      owner = &reading_.groups[owner->subject_of];
    }
    uint32_t subject = owner->subject_first;
    // "For decades died": no subject, the sentence tells it.
    if (first > 0 && owner->clause != ClauseKind::kRelative &&
        subject < owner->subject_end &&
        reading_.words[subject].word_class == WordClass::kPreposition) {
      return;
    }
    mention.clause_span = bytes(first, end);
    // "was arrested in May and | charged in June".
    if (owner != &group && owner->passive && leaves_auxiliary(group)) {
      mention.auxiliary_span = bytes(owner->first, owner->verb);
    }
    // Of ", who" and "said that the" only the noun phrase.
    mention.subject_span = bytes(subject, owner->subject_end);
    if (owner->subject_end - owner->subject_first == 1) {
      mention.subject_entity = pronoun_entity(mention);
    }
  }

  // "The barn, | built in 1426, was sold"
  bool is_aside(const VerbGroup& group) const {
    return group.first == group.verb && group.shape == VerbShape::kPast &&
           group.subject_first < group.subject_end &&
           group.subject_end == group.first &&
           reading_.words[group.subject_end - 1].text == ",";
  }

  // Is "charged" of "and charged in June" a participle as much as a past
  // form, with nothing behind it that it could be done to?
  bool leaves_auxiliary(const VerbGroup& group) const {
    if (group.first != group.verb || group.shape != VerbShape::kPast ||
        (group.opener != "and" && group.opener != ",")) {
      return false;
    }
    if (!read_verb(reading_.words[group.verb].text).participle) return false;
    if (group.verb + 1 >= reading_.words.size()) return true;
    const TaggedWord& next = reading_.words[group.verb + 1];
    return next.word_class == WordClass::kPreposition ||
           next.word_class == WordClass::kNumber ||
           next.word_class == WordClass::kTo || next.text == "," ||
           next.text == ".";
  }

  // The end of the clause with what belongs to it: infinitives, what is said,
  // participles that no comma sets apart.
  uint32_t end_of(uint32_t g) const {
    uint32_t end = reading_.groups[g].clause_end;
    for (uint32_t n = g + 1; n < reading_.groups.size(); ++n) {
      const VerbGroup& next = reading_.groups[n];
      if (next.clause_first > end) break;
      const std::string_view opener = reading_.words[next.clause_first].text;
      // ", specifically insufficient washing, spreads": the clause goes on.
      // But not a clause about somebody: ", who led it, died" is the verb's.
      if (next.finite && is_stop(opener) && !is_aside(reading_.groups[g]) &&
          reading_.groups[g].clause != ClauseKind::kRelative &&
          next.subject_first < next.subject_end &&
          next.subject_end <= next.clause_first) {
        end = std::max(end, next.clause_end);
        continue;
      }
      if (is_stop(opener)) break;
      if (reading_.words[next.clause_first].word_class == WordClass::kAnd &&
          next.finite) {
        break;
      }
      if (next.clause == ClauseKind::kMain) break;
      end = std::max(end, next.clause_end);
    }
    return end;
  }

  // "has amassed | 1,217 pledged delegates", "a question-|and-answer session":
  // no cut within a noun's phrase, whatever looks like a verb there.
  uint32_t whole_phrase(uint32_t end) const {
    const auto& words = reading_.words;
    for (const VerbGroup& group : reading_.groups) {
      if (end == 0 || end >= words.size()) break;
      if (group.clause_end <= end) continue;
      const WordClass c = words[end].word_class;
      const bool inside =  // "found that refusing | still took five clicks"
          (words[end - 1].shape == VerbShape::kGerund &&
           (c == WordClass::kAdverb || c == WordClass::kVerb)) ||
          c == WordClass::kNumber || words[end - 1].text == "-" ||
          words[end - 1].word_class == WordClass::kDeterminer;
      if (!inside) break;
      end = group.clause_end;
    }
    return end;
  }

  uint32_t pronoun_entity(const EventMention& mention) const {
    const auto& all = analysis_.references;
    const auto it = std::lower_bound(
        all.begin(), all.end(), mention.subject_span.start,
        [](const Mention& m, uint32_t v) { return m.span.start < v; });
    if (it != all.end() && it->span == mention.subject_span &&
        it->form == MentionForm::kPronoun) {
      return it->entity;
    }
    return kNoEntity;
  }

  const SentenceReading& reading_;
  const Analysis& analysis_;
  const Segmentation& segmentation_;
  std::vector<EventMention>& mentions_;
};

size_t count(std::string_view text, std::string_view mark) {
  size_t n = 0;
  for (size_t at = text.find(mark); at != std::string_view::npos;
       at = text.find(mark, at + mark.size())) {
    ++n;
  }
  return n;
}

// Marks and joining words at the ends that belong to other clauses.
std::string_view trim(std::string_view text) {
  const auto cut_front = [&](std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(mark.size());
    return true;
  };
  const auto cut_back = [&](std::string_view mark) {
    if (!text.ends_with(mark)) return false;
    text.remove_suffix(mark.size());
    return true;
  };
  bool changed = true;
  while (changed && !text.empty()) {
    changed = false;
    for (const std::string_view mark :
         {" ", ",", ";", ":", ")", "—", "–", "- ", "\n", "\t", "and ", "but ",
          "or ", "But ", "And ", "...", "…"}) {
      changed = changed || cut_front(mark);
    }
    for (const std::string_view mark :
         {" ", ",", ";", ":", "(", "—", "–", " and", " but", " or", "\n", "\t",
          " -", " that", " as", " when", " while", " who", " which"}) {
      changed = changed || cut_back(mark);
    }
    // A quotation mark without its partner.
    if (count(text, "\"") % 2 == 1) {
      changed = changed || cut_front("\"") || cut_back("\"");
    }
    if (count(text, "“") != count(text, "”")) {
      changed = changed || cut_front("“") || cut_back("”") || cut_back("“") ||
                cut_front("”");
    }
  }
  return text;
}

bool is_pronoun(std::string_view word) {
  return equals_lower(word, "he") || equals_lower(word, "she") ||
         equals_lower(word, "it") || equals_lower(word, "they");
}

// "He says | he will appeal": where the pronoun stands first, up to `at`.
size_t first_pronoun(std::string_view text, std::string_view pronoun,
                     size_t at) {
  if (at > text.size() || text.size() < pronoun.size()) return at;
  for (size_t i = 0; i + pronoun.size() < at; ++i) {
    const bool starts = i == 0 || text[i - 1] == ' ';
    if (starts && text[i + pronoun.size()] == ' ' &&
        equals_lower(text.substr(i, pronoun.size()), to_lower(pronoun))) {
      return i;
    }
  }
  return at;
}

std::string finish(std::string text) {
  if (!text.empty()) {
    // But "iPhone".
    if (is_ascii_lower(text[0]) &&
        (text.size() < 2 || !is_ascii_upper(text[1]))) {
      text[0] = static_cast<char>(text[0] - 32);
    }
    const char last = text.back();
    const bool closed = last == '.' || last == '!' || last == '?' ||
                        text.ends_with(".\"") || text.ends_with(".”") ||
                        text.ends_with("…");
    if (!closed) text += ".";
  }
  return text;
}

// Long ones end at a comma, else between words.
std::string shorten(std::string_view text) {
  if (text.size() <= kLongestWhat) return std::string(text);
  size_t cut = kLongestWhat;
  const size_t comma = text.rfind(", ", kLongestWhat);
  const size_t space = text.rfind(' ', kLongestWhat);
  if (comma != std::string_view::npos && comma > kLongestWhat / 3) {
    return std::string(trim(text.substr(0, comma))) + "…";
  }
  if (space != std::string_view::npos && space > 0) cut = space;
  while (cut > 0 && is_continuation(text[cut])) --cut;
  return std::string(trim(text.substr(0, cut))) + "…";
}

// ", said Monday" at the end: the verb has no subject left to tell it.
std::string_view without_stub(std::string_view text) {
  constexpr size_t kLongestStub = 24;
  const size_t comma = text.rfind(", said ");
  if (comma == std::string_view::npos || comma == 0 ||
      text.size() - comma > kLongestStub) {
    return text;
  }
  static constexpr std::string_view kDays[] = {
      "Monday", "Tuesday",  "Wednesday", "Thursday",
      "Friday", "Saturday", "Sunday",    "yesterday"};
  std::string_view rest = text.substr(comma + 7);
  if (rest.starts_with("on ")) rest.remove_prefix(3);
  while (rest.ends_with('.')) rest.remove_suffix(1);
  const bool stub =
      std::find(std::begin(kDays), std::end(kDays), rest) != std::end(kDays);
  return stub ? text.substr(0, comma) : text;
}

// "The barn, | built in 1426": the comma stands for "was".
std::string with_helper(const EventMention& mention, const Document& document,
                        std::string_view text) {
  const Span subject = mention.subject_span;  // with its comma
  if (mention.noun || mention.passive || subject.size() < 2 ||
      subject.end + 1 != mention.event.span.start ||
      text.data() != document.text.data() + subject.start) {
    return {};
  }
  std::string_view phrase = document.at(subject);
  if (!phrase.ends_with(',')) return {};
  phrase.remove_suffix(1);
  if (phrase.find(',') != std::string_view::npos) return {};  // an apposition
  const std::string_view head = phrase.substr(phrase.rfind(' ') + 1);
  const bool plural = head.size() > 3 && is_ascii_lower(head[0]) &&
                      head.ends_with('s') && !head.ends_with("ss") &&
                      !head.ends_with("us") && head != "news" &&
                      head != "series";
  std::string told(phrase);
  told += plural ? " were " : " was ";
  return told + std::string(text.substr(subject.size() + 1));
}

// "The talks will go on, the ministry said on Monday" tells of the saying:
// "The ministry said on Monday: The talks will go on". Empty: it does so as
// it stands.
std::string sayer_first(const EventMention& mention, const Document& document,
                        Span sentence) {
  const Span saying = mention.clause_span;
  const bool behind =
      !mention.noun && mention.own_subject &&
      mention.clause == ClauseKind::kMain && !saying.empty() &&
      saying.start > sentence.start && saying.contains(mention.subject_span) &&
      !mention.subject_span.empty() && saying.end >= sentence.end - 1 &&
      saying.end <= sentence.end;
  if (!behind) return {};
  const std::string_view whole = document.at(sentence);
  const std::string_view said =
      trim(whole.substr(0, saying.start - sentence.start));
  const bool comma = document.text.substr(saying.start - 2, 2) == ", " ||
                     document.text[saying.start] == ',';
  const bool quoted = said.find_first_of("\"'") == 0 || count(said, "“") > 0 ||
                      count(said, "\"") > 0;
  std::string_view saying_text = trim(document.at(saying));
  while (saying_text.ends_with('.')) saying_text.remove_suffix(1);
  if (!comma || quoted || said.size() < saying_text.size() / 2) return {};
  return std::string(saying_text) + ": " + std::string(said);
}

}  // namespace

void describe(const SentenceReading& reading, const Analysis& analysis,
              const Segmentation& segmentation,
              std::vector<EventMention>& mentions, size_t first) {
  Describer(reading, analysis, segmentation, mentions).run(first);
}

std::string what_of(const EventMention& mention, const Analysis& analysis,
                    Span sentence, Telling telling) {
  const Document& document = analysis.document;
  if (telling == Telling::kNoun && !mention.phrase_span.empty()) {
    return finish(shorten(trim(document.at(mention.phrase_span))));
  }
  sentence = without_dateline(sentence, document);
  Span clause = mention.clause_span;
  clause.start = std::max(clause.start, sentence.start);
  // "... since the lottery began in 1994": the clause alone tells it.
  const bool beside = mention.clause == ClauseKind::kSubordinate &&
                      mention.own_subject &&
                      mention.time_link == TimeLink::kOwn;
  const bool inner =
      (mention.clause == ClauseKind::kRelative || beside) && !mention.noun;
  // "It opened in 1979; a storm destroyed it two years later".
  const bool listed =
      (telling == Telling::kClause && !mention.noun) ||
      (mention.own_subject && !mention.noun && !mention.quoted &&
       document.at(sentence).find("; ") != std::string_view::npos);
  const bool whole =
      clause.end <= clause.start ||
      (mention.opener == "if" && telling == Telling::kAny) ||
      mention.opener == "whose" ||
      mention.event.event_class == EventClass::kReporting ||
      (!inner && ((sentence.size() <= kShortSentence && !listed) ||
                  clause.size() * 5 >= sentence.size() * 4));
  if (whole) clause = sentence;
  std::string_view text = trim(document.at(clause));
  if (mention.event.event_class == EventClass::kReporting) {
    const std::string told = sayer_first(mention, document, sentence);
    if (!told.empty()) return finish(shorten(told));
  } else {
    text = without_stub(text);
  }
  std::string subject;
  Span lead = mention.subject_span;
  if (!whole && !lead.empty() && lead.end <= clause.start) {
    const std::string_view phrase = trim(document.at(lead));
    if (phrase.size() <= 80) subject = phrase;
  }
  if (inner && mention.opener == "who" && mention.subject_named &&
      !mention.event.who.empty()) {
    subject = analysis.entities[mention.event.who.front()].name;
  }
  // A clause without its subject is no sentence.
  if (!whole && subject.empty() &&
      (lead.empty() || lead.start < clause.start)) {
    return finish(shorten(trim(document.at(sentence))));
  }
  const bool pronoun = !lead.empty() && is_pronoun(document.at(lead));
  if (pronoun && mention.subject_entity != kNoEntity) {
    const std::string& name = analysis.entities[mention.subject_entity].name;
    const std::string_view last =
        std::string_view(name).substr(name.rfind(' ') + 1);
    // "Weber's widow said she hoped", "he overtook Weber": named already.
    const bool named = text.find(last) != std::string_view::npos;
    if (named) {
      // The pronoun stays.
    } else if (!subject.empty()) {
      subject = name;
    } else if (lead.start >= clause.start && lead.end <= clause.end) {
      // The name in the pronoun's place, the first of its kind.
      auto offset =
          static_cast<size_t>(document.text.data() + lead.start - text.data());
      offset = first_pronoun(text, document.at(lead), offset);
      if (offset < text.size() && offset + lead.size() <= text.size()) {
        std::string told(text.substr(0, offset));
        told += name;
        told += text.substr(offset + lead.size());
        return finish(shorten(told));
      }
    }
  }
  if (const std::string told = with_helper(mention, document, text);
      !told.empty() && !whole) {
    return finish(shorten(told));
  }
  std::string told = subject;
  if (!told.empty()) told += ' ';
  if (!told.empty() && !mention.auxiliary_span.empty()) {
    told += std::string(document.at(mention.auxiliary_span)) + ' ';
  }
  told += text;
  // Two or three words are a fragment more often than a sentence.
  const bool fragment = !whole && count(told, " ") < kFewestSpaces;
  return finish(shorten(fragment ? trim(document.at(sentence)) : told));
}

}  // namespace dateline
