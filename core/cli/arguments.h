#ifndef DATELINE_CLI_ARGUMENTS_H_
#define DATELINE_CLI_ARGUMENTS_H_

#include <string>
#include <vector>

#include "dateline/dateline.h"

namespace dateline::cli {

enum class Stage { kAll, kClean, kTag, kTimes, kDate };

// What the command line says.
struct Arguments {
  std::string command;
  std::vector<std::string> files;
  Options options;
  Format format = Format::kJson;
  bool format_given = false;
  ExportOptions output;
  Stage stage = Stage::kAll;
  unsigned jobs = 1;
  bool conll = false;
  bool raw = false;
  bool help = false;
  bool version = false;
};

// Error: one sentence about the first argument that cannot be used.
Result<Arguments> parse_arguments(const std::vector<std::string>& words);

const char* usage();

}  // namespace dateline::cli

#endif  // DATELINE_CLI_ARGUMENTS_H_
