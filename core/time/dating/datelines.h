#ifndef DATELINE_TIME_DATING_DATELINES_H_
#define DATELINE_TIME_DATING_DATELINES_H_

#include <vector>

#include "dateline/document.h"

namespace dateline {

// Bytes at the head of the text's paragraphs that are datelines.
std::vector<Span> datelines(const Document& document);

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_DATELINES_H_
