#include "clean/hidden_address.h"

#include "text/utf8.h"

namespace dateline {

std::string decode_address(std::string_view code) {
  const auto nibble = [](char c) {
    if (is_ascii_digit(c)) return c - '0';
    c = to_ascii_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  };
  std::string address;
  int key = -1;
  if (code.size() % 2 != 0 || code.size() > 400) return {};
  for (size_t i = 0; i < code.size(); i += 2) {
    const int high = nibble(code[i]);
    const int low = nibble(code[i + 1]);
    if (high < 0 || low < 0) return {};
    const int value = high * 16 + low;
    if (key < 0) {
      key = value;
    } else {
      const int c = value ^ key;
      if (c < 0x20 || c > 0x7E) return {};
      address.push_back(static_cast<char>(c));
    }
  }
  return address.find('@') == std::string::npos ? std::string() : address;
}

}  // namespace dateline
