#include "model_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string_view>
#include <vector>

#include "entities/tagger_bytes.h"
#include "entities/tagger_word.h"

namespace dateline::training {
namespace {

// Whole-number steps a unit of log odds is cut into.
constexpr float kSteps = 24;
// Features whose weights all have fewer steps are not worth their bytes.
constexpr float kLeast = 2;

void put_varint(uint32_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) {
    out.push_back(static_cast<char>(value | 0x80));
  }
  out.push_back(static_cast<char>(value));
}

void put_byte(int value, std::string& out) {
  out.push_back(static_cast<char>(value));
}

void put_keys(const std::map<uint32_t, uint32_t>& table, std::string& out) {
  put_varint(static_cast<uint32_t>(table.size()), out);
  uint32_t last = 0;
  for (const auto& [key, value] : table) {
    put_varint(key - last, out);
    last = key;
  }
}

// See `read_ranked`, core/entities/tagger_lexicon.cpp.
void put_ranked(const std::vector<uint32_t>& values, std::string& out) {
  std::map<uint32_t, uint32_t> counts;
  for (const uint32_t value : values) ++counts[value];
  std::vector<uint32_t> ranks;
  for (const auto& [value, count] : counts) ranks.push_back(value);
  std::stable_sort(ranks.begin(), ranks.end(), [&](uint32_t a, uint32_t b) {
    return counts[a] > counts[b];
  });
  put_varint(static_cast<uint32_t>(ranks.size()), out);
  std::map<uint32_t, uint32_t> rank_of;
  for (const uint32_t value : ranks) {
    put_varint(value, out);
    rank_of.emplace(value, rank_of.size());
  }
  const uint32_t single =
      single_byte_ranks(static_cast<uint32_t>(ranks.size()));
  std::string behind;
  for (const uint32_t value : values) {
    const uint32_t rank = rank_of[value];
    if (rank < single) {
      put_byte(static_cast<int>(rank), out);
    } else {
      put_byte(static_cast<int>(single + (rank - single) / 256), out);
      put_byte(static_cast<int>((rank - single) % 256), behind);
    }
  }
  out += behind;
}

using Parts = std::vector<std::array<int8_t, kPartSize>>;

int distance(const std::array<int8_t, kPartSize>& a,
             const std::array<float, kPartSize>& b) {
  float sum = 0;
  for (size_t d = 0; d < kPartSize; ++d) {
    sum += (a[d] - b[d]) * (a[d] - b[d]);
  }
  return static_cast<int>(sum);
}

// 256 centres of one part of all vectors (k-means) and the nearest of each.
void quantise(const Parts& parts,
              std::vector<std::array<float, kPartSize>>& centres,
              std::vector<uint8_t>& codes) {
  constexpr int kRounds = 12;
  centres.resize(256);
  for (size_t c = 0; c < 256; ++c) {
    for (size_t d = 0; d < kPartSize; ++d) {
      centres[c][d] = parts[c * parts.size() / 256][d];
    }
  }
  codes.assign(parts.size(), 0);
  for (int round = 0; round < kRounds; ++round) {
    std::vector<std::array<float, kPartSize>> sums(256);
    std::vector<float> counts(256);
    for (size_t i = 0; i < parts.size(); ++i) {
      int best = 1 << 30;
      for (size_t c = 0; c < 256; ++c) {
        const int here = distance(parts[i], centres[c]);
        if (here < best) {
          best = here;
          codes[i] = static_cast<uint8_t>(c);
        }
      }
      counts[codes[i]] += 1;
      for (size_t d = 0; d < kPartSize; ++d) sums[codes[i]][d] += parts[i][d];
    }
    for (size_t c = 0; c < 256; ++c) {
      if (counts[c] == 0) continue;
      for (size_t d = 0; d < kPartSize; ++d) {
        centres[c][d] = std::round(sums[c][d] / counts[c]);
      }
    }
  }
}

// The vectors of all words in parts: 256 centres of each part, and the nearest
// one of each word. Words without a vector get that of zeros.
struct VectorCodes {
  std::string centres;
  std::vector<std::vector<uint8_t>> codes;  // by part and word
};

VectorCodes code_vectors(const LexiconSources& sources,
                         const std::map<uint32_t, uint32_t>& words) {
  VectorCodes out;
  if (sources.vectors.empty()) return out;
  std::ifstream names(sources.vector_words);
  std::ifstream bytes(sources.vectors, std::ios::binary);
  std::map<uint32_t, std::array<int8_t, kVectorSize>> known;
  std::string word;
  std::array<int8_t, kVectorSize> vector{};
  while (std::getline(names, word) &&
         bytes.read(reinterpret_cast<char*>(vector.data()), kVectorSize)) {
    known.try_emplace(make_word(word).lower >> KeyTable::kDropped, vector);
  }
  for (size_t part = 0; part < kVectorParts; ++part) {
    Parts parts;
    for (const auto& [key, value] : words) {
      const auto found = known.find(key);
      auto& values = parts.emplace_back();
      if (found == known.end()) continue;
      std::copy_n(found->second.begin() + static_cast<long>(part * kPartSize),
                  kPartSize, values.begin());
    }
    std::vector<std::array<float, kPartSize>> centres;
    quantise(parts, centres, out.codes.emplace_back());
    for (const auto& centre : centres) {
      for (const float value : centre) {
        put_byte(static_cast<int>(value), out.centres);
      }
    }
  }
  return out;
}

// Of the words whose rank by frequency is below `most`.
void put_vectors(const VectorCodes& vectors, const std::vector<uint32_t>& ranks,
                 uint32_t most, std::string& out) {
  put_varint(vectors.codes.empty() ? 0 : 1, out);
  if (vectors.codes.empty()) return;
  out += vectors.centres;
  for (size_t i = 0; i < ranks.size(); i += 8) {
    int bits = 0;
    for (size_t n = 0; n < 8 && i + n < ranks.size(); ++n) {
      bits |= (ranks[i + n] < most ? 1 : 0) << n;
    }
    put_byte(bits, out);
  }
  for (const auto& codes : vectors.codes) {
    for (size_t i = 0; i < codes.size(); ++i) {
      if (ranks[i] < most) put_byte(codes[i], out);
    }
  }
}

std::vector<uint32_t> values_of(const std::map<uint32_t, uint32_t>& table) {
  std::vector<uint32_t> out;
  for (const auto& [key, value] : table) out.push_back(value);
  return out;
}

// The clusters of these words are those of sport.
bool is_sport_word(const std::string& word) {
  static constexpr std::string_view kWords[] = {
      "league",  "beat",       "quarterback", "sprint",  "goalkeeper",
      "innings", "batsman",    "rider",       "pitcher", "midfielder",
      "referee", "semifinals", "hat-trick",   "seeded",  "stadium"};
  return std::find(std::begin(kWords), std::end(kWords), word) !=
         std::end(kWords);
}

}  // namespace

