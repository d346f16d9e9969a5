#ifndef DATELINE_TOOLCHAIN_TAGGER_MODEL_FILE_H_
#define DATELINE_TOOLCHAIN_TAGGER_MODEL_FILE_H_

#include <string>

#include "crf.h"

namespace dateline::training {

struct LexiconSources {
  std::string clusters;          // word, fine and coarse cluster, by frequency
  std::string vector_words;      // one a line
  std::string vectors;           // their vectors; empty: none
  std::string names;             // kind and name
  uint32_t words = 0;            // that are taken
  uint32_t vectors_shipped = 0;  // of so many of the most frequent words
};

// Head of a model file: word clusters, word vectors and names. What is shipped
// has no vectors of rare words: they help while training, but weigh too much.
struct LexiconHeads {
  std::string training;
  std::string shipped;
};
LexiconHeads write_lexicon(const LexiconSources& sources);

// Its tail: the dense part, then the sparse weights that are not nought, as
// whole numbers.
std::string write_weights(const Crf& crf, const Dense* dense);

}  // namespace dateline::training

#endif  // DATELINE_TOOLCHAIN_TAGGER_MODEL_FILE_H_
