// The cases of damage.tsv, in both directions: what must be repaired, and what
// must be left alone.

#include <fstream>
#include <string>
#include <vector>

#include "clean/damage.h"

namespace dateline {
namespace {

struct Case {
  std::string kind;
  std::string text;
  std::string repaired;
};

// "\n", "\t" and "\uXXXX" made into what they stand for.
std::string unescaped(std::string_view cell) {
  std::string out;
  for (size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] != '\\' || i + 1 >= cell.size()) {
      out.push_back(cell[i]);
    } else if (cell[i + 1] == 'n' || cell[i + 1] == 't') {
      out.push_back(cell[++i] == 'n' ? '\n' : '\t');
    } else {
      append_utf8(static_cast<char32_t>(std::stoul(
                      std::string(cell.substr(i + 2, 4)), nullptr, 16)),
                  out);
      i += 5;
    }
  }
  return out;
}

std::vector<Case> read_cases() {
  std::ifstream file(std::string(DATELINE_CORPUS) + "/../clean/damage.tsv",
                     std::ios::binary);
  std::vector<Case> cases;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    const size_t first = line.find('\t');
    REQUIRE(first != std::string::npos);
    const size_t second = line.find('\t', first + 1);
    const std::string text =
        unescaped(line.substr(first + 1, second - first - 1));
    cases.push_back({line.substr(0, first), text,
                     second == std::string::npos
                         ? text
                         : unescaped(line.substr(second + 1))});
  }
  return cases;
}

TEST_CASE("Damage is repaired and what is none is left alone", "[damage]") {
  const auto cases = read_cases();
  REQUIRE(cases.size() >= 120);
  size_t repaired = 0;
  for (const Case& one : cases) {
    if (one.kind == "-") {
      testing::check_unharmed(one.text);
    } else {
      ++repaired;
      testing::check_damage(one.text, one.repaired, one.kind);
    }
  }
  CHECK(repaired >= 60);
}

}  // namespace
}  // namespace dateline
