#include <algorithm>
#include <optional>
#include <string>

#include "entities/quotes.h"
#include "entities/speakers.h"
#include "lexicon/speech_cues.h"
#include "text/span_search.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr uint32_t kReach = 40;   // tokens of a sentence that are read
constexpr size_t kManyWords = 8;  // nobody emphasises so many
constexpr size_t kFewWords = 3;   // shorter ones need a cue right beside them

enum class Cue : uint8_t { kNone, kVerb, kNoun };

Cue cue_of(std::string_view word) {
  static const WordTable<lexicon::SpeechCuesRow> kTable(
      lexicon::kSpeechCues, &lexicon::SpeechCuesRow::word);
  // "SAID"; but a Said is somebody.
  const bool shouted = word.size() > 1 && is_ascii_upper(word[1]);
  const auto* row = shouted ? kTable.find_lower(word) : kTable.find(word);
  if (row == nullptr) return Cue::kNone;
  return row->kind == "verb" ? Cue::kVerb : Cue::kNoun;
}

bool is_mark(std::string_view word) {
  return word == "\"" || word == "\u201C" || word == "\u201D" || word == "``" ||
         word == "''" || word == "\u2018" || word == "'";
}

class Attributor {
 public:
  Attributor(Analysis& analysis, const Segmentation& segmentation)
      : analysis_(analysis),
        segmentation_(segmentation),
        tokens_(segmentation.tokens),
        quotes_(analysis.quotes),
        speakers_(possible_speakers(analysis, segmentation,
                                    spans_of(analysis.quotes))) {}

  void run() {
    std::vector<Quote> kept;
    for (size_t q = 0; q < quotes_.size(); ++q) {
      if (attribute(q, kept)) kept.push_back(quotes_[q]);
    }
    quotes_ = std::move(kept);
  }

 private:
  struct Found {
    const Speaker* speaker = nullptr;
    Span cue;
    uint32_t gap = 0;  // tokens between cue and quotation
    bool verb = true;  // else a noun or a colon
  };

  std::string_view at(uint32_t i) const {
    return i < tokens_.size() ? analysis_.document.at(tokens_[i].span)
                              : std::string_view();
  }

  // Who says quotation `q`; false when nobody does and it is none.
  bool attribute(size_t q, const std::vector<Quote>& before) {
    Quote& quote = quotes_[q];
    const uint32_t first = segmentation_.token_at(quote.span.start);
    const uint32_t behind = segmentation_.token_at(quote.span.end);
    const size_t words = count_words(quote.span);
    const bool whole = ends_clause(quote.span);
    std::optional<Found> lead = cue_before(first);
    std::optional<Found> tail = cue_behind(behind, q);
    const bool close =
        lead && lead->verb && (lead->gap <= 2 || (tail && !tail->verb));
    if (tail && (!lead || (!close && (whole || tail->gap <= 1)))) lead = tail;
    const bool few = words < kFewWords;
    if (few && !(lead && lead->gap <= (whole ? 6 : 4))) return false;
    if (is_title(quote.span) && !(lead && lead->gap <= 2)) return false;
    if (lead && lead->speaker != nullptr) {
      take(quote, *lead->speaker);
      quote.cue = lead->cue;
      return true;
    }
    if (lead) quote.cue = lead->cue;
    if (const Speaker* own = speaker_of_own_sentence(first, behind)) {
      take(quote, *own);
      return true;
    }
    // The same speaker goes on, in this paragraph or the next.
    if (!before.empty() && goes_on(before.back(), quote)) {
      quote.speaker = before.back().speaker;
      quote.speaker_span = before.back().speaker_span;
      return true;
    }
    if (const Speaker* last = speaker_of_sentence_before(first, whole)) {
      take(quote, *last);
      return true;
    }
    return !quote.cue.empty() || words >= kManyWords ||
           (words >= kFewWords + 2 && whole);
  }

  static void take(Quote& quote, const Speaker& speaker) {
    quote.speaker = speaker.entity;
    quote.speaker_span = speaker.span;
  }

  size_t count_words(Span span) const {
    size_t words = 0;
    for (uint32_t i = segmentation_.token_at(span.start);
         i < tokens_.size() && tokens_[i].span.start < span.end; ++i) {
      words += tokens_[i].kind == TokenKind::kWord;
    }
    return words;
  }

