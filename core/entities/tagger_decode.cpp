#include <algorithm>
#include <limits>
#include <memory>

#include "entities/tagger_model.h"

namespace dateline {
namespace {

constexpr int32_t kNever = std::numeric_limits<int32_t>::min() / 4;

// Scores of all features that depend on one word alone, summed up once for
// every distinct word and place beside a token.
class WordScores {
 public:
  WordScores(const TaggerModel& model, const TaggerDocument& document)
      : model_(model), document_(document) {
    scores_.resize(document.types.size());
    for (int offset = -kWindow; offset <= kWindow; ++offset) {
      sum(nullptr, offset, outside_[static_cast<size_t>(offset + kWindow)]);
    }
  }

  void add(const TaggerDocument::Sentence& sentence, uint32_t token,
           LabelScores& out) {
    for (int offset = -kWindow; offset <= kWindow; ++offset) {
      const int64_t i = static_cast<int64_t>(token) + offset;
      const auto place = static_cast<size_t>(offset + kWindow);
      const bool inside =
          i >= 0 && i < static_cast<int64_t>(sentence.words.size());
      const LabelScores& scores =
          inside ? known(sentence.words[static_cast<size_t>(i)], offset)
                 : outside_[place];
      for (size_t label = 0; label < kLabels; ++label) {
        out[label] += scores[label];
      }
    }
  }

 private:
  struct Places {
    std::array<LabelScores, 2 * kWindow + 1> scores;
    std::array<bool, 2 * kWindow + 1> known{};
  };

  const LabelScores& known(uint32_t type, int offset) {
    std::unique_ptr<Places>& places = scores_[type];
    if (!places) places = std::make_unique<Places>();
    const auto place = static_cast<size_t>(offset + kWindow);
    if (!places->known[place]) {
      sum(&document_.types[type].word, offset, places->scores[place]);
      places->known[place] = true;
    }
    return places->scores[place];
  }

  void sum(const Word* word, int offset, LabelScores& out) {
    out.fill(0);
    buckets_.clear();
    word_features(word, offset, buckets_);
    if (word != nullptr && offset == 0) {
      style_features(*word, kOwnStyle, buckets_);
    }
    for (const uint32_t bucket : buckets_) model_.add(bucket, out);
  }

  const TaggerModel& model_;
  const TaggerDocument& document_;
  std::vector<std::unique_ptr<Places>> scores_;  // by type, made when needed
  std::array<LabelScores, 2 * kWindow + 1> outside_{};
  std::vector<uint32_t> buckets_;
};

struct Step {
  uint8_t before;
  uint8_t after;
  int32_t score;
};

std::vector<Step> steps_of(const TaggerModel& model) {
  std::vector<Step> steps;
  for (int after = 0; after < kLabels; ++after) {
    for (int before = 0; before < kLabels; ++before) {
      if (may_follow(before, after)) {
        steps.push_back({static_cast<uint8_t>(before),
                         static_cast<uint8_t>(after),
                         model.transition(before, after)});
      }
    }
  }
  return steps;
}

// `far[t]`: token t is outside every name without being looked at.
void viterbi(const std::vector<LabelScores>& emissions,
             const std::vector<uint8_t>& far, const std::vector<Step>& steps,
             std::vector<uint8_t>& labels) {
  const size_t size = emissions.size();
  labels.assign(size, 0);
  if (size == 0) return;
  std::vector<std::array<uint8_t, kLabels>> back(size);
  LabelScores best;
  for (int label = 0; label < kLabels; ++label) {
    const auto l = static_cast<size_t>(label);
    best[l] = may_begin(label) ? emissions[0][l] : kNever;
  }
  for (size_t t = 1; t < size; ++t) {
    LabelScores next;
    next.fill(kNever);
    for (const Step& step : steps) {
      if (far[t] != 0 && step.after != 0) break;  // steps to "outside" lead
      const int32_t score = best[step.before] + step.score;
      if (score > next[step.after]) {
        next[step.after] = score;
        back[t][step.after] = step.before;
      }
    }
    // Counted from the best label so that long sentences do not overflow.
    int32_t top = kNever;
    for (size_t l = 0; l < kLabels; ++l) {
      next[l] = next[l] <= kNever / 2 ? kNever : next[l] + emissions[t][l];
      top = std::max(top, next[l]);
    }
    for (size_t l = 0; l < kLabels; ++l) {
      if (next[l] > kNever) next[l] -= top;
    }
    best = next;
  }
  size_t label = 0;
  for (int l = 0; l < kLabels; ++l) {
    if (may_end(l) && best[static_cast<size_t>(l)] > best[label]) {
      label = static_cast<size_t>(l);
    }
  }
  for (size_t t = size; t-- > 0;) {
    labels[t] = static_cast<uint8_t>(label);
    label = back[t][label];
  }
}

constexpr uint32_t kReach = 2;  // words beside a capital that are looked at
constexpr uint32_t kGap = 4;    // words between two capitals of one name

// Marks the words too far from any capital letter to be part of a name.
void mark_far(const TaggerDocument& document,
              const TaggerDocument::Sentence& sentence,
              std::vector<uint8_t>& far) {
  const auto size = static_cast<uint32_t>(sentence.words.size());
  far.assign(size, 1);
  uint32_t last = size;  // the capital before, if any
  for (uint32_t t = 0; t < size; ++t) {
    if (!document.types[sentence.words[t]].word.capital) continue;
    const bool joined = last < size && t - last <= kGap + 1;
    const uint32_t first = joined ? last : t - std::min(t, kReach);
    const uint32_t end = std::min(size, t + kReach + 1);
    for (uint32_t i = first; i < end; ++i) far[i] = 0;
    last = t;
  }
}

// Is the document written with capital letters at all? Where it is not, every
// word has to be looked at.
bool has_capitals(const TaggerDocument& document) {
  uint32_t sentences = 0;
  uint32_t with_capital = 0;
  for (const TaggerDocument::Sentence& sentence : document.sentences) {
    ++sentences;
    for (const uint32_t w : sentence.words) {
      if (document.types[w].word.capital) {
        ++with_capital;
        break;
      }
    }
  }
  return with_capital * 5 > sentences * 4;
}

}  // namespace

std::vector<std::vector<uint8_t>> decode(const TaggerModel& model,
                                         const TaggerDocument& document) {
  WordScores word_scores(model, document);
  SentenceFeatures features(document, model.lexicon());
  const std::vector<Step> steps = steps_of(model);
  std::vector<std::vector<uint8_t>> labels(document.sentences.size());
  std::vector<LabelScores> emissions;
  std::vector<uint32_t> buckets;
  std::vector<uint8_t> far;
  const bool capitals = has_capitals(document);
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    const TaggerDocument::Sentence& sentence = document.sentences[s];
    if (capitals) {
      mark_far(document, sentence, far);
    } else {
      far.assign(sentence.words.size(), 0);
    }
    if (std::find(far.begin(), far.end(), 0) == far.end()) {
      labels[s].assign(far.size(), 0);
      continue;
    }
    features.begin(sentence);
    emissions.assign(sentence.words.size(), LabelScores{});
    for (uint32_t t = 0; t < sentence.words.size(); ++t) {
      if (far[t] != 0) continue;
      word_scores.add(sentence, t, emissions[t]);
      buckets.clear();
      features.add(t, buckets);
      for (const uint32_t b : buckets) model.add(b, emissions[t]);
    }
    viterbi(emissions, far, steps, labels[s]);
  }
  return labels;
}

}  // namespace dateline
