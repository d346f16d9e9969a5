// The parser's allocator, in the place of its util.c: see arena.h.

#include "arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "util.h"

// Under AddressSanitizer every piece is a block of its own, so that it can
// tell where one ends.
#if defined(__SANITIZE_ADDRESS__)
#define GUMBO_PIECES_APART 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GUMBO_PIECES_APART 1
#endif
#endif

typedef struct Block {
  struct Block* before;
} Block;

// A piece is its size and behind it what was asked for.
typedef struct {
  size_t size;
} Head;

struct GumboArena {
  Block* block;       // the newest; each knows the one before
  char* next;         // free from here
  char* end;          // up to here
  size_t block_size;  // of the next one
};

enum { kAlign = 8, kFirstBlock = 1 << 15, kLargestBlock = 1 << 20 };

static _Thread_local GumboArena* current;

static void* checked(void* memory) {
  if (memory == NULL) {
    perror("gumbo");
    abort();
  }
  return memory;
}

static size_t aligned(size_t size) {
  return (size + kAlign - 1) / kAlign * kAlign;
}

static const size_t kBlockHead = (sizeof(Block) + kAlign - 1) / kAlign * kAlign;
static const size_t kHead = (sizeof(Head) + kAlign - 1) / kAlign * kAlign;

static Head* head_of(void* piece) { return (Head*)((char*)piece - kHead); }

static bool is_last(const GumboArena* arena, void* piece) {
  return (char*)piece + aligned(head_of(piece)->size) == arena->next;
}

static void add_block(GumboArena* arena, size_t least) {
  size_t size = arena->block_size;
#ifdef GUMBO_PIECES_APART
  size = least;
#endif
  if (size < least) size = least;
  Block* block = checked(malloc(kBlockHead + size));
  block->before = arena->block;
  arena->block = block;
  arena->next = (char*)block + kBlockHead;
  arena->end = arena->next + size;
  if (arena->block_size < kLargestBlock) arena->block_size *= 2;
}

static void* take(GumboArena* arena, size_t size) {
  const size_t whole = kHead + aligned(size);
#ifdef GUMBO_PIECES_APART
  arena->next = arena->end = NULL;
#endif
  if (whole > (size_t)(arena->end - arena->next)) add_block(arena, whole);
  char* piece = arena->next + kHead;
  head_of(piece)->size = size;
  arena->next += whole;
  return piece;
}

void* gumbo_alloc(size_t size) {
  return current == NULL ? checked(malloc(size)) : take(current, size);
}

void* gumbo_realloc(void* piece, size_t size) {
  if (current == NULL) return checked(realloc(piece, size));
  if (piece == NULL) return take(current, size);
  Head* head = head_of(piece);
#ifndef GUMBO_PIECES_APART
  if (is_last(current, piece) &&
      aligned(size) <= (size_t)(current->end - (char*)piece)) {
    current->next = (char*)piece + aligned(size);
    head->size = size;
    return piece;
  }
#endif
  void* moved = take(current, size);
  memcpy(moved, piece, head->size < size ? head->size : size);
  return moved;
}

void gumbo_free(void* piece) {
  if (current == NULL) {
    free(piece);
    return;
  }
  // Only what was taken last can be taken again.
  if (piece != NULL && is_last(current, piece)) {
    current->next = (char*)head_of(piece);
  }
}

char* gumbo_strdup(const char* text) {
  const size_t size = strlen(text) + 1;
  return memcpy(gumbo_alloc(size), text, size);
}

GumboArena* gumbo_arena_enter(void) {
  GumboArena* arena = checked(malloc(sizeof(GumboArena)));
  *arena = (GumboArena){.block_size = kFirstBlock};
  current = arena;
  return arena;
}

void gumbo_arena_leave(void) { current = NULL; }

void gumbo_arena_free(GumboArena* arena) {
  if (arena == NULL) return;
  for (Block* block = arena->block; block != NULL;) {
    Block* before = block->before;
    free(block);
    block = before;
  }
  free(arena);
}
