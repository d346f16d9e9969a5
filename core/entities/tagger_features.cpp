#include "entities/tagger_features.h"

#include <algorithm>
#include <string_view>

#include "entities/tagger_hash.h"
#include "entities/tagger_lines.h"
#include "entities/word_memory.h"

namespace dateline {
namespace {

constexpr uint32_t kLongestName = 6;  // words
constexpr uint16_t kPersonalName = 1u << 10;

// Kinds of the features that look at several words begin here.
enum Kind : uint32_t {
  kBias = 1,
  kWordKind = 16,  // + offset * 32
  kPair = 1024,
  kRun = 1536,
  kStyle = 2048,
};

uint32_t few(uint32_t n) { return std::min(n, 2u); }

SentenceCase case_of(const std::vector<const Word*>& words) {
  uint32_t capitals = 0;
  uint32_t uppers = 0;
  uint32_t lowers = 0;
  for (const Word* word : words) {
    if (!word->letter) continue;
    if (word->all_upper) ++uppers;
    if (word->capital) {
      ++capitals;
    } else if (word->suffix[3] != 0) {
      ++lowers;  // four letters or more
    }
  }
  if (lowers > 0 || capitals < 3) return SentenceCase::kNormal;
  if (uppers * 4 >= capitals * 3) return SentenceCase::kUpper;
  return SentenceCase::kTitle;
}

// Gives every distinct key a number, in order of first appearance.
template <typename Key>
class Numbering {
 public:
  explicit Numbering(size_t most) {
    while ((size_t{1} << bits_) < most + most / 2 + 2) ++bits_;
    slots_.assign(size_t{1} << bits_, 0);
  }

  uint32_t number(const Key& key, uint32_t hash) {
    const size_t mask = slots_.size() - 1;
    for (size_t at = hash * 0x9E3779B1u >> (32 - bits_);;
         at = (at + 1) & mask) {
      if (slots_[at] == 0) {
        keys_.push_back(key);
        slots_[at] = static_cast<uint32_t>(keys_.size());
      }
      if (keys_[slots_[at] - 1] == key) return slots_[at] - 1;
    }
  }
  size_t size() const { return keys_.size(); }

