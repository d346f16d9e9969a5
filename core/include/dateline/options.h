#ifndef DATELINE_OPTIONS_H_
#define DATELINE_OPTIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/date.h"
#include "dateline/span.h"

namespace dateline {

// Larger inputs are refused with ErrorCode::kInputTooLarge.
inline constexpr uint32_t kMaxInputBytes = 32u << 20;

enum class InputKind : uint8_t { kAuto, kHtml, kText };

// How an input is to be read. Every field has a default that suits an article
// about which nothing is known.
struct Options {
  // kAuto looks at the first characters for markup.
  InputKind from = InputKind::kAuto;

  // Publication date (document creation time), when the caller knows it. It
  // goes before everything that the article itself says.
  std::optional<Date> date;

  // Address of the article: evidence for its date and publisher, and the base
  // of relative links. Never fetched.
  std::string url;

  // Character encoding that came with the bytes (an HTTP header, a file's
  // attribute), as a WHATWG label; empty when unknown. A byte order mark wins
  // over it.
  std::string encoding;

  // Repairs of these kinds (names as in Repair::kind) are left undone.
  std::vector<std::string> skip_repairs;

  // Turn curly quotes straight. Off: curly quotes are typography, no damage.
  bool straighten_quotes = false;
};

}  // namespace dateline

#endif  // DATELINE_OPTIONS_H_
