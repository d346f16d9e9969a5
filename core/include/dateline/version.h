#ifndef DATELINE_VERSION_H_
#define DATELINE_VERSION_H_

namespace dateline {

// Version of the library, the program and the npm package alike.
inline constexpr char kVersion[] = "0.1.0";

// Name of the result format. It changes only when a field changes its
// meaning or goes away; new fields do not change it.
inline constexpr char kSchema[] = "dateline/1";

}  // namespace dateline

#endif  // DATELINE_VERSION_H_
