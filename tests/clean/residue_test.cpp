#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "clean/repair/references.h"

namespace {

// The text after all edits of a finder.
std::string edited(std::string_view text,
                   std::vector<dateline::Edit> (*find)(std::string_view)) {
  std::string out;
  size_t at = 0;
  for (const dateline::Edit& edit : find(text)) {
    out += text.substr(at, edit.span.start - at);
    out += edit.with;
    at = edit.span.end;
  }
  return out + std::string(text.substr(at));
}

}  // namespace

TEST_CASE("The rest of a broken reference goes, wherever it stands",
          "[clean]") {
  using dateline::find_references;
  CHECK(edited("He left. 39; State.", find_references) == "He left.");
  CHECK(edited("They met 8217; in Oslo.", find_references) ==
        "They met in Oslo.");
  CHECK(edited("39; State officials met in Oslo.", find_references) ==
        " State officials met in Oslo.");
  CHECK(edited("39;", find_references) == "");
}
