#include "merge/numbers.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "text/one_of.h"
#include "text/tokens.h"
#include "text/utf8.h"
#include "time/event_groups.h"
#include "time/time_words.h"

namespace dateline {
namespace {

class QuantityFinder {
 public:
  QuantityFinder(std::string_view sentence, const std::vector<Span>& skip)
      : sentence_(sentence), skip_(skip) {
    append_tokens(sentence, {0, static_cast<uint32_t>(sentence.size())},
                  tokens_);
    for (const Token& token : tokens_) {
      std::string& word = lower_.emplace_back();
      for (const char c :
           sentence.substr(token.span.start, token.span.size())) {
        word.push_back(to_ascii_lower(c));
      }
    }
  }

  std::vector<Quantity> run() {
    for (size_t i = 0; i < tokens_.size(); ++i) read(i);
    return std::move(found_);
  }

 private:
  std::string_view at(size_t i) const {
    return i < lower_.size() ? std::string_view(lower_[i]) : std::string_view();
  }

  bool is_skipped(Span span) const {
    return std::any_of(skip_.begin(), skip_.end(),
                       [&](Span one) { return one.overlaps(span); });
  }

  // "1,500", "6.3", "fourteen".
  std::optional<double> number_at(size_t i) const {
    if (tokens_[i].kind == TokenKind::kNumber) {
      double value = 0;
      double place = 0;
      for (const char c : lower_[i]) {
        if (is_ascii_digit(c)) {
          value =
              place > 0 ? value + (c - '0') * place : value * 10 + (c - '0');
          if (place > 0) place /= 10;
        } else if (c == '.' && place == 0) {
          place = 0.1;
        } else if (c != ',') {
          return {};
        }
      }
      return value;
    }
    const TimeWord& word = time_word(at(i));
    if (word.kind != WordKind::kNumber || at(i) == "one") return {};
    return word.number;
  }

  static double scale(std::string_view word) {
    if (word == "hundred") return 100;
    if (word == "thousand") return 1e3;
    if (word == "million" || word == "m") return 1e6;
    if (word == "billion" || word == "bn") return 1e9;
    if (word == "trillion") return 1e12;
    return 0;
  }

  void read(size_t& i) {
    const size_t first = i;
    const auto number = number_at(i);
    if (!number || is_skipped(tokens_[i].span)) return;
    Quantity quantity;
    quantity.value = *number;
    size_t next = i + 1;
    // "twenty-one"
    if (tokens_[i].kind == TokenKind::kWord && *number >= 20 &&
        at(next) == "-" && next + 1 < tokens_.size()) {
      const TimeWord& unit = time_word(at(next + 1));
      if (unit.kind == WordKind::kNumber && unit.number < 10) {
        quantity.value += unit.number;
        next += 2;
      }
    }
    if (const double factor = scale(at(next)); factor > 0) {
      quantity.value *= factor;
      ++next;
    }
    const size_t before = first > 0 ? first - 1 : tokens_.size();
    if (at(next) == "-" || at(before) == "-" || at(next) == "/" ||
        at(before) == "/") {
      return;  // "12-year-old", "2-1"
    }
    quantity.about = about(before, next);
    if (quantity.about.empty()) return;
    const size_t start = hedge(first, quantity);
    quantity.text = std::string(sentence_.substr(
        tokens_[start].span.start,
        tokens_[next - 1].span.end - tokens_[start].span.start));
    i = next - 1;
    found_.push_back(std::move(quantity));
  }

  // Looks for "at least" and the like; the token that the hedge begins with.
  size_t hedge(size_t first, Quantity& quantity) const {
    size_t i = first;
    if (i > 0 && is_one_of(at(i - 1), {"$", "€", "£"})) --i;
    if (i == 0) return i;
    const std::string_view one = at(i - 1);
    const std::string_view two = i > 1 ? at(i - 2) : std::string_view();
    if (one == "least" || (one == "than" && two == "more")) {
      quantity.at_least = true;
      return i > 1 ? i - 2 : i;
    }
    if ((one == "to" && two == "up") || (one == "than" && two == "fewer")) {
      quantity.at_most = true;
      return i - 2;
    }
    if (is_one_of(one, {"over", "exceeding"})) {
      quantity.at_least = true;
      return i - 1;
    }
    if (is_one_of(one, {"about", "around", "nearly", "almost", "some",
                        "approximately", "roughly"})) {
      quantity.about_that = true;
      return i - 1;
    }
    return i;
  }

