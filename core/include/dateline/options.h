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

// One repair, named as Repair names it: its kind, and where its `source`
// starts, in Options::undo_offsets.
struct RepairPlace {
  std::string kind;
  uint32_t start = 0;

  auto operator<=>(const RepairPlace&) const = default;
};

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

  // For callers who decoded the bytes themselves because the build could not:
  // the encoding's name and why it was chosen. The input is UTF-8 then.
  std::string decoded_from;
  std::string decoded_reason;

  // Repairs of these kinds (names as in Repair::kind) are left undone.
  std::vector<std::string> skip_repairs;

  // Single repairs that are left undone: what stood there stays, and no other
  // repair touches it. A place without such a repair means nothing.
  std::vector<RepairPlace> undo;
  // The unit in which `undo` counts the decoded source.
  OffsetUnit undo_offsets = OffsetUnit::kUtf8;

  // Turn curly quotes straight. Off: curly quotes are typography, no damage.
  bool straighten_quotes = false;
};

}  // namespace dateline

#endif  // DATELINE_OPTIONS_H_
