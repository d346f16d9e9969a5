#ifndef DATELINE_TOOLCHAIN_TAGGER_MODEL_FILE_H_
#define DATELINE_TOOLCHAIN_TAGGER_MODEL_FILE_H_

#include <string>

#include "crf.h"

namespace dateline::training {

// Head of a model file: word clusters and names.
std::string write_lexicon(const std::string& clusters_tsv,
                          const std::string& names_tsv, uint32_t max_words);

// Its tail: the weights that are not nought, as whole numbers.
std::string write_weights(const Crf& crf);

}  // namespace dateline::training

#endif  // DATELINE_TOOLCHAIN_TAGGER_MODEL_FILE_H_
