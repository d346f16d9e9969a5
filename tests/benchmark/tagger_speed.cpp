// Tokens a second of sentences, tokens and names, as the page finds them.
//
// usage: tagger_speed FILE   (articles, a line "\f" between them)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "entities/tagger.h"
#include "text/segment.h"

namespace {

std::vector<dateline::Document> read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  std::vector<dateline::Document> documents;
  for (size_t at = 0; at < text.size();) {
    size_t end = text.find('\f', at);
    if (end == std::string::npos) end = text.size();
    dateline::Document& document = documents.emplace_back();
    document.text = text.substr(at, end - at);
    for (size_t p = 0; p < document.text.size();) {
      size_t line = document.text.find('\n', p);
      if (line == std::string::npos) line = document.text.size();
      dateline::Block block;
      block.span = {static_cast<uint32_t>(p), static_cast<uint32_t>(line)};
      if (line > p) document.blocks.push_back(block);
      p = line + 1;
    }
    at = end + 1;
  }
  return documents;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  using Clock = std::chrono::steady_clock;
  const auto documents = read(argv[1]);
  // The best of many short rounds: other work on the machine counts little.
  size_t tokens = 0;
  size_t names = 0;
  double seconds = 0;
  for (const dateline::Document& document : documents) {
    double best = 1e9;
    size_t size = 0;
    for (int round = 0; round < 25; ++round) {
      const auto start = Clock::now();
      const auto segmentation =
          dateline::segment(document.text, document.blocks);
      names += dateline::tag(document, segmentation).size();
      const std::chrono::duration<double> time = Clock::now() - start;
      best = std::min(best, time.count());
      size = segmentation.tokens.size();
    }
    tokens += size;
    seconds += best;
  }
  if (names == 0) return 1;
  printf("%.0f\n", static_cast<double>(tokens) / seconds);
  return 0;
}
