#ifndef DATELINE_EXPORT_JSON_WRITER_H_
#define DATELINE_EXPORT_JSON_WRITER_H_

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>

namespace dateline {

// Writes JSON from left to right. The caller keeps the order of calls right:
// inside an object every value follows a key().
//
//   json.begin_object();
//   json.key("a").value(1);
//   json.key("b").begin_array().value("x").end_array();
//   json.end_object();
class JsonWriter {
 public:
  explicit JsonWriter(bool pretty) : pretty_(pretty) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  // A name that needs no escapes: those of our own schemas.
  JsonWriter& key(std::string_view name);

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(uint32_t number);
  JsonWriter& value(bool truth);
  // Three decimals at most, the same digits everywhere.
  JsonWriter& fraction(double number);
  JsonWriter& null();
  // Text, or null when it is empty.
  JsonWriter& text_or_null(std::string_view text);
  // An array on one line even when pretty.
  JsonWriter& numbers(std::initializer_list<uint32_t> numbers);

  std::string take() {
    out_.resize(size_);
    return std::move(out_);
  }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void new_line();
  void number(uint32_t number);
  void literal(std::string_view text);

  // Room for so many bytes more; whoever has written them says how many.
  char* room(size_t size) {
    if (out_.size() - size_ < size) out_.resize(2 * (size_ + size) + kStart);
    return out_.data() + size_;
  }
  void put(char c) { *room(1) = c, ++size_; }
  void put(std::string_view text) {
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
  }

  static constexpr size_t kStart = 4096;

  bool pretty_;
  bool after_key_ = false;
  bool has_items_ = false;  // the innermost open bracket
  size_t depth_ = 0;        // open brackets
  std::string out_;         // longer than what is written
  size_t size_ = 0;
};

// Appends a JSON string literal. `</` is escaped, so that the text can stand
// inside a script element; U+2028 and U+2029 likewise.
void append_json_string(std::string_view text, std::string& out);

}  // namespace dateline

#endif  // DATELINE_EXPORT_JSON_WRITER_H_
