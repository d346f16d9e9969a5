// Words in their sentence: which "met", "plans" and "leading" is a verb.

#include "time/word_class.h"

#include <algorithm>
#include <vector>

#include "text/one_of.h"
#include "text/plain_marks.h"
#include "time/closed_class.h"
#include "time/verbs.h"

namespace dateline {
namespace {

class WordTagger {
 public:
  WordTagger(std::string_view lower, const std::vector<Token>& tokens,
             const Sentence& sentence, const std::vector<bool>& names)
      : lower_(lower), tokens_(tokens), sentence_(sentence), names_(names) {}

  std::vector<TaggedWord> run() {
    const uint32_t n = sentence_.end_token - sentence_.first_token;
    words_.resize(n);
    readings_.resize(n);
    for (uint32_t i = 0; i < n; ++i) look_up(i);
    for (uint32_t i = 0; i < n; ++i) {
      if (readings_[i].any()) {
        decide(i);
      } else if (at(i) == WordClass::kNoun || text(i) == "due") {
        seldom(i);
      }
    }
    return std::move(words_);
  }

 private:
  const Token& token(uint32_t i) const {
    return tokens_[sentence_.first_token + i];
  }
  WordClass at(uint32_t i) const {
    return i < words_.size() ? words_[i].word_class : WordClass::kOther;
  }
  std::string_view text(uint32_t i) const {
    return i < words_.size() ? words_[i].text : std::string_view();
  }

  void look_up(uint32_t i) {
    TaggedWord& word = words_[i];
    const Token& one = token(i);
    word.text =
        with_plain_marks(lower_.substr(one.span.start, one.span.size()));
    if (one.kind == TokenKind::kNumber) {
      word.word_class = WordClass::kNumber;
      return;
    }
    if (one.kind != TokenKind::kWord) {
      if (word.text == "&") word.word_class = WordClass::kAnd;
      return;
    }
    if (names_[i]) {
      word.word_class = WordClass::kName;
      return;
    }
    word.word_class = closed_class(word.text);
    if (word.word_class != WordClass::kOther) return;
    word.word_class = WordClass::kNoun;
    // A capital inside the sentence is a name that nobody marked.
    if (i > 0 && one.letter_case != TokenCase::kLower &&
        one.letter_case != TokenCase::kNone && text(i - 1) != "\"" &&
        at(i - 1) != WordClass::kOther) {
      word.word_class = WordClass::kName;
      return;
    }
    readings_[i] = read_verb(word.text);
    if (!readings_[i].any() && ends_as_adjective(word.text)) {
      word.word_class = WordClass::kAdjective;
    }
    if (word.text.size() > 3 && word.text.ends_with("ly") &&
        !readings_[i].any()) {
      word.word_class = WordClass::kAdverb;
    }
  }

  // The word before `i`, over adverbs; words_.size() when there is none.
  uint32_t before(uint32_t i) const {
    while (i-- > 0) {
      if (at(i) != WordClass::kAdverb) return i;
    }
    return static_cast<uint32_t>(words_.size());
  }

  bool opens_phrase(uint32_t i) const {  // what follows a verb readily
    switch (at(i)) {
      case WordClass::kDeterminer:
      case WordClass::kPronoun:
      case WordClass::kPreposition:
      case WordClass::kThat:
      case WordClass::kTo:
      case WordClass::kNumber:
      case WordClass::kAdverb:
      case WordClass::kSubordinator:
      case WordClass::kName:
      case WordClass::kOther:
        return true;
      default:
        return false;
    }
  }

  void verb(uint32_t i, VerbShape shape) {
    words_[i].word_class = WordClass::kVerb;
    words_[i].shape = shape;
  }

