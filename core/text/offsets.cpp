#include "text/offsets.h"

#include <algorithm>
#include <bit>
#include <cstring>

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

// The same for all bytes of a text, eight at a time: a bit for each byte that
// continues a sequence, and for each that begins one of two units.
uint32_t units_in(std::string_view text, OffsetUnit unit) {
  constexpr uint64_t kHigh = 0x8080808080808080;
  const uint64_t paired = unit == OffsetUnit::kUtf16 ? kHigh : 0;
  uint32_t count = 0;
  size_t at = 0;
  for (; at + sizeof(uint64_t) <= text.size(); at += sizeof(uint64_t)) {
    uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    count += sizeof(eight);
    if ((eight & kHigh) == 0) continue;
    const uint64_t continued = eight & ~(eight << 1) & kHigh;
    const uint64_t four = eight & eight << 1 & eight << 2 & eight << 3 & paired;
    count -= static_cast<uint32_t>(std::popcount(continued));
    count += static_cast<uint32_t>(std::popcount(four));
  }
  for (; at < text.size(); ++at) count += units_of(text[at], unit);
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
