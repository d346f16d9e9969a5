// tag_conll(): line for line.
#include <algorithm>

#include "entities/conll.h"
#include "fuzz/fuzz.h"

using namespace dateline;  // NOLINT

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view input = testing::as_text(data, size);
  const std::string output = tag_conll(input);
  const auto lines = std::count(input.begin(), input.end(), '\n') +
                     (!input.empty() && input.back() != '\n');
  testing::demand(std::count(output.begin(), output.end(), '\n') == lines,
                  "lines were lost or added");
  return 0;
}
