// memcpy, memmove, memcmp, memchr and strlen for short stretches: what the core
// copies and compares are words and names. Emscripten's are made for size, a
// byte or a word at a time. Compiled without builtins, or they would call
// themselves.

#include <stddef.h>
#include <stdint.h>
#include <wasm_simd128.h>

typedef uint16_t __attribute__((aligned(1), may_alias)) Two;
typedef uint32_t __attribute__((aligned(1), may_alias)) Four;
typedef uint64_t __attribute__((aligned(1), may_alias)) Eight;

// Up to 32 bytes: everything is loaded before anything is stored, so that it
// does not matter whether they overlap.
static inline void move_few(char* to, const char* from, size_t size) {
  if (size > 16) {
    const v128_t head = wasm_v128_load(from);
    const v128_t tail = wasm_v128_load(from + size - 16);
    wasm_v128_store(to, head);
    wasm_v128_store(to + size - 16, tail);
  } else if (size >= 8) {
    const uint64_t head = *(const Eight*)from;
    const uint64_t tail = *(const Eight*)(from + size - 8);
    *(Eight*)to = head;
    *(Eight*)(to + size - 8) = tail;
  } else if (size >= 4) {
    const uint32_t head = *(const Four*)from;
    const uint32_t tail = *(const Four*)(from + size - 4);
    *(Four*)to = head;
    *(Four*)(to + size - 4) = tail;
  } else if (size >= 2) {
    const uint16_t head = *(const Two*)from;
    const uint16_t tail = *(const Two*)(from + size - 2);
    *(Two*)to = head;
    *(Two*)(to + size - 2) = tail;
  } else if (size == 1) {
    *to = *from;
  }
}

static void move_many(char* to, const char* from, size_t size) {
  // From here on the processor's own way is faster.
  if (size >= 512) {
    __builtin_memmove(to, from, size);
    return;
  }
  if ((size_t)(to - from) >= size) {
    const v128_t tail = wasm_v128_load(from + size - 16);
    char* const last = to + size - 16;
    for (; to < last; to += 16, from += 16) {
      wasm_v128_store(to, wasm_v128_load(from));
    }
    wasm_v128_store(last, tail);
  } else {
    const v128_t head = wasm_v128_load(from);
    for (size_t at = size - 16; at > 0; at = at > 16 ? at - 16 : 0) {
      wasm_v128_store(to + at, wasm_v128_load(from + at));
    }
    wasm_v128_store(to, head);
  }
}

void* memmove(void* to, const void* from, size_t size) {
  if (size <= 32) {
    move_few(to, from, size);
  } else {
    move_many(to, from, size);
  }
  return to;
}

void* memcpy(void* restrict to, const void* restrict from, size_t size) {
  return memmove(to, from, size);
}

static inline int order(uint64_t one, uint64_t other) {
  return __builtin_bswap64(one) < __builtin_bswap64(other) ? -1 : 1;
}

// The first four bytes of up to eight and the last four behind them.
static inline uint64_t ends(const unsigned char* bytes, size_t size) {
  const uint64_t tail = *(const Four*)(bytes + size - 4);
  return *(const Four*)bytes | tail << 32;
}

// What is left of a stretch is compared once more with bytes before it, which
// are alike.
int memcmp(const void* left, const void* right, size_t size) {
  const unsigned char* a = left;
  const unsigned char* b = right;
  if (size >= 8) {
    const unsigned char* const last = a + size - 8;
    for (; a < last; a += 8, b += 8) {
      const uint64_t one = *(const Eight*)a;
      const uint64_t other = *(const Eight*)b;
      if (one != other) return order(one, other);
    }
    const uint64_t one = *(const Eight*)last;
    const uint64_t other = *(const Eight*)((const char*)right + size - 8);
    return one == other ? 0 : order(one, other);
  }
  if (size >= 4) {
    const uint64_t one = ends(a, size);
    const uint64_t other = ends(b, size);
    return one == other ? 0 : order(one, other);
  }
  for (; size > 0; ++a, ++b, --size) {
    if (*a != *b) return *a - *b;
  }
  return 0;
}

int bcmp(const void* left, const void* right, size_t size) {
  return memcmp(left, right, size);
}

void* memchr(const void* text, int byte, size_t size) {
  const unsigned char* at = text;
  const v128_t wanted = wasm_i8x16_splat((int8_t)byte);
  for (; size >= 16; at += 16, size -= 16) {
    const uint32_t found =
        wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_v128_load(at), wanted));
    if (found != 0) return (void*)(at + __builtin_ctz(found));
  }
  for (; size > 0; ++at, --size) {
    if (*at == (unsigned char)byte) return (void*)at;
  }
  return NULL;
}

size_t strlen(const char* text) {
  // Sixteen bytes from a place that sixteen divides never leave the memory.
  const char* at = (const char*)((size_t)text & ~(size_t)15);
  const v128_t end = wasm_i8x16_splat(0);
  uint32_t found = wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_v128_load(at), end));
  found &= 0xFFFFu << (text - at);
  while (found == 0) {
    at += 16;
    found = wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_v128_load(at), end));
  }
  return (size_t)(at - text) + (size_t)__builtin_ctz(found);
}
