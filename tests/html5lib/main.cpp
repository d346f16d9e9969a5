// Runs the html5lib cases. usage: html5lib_cases TESTDATA
// Exits with 1 when a case fails.

#include <cstdio>

#include "cases.h"

namespace html5lib {

void report(const std::string& file, const std::string& input,
            const std::string& expected, const std::string& found) {
  std::fprintf(stderr,
               "FAILED %s\n--- input\n%s\n--- expected\n%s\n--- found\n%s\n\n",
               file.c_str(), input.c_str(), expected.c_str(), found.c_str());
}

}  // namespace html5lib

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: html5lib_cases TESTDATA\n");
    return 2;
  }
  const std::filesystem::path data(arguments[1]);
  const html5lib::Tally tokens =
      html5lib::run_tokenizer_cases(data / "tokenizer");
  const html5lib::Tally trees =
      html5lib::run_tree_cases(data / "tree-construction");
  const auto print = [](const char* name, const html5lib::Tally& tally) {
    std::printf("%s: %d passed, %d failed, %d skipped\n", name, tally.passed,
                tally.failed, tally.skipped);
  };
  print("tokenizer", tokens);
  print("tree construction", trees);
  return tokens.failed + trees.failed == 0 && tokens.passed > 0 &&
                 trees.passed > 0
             ? 0
             : 1;
}
