#include "model_file.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include "entities/tagger_word.h"

namespace dateline::training {
namespace {

// Whole-number steps a unit of log odds is cut into.
constexpr float kSteps = 24;

void put_varint(uint32_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) {
    out.push_back(static_cast<char>(value | 0x80));
  }
  out.push_back(static_cast<char>(value));
}

void put_table(const std::map<uint32_t, uint16_t>& table, std::string& out) {
  put_varint(static_cast<uint32_t>(table.size()), out);
  uint32_t last = 0;
  for (const auto& [key, value] : table) {
    put_varint(key - last, out);
    last = key;
  }
  for (const auto& [key, value] : table) {
    out.push_back(static_cast<char>(value & 0xFF));
  }
  for (const auto& [key, value] : table) {
    out.push_back(static_cast<char>(value >> 8));
  }
}

}  // namespace

std::string write_lexicon(const std::string& clusters_tsv,
                          const std::string& names_tsv, uint32_t max_words) {
  const TaggerLexicon none;
  std::map<uint32_t, uint16_t> clusters;
  std::vector<uint8_t> coarse(513);
  std::ifstream cluster_file(clusters_tsv);
  std::string word;
  uint32_t fine = 0;
  uint32_t broad = 0;
  for (uint32_t n = 0; n < max_words && cluster_file >> word >> fine >> broad;
       ++n) {
    const uint32_t key =
        make_word(word, none).lower >> FingerprintTable::kDropped;
    clusters.try_emplace(key, static_cast<uint16_t>(fine + 1));
    coarse[fine + 1] = static_cast<uint8_t>(broad + 1);
  }
  std::map<uint32_t, uint16_t> names;
  std::ifstream name_file(names_tsv);
  std::string line;
  while (std::getline(name_file, line)) {
    std::istringstream cells(line);
    uint32_t kind = 0;
    cells >> kind;
    uint32_t key = 0;
    while (cells >> word) key = phrase_key(key, make_word(word, none).key);
    names[key >> FingerprintTable::kDropped] |=
        static_cast<uint16_t>(1u << kind);
  }
  std::string out;
  put_table(clusters, out);
  put_varint(static_cast<uint32_t>(coarse.size()), out);
  for (const uint8_t c : coarse) out.push_back(static_cast<char>(c));
  put_table(names, out);
  return out;
}

std::string write_weights(const Crf& crf) {
  std::string buckets;
  std::string labels;
  std::string values;
  uint32_t rows = 0;
  uint32_t last = 0;
  for (uint32_t b = 0; b < 1u << kBucketBits; ++b) {
    const std::array<float, kLabels> weights = crf.weights(b);
    uint32_t mask = 0;
    for (int l = 0; l < kLabels; ++l) {
      const float value = std::round(weights[static_cast<size_t>(l)] * kSteps);
      if (value == 0) continue;
      mask |= 1u << l;
      values.push_back(static_cast<char>(
          static_cast<int8_t>(std::clamp(value, -127.0f, 127.0f))));
    }
    if (mask == 0) continue;
    put_varint(b - last, buckets);
    last = b;
    put_varint(mask, labels);
    ++rows;
  }
  std::string out;
  put_varint(rows, out);
  out += buckets + labels + values;
  for (int a = 0; a < kLabels; ++a) {
    for (int b = 0; b < kLabels; ++b) {
      const auto value =
          static_cast<int16_t>(std::round(crf.transition(a, b) * kSteps));
      out.push_back(static_cast<char>(value & 0xFF));
      out.push_back(static_cast<char>(value >> 8));
    }
  }
  fprintf(stderr, "%u rows, %zu weights\n", rows, values.size());
  return out;
}

}  // namespace dateline::training
