# dateline::gumbo, the HTML parser: its sources with our patch, our allocator in
# the place of its own, and its table of character references, which is a state
# machine of 220 kB, as one of 30.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_program(DATELINE_PATCH patch REQUIRED)
set(gumbo_own "${CMAKE_SOURCE_DIR}/toolchain/gumbo")
set(gumbo "${CMAKE_BINARY_DIR}/generated/gumbo")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  "${gumbo_own}/text_runs.patch")
file(REMOVE_RECURSE "${gumbo}.new")
file(COPY "${DATELINE_CACHE}/src/gumbo/" DESTINATION "${gumbo}.new"
  FILES_MATCHING PATTERN "*.c" PATTERN "*.h")
file(REMOVE "${gumbo}.new/util.c" "${gumbo}.new/char_ref.c")
execute_process(
  COMMAND "${DATELINE_PATCH}" --silent --strip=1 --no-backup-if-mismatch
          --directory=${gumbo}.new --input=${gumbo_own}/text_runs.patch
  COMMAND_ERROR_IS_FATAL ANY)
# Files that stay the same keep their time, so that they are not built again.
file(MAKE_DIRECTORY "${gumbo}")
file(GLOB gumbo_files RELATIVE "${gumbo}.new" "${gumbo}.new/*")
foreach(file IN LISTS gumbo_files)
  file(COPY_FILE "${gumbo}.new/${file}" "${gumbo}/${file}" ONLY_IF_DIFFERENT)
endforeach()
file(REMOVE_RECURSE "${gumbo}.new")
file(GLOB gumbo_sources "${gumbo}/*.c")
set(char_refs "${CMAKE_BINARY_DIR}/generated/char_refs.c")
set(char_ref_maker "${CMAKE_SOURCE_DIR}/toolchain/data/char_refs.py")
add_custom_command(
  OUTPUT ${char_refs}
  COMMAND ${Python3_EXECUTABLE} ${char_ref_maker}
          "${DATELINE_CACHE}/src/gumbo/char_ref.rl" ${char_refs}
  DEPENDS ${char_ref_maker} "${DATELINE_CACHE}/src/gumbo/char_ref.rl"
  COMMENT "Character references"
  VERBATIM)
add_library(dateline_gumbo STATIC ${gumbo_sources} ${char_refs}
  "${gumbo_own}/arena.c")
add_library(dateline::gumbo ALIAS dateline_gumbo)
target_include_directories(dateline_gumbo SYSTEM
  PUBLIC "${gumbo}" "${gumbo_own}")
target_compile_options(dateline_gumbo PRIVATE -w $<$<CONFIG:Release>:-O3>)