  // Is the last mark inside a comma, a point or the like?
  bool ends_clause(Span span) const {
    std::string_view text = analysis_.document.at(span);
    while (!text.empty() && (text.back() == '"' || text.back() == '\'' ||
                             text.back() == ']' || text.back() == ' ' ||
                             static_cast<unsigned char>(text.back()) >= 0x80)) {
      text.remove_suffix(1);
    }
    const char next = span.end < analysis_.document.text.size()
                          ? analysis_.document.text[span.end]
                          : '\n';
    return (!text.empty() &&
            (text.back() == ',' || text.back() == '.' || text.back() == '?' ||
             text.back() == '!' || text.back() == ';')) ||
           next == ',' || next == '.' || next == '\n';
  }

  // "A Song of Ice": every long word has a capital, and no sentence ends.
  bool is_title(Span span) const {
    if (holds_sentence_end(analysis_.document.at(span)) ||
        is_shouted(analysis_.document.at(block_of(span)->span))) {
      return false;
    }
    size_t capitals = 0;
    for (uint32_t i = segmentation_.token_at(span.start);
         i < tokens_.size() && tokens_[i].span.start < span.end; ++i) {
      if (tokens_[i].kind != TokenKind::kWord) continue;
      const std::string_view word = at(i);
      if (is_ascii_upper(word[0])) {
        ++capitals;
      } else if (word.size() > 4 || capitals == 0) {
        return false;
      }
    }
    return capitals > 1;
  }

  // "Gutted. Love you", but not "Keller vs. Lang".
  static bool holds_sentence_end(std::string_view text) {
    constexpr size_t kLongWord = 4;
    const size_t point = text.find(". ");
    return point != std::string_view::npos &&
           letters_before(text, point).size() >= kLongWord;
  }

  // In a text of capitals they say nothing.
  static bool is_shouted(std::string_view text) {
    return std::none_of(text.begin(), text.end(), is_ascii_lower);
  }

  uint32_t sentence_first(uint32_t token) const {
    const uint32_t s = segmentation_.sentence_at(
        tokens_[std::min<uint32_t>(token,
                                   static_cast<uint32_t>(tokens_.size() - 1))]
            .span.start);
    return segmentation_.sentences[s].first_token;
  }

  bool in_quotation(Span span) const {
    const auto it = std::upper_bound(
        quotes_.begin(), quotes_.end(), span.start,
        [](uint32_t v, const Quote& one) { return v < one.span.end; });
    return it != quotes_.end() && it->span.start <= span.start;
  }

  // "Lam said, “..." and "according to Lam, “...": the nearest cue before.
  std::optional<Found> cue_before(uint32_t quote) const {
    if (quote == 0) return std::nullopt;
    uint32_t first = sentence_first(quote);
    // A sentence that ends in a colon leads to the quotation behind it.
    if (first == quote && at(quote - 1) == ":")
      first = sentence_first(quote - 1);
    std::optional<Found> noun;
    for (uint32_t i = quote; i-- > first && quote - i < kReach;) {
      if (in_quotation(tokens_[i].span)) continue;
      const std::string_view word = at(i);
      if (word == "to" && i > first &&
          (at(i - 1) == "according" || at(i - 1) == "According")) {
        return Found{speaker_right(i + 1), tokens_[i].span, quote - i - 1};
      }
      const Cue cue = cue_of(word);
      if (cue == Cue::kVerb) {
        // "Trump praised Pelosi, saying ...": the subject of the sentence.
        const bool participle = word.ends_with("ing");
        Found found{participle ? leader(first, i) : speaker_left(i, first),
                    tokens_[i].span, quote - i - 1};
        if (found.speaker == nullptr) found.speaker = speaker_right(i + 1);
        if (found.speaker != nullptr) return found;
      }
      if (cue == Cue::kNoun && !noun) {
        // "the statement from the king", "Trump's statement"
        const bool behind = at(i + 1) == "from" || at(i + 1) == "by";
        noun = Found{behind ? speaker_right(i + 2) : speaker_left(i, first),
                     tokens_[i].span, quote - i - 1, false};
      }
    }
    if (noun && noun->speaker != nullptr) return noun;
    if (at(quote - 1) == ":") {
      return Found{leader(first, quote), tokens_[quote - 1].span, 0, false};
    }
    return std::nullopt;
  }

