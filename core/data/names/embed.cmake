dateline_embed(names "${CMAKE_SOURCE_DIR}/core/data/names/names.tsv")
dateline_embed(given_names
  "${CMAKE_SOURCE_DIR}/core/data/names/given_names.tsv")
