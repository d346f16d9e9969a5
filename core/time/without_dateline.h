#ifndef DATELINE_TIME_WITHOUT_DATELINE_H_
#define DATELINE_TIME_WITHOUT_DATELINE_H_

#include "dateline/document.h"
#include "dateline/span.h"

namespace dateline {

// A sentence behind the dateline that heads it: the place and day there are
// the article's, no part of what happened. Other sentences as they are.
Span without_dateline(Span sentence, const Document& document);

}  // namespace dateline

#endif  // DATELINE_TIME_WITHOUT_DATELINE_H_
