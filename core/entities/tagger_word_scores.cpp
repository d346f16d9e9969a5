#include "entities/tagger_word_scores.h"

namespace dateline {
namespace {

// The habits of one small corpus are not to be trusted wholly.
struct Style {
  uint32_t style;
  int32_t per_cent;
};
constexpr Style kStyles[] = {{kOwnStyle, 50}, {kKindredStyle, 30}};

}  // namespace

WordScores::WordScores(const TaggerModel& model, const TaggerDocument& document)
    : model_(model),
      document_(document),
      serials_(document.types.size() * kPlaces) {
  for (size_t place = 0; place < kPlaces; ++place) {
    sum(nullptr, place, outside_[place]);
  }
}

void WordScores::add(const TaggerDocument::Sentence& sentence, uint32_t token,
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

// The reference holds until the next call.
const WordScore& WordScores::known(uint32_t type, size_t place) {
  const TaggerDocument::Type& word = document_.types[type];
  if (word.kept != nullptr) {
    auto& kept = word.kept->scores[place];
    if (kept == nullptr) {
      auto score = std::make_unique<WordScore>();
      sum(&word.word, place, *score);
      kept = std::move(score);
    }
    return *kept;
  }
  uint32_t& serial = serials_[type * kPlaces + place];
  if (serial <= forgotten_) {
    if (scores_.size() == kRemembered) {
      scores_.clear();
      forgotten_ += kRemembered;
    }
    sum(&word.word, place, scores_.emplace_back());
    serial = forgotten_ + static_cast<uint32_t>(scores_.size());
  }
  return scores_[serial - forgotten_ - 1];
}

void WordScores::sum(const Word* word, size_t place, WordScore& out) {
  const int offset = static_cast<int>(place) - kWindow;
  buckets_.clear();
  word_features(word, offset, buckets_);
  model_.add(buckets_, out.scores);
  if (word != nullptr && offset == 0) add_styles(*word, out.scores);
  if (model_.dense().empty()) return;
  model_.dense().project(
      model_.lexicon().vectors.codes(word == nullptr ? 0 : word->place),
      letters_of(word), place, out.hidden);
}

void WordScores::add_styles(const Word& word, LabelScores& out) {
  for (const auto& [style, per_cent] : kStyles) {
    buckets_.clear();
    style_features(word, style, buckets_);
    LabelScores scores{};
    model_.add(buckets_, scores);
    for (size_t label = 0; label < kLabels; ++label) {
      out[label] += scores[label] * per_cent / 100;
    }
  }
}

}  // namespace dateline
