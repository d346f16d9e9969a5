#ifndef DATELINE_CLEAN_NAME_LISTS_H_
#define DATELINE_CLEAN_NAME_LISTS_H_

#include <string>
#include <string_view>

namespace dateline {

// Lists of names as catalogues and doctors write them, in the way that others
// do, so that a comma parts two people: "Doe, Jane; Roe, R." becomes "Jane Doe;
// R. Roe", "Ada Lind, MD, PhD" becomes "Ada Lind", and "Roy Lang, Jr." "Roy
// Lang Jr.". Linear in the list.
std::string plain_names(std::string_view names);

}  // namespace dateline

#endif  // DATELINE_CLEAN_NAME_LISTS_H_
