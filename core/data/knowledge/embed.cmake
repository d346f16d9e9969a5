dateline_embed(offices "${CMAKE_SOURCE_DIR}/core/data/knowledge/offices.tsv")
