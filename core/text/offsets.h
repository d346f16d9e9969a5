#ifndef DATELINE_TEXT_OFFSETS_H_
#define DATELINE_TEXT_OFFSETS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/span.h"

namespace dateline {

// Translates byte offsets of one text into another unit. Building is linear
// in the text, a lookup takes a bounded number of steps.
class Offsets {
 public:
  Offsets(std::string_view text, OffsetUnit unit);

  // `byte` may be any code point border of the text, its end included.
  uint32_t operator()(uint32_t byte) const;

  // The other way: where the code point begins that `offset` lies in.
  uint32_t byte_of(uint32_t offset) const;

 private:
  static constexpr uint32_t kStep = 64;  // bytes between two marks

  std::string_view text_;
  OffsetUnit unit_;
  bool ascii_ = false;  // every unit agrees
  std::vector<uint32_t> marks_;
};

}  // namespace dateline

#endif  // DATELINE_TEXT_OFFSETS_H_
