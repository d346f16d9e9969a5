// Articles as they are pasted: tests/clean/layouts/*.txt hold inputs and what
// a careful reader takes from them. A case begins with "######## NAME"; below
// the input, "-------- FIELD: VALUE" lines give every field that is filled
// ("; " between authors), and "-------- body" is followed by the body alone.

#include <catch2/catch_amalgamated.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "clean/damage.h"

namespace dateline {
namespace {

struct Layout {
  std::string name;
  std::string input;
  std::string fields;  // one "field: value" a line, in a fixed order
  std::string body;
};

std::vector<Layout> read_layouts(const std::string& file) {
  std::ifstream stream(
      std::string(DATELINE_CORPUS) + "/../clean/layouts/" + file,
      std::ios::binary);
  std::vector<Layout> layouts;
  std::string line;
  enum class Part { kNone, kInput, kFields, kBody } part = Part::kNone;
  while (std::getline(stream, line)) {
    if (line.starts_with("######## ")) {
      layouts.push_back({line.substr(9), {}, {}, {}});
      part = Part::kInput;
    } else if (line == "-------- body") {
      part = Part::kBody;
    } else if (line.starts_with("-------- ")) {
      layouts.back().fields += line.substr(9) + "\n";
    } else if (part == Part::kInput) {
      layouts.back().input += line + "\n";
    } else if (part == Part::kBody) {
      layouts.back().body += line + "\n";
    }
  }
  for (Layout& layout : layouts) {
    while (layout.body.ends_with("\n")) layout.body.pop_back();
  }
  return layouts;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    out += (out.empty() ? "" : "; ") + part;
  }
  return out;
}

std::string fields_of(const Document& document) {
  std::string out;
  const auto put = [&](const std::string& field, const std::string& value) {
    if (!value.empty()) out += field + ": " + value + "\n";
  };
  put("title", document.title);
  put("kicker", document.kicker);
  put("subtitle", document.subtitle);
  put("byline", joined(document.byline));
  put("dateline", document.dateline);
  if (document.published) {
    put("published", to_string(document.published->day()));
  }
  if (document.updated) put("updated", to_string(document.updated->day()));
  for (const Block& block : document.blocks) {
    if (block.type == BlockType::kCaption) {
      put("caption", std::string(document.at(block.span)));
    }
  }
  return out;
}

std::string in_order(const std::string& fields) {
  std::string out;
  for (const std::string field :
       {"title", "kicker", "subtitle", "byline", "dateline", "published",
        "updated", "caption"}) {
    size_t at = 0;
    while (at < fields.size()) {
      const size_t end = fields.find('\n', at);
      const std::string line = fields.substr(at, end - at);
      if (line.starts_with(field + ":")) out += line + "\n";
      at = end + 1;
    }
  }
  return out;
}

void check_layouts(const std::string& file, size_t least) {
  const auto layouts = read_layouts(file);
  REQUIRE(layouts.size() >= least);
  for (const Layout& layout : layouts) {
    INFO(file << ": " << layout.name);
    const Document document = testing::cleaned(layout.input);
    CHECK(fields_of(document) == in_order(layout.fields));
    CHECK(document.body() == layout.body);
    // Nothing is lost without a record.
    std::string all = testing::without_space(testing::undone(document));
    std::string source = testing::without_space(document.source);
    for (std::string* text : {&all, &source}) {
      std::erase_if(*text, [](char c) {
        return std::string_view(">-*+\u2022:").find(c) !=
               std::string_view::npos;
      });
    }
    CHECK(all == source);
    // What is clean stays so.
    const std::string text = document.text;
    CHECK(testing::cleaned(text).text == text);
  }
}

TEST_CASE("Lines and paragraphs as they are pasted", "[layout]") {
  check_layouts("wrapping.txt", 20);
}

TEST_CASE("What comes along with a pasted article goes", "[layout]") {
  check_layouts("furnishing.txt", 30);
}

}  // namespace
}  // namespace dateline
