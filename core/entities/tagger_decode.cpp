#include <algorithm>
#include <deque>

#include "entities/tagger_chain.h"
#include "entities/tagger_model.h"

namespace dateline {
namespace {

constexpr size_t kPlaces = 2 * kWindow + 1;
static_assert(kPlaces == kInputs);

// What a word adds to the scores of a token beside it.
struct WordScore {
  LabelScores scores{};
  DenseNet::Hidden hidden{};
};

// Scores of all that depends on one word alone, summed up once for every
// distinct word and place beside a token.
class WordScores {
 public:
  WordScores(const TaggerModel& model, const TaggerDocument& document)
      : model_(model),
        document_(document),
        serials_(document.types.size() * kPlaces) {
    for (size_t place = 0; place < kPlaces; ++place) {
      sum(nullptr, place, outside_[place]);
    }
  }

  void add(const TaggerDocument::Sentence& sentence, uint32_t token,
           LabelScores& out) {
    DenseNet::Hidden hidden = model_.dense().bias();
    for (size_t place = 0; place < kPlaces; ++place) {
      const int64_t i = static_cast<int64_t>(token + place) - kWindow;
      const bool inside =
          i >= 0 && i < static_cast<int64_t>(sentence.words.size());
      const WordScore& score =
          inside ? known(sentence.words[static_cast<size_t>(i)], place)
                 : outside_[place];
      for (size_t label = 0; label < kLabels; ++label) {
        out[label] += score.scores[label];
      }
      for (size_t h = 0; h < kHidden; ++h) hidden[h] += score.hidden[h];
    }
    if (!model_.dense().empty()) {
      model_.dense().add_scores(hidden, out.data());
    }
  }

 private:
  const WordScore& known(uint32_t type, size_t place) {
    uint32_t& serial = serials_[type * kPlaces + place];
    if (serial <= forgotten_) {
      if (scores_.size() == kRemembered) {
        scores_.clear();
        forgotten_ += kRemembered;
      }
      sum(&document_.types[type].word, place, scores_.emplace_back());
      serial = forgotten_ + static_cast<uint32_t>(scores_.size());
    }
    return scores_[serial - forgotten_ - 1];
  }

  void sum(const Word* word, size_t place, WordScore& out) {
    const int offset = static_cast<int>(place) - kWindow;
    buckets_.clear();
    word_features(word, offset, buckets_);
    if (word != nullptr && offset == 0) {
      style_features(*word, kOwnStyle, buckets_);
    }
    for (const uint32_t bucket : buckets_) model_.add(bucket, out.scores);
    if (model_.dense().empty()) return;
    model_.dense().project(
        model_.lexicon().vectors.at(word == nullptr ? 0 : word->place),
        letters_of(word), place, out.hidden);
  }

  const TaggerModel& model_;
  const TaggerDocument& document_;
  static constexpr uint32_t kRemembered = 1 << 16;  // bounds the memory

  std::vector<uint32_t> serials_;  // by type and place, from 1
  std::deque<WordScore> scores_;   // made when needed
  uint32_t forgotten_ = 0;
  std::array<WordScore, kPlaces> outside_{};
  std::vector<uint32_t> buckets_;
};

}  // namespace

TaggerResult decode(const TaggerModel& model, const TaggerDocument& document) {
  WordScores word_scores(model, document);
  SentenceFeatures features(document, model.lexicon());
  TaggerChain chain(model);
  TaggerResult result;
  result.labels.resize(document.sentences.size());
  result.margins.resize(document.sentences.size());
  std::vector<LabelScores> emissions;
  std::vector<uint32_t> buckets;
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    const TaggerDocument::Sentence& sentence = document.sentences[s];
    const std::vector<uint8_t>& active = sentence.active;
    const auto size = static_cast<uint32_t>(active.size());
    result.labels[s].assign(size, 0);
    result.margins[s].assign(size, 0);
    if (std::find(active.begin(), active.end(), 1) == active.end()) continue;
    features.begin(sentence);
    for (uint32_t first = 0; first < size;) {
      if (active[first] == 0) {
        ++first;
        continue;
      }
      uint32_t end = first;
      emissions.clear();
      for (; end < size && active[end] != 0; ++end) {
        LabelScores& scores = emissions.emplace_back(LabelScores{});
        word_scores.add(sentence, end, scores);
        buckets.clear();
        features.add(end, buckets);
        for (const uint32_t b : buckets) model.add(b, scores);
      }
      chain.decode(emissions.data(), end - first, &result.labels[s][first],
                   &result.margins[s][first]);
      first = end;
    }
  }
  return result;
}

}  // namespace dateline
