#include <string>
#include <utility>

#include "export/formats.h"
#include "text/utf8.h"
#include "time/month_names.h"

namespace dateline {
namespace {

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_ascii_digit(c)) return false;
  }
  return !text.empty();
}

// "2018-11-05" -> "5 November 2018"; other forms stay as they are.
std::string readable_value(std::string_view value) {
  if (value.ends_with('?')) {
    return readable_value(value.substr(0, value.size() - 1)) + " (?)";
  }
  const std::string_view year = value.substr(0, 4);
  if (value.size() < 7 || !all_digits(year) || value[4] != '-' ||
      !all_digits(value.substr(5, 2))) {
    return std::string(value);
  }
  const int month = (value[5] - '0') * 10 + (value[6] - '0');
  if (month < 1 || month > 12) return std::string(value);
  std::string text =
      std::string(kMonthNames[month - 1]) + " " + std::string(year);
  if (value.size() == 7) return text;
  if (value.size() < 10 || !all_digits(value.substr(8, 2))) {
    return std::string(value);
  }
  const std::string_view day = value.substr(value[8] == '0' ? 9 : 8);
  return std::string(day.substr(0, value[8] == '0' ? 1 : 2)) + " " + text;
}

// "the summer of 2014", "third quarter of 2024", "the 1990s", "1961 to 1964";
// empty for other intervals.
std::string readable_interval(const When& when) {
  if (!when.earliest || !when.latest) return {};
  const Date first = *when.earliest;
  const Date last = *when.latest;
  if (when.precision == "season" && first.day == 1 && first.month % 3 == 0) {
    static constexpr std::string_view kSeasons[] = {"spring", "summer",
                                                    "autumn", "winter"};
    return "the " + std::string(kSeasons[first.month / 3 - 1]) + " of " +
           std::to_string(first.year);
  }
  const bool opens_month = first.day == 1 && first.year == last.year;
  if (when.precision == "quarter" && opens_month && first.month % 3 == 1) {
    static constexpr std::string_view kQuarters[] = {"first", "second", "third",
                                                     "fourth"};
    return std::string(kQuarters[first.month / 3]) + " quarter of " +
           std::to_string(first.year);
  }
  if (when.precision == "half" && opens_month && first.month % 6 == 1) {
    return std::string(first.month == 1 ? "first" : "second") + " half of " +
           std::to_string(first.year);
  }
  const bool years =
      first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31;
  if (!years) return {};
  if (first.year % 10 == 0 && last.year == first.year + 9) {
    return "the " + std::to_string(first.year) + "s";
  }
  return std::to_string(first.year) + " to " + std::to_string(last.year);
}

}  // namespace

bool is_uncertain(const When& when) {
  return when.value.find('?') != std::string::npos;
}

std::string readable_when(const When& when) {
  const std::string& value = when.value;
  if (value.empty()) return "no date";
  const size_t slash = value.find('/');
  std::string text;
  if (slash != std::string::npos) {
    const std::string first = value.substr(0, slash);
    const std::string last = value.substr(slash + 1);
    if (std::string whole = readable_interval(when); !whole.empty()) {
      text = std::move(whole);
    } else if (last == "..") {
      text = "since " + readable_value(first);
    } else if (first == "..") {
      text = "until " + readable_value(last);
    } else {
      text = readable_value(first) + " to " + readable_value(last);
    }
  } else {
    text = readable_value(value);
  }
  if (when.mod == "start") return "early in " + text;
  if (when.mod == "mid") return "in the middle of " + text;
  if (when.mod == "end") return "end of " + text;
  if (when.mod == "before") return "before " + text;
  if (when.mod == "after") return "after " + text;
  if (when.mod == "approx") return "about " + text;
  return text;
}

std::string escape_markup(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        // Control characters have no place in XML.
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') {
          out.push_back(c);
        }
    }
  }
  return out;
}

}  // namespace dateline
