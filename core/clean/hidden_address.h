#ifndef DATELINE_CLEAN_HIDDEN_ADDRESS_H_
#define DATELINE_CLEAN_HIDDEN_ADDRESS_H_

#include <string>
#include <string_view>

namespace dateline {

// A Cloudflare address ("data-cfemail"): hexadecimal, each byte XORed with the
// first. Empty when it is none.
std::string decode_address(std::string_view code);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HIDDEN_ADDRESS_H_
