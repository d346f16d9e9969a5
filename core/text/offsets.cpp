#include "text/offsets.h"

#include <algorithm>

#include "text/utf8.h"

namespace dateline {
namespace {

// Units that the sequence which begins with `lead` counts for; continuation
// bytes count for nothing.
uint32_t units_of(char lead, OffsetUnit unit) {
  const auto byte = static_cast<unsigned char>(lead);
  if (is_continuation(lead)) return 0;
  return unit == OffsetUnit::kUtf16 && byte >= 0xF0 ? 2 : 1;
}

// The same for all bytes of a text. Counters of a byte, for so few bytes that
// they cannot overflow, let the compiler count sixteen at a time.
uint32_t units_in(std::string_view text, OffsetUnit unit) {
  constexpr size_t kFew = 128;
  uint32_t count = 0;
  for (size_t at = 0; at < text.size(); at += kFew) {
    uint8_t starts = 0;
    uint8_t pairs = 0;
    for (const char c : text.substr(at, kFew)) {
      starts = static_cast<uint8_t>(starts + (is_continuation(c) ? 0 : 1));
      pairs = static_cast<uint8_t>(
          pairs + (static_cast<unsigned char>(c) >= 0xF0 ? 1 : 0));
    }
    count += starts;
    if (unit == OffsetUnit::kUtf16) count += pairs;
  }
  return count;
}

}  // namespace

Offsets::Offsets(std::string_view text, OffsetUnit unit)
    : text_(text), unit_(unit) {
  ascii_ = unit == OffsetUnit::kUtf8 || end_of_ascii(text, 0) == text.size();
  if (ascii_) return;
  marks_.reserve(text.size() / kStep + 1);
  uint32_t count = 0;
  for (size_t at = 0; at < text.size(); at += kStep) {
    marks_.push_back(count);
    count += units_in(text.substr(at, kStep), unit);
  }
  if (text.size() % kStep == 0) marks_.push_back(count);
}

uint32_t Offsets::operator()(uint32_t byte) const {
  byte = std::min(byte, static_cast<uint32_t>(text_.size()));
  if (ascii_) return byte;
  const uint32_t step = byte / kStep;
  return marks_[step] +
         units_in(text_.substr(step * kStep, byte - step * kStep), unit_);
}

uint32_t Offsets::byte_of(uint32_t offset) const {
  const auto size = static_cast<uint32_t>(text_.size());
  if (ascii_) return std::min(offset, size);
  // The last mark that is not behind the offset.
  const auto mark = std::upper_bound(marks_.begin(), marks_.end(), offset);
  const auto step = static_cast<uint32_t>(mark - marks_.begin()) - 1;
  uint32_t count = marks_[step];
  uint32_t at = step * kStep;
  while (at < size && is_continuation(text_[at])) ++at;
  while (at < size && count + units_of(text_[at], unit_) <= offset) {
    count += units_of(text_[at++], unit_);
    while (at < size && is_continuation(text_[at])) ++at;
  }
  return at;
}

}  // namespace dateline
