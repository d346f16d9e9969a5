// What an entry says: a clause that can be read by itself.

#include "time/what.h"

#include <algorithm>

#include "text/lower.h"
#include "text/one_of.h"
#include "text/utf8.h"
#include "time/what_marks.h"
#include "time/without_dateline.h"
#include "time/without_label.h"

namespace dateline {
namespace {

constexpr size_t kShortSentence = 150;    // code points: told whole
constexpr size_t kLongestWhat = 220;      // code points
constexpr ptrdiff_t kLongestBehind = 48;  // of "said", up to what is said
constexpr size_t kFewestSpaces = 3;       // of a clause told by itself

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

// Is the last word one that something has to follow: "decided to"?
bool ends_open(std::string_view text) {
  while (text.ends_with('.')) text.remove_suffix(1);
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  return is_one_of(
      last, {"to",   "the", "a",    "an",      "of",      "for",     "with",
             "from", "and", "or",   "by",      "than",    "its",     "their",
             "his",  "her", "into", "between", "include", "includes"});
}

std::string finish(std::string text) {
  open_quotation(text);
  if (!text.empty()) {
    // But "iPhone".
    const size_t first = text.starts_with("“")   ? 3
                         : text.starts_with('"') ? 1
                                                 : 0;
    if (first < text.size() && is_ascii_lower(text[first]) &&
        (text.size() < first + 2 || !is_ascii_upper(text[first + 1]))) {
      text[first] = static_cast<char>(text[first] - 32);
    }
    const char last = text.back();
    const bool closed = last == '.' || last == '!' || last == '?' ||
                        text.ends_with(".\"") || text.ends_with(".”") ||
                        text.ends_with(".’’") || text.ends_with("…");
    if (!closed) text += ends_open(text) ? "…" : ".";
  }
  return text;
}

// Where the code point of that number begins; the end if there are fewer.
size_t byte_of(std::string_view text, size_t code_point) {
  size_t at = 0;
  for (; at < text.size(); ++at) {
    if (!is_continuation(text[at]) && code_point-- == 0) break;
  }
  return at;
}

// Long ones end at a comma, else between words.
std::string shorten(std::string_view text) {
  size_t cut = byte_of(text, kLongestWhat);
  if (cut == text.size()) return std::string(text);
  const size_t comma = text.rfind(", ", cut);
  const size_t space = text.rfind(' ', cut);
  if (comma != std::string_view::npos && comma > cut / 3) {
    return std::string(trim_clause(text.substr(0, comma))) + "…";
  }
  if (space != std::string_view::npos && space > 0) cut = space;
  return std::string(trim_clause(text.substr(0, cut))) + "…";
}

bool is_short(std::string_view text) {
  return byte_of(text, kShortSentence) == text.size();
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

// Does the front of a sentence tell what is said: a clause of its own, no
// "On June 12, minutes before" and no "Realizing"?
bool opens_clause(std::string_view text) {
  const std::string_view first = text.substr(0, text.find(' '));
  static constexpr std::string_view kLeading[] = {
      "On",     "In",    "At",    "By",      "For",     "From",  "With",
      "Since",  "When",  "While", "After",   "Before",  "As",    "Although",
      "Though", "Among", "Amid",  "Despite", "Because", "Under", "During",
      "To",     "Then",  "So",    "Until",   "Of"};
  return !first.ends_with("ing") &&
         std::find(std::begin(kLeading), std::end(kLeading), first) ==
             std::end(kLeading);
}

// "was" or "were", by the last word of a subject.
std::string_view helper_of(std::string_view phrase) {
  const std::string_view head = phrase.substr(phrase.rfind(' ') + 1);
  const bool plural = head.size() > 3 && is_ascii_lower(head[0]) &&
                      head.ends_with('s') && !head.ends_with("ss") &&
                      !head.ends_with("us") && head != "news" &&
                      head != "series";
  return plural ? "were" : "was";
}

// "After | the firm suffered a slump in 1985, he left": what the clause tells
// is told without the word that hangs it on the other one.
std::string_view without_opener(std::string_view text) {
  static constexpr std::string_view kOpeners[] = {
      "after",  "although", "as",   "because", "before", "once",   "since",
      "though", "until",    "when", "where",   "while",  "whereas"};
  const size_t space = text.find(' ');
  if (space == std::string_view::npos) return text;
  const std::string_view first = text.substr(0, space);
  for (const std::string_view opener : kOpeners) {
    if (equals_lower(first, opener)) return trim_clause(text.substr(space + 1));
  }
  return text;
}

// No sentence by itself: "powers | leading the efforts", "missiles | that it
// agreed to provide in 2007".
bool needs_sentence(const EventMention& mention, Span clause) {
  if (mention.noun) return false;
  if (mention.clause == ClauseKind::kParticipial) {
    return mention.shape == VerbShape::kGerund && mention.opener.empty() &&
           mention.subject_span.end + 1 == mention.event.span.start;
  }
  const bool object = mention.opener == "that" || mention.opener == "which" ||
                      mention.opener == "whom";
  return mention.clause == ClauseKind::kRelative && object &&
         !mention.subject_span.empty() &&
         mention.subject_span.start > clause.start;
}

// "led | what they called a raid", "orders to ensure | there was no repeat":
// the verb at the end of the clause has its object behind it.
bool lacks_object(std::string_view behind_verb, std::string_view rest) {
  const size_t to = behind_verb.rfind(" to ");
  const bool bare = behind_verb.empty() ||
                    (to < behind_verb.size() &&
                     behind_verb.find(' ', to + 4) == std::string_view::npos);
  if (!bare) return false;
  for (const std::string_view word :
       {" what ", " there ", " how ", " whether ", " why ", " that "}) {
    if (rest.starts_with(word)) return true;
  }
  return false;
}

// "found that the steering | had not been serviced": what is found belongs to
// the clause, up to the end of the sentence.
Span with_complement(const EventMention& mention, const Document& document,
                     Span sentence, Span clause) {
  const uint32_t verb = mention.event.span.end;
  if (mention.noun || verb < clause.start || verb > clause.end ||
      clause.end + 1 >= sentence.end) {
    return clause;
  }
  const std::string_view object = document.at({verb, clause.end});
  const bool open =
      document.text[clause.end - 1] != ',' &&
      document.text[clause.end] == ' ' &&
      ((object.starts_with(" that ") &&
        object.find(',') == std::string_view::npos) ||
       lacks_object(object, document.at({clause.end, sentence.end})));
  if (open) clause.end = sentence.end;
  return clause;
}

bool is_participle(const EventMention& mention) {
  return mention.clause == ClauseKind::kParticipial &&
         mention.shape == VerbShape::kParticiple;
}

// "The barn, | built in 1426": a participle right behind its noun and a comma.
bool is_told_aside(const EventMention& mention, const Document& document,
                   std::string_view text) {
  const Span subject = mention.subject_span;  // with its comma
  return !mention.noun && (!mention.passive || is_participle(mention)) &&
         subject.size() >= 2 && subject.end + 1 == mention.event.span.start &&
         text.data() == document.text.data() + subject.start &&
         document.text[subject.end - 1] == ',';
}

// The comma stands for "was": "The barn was built in 1426".
std::string with_helper(const EventMention& mention, const Document& document,
                        std::string_view text) {
  const Span subject = mention.subject_span;
  std::string_view phrase = document.at(subject);
  phrase.remove_suffix(1);
  const bool passive = mention.passive || needs_object(mention.event.lemma);
  if (!passive ||
      phrase.find(',') != std::string_view::npos) {  // an apposition
    return {};
  }
  std::string told(phrase);
  told += ' ' + std::string(helper_of(phrase)) + ' ';
  text.remove_prefix(subject.size() + 1);
  // "filed by six citizens, maintain": the next verb is none of its words.
  const size_t comma = text.rfind(", ");
  if (comma < text.size() && text.find(' ', comma + 2) == std::string::npos) {
    text = text.substr(0, comma);
  }
  return told + std::string(text);
}

// "Those who attended the vigil included him", on no day of its own: told with
// what the sentence says of them.
bool is_restrictive(const EventMention& mention, const Document& document) {
  if (mention.time_link == TimeLink::kOwn || mention.opener != "who") {
    return false;
  }
  const std::string_view front =
      std::string_view(document.text).substr(0, mention.clause_span.start);
  constexpr std::string_view kWho = " who ";
  return front.ends_with(kWho) &&
         !front.substr(0, front.size() - kWho.size()).ends_with(',');
}

// "Hired in 1950 by the fund, he": "Reed was hired in 1950 by the fund".
std::string subject_first(const EventMention& mention,
                          const Analysis& analysis) {
  const Document& document = analysis.document;
  std::string_view subject = document.at(mention.subject_span);
  if (is_pronoun(subject) && mention.subject_entity != kNoEntity) {
    subject = analysis.entities[mention.subject_entity].name;
  }
  const bool many = equals_lower(subject, "they") ||
                    equals_lower(subject, "we") || equals_lower(subject, "you");
  std::string told(subject);
  told += ' ';
  told += many ? "were" : helper_of(subject);
  told += ' ';
  std::string_view deed = trim_clause(document.at(mention.clause_span));
  told += to_ascii_lower(deed.front());
  return told += deed.substr(1);
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
      trim_clause(whole.substr(0, saying.start - sentence.start));
  const bool comma = document.text.substr(saying.start - 2, 2) == ", " ||
                     document.text[saying.start] == ',';
  const bool quoted = said.find_first_of("\"'") == 0 ||
                      count_of(said, "“") > 0 || count_of(said, "\"") > 0;
  std::string_view saying_text = trim_clause(document.at(saying));
  // "the government announced on Thursday, as the drought grows worse"
  const size_t tail = saying_text.find(
      ", ",
      mention.event.span.end - std::min(mention.event.span.end, saying.start));
  saying_text = saying_text.substr(0, tail);
  // "said on Monday in a statement": no object of its own behind the verb.
  const char* end = document.text.data() + mention.event.span.end;
  const auto behind_verb = saying_text.data() + saying_text.size() - end;
  if (behind_verb > kLongestBehind || !opens_clause(said)) return {};
  while (saying_text.ends_with('.')) saying_text.remove_suffix(1);
  if (!comma || quoted || said.size() < saying_text.size() / 2) return {};
  return std::string(saying_text) + ": " + std::string(said);
}

// A text without full stops: what stands around the event.
Span window(Span sentence, const EventMention& mention,
            const Document& document) {
  constexpr uint32_t kLongest = 4000;  // bytes
  constexpr uint32_t kBefore = 60;
  constexpr uint32_t kBehind = 1000;
  const Span event = mention.event.span;
  if (sentence.size() <= kLongest || !sentence.contains(event)) return sentence;
  const std::string_view text = document.text;
  if (event.start - sentence.start > kBefore) {
    const size_t space = text.find(' ', event.start - kBefore);
    sentence.start = std::min(event.start, static_cast<uint32_t>(space + 1));
  }
  if (sentence.end - event.end > kBehind) {
    const size_t space = text.rfind(' ', event.end + kBehind);
    sentence.end = std::max(event.end, static_cast<uint32_t>(space));
  }
  return sentence;
}

}  // namespace

std::string what_of(const EventMention& mention, const Analysis& analysis,
                    Span sentence, Telling telling) {
  const Document& document = analysis.document;
  if (telling == Telling::kNoun && !mention.phrase_span.empty()) {
    return finish(shorten(trim_clause(document.at(mention.phrase_span))));
  }
  const std::string_view all = document.at(sentence);
  const bool fits = byte_of(all, kLongestWhat) == all.size();
  if (mention.opening && !fits) {
    return finish(shorten(subject_first(mention, analysis)));
  }
  sentence = without_dateline(window(sentence, mention, document), document);
  sentence = without_label(sentence, analysis);
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
  const bool whole = clause.end <= clause.start ||
                     (mention.is_condition() && telling == Telling::kAny) ||
                     mention.opener == "whose" || mention.opening ||
                     (fits && is_restrictive(mention, document)) ||
                     needs_sentence(mention, clause) ||
                     mention.event.event_class == EventClass::kReporting ||
                     (!inner && ((is_short(document.at(sentence)) && !listed) ||
                                 clause.size() * 5 >= sentence.size() * 4));
  clause =
      whole ? sentence : with_complement(mention, document, sentence, clause);
  std::string_view text = trim_clause(document.at(clause));
  // "As part of the deal, Alvarez will join": no clause of "as".
  const bool opened =
      document.at({clause.start, mention.event.span.start}).find(", ") ==
      std::string_view::npos;
  if (!whole && mention.clause == ClauseKind::kSubordinate &&
      mention.own_subject && opened) {
    text = without_opener(text);
  }
  if (mention.event.event_class == EventClass::kReporting) {
    const std::string told = sayer_first(mention, document, sentence);
    if (!told.empty()) return finish(shorten(told));
  } else {
    text = without_stub(text);
  }
  std::string subject;
  Span lead = mention.subject_span;
  if (lead.start < sentence.start && lead.end > sentence.start) {
    lead.start = sentence.start;  // behind the dateline
  }
  if (!whole && !lead.empty() && lead.end <= clause.start) {
    const std::string_view phrase = trim_clause(document.at(lead));
    if (phrase.size() <= 80) subject = phrase;
  }
  if (!whole && inner && mention.opener == "who" && mention.subject_named &&
      !mention.event.who.empty()) {
    // "Root, who overtook Lara": nobody does it to himself.
    const std::string& name = analysis.entities[mention.event.who.front()].name;
    if (text.find(name) == std::string_view::npos) subject = name;
  }
  // A clause without its subject is no sentence.
  if (!whole && subject.empty() &&
      (lead.empty() || lead.start < clause.start)) {
    return finish(shorten(trim_clause(document.at(sentence))));
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
      // "he'd", "it's": the verb goes on in it.
      const size_t end = offset + lead.size();
      if (end < text.size() && text[end] == ' ') {
        std::string told(text.substr(0, offset));
        told += name;
        told += text.substr(offset + lead.size());
        return finish(shorten(told));
      }
    }
  }
  if (!whole && is_told_aside(mention, document, text)) {
    const std::string told = with_helper(mention, document, text);
    return finish(
        shorten(told.empty() ? trim_clause(document.at(sentence)) : told));
  }
  std::string told = subject;
  // "Ada Reed, the Belgian cellist | died": the apposition ends here.
  const size_t comma = told.find(", ");
  const std::string_view apposed =
      comma == std::string::npos ? std::string_view()
                                 : std::string_view(told).substr(comma + 2);
  if (comma != std::string::npos &&
      told.find(',', comma + 1) == std::string::npos &&
      (told.find(" and ") == std::string::npos || apposed.starts_with("a ") ||
       apposed.starts_with("an "))) {
    told += ',';
  }
  if (!told.empty()) told += ' ';
  if (!told.empty() && !mention.auxiliary_span.empty()) {
    told += std::string(document.at(mention.auxiliary_span)) + ' ';
  } else if (!told.empty() && mention.left_out) {
    told += std::string(helper_of(subject)) + ' ';
  }
  told += text;
  // Two or three words are a fragment more often than a sentence.
  const bool fragment =
      !whole && (count_of(told, " ") < kFewestSpaces || ends_open(told) ||
                 told.starts_with("'s ") || told.starts_with("’s "));
  return finish(shorten(fragment ? trim_clause(document.at(sentence)) : told));
}

void cut_aside(const Analysis& analysis, const EventMention& aside,
               std::string& what) {
  const std::string open = ", " + aside.opener + " ";
  const size_t at = what.rfind(open);
  if (aside.opener.empty() || at == std::string::npos) return;
  const std::string_view tail = std::string_view(what).substr(at + open.size());
  const std::string_view verb = analysis.document.at(aside.event.span);
  // The clause goes to the end and is this one.
  constexpr size_t kHelpers = 12;  // bytes of "has been"
  if (tail.find(',') != std::string_view::npos || tail.find(verb) > kHelpers) {
    return;
  }
  what = finish(what.substr(0, at));
}

}  // namespace dateline
