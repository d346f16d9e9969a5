#ifndef DATELINE_TEXT_PACKED_WORD_H_
#define DATELINE_TEXT_PACKED_WORD_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace dateline {

// A word with its first eight bytes as one number. Grammars ask of every token
// whether it is this word or one of those: mostly that is one comparison, and
// no call.
class PackedWord {
 public:
  PackedWord() = default;
  constexpr PackedWord(std::string_view word)
      : head_(head_of(word)),
        tail_(word.size() > kHead ? word.substr(kHead) : std::string_view()) {}
  // A literal is packed by the compiler.
  template <size_t kSize>
  consteval PackedWord(const char (&word)[kSize])
      : PackedWord(std::string_view(word, kSize - 1)) {}

  // No word holds a zero byte, so that shorter ones differ from longer ones.
  friend constexpr bool operator==(const PackedWord& a, const PackedWord& b) {
    return a.head_ == b.head_ && a.tail_ == b.tail_;
  }

 private:
  static constexpr size_t kHead = sizeof(uint64_t);

  static constexpr uint64_t head_of(std::string_view word) {
    if (std::is_constant_evaluated() ||
        std::endian::native != std::endian::little) {
      uint64_t head = 0;
      for (size_t i = 0; i < word.size() && i < kHead; ++i) {
        head |= uint64_t{static_cast<unsigned char>(word[i])} << 8 * i;
      }
      return head;
    }
    // Those at both ends, which overlap.
    const char* const bytes = word.data();
    const size_t size = word.size();
    if (size >= kHead) return load<uint64_t>(bytes);
    if (size >= 4) {
      return load<uint32_t>(bytes) | uint64_t{load<uint32_t>(bytes + size - 4)}
                                         << 8 * (size - 4);
    }
    if (size == 0) return 0;
    return load<uint8_t>(bytes) |
           uint64_t{load<uint8_t>(bytes + size / 2)} << 8 * (size / 2) |
           uint64_t{load<uint8_t>(bytes + size - 1)} << 8 * (size - 1);
  }

  template <typename Number>
  static Number load(const char* bytes) {
    Number number;
    std::memcpy(&number, bytes, sizeof number);
    return number;
  }

  uint64_t head_ = 0;
  std::string_view tail_;
};

}  // namespace dateline

#endif  // DATELINE_TEXT_PACKED_WORD_H_
