#ifndef TESTS_CLEAN_PASTE_H_
#define TESTS_CLEAN_PASTE_H_

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "dateline/dateline.h"

namespace dateline {

// Three paragraphs of news, as people paste them.
inline constexpr std::string_view kNews =
    "The harbour of Lisbon stayed closed for a third day after a crane fell "
    "across the main quay, the port authority said on Tuesday.\n\n"
    "Two ships were sent on to Porto, and the ferries to the south bank will "
    "not run before the weekend, officials told reporters on the quay.\n\n"
    "The mayor, who came to see the damage, promised that the inquiry would "
    "be finished within a month and that its findings would be open to all.";

inline Document read_paste(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  const auto document = clean(text, options);
  REQUIRE(document);
  return *document;
}

// The text of the blocks that are body, a blank line between them.
inline std::string body_of(const Document& document) {
  std::string body;
  for (const Block& block : document.blocks) {
    if (!is_body(block.type)) continue;
    if (!body.empty()) body += "\n\n";
    body += document.at(block.span);
  }
  return body;
}

}  // namespace dateline

#endif  // TESTS_CLEAN_PASTE_H_
