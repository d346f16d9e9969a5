#ifndef DATELINE_DATELINE_H_
#define DATELINE_DATELINE_H_

// Dateline: a news article in, its clean text, names and timeline out.
//
//   dateline::Options options;
//   options.date = dateline::parse_date("2018-11-05");
//   auto analysis = dateline::analyze(bytes, options);
//   if (!analysis) return fail(analysis.error().message);
//   for (const auto& entry : analysis->timeline)
//     std::cout << entry.when.value << "  " << entry.what << "\n";
//   std::cout << dateline::export_as(*analysis, dateline::Format::kJson);
//
// Promises:
// - Pure: no clock, locale, file, network or global state. The same input and
//   options give the same bytes on every platform.
// - Total: any bytes end in a result or in one Error; nothing is thrown.
// - Time is linear in the input, memory at most a small multiple of it; inputs
//   above kMaxInputBytes are refused.
// - Every span points back into the source (Document::map).

#include <string_view>

#include "dateline/analysis.h"
#include "dateline/date.h"
#include "dateline/document.h"
#include "dateline/entity.h"
#include "dateline/export.h"
#include "dateline/merge.h"
#include "dateline/options.h"
#include "dateline/result.h"
#include "dateline/session.h"
#include "dateline/source_map.h"
#include "dateline/span.h"
#include "dateline/timeline.h"
#include "dateline/version.h"

namespace dateline {

// The whole way. `input` holds bytes of any encoding, HTML or plain text.
// Errors: kEmptyInput, kInputTooLarge, kNotText.
Result<Analysis> analyze(std::string_view input, const Options& options = {});

// The cleaning stage alone. Errors as for analyze().
Result<Document> clean(std::string_view input, const Options& options = {});

}  // namespace dateline

#endif  // DATELINE_DATELINE_H_
