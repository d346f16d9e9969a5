#include "text/tokens.h"

#include "lexicon/abbreviations.h"
#include "lexicon/sentence_starters.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {

Abbreviation abbreviation(std::string_view word) {
  static const WordTable<lexicon::AbbreviationsRow> kTable(
      lexicon::kAbbreviations, &lexicon::AbbreviationsRow::form);
  if (word.size() > 6) return Abbreviation::kNone;
  const auto* row = kTable.find(word);
  if (row == nullptr) return Abbreviation::kNone;
  switch (row->follows[1]) {
    case 'a':
      return Abbreviation::kName;
    case 'u':
      return Abbreviation::kNumber;
    case 'n':
      return row->follows[0] == 'a' ? Abbreviation::kAny : Abbreviation::kEnd;
  }
  return Abbreviation::kNone;
}

bool is_sentence_starter(std::string_view word) {
  static const WordTable<lexicon::SentenceStartersRow> kTable(
      lexicon::kSentenceStarters, &lexicon::SentenceStartersRow::word);
  return kTable.contains(word);
}

namespace {

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span range, std::vector<Token>& tokens)
      : text_(text), end_(range.end), at_(range.start), tokens_(tokens) {}

  void run() {
    bool space = true;
    while (at_ < end_) {
      uint32_t next = at_;
      const char32_t c = code_point(next);
      const CharacterClass kind = classify(c);
      if (kind == CharacterClass::kSpace) {
        at_ = next;
        space = true;
        continue;
      }
      const size_t before = tokens_.size();
      const uint32_t start = at_;
      switch (kind) {
        case CharacterClass::kLetter:
          word(start);
          break;
        case CharacterClass::kDigit:
          number(start);
          break;
        case CharacterClass::kSymbol:
          symbol(start, next, c);
          break;
        case CharacterClass::kIdeograph:
          add(start, next, TokenKind::kWord);
          break;
        default:
          mark(start, next, c);
      }
      tokens_[before].space_before = space;
      space = false;
    }
  }

 private:
  char32_t code_point(uint32_t& at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      ++at;
      return byte;
    }
    size_t i = at;
    const char32_t c = next_code_point(text_.substr(0, end_), i);
    at = static_cast<uint32_t>(i);
    return c;
  }

  CharacterClass class_at(uint32_t at) const {
    return at < end_ ? classify(code_point(at)) : CharacterClass::kSpace;
  }
  bool letter_at(uint32_t at) const {
    return class_at(at) == CharacterClass::kLetter;
  }
  bool digit_at(uint32_t at) const {
    return class_at(at) == CharacterClass::kDigit;
  }
  char at(uint32_t i) const { return i < end_ ? text_[i] : '\0'; }

  void add(uint32_t start, uint32_t end, TokenKind kind) {
    Token token{{start, end}, kind};
    if (kind == TokenKind::kWord) token.letter_case = case_of(start, end);
    tokens_.push_back(token);
    at_ = end;
  }

  TokenCase case_of(uint32_t start, uint32_t end) const {
    uint32_t upper = 0;
    uint32_t lower = 0;
    bool first_upper = false;
    for (uint32_t i = start; i < end;) {
      const char32_t c = code_point(i);
      if (is_upper(c)) {
        if (upper + lower == 0) first_upper = true;
        ++upper;
      } else if (is_lower(c)) {
        ++lower;
      }
    }
    if (upper + lower == 0) return TokenCase::kNone;
    if (upper == 0) return TokenCase::kLower;
    if (lower == 0) return upper > 1 ? TokenCase::kUpper : TokenCase::kTitle;
    return first_upper && upper == 1 ? TokenCase::kTitle : TokenCase::kMixed;
  }

  // Is there an apostrophe at `i`, and how long is it?
  uint32_t apostrophe(uint32_t i) const {
    if (at(i) == '\'') return 1;
    return text_.substr(0, end_).substr(std::min(i, end_)).starts_with("\u2019")
               ? 3
               : 0;
  }

  // Where the run of letters, marks and digits that starts here ends.
  uint32_t run_end(uint32_t i) const {
    while (i < end_) {
      uint32_t next = i;
      const CharacterClass kind = classify(code_point(next));
      if (kind != CharacterClass::kLetter && kind != CharacterClass::kDigit) {
        break;
      }
      i = next;
    }
    return i;
  }

  void word(uint32_t start) {
    uint32_t i = run_end(start);
    if (text_.substr(i, std::min(3u, end_ - i)) == "://") return url(start, i);
    while (i < end_) {
      const uint32_t quote = apostrophe(i);
      if (quote > 0 && letter_at(i + quote)) {
        const uint32_t tail = run_end(i + quote);
        if (is_clitic(i + quote, tail)) return clitic(start, i, tail);
        i = tail;  // O'Brien, d'État
      } else if (at(i) == '&' && letter_at(i + 1) &&
                 is_ascii_upper(text_[i - 1]) && is_ascii_upper(at(i + 1))) {
        i = run_end(i + 1);  // AT&T
      } else if (at(i) == '@' && letter_at(i + 1)) {
        return url(start, i);  // an address
      } else if (at(i) == '.' && letter_at(i + 1) && joins_point(start, i)) {
        i = run_end(i + 1);  // U.S, e.g, example.com
      } else {
        break;
      }
    }
    if (at(i) == '.' && keeps_point(start, i)) ++i;
    add(start, i, TokenKind::kWord);
  }

  // Clitics that are tokens of their own: 's 're 've 'll 'd 'm and the t of
  // n't.
  bool is_clitic(uint32_t start, uint32_t end) const {
    const std::string_view tail = text_.substr(start, end - start);
    if (tail.size() > 2) return false;
    for (const std::string_view form :
         {"s", "S", "re", "ve", "ll", "d", "m", "t", "RE", "VE", "LL", "T"}) {
      if (tail == form) return true;
    }
    return false;
  }

  void clitic(uint32_t start, uint32_t quote, uint32_t end) {
    const bool is_t = (text_[end - 1] | 0x20) == 't';
    if (is_t) {  // "don't" -> "do" "n't"
      const bool negation = quote - start > 1 && (text_[quote - 1] | 32) == 'n';
      if (!negation) return add(start, end, TokenKind::kWord);
      add(start, quote - 1, TokenKind::kWord);
      return add(quote - 1, end, TokenKind::kWord);
    }
    add(start, quote, TokenKind::kWord);
    add(quote, end, TokenKind::kWord);
  }

  // May the point at `i` stand inside a word? Between single letters ("U.S.",
  // "Ph.D.") and before lower case ("example.com").
  bool joins_point(uint32_t start, uint32_t i) const {
    uint32_t next = i + 1;
    const bool lower_follows = is_lower(code_point(next));
    const bool single = i - start == 1 || text_[i - 2] == '.' ||
                        (i - start == 2 && text_.substr(start, 2) == "Ph");
    const bool single_follows = at(next) == '.' || !letter_at(next);
    return single ? single_follows || lower_follows : lower_follows;
  }

  // Does the point at `i` belong to the word before it?
  bool keeps_point(uint32_t start, uint32_t i) const {
    const std::string_view form = text_.substr(start, i - start);
    if (form.find('.') != std::string_view::npos) {
      // "U.S." keeps it, "example.com." does not.
      return form.size() >= 2 && form[form.size() - 2] == '.';
    }
    uint32_t after = i + 1;
    while (after < end_ && is_ascii_space(text_[after])) ++after;
    const bool space = after > i + 1;
    const CharacterClass next = class_at(after);
    const auto next_word = [&] {
      return text_.substr(after, run_end(after) - after);
    };
    uint32_t peek = after;
    const char32_t first = after < end_ ? code_point(peek) : U'\0';
    if (form.size() == 1 && is_ascii_upper(form[0])) {  // an initial
      return space && next == CharacterClass::kLetter && is_upper(first) &&
             !is_sentence_starter(next_word());
    }
    switch (abbreviation(form)) {
      case Abbreviation::kNone:
        return false;
      case Abbreviation::kName:
        return next == CharacterClass::kLetter && space;
      case Abbreviation::kNumber:
        return after < end_ && !is_upper(first) &&
               next != CharacterClass::kOpening &&
               next != CharacterClass::kQuote;
      default:
        return true;
    }
  }

  void number(uint32_t start) {
    uint32_t i = start;
    while (i < end_) {
      while (digit_at(i)) {
        code_point(i);
      }
      const char c = at(i);
      if ((c == ',' || c == '.' || c == ':' || c == '/') && digit_at(i + 1)) {
        ++i;
      } else {
        break;
      }
    }
    i = run_end(i);  // 19th, 1970s, 5pm
    if (at(i) == '.' && (text_[i - 1] | 32) != 's' && letter_at(i + 1) &&
        at(i + 2) == '.' && is_ascii_alpha(text_[i - 1])) {
      i += 3;  // 5p.m.
    }
    add(start, i, TokenKind::kNumber);
  }

  void symbol(uint32_t start, uint32_t next, char32_t c) {
    if ((c == '@' || c == '#') && letter_at(next)) {
      uint32_t i = run_end(next);
      while (at(i) == '_' && class_at(i + 1) != CharacterClass::kSpace) {
        i = run_end(i + 1);
      }
      return add(start, i, TokenKind::kWord);
    }
    add(start, next, TokenKind::kSymbol);
  }

  void mark(uint32_t start, uint32_t next, char32_t c) {
    if (c == '.' || c == '-') {  // "..." and "--" are one token
      while (at(next) == static_cast<char>(c)) ++next;
    } else if ((c == '\'' || c == '`') && at(next) == static_cast<char>(c)) {
      ++next;  // typewriter quotes
    }
    add(start, next, TokenKind::kPunctuation);
  }

  // An address runs to the next space, less closing punctuation.
  void url(uint32_t start, uint32_t i) {
    while (i < end_ && class_at(i) != CharacterClass::kSpace &&
           text_[i] != '<' && text_[i] != '>' && text_[i] != '"') {
      code_point(i);
    }
    while (i > start + 1 && std::string_view(".,;:!?)]'").find(text_[i - 1]) !=
                                std::string_view::npos) {
      --i;
    }
    add(start, i, TokenKind::kWord);
  }

  std::string_view text_;
  uint32_t end_;
  uint32_t at_;
  std::vector<Token>& tokens_;
};

}  // namespace

void append_tokens(std::string_view text, Span range,
                   std::vector<Token>& tokens) {
  Tokenizer(text, range, tokens).run();
}

}  // namespace dateline
