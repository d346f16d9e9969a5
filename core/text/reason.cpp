#include "dateline/reason.h"

#include <algorithm>
#include <utility>

namespace dateline {

Reason::Reason(const Reason& other)
    : Reason(other.owned_ ? copy_of(other) : Reason(std::string_view(other))) {}

Reason Reason::copy_of(std::string_view words) {
  char* const data = new char[words.size() + 1];
  std::copy(words.begin(), words.end(), data);
  Reason reason(std::string_view(data, words.size()));
  reason.owned_ = true;
  return reason;
}

void Reason::swap(Reason& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(owned_, other.owned_);
}

}  // namespace dateline
