#ifndef DATELINE_TESTS_HTML5LIB_CASES_H_
#define DATELINE_TESTS_HTML5LIB_CASES_H_

#include <filesystem>
#include <string>

namespace html5lib {

// What became of the cases of a folder.
struct Tally {
  int passed = 0;
  int failed = 0;
  int skipped = 0;  // of what the parser does not claim
};

// One failed case on stderr.
void report(const std::string& file, const std::string& input,
            const std::string& expected, const std::string& found);

Tally run_tokenizer_cases(const std::filesystem::path& folder);
Tally run_tree_cases(const std::filesystem::path& folder);

}  // namespace html5lib

#endif  // DATELINE_TESTS_HTML5LIB_CASES_H_
