# Knowledge and lexicons: readable tables under core/data become part of the
# library. The compilers are Python scripts of the host, so that native and
# wasm builds share them.

find_package(Python3 REQUIRED COMPONENTS Interpreter)
enable_language(ASM)

set(DATELINE_GENERATED "${CMAKE_BINARY_DIR}/generated")
target_include_directories(dateline_core PUBLIC
  $<BUILD_INTERFACE:${DATELINE_GENERATED}>)

# Lexicons: core/data/ROOM/NAME.tsv -> lexicon/NAME.h. Tables that a compiler
# of their own reads (knowledge, the tagger's) live in folders named here.
file(GLOB lexicons CONFIGURE_DEPENDS
  core/data/text/*.tsv core/data/clean/*.tsv core/data/entities/*.tsv
  core/data/time/*.tsv)
set(lexicon_headers "")
foreach(table ${lexicons})
  get_filename_component(name ${table} NAME_WE)
  set(header "${DATELINE_GENERATED}/lexicon/${name}.h")
  add_custom_command(
    OUTPUT ${header}
    COMMAND ${Python3_EXECUTABLE}
            ${CMAKE_SOURCE_DIR}/toolchain/data/lexicon.py ${table} ${header}
    DEPENDS ${table} ${CMAKE_SOURCE_DIR}/toolchain/data/lexicon.py
    COMMENT "Lexicon ${name}"
    VERBATIM)
  list(APPEND lexicon_headers ${header})
endforeach()
target_sources(dateline_core PRIVATE ${lexicon_headers})
add_custom_target(dateline_lexicons DEPENDS ${lexicon_headers})

# dateline_embed(NAME FILE): links the bytes of FILE in. They are reached as
# `dateline::embedded_NAME()`, declared by core/data/embedded.h.
function(dateline_embed name file)
  if(EMSCRIPTEN)
    set(section [[.section .rodata.SYMBOL,"",@]])
  else()
    set(section [[.section .rodata.SYMBOL,"a",@progbits]])
  endif()
  string(CONCAT assembler "    ${section}\n" [[
    .globl SYMBOL
    .globl SYMBOL_size
    .p2align 4
    .type SYMBOL,@object
SYMBOL:
    .incbin "FILE"
.LSYMBOL_end:
    .size SYMBOL, .LSYMBOL_end-SYMBOL
    .p2align 2
    .type SYMBOL_size,@object
SYMBOL_size:
    .int32 .LSYMBOL_end-SYMBOL
    .size SYMBOL_size, 4
]])
  string(CONCAT accessor [[
#include <cstdint>
#include <string_view>
extern "C" const char SYMBOL[];
extern "C" const uint32_t SYMBOL_size;
namespace dateline {
std::string_view embedded_NAME();
std::string_view embedded_NAME() { return {SYMBOL, SYMBOL_size}; }
}  // namespace dateline
]])
  if(NOT EMSCRIPTEN)
    string(REPLACE ".int32" ".long" assembler "${assembler}")
    string(APPEND assembler "    .section .note.GNU-stack,\"\",@progbits\n")
  endif()
  foreach(part assembler accessor)
    string(REPLACE "SYMBOL" "dateline_embedded_${name}" ${part} "${${part}}")
    string(REPLACE "FILE" "${file}" ${part} "${${part}}")
    string(REPLACE "NAME" "${name}" ${part} "${${part}}")
  endforeach()
  file(CONFIGURE OUTPUT "${DATELINE_GENERATED}/embed_${name}.S"
    CONTENT "${assembler}" @ONLY)
  file(CONFIGURE OUTPUT "${DATELINE_GENERATED}/embed_${name}.cpp"
    CONTENT "${accessor}" @ONLY)
  set_source_files_properties("${DATELINE_GENERATED}/embed_${name}.S"
    PROPERTIES OBJECT_DEPENDS "${file}")
  target_sources(dateline_core PRIVATE
    "${DATELINE_GENERATED}/embed_${name}.S"
    "${DATELINE_GENERATED}/embed_${name}.cpp")
endfunction()

# What each room embeds stands in its own file.
file(GLOB embeddings CONFIGURE_DEPENDS core/data/*/embed.cmake)
foreach(embedding ${embeddings})
  include(${embedding})
endforeach()
