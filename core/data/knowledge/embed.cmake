# The tables of this folder, joined to one text.
file(GLOB knowledge_tables CONFIGURE_DEPENDS
  "${CMAKE_SOURCE_DIR}/core/data/knowledge/*.tsv")
set(knowledge_text "${DATELINE_GENERATED}/knowledge.txt")
set(knowledge_maker "${CMAKE_SOURCE_DIR}/toolchain/data/knowledge.py")
add_custom_command(
  OUTPUT ${knowledge_text}
  COMMAND ${Python3_EXECUTABLE} ${knowledge_maker} ${knowledge_text}
          ${knowledge_tables}
  DEPENDS ${knowledge_tables} ${knowledge_maker}
          ${CMAKE_SOURCE_DIR}/toolchain/data/knowledge_text.py
          ${CMAKE_SOURCE_DIR}/toolchain/data/lexicon.py
  COMMENT "Knowledge base"
  VERBATIM)
dateline_embed(knowledge "${knowledge_text}")
