#include "entities/tagger_model.h"

#include "data/embedded.h"
#include "entities/tagger_bytes.h"

namespace dateline {

bool may_begin(int label) {
  return label == 0 || part_of(label) == Bilou::kBegin ||
         part_of(label) == Bilou::kUnit;
}

bool may_end(int label) {
  return label == 0 || part_of(label) == Bilou::kLast ||
         part_of(label) == Bilou::kUnit;
}

bool may_follow(int before, int after) {
  if (may_end(before)) return may_begin(after);
  return !may_begin(after) && type_of(before) == type_of(after);
}

bool TaggerModel::read(std::string_view bytes) {
  if (!bytes.starts_with("DLT1")) return false;
  bytes.remove_prefix(4);
  if (!lexicon_.read(bytes)) return false;
  ByteReader reader(bytes);
  const uint32_t rows = reader.varint();
  if (rows > (1u << kBucketBits)) return false;
  filled_.assign(size_t{1} << (kBucketBits - 6), 0);
  before_.assign(filled_.size(), 0);
  uint32_t bucket = 0;
  for (uint32_t row = 0; row < rows; ++row) {
    bucket += reader.varint();
    if (bucket >> kBucketBits != 0) return false;
    filled_[bucket >> 6] |= uint64_t{1} << (bucket & 63);
  }
  uint32_t filled = 0;
  for (size_t i = 0; i < filled_.size(); ++i) {
    before_[i] = filled;
    filled += static_cast<uint32_t>(__builtin_popcountll(filled_[i]));
  }
  if (filled != rows) return false;
  row_start_.assign(1, 0);
  weights_.clear();
  for (uint32_t row = 0; row < rows; ++row) {
    const uint32_t labels = reader.varint();
    for (int label = 0; label < kLabels; ++label) {
      if ((labels >> label & 1) != 0) {
        weights_.push_back({static_cast<uint8_t>(label), 0});
      }
    }
    row_start_.push_back(static_cast<uint32_t>(weights_.size()));
  }
  for (Weight& weight : weights_) {
    weight.value = static_cast<int8_t>(reader.byte());
  }
  for (int32_t& transition : transitions_) transition = reader.signed_short();
  return reader.ok();
}

const TaggerModel& tagger_model() {
  static const TaggerModel kModel = [] {
    TaggerModel model;
    if (!model.read(embedded_tagger())) model = TaggerModel();
    return model;
  }();
  return kModel;
}

}  // namespace dateline
