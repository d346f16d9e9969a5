#include "entities/tagger_lexicon.h"

#include "entities/tagger_bytes.h"

namespace dateline {

bool FingerprintTable::read(std::string_view& bytes) {
  ByteReader reader(bytes);
  const uint32_t count = reader.varint();
  if (count > (1u << 22)) return false;
  std::vector<Slot> entries(count);
  uint32_t key = 0;
  for (Slot& entry : entries) entry.key = key += reader.varint();
  for (Slot& entry : entries) {
    entry.value = static_cast<uint16_t>(reader.byte());
  }
  for (Slot& entry : entries) {
    entry.value = static_cast<uint16_t>(entry.value | reader.byte() << 8);
  }
  if (!reader.ok()) return false;
  bytes = reader.rest();
  uint32_t bits = 1;
  while ((1u << bits) < count * 2 + 2) ++bits;
  shift_ = 32 - bits;
  slots_.assign(size_t{1} << bits, {});
  for (const Slot& entry : entries) {
    uint32_t at = (entry.key + 1) * 0x9E3779B1u >> shift_;
    while (slots_[at].key != 0) {
      at = (at + 1) & (static_cast<uint32_t>(slots_.size()) - 1);
    }
    slots_[at] = {entry.key + 1, entry.value};
  }
  return true;
}

bool TaggerLexicon::read(std::string_view& bytes) {
  if (!clusters.read(bytes)) return false;
  ByteReader reader(bytes);
  coarse.assign(reader.varint() & 0xFFFF, 0);
  for (uint8_t& cluster : coarse) {
    cluster = static_cast<uint8_t>(reader.byte());
  }
  if (!reader.ok()) return false;
  bytes = reader.rest();
  return names.read(bytes);
}

}  // namespace dateline
