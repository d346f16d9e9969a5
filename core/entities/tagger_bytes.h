#ifndef DATELINE_ENTITIES_TAGGER_BYTES_H_
#define DATELINE_ENTITIES_TAGGER_BYTES_H_

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
  bool ok() const { return ok_; }
  std::string_view rest() const { return bytes_.substr(at_); }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_BYTES_H_
