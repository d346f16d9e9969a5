#include "training_set.h"

#include <algorithm>
#include <iterator>

#include "entities/tagger_hash.h"

namespace dateline::training {
namespace {

// Style 0 is the one the product follows.
constexpr Corpus kTraining[] = {
    {"wikigold", "wikigold/train.iob2", kOwnStyle, 1, 1, 2, false, true},
    {"redocred", "redocred/train.iob2", 1, 1, 1, 1, false, true},
    {"gum", "gum/train.iob2", 2, 1, 1, 1, false, true},
    {"crossner", "crossner/politics/train.iob2", kKindredStyle, 1, 1, 1, false,
     true},
    {"crossner", "crossner/ai/train.iob2", kKindredStyle, 1, 1, 1, false, true},
    {"crossner", "crossner/ai/dev.iob2", kKindredStyle, 1, 1, 1, false, true},
    {"crossner", "crossner/literature/train.iob2", kKindredStyle, 1, 1, 1,
     false, true},
    {"crossner", "crossner/literature/dev.iob2", kKindredStyle, 1, 1, 1, false,
     true},
    {"crossner", "crossner/music/train.iob2", kKindredStyle, 1, 1, 1, false,
     true},
    {"crossner", "crossner/music/dev.iob2", kKindredStyle, 1, 1, 1, false,
     true},
    {"crossner", "crossner/science/train.iob2", kKindredStyle, 1, 1, 1, false,
     true},
    {"crossner", "crossner/science/dev.iob2", kKindredStyle, 1, 1, 1, false,
     true},
    {"wnut17", "wnut17/train.iob2", 4, 1, 1, 1},
    {"btc", "btc/train.iob2", 5, 1, 1, 1, false, false, false},
    {"re3d", "re3d/train.iob2", 6, 1, 1, 1, true, true},
    {"uner-ewt", "uner-ewt/dev.iob2", 7, 1, 1, 1, false, true, false},
    {"gmb", "gmb/train.iob2", 8, 12, 3, 0.45f},
};

// Labels that the tokens of a run may have. A name that the run cuts off is
// unknown.
void allow(const std::vector<uint8_t>& labels, uint32_t first, uint32_t end,
           std::vector<uint32_t>& allowed) {
  const size_t from = allowed.size();
  for (uint32_t t = first; t < end; ++t) {
    allowed.push_back(1u << labels[t]);
  }
  for (uint32_t t = first; t < end && !may_begin(labels[t]); ++t) {
    allowed[from + t - first] = kAnyLabel;
  }
  for (uint32_t t = end; t > first && !may_end(labels[t - 1]); --t) {
    allowed[from + t - 1 - first] = kAnyLabel;
  }
}

// What the corpus leaves unnamed may be a name of the fourth type.
void allow_misc(std::vector<uint32_t>& allowed, size_t last) {
  constexpr uint32_t kMisc = 0xFu << label_of(EntityType::kMisc, Bilou::kBegin);
  for (size_t i = allowed.size() - last; i < allowed.size(); ++i) {
    if (allowed[i] == 1) allowed[i] |= kMisc;
  }
}

Example make_example(const LabelledDocument& document,
                     const TaggerDocument& read, SentenceFeatures& features,
                     size_t s) {
  Example example;
  const std::vector<uint8_t>& labels = document.sentences[s].labels;
  example.weight = document.weight;
  const TaggerDocument::Sentence& sentence = read.sentences[s];
  features.begin(sentence);
  const auto size = static_cast<uint32_t>(sentence.words.size());
  uint32_t run = 0;  // where the open run begins
  for (uint32_t t = 0; t < size; ++t) {
    if (sentence.active[t] == 0) continue;
    if (t == 0 || sentence.active[t - 1] == 0) {
      run = t;
      example.runs.push_back(static_cast<uint32_t>(example.allowed.size()));
    }
    if (t + 1 == size || sentence.active[t + 1] == 0) {
      allow(labels, run, t + 1, example.allowed);
      if (!document.misc) allow_misc(example.allowed, t + 1 - run);
    }
    example.starts.push_back(static_cast<uint32_t>(example.buckets.size()));
    for (int offset = -kWindow; offset <= kWindow; ++offset) {
      const int64_t i = static_cast<int64_t>(t) + offset;
      const bool inside = i >= 0 && i < size;
      const Word* word =
          inside ? &read.types[sentence.words[static_cast<size_t>(i)]].word
                 : nullptr;
      word_features(word, offset, example.buckets);
      example.inputs.push_back(
          dense_input(word == nullptr ? 0 : word->place, letters_of(word)));
    }
    const size_t styles = example.buckets.size();
    style_features(read.types[sentence.words[t]].word, document.style,
                   example.buckets);
    for (size_t i = styles; i < example.buckets.size(); ++i) {
      example.buckets[i] |= kStyleMark;
    }
    features.add(t, example.buckets);
  }
  example.starts.push_back(static_cast<uint32_t>(example.buckets.size()));
  example.runs.push_back(static_cast<uint32_t>(example.allowed.size()));
  return example;
}

void add_examples(const LabelledDocument& document,
                  const TaggerLexicon& lexicon, std::vector<Example>& out) {
  const auto views = document.views();
  const TaggerDocument read = read_document(views, lexicon);
  SentenceFeatures features(read, lexicon);
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    out.push_back(make_example(document, read, features, s));
  }
}

// Some sentences are added once more as headlines over the same text.
void add_headlines(const LabelledDocument& document,
                   const TaggerLexicon& lexicon, uint32_t per_cent,
                   uint32_t& state, std::vector<Example>& out) {
  LabelledDocument copy = document;
  std::vector<size_t> picked;
  // Half of the documents are all headlines: no body tells the names.
  state = mix(state, 77);
  const bool alone = state % 2 == 0;
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    state = mix(state, static_cast<uint32_t>(s));
    if (state % 100 >= per_cent || document.sentences[s].tokens.size() < 4) {
      continue;
    }
    copy.sentences.push_back(document.sentences[s]);
    if ((state >> 8) % 2 == 0) {
      set_title_case(copy.sentences.back());
    } else {
      set_upper_case(copy.sentences.back());
    }
    // The sentence itself gives its capitals away: it is left out.
    copy.sentences[s].tokens.resize(1);
    copy.sentences[s].labels.assign(1, 0);
    picked.push_back(copy.sentences.size() - 1);
  }
  if (picked.empty()) return;
  if (alone) {
    const size_t kept = document.sentences.size();
    copy.sentences.erase(copy.sentences.begin(),
                         copy.sentences.begin() + static_cast<long>(kept));
    for (size_t& s : picked) s -= kept;
  }
  const auto views = copy.views();
  const TaggerDocument read = read_document(views, lexicon);
  SentenceFeatures features(read, lexicon);
  for (const size_t s : picked) {
    out.push_back(make_example(copy, read, features, s));
  }
}

