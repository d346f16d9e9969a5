dateline_embed(tagger "${CMAKE_SOURCE_DIR}/core/data/tagger/tagger.bin")
