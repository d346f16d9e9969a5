#ifndef DATELINE_TESTS_FUZZ_FUZZ_H_
#define DATELINE_TESTS_FUZZ_FUZZ_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace dateline::testing {

inline std::string_view as_text(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Ends the run, so that the input is kept.
inline void demand(const std::string& broken) {
  if (broken.empty()) return;
  std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
  std::abort();
}

inline void demand(bool kept, const char* what) {
  if (!kept) demand(std::string(what));
}

}  // namespace dateline::testing

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

#endif  // DATELINE_TESTS_FUZZ_FUZZ_H_
