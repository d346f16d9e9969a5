#include "entities/tagger_dense.h"

#include "entities/tagger_bytes.h"

namespace dateline {

bool WordVectors::read(std::string_view& bytes, uint32_t words) {
  ByteReader reader(bytes);
  rows_.clear();
  count_ = 0;
  if (reader.varint() != 0) {
    parts_.resize(256 * kVectorSize);
    for (int8_t& value : parts_) value = static_cast<int8_t>(reader.byte());
    rows_.assign(words + 1, 0);
    uint32_t bits = 0;
    for (uint32_t i = 0; i < words; ++i) {
      if (i % 8 == 0) bits = reader.byte();
      if ((bits >> (i % 8) & 1) != 0) rows_[i + 1] = ++count_;
    }
    codes_.resize(kVectorParts * count_);
    for (uint8_t& code : codes_) code = static_cast<uint8_t>(reader.byte());
  }
  if (!reader.ok()) return false;
  bytes = reader.rest();
  return true;
}

std::array<float, kVectorSize> WordVectors::at(uint32_t place) const {
  std::array<float, kVectorSize> vector{};
  const uint32_t row = place < rows_.size() ? rows_[place] : 0;
  if (row == 0) return vector;
  for (size_t part = 0; part < kVectorParts; ++part) {
    const size_t code = codes_[part * count_ + row - 1];
    const int8_t* values = &parts_[(part * 256 + code) * kPartSize];
    for (size_t d = 0; d < kPartSize; ++d) {
      vector[part * kPartSize + d] = values[d] * kVectorScale;
    }
  }
  return vector;
}

// Two scales, then the weights of both layers as bytes, the biases of the
// first as its last row.
bool DenseNet::read(std::string_view& bytes, size_t labels) {
  ByteReader reader(bytes);
  labels_ = labels;
  const float first_scale = static_cast<float>(reader.varint()) / (1 << 16);
  const float second_scale = static_cast<float>(reader.varint()) / (1 << 16);
  if (first_scale == 0) {
    bytes = reader.rest();
    return reader.ok();
  }
  const auto weight = [&](float scale) {
    return static_cast<float>(static_cast<int8_t>(reader.byte())) * scale;
  };
  first_.resize(kInputs * kInputSize * kHidden);
  for (float& w : first_) w = weight(first_scale);
  for (float& w : bias_) w = weight(first_scale);
  second_.assign(kHidden * kPadded, 0);
  for (size_t h = 0; h < kHidden; ++h) {
    for (size_t l = 0; l < labels; ++l) {
      second_[h * kPadded + l] = weight(second_scale);
    }
  }
  bytes = reader.rest();
  return reader.ok();
}

void DenseNet::project(const std::array<float, kVectorSize>& vector,
                       uint32_t letters, size_t i, Hidden& out) const {
  const float* row = &first_[i * kInputSize * kHidden];
  const float* extra = row + (kVectorSize + letters) * kHidden;
  for (size_t h = 0; h < kHidden; ++h) out[h] = extra[h];
  for (size_t d = 0; d < kVectorSize; ++d, row += kHidden) {
    const float value = vector[d];
    for (size_t h = 0; h < kHidden; ++h) out[h] += value * row[h];
  }
}

void DenseNet::add_scores(const Hidden& sum, int32_t* scores) const {
  std::array<float, kPadded> out{};
  for (size_t h = 0; h < kHidden; ++h) {
    if (sum[h] <= 0) continue;
    const float* row = &second_[h * kPadded];
    for (size_t l = 0; l < kPadded; ++l) out[l] += sum[h] * row[l];
  }
  for (size_t l = 0; l < labels_; ++l) {
    scores[l] +=
        static_cast<int32_t>(out[l] < 0 ? out[l] - 0.5f : out[l] + 0.5f);
  }
}

}  // namespace dateline
