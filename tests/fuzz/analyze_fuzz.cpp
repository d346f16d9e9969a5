// analyze() and an export format, with and without a publication date.
#include "dateline/dateline.h"
#include "fuzz/fuzz.h"
#include "nlohmann/json.hpp"
#include "support/promises.h"
#include "text/utf8.h"

using namespace dateline;  // NOLINT

// The first two bytes choose options and format, the rest is the article.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 2) return 0;
  const uint8_t choice = data[0];
  const auto format =
      static_cast<Format>(data[1] % (static_cast<int>(Format::kHtml) + 1));
  const std::string_view input = testing::as_text(data + 2, size - 2);
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
  const std::string text = export_as(*analysis, format, output);
  testing::demand(find_invalid_utf8(text) == std::string::npos,
                  "an export is invalid UTF-8");
  if (format == Format::kJson) {
    testing::demand(!nlohmann::json::parse(text, nullptr, false).is_discarded(),
                    "the result is no JSON");
  }
  if (choice & 64) {
    const auto again = analyze(input, options);
    testing::demand(again && export_as(*again, format, output) == text,
                    "the same input gives another result");
  }
  return 0;
}
