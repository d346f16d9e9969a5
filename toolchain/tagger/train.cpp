// Trains the tagger and reports strict F1 on the development parts.
//
// usage: tagger_train ENTITIES_DIR NAMES_TSV MODEL [--without CORPUS]
//        [--l1 X] [--epochs N] [--words N] [--evaluate]

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <tuple>

#include "corpus.h"
#include "crf.h"
#include "entities/tagger_hash.h"
#include "entities/tagger_spans.h"
#include "model_file.h"

namespace dateline::training {
namespace {

struct Corpus {
  const char* name;
  const char* path;
  uint32_t style;
  uint32_t chunk;  // sentences taken for a document where none is marked
  uint32_t every;  // one document of so many is used
  float weight;
  bool trim = false;  // names hold articles
};

// Style 0 is the one the product follows.
constexpr Corpus kTraining[] = {
    {"wikigold", "wikigold/train.iob2", kOwnStyle, 1, 1, 2},
    {"redocred", "redocred/train.iob2", 1, 1, 1, 1},
    {"gum", "gum/train.iob2", 2, 1, 1, 1},
    {"crossner", "crossner/politics/train.iob2", kKindredStyle, 1, 1, 1},
    {"crossner", "crossner/ai/train.iob2", kKindredStyle, 1, 1, 1},
    {"crossner", "crossner/ai/dev.iob2", kKindredStyle, 1, 1, 1},
    {"crossner", "crossner/literature/train.iob2", kKindredStyle, 1, 1, 1},
    {"crossner", "crossner/literature/dev.iob2", kKindredStyle, 1, 1, 1},
    {"crossner", "crossner/music/train.iob2", kKindredStyle, 1, 1, 1},
    {"crossner", "crossner/music/dev.iob2", kKindredStyle, 1, 1, 1},
    {"crossner", "crossner/science/train.iob2", kKindredStyle, 1, 1, 1},
    {"crossner", "crossner/science/dev.iob2", kKindredStyle, 1, 1, 1},
    {"wnut17", "wnut17/train.iob2", 4, 1, 1, 1},
    {"btc", "btc/train.iob2", 5, 1, 1, 1},
    {"re3d", "re3d/train.iob2", 6, 1, 1, 1, true},
    {"uner-ewt", "uner-ewt/dev.iob2", 7, 1, 1, 1},
    {"gmb", "gmb/train.iob2", 8, 12, 3, 0.45f},
};

constexpr Corpus kDevelopment[] = {
    {"wikigold", "wikigold/dev.iob2", 0, 1, 1, 1},
    {"gum", "gum/dev.iob2", 0, 1, 1, 1},
    {"politics", "crossner/politics/dev.iob2", 0, 1, 1, 1},
    {"gmb", "gmb/dev.iob2", 0, 12, 1, 1},
    {"uner-ewt", "uner-ewt/dev.iob2", 0, 1, 1, 1},
    {"btc", "btc/dev.iob2", 0, 1, 1, 1},
    {"wnut17", "wnut17/dev.iob2", 0, 1, 1, 1},
};

struct Options {
  std::string without;  // a corpus that is kept aside
  std::string only;     // the corpus to evaluate on
  float l1 = 2e-5f;
  float rate = 0.12f;
  float dropout = 0.2f;
  int epochs = 3;
  uint32_t words = 60000;
  uint32_t headlines = 10;  // per cent of the sentences copied as such
  float wire_weight = 0.5f;
  bool evaluate = false;
  std::string wire;               // pages made by wire.py
  std::vector<std::string> also;  // files to evaluate on as well
  bool dense = true;
  float dense_rate = 0.03f;
  float dense_dropout = 0.3f;
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

std::vector<Example> training_examples(const std::string& root,
                                       const TaggerLexicon& lexicon,
                                       const Options& options) {
  std::vector<Example> examples;
  std::vector<Corpus> corpora(std::begin(kTraining), std::end(kTraining));
  if (!options.wire.empty()) {
    corpora.push_back(
        {"wire", options.wire.c_str(), kOwnStyle, 1, 1, options.wire_weight});
  }
  uint32_t state = 1;
  for (const Corpus& corpus : corpora) {
    if (options.without == corpus.name) continue;
    uint32_t number = 0;
    const bool made = options.wire == corpus.path;
    for (LabelledDocument& document : read_corpus(
             made ? corpus.path : root + "/" + corpus.path, corpus.chunk)) {
      if (number++ % corpus.every != 0) continue;
      if (corpus.trim) {
        for (LabelledSentence& s : document.sentences) trim_names(s);
      }
      document.style = corpus.style;
      document.weight = corpus.weight;
      state = mix(state, number);
      if (state % 2 == 0) {
        for (LabelledSentence& s : document.sentences) split_hyphens(s);
      }
      add_examples(document, lexicon, examples);
      if (made) continue;
      add_headlines(document, lexicon, options.headlines, state, examples);
    }
  }
  return examples;
}

using Spans = std::set<std::tuple<size_t, size_t, size_t, int>>;

Spans gold_spans(const LabelledDocument& document) {
  Spans out;
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    const auto& labels = document.sentences[s].labels;
    size_t first = 0;
    for (size_t t = 0; t < labels.size(); ++t) {
      if (labels[t] == 0) continue;
      if (may_begin(labels[t])) first = t;
      if (may_end(labels[t])) {
        out.insert({s, first, t + 1, static_cast<int>(type_of(labels[t]))});
      }
    }
  }
  return out;
}

struct Counts {
  double hit[4] = {}, gold[4] = {}, system[4] = {};
  double f1(int types) const {
    double h = 0, g = 0;
    for (int t = 0; t < types; ++t) {
      h += hit[t];
      g += gold[t] + system[t];
    }
    return g > 0 ? 200 * h / g : 0;
  }
  double f1_of(int t) const {
    return gold[t] + system[t] > 0 ? 200 * hit[t] / (gold[t] + system[t]) : 0;
  }
};

Counts score(const TaggerModel& model,
             const std::vector<LabelledDocument>& documents) {
  Counts counts;
  for (const LabelledDocument& document : documents) {
    const Spans gold = gold_spans(document);
    for (const auto& span : gold) ++counts.gold[std::get<3>(span)];
    for (const TaggedSpan& span : tag_with(model, document.views())) {
      const int type = static_cast<int>(span.type);
      ++counts.system[type];
      counts.hit[type] += static_cast<double>(
          gold.count({span.sentence, span.first, span.end, type}));
    }
  }
  return counts;
}

void print_row(const std::string& name, const TaggerModel& model,
               std::vector<LabelledDocument> documents) {
  auto title = documents;
  auto upper = documents;
  for (LabelledDocument& d : title) {
    for (LabelledSentence& s : d.sentences) set_title_case(s);
  }
  for (LabelledDocument& d : upper) {
    for (LabelledSentence& s : d.sentences) set_upper_case(s);
  }
  const Counts counts = score(model, documents);
  printf("| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |\n",
         name.c_str(), counts.f1(3), counts.f1(4), counts.f1_of(0),
         counts.f1_of(1), counts.f1_of(2), counts.f1_of(3),
         score(model, title).f1(3), score(model, upper).f1(3));
  fflush(stdout);
}

// All of one training corpus and its development part.
void evaluate_corpus(const std::string& root, const TaggerModel& model,
                     const std::string& name) {
  std::vector<LabelledDocument> documents;
  for (const Corpus& corpus : kTraining) {
    if (name != corpus.name) continue;
    for (LabelledDocument& document :
         read_corpus(root + "/" + corpus.path, corpus.chunk)) {
      documents.push_back(std::move(document));
    }
  }
  print_row(name, model, std::move(documents));
}

void evaluate(const std::string& root, const TaggerModel& model,
              const Options& options) {
  if (!options.only.empty()) {
    evaluate_corpus(root, model, options.only);
    return;
  }
  printf(
      "| corpus | F3 | F4 | PER | ORG | LOC | MISC | title F3 | upper F3 "
      "|\n|---|---|---|---|---|---|---|---|---|\n");
  for (const Corpus& corpus : kDevelopment) {
    print_row(corpus.name, model,
              read_corpus(root + "/" + corpus.path, corpus.chunk));
  }
  for (const std::string& path : options.also) {
    const size_t slash = path.rfind('/') + 1;
    print_row(path.substr(slash, path.find('.', slash) - slash), model,
              read_corpus(path, 1));
  }
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int run(const std::string& root, const std::string& names,
        const std::string& path, const Options& options) {
  TaggerModel model;
  if (!options.evaluate) {
    const std::string clusters = root + "/clusters/";
    const std::string head = write_lexicon(
        {clusters + "glove100k-k512-k64.tsv", clusters + "vec-words60k.txt",
         options.dense ? clusters + "vec60k-pca50.i8" : "", names,
         options.words});
    TaggerLexicon lexicon;
    std::string_view bytes = head;
    if (!lexicon.read(bytes)) return 1;
    const std::vector<Example> examples =
        training_examples(root, lexicon, options);
    fprintf(stderr, "%zu sentences\n", examples.size());
    std::vector<uint32_t> order(examples.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::mt19937 random(1);
    std::unique_ptr<Dense> dense;
    if (options.dense) {
      std::vector<std::array<float, kVectorSize>> vectors;
      for (uint32_t place = 0; place <= lexicon.words.size(); ++place) {
        vectors.push_back(lexicon.vectors.at(place));
      }
      dense = std::make_unique<Dense>(std::move(vectors), options.dense_rate,
                                      options.dense_dropout);
    }
    Crf crf(options.l1, options.rate, options.dropout, dense.get());
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
      for (size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[random() % i]);
      }
      fprintf(stderr, "pass %d: loss %.4f\n", epoch + 1,
              crf.train(examples, order));
    }
    std::ofstream(path, std::ios::binary)
        << "DLT3" << head << write_weights(crf, dense.get());
  }
  const std::string bytes = read_file(path);
  if (!model.read(bytes)) {
    fprintf(stderr, "tagger_train: %s is no model\n", path.c_str());
    return 1;
  }
  evaluate(root, model, options);
  return 0;
}

}  // namespace
}  // namespace dateline::training

