// The article in the text of a whole page: menu first, footer last.

#include <algorithm>
#include <vector>

#include "clean/line_types.h"
#include "clean/plain_text.h"

namespace dateline {
namespace {

constexpr size_t kMenu = 12;        // lines that no article has over it
constexpr size_t kHeadWindow = 25;  // lines that may hold its head
constexpr size_t kCredits = 3;      // lines that may name who wrote it

class MainFinder {
 public:
  explicit MainFinder(PlainText& text) : text_(text) {
    for (size_t i = 0; i < text_.size(); ++i) {
      if (!text_.at(i).empty()) lines_.push_back(i);
    }
  }

  void run() {
    find_main();
    if (end_ == 0) return;
    const size_t above = count_short(0, begin_);
    const size_t below = count_short(end_, lines_.size());
    if (above < kMenu || text_.draft.repairs.empty()) return;
    drop(0, head_begin(), "a line over the article on its page");
    if (below >= kMenu) {
      drop(end_ + credits(), lines_.size(),
           "a line below the article on its page");
    }
  }

 private:
  // What a line says for the article: prose more, the longer it is; a short
  // line, of which menus and lists of links are made, against it.
  double value(size_t n) const {
    constexpr double kShort = -1.0;
    constexpr size_t kLong = 400;  // bytes; more are no better
    const std::string_view line = text_.at(lines_[n]);
    if (!is_prose(line)) {
      return ends_sentence(line) && line.size() >= 25 ? 0 : kShort;
    }
    return static_cast<double>(std::min(line.size(), kLong)) / 100;
  }

  // The run of lines with the greatest sum of values.
  void find_main() {
    double best = 0;
    double sum = 0;
    size_t start = 0;
    for (size_t n = 0; n < lines_.size(); ++n) {
      if (sum <= 0) {
        sum = 0;
        start = n;
      }
      sum += value(n);
      if (sum > best) {
        best = sum;
        begin_ = start;
        end_ = n + 1;
      }
    }
  }

  // Where the article's head may begin. A gallery or a list of links may part
  // the first paragraphs from the rest: they have their head above them.
  size_t head_begin() const {
    constexpr int kParts = 2;
    size_t body = begin_;
    for (int part = 0; part < kParts; ++part) {
      size_t first = body - std::min(body, kHeadWindow);
      while (first < body && !is_prose(text_.at(lines_[first]))) ++first;
      body = first;
    }
    return body - std::min(body, kHeadWindow);
  }

  size_t count_short(size_t from, size_t to) const {
    size_t count = 0;
    for (size_t n = from; n < to; ++n) count += !is_prose(text_.at(lines_[n]));
    return count;
  }

  size_t credits() const {
    size_t count = 0;
    for (size_t n = end_; n < lines_.size() && n < end_ + kCredits; ++n) {
      const std::string_view line = text_.at(lines_[n]);
      if (read_byline(line) || read_credits(line) || read_date_line(line)) {
        count = n + 1 - end_;
      }
    }
    return count;
  }

  void drop(size_t from, size_t to, const char* reason) {
    for (size_t n = from; n < to; ++n) {
      text_.remove(lines_[n], "furniture", Certainty::kLikely, reason);
    }
  }

  PlainText& text_;
  std::vector<size_t> lines_;  // that are not empty
  size_t begin_ = 0;           // of the article, in lines_
  size_t end_ = 0;
};

}  // namespace

void drop_around_main(PlainText& text) { MainFinder(text).run(); }

}  // namespace dateline
