#ifndef DATELINE_TOOLCHAIN_TAGGER_CORPUS_H_
#define DATELINE_TOOLCHAIN_TAGGER_CORPUS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::training {

struct LabelledSentence {
  std::vector<std::string> tokens;
  std::vector<uint8_t> labels;  // BILOU
};

struct LabelledDocument {
  std::vector<LabelledSentence> sentences;
  uint32_t style = 0;
  float weight = 1;
  bool misc = true;  // is MISC labelled?

  std::vector<std::vector<std::string_view>> views() const;
};

// Reads token<TAB>IOB2 lines. Without -DOCSTART- lines every `chunk` sentences
// are taken for a document.
std::vector<LabelledDocument> read_corpus(const std::string& path,
                                          uint32_t chunk);

// Splits hyphenated tokens as the product's own tokens are split.
void split_hyphens(LabelledSentence& sentence);

// Takes articles and other words without a capital off the heads of names.
void trim_names(LabelledSentence& sentence);

// The sentence as a headline: every word capitalised, or all letters upper.
void set_title_case(LabelledSentence& sentence);
void set_upper_case(LabelledSentence& sentence);

// Typed without the shift key.
void set_lower_case(LabelledSentence& sentence);

}  // namespace dateline::training

#endif  // DATELINE_TOOLCHAIN_TAGGER_CORPUS_H_
