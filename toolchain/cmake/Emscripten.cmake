# Finds Emscripten's own toolchain file: the user's emsdk (EMSDK or emcc on the
# PATH, at least 3.1.69) or the one that toolchain/setup put into the cache.

if(DEFINED ENV{DATELINE_CACHE})
  set(cache "$ENV{DATELINE_CACHE}")
else()
  set(cache "$ENV{HOME}/.cache/dateline")
endif()
# toolchain/setup writes the root it decided on into this file.
if(EXISTS "${cache}/emscripten-root")
  file(READ "${cache}/emscripten-root" root)
  string(STRIP "${root}" root)
endif()
if(NOT root OR NOT EXISTS "${root}/cmake/Modules/Platform/Emscripten.cmake")
  message(FATAL_ERROR "Emscripten is not set up: run toolchain/setup wasm")
endif()
set(ENV{PATH} "${root}:${root}/node_modules/.bin:$ENV{PATH}")
include("${root}/cmake/Modules/Platform/Emscripten.cmake")
