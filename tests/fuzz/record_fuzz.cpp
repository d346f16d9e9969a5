// run_record(): any line of a batch gives one line of JSON. The first byte
// chooses the stage.
#include "cli/batch.h"
#include "fuzz/fuzz.h"
#include "nlohmann/json.hpp"

using namespace dateline;  // NOLINT

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  cli::Arguments arguments;
  arguments.command = "batch";
  arguments.stage = static_cast<cli::Stage>(data[0] % 5);
  const std::string line(testing::as_text(data + 1, size - 1));
  Session session(Remember::kWords);
  const std::string answer = cli::run_record(line, 1, arguments, session);
  testing::demand(answer.find('\n') == std::string::npos,
                  "an answer of several lines");
  testing::demand(nlohmann::json::parse(answer, nullptr, false).is_object(),
                  "the answer is no JSON object");
  return 0;
}
