#include "text/segment.h"

#include <algorithm>

#include "lexicon/clock_followers.h"
#include "lexicon/quote_verbs.h"
#include "text/character.h"
#include "text/tokens.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {

uint32_t Segmentation::sentence_at(uint32_t offset) const {
  const auto it = std::upper_bound(
      sentences.begin(), sentences.end(), offset,
      [](uint32_t value, const Sentence& s) { return value < s.span.start; });
  return it == sentences.begin()
             ? 0
             : static_cast<uint32_t>(it - sentences.begin() - 1);
}

uint32_t Segmentation::token_at(uint32_t offset) const {
  const auto it = std::upper_bound(
      tokens.begin(), tokens.end(), offset,
      [](uint32_t value, const Token& t) { return value < t.span.end; });
  return static_cast<uint32_t>(it - tokens.begin());
}

namespace {

bool is_quote_verb(std::string_view word) {
  static const WordTable<lexicon::QuoteVerbsRow> kTable(
      lexicon::kQuoteVerbs, &lexicon::QuoteVerbsRow::word);
  return kTable.contains(word);
}

// Finds where sentences end among the tokens of one block.
class SentenceBreaker {
 public:
  SentenceBreaker(std::string_view text, const std::vector<Token>& tokens,
                  size_t first)
      : text_(text), tokens_(tokens), first_(first) {}

  // If a sentence ends at token `i`, the index behind its last token (closing
  // quotes belong to it), else 0.
  size_t end_after(size_t i) const {
    const std::string_view form = at(i);
    const bool mark = tokens_[i].kind == TokenKind::kPunctuation;
    if (mark) {
      size_t start = 0;
      const char32_t c = next_code_point(form, start);
      if (classify(c) != CharacterClass::kTerminator) return 0;
      if (is_wide_terminator(c)) return behind_closers(i + 1);
    } else if (form.back() != '.') {
      return 0;
    }
    const size_t next = behind_closers(i + 1);
    if (next >= tokens_.size()) return tokens_.size();
    if (!tokens_[next].space_before) return 0;
    if (!may_begin(next)) return 0;
    if (mark && i > first_ && i == first_ + 1 &&
        tokens_[first_].kind == TokenKind::kNumber) {
      return 0;  // "1. The first point"
    }
    if (!mark && !abbreviation_ends(form.substr(0, form.size() - 1), next)) {
      return 0;
    }
    if (next > i + 1 && speaker_follows(next)) return 0;
    return next;
  }

 private:
  std::string_view at(size_t i) const {
    return text_.substr(tokens_[i].span.start, tokens_[i].span.size());
  }

  CharacterClass class_of(size_t i) const {
    size_t start = 0;
    return classify(next_code_point(at(i), start));
  }

  // Skips closing marks that stand directly behind the terminator.
  size_t behind_closers(size_t i) const {
    while (i < tokens_.size() && !tokens_[i].space_before) {
      const CharacterClass kind = class_of(i);
      const bool closes = kind == CharacterClass::kClosing ||
                          kind == CharacterClass::kQuote ||
                          kind == CharacterClass::kTerminator;
      if (!closes) break;
      ++i;
    }
    return i;
  }

  // Can a sentence begin with this token?
  bool may_begin(size_t i) const {
    size_t start = 0;
    const char32_t c = next_code_point(at(i), start);
    switch (classify(c)) {
      case CharacterClass::kLetter:
        return !is_lower(c);
      case CharacterClass::kDigit:
      case CharacterClass::kIdeograph:
      case CharacterClass::kOpening:
      case CharacterClass::kQuote:
        return true;
      case CharacterClass::kSymbol:
        return c != '%' && c != '&' && c != '=';
      default:
        return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2022 ||
               c == '*';
    }
  }

