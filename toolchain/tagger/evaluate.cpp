#include "evaluate.h"

#include <cstdio>
#include <set>
#include <tuple>

#include "entities/tagger_spans.h"

namespace dateline::training {
namespace {

constexpr Corpus kDevelopment[] = {
    {"wikigold", "wikigold/dev.iob2", 0, 1, 1, 1},
    {"gum", "gum/dev.iob2", 0, 1, 1, 1},
    {"politics", "crossner/politics/dev.iob2", 0, 1, 1, 1},
    {"gmb", "gmb/dev.iob2", 0, 12, 1, 1},
    {"uner-ewt", "uner-ewt/dev.iob2", 0, 1, 1, 1},
    {"btc", "btc/dev.iob2", 0, 1, 1, 1},
    {"wnut17", "wnut17/dev.iob2", 0, 1, 1, 1},
};

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
  for (const Corpus& corpus : training_corpora()) {
    if (name != corpus.name) continue;
    for (LabelledDocument& document :
         read_corpus(root + "/" + corpus.path, corpus.chunk)) {
      documents.push_back(std::move(document));
    }
  }
  std::vector<LabelledDocument> alone;
  for (const LabelledDocument& document : documents) {
    for (const LabelledSentence& sentence : document.sentences) {
      alone.emplace_back().sentences.push_back(sentence);
    }
  }
  if (alone.size() != documents.size()) {
    print_row(name + ", sentences alone", model, std::move(alone));
  }
  print_row(name, model, std::move(documents));
}

}  // namespace

void evaluate(const std::string& root, const TaggerModel& model,
              const Options& options) {
  if (!options.only.empty()) {
    std::string done;
    for (const Corpus& corpus : training_corpora()) {
      if (!lists(options.only, corpus.name) || done == corpus.name) continue;
      evaluate_corpus(root, model, done = corpus.name);
    }
    for (const std::string& path : options.also) {
      print_row(path, model, read_corpus(path, 1));
    }
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

}  // namespace dateline::training
