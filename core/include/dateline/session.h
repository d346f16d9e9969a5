#ifndef DATELINE_SESSION_H_
#define DATELINE_SESSION_H_

#include <cstdint>
#include <memory>
#include <string_view>

#include "dateline/analysis.h"
#include "dateline/options.h"
#include "dateline/result.h"

namespace dateline {

struct ReadingMemory;

// What a session keeps of the texts before.
enum class Remember : uint8_t {
  // Of the last version of one text, as an editor has them while it is being
  // written: its paragraphs are not split into sentences nor searched for
  // times again; and its words.
  kText,
  // Words alone, for one article after the other.
  kWords,
};

// Analyses one text after the other. Words that came up before are not scored
// again; what depends on the whole text (who is who, the timeline) is put
// together anew. The result is that of analyze(), byte for byte.
//
// Memory is bounded: a small multiple of the last text, and some thousands of
// words. Not to be used by two threads at once.
class Session {
 public:
  explicit Session(Remember remember = Remember::kText);
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