  bool abbreviation_ends(std::string_view word, size_t next) const {
    switch (abbreviation(word)) {
      case Abbreviation::kName:
      case Abbreviation::kNumber:
      case Abbreviation::kAny:
        return false;
      default:                  // "Corp.", "U.S.", "p.m.", initials
        if (at(next) == "(") {  // "Acme Inc. (NASDAQ: ACM) said"
          return next + 1 < tokens_.size() && is_sentence_starter(at(next + 1));
        }
        return class_of(next) != CharacterClass::kLetter
                   ? class_of(next) != CharacterClass::kDigit
                   : is_sentence_starter(at(next)) ||
                         (is_clock(word) && begins_behind_clock(next));
    }
  }

  static bool is_clock(std::string_view word) {
    return word == "a.m" || word == "p.m";
  }

  // "after 2 a.m. | Rescuers pulled", but "2 a.m. Friday", "2 a.m. Paris time".
  bool begins_behind_clock(size_t next) const {
    static const WordTable<lexicon::ClockFollowersRow> kFollowers(
        lexicon::kClockFollowers, &lexicon::ClockFollowersRow::word);
    return tokens_[next].letter_case == TokenCase::kTitle &&
           !kFollowers.contains(at(next)) && next + 1 < tokens_.size() &&
           tokens_[next + 1].letter_case == TokenCase::kLower &&
           at(next + 1) != "time";
  }

  // `"Why now?" Mr. Trump asked`: the sentence goes on behind the quotation.
  bool speaker_follows(size_t i) const {
    for (size_t n = 0; n < 6 && i < tokens_.size(); ++n, ++i) {
      const Token& token = tokens_[i];
      if (token.kind == TokenKind::kPunctuation) return false;
      if (token.letter_case != TokenCase::kLower) continue;
      return n > 0 && is_quote_verb(at(i));
    }
    return false;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  size_t first_;
};

// Adds the sentences and tokens of one block.
void segment_block(std::string_view text, Span span, uint32_t block,
                   Segmentation& result) {
  const size_t first = result.tokens.size();
  append_tokens(text, span, result.tokens);
  const SentenceBreaker breaker(text, result.tokens, first);
  size_t start = first;
  const auto close = [&](size_t end) {
    if (end == start) return;
    result.sentences.push_back(
        {{result.tokens[start].span.start, result.tokens[end - 1].span.end},
         static_cast<uint32_t>(start),
         static_cast<uint32_t>(end),
         block});
    start = end;
  };
  for (size_t i = first; i < result.tokens.size(); ++i) {
    const size_t end = breaker.end_after(i);
    if (end == 0) continue;
    close(end);
    i = end - 1;
  }
  close(result.tokens.size());
}

// Adds what was read of the same paragraph elsewhere.
void append_block(const Segmentation& paragraph, uint32_t start, uint32_t block,
                  Segmentation& result) {
  const auto moved = [start](Span span) {
    return Span{span.start + start, span.end + start};
  };
  const auto first = static_cast<uint32_t>(result.tokens.size());
  for (Token token : paragraph.tokens) {
    token.span = moved(token.span);
    result.tokens.push_back(token);
  }
  for (const Sentence& sentence : paragraph.sentences) {
    result.sentences.push_back({moved(sentence.span),
                                sentence.first_token + first,
                                sentence.end_token + first, block});
  }
}

}  // namespace

Segmentation segment(std::string_view text, const std::vector<Block>& blocks,
                     ParagraphMemory<Segmentation>* memory) {
  Segmentation result;
  result.tokens.reserve(text.size() / 5);
  for (uint32_t b = 0; b < blocks.size(); ++b) {
    const Span span = blocks[b].span;
    if (memory == nullptr) {
      segment_block(text, span, b, result);
      continue;
    }
    const std::string_view paragraph = text.substr(span.start, span.size());
    const Segmentation* known = memory->find(paragraph);
    if (known == nullptr) {
      Segmentation fresh;
      segment_block(paragraph, {0, span.size()}, 0, fresh);
      known = &memory->keep(paragraph, std::move(fresh));
    }
    append_block(*known, span.start, b, result);
  }
  return result;
}

}  // namespace dateline
