// clean() on markup.
#include "dateline/dateline.h"
#include "fuzz/fuzz.h"
#include "support/promises.h"

using namespace dateline;  // NOLINT

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Options options;
  options.from = InputKind::kHtml;
  options.encoding = "utf-8";
  const auto document = clean(testing::as_text(data, size), options);
  if (document) testing::demand(testing::broken_promise(*document));
  return 0;
}
