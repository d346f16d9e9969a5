// Copies of pages: what an archive or a search engine writes over them.

#include <algorithm>
#include <string>

#include "clean/iso_time.h"
#include "clean/plain_text.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kBanner = 40;  // lines in which a banner ends

// The page's address in a line of a banner.
std::string_view address_in(std::string_view line) {
  const size_t start = line.find("http");
  if (start == std::string_view::npos) return {};
  std::string_view address = line.substr(start);
  address = captured_address(address.substr(0, address.find_first_of(" ,")));
  while (address.ends_with(".")) address.remove_suffix(1);
  return address;
}

// "12 captures", "1,204 captures".
bool is_count_of_captures(std::string_view line) {
  const auto words = split_words(line);
  return words.size() == 2 && is_ascii_digit(words[0].front()) &&
         (words[1] == "captures" || words[1] == "capture");
}

class CaptureReader {
 public:
  explicit CaptureReader(PlainText& text) : text_(text) {
    for (size_t i = 0; i < text_.size() && lines_.size() < kBanner; ++i) {
      if (!text_.at(i).empty()) lines_.push_back(i);
    }
  }

  void run() {
    for (size_t n = 0; n < lines_.size(); ++n) {
      const std::string line = to_lower(at(n).substr(0, 48));
      if (line.starts_with("the wayback machine - ")) {
        drop(n, n + 1);
      } else if (is_count_of_captures(line)) {
        drop(n, end_of(n, {"about this capture", "timestamps"}));
      } else if (n < 4 && line == "webpage capture") {
        drop(0, end_of(n, {"report bug or abuse", "buy me a coffee"}));
        drop_scale();
      } else if (line == "excerpt from" && n + 1 < lines_.size()) {
        text_.draft.facts.title = std::string(at(n + 1));
        drop(n, lines_.size());
      } else if (line.starts_with("this is google's cache of ") ||
                 line.starts_with("this is google\u2019s cache of ")) {
        drop(n, end_of(n, {"full version", "tip: to quickly find"}));
      }
    }
  }

 private:
  std::string_view at(size_t n) const { return text_.at(lines_[n]); }

  // Behind the last line that begins so, or behind line `n`.
  size_t end_of(size_t n,
                std::initializer_list<std::string_view> last_lines) const {
    size_t end = n + 1;
    for (size_t m = n; m < lines_.size(); ++m) {
      const std::string line = to_lower(at(m).substr(0, 48));
      for (const std::string_view last : last_lines) {
        if (line.starts_with(last)) end = m + 1;
      }
    }
    return end;
  }

  void drop(size_t from, size_t to) {
    for (size_t n = from; n < to; ++n) {
      if (at(n).empty()) continue;
      std::string& url = text_.draft.facts.url;
      if (url.empty()) url = std::string(address_in(at(n)));
      text_.remove(lines_[n], "furniture", Certainty::kLikely,
                   "who keeps this copy of the page");
    }
  }

  // "0%", "10%": the scale beside the copy, with which one shares a passage.
  void drop_scale() {
    for (size_t i = text_.size(); i-- > 0;) {
      const std::string_view line = text_.at(i);
      if (line.empty()) continue;
      if (line.size() > 4 || !line.ends_with("0%")) return;
      text_.remove(i, "furniture", Certainty::kLikely,
                   "who keeps this copy of the page");
    }
  }

  PlainText& text_;
  std::vector<size_t> lines_;  // the first ones that are not empty
};

}  // namespace

void read_capture(PlainText& text) { CaptureReader(text).run(); }

}  // namespace dateline
