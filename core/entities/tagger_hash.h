#ifndef DATELINE_ENTITIES_TAGGER_HASH_H_
#define DATELINE_ENTITIES_TAGGER_HASH_H_

#include <cstdint>

namespace dateline {

// 32-bit hashes that are the same on every platform: trainer and run time,
// native and WebAssembly must agree on every bucket.
inline uint32_t mix(uint32_t hash, uint32_t value) {
  hash ^= value * 0x9E3779B1u;
  hash = (hash << 13) | (hash >> 19);
  hash = hash * 5 + 0xE6546B64u;
  hash ^= hash >> 16;
  hash *= 0x85EBCA6Bu;
  return hash ^ (hash >> 13);
}

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_HASH_H_
