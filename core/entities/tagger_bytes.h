#ifndef DATELINE_ENTITIES_TAGGER_BYTES_H_
#define DATELINE_ENTITIES_TAGGER_BYTES_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

// Reads the numbers of the model file one after the other. Behind the end
// everything is 0 and `ok` false.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  uint32_t byte() {
    if (at_ >= bytes_.size()) {
      ok_ = false;
      return 0;
    }
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  uint32_t varint() {
    uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      const uint32_t next = byte();
      value |= (next & 0x7F) << shift;
      if (next < 0x80) break;
    }
    return value;
  }
  int16_t signed_short() {
    const uint32_t low = byte();
    return static_cast<int16_t>(low | byte() << 8);
  }
  // The next `count` bytes; empty, and no longer ok, if there are fewer.
  std::string_view bytes(size_t count) {
    ok_ = ok_ && count <= bytes_.size() - at_;
    if (!ok_) return {};
    at_ += count;
    return bytes_.substr(at_ - count, count);
  }
  bool ok() const { return ok_; }
  std::string_view rest() const { return bytes_.substr(at_); }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
  bool ok_ = true;
};

// Of `different` values in order of their frequency, how many are told by a
// byte alone. The other values of that byte each stand for 256 more.
inline uint32_t single_byte_ranks(uint32_t different) {
  return different <= 256 ? 256 : 256 - (different - 256 + 254) / 255;
}

// The weights of a row stand with those of the same label in rows of about as
// many weights, which are alike: a list of its own for each.
inline constexpr size_t kRowSizes = 6;
inline size_t weight_list(uint32_t label, uint32_t weights) {
  return label * kRowSizes + std::min<size_t>(weights, kRowSizes) - 1;
}

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_BYTES_H_
