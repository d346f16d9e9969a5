#ifndef DATELINE_REASON_H_
#define DATELINE_REASON_H_

#include <cstdint>
#include <string_view>

namespace dateline {

// Why something was done, in words. Nearly always a literal, which it only
// points to, as a page can have a million repairs; what was put together for
// one case is kept.
class Reason {
 public:
  Reason() = default;
  Reason(const char* literal) : Reason(std::string_view(literal)) {}  // NOLINT
  Reason(const Reason& other);
  Reason(Reason&& other) noexcept { swap(other); }
  Reason& operator=(Reason other) noexcept {
    swap(other);
    return *this;
  }
  ~Reason() {
    if (owned_) delete[] data_;
  }

  static Reason copy_of(std::string_view words);

  operator std::string_view() const { return {data_, size_}; }  // NOLINT

 private:
  explicit Reason(std::string_view literal)
      : data_(literal.data()), size_(static_cast<uint32_t>(literal.size())) {}
  void swap(Reason& other) noexcept;

  const char* data_ = "";
  uint32_t size_ = 0;
  bool owned_ = false;
};

}  // namespace dateline

#endif  // DATELINE_REASON_H_