LexiconHeads write_lexicon(const LexiconSources& sources) {
  std::map<uint32_t, uint32_t> words;
  std::map<uint32_t, uint32_t> rank_of;
  std::vector<uint8_t> coarse(513);
  std::vector<uint8_t> sport(513);
  std::ifstream cluster_file(sources.clusters);
  std::string word;
  uint32_t fine = 0;
  uint32_t broad = 0;
  for (uint32_t n = 0;
       n < sources.words && cluster_file >> word >> fine >> broad; ++n) {
    const uint32_t key = make_word(word).lower >> KeyTable::kDropped;
    words.try_emplace(key, fine + 1);
    rank_of.try_emplace(key, n);
    coarse[fine + 1] = static_cast<uint8_t>(broad + 1);
    if (is_sport_word(word)) sport[fine + 1] = 1;
  }
  std::map<uint32_t, uint32_t> names;
  std::ifstream name_file(sources.names);
  std::string line;
  while (std::getline(name_file, line)) {
    std::istringstream cells(line);
    uint32_t kind = 0;
    cells >> kind;
    uint32_t key = 0;
    while (cells >> word) key = phrase_key(key, make_word(word).key);
    names[key >> KeyTable::kDropped] |= 1u << kind;
  }
  std::string front;
  put_keys(words, front);
  put_ranked(values_of(words), front);
  put_varint(static_cast<uint32_t>(coarse.size()), front);
  for (const uint8_t c : coarse) put_byte(c, front);
  for (const uint8_t c : sport) put_byte(c, front);
  std::string back;
  put_keys(names, back);
  put_ranked(values_of(names), back);
  const VectorCodes vectors = code_vectors(sources, words);
  const std::vector<uint32_t> ranks = values_of(rank_of);
  LexiconHeads heads;
  heads.training = front;
  put_vectors(vectors, ranks, sources.words, heads.training);
  heads.training += back;
  heads.shipped = front;
  put_vectors(vectors, ranks, sources.vectors_shipped, heads.shipped);
  heads.shipped += back;
  return heads;
}

