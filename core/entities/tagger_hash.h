#ifndef DATELINE_ENTITIES_TAGGER_HASH_H_
#define DATELINE_ENTITIES_TAGGER_HASH_H_

#include <cstdint>
#include <string_view>

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

// Of a token's letters, for tables that live for a run.
inline uint32_t hash_of(std::string_view token) {
  uint32_t hash = static_cast<uint32_t>(token.size());
  for (const char c : token) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  }
  return hash ^ (hash >> 15);
}

// Features are hashed into this many buckets.
inline constexpr int kBucketBits = 20;

// The bucket of a feature: its kind and up to three values, each a hash or a
// small number.
inline uint32_t bucket(uint32_t kind, uint32_t a, uint32_t b = 0,
                       uint32_t c = 0) {
  uint32_t hash = (a + kind * 0x9E3779B1u) * 0x85EBCA6Bu;
  hash = (hash ^ (hash >> 15) ^ b) * 0xC2B2AE35u;
  hash = (hash ^ (hash >> 14) ^ c) * 0x27D4EB2Fu;
  return (hash ^ (hash >> 16)) * 0x165667B1u >> (32 - kBucketBits);
}

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_HASH_H_