  // "He retired in 2016", "has called on", "was proposed by".
  void seldom(uint32_t i) {
    // "He is due in court on Monday", but "is due to rain".
    if (text(i) == "due" && has_auxiliary(i) && at(i + 1) != WordClass::kTo) {
      return verb(i, VerbShape::kParticiple);
    }
    if (!text(i).ends_with("ed")) return;
    const SeldomVerb kind = seldom_verb(text(i));
    if (kind == SeldomVerb::kNever) return;
    const WordClass left = at(before(i));
    const bool subject =
        left == WordClass::kPronoun || left == WordClass::kName ||
        (left == WordClass::kRelative && text(before(i)) != "which") ||
        (left == WordClass::kNoun &&
         (at(i + 1) == WordClass::kDeterminer || at(i + 1) == WordClass::kTo ||
          at(i + 1) == WordClass::kThat));
    const bool follows = opens_phrase(i + 1) || i + 1 == words_.size();
    const bool helped =
        left == WordClass::kHave ||
        (kind == SeldomVerb::kBehindBe && left == WordClass::kBe);
    if (!helped && !(subject && follows && !finite_since_boundary(i))) return;
    readings_[i] = read_seldom_verb(text(i));
    verb(i, helped ? VerbShape::kParticiple : VerbShape::kPast);
  }

  void decide(uint32_t i) {
    const VerbReading& reading = readings_[i];
    const uint32_t b = before(i);
    const WordClass left = at(b);
    const bool governed = left == WordClass::kModal ||
                          (left == WordClass::kTo && b + 1 == i) ||
                          left == WordClass::kDo || left == WordClass::kNot;
    if (reading.base && governed && left != WordClass::kNot) {
      return verb(i, VerbShape::kBase);
    }
    if (reading.base && left == WordClass::kNot) {
      const uint32_t more = before(b);
      if (at(more) == WordClass::kDo || at(more) == WordClass::kModal ||
          at(b + 1) == WordClass::kTo) {
        return verb(i, VerbShape::kBase);
      }
    }
    // "to and meet", "will meet and discuss".
    if (reading.base && left == WordClass::kAnd && after_base(b)) {
      return verb(i, VerbShape::kBase);
    }
    if (reading.past || reading.participle) return past(i, b);
    if (reading.gerund) return gerund(i, b);
    if (reading.present) return present(i, b);
    if (reading.base) base(i, b);
  }

  // Is there a base form in the few words left of "and"?
  bool after_base(uint32_t conjunction) const {
    for (uint32_t n = 0, i = conjunction; n < 8 && i-- > 0; ++n) {
      if (words_[i].shape == VerbShape::kBase) return true;
      if (words_[i].shape != VerbShape::kNone || at(i) == WordClass::kOther) {
        return false;
      }
    }
    return false;
  }

  void past(uint32_t i, uint32_t b) {
    const VerbReading& reading = readings_[i];
    const WordClass left = at(b);
    const bool helped = has_auxiliary(i);
    if (helped && reading.participle) return verb(i, VerbShape::kParticiple);
    // "a new set of slides", "its cost had doubled": a noun of the same form.
    const bool phrase = (left == WordClass::kDeterminer &&
                         !is_one_of(text(b), {"all", "both", "those"})) ||
                        left == WordClass::kAdjective;
    const bool noun = reading.base && reading.past && b + 1 == i && phrase;
    // "the acceleration recorded was", "those killed have been named".
    const WordClass next = at(i + 1);
    if (reading.participle && b + 1 == i && !noun &&
        (left == WordClass::kNoun || left == WordClass::kDeterminer) &&
        (next == WordClass::kBe || next == WordClass::kHave) &&
        text(i + 1) != "'s" &&
        verb_kind(reading.lemma) != VerbKind::kReporting) {
      return verb(i, VerbShape::kParticiple);
    }
    // "the banned substance", "heavily armed men", "a hotly contested race".
    if (left == WordClass::kDeterminer || left == WordClass::kAdjective ||
        text(b) == "-" || text(i + 1) == "-") {
      const bool noun_follows =
          at(i + 1) == WordClass::kNoun || at(i + 1) == WordClass::kName ||
          at(i + 1) == WordClass::kAdjective ||
          (left == WordClass::kDeterminer &&  // "a suspended 18-month term"
           at(i + 1) == WordClass::kNumber);
      if (noun_follows || text(i + 1) == "-" ||
          (text(b) == "-" && left != WordClass::kDeterminer)) {
        words_[i].word_class = WordClass::kAdjective;
        return;
      }
    }
    if (noun) return;
    if (b + 1 == i && left == WordClass::kVerb && reading.participle &&
        (text(b).starts_with("remain") || text(b).starts_with("stay"))) {
      return verb(i, VerbShape::kParticiple);
    }
    // "the final and fully verified denuclearization"
    const bool joined = left == WordClass::kAnd && b > 0 &&
                        at(b - 1) == WordClass::kAdjective &&
                        at(i + 1) == WordClass::kNoun;
    // "move to reduced hours", "placed dried pellets": but "was said killed".
    // "edged out already relegated Luton", "has blocked subsidized cars"
    const VerbShape before =
        words_[std::min<size_t>(b, words_.size() - 1)].shape;
    const bool blocked = b < words_.size() &&
                         before == VerbShape::kParticiple &&
                         verb_kind(readings_[b].lemma) == VerbKind::kPlain;
    const bool noun_next =
        at(i + 1) == WordClass::kNoun ||
        (at(i + 1) == WordClass::kName && (b + 1 < i || blocked));
    const bool object =
        (b + 1 == i || at(i - 1) == WordClass::kAdverb) && noun_next &&
        reading.participle &&
        (left == WordClass::kTo || before == VerbShape::kPast || blocked);
    if (joined || object || (left == WordClass::kPreposition && b + 1 == i)) {
      words_[i].word_class = WordClass::kAdjective;
      return;
    }
    if (!reading.past) return verb(i, VerbShape::kParticiple);
    if (!reading.participle) return verb(i, VerbShape::kPast);
    // Both: the verb of its clause, or "people injured in the crash".
    verb(i, is_reduced(i, b) ? VerbShape::kParticiple : VerbShape::kPast);
  }