namespace {

float scale_of(const std::vector<float>& weights) {
  float most = 0;
  for (const float w : weights) most = std::max(most, std::fabs(w));
  return std::ceil(most / 127 * (1 << 16)) / (1 << 16);
}

void put_dense(const Dense* dense, std::string& out) {
  if (dense == nullptr) {
    put_varint(0, out);
    put_varint(0, out);
    return;
  }
  std::vector<float> first = dense->first();
  std::vector<float> second = dense->second();
  for (float& w : second) w *= kSteps;
  for (const auto* weights : {&first, &second}) {
    put_varint(static_cast<uint32_t>(scale_of(*weights) * (1 << 16)), out);
  }
  for (const auto* weights : {&first, &second}) {
    const float scale = scale_of(*weights);
    for (const float w : *weights) {
      put_byte(static_cast<int>(std::round(w / scale)), out);
    }
  }
}

}  // namespace

std::string write_weights(const Crf& crf, const Dense* dense) {
  std::string buckets;
  std::string labels;
  std::array<std::string, kLabels * kRowSizes> values;
  uint32_t rows = 0;
  uint32_t last = 0;
  for (uint32_t b = 0; b < 1u << kBucketBits; ++b) {
    const std::array<float, kLabels> weights = crf.weights(b);
    uint32_t mask = 0;
    float most = 0;
    for (int l = 0; l < kLabels; ++l) {
      const float value = std::round(weights[static_cast<size_t>(l)] * kSteps);
      if (value == 0) continue;
      mask |= 1u << l;
      most = std::max(most, std::fabs(value));
    }
    if (most < kLeast) continue;
    for (uint32_t l = 0; l < kLabels; ++l) {
      if ((mask >> l & 1) == 0) continue;
      const float value = std::round(weights[l] * kSteps);
      put_byte(static_cast<int>(std::clamp(value, -127.0f, 127.0f)),
               values[weight_list(l, ones(mask))]);
    }
    put_varint(b - last, buckets);
    last = b;
    put_varint(mask, labels);
    ++rows;
  }
  std::string out;
  put_dense(dense, out);
  put_varint(rows, out);
  out += buckets + labels;
  size_t count = 0;
  for (const std::string& list : values) {
    out += list;
    count += list.size();
  }
  for (int a = 0; a < kLabels; ++a) {
    for (int b = 0; b < kLabels; ++b) {
      const auto value =
          static_cast<int16_t>(std::round(crf.transition(a, b) * kSteps));
      out.push_back(static_cast<char>(value & 0xFF));
      out.push_back(static_cast<char>(value >> 8));
    }
  }
  fprintf(stderr, "%u rows, %zu weights\n", rows, count);
  return out;
}

}  // namespace dateline::training