  // "...,” the minister said" and "...,” said Lam".
  std::optional<Found> cue_behind(uint32_t behind, size_t q) const {
    const Block* block = block_of(quotes_[q].span);
    if (is_finished(quotes_[q].span, behind)) return std::nullopt;
    const uint32_t limit =
        q + 1 < quotes_.size()
            ? std::min(quotes_[q + 1].span.start, block->span.end)
            : block->span.end;
    for (uint32_t i = behind; i < tokens_.size() && i - behind < kReach / 2 &&
                              tokens_[i].span.start < limit;
         ++i) {
      const std::string_view word = at(i);
      if (word == "." || word == "?" || word == "!") break;
      if (word == "according" && at(i + 1) == "to") {
        return Found{speaker_right(i + 2), tokens_[i + 1].span, i - behind,
                     false};
      }
      if (cue_of(word) != Cue::kVerb) continue;
      // Inverted right behind the quotation, else the subject stands before.
      const Speaker* speaker = nullptr;
      if (i == behind || (i == behind + 1 && at(behind) == ",")) {
        speaker = speaker_right(i + 1);
      }
      if (speaker == nullptr) speaker = speaker_left(i, behind);
      if (speaker != nullptr) {
        return Found{speaker, tokens_[i].span, i - behind};
      }
    }
    return std::nullopt;
  }

  // `"... my shift." The hospital said`: a full stop, and a sentence begins.
  bool is_finished(Span quote, uint32_t behind) const {
    std::string_view text = analysis_.document.at(quote);
    while (!text.empty() && (is_mark(text.substr(text.size() - 1)) ||
                             text.ends_with("\u201D"))) {
      text.remove_suffix(text.ends_with("\u201D") ? 3 : 1);
    }
    return text.ends_with('.') && begins_upper(at(behind)) &&
           cue_of(at(behind)) == Cue::kNone &&
           cue_of(at(behind + 1)) != Cue::kVerb &&
           cue_of(at(behind + 2)) != Cue::kVerb;
  }

  const Block* block_of(Span span) const {
    const auto& blocks = analysis_.document.blocks;
    auto it = std::upper_bound(
        blocks.begin(), blocks.end(), span.start,
        [](uint32_t v, const Block& one) { return v < one.span.end; });
    if (it == blocks.end()) --it;
    return &*it;
  }

  // The subject of the verb at token `verb`: the nearest that no preposition
  // leads, else the nearest.
  const Speaker* speaker_left(uint32_t verb, uint32_t first) const {
    const uint32_t start = tokens_[first].span.start;
    const uint32_t end = tokens_[verb].span.start;
    auto it = first_starting_from(speakers_, end);
    const Speaker* nearest = nullptr;
    while (it != speakers_.begin() && (--it)->span.start >= start) {
      if (it->span.end > end) continue;
      // "Musk, who bought Twitter, told": what a comma parts from the verb is
      // no subject, unless it is a person.
      if (!it->person && comma_before(verb) &&
          it->span.end + 2 < tokens_[verb].span.start + 2) {
        const Speaker* subject = leader(first, verb);
        if (subject != nullptr && subject->person) return subject;
      }
      // "Anna Keller, Democrat of Ohio and the panel's ranking member, said"
      if (it->entity == kNoEntity && comma_before(verb)) {
        const Speaker* subject = leader(first, verb);
        if (subject != nullptr && subject->person &&
            subject->entity != kNoEntity) {
          return subject;
        }
      }
      // "Julie Pennington, one of his patients, said"
      if (it->entity == kNoEntity && it != speakers_.begin() &&
          (it - 1)->entity != kNoEntity && (it - 1)->person &&
          analysis_.document.at(Span{(it - 1)->span.end, it->span.start}) ==
              ", ") {
        return &*(it - 1);
      }
      if (!it->behind_preposition) return &*it;
      const bool named = it->person && it->entity != kNoEntity;
      if (nearest == nullptr || (named && !nearest->person)) nearest = &*it;
    }
    return nearest;
  }

  bool comma_before(uint32_t i) const { return i > 0 && at(i - 1) == ","; }

