#ifndef DATELINE_TESTS_CLEAN_PAGE_H_
#define DATELINE_TESTS_CLEAN_PAGE_H_

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/dateline.h"

namespace dateline {

// The text of an article that nothing in it depends on.
inline constexpr std::string_view kBody =
    "<p>The harbour of Lisbon stayed closed for a third day after a crane fell "
    "across the main quay, the port authority said.</p><p>Two ships were sent "
    "on to Porto, and the ferries to the south bank will not run before the "
    "weekend, officials told reporters on the quay.</p><p>The mayor, who came "
    "to see the damage, promised that the inquiry would be finished within a "
    "month and that its findings would be open to all.</p>";

// A page of that text with what stands in its head, before and behind it.
inline Document read_page(std::string_view head, std::string_view article) {
  std::string page = "<!DOCTYPE html><html><head>";
  page += head;
  page += "</head><body><header><a href=/>The Daily Quay</a></header>";
  page += article;
  page += "</body></html>";
  Options options;
  options.from = InputKind::kHtml;
  const auto document = clean(page, options);
  REQUIRE(document);
  return *document;
}

// The same inside an <article>.
inline Document read_article(std::string_view head, std::string_view before,
                             std::string_view after = "") {
  return read_page(head, "<article>" + std::string(before) +
                             std::string(kBody) + std::string(after) +
                             "</article>");
}

}  // namespace dateline

#endif  // DATELINE_TESTS_CLEAN_PAGE_H_
