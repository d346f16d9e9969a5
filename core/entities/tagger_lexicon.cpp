#include "entities/tagger_lexicon.h"

#include "entities/tagger_bytes.h"

namespace dateline {
namespace {

constexpr uint32_t kMost = 1u << 22;  // keys
constexpr uint32_t kMostValues = 1u << 15;

// Values of places 1 to `count`, 0 for place 0. First the different ones, the
// most frequent in front, then which of them each place has: a byte for the
// first ones, and for the rest one that, with a byte of a second list, says
// how far behind those they stand.
bool read_ranked(ByteReader& reader, uint32_t count,
                 std::vector<uint16_t>& values) {
  const uint32_t different = reader.varint();
  if (different > kMostValues) return false;
  std::vector<uint16_t> ranks(different);
  for (uint16_t& value : ranks) value = static_cast<uint16_t>(reader.varint());
  const uint32_t single = single_byte_ranks(different);
  values.assign(count + 1, 0);
  for (uint32_t i = 1; i <= count; ++i) {
    values[i] = static_cast<uint16_t>(reader.byte());
  }
  for (uint32_t i = 1; i <= count; ++i) {
    uint32_t rank = values[i];
    if (rank >= single) rank += (rank - single) * 255 + reader.byte();
    if (rank >= different) return false;
    values[i] = ranks[rank];
  }
  return reader.ok();
}

}  // namespace

bool KeyTable::read(std::string_view& bytes) {
  ByteReader reader(bytes);
  size_ = reader.varint();
  if (size_ > kMost) return false;
  uint32_t bits = 1;
  while ((1u << bits) < size_ * 2 + 2) ++bits;
  shift_ = 32 - bits;
  slots_.assign(size_t{1} << bits, {});
  const uint32_t mask = (1u << bits) - 1;
  uint32_t key = 0;
  for (uint32_t place = 1; place <= size_; ++place) {
    key += reader.varint();
    uint32_t at = (key + 1) * 0x9E3779B1u >> shift_;
    while (slots_[at].key != 0) at = (at + 1) & mask;
    slots_[at] = {key + 1, place};
  }
  if (!reader.ok()) return false;
  bytes = reader.rest();
  return true;
}

bool TaggerLexicon::read(std::string_view& bytes) {
  if (!words.read(bytes)) return false;
  ByteReader reader(bytes);
  if (!read_ranked(reader, words.size(), fine)) return false;
  coarse.assign(reader.varint() & 0xFFFF, 0);
  for (uint8_t& cluster : coarse) {
    cluster = static_cast<uint8_t>(reader.byte());
  }
  sport.assign(coarse.size(), 0);
  for (uint8_t& cluster : sport) cluster = static_cast<uint8_t>(reader.byte());
  if (!reader.ok()) return false;
  bytes = reader.rest();
  if (!vectors.read(bytes, words.size())) return false;
  if (!name_keys.read(bytes)) return false;
  ByteReader tail(bytes);
  if (!read_ranked(tail, name_keys.size(), names)) return false;
  bytes = tail.rest();
  return true;
}

}  // namespace dateline
