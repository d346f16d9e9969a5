#ifndef DATELINE_TESTS_SUPPORT_CORPUS_H_
#define DATELINE_TESTS_SUPPORT_CORPUS_H_

#include <fstream>
#include <iterator>
#include <string>

namespace dateline {

// The bytes of a file of tests/corpus.
inline std::string read_corpus(const std::string& name) {
  std::ifstream file(std::string(DATELINE_CORPUS) + "/" + name,
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace dateline

#endif  // DATELINE_TESTS_SUPPORT_CORPUS_H_
