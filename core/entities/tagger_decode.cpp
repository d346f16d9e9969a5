#include <algorithm>
#include <vector>

#include "entities/tagger_chain.h"
#include "entities/tagger_model.h"
#include "entities/tagger_votes.h"

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
    for (const uint32_t bucket : buckets_) model_.add(bucket, out.scores);
    if (word != nullptr && offset == 0) add_styles(*word, out.scores);
    if (model_.dense().empty()) return;
    model_.dense().project(
        model_.lexicon().vectors.codes(word == nullptr ? 0 : word->place),
        letters_of(word), place, out.hidden);
  }

  // The habits of one small corpus are not to be trusted wholly.
  void add_styles(const Word& word, LabelScores& out) {
    for (const auto& [style, per_cent] : kStyles) {
      buckets_.clear();
      style_features(word, style, buckets_);
      LabelScores scores{};
      for (const uint32_t bucket : buckets_) model_.add(bucket, scores);
      for (size_t label = 0; label < kLabels; ++label) {
        out[label] += scores[label] * per_cent / 100;
      }
    }
  }

  struct Style {
    uint32_t style;
    int32_t per_cent;
  };
  static constexpr Style kStyles[] = {{kOwnStyle, 50}, {kKindredStyle, 30}};

  const TaggerModel& model_;
  const TaggerDocument& document_;
  static constexpr uint32_t kRemembered = 1 << 16;  // bounds the memory

  std::vector<uint32_t> serials_;  // by type and place, from 1
  std::vector<WordScore> scores_;  // made when needed
  uint32_t forgotten_ = 0;
  std::array<WordScore, kPlaces> outside_{};
  std::vector<uint32_t> buckets_;
};

// The runs of active tokens of a document: tagged by themselves first, then
// once more where the rest of the document has something to say about them.
class Decoder {
 public:
  Decoder(const TaggerModel& model, const TaggerDocument& document)
      : model_(model),
        document_(document),
        word_scores_(model, document),
        features_(document, model.lexicon()),
        chain_(model),
        votes_(document) {}

  TaggerResult run() {
    const size_t size = document_.sentences.size();
    result_.labels.resize(size);
    result_.margins.resize(size);
    for (size_t s = 0; s < size; ++s) tag(s);
    first_ = result_;
    for (size_t s = 0; s < size; ++s) votes_.collect(tagged(s));
    for (const Run& run : runs_) {
      LabelScores* scores = &scores_[run.scores];
      if (votes_.add(tagged(run.sentence), run.first, run.end, scores)) {
        decode(run);
      }
    }
    return std::move(result_);
  }

 private:
  struct Run {
    size_t sentence = 0;
    uint32_t first = 0;
    uint32_t end = 0;
    size_t scores = 0;  // of its first token
  };

  TaggerVotes::Tagged tagged(size_t s) const {
    return {document_.sentences[s], first_.labels[s], first_.margins[s]};
  }

  void tag(size_t s) {
    const TaggerDocument::Sentence& sentence = document_.sentences[s];
    const std::vector<uint8_t>& active = sentence.active;
    const auto size = static_cast<uint32_t>(active.size());
    result_.labels[s].assign(size, 0);
    result_.margins[s].assign(size, 0);
    if (std::find(active.begin(), active.end(), 1) == active.end()) return;
    features_.begin(sentence);
    for (uint32_t t = 0; t < size; ++t) {
      if (active[t] == 0) continue;
      const Run run = score_run(s, t);
      decode(run);
      runs_.push_back(run);
      t = run.end;
    }
  }

  Run score_run(size_t s, uint32_t first) {
    const TaggerDocument::Sentence& sentence = document_.sentences[s];
    Run run{s, first, first, scores_.size()};
    for (; run.end < sentence.active.size() && sentence.active[run.end] != 0;
         ++run.end) {
      LabelScores& scores = scores_.emplace_back(LabelScores{});
      word_scores_.add(sentence, run.end, scores);
      buckets_.clear();
      features_.add(run.end, buckets_);
      for (const uint32_t b : buckets_) model_.add(b, scores);
    }
    return run;
  }

  void decode(const Run& run) {
    chain_.decode(&scores_[run.scores], run.end - run.first,
                  &result_.labels[run.sentence][run.first],
                  &result_.margins[run.sentence][run.first]);
  }

  const TaggerModel& model_;
  const TaggerDocument& document_;
  WordScores word_scores_;
  SentenceFeatures features_;
  TaggerChain chain_;
  TaggerVotes votes_;
  TaggerResult result_;
  TaggerResult first_;  // before the votes
  std::vector<Run> runs_;
  std::vector<LabelScores> scores_;  // of the tokens of all runs
  std::vector<uint32_t> buckets_;
};

}  // namespace

TaggerResult decode(const TaggerModel& model, const TaggerDocument& document) {
  return Decoder(model, document).run();
}

}  // namespace dateline
