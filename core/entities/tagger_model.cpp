#include "entities/tagger_model.h"

#include <numeric>

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
  if (!bytes.starts_with("DLT5")) return false;
  bytes.remove_prefix(4);
  if (!lexicon_.read(bytes)) return false;
  if (!dense_.read(bytes, kLabels, lexicon_.vectors)) return false;
  ByteReader reader(bytes);
  const uint32_t rows = reader.varint();
  if (rows > (1u << kBucketBits)) return false;
  blocks_.assign(size_t{1} << (kBucketBits - 6), {});
  std::vector<uint32_t> buckets(rows);
  uint32_t last = 0;
  for (uint32_t& bucket : buckets) {
    bucket = last += reader.varint();
    if (bucket >> kBucketBits != 0) return false;
    const uint64_t bit = uint64_t{1} << (bucket & 63);
    if ((blocks_[bucket >> 6].filled & bit) != 0) return false;
    blocks_[bucket >> 6].filled |= bit;
  }
  if (!read_rows(reader, buckets)) return false;
  for (int32_t& transition : transitions_) transition = reader.signed_short();
  return reader.ok();
}

bool TaggerModel::read_rows(ByteReader& reader,
                            const std::vector<uint32_t>& buckets) {
  rows_.clear();
  rows_.reserve(buckets.size() * 7);                 // three weights each
  std::array<uint32_t, kLabels * kRowSizes> next{};  // first their sizes
  uint32_t block = 0;
  uint32_t weights = 0;
  for (const uint32_t bucket : buckets) {
    while (block <= bucket >> 6) {
      blocks_[block++].start = static_cast<uint32_t>(rows_.size());
    }
    const uint32_t labels = reader.varint() & ((1u << kLabels) - 1);
    const uint32_t count = ones(labels);
    weights += count;
    rows_.push_back(static_cast<uint8_t>(count));
    for (uint8_t label = 0; label < kLabels; ++label) {
      if ((labels >> label & 1) == 0) continue;
      rows_.push_back(label);
      rows_.push_back(0);
      ++next[weight_list(label, count)];
    }
  }
  const std::string_view bytes = reader.bytes(weights);
  if (!reader.ok()) return false;
  std::exclusive_scan(next.begin(), next.end(), next.begin(), 0u);
  for (size_t row = 0; row < rows_.size(); row += 1 + 2 * rows_[row]) {
    for (size_t n = 0; n < rows_[row]; ++n) {
      uint8_t* const weight = &rows_[row + 1 + 2 * n];
      weight[1] =
          static_cast<uint8_t>(bytes[next[weight_list(*weight, rows_[row])]++]);
    }
  }
  return true;
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
