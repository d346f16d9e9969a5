// Writes what the block model sees of pages: JSON Lines {"id", "html", "url"}
// in, JSON Lines {"id", "blocks": [{"text", "features"}], ...} out. For
// train.py.

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "clean/block_features.h"
#include "clean/html_blocks.h"
#include "clean/html_metadata.h"
#include "clean/html_tree.h"

int main() {
  using nlohmann::json;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const json record = json::parse(line);
    const std::string html = record["html"];
    dateline::Options options;
    options.url = record.value("url", "");
    const dateline::HtmlTree tree(html);
    dateline::Document facts;
    dateline::PageHints hints;
    dateline::read_metadata(tree, options, facts, hints);
    const dateline::HtmlBlocks page =
        dateline::read_blocks(tree, html, options);
    const auto features = dateline::block_features(page, hints);
    json out = {{"id", record["id"]}, {"blocks", json::array()}};
    for (const dateline::MetadataField& one : facts.metadata) {
      out["metadata"].push_back(
          {one.field, one.value, one.origin, one.confidence});
    }
    for (size_t i = 0; i < features.size(); ++i) {
      const dateline::HtmlBlock& block = page.blocks[i];
      out["blocks"].push_back(
          {{"text", block.block.text.text}, {"features", features[i]}});
    }
    std::cout << out.dump(-1, ' ', false, json::error_handler_t::replace)
              << '\n';
  }
}
