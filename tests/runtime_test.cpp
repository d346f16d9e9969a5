// What every copy and comparison of bytes rests on; in WebAssembly these are
// the project's own (wasm/runtime).

#include <catch2/catch_amalgamated.hpp>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

namespace dateline {
namespace {

constexpr size_t kSizes[] = {0,  1,  2,  3,   4,   5,   7,   8,   9,   15, 16,
                             17, 24, 31, 32,  33,  47,  48,  49,  63,  64, 65,
                             80, 96, 97, 127, 128, 200, 511, 512, 513, 700};

std::string letters(size_t size) {
  std::string text(size, ' ');
  for (size_t i = 0; i < size; ++i) {
    text[i] = static_cast<char>(i * 7 + i / 256);
  }
  return text;
}

TEST_CASE("bytes are moved whole, wherever they overlap", "[runtime]") {
  const std::string before = letters(1600);
  for (const size_t size : kSizes) {
    for (const size_t from : {0, 1, 3, 15, 16, 17, 40, 500}) {
      for (const size_t to : {0, 1, 2, 14, 16, 18, 41, 499}) {
        std::string moved = before;
        std::memmove(moved.data() + to, moved.data() + from, size);
        std::string expected = before;
        for (size_t i = 0; i < size; ++i) expected[to + i] = before[from + i];
        if (moved != expected) FAIL_CHECK(size << " " << from << " " << to);
      }
    }
    std::string copied(size + 2, '#');
    std::memcpy(copied.data() + 1, before.data(), size);
    CHECK(copied == '#' + before.substr(0, size) + '#');
  }
}

TEST_CASE("bytes are compared as unsigned, the first decides", "[runtime]") {
  for (const size_t size : kSizes) {
    const std::string one = letters(size);
    const std::string same = one;
    CHECK(std::memcmp(one.data(), same.data(), size) == 0);
    for (size_t at = 0; at < size; ++at) {
      std::string other = one;
      other[at] = static_cast<char>(one[at] ^ '\x80');
      if (at + 1 < size) other[at + 1] = static_cast<char>(~one[at + 1]);
      const bool less = static_cast<unsigned char>(one[at]) <
                        static_cast<unsigned char>(other[at]);
      const int result = std::memcmp(one.data(), other.data(), size);
      if (less ? result >= 0 : result <= 0) FAIL_CHECK(size << " " << at);
    }
  }
}

TEST_CASE("the first of several equal bytes is found", "[runtime]") {
  for (const size_t size : kSizes) {
    std::string text(size + 20, '\xFF');
    text.replace(0, size, std::string(size, '.'));
    const void* const none = std::memchr(text.data(), '\xFF', size);
    CHECK(none == nullptr);
    for (size_t at = 0; at < size; ++at) {
      text[at] = '\xFF';
      if (at + 3 < size) text[at + 3] = '\xFF';
      if (std::memchr(text.data(), '\xFF', size) != text.data() + at) {
        FAIL_CHECK(size << " " << at);
      }
      text.replace(0, size, std::string(size, '.'));
    }
  }
}

TEST_CASE("a text ends at its first null, wherever it stands", "[runtime]") {
  for (size_t start = 0; start < 20; ++start) {
    for (size_t size = 0; size < 60; ++size) {
      std::string memory(start, '\0');
      memory.append(size, 'x');
      memory.append(40, '\0');
      CHECK(std::strlen(memory.data() + start) == size);
    }
  }
}

TEST_CASE("memory of every size is one's own until it is freed", "[runtime]") {
  struct Piece {
    std::unique_ptr<char[]> bytes;
    size_t size;
    char mark;
  };
  std::vector<Piece> pieces;
  for (size_t i = 0; i < 4000; ++i) {
    const size_t size = i * 37 % 700;
    const char mark = static_cast<char>(i);
    pieces.push_back({std::make_unique<char[]>(size), size, mark});
    std::memset(pieces.back().bytes.get(), mark, size);
    if (i % 3 == 2) pieces.erase(pieces.begin() + static_cast<long>(i / 3));
  }
  for (const Piece& piece : pieces) {
    const std::string expected(piece.size, piece.mark);
    if (std::memcmp(piece.bytes.get(), expected.data(), piece.size) != 0) {
      FAIL_CHECK(piece.size);
    }
  }
}

}  // namespace
}  // namespace dateline