 private:
  uint32_t bits_ = 4;
  std::vector<uint32_t> slots_;  // number + 1; 0: free
  std::vector<Key> keys_;
};

// Is the document written with capital letters at all? Where it is not, every
// word has to be looked at.
bool has_capitals(const TaggerDocument& document) {
  size_t with_capital = 0;
  for (const TaggerDocument::Sentence& sentence : document.sentences) {
    for (const uint32_t w : sentence.words) {
      if (document.types[w].word.any_capital) {
        ++with_capital;
        break;
      }
    }
  }
  return with_capital * 5 > document.sentences.size() * 4;
}

constexpr uint32_t kReach = 1;  // words beside a capital that are looked at
constexpr uint32_t kGap = 3;    // words between two capitals of one name

void mark_active(const std::vector<const Word*>& words, bool capitals,
                 std::vector<uint8_t>& active) {
  const auto size = static_cast<uint32_t>(words.size());
  active.assign(size, capitals ? 0 : 1);
  if (!capitals) return;
  uint32_t last = size;  // the capital before, if any
  for (uint32_t t = 0; t < size; ++t) {
    if (!words[t]->any_capital) continue;
    const bool joined = last < size && t - last <= kGap + 1;
    const uint32_t first = joined ? last : t - std::min(t, kReach);
    const uint32_t end = std::min(size, t + kReach + 1);
    for (uint32_t i = first; i < end; ++i) active[i] = 1;
    last = t;
  }
}

// Looks up the words that the features of active tokens see.
void look_up_near(const TaggerDocument::Sentence& sentence,
                  const TaggerLexicon& lexicon, TaggerDocument& document) {
  const auto size = static_cast<uint32_t>(sentence.words.size());
  uint32_t from = 0;
  for (uint32_t t = 0; t < size; ++t) {
    if (sentence.active[t] == 0) continue;
    from = std::max(from, t - std::min<uint32_t>(t, kWindow));
    for (; from < std::min(size, t + kWindow + 1); ++from) {
      look_up(document.types[sentence.words[from]].word, lexicon);
    }
  }
}

void note_context(TaggerDocument::Use& use, uint32_t before, uint32_t after) {
  if (use.contexts == 3) return;
  for (uint32_t i = 0; i < use.contexts; ++i) {
    if (use.before[i] == before && use.after[i] == after) return;
  }
  use.before[use.contexts] = before;
  use.after[use.contexts] = after;
  ++use.contexts;
}

void collect_uses(TaggerDocument& document) {
  for (const TaggerDocument::Sentence& sentence : document.sentences) {
    if (sentence.letters != SentenceCase::kNormal) continue;
    const auto size = static_cast<uint32_t>(sentence.words.size());
    const auto word = [&](uint32_t i) -> const Word* {
      return i < size ? &document.types[sentence.words[i]].word : nullptr;
    };
    for (uint32_t i = 0; i < size; ++i) {
      const Word& here = *word(i);
      if (!here.letter) continue;
      TaggerDocument::Use& use =
          document.uses[document.types[sentence.words[i]].lower_type];
      if (!here.capital) {
        ++use.lower;
        continue;
      }
      const Word* before = i > 0 ? word(i - 1) : nullptr;
      const Word* after = word(i + 1);
      if (before != nullptr && before->letter) ++use.upper_inside;
      const bool run_before = before != nullptr && before->capital;
      const bool run_after = after != nullptr && after->capital;
      if (run_before || run_after) ++use.in_phrase;
      if (run_before && !run_after && (before->names & kPersonalName) != 0) {
        ++use.ends_name;
      }
      note_context(use, before == nullptr ? 1 : before->lower,
                   after == nullptr ? 1 : after->lower);
    }
  }
}

}  // namespace

namespace {

// Words that hold a letter are looked up at once, the others where a name may
// be near.
TaggerDocument::Type read_type(std::string_view token,
                               const TaggerLexicon& lexicon,
                               WordMemory* memory) {
  TaggerDocument::Type type;
  type.text = token;
  if (memory != nullptr) type.kept = memory->at(token);
  if (type.kept == nullptr) type.word = make_word(token);
  Word& word = type.kept == nullptr ? type.word : type.kept->word;
  if (word.letter || word.any_capital) look_up(word, lexicon);
  if (type.kept != nullptr) type.word = word;
  return type;
}

}  // namespace

TaggerDocument read_document(
    const std::vector<std::vector<std::string_view>>& sentences,
    const TaggerLexicon& lexicon, WordMemory* memory) {
  TaggerDocument document;
  size_t tokens = 0;
  for (const auto& sentence : sentences) tokens += sentence.size();
  Numbering<std::string_view> types(tokens);
  Numbering<uint32_t> lower_types(tokens);
  std::vector<const Word*> words;
  document.sentences.resize(sentences.size());
  for (size_t s = 0; s < sentences.size(); ++s) {
    TaggerDocument::Sentence& sentence = document.sentences[s];
    sentence.words.reserve(sentences[s].size());
    for (const std::string_view token : sentences[s]) {
      const uint32_t type = types.number(token, hash_of(token));
      if (type == document.types.size()) {
        TaggerDocument::Type& fresh =
            document.types.emplace_back(read_type(token, lexicon, memory));
        fresh.lower_type = lower_types.number(fresh.word.key, fresh.word.key);
      }
      sentence.words.push_back(type);
    }
  }
  document.uses.resize(lower_types.size());
  const bool capitals = has_capitals(document);
  for (TaggerDocument::Sentence& sentence : document.sentences) {
    words.clear();
    for (const uint32_t w : sentence.words) {
      words.push_back(&document.types[w].word);
    }
    sentence.letters = case_of(words);
    mark_active(words, capitals, sentence.active);
    look_up_near(sentence, lexicon, document);
  }
  collect_uses(document);
  document.topic = topic_of(document, lexicon);
  return document;
}

uint32_t letters_of(const Word* word) {
  if (word == nullptr) return 0;
  if (word->all_upper) return 1;
  if (word->capital) return word->suffix[1] == 0 ? 2 : 3;
  if (word->any_capital) return 4;
  if (word->letter) return 5;
  return word->digit ? 6 : 7;
}

void word_features(const Word* word, int offset, std::vector<uint32_t>& out) {
  const uint32_t base =
      kWordKind + static_cast<uint32_t>(offset + kWindow) * 32;
  if (word == nullptr) {
    out.push_back(bucket(base, 0));
    return;
  }
  const Word& w = *word;
  out.push_back(bucket(base + 1, w.lower));
  out.push_back(bucket(base + 2, w.shape));
  out.push_back(bucket(base + 3, w.fine, w.capital));
  out.push_back(bucket(base + 4, w.coarse, w.short_shape));
  if (offset < -1 || offset > 1) return;
  out.push_back(bucket(base + 5, w.exact));
  out.push_back(bucket(base + 6, w.suffix[2], w.capital));
  out.push_back(bucket(base + 7, w.fine));
  out.push_back(bucket(base + 8, w.short_shape));
  out.push_back(bucket(base + 9, w.names, w.capital));
  if (offset != 0) return;
  out.push_back(bucket(kBias, 0));
  for (uint32_t n = 0; n < 4; ++n) {
    if (w.prefix[n] != 0) out.push_back(bucket(base + 10 + n, w.prefix[n]));
    if (w.suffix[n] != 0) out.push_back(bucket(base + 14 + n, w.suffix[n]));
  }
  if (w.suffix[3] != 0) {
    out.push_back(bucket(base + 18, w.suffix[3], w.short_shape));
  }
  out.push_back(bucket(base + 19, w.fine, w.short_shape));
  for (uint32_t bit = 0; bit < 16; ++bit) {
    if ((w.names >> bit & 1) != 0) {
      out.push_back(bucket(base + 20, bit, w.short_shape));
    }
  }
}

SentenceFeatures::SentenceFeatures(const TaggerDocument& document,
                                   const TaggerLexicon& lexicon)
    : document_(document),
      lexicon_(lexicon),
      line_(std::make_unique<TaggerLine>()) {}

SentenceFeatures::~SentenceFeatures() = default;

void SentenceFeatures::begin(const TaggerDocument::Sentence& sentence) {
  sentence_ = &sentence;
  words_.clear();
  for (const uint32_t w : sentence.words) {
    words_.push_back(&document_.types[w].word);
  }
  find_names();
  find_runs();
  line_->begin(words_, sentence.letters, document_.topic);
}

namespace {

bool joins(const Word& word) {
  static const uint32_t kJoining[] = {
      make_word("of").lower,  make_word("for").lower, make_word("the").lower,
      make_word("and").lower, make_word("&").lower,   make_word("-").lower,
      make_word("de").lower,  make_word("del").lower, make_word("la").lower,
      make_word("du").lower,  make_word("on").lower};
  return std::find(std::begin(kJoining), std::end(kJoining), word.lower) !=
         std::end(kJoining);
}

}  // namespace

void SentenceFeatures::find_runs() {
  const auto size = static_cast<uint32_t>(words_.size());
  runs_.assign(size, {});
  phrases_.assign(size, {});
  if (sentence_->letters != SentenceCase::kNormal) return;
  for (uint32_t first = 0; first < size;) {
    if (!words_[first]->any_capital) {
      ++first;
      continue;
    }
    uint32_t end = first;  // of the phrase
    for (uint32_t from = first; from < size;) {
      uint32_t to = from;
      while (to < size && words_[to]->any_capital) ++to;
      for (uint32_t t = from; t < to; ++t) runs_[t] = {from, to};
      end = from = to;
      while (from < size && from < to + 2 && joins(*words_[from])) ++from;
      if (from == to || from >= size || !words_[from]->any_capital) break;
    }
    for (uint32_t t = first; t < end; ++t) phrases_[t] = {first, end};
    first = end;
  }
}

// What stands at the ends of a long name, seen from all of its words.
void SentenceFeatures::add_run(uint32_t token,
                               std::vector<uint32_t>& out) const {
  const Run& phrase = phrases_[token];
  if (phrase.end == 0) return;
  const auto lower = [&](int64_t i) -> uint32_t {
    return i < 0 ? 1
           : i >= static_cast<int64_t>(words_.size())
               ? 2
               : words_[static_cast<size_t>(i)]->lower;
  };
  const auto place = [&](const Run& run) {
    return few(token - run.first) * 3 + few(run.end - 1 - token);
  };
  const Run& run = runs_[token];
  if (run.end != 0) {
    const Word& last = *words_[run.end - 1];
    const Word& first = *words_[run.first];
    const uint32_t at = place(run);
    out.push_back(bucket(kRun, at));
    out.push_back(bucket(kRun + 1, last.lower, few(run.end - 1 - token)));
    out.push_back(bucket(kRun + 2, first.lower, few(token - run.first)));
    out.push_back(bucket(kRun + 3, last.fine, at));
    out.push_back(bucket(kRun + 4, first.fine, at));
    out.push_back(bucket(kRun + 5, lower(run.first - int64_t{1}), at));
    out.push_back(bucket(kRun + 6, lower(run.end), at));
    out.push_back(bucket(kRun + 7, first.names, last.names, at));
  }
  if (phrase.first == run.first && phrase.end == run.end) return;
  const uint32_t at = place(phrase);
  const uint32_t inside = run.end == 0;
  out.push_back(bucket(kRun + 8, words_[phrase.first]->lower, inside,
                       few(token - phrase.first)));
  out.push_back(bucket(kRun + 9, words_[phrase.end - 1]->lower, inside));
  out.push_back(bucket(kRun + 10, words_[phrase.first]->fine, at, inside));
  out.push_back(bucket(kRun + 11, lower(phrase.first - int64_t{1}), inside));
  out.push_back(bucket(kRun + 12, lower(phrase.end), inside));
}

// Longest listed phrases of two words and more, from the left.
void SentenceFeatures::find_names() {
  const auto size = static_cast<uint32_t>(words_.size());
  name_hits_.assign(size, 0);
  for (uint32_t i = 0; i < size;) {
    uint32_t best = 0;
    uint16_t kinds = 0;
    if (words_[i]->capital || words_[i]->digit) {
      uint32_t key = words_[i]->key;
      const uint32_t stop = std::min(size, i + kLongestName);
      for (uint32_t end = i + 1; end < stop; ++end) {
        if (!words_[end]->letter && !words_[end]->digit &&
            words_[end]->suffix[1] == 0 && end + 1 == stop) {
          break;
        }
        key = phrase_key(key, words_[end]->key);
        const uint16_t found = lexicon_.names[lexicon_.name_keys.find(key)];
        if (found != 0) {
          best = end + 1;
          kinds = found;
        }
      }
    }
    if (best == 0) {
      ++i;
      continue;
    }
    for (uint32_t t = i; t < best; ++t) {
      const uint32_t place = t == i ? 1 : t + 1 == best ? 3 : 2;
      name_hits_[t] = kinds | place << 16;
    }
    i = best;
  }
}

void SentenceFeatures::add(uint32_t token, std::vector<uint32_t>& out) const {
  static const Word kOutside;
  const auto size = static_cast<uint32_t>(words_.size());
  const auto at = [&](int offset) -> const Word& {
    const int64_t i = static_cast<int64_t>(token) + offset;
    return i >= 0 && i < size ? *words_[static_cast<size_t>(i)] : kOutside;
  };
  const Word& b2 = at(-2);
  const Word& b1 = at(-1);
  const Word& w = at(0);
  const Word& a1 = at(1);
  const Word& a2 = at(2);
  const auto letters = static_cast<uint32_t>(sentence_->letters);

  out.push_back(bucket(kPair + 1, b1.lower, w.lower));
  out.push_back(bucket(kPair + 2, w.lower, a1.lower));
  out.push_back(bucket(kPair + 3, b1.lower, a1.lower, w.short_shape));
  out.push_back(bucket(kPair + 4, b1.short_shape, w.short_shape));
  out.push_back(bucket(kPair + 5, w.short_shape, a1.short_shape));
  out.push_back(
      bucket(kPair + 6, b1.short_shape, w.short_shape, a1.short_shape));
  out.push_back(bucket(kPair + 7, b1.coarse, w.coarse, w.capital));
  out.push_back(bucket(kPair + 8, w.coarse, a1.coarse, w.capital));
  out.push_back(bucket(kPair + 9, b1.coarse, w.coarse, a1.coarse));
  out.push_back(bucket(kPair + 10, b1.fine, w.fine));
  out.push_back(bucket(kPair + 11, w.fine, a1.fine));
  out.push_back(bucket(kPair + 12, b1.lower, w.short_shape));
  out.push_back(bucket(kPair + 13, a1.lower, w.short_shape));
  out.push_back(bucket(kPair + 14, b2.lower, b1.lower, w.capital));
  out.push_back(bucket(kPair + 15, a1.lower, a2.lower, w.capital));
  out.push_back(bucket(kPair + 16, b2.coarse, b1.coarse, w.short_shape));
  out.push_back(bucket(kPair + 17, a1.coarse, a2.coarse, w.short_shape));
  out.push_back(bucket(kPair + 18, b1.fine, w.names, w.capital));
  out.push_back(
      bucket(kPair + 19, w.names, a1.names, w.capital * 2 + a1.capital));
  out.push_back(
      bucket(kPair + 20, b1.names, w.names, b1.capital * 2 + w.capital));
  // A line by itself: scores, tables, lists of names.
  if (token == 0) out.push_back(bucket(kPair + 21, letters, w.short_shape));
  if (letters != 0) {
    out.push_back(bucket(kPair + 22, letters));
    out.push_back(bucket(kPair + 23, letters, w.fine));
    out.push_back(bucket(kPair + 24, letters, w.names));
  }
  for (int offset = -1; offset <= 1; ++offset) {
    const int64_t i = static_cast<int64_t>(token) + offset;
    const uint32_t hit =
        i >= 0 && i < size ? name_hits_[static_cast<size_t>(i)] : 0;
    if (hit == 0) continue;
    const uint32_t place = hit >> 16 | static_cast<uint32_t>(offset + 1) << 4;
    out.push_back(bucket(kPair + 25, hit & 0xFFFF, place, letters != 0));
    for (uint32_t bit = 0; bit < 16; ++bit) {
      if ((hit >> bit & 1) != 0) {
        out.push_back(bucket(kPair + 26, bit, place, w.capital));
      }
    }
  }
  add_run(token, out);
  line_->add(token, out);
  if (!w.letter) return;
  const TaggerDocument::Use& use =
      document_.uses[document_.types[sentence_->words[token]].lower_type];
  const uint32_t position = token == 0 ? 1 : b1.letter ? 0 : 2;
  const uint32_t cased = few(use.lower) * 3 + few(use.upper_inside);
  out.push_back(bucket(kPair + 30, cased, position * 4 + letters, w.capital));
  out.push_back(bucket(kPair + 31, few(use.in_phrase), few(use.ends_name),
                       w.capital * 4 + letters));
  if (!w.capital) return;
  out.push_back(
      bucket(kPair + 32, few(use.ends_name), b1.capital * 2 + a1.capital));
  for (uint32_t i = 0; i < use.contexts; ++i) {
    out.push_back(bucket(kPair + 33, use.before[i]));
    out.push_back(bucket(kPair + 34, use.after[i]));
  }
}

void style_features(const Word& word, uint32_t style,
                    std::vector<uint32_t>& out) {
  out.push_back(bucket(kStyle, style));
  out.push_back(bucket(kStyle + 1, style, word.short_shape));
  out.push_back(bucket(kStyle + 2, style, word.coarse, word.capital));
  out.push_back(bucket(kStyle + 3, style, word.lower));
  out.push_back(bucket(kStyle + 4, style, word.names, word.capital));
}

}  // namespace dateline
