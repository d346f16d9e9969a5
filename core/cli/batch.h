#ifndef DATELINE_CLI_BATCH_H_
#define DATELINE_CLI_BATCH_H_

#include <istream>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "dateline/session.h"

namespace dateline::cli {

// Reads JSON Lines and writes one line for each, in the same order. Memory
// does not grow with the number of records.
void run_batch(std::istream& in, std::ostream& out, const Arguments& arguments);

// One record in, one line out (without line feed).
std::string run_record(const std::string& line, size_t number,
                       const Arguments& arguments, Session& session);

}  // namespace dateline::cli

#endif  // DATELINE_CLI_BATCH_H_
