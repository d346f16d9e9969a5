// analyze() and every export format, with and without a publication date.
#include "dateline/dateline.h"
#include "fuzz/fuzz.h"
#include "nlohmann/json.hpp"
#include "support/promises.h"
#include "text/utf8.h"

using namespace dateline;  // NOLINT

// The first byte chooses the options, the rest is the article.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const uint8_t choice = data[0];
  const std::string_view input = testing::as_text(data + 1, size - 1);
  Options options;
  if (choice & 1) options.date = Date{2018, 11, 5};
  if (choice & 2) options.from = InputKind::kText;
  if (choice & 4) options.url = "https://news.example/2018/11/05/story";
  const auto analysis = analyze(input, options);
  if (!analysis) {
    testing::demand(!analysis.error().message.empty(), "error in silence");
    return 0;
  }
  testing::demand(testing::broken_promise(*analysis));

  ExportOptions output;
  output.offsets = static_cast<OffsetUnit>((choice >> 3) % 3);
  output.pretty = choice & 32;
  const std::string json = export_as(*analysis, Format::kJson, output);
  testing::demand(!nlohmann::json::parse(json, nullptr, false).is_discarded(),
                  "the result is no JSON");
  for (int format = 0; format <= static_cast<int>(Format::kHtml); ++format) {
    const auto text = export_as(*analysis, static_cast<Format>(format), output);
    testing::demand(find_invalid_utf8(text) == std::string::npos,
                    "an export is invalid UTF-8");
  }
  const auto again = analyze(input, options);
  testing::demand(again && export_as(*again, Format::kJson, output) == json,
                  "the same input gives another result");
  return 0;
}