  // Who stands right behind a verb: "said US President Donald Trump".
  const Speaker* speaker_right(uint32_t token) const {
    if (token >= tokens_.size()) return nullptr;
    const uint32_t start = tokens_[token].span.start;
    auto it = first_starting_from(speakers_, start);
    const Speaker* first = nullptr;
    for (uint32_t i = token; i < tokens_.size() && i - token < 14; ++i) {
      const std::string_view word = at(i);
      while (it != speakers_.end() && it->span.start < tokens_[i].span.start) {
        ++it;
      }
      if (it == speakers_.end()) break;
      if (it->span.start == tokens_[i].span.start) {
        // "said Caloundra coach Geoff Ingram": the name behind the title.
        if (it->entity != kNoEntity && it->person) return &*it;
        if (first == nullptr) first = &*it;
        continue;
      }
      if (first != nullptr && it != speakers_.begin() &&
          (it - 1)->span.contains(tokens_[i].span)) {
        continue;
      }
      if (is_mark(word) || word == "." || word == ":" || word == ";") break;
      // "said the minister, Anna Keller": one comma.
      if (word == "," && first == nullptr && i - token > 6) break;
      if (word == "that" || word == "he" || word == "she" || word == "who" ||
          word == "in" || word == "on" || word == "after" || word == "when" ||
          word == "at") {
        break;
      }
    }
    return first;
  }

  // Whom a stretch is about: its first person outside a prepositional phrase,
  // else its first body.
  const Speaker* leader(uint32_t first, uint32_t end) const {
    const uint32_t start = tokens_[first].span.start;
    const uint32_t stop = end < tokens_.size() ? tokens_[end].span.start
                                               : tokens_.back().span.end;
    auto it = first_starting_from(speakers_, start);
    const Speaker* other = nullptr;
    for (; it != speakers_.end() && it->span.start < stop; ++it) {
      if (it->person && it->entity != kNoEntity && !it->behind_preposition) {
        return &*it;
      }
      if (other == nullptr) other = &*it;
    }
    return other;
  }

  // Two quotations with nobody else between them, in one paragraph, or in two
  // when the first was left open.
  bool goes_on(const Quote& last, const Quote& quote) const {
    if (last.speaker == kNoEntity && last.speaker_span.empty()) return false;
    if (last.span.end > quote.span.start) return false;
    const Block* a = block_of(last.span);
    const Block* b = block_of(quote.span);
    if (a == b) {
      const uint32_t gap = quote.span.start - last.span.end;
      return gap < 400;
    }
    if (b != a + 1 || quote.span.start != b->span.start) return false;
    const std::string_view text = analysis_.document.at(last.span);
    return last.span.end == a->span.end &&
           !is_mark(text.substr(text.size() - 1)) &&
           !text.ends_with("\u201D") && !text.ends_with("\u00BB");
  }

  // Whom the rest of the quotation's sentence is about.
  const Speaker* speaker_of_own_sentence(uint32_t quote,
                                         uint32_t behind) const {
    const Sentence& own =
        segmentation_
            .sentences[segmentation_.sentence_at(tokens_[quote].span.start)];
    if (own.first_token + 1 < quote) {
      const Speaker* found = leader(own.first_token, quote);
      if (found != nullptr && found->person) return found;
    }
    if (behind >= own.end_token) return nullptr;
    const Speaker* found = leader(behind, own.end_token);
    return found != nullptr && found->person ? found : nullptr;
  }

  // `Lam also spoke on the economy. “The economy has slipped ...”`
  const Speaker* speaker_of_sentence_before(uint32_t quote, bool whole) const {
    if (quote == 0 || !whole) return nullptr;
    const uint32_t s = segmentation_.sentence_at(tokens_[quote].span.start);
    const Sentence& own = segmentation_.sentences[s];
    if (own.first_token < quote || s == 0 ||
        segmentation_.sentences[s - 1].block != own.block) {
      return nullptr;
    }
    const Sentence& before = segmentation_.sentences[s - 1];
    const Speaker* found = leader(before.first_token, before.end_token);
    return found != nullptr && found->person ? found : nullptr;
  }

  Analysis& analysis_;
  const Segmentation& segmentation_;
  const std::vector<Token>& tokens_;
  std::vector<Quote>& quotes_;
  const std::vector<Speaker> speakers_;
};

}  // namespace

void attribute_quotations(Analysis& analysis,
                          const Segmentation& segmentation) {
  if (segmentation.tokens.empty()) return;
  Attributor(analysis, segmentation).run();
}

}  // namespace dateline
