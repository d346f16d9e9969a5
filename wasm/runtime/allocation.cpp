// operator new and delete for what the core allocates most: short strings and
// the nodes of tables, which live for a moment. What is given back waits for
// the next of its size, without the bookkeeping of a general allocator. There
// is one thread.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <utility>

namespace {

constexpr size_t kStep = 16;      // sizes are rounded up to it
constexpr size_t kLargest = 512;  // larger ones are left to malloc
// A page holds pieces of one size.
constexpr uint32_t kPageBits = 14;
constexpr size_t kPage = size_t{1} << kPageBits;
constexpr size_t kPagesAtOnce = 16;

struct Free {
  Free* next;
};

Free* g_free[kLargest / kStep + 1];  // by size in steps
// Size in steps of the pieces of every page of the memory; 0: malloc's.
uint8_t g_steps[size_t{1} << (32 - kPageBits)];
char* g_pages;
size_t g_pages_left;

void* from_malloc(size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) std::abort();
  return memory;
}

char* new_page() {
  if (g_pages_left == 0) {
    g_pages =
        static_cast<char*>(std::aligned_alloc(kPage, kPage * kPagesAtOnce));
    if (g_pages == nullptr) std::abort();
    g_pages_left = kPagesAtOnce;
  }
  --g_pages_left;
  return std::exchange(g_pages, g_pages + kPage);
}

// A page cut into pieces; all but the first wait.
void* cut_page(size_t steps) {
  char* const page = new_page();
  g_steps[reinterpret_cast<uintptr_t>(page) >> kPageBits] =
      static_cast<uint8_t>(steps);
  const size_t size = steps * kStep;
  Free* waiting = nullptr;
  for (size_t at = (kPage / size - 1) * size; at > 0; at -= size) {
    waiting = new (page + at) Free{waiting};
  }
  g_free[steps] = waiting;
  return page;
}

}  // namespace

void* operator new(size_t size) {
  if (size > kLargest) return from_malloc(size);
  const size_t steps = size == 0 ? 1 : (size + kStep - 1) / kStep;
  Free* const piece = g_free[steps];
  if (piece == nullptr) return cut_page(steps);
  g_free[steps] = piece->next;
  return piece;
}

void operator delete(void* memory) noexcept {
  const size_t steps =
      g_steps[reinterpret_cast<uintptr_t>(memory) >> kPageBits];
  if (steps == 0) {
    std::free(memory);
  } else {
    g_free[steps] = new (memory) Free{g_free[steps]};
  }
}

void* operator new[](size_t size) { return operator new(size); }
void operator delete[](void* memory) noexcept { operator delete(memory); }
void operator delete(void* memory, size_t) noexcept { operator delete(memory); }
void operator delete[](void* memory, size_t) noexcept {
  operator delete(memory);
}
