#ifndef DATELINE_SESSION_H_
#define DATELINE_SESSION_H_

#include <memory>
#include <string_view>

#include "dateline/analysis.h"
#include "dateline/options.h"
#include "dateline/result.h"

namespace dateline {

struct ReadingMemory;

// Analyses the versions of one text, as an editor has them while it is being
// written. Paragraphs that the version before had too are not split into
// sentences nor searched for times again, words that it had are not scored
// again; what depends on the whole text (who is who, the timeline) is put
// together anew. The result is that of analyze(), byte for byte.
//
// Remembers the last text alone: memory stays a small multiple of it. Not to
// be used by two threads at once.
class Session {
 public:
  Session();
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  // Errors as for analyze(); an error forgets nothing.
  Result<Analysis> analyze(std::string_view input, const Options& options = {});

 private:
  std::unique_ptr<ReadingMemory> memory_;
};

}  // namespace dateline

#endif  // DATELINE_SESSION_H_
