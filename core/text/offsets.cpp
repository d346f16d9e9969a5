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

}  // namespace

Offsets::Offsets(std::string_view text, OffsetUnit unit)
    : text_(text), unit_(unit) {
  ascii_ = unit == OffsetUnit::kUtf8 ||
           std::none_of(text.begin(), text.end(), [](char c) {
             return static_cast<unsigned char>(c) >= 0x80;
           });
  if (ascii_) return;
  marks_.reserve(text.size() / kStep + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (i % kStep == 0) marks_.push_back(count);
    count += units_of(text[i], unit);
  }
  if (text.size() % kStep == 0) marks_.push_back(count);
}

uint32_t Offsets::operator()(uint32_t byte) const {
  byte = std::min(byte, static_cast<uint32_t>(text_.size()));
  if (ascii_) return byte;
  uint32_t count = marks_[byte / kStep];
  for (uint32_t i = byte / kStep * kStep; i < byte; ++i) {
    count += units_of(text_[i], unit_);
  }
  return count;
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
