#include <algorithm>
#include <vector>

#include "entities/tagger_chain.h"
#include "entities/tagger_model.h"
#include "entities/tagger_votes.h"
#include "entities/tagger_word_scores.h"

namespace dateline {
namespace {

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
      model_.add(buckets_, scores);
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
