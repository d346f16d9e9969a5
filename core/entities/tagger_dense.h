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
  using Codes = std::array<uint8_t, kVectorParts>;
  using Part = std::array<int8_t, kPartSize>;  // in steps of kVectorScale

  bool read(std::string_view& bytes, uint32_t words);

  bool empty() const { return parts_.empty(); }
  // The parts of the vector of a word's place in the lexicon; none for place 0
  // and rare words, whose vector is zero.
  const Codes* codes(uint32_t place) const {
    const uint32_t row = place < rows_.size() ? rows_[place] : 0;
    return row == 0 ? nullptr : &codes_[row - 1];
  }
  const Part& part(size_t part, size_t code) const {
    return parts_[part * 256 + code];
  }
  std::array<float, kVectorSize> at(uint32_t place) const;

 private:
  std::vector<uint32_t> rows_;  // by place, from 1; 0: no vector
  std::vector<Part> parts_;     // part, code
  std::vector<Codes> codes_;    // by row
};

inline constexpr float kVectorScale = 1.0f / 32;

// One hidden layer over the words of a window. What each part of a vector adds
// to it at each place of the window is worked out once, in whole numbers: a
// word then costs ten additions of rows, with the same sum on every platform.
class DenseNet {
 public:
  using Hidden = std::array<int32_t, kHidden>;

  // `vectors` are those of the lexicon that goes with the net.
  bool read(std::string_view& bytes, size_t labels, const WordVectors& vectors);

  bool empty() const { return parts_.empty(); }
  const Hidden& bias() const { return bias_; }
  // What a word adds to the hidden layer of the token `kInputs / 2 - i` words
  // behind it; letters of the window's edge: see tagger_features.h.
  void project(const WordVectors::Codes* codes, uint32_t letters, size_t i,
               Hidden& out) const;
  // Adds the scores of the labels, in the steps of the sparse weights.
  void add_scores(const Hidden& sum, int32_t* scores) const;

 private:
  using Row = std::array<int16_t, kHidden>;

  void fill_parts(const std::vector<int8_t>& first, const WordVectors& vectors);

  static constexpr size_t kPadded = 20;
  size_t labels_ = 0;
  std::vector<Row> parts_;  // place of the window, part, code
  std::vector<Row> cases_;  // place of the window, case
  Hidden bias_{};
  std::vector<float> second_;  // hidden unit, label; times a step of the first
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_DENSE_H_
