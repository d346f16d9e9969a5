#ifndef DATELINE_DATA_EMBEDDED_H_
#define DATELINE_DATA_EMBEDDED_H_

#include <string_view>

namespace dateline {

// Bytes that the build links into the library (core/data/ROOM/embed.cmake
// says from which file). 16-byte aligned, valid for the whole run.
std::string_view embedded_knowledge();
std::string_view embedded_tagger();

}  // namespace dateline

#endif  // DATELINE_DATA_EMBEDDED_H_
