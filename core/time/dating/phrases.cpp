#include "time/dating/phrases.h"

#include "entities/fold.h"

namespace dateline {
namespace {

uint64_t hash_of(std::string_view word) {
  uint64_t hash = 14695981039346656037u;
  for (const char c : word) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  }
  return hash;
}

// Without the "'s" of its words.
std::string without_possessives(std::string_view phrase) {
  std::string plain;
  for (size_t i = 0; i < phrase.size(); ++i) {
    const bool possessive = phrase[i] == '\'' && i + 1 < phrase.size() &&
                            phrase[i + 1] == 's' &&
                            (i + 2 == phrase.size() || phrase[i + 2] == ' ');
    if (possessive) {
      ++i;
    } else {
      plain.push_back(phrase[i]);
    }
  }
  return plain;
}

}  // namespace

uint64_t Phrases::key(std::string_view phrase) {
  const std::string folded = phrase.find("'s") == std::string_view::npos
                                 ? fold_name(phrase)
                                 : fold_name(without_possessives(phrase));
  uint64_t key = kSeed;
  size_t count = 0;
  for (size_t at = 0; at < folded.size();) {
    size_t end = folded.find(' ', at);
    if (end == std::string::npos) end = folded.size();
    const std::string_view word(folded.data() + at, end - at);
    at = end + 1;
    if (word.empty() || word == "the") continue;
    key = mix(key, hash_of(word));
    ++count;
  }
  return count == 0 || count > kLongest ? 0 : key;
}

Phrases::Phrases(std::string_view text, const Segmentation& segmentation,
                 size_t most) {
  bool starts_run = true;
  size_t sentence = 0;
  for (uint32_t t = 0; t < segmentation.tokens.size() && t < most; ++t) {
    const Token& token = segmentation.tokens[t];
    while (sentence < segmentation.sentences.size() &&
           segmentation.sentences[sentence].end_token <= t) {
      ++sentence;
      starts_run = true;
    }
    const std::string_view form =
        text.substr(token.span.start, token.span.size());
    if (form == "'s" || form == "\u2019s" || form == "-" || form == "The" ||
        form == "the") {
      continue;
    }
    if (token.kind == TokenKind::kPunctuation ||
        token.kind == TokenKind::kSymbol) {
      starts_run = starts_run || form != "&";
      continue;
    }
    const std::string folded = fold_name(form);
    if (folded.empty()) continue;
    words_.push_back({hash_of(folded), t, starts_run});
    starts_run = false;
  }
}

}  // namespace dateline
