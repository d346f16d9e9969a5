#ifndef DATELINE_TOOLCHAIN_GUMBO_ARENA_H_
#define DATELINE_TOOLCHAIN_GUMBO_ARENA_H_

#ifdef __cplusplus
extern "C" {
#endif

// Memory of one parse, given back at once: most of what the parser allocates
// is a few bytes, and taking a tree apart node by node costs as much as
// building it.
typedef struct GumboArena GumboArena;

// From here on all that the parser allocates in this thread comes out of a new
// arena, until gumbo_arena_leave. What was made so is never destroyed by the
// parser's own functions. Outside of an arena they allocate as ever.
GumboArena* gumbo_arena_enter(void);
void gumbo_arena_leave(void);

void gumbo_arena_free(GumboArena* arena);

#ifdef __cplusplus
}
#endif

#endif  // DATELINE_TOOLCHAIN_GUMBO_ARENA_H_