// Some documents are added once more without any capital.
void add_lower_case(const LabelledDocument& document,
                    const TaggerLexicon& lexicon, std::vector<Example>& out) {
  LabelledDocument copy = document;
  for (LabelledSentence& sentence : copy.sentences) set_lower_case(sentence);
  add_examples(copy, lexicon, out);
}

struct Source {
  Corpus corpus;
  std::string path;
};

std::vector<Source> sources(const std::string& root, const Options& options) {
  std::vector<Source> out;
  for (const Corpus& corpus : kTraining) {
    out.push_back({corpus, root + "/" + corpus.path});
  }
  if (!options.wire.empty()) {
    const Corpus wire{"wire", "", kOwnStyle, 1, 1, options.wire_weight};
    out.push_back({wire, options.wire});
  }
  if (!options.voa.empty()) {
    const Corpus voa{"voa", "", kOwnStyle, 1, 1, options.voa_weight};
    out.push_back({voa, options.voa});
  }
  if (!options.newsroom.empty()) {
    const Corpus newsroom{"newsroom", "", kOwnStyle,
                          1,          1,  options.newsroom_weight};
    out.push_back({newsroom, options.newsroom});
  }
  for (const Corpus& corpus : kTraining) {
    if (options.others.empty() || !corpus.renamed) continue;
    std::string name = corpus.path;
    std::replace(name.begin(), name.end(), '/', '-');
    Source source{corpus, options.others + "/" + name};
    source.corpus.weight *= options.others_weight;
    source.corpus.every = 1;
    out.push_back(source);
  }
  return out;
}

}  // namespace

bool lists(const std::string& names, std::string_view name) {
  size_t at = 0;
  while (at <= names.size()) {
    const size_t end = std::min(names.find(',', at), names.size());
    if (std::string_view(names).substr(at, end - at) == name) return true;
    at = end + 1;
  }
  return false;
}

const std::vector<Corpus>& training_corpora() {
  static const std::vector<Corpus> kCorpora(std::begin(kTraining),
                                            std::end(kTraining));
  return kCorpora;
}

std::vector<Example> training_examples(const std::string& root,
                                       const TaggerLexicon& lexicon,
                                       const Options& options) {
  std::vector<Example> examples;
  uint32_t state = 1;
  for (const Source& source : sources(root, options)) {
    const Corpus& corpus = source.corpus;
    if (lists(options.without, corpus.name)) continue;
    uint32_t number = 0;
    for (LabelledDocument& document : read_corpus(source.path, corpus.chunk)) {
      if (number++ % corpus.every != 0) continue;
      if (corpus.trim) {
        for (LabelledSentence& s : document.sentences) trim_names(s);
      }
      document.style = corpus.style;
      document.weight = corpus.weight;
      document.misc = corpus.misc;
      state = mix(state, number);
      if (state % 2 == 0) {
        for (LabelledSentence& s : document.sentences) split_hyphens(s);
      }
      add_examples(document, lexicon, examples);
      if (source.path == options.wire) continue;  // those have headlines
      if ((state >> 8) % 100 < options.lower_case) {
        add_lower_case(document, lexicon, examples);
      }
      add_headlines(document, lexicon, options.headlines, state, examples);
    }
  }
  return examples;
}

}  // namespace dateline::training