  // Behind a noun, with a preposition after it and the verb of the clause
  // still to come or already there.
  bool is_reduced(uint32_t i, uint32_t b) const {
    if (b >= words_.size()) return text(i + 1) != ",";  // opens the sentence
    const bool finite_before = finite_since_boundary(i);
    const bool passive_like = at(i + 1) == WordClass::kPreposition ||
                              at(i + 1) == WordClass::kTo ||
                              at(i + 1) == WordClass::kAdverb;
    if (at(b) == WordClass::kOther && text(b) == ",") {
      // ", named after his father,": no noun phrase follows.
      return passive_like && (finite_before || text(i + 1) == "by");
    }
    if (!is_nominal(at(b))) return false;
    if (at(b) == WordClass::kPronoun) return false;
    // "The chief who visited the spot said 'five were hurt'"
    if ((text(i + 1) == "\"" || text(i + 1) == ":") &&
        verb_kind(readings_[i].lemma) == VerbKind::kReporting) {
      return false;
    }
    // "could strike after a period set by the board"
    if (text(i + 1) == "by" && finite_since_boundary(i, true) &&
        (at(i + 2) == WordClass::kDeterminer ||
         at(i + 2) == WordClass::kName) &&
        !is_one_of(readings_[i].lemma,
                   {"stand", "pass", "drop", "march", "stop", "walk", "drive",
                    "come", "go", "run", "fly", "rise", "fall"})) {
      return true;
    }
    if (opens_with_preposition(b)) return true;
    if (finite_before && text(i + 1) != "that") {
      return passive_like || at(i + 1) == WordClass::kOther;
    }
    if (!passive_like || !finite_soon(i)) return false;
    return text(i + 1) == "by" ||
           (at(i + 1) == WordClass::kPreposition && helper_soon(i) &&
            verb_kind(readings_[i].lemma) == VerbKind::kPlain);
  }

  // "In findings published on Tuesday": what a preposition at the head of a
  // clause leads is no subject.
  bool opens_with_preposition(uint32_t noun) const {
    uint32_t i = noun;
    while (i > 0 && (at(i - 1) == WordClass::kAdjective ||
                     at(i - 1) == WordClass::kDeterminer)) {
      --i;
    }
    if (i == 0 || at(i - 1) != WordClass::kPreposition) return false;
    const std::string_view word = text(i - 1);
    return (i == 1 || at(i - 2) == WordClass::kOther) &&
           (word == "in" || word == "of" || word == "by" || word == "for" ||
            word == "with" || word == "at" || word == "on" || word == "from" ||
            word == "to");
  }

