#include "clean/iso_time.h"

#include "clean/date_words.h"
#include "clean/line_types.h"
#include "text/utf8.h"

namespace dateline {
namespace {

int digits(std::string_view text, size_t at, size_t count) {
  int value = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (i >= text.size() || !is_ascii_digit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::optional<Date> make(int year, int month, int day) {
  if (year < 1900 || year > 2200 || !is_valid(year, month, day)) return {};
  return Date{static_cast<int16_t>(year), static_cast<uint8_t>(month),
              static_cast<uint8_t>(day)};
}

// "T14:30", "T14:30-05:00" or empty.
std::string time_part(std::string_view rest) {
  if (rest.empty() || (rest[0] != 'T' && rest[0] != ' ')) return {};
  const int hour = digits(rest, 1, 2);
  const int minute = rest.size() > 4 ? digits(rest, 4, 2) : -1;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
  std::string out = "T" + std::string(rest.substr(1, 5));
  size_t at = 6;
  while (at < rest.size() &&
         (rest[at] == ':' || rest[at] == '.' || is_ascii_digit(rest[at]))) {
    ++at;
  }
  if (at < rest.size() && rest[at] == ' ') ++at;
  if (at < rest.size() && rest[at] == 'Z') return out + "Z";
  if (at < rest.size() && (rest[at] == '+' || rest[at] == '-')) {
    const int zone = digits(rest, at + 1, 2);
    if (zone >= 0 && zone <= 14) {
      const size_t colon = at + 3 < rest.size() && rest[at + 3] == ':';
      const int minutes = digits(rest, at + 3 + colon, 2);
      out += rest[at];
      out += rest.substr(at + 1, 2);
      out += minutes >= 0 ? ":" + std::string(rest.substr(at + 3 + colon, 2))
                          : std::string(":00");
    }
  }
  return out;
}

}  // namespace

std::optional<Publication> read_publication_time(std::string_view text,
                                                 FactSource source,
                                                 double confidence,
                                                 std::string reason) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  std::optional<Date> day;
  std::string time;
  if (text.size() >= 10 && text[4] == '-' && text[7] == '-') {
    day = make(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    time = time_part(text.substr(10));
  } else if (text.size() >= 10 && text[4] == '/' && text[7] == '/') {
    day = make(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  } else if (text.size() >= 8 && digits(text, 0, 8) > 0) {
    day = make(digits(text, 0, 4), digits(text, 4, 2), digits(text, 6, 2));
  } else if (const auto line = read_date_line(text)) {
    day = line->day;
    time = line->time;
  }
  if (!day) return {};
  Publication publication;
  publication.value = to_string(*day) + time;
  publication.earliest = publication.latest = *day;
  publication.source = source;
  publication.confidence = confidence;
  publication.evidence.push_back({{}, std::move(reason)});
  return publication;
}

namespace {

// A number of one or two digits at `at`, which it moves behind it; -1: none,
// or more digits.
int short_number(std::string_view url, size_t& at) {
  const size_t start = at;
  int value = 0;
  while (at < url.size() && is_ascii_digit(url[at]) && at < start + 3) {
    value = value * 10 + (url[at++] - '0');
  }
  return at == start || at > start + 2 ? -1 : value;
}

// "dec", "december" at `at`, in any language that ASCII can write.
int month_name(std::string_view url, size_t& at) {
  std::string word;
  while (at < url.size() && is_ascii_alpha(url[at]) && word.size() < 12) {
    word.push_back(to_ascii_lower(url[at++]));
  }
  const int month = month_number(word);
  return month > 0 ? month : -1;
}

}  // namespace

std::string_view captured_address(std::string_view address) {
  const size_t inner = address.rfind("http");
  const bool archive = address.find("archive") < inner;
  return inner != std::string_view::npos && archive ? address.substr(inner)
                                                    : address;
}

std::optional<Date> date_in_url(std::string_view url) {
  url = captured_address(url);
  for (size_t i = 0; i + 8 <= url.size(); ++i) {
    if (is_ascii_digit(i > 0 ? url[i - 1] : ' ')) continue;
    const int year = digits(url, i, 4);
    if (year < 1990 || year > 2100) continue;
    const char mark = url[i + 4];
    if (mark == '/' || mark == '-' || mark == '_') {
      size_t at = i + 5;
      const bool named = at < url.size() && is_ascii_alpha(url[at]);
      int month = named ? month_name(url, at) : short_number(url, at);
      // "/2010/politics/08/13/": the section between.
      if (named && month < 0 && at + 1 < url.size() && mark == '/' &&
          url[at] == mark) {
        month = short_number(url, ++at);
      }
      if (month < 0 || at >= url.size() || url[at] != mark) continue;
      ++at;
      const int day = short_number(url, at);
      if (const auto date = make(year, month, day)) return date;
    } else if (const auto date =
                   make(year, digits(url, i + 4, 2), digits(url, i + 6, 2))) {
      if (i + 8 >= url.size() || !is_ascii_digit(url[i + 8])) return date;
      // A number that begins with day, hour and minute.
      const int hour = digits(url, i + 8, 2);
      const int minute = digits(url, i + 10, 2);
      if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) return date;
    }
  }
  return {};
}

}  // namespace dateline
