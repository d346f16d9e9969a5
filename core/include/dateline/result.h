#ifndef DATELINE_RESULT_H_
#define DATELINE_RESULT_H_

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace dateline {

enum class ErrorCode : uint8_t {
  kEmptyInput,     // nothing but white space
  kInputTooLarge,  // above kMaxInputBytes
  kInvalidOption,  // an option has a value that cannot be used
  kNotText,        // the bytes are no text (an image, an archive, ...)
  kInvalidJson,    // a record or a stored analysis cannot be read
  kUnsupported,    // what was asked for is not available
};

// Why there is no result. `message` is one sentence for people: what is wrong,
// where, and what to do. `offset` is a byte position in the input (0 when the
// input as a whole is meant).
struct Error {
  ErrorCode code = ErrorCode::kEmptyInput;
  uint32_t offset = 0;
  std::string message;
};

// A value or an error; the library throws nothing across its boundary.
template <typename T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: implicit
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: implicit

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Only when ok().
  T& operator*() { return *std::get_if<0>(&state_); }
  const T& operator*() const { return *std::get_if<0>(&state_); }
  T* operator->() { return std::get_if<0>(&state_); }
  const T* operator->() const { return std::get_if<0>(&state_); }

  // Only when not ok().
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace dateline

#endif  // DATELINE_RESULT_H_
