#include "entities/tagger_dense.h"

#include "entities/tagger_bytes.h"

namespace dateline {
namespace {

// Products of a vector's and a weight's steps are kept in quarters, so that
// the sum of a part's five fits 16 bits.
constexpr int kQuarters = 4;
constexpr int kCaseSteps = 32 / kQuarters;  // 1 / kVectorScale / kQuarters

constexpr size_t kAtOnce = 16;  // hidden units
static_assert(kHidden % kAtOnce == 0);

}  // namespace

bool WordVectors::read(std::string_view& bytes, uint32_t words) {
  ByteReader reader(bytes);
  rows_.clear();
  if (reader.varint() != 0) {
    parts_.resize(256 * kVectorParts);
    for (Part& part : parts_) {
      for (int8_t& value : part) value = static_cast<int8_t>(reader.byte());
    }
    rows_.assign(words + 1, 0);
    uint32_t count = 0;
    uint32_t bits = 0;
    for (uint32_t i = 0; i < words; ++i) {
      if (i % 8 == 0) bits = reader.byte();
      if ((bits >> (i % 8) & 1) != 0) rows_[i + 1] = ++count;
    }
    codes_.resize(count);
    for (size_t part = 0; part < kVectorParts; ++part) {
      for (Codes& codes : codes_) {
        codes[part] = static_cast<uint8_t>(reader.byte());
      }
    }
  }
  if (!reader.ok()) return false;
  bytes = reader.rest();
  return true;
}

std::array<float, kVectorSize> WordVectors::at(uint32_t place) const {
  std::array<float, kVectorSize> vector{};
  const Codes* const codes = this->codes(place);
  if (codes == nullptr) return vector;
  for (size_t p = 0; p < kVectorParts; ++p) {
    for (size_t d = 0; d < kPartSize; ++d) {
      vector[p * kPartSize + d] = part(p, (*codes)[p])[d] * kVectorScale;
    }
  }
  return vector;
}

// Two scales, then the weights of both layers as bytes, the biases of the
// first as its last row.
bool DenseNet::read(std::string_view& bytes, size_t labels,
                    const WordVectors& vectors) {
  ByteReader reader(bytes);
  labels_ = labels;
  const float first_scale = static_cast<float>(reader.varint()) / (1 << 16);
  const float second_scale = static_cast<float>(reader.varint()) / (1 << 16);
  if (first_scale == 0 || vectors.empty()) {
    bytes = reader.rest();
    return reader.ok();
  }
  std::vector<int8_t> first(kInputs * kInputSize * kHidden);
  for (int8_t& w : first) w = static_cast<int8_t>(reader.byte());
  for (int32_t& w : bias_) w = static_cast<int8_t>(reader.byte()) * kCaseSteps;
  const float step = first_scale * second_scale * kVectorScale * kQuarters;
  second_.assign(kHidden * kPadded, 0);
  for (size_t h = 0; h < kHidden; ++h) {
    for (size_t l = 0; l < labels; ++l) {
      second_[h * kPadded + l] =
          static_cast<float>(static_cast<int8_t>(reader.byte())) * step;
    }
  }
  if (!reader.ok()) return false;
  fill_parts(first, vectors);
  bytes = reader.rest();
  return true;
}

// `first`: place of the window, dimension or case, hidden unit.
void DenseNet::fill_parts(const std::vector<int8_t>& first,
                          const WordVectors& vectors) {
  parts_.resize(kInputs * kVectorParts * 256);
  cases_.resize(kInputs * kCases);
  Row* row = parts_.data();
  for (size_t i = 0; i < kInputs; ++i) {
    const int8_t* const place = &first[i * kInputSize * kHidden];
    for (size_t part = 0; part < kVectorParts; ++part) {
      const int8_t* const weights = place + part * kPartSize * kHidden;
      for (size_t code = 0; code < 256; ++code, ++row) {
        const WordVectors::Part& values = vectors.part(part, code);
        Hidden sum{};
        for (size_t d = 0; d < kPartSize; ++d) {
          const int value = values[d];
          const int8_t* const w = weights + d * kHidden;
          for (size_t h = 0; h < kHidden; ++h) sum[h] += value * w[h];
        }
        for (size_t h = 0; h < kHidden; ++h) {
          (*row)[h] = static_cast<int16_t>((sum[h] + kQuarters / 2) >> 2);
        }
      }
    }
    for (size_t c = 0; c < kCases; ++c) {
      const int8_t* const w = place + (kVectorSize + c) * kHidden;
      for (size_t h = 0; h < kHidden; ++h) {
        cases_[i * kCases + c][h] = static_cast<int16_t>(w[h] * kCaseSteps);
      }
    }
  }
}

void DenseNet::project(const WordVectors::Codes* codes, uint32_t letters,
                       size_t i, Hidden& out) const {
  const Row& extra = cases_[i * kCases + letters];
  for (size_t h = 0; h < kHidden; ++h) out[h] = extra[h];
  if (codes == nullptr) return;
  const Row* const place = &parts_[i * kVectorParts * 256];
  // Some units at a time, whose sums stay in registers.
  for (size_t from = 0; from < kHidden; from += kAtOnce) {
    int32_t sum[kAtOnce];
    for (size_t h = 0; h < kAtOnce; ++h) sum[h] = out[from + h];
    for (size_t part = 0; part < kVectorParts; ++part) {
      const int16_t* const row = &place[part * 256 + (*codes)[part]][from];
      for (size_t h = 0; h < kAtOnce; ++h) sum[h] += row[h];
    }
    for (size_t h = 0; h < kAtOnce; ++h) out[from + h] = sum[h];
  }
}

void DenseNet::add_scores(const Hidden& sum, int32_t* scores) const {
  std::array<float, kPadded> out{};
  for (size_t h = 0; h < kHidden; ++h) {
    if (sum[h] <= 0) continue;
    const auto value = static_cast<float>(sum[h]);
    const float* row = &second_[h * kPadded];
    for (size_t l = 0; l < kPadded; ++l) out[l] += value * row[l];
  }
  for (size_t l = 0; l < labels_; ++l) {
    scores[l] +=
        static_cast<int32_t>(out[l] < 0 ? out[l] - 0.5f : out[l] + 0.5f);
  }
}

}  // namespace dateline
