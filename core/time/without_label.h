#ifndef DATELINE_TIME_WITHOUT_LABEL_H_
#define DATELINE_TIME_WITHOUT_LABEL_H_

#include "dateline/analysis.h"

namespace dateline {

// A sentence behind the place, day or clock time that labels it: "Mumbai: ",
// "24 May 2024: ", "18:40 ". Other sentences as they are.
Span without_label(Span sentence, const Analysis& analysis);

}  // namespace dateline

#endif  // DATELINE_TIME_WITHOUT_LABEL_H_
