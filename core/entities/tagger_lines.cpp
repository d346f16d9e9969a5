#include "entities/tagger_lines.h"

#include <algorithm>
#include <iterator>

#include "entities/tagger_hash.h"

namespace dateline {
namespace {

enum LineKind : uint32_t {
  kCapitals = 1,
  kLower,
  kNumber,
  kNumbers,
  kJoining,  // + place in the list of joining words
  kMark = 64,
};

// Kinds of features begin here.
constexpr uint32_t kLine = 3072;

constexpr uint32_t kPatternRuns = 6;
constexpr uint32_t kProse = 3;  // runs of lower-case words

uint32_t joining(const Word& word) {
  static const uint32_t kWords[] = {
      make_word("at").lower, make_word("v").lower,    make_word("vs").lower,
      make_word("b").lower,  make_word("beat").lower, make_word("c").lower,
      make_word("in").lower, make_word("of").lower,   make_word("and").lower,
      make_word("by").lower, make_word("to").lower};
  const auto found =
      std::find(std::begin(kWords), std::end(kWords), word.lower);
  return found == std::end(kWords)
             ? 0
             : kJoining + static_cast<uint32_t>(found - std::begin(kWords));
}

uint32_t kind_of(const Word& word, SentenceCase letters) {
  if (word.digit) return kNumber;
  if (!word.letter) {
    return word.any_capital ? kCapitals : kMark + (word.exact & 0xFFFF);
  }
  if (!word.any_capital || letters == SentenceCase::kUpper) {
    if (const uint32_t kind = joining(word)) return kind;
  }
  return word.any_capital ? kCapitals : kLower;
}

// Places, and what else a word is listed as, in short.
uint32_t listed(const Word& word) {
  constexpr uint32_t kCountry = 0x3;  // and demonyms
  constexpr uint32_t kCity = 0x1C;    // towns, divisions
  constexpr uint32_t kClub = 0x200;
  constexpr uint32_t kPersonal = 0xC20;
  uint32_t out = 0;
  if ((word.names & kCountry) != 0) out |= 1;
  if ((word.names & kCity) != 0) out |= 2;
  if ((word.names & kClub) != 0) out |= 4;
  if ((word.names & kPersonal) != 0) out |= 8;
  return out;
}

bool is_score(const Word& word) {
  static const uint32_t kScore = make_word("3-1").short_shape;
  return word.digit && word.short_shape == kScore;
}

}  // namespace

uint32_t topic_of(const TaggerDocument& document,
                  const TaggerLexicon& lexicon) {
  uint32_t tokens = 0;
  uint32_t numbers = 0;
  uint32_t plain = 0;  // words that are not capitalised as names
  uint32_t cues = 0;
  for (const TaggerDocument::Sentence& sentence : document.sentences) {
    for (const uint32_t type : sentence.words) {
      const Word& word = document.types[type].word;
      ++tokens;
      if (word.digit) {
        ++numbers;
        if (is_score(word)) ++cues;
      } else if (word.letter &&
                 (!word.capital || sentence.letters == SentenceCase::kUpper)) {
        ++plain;
        cues += lexicon.is_sport(word.fine);
      }
    }
  }
  uint32_t topic = 0;
  if (cues > 1 && cues * 33 >= plain) topic = 1;
  if (cues > 2 && cues * 16 >= plain) topic = 2;
  if (numbers * 5 >= tokens) topic += 3;
  return topic;
}

void TaggerLine::begin(const std::vector<const Word*>& words,
                       SentenceCase letters, uint32_t topic) {
  words_ = &words;
  topic_ = topic;
  runs_.clear();
  run_of_.clear();
  bare_ = true;
  uint32_t lower = 0;
  for (const Word* word : words) {
    const uint32_t kind = kind_of(*word, letters);
    if (kind == kLower) bare_ = false;
    uint32_t last = runs_.empty() ? 0 : runs_.back().kind;
    if (kind == kNumber && (last == kNumber || last == kNumbers)) {
      runs_.back().kind = last = kNumbers;
    } else if (kind != last) {
      runs_.push_back({kind, 0});
      if (kind == kLower) ++lower;
    }
    ++runs_.back().tokens;
    run_of_.push_back(static_cast<uint32_t>(runs_.size()) - 1);
  }
  pattern_ = 0;
  if (lower >= kProse) return;
  pattern_ = 1;
  for (uint32_t r = 0; r < runs_.size() && r < kPatternRuns; ++r) {
    pattern_ = mix(pattern_, runs_[r].kind);
  }
}

void TaggerLine::add(uint32_t token, std::vector<uint32_t>& out) const {
  const auto at = [&](int64_t i) -> uint32_t {
    return i < 0 || i >= static_cast<int64_t>(words_->size())
               ? 0
               : (*words_)[static_cast<size_t>(i)]->lower;
  };
  const Word& word = *(*words_)[token];
  const uint32_t names = listed(word);
  if (pattern_ != 0) {
    const int64_t run = run_of_[token];
    const uint32_t around = mix(mix(kind(run - 1), kind(run)), kind(run + 1));
    const uint32_t order = std::min(run_of_[token], kPatternRuns);
    out.push_back(bucket(kLine, pattern_, order));
    out.push_back(bucket(kLine + 1, around, kind(run + 2)));
    out.push_back(bucket(kLine + 2, around, topic_, bare_));
    out.push_back(bucket(kLine + 3, around, topic_, names));
    out.push_back(bucket(kLine + 4, bare_, topic_, names));
  }
  if (topic_ == 0 || !word.any_capital) return;
  out.push_back(bucket(kLine + 8, topic_, word.short_shape));
  out.push_back(bucket(kLine + 9, topic_, names, word.short_shape));
  out.push_back(
      bucket(kLine + 10, topic_, names, at(static_cast<int64_t>(token) - 1)));
  out.push_back(
      bucket(kLine + 11, topic_, names, at(static_cast<int64_t>(token) + 1)));
  out.push_back(bucket(kLine + 12, topic_, word.fine));
}

}  // namespace dateline
