#ifndef DATELINE_TOOLCHAIN_TAGGER_EVALUATE_H_
#define DATELINE_TOOLCHAIN_TAGGER_EVALUATE_H_

#include <string>

#include "entities/tagger_model.h"
#include "training_set.h"

namespace dateline::training {

// Prints strict F1 on the development parts and on `options.also`, or on all
// of the corpus `options.only`.
void evaluate(const std::string& root, const TaggerModel& model,
              const Options& options);

}  // namespace dateline::training

#endif  // DATELINE_TOOLCHAIN_TAGGER_EVALUATE_H_