  // What is counted; empty when it cannot be said.
  std::string about(size_t before, size_t next) const {
    if (is_one_of(at(before), {"$", "us$", "€", "£"})) {
      return at(before) == "€"   ? "euros"
             : at(before) == "£" ? "pounds"
                                 : "dollars";
    }
    if (at(next) == "%" || at(next) == "percent" ||
        (at(next) == "per" && at(next + 1) == "cent")) {
      return "percent";
    }
    std::string noun;
    for (size_t i = next; i < next + 3 && i < tokens_.size(); ++i) {
      if (tokens_[i].kind != TokenKind::kWord) break;
      const std::string_view word = at(i);
      if (is_fate(word) && noun.empty()) return "people " + fate(word);
      if (is_one_of(word, {"of", "in", "to", "and", "on", "at", "from"})) break;
      if (is_one_of(word, {"people", "persons", "civilians", "men", "women",
                           "children", "others", "workers", "passengers",
                           "soldiers", "residents"})) {
        noun = word;
        break;
      }
      if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) {
        noun = word;
        break;
      }
    }
    const bool persons =
        noun == "people" || noun == "persons" || noun == "others";
    if (noun.empty() || persons) {
      const std::string what = fate_near(before, next, persons);
      if (!what.empty()) return "people " + what;
      if (noun == "others") return {};
    }
    return noun;
  }

  static bool is_fate(std::string_view word) {
    return is_one_of(
        word, {"killed",    "dead",       "died",     "injured",  "wounded",
               "hurt",      "missing",    "arrested", "detained", "infected",
               "evacuated", "displaced",  "killing",  "injuring", "wounding",
               "deaths",    "fatalities", "injuries", "arrests",  "rescued"});
  }
  static std::string fate(std::string_view word) {
    const std::string group = event_group(word);
    if (group == "kill" || group == "die") return "killed";
    if (group == "injure") return "injured";
    if (group == "arrest") return "arrested";
    return std::string(word);
  }

  // "killing 14", "14 people were killed", "death toll of 14".
  std::string fate_near(size_t before, size_t next, bool persons) const {
    for (size_t i = before; i < tokens_.size() && i + 4 > before; --i) {
      if (at(i) == "toll") return "killed";
      if (is_fate(at(i)) && (at(i).ends_with("ing") || persons ||
                             is_one_of(at(i), {"killed", "injured"}))) {
        return fate(at(i));
      }
      if (i == 0 || tokens_[i].kind == TokenKind::kPunctuation) break;
    }
    for (size_t i = next; persons && i < next + 5 && i < tokens_.size(); ++i) {
      if (is_fate(at(i))) return fate(at(i));
      if (tokens_[i].kind == TokenKind::kPunctuation) break;
    }
    return {};
  }

  std::string_view sentence_;
  const std::vector<Span>& skip_;
  std::vector<Token> tokens_;
  std::vector<std::string> lower_;
  std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> find_quantities(std::string_view sentence,
                                      const std::vector<Span>& skip) {
  return QuantityFinder(sentence, skip).run();
}

bool agree(const Quantity& a, const Quantity& b) {
  const double large = std::max(a.value, b.value);
  if (a.value == b.value) return true;
  if (a.about_that || b.about_that) {
    return std::fabs(a.value - b.value) <= 0.1 * large;
  }
  const Quantity& less = a.value < b.value ? a : b;
  const Quantity& more = a.value < b.value ? b : a;
  return less.at_least || more.at_most;
}

}  // namespace dateline
