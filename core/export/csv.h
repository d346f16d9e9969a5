#ifndef DATELINE_EXPORT_CSV_H_
#define DATELINE_EXPORT_CSV_H_

#include <initializer_list>
#include <string>

namespace dateline {

// Appends one row (RFC 4180) to `out`. Cells that a spreadsheet would take for
// a formula begin with an apostrophe.
void csv_row(std::initializer_list<std::string> cells, std::string& out);

}  // namespace dateline

#endif  // DATELINE_EXPORT_CSV_H_
