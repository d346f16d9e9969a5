# Third-party libraries out of the cache that toolchain/setup fills:
# dateline::icu, dateline::gumbo, dateline::json, dateline::catch2.

if(NOT DATELINE_CACHE)
  if(DEFINED ENV{DATELINE_CACHE})
    set(DATELINE_CACHE "$ENV{DATELINE_CACHE}")
  else()
    set(DATELINE_CACHE "$ENV{HOME}/.cache/dateline")
  endif()
endif()
if(EMSCRIPTEN)
  set(dateline_kind wasm)
else()
  set(dateline_kind native)
endif()
set(dateline_prefix "${DATELINE_CACHE}/${dateline_kind}")
if(NOT EXISTS "${dateline_prefix}/lib/libicuuc.a")
  message(FATAL_ERROR
    "ICU is not set up: run toolchain/setup ${dateline_kind}")
endif()

find_program(DATELINE_CCACHE ccache)
if(DATELINE_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${DATELINE_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${DATELINE_CCACHE})
endif()

add_library(dateline_icu INTERFACE)
add_library(dateline::icu ALIAS dateline_icu)
target_include_directories(dateline_icu SYSTEM
  INTERFACE "${dateline_prefix}/include")
target_compile_definitions(dateline_icu INTERFACE
  U_STATIC_IMPLEMENTATION UCONFIG_NO_SERVICE=1 U_CHARSET_IS_UTF8=1
  U_HIDE_DRAFT_API=1 U_SHOW_CPLUSPLUS_API=0)
target_link_libraries(dateline_icu INTERFACE
  "${dateline_prefix}/lib/libicui18n.a" "${dateline_prefix}/lib/libicuuc.a"
  "${dateline_prefix}/lib/libicudata.a")

include(Gumbo)

add_library(dateline_json INTERFACE)
add_library(dateline::json ALIAS dateline_json)
target_include_directories(dateline_json SYSTEM
  INTERFACE "${DATELINE_CACHE}/src/json/include")
# Parsing is asked for without exceptions; nothing may throw.
target_compile_definitions(dateline_json INTERFACE
  $<$<BOOL:${EMSCRIPTEN}>:JSON_NOEXCEPTION>)

add_library(dateline_catch2 STATIC EXCLUDE_FROM_ALL
  "${DATELINE_CACHE}/src/catch2/catch_amalgamated.cpp")
add_library(dateline::catch2 ALIAS dateline_catch2)
target_include_directories(dateline_catch2 SYSTEM
  PUBLIC "${DATELINE_CACHE}/src")
target_compile_options(dateline_catch2 PRIVATE -w -O1)
# A failed REQUIRE is an exception, so the tests can throw even in wasm, where
# the core cannot.
if(EMSCRIPTEN)
  target_compile_options(dateline_catch2 PUBLIC -fwasm-exceptions)
  target_link_options(dateline_catch2 PUBLIC -fwasm-exceptions)
endif()
