#ifndef DATELINE_TESTS_SUPPORT_PROMISES_H_
#define DATELINE_TESTS_SUPPORT_PROMISES_H_

#include <string>

#include "dateline/analysis.h"

namespace dateline::testing {

// What holds for every result whatever the input: the text is valid UTF-8,
// spans lie in it on code point borders, lists are in order, indexes exist,
// dates are days and intervals run forward. The first promise that is broken,
// in words; empty when all are kept.
std::string broken_promise(const Document& document);
std::string broken_promise(const Analysis& analysis);

}  // namespace dateline::testing

#endif  // DATELINE_TESTS_SUPPORT_PROMISES_H_
