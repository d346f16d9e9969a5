#ifndef DATELINE_ENTITIES_TAGGER_FEATURES_H_
#define DATELINE_ENTITIES_TAGGER_FEATURES_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "entities/tagger_hash.h"
#include "entities/tagger_lexicon.h"
#include "entities/tagger_word.h"

namespace dateline {

struct KnownWord;
class WordMemory;

// Places around a token whose word is looked at by itself.
inline constexpr int kWindow = 2;

// How the letters of a sentence are set.
enum class SentenceCase : uint8_t { kNormal, kTitle, kUpper };

// A document as the tagger sees it: sentences of indexes into `types`, the
// distinct words in order of first appearance.
struct TaggerDocument {
  struct Type {
    std::string_view text;
    Word word;
    uint32_t lower_type = 0;    // same for all writings of one word
    KnownWord* kept = nullptr;  // where the memory keeps it; null: nowhere
  };
  // What a document says about a word whatever its case.
  struct Use {
    uint32_t lower = 0;         // stands in lower case
    uint32_t upper_inside = 0;  // capitalised where nothing asks for it
    uint32_t in_phrase = 0;     // capitalised beside another capital
    uint32_t ends_name = 0;     // ends a phrase that begins with a given name
    uint32_t contexts = 0;      // how many of the following are known
    uint32_t before[3] = {};    // lower-case words before capitalised uses
    uint32_t after[3] = {};
  };
  struct Sentence {
    std::vector<uint32_t> words;  // indexes into `types`
    // May the token be part of a name? The others are too far from any
    // capital letter and are not looked at.
    std::vector<uint8_t> active;
    SentenceCase letters = SentenceCase::kNormal;
  };
  std::vector<Type> types;
  std::vector<Use> uses;  // by lower_type
  std::vector<Sentence> sentences;
  uint32_t topic = 0;  // see tagger_lines.h
};

// The views stay those of the tokens. Words that `memory` knows, if there is
// one, are not looked up again.
TaggerDocument read_document(
    const std::vector<std::vector<std::string_view>>& sentences,
    const TaggerLexicon& lexicon, WordMemory* memory = nullptr);

// How the letters of a word are set, as the dense part of the model is told;
// null: outside the sentence.
uint32_t letters_of(const Word* word);

// Buckets of the features that depend on one word alone, seen from a token
// `offset` tokens before it (-kWindow to kWindow). Null: outside the sentence.
void word_features(const Word* word, int offset, std::vector<uint32_t>& out);

class TaggerLine;

// Buckets of the features of a sentence that depend on more than one word.
class SentenceFeatures {
 public:
  SentenceFeatures(const TaggerDocument& document,
                   const TaggerLexicon& lexicon);
  ~SentenceFeatures();

  void begin(const TaggerDocument::Sentence& sentence);
  void add(uint32_t token, std::vector<uint32_t>& out) const;

 private:
  // Capitalised words side by side, or joined by "of", "for the", "&".
  struct Run {
    uint32_t first = 0;
    uint32_t end = 0;  // 0: the token is in none
  };

  void find_names();
  void find_runs();
  void add_run(uint32_t token, std::vector<uint32_t>& out) const;

  const TaggerDocument& document_;
  const TaggerLexicon& lexicon_;
  const TaggerDocument::Sentence* sentence_ = nullptr;
  std::vector<uint32_t> name_hits_;  // kind and place in the phrase, as bits
  std::vector<Run> runs_;            // of capitals only, by token
  std::vector<Run> phrases_;         // with the words that join them, by token
  std::vector<const Word*> words_;
  std::unique_ptr<TaggerLine> line_;
};

// Conjunctions with the guidelines a corpus follows; `style` numbers them.
void style_features(const Word& word, uint32_t style,
                    std::vector<uint32_t>& out);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_FEATURES_H_
