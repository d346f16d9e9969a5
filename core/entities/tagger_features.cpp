#include "entities/tagger_features.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "entities/tagger_hash.h"

namespace dateline {
namespace {

constexpr uint32_t kLongestName = 6;  // words
constexpr uint16_t kPersonalName = 1u << 10;

uint32_t bucket(uint32_t kind, uint32_t a, uint32_t b = 0, uint32_t c = 0) {
  return mix(mix(mix(kind * 0x01000193u, a), b), c) >> (32 - kBucketBits);
}

// Kinds of the features that look at several words begin here.
enum Kind : uint32_t {
  kBias = 1,
  kWordKind = 16,  // + offset * 32
  kPair = 1024,
  kStyle = 2048,
};

SentenceCase letters_of(const std::vector<const Word*>& words) {
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

uint32_t few(uint32_t n) { return std::min(n, 2u); }

}  // namespace

TaggerDocument read_document(
    const std::vector<std::vector<std::string_view>>& sentences,
    const TaggerLexicon& lexicon) {
  TaggerDocument document;
  std::unordered_map<std::string_view, uint32_t> types;
  std::unordered_map<uint32_t, uint32_t> lower_types;
  std::vector<const Word*> words;
  for (const auto& tokens : sentences) {
    TaggerDocument::Sentence& sentence = document.sentences.emplace_back();
    sentence.words.reserve(tokens.size());
    for (const std::string_view token : tokens) {
      const auto [it, fresh] = types.try_emplace(
          token, static_cast<uint32_t>(document.types.size()));
      if (fresh) {
        const Word word = make_word(token, lexicon);
        const auto lower = lower_types.try_emplace(
            word.key, static_cast<uint32_t>(lower_types.size()));
        document.types.push_back({word, lower.first->second});
      }
      sentence.words.push_back(it->second);
    }
  }
  document.uses.resize(lower_types.size());
  for (TaggerDocument::Sentence& sentence : document.sentences) {
    words.clear();
    for (const uint32_t w : sentence.words) {
      words.push_back(&document.types[w].word);
    }
    sentence.letters = letters_of(words);
  }
  collect_uses(document);
  return document;
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

void SentenceFeatures::begin(const TaggerDocument::Sentence& sentence) {
  sentence_ = &sentence;
  words_.clear();
  for (const uint32_t w : sentence.words) {
    words_.push_back(&document_.types[w].word);
  }
  find_names();
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
        const uint16_t found = lexicon_.names.find(key);
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