  // Is there a verb of its own between the last boundary and `i`, or anywhere?
  bool finite_since_boundary(uint32_t i, bool anywhere = false) const {
    for (uint32_t n = 0; i-- > 0 && n < (anywhere ? 40 : 25); ++n) {
      if (!anywhere && bounds_clause(at(i), text(i))) return false;
      const WordClass c = at(i);
      if (c == WordClass::kModal || c == WordClass::kBe ||
          c == WordClass::kHave || words_[i].shape == VerbShape::kPast ||
          words_[i].shape == VerbShape::kPresent) {
        return true;
      }
    }
    return false;
  }

  // Does a finite verb follow before the clause ends?
  bool finite_soon(uint32_t i) const {
    for (uint32_t n = 0; ++i < words_.size() && n < 20; ++n) {
      const WordClass c = at(i);
      if (c == WordClass::kOther && text(i) != "-") return false;
      if (c == WordClass::kAnd || c == WordClass::kThat ||
          c == WordClass::kRelative || c == WordClass::kSubordinator) {
        return false;
      }
      if (c == WordClass::kModal || c == WordClass::kBe ||
          c == WordClass::kHave || readings_[i].past) {
        return true;
      }
    }
    return false;
  }

  // "injured in the crash were": the verb that follows has a helper, and no
  // subject of its own stands before it.
  bool helper_soon(uint32_t i) const {
    for (uint32_t n = 0; ++i < words_.size() && n < 20; ++n) {
      const WordClass c = at(i);
      if (c == WordClass::kModal || c == WordClass::kBe ||
          c == WordClass::kHave) {
        return text(i) != "'s";
      }
      if (c == WordClass::kPronoun || c == WordClass::kVerb ||
          readings_[i].past) {
        return false;
      }
    }
    return false;
  }

  // "has been", "was", "is" left of it, over adverbs and "not".
  bool has_auxiliary(uint32_t i) const {
    for (uint32_t n = 0; n < 5 && i-- > 0; ++n) {
      const WordClass c = at(i);
      if (c == WordClass::kBe || c == WordClass::kHave) return true;
      if (text(i) == "get" || text(i) == "got" || text(i) == "getting") {
        return true;
      }
      if (c == WordClass::kAdverb || c == WordClass::kNot) continue;
      // "was arrested and charged"
      if (c == WordClass::kAnd && i > 0 &&
          words_[i - 1].shape == VerbShape::kParticiple) {
        --i;
        continue;
      }
      return false;
    }
    return false;
  }

  void gerund(uint32_t i, uint32_t b) {
    const WordClass left = at(b);
    const bool progressive = left == WordClass::kBe;
    if (progressive) return verb(i, VerbShape::kGerund);
    if (left == WordClass::kDeterminer || left == WordClass::kAdjective ||
        text(b) == "-" || text(i + 1) == "-" || text(b) == "'s") {
      // "the meeting", "a leading figure"
      words_[i].word_class =
          at(i + 1) == WordClass::kNoun && b + 1 == i && readings_[i].noun < 5
              ? WordClass::kAdjective
              : WordClass::kNoun;
      return;
    }
    if (left == WordClass::kNoun && !opens_phrase(i + 1)) return;
    // "former Acme managing director Ada Reed"
    if (left == WordClass::kName && at(i + 1) == WordClass::kNoun &&
        is_one_of(text(i), {"managing", "operating", "founding"})) {
      return;
    }
    verb(i, VerbShape::kGerund);
  }

