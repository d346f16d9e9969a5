#ifndef DATELINE_TOOLCHAIN_TAGGER_TRAINING_SET_H_
#define DATELINE_TOOLCHAIN_TAGGER_TRAINING_SET_H_

#include <cstdint>
#include <string>
#include <vector>

#include "corpus.h"
#include "crf.h"

namespace dateline::training {

struct Corpus {
  const char* name;
  const char* path;
  uint32_t style;
  uint32_t chunk;  // sentences taken for a document where none is marked
  uint32_t every;  // one document of so many is used
  float weight;
  bool trim = false;     // names hold articles
  bool renamed = false;  // once more with other names
  bool misc = true;      // MISC is labelled; else any other name may be one
};

// Is the name one of those with commas between?
bool lists(const std::string& names, std::string_view name);

// Corpora that are trained on, and what is done with each.
const std::vector<Corpus>& training_corpora();

struct Options {
  std::string without;  // corpora that are kept aside, with commas between
  std::string only;     // the corpora to evaluate on
  float l1 = 1.1e-5f;
  float rate = 0.12f;
  float dropout = 0.2f;
  int epochs = 3;
  uint32_t words = 60000;
  uint32_t vectors = 12000;  // that are shipped
  uint32_t headlines = 10;   // per cent of the sentences copied as such
  uint32_t lower_case = 10;  // ... of the documents, without capitals
  float wire_weight = 1;
  bool evaluate = false;
  std::string others;  // directory of CORPUS.iob2 with other names in them
  float others_weight = 0.5f;
  std::string wire;  // pages made by wire.py
  std::string voa;   // pages labelled by hand, of voa.py
  float voa_weight = 0.6f;
  std::string newsroom;  // pieces of our own, of newsroom.py
  float newsroom_weight = 0.8f;
  std::vector<std::string> also;  // files to evaluate on as well
  bool dense = true;
  float dense_rate = 0.03f;
  float dense_dropout = 0.3f;
};

// Sentences of all corpora but `options.without`, in a fixed order.
std::vector<Example> training_examples(const std::string& root,
                                       const TaggerLexicon& lexicon,
                                       const Options& options);

}  // namespace dateline::training

#endif  // DATELINE_TOOLCHAIN_TAGGER_TRAINING_SET_H_
