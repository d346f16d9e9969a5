// Articles that were forwarded in a chat: stamps, remarks, marks of emphasis.

#include <algorithm>
#include <string>
#include <vector>

#include "clean/plain_text.h"
#include "text/lower.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// Reads a stamp from left to right.
class StampReader {
 public:
  explicit StampReader(std::string_view line) : line_(line) {}

  // Bytes of "[14/05/2024, 09:31:22] Jane Doe: " or "14.05.24, 9:31 PM - Jane
  // Doe: "; 0 when the line does not begin so.
  size_t run() {
    constexpr size_t kLongestName = 40;
    skip("\u200E");  // a mark of direction
    const bool bracket = skip("[");
    if (!digits(1, 4) || !skip_one("/.-") || !digits(1, 2) ||
        !skip_one("/.-") || !digits(2, 4)) {
      return 0;
    }
    skip(",");
    if (!skip(" ") || !digits(1, 2) || !skip_one(":.") || !digits(2, 2)) {
      return 0;
    }
    if (skip_one(":.") && !digits(2, 2)) return 0;
    skip("\u202F");
    skip(" ");
    const std::string half = to_lower(line_.substr(at_, 2));
    if (half == "am" || half == "pm") at_ += 2;
    if (bracket ? !skip("] ") : !skip("- ") && !skip(" - ")) return 0;
    const size_t colon = line_.substr(at_, kLongestName).find(": ");
    return colon == std::string_view::npos ? 0 : at_ + colon + 2;
  }

 private:
  bool skip(std::string_view what) {
    if (!line_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  bool skip_one(std::string_view of) {
    if (at_ >= line_.size() || of.find(line_[at_]) == std::string_view::npos) {
      return false;
    }
    ++at_;
    return true;
  }

  bool digits(size_t least, size_t most) {
    size_t count = 0;
    while (count < most && at_ < line_.size() && is_ascii_digit(line_[at_])) {
      ++at_;
      ++count;
    }
    return count >= least;
  }

  std::string_view line_;
  size_t at_ = 0;
};

// What stands in place of a message: "Forwarded", "<Media omitted>".
bool is_placeholder(std::string_view words) {
  const std::string lower = to_lower(words.substr(0, 40));
  return lower == "forwarded" || lower.find("omitted") != std::string::npos ||
         lower.find("weitergeleitet") != std::string::npos;
}

struct Message {
  size_t begin = 0;  // paragraphs
  size_t end = 0;
  size_t bytes = 0;
};

std::vector<Message> find_messages(const PlainText& text) {
  std::vector<Message> messages;
  for (size_t i = 0; i < text.size(); ++i) {
    if (StampReader(text.at(i)).run() > 0) messages.push_back({i, i, 0});
    if (messages.empty()) continue;
    messages.back().end = i + 1;
    messages.back().bytes += text.at(i).size();
  }
  return messages;
}

}  // namespace

void read_chat(PlainText& text) {
  constexpr size_t kRemark = 300;  // bytes
  const std::vector<Message> messages = find_messages(text);
  if (messages.empty() || messages.front().begin > 0) return;
  // A date line may look like one stamp without its brackets.
  const bool bracket = text.at(0).substr(0, 4).find('[') < 4;
  if (messages.size() == 1 && !bracket) return;
  text.chat = true;
  size_t longest = 0;
  for (const Message& message : messages) {
    longest = std::max(longest, message.bytes);
  }
  for (const Message& message : messages) {
    const size_t first = message.begin;
    const size_t stamp = StampReader(text.at(first)).run();
    if (message.bytes < kRemark && message.bytes < longest) {
      for (size_t i = first; i < message.end; ++i) {
        if (text.at(i).empty()) continue;
        text.remove(i, "mail-header", Certainty::kLikely,
                    "a remark of who forwarded the article");
      }
    } else if (is_placeholder(text.at(first).substr(stamp))) {
      text.remove(first, "mail-header", Certainty::kLikely,
                  "the head of a chat message");
    } else {
      text.edit(first, {{{0, static_cast<uint32_t>(stamp)},
                         "",
                         "mail-header",
                         Certainty::kLikely,
                         "the head of a chat message"}});
    }
  }
}

}  // namespace dateline