  void present(uint32_t i, uint32_t b) {
    const VerbReading& reading = readings_[i];
    const WordClass left = at(b);
    if (left == WordClass::kDeterminer || left == WordClass::kAdjective ||
        left == WordClass::kPreposition || left == WordClass::kNumber ||
        left == WordClass::kTo || text(b) == "'s" || text(b) == "-") {
      return;
    }
    const bool subject =
        left == WordClass::kName || left == WordClass::kRelative ||
        left == WordClass::kThat || left == WordClass::kPronoun ||
        (left == WordClass::kNoun && !text(b).ends_with("s"));
    // "that talks began", "the minister's plans were": no verb before a verb.
    const WordClass next = at(i + 1);
    const bool verb_next = next == WordClass::kBe || next == WordClass::kHave ||
                           next == WordClass::kModal ||
                           (i + 1 < words_.size() && readings_[i + 1].past &&
                            left == WordClass::kThat);
    if (verb_next && left != WordClass::kPronoun &&
        left != WordClass::kRelative) {
      return;
    }
    const bool and_again = left == WordClass::kAnd || text(b) == ",";
    if (!subject && !and_again && b < words_.size()) return;
    if (left == WordClass::kPronoun || left == WordClass::kRelative) {
      return verb(i, VerbShape::kPresent);
    }
    // "the February and March issues"
    const bool month =
        b > 0 && at(b - 1) == WordClass::kAnd &&
        is_one_of(text(b), {"january", "february", "march", "april", "may",
                            "june", "july", "august", "september", "october",
                            "november", "december"});
    if (month) return;
    if (finite_since_boundary(i) && left != WordClass::kThat) return;
    if (b >= words_.size()) return;
    const int limit = subject ? (opens_phrase(i + 1) ? 8 : 3) : 1;
    if (reading.noun <= limit && !(and_again && !opens_phrase(i + 1))) {
      verb(i, VerbShape::kPresent);
    }
  }

  // "members, which include", but no "in which case".
  bool is_which(uint32_t b) const {
    return text(b) == "which" && b > 0 && at(b - 1) != WordClass::kPreposition;
  }

  // "Luton travel to Hull", "England face Wales": a team is many. Its name
  // opens the clause, and no other verb is there.
  bool is_fixture(uint32_t i, uint32_t b) const {
    uint32_t first = b;
    while (first > 0 && at(first - 1) == WordClass::kName) --first;
    if (first > 0 && at(first - 1) == WordClass::kDeterminer) --first;
    const bool opens = first == 0 || at(first - 1) == WordClass::kOther ||
                       at(first - 1) == WordClass::kAnd;
    const WordClass next = at(i + 1);
    return opens && b + 1 == i && readings_[i].noun <= 2 && !finite_soon(i) &&
           (next == WordClass::kName || next == WordClass::kTo ||
            next == WordClass::kDeterminer || next == WordClass::kPreposition);
  }

  void base(uint32_t i, uint32_t b) {
    const WordClass left = at(b);
    const bool plural = (left == WordClass::kNoun &&
                         (text(b).ends_with("s") || text(b) == "people" ||
                          text(b) == "police")) ||
                        text(b) == "they" || text(b) == "we" ||
                        text(b) == "i" || text(b) == "you" ||
                        text(b) == "who" || is_which(b);
    if (left == WordClass::kName && is_fixture(i, b)) {
      return verb(i, VerbShape::kBase);
    }
    if (!plural || (finite_since_boundary(i) && left == WordClass::kNoun)) {
      return;
    }
    // "Bids close on Friday": a noun, too, but no other verb is there.
    if (left == WordClass::kNoun && readings_[i].noun <= 6 &&
        at(i + 1) == WordClass::kPreposition && text(i + 1) != "of" &&
        !finite_soon(i)) {
      return verb(i, VerbShape::kBase);
    }
    if (readings_[i].noun <= (left == WordClass::kNoun ? 4 : 8) &&
        opens_phrase(i + 1)) {
      verb(i, VerbShape::kBase);
    }
  }

  std::string_view lower_;
  const std::vector<Token>& tokens_;
  const Sentence& sentence_;
  const std::vector<bool>& names_;
  std::vector<TaggedWord> words_;
  std::vector<VerbReading> readings_;
};

}  // namespace

std::vector<TaggedWord> tag_words(std::string_view lower,
                                  const std::vector<Token>& tokens,
                                  const Sentence& sentence,
                                  const std::vector<bool>& names) {
  return WordTagger(lower, tokens, sentence, names).run();
}

}  // namespace dateline
