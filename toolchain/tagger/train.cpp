// Trains the tagger and reports strict F1 on the development parts.
//
// usage: tagger_train ENTITIES_DIR NAMES_TSV MODEL [--without CORPORA]
//        [--only CORPORA] [--wire FILE] [--others DIRECTORY] [--also FILE]
//        [--l1 X] [--epochs N] [--words N] [--headlines PER_CENT] [--sparse]
//        [--dropout X] [--dense-dropout X] [--evaluate]

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>

#include "crf.h"
#include "evaluate.h"
#include "model_file.h"
#include "training_set.h"

namespace dateline::training {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int run(const std::string& root, const std::string& names,
        const std::string& path, const Options& options) {
  TaggerModel model;
  if (!options.evaluate) {
    const std::string clusters = root + "/clusters/";
    const LexiconHeads heads = write_lexicon(
        {clusters + "glove100k-k512-k64.tsv", clusters + "vec-words60k.txt",
         options.dense ? clusters + "vec60k-pca50.i8" : "", names,
         options.words, options.vectors});
    TaggerLexicon lexicon;
    std::string_view bytes = heads.training;
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
              crf.train(examples, order, epoch + 1 == options.epochs));
    }
    std::ofstream(path, std::ios::binary)
        << "DLT5" << heads.shipped << write_weights(crf, dense.get());
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
    if (name == "--lower-case")
      options.lower_case = static_cast<uint32_t>(atoi(value));
    if (name == "--others") options.others = value;
    if (name == "--others-weight") {
      options.others_weight = static_cast<float>(atof(value));
    }
    if (name == "--wire") options.wire = value;
    if (name == "--wire-weight")
      options.wire_weight = static_cast<float>(atof(value));
    if (name == "--voa") options.voa = value;
    if (name == "--voa-weight") {
      options.voa_weight = static_cast<float>(atof(value));
    }
    if (name == "--newsroom") options.newsroom = value;
    if (name == "--newsroom-weight") {
      options.newsroom_weight = static_cast<float>(atof(value));
    }
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
    if (name == "--vectors") {
      options.vectors = static_cast<uint32_t>(atoi(value));
    }
    if (name == "--words") options.words = static_cast<uint32_t>(atoi(value));
    ++i;
  }
  return dateline::training::run(argv[1], argv[2], argv[3], options);
}
