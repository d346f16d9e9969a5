#ifndef DATELINE_ENTITIES_TAGGER_DENSE_H_
#define DATELINE_ENTITIES_TAGGER_DENSE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

inline constexpr size_t kVectorSize = 50;
inline constexpr size_t kVectorParts = 10;  // each coded by a byte
inline constexpr size_t kPartSize = kVectorSize / kVectorParts;
inline constexpr size_t kInputs = 5;  // words of the window
inline constexpr size_t kCases = 8;   // ways a word's letters are set
inline constexpr size_t kInputSize = kVectorSize + kCases;
inline constexpr size_t kHidden = 64;

// A word as the dense part sees it: place of its vector and its letters.
inline constexpr uint32_t dense_input(uint32_t vector, uint32_t letters) {
  return vector << 3 | letters;
}
inline constexpr uint32_t input_vector(uint32_t input) { return input >> 3; }
inline constexpr uint32_t input_case(uint32_t input) { return input & 7; }

// Vectors of words, product-quantised: every part of a vector is one of 256
// that the file lists.
class WordVectors {
 public:
  bool read(std::string_view& bytes, uint32_t words);

  // Vector of a word's place in the lexicon; place 0 and rare words have the
  // zero vector.
  std::array<float, kVectorSize> at(uint32_t place) const;

 private:
  uint32_t count_ = 0;          // of vectors
  std::vector<uint32_t> rows_;  // by place, from 1; 0: no vector
  std::vector<int8_t> parts_;   // part, code, dimension
  std::vector<uint8_t> codes_;  // part, word
};

inline constexpr float kVectorScale = 1.0f / 32;

// One hidden layer over the words of a window. Floats are added in a fixed
// order: the same results on every platform.
class DenseNet {
 public:
  using Hidden = std::array<float, kHidden>;

  bool read(std::string_view& bytes, size_t labels);

  bool empty() const { return first_.empty(); }
  const Hidden& bias() const { return bias_; }
  // What a word adds to the hidden layer of the token `kInputs / 2 - i` words
  // behind it; letters of the window's edge: see tagger_features.h.
  void project(const std::array<float, kVectorSize>& vector, uint32_t letters,
               size_t i, Hidden& out) const;
  // Adds the scores of the labels, in the steps of the sparse weights.
  void add_scores(const Hidden& sum, int32_t* scores) const;

 private:
  static constexpr size_t kPadded = 20;
  size_t labels_ = 0;
  std::vector<float> first_;  // input, dimension or case, hidden unit
  Hidden bias_{};
  std::vector<float> second_;  // hidden unit, label
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_DENSE_H_
