// decode() with every hint about the encoding: the first byte chooses it.
#include "clean/decode.h"
#include "fuzz/fuzz.h"
#include "text/utf8.h"

using namespace dateline;  // NOLINT

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static constexpr const char* kHints[] = {
      "",        "utf-8",        "windows-1252", "utf-16le", "utf-16be",
      "koi8-r",  "shift_jis",    "euc-jp",       "big5",     "gb18030",
      "euc-kr",  "iso-2022-jp",  "macintosh",    "utf-7",    "x-user-defined",
      "unknown", "windows-1251", "iso-8859-8-i"};
  if (size == 0) return 0;
  Options options;
  options.encoding = kHints[data[0] % (sizeof kHints / sizeof *kHints)];
  const auto decoded = decode(testing::as_text(data + 1, size - 1), options);
  if (!decoded) return 0;
  testing::demand(find_invalid_utf8(decoded->text) == std::string::npos,
                  "the decoded text is invalid UTF-8");
  testing::demand(!decoded->encoding.empty(), "no encoding named");
  for (const Repair& repair : decoded->repairs) {
    testing::demand(repair.source.start <= repair.source.end &&
                        repair.source.end <= decoded->text.size(),
                    "a repair outside the text");
  }
  return 0;
}