int main(int argc, char** argv) {
  if (argc < 4) {
    fprintf(stderr, "usage: tagger_train ENTITIES_DIR NAMES_TSV MODEL ...\n");
    return 2;
  }
  dateline::training::Options options;
  for (int i = 4; i < argc; ++i) {
    const std::string name = argv[i];
    const char* value = i + 1 < argc ? argv[i + 1] : "";
    if (name == "--evaluate") {
      options.evaluate = true;
      continue;
    }
    if (name == "--sparse") {
      options.dense = false;
      continue;
    }
    if (name == "--headlines")
      options.headlines = static_cast<uint32_t>(atoi(value));
    if (name == "--wire") options.wire = value;
    if (name == "--wire-weight")
      options.wire_weight = static_cast<float>(atof(value));
    if (name == "--only") options.only = value;
    if (name == "--also") options.also.push_back(value);
    if (name == "--dense-dropout")
      options.dense_dropout = static_cast<float>(atof(value));
    if (name == "--dense-rate") {
      options.dense_rate = static_cast<float>(atof(value));
    }
    if (name == "--without") options.without = value;
    if (name == "--l1") options.l1 = static_cast<float>(atof(value));
    if (name == "--rate") options.rate = static_cast<float>(atof(value));
    if (name == "--dropout") options.dropout = static_cast<float>(atof(value));
    if (name == "--epochs") options.epochs = atoi(value);
    if (name == "--words") options.words = static_cast<uint32_t>(atoi(value));
    ++i;
  }
  return dateline::training::run(argv[1], argv[2], argv[3], options);
}
