#include "clean/line_types.h"

#include <algorithm>

#include "lexicon/agencies.h"
#include "lexicon/furniture.h"
#include "lexicon/kickers.h"
#include "lexicon/photo_credits.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) out.push_back(to_ascii_lower(c));
  return out;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

bool is_agency(std::string_view name) {
  static const WordTable<lexicon::AgenciesRow> kTable(
      lexicon::kAgencies, &lexicon::AgenciesRow::name);
  return kTable.contains(lower(trim(name)));
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && is_ascii_space(text[at])) ++at;
    const size_t start = at;
    while (at < text.size() && !is_ascii_space(text[at])) ++at;
    if (at > start) words.push_back(text.substr(start, at - start));
  }
  return words;
}

bool begins_upper(std::string_view word) {
  return !word.empty() && (is_ascii_upper(word[0]) ||
                           static_cast<unsigned char>(word[0]) >= 0x80);
}

// Two to five capitalised words, particles between them allowed.
bool is_person_name(std::string_view name) {
  const auto words = words_of(name);
  if (words.size() < 2 || words.size() > 5) return false;
  static constexpr std::string_view kParticles[] = {
      "de", "da", "di",  "du",  "del", "van", "von", "der", "den", "la",
      "le", "al", "bin", "ibn", "dos", "ter", "el",  "y",   "e"};
  for (const std::string_view word : words) {
    if (word.find_first_of("0123456789@:/") != std::string_view::npos) {
      return false;
    }
    if (!begins_upper(word) &&
        std::find(std::begin(kParticles), std::end(kParticles), word) ==
            std::end(kParticles)) {
      return false;
    }
  }
  return begins_upper(words.front()) && begins_upper(words.back());
}

bool matches(std::string_view pattern, std::string_view line) {
  if (pattern.ends_with("*")) {
    return line.starts_with(pattern.substr(0, pattern.size() - 1));
  }
  return line == pattern;
}

}  // namespace

bool is_furniture(std::string_view line) {
  line = trim(line);
  if (line.size() > 120) return false;
  std::string text = lower(line);
  while (!text.empty() && std::string_view(".:!>|\"-").find(text.back()) !=
                              std::string_view::npos) {
    text.pop_back();
  }
  for (const auto& row : lexicon::kFurniture) {
    if (matches(row.line, text)) return true;
  }
  return false;
}

bool is_page_number(std::string_view line) {
  const std::string text = lower(trim(line));
  if (text.empty() || text.size() > 16) return false;
  std::string_view rest = text;
  if (rest.starts_with("page ")) rest.remove_prefix(5);
  bool digits = false;
  for (const auto word : words_of(rest)) {
    const bool number = std::all_of(word.begin(), word.end(), is_ascii_digit) &&
                        word.size() <= 3;
    if (number) digits = true;
    if (!number && word != "of" && word != "/" && word != "-") return false;
  }
  return digits;
}

Byline read_names(std::string_view names) {
  Byline byline;
  const std::string all(names);
  size_t at = 0;
  const auto add = [&](std::string_view name) {
    name = trim(name);
    while (!name.empty() && (name.back() == '.' || name.back() == ':')) {
      name.remove_suffix(1);
    }
    if (name.empty()) return;
    if (is_agency(name)) {
      byline.agencies.emplace_back(name);
    } else if (is_person_name(name)) {
      byline.people.emplace_back(name);
    }
  };
  while (at < all.size()) {
    size_t end = all.size();
    size_t skip = 0;
    for (const std::string_view separator :
         {",", ";", " and ", " And ", " AND ", " & ", "|", " with ", "/",
          " for ", " in ", " - ", " \u2013 ", " \u2014 ", "\n"}) {
      const size_t found = all.find(separator, at);
      if (found < end) {
        end = found;
        skip = separator.size();
      }
    }
    add(std::string_view(all).substr(at, end - at));
    at = end + std::max<size_t>(skip, 1);
  }
  return byline;
}

std::optional<Byline> read_byline(std::string_view line) {
  line = trim(line);
  if (line.size() > 200 || line.size() < 5) return {};
  const std::string text = lower(line.substr(0, 16));
  size_t skip = 0;
  for (const std::string_view cue :
       {"by ", "by: ", "written by ", "reported by ", "story by ",
        "author: ", "authors: ", "words by ", "reporting by "}) {
    if (text.starts_with(cue)) skip = cue.size();
  }
  if (skip == 0) return {};
  Byline byline = read_names(line.substr(skip));
  if (byline.people.empty() && byline.agencies.empty()) return {};
  return byline;
}

std::optional<std::string> read_contact_line(std::string_view line) {
  line = trim(line);
  if (line.size() > 240) return {};
  static constexpr std::string_view kCues[] = {
      "Write to ", "Contact ", "Email ", "E-mail ", "Follow ", "Reach "};
  for (const std::string_view cue : kCues) {
    if (!line.starts_with(cue)) continue;
    const std::string_view rest = line.substr(cue.size());
    size_t end = std::string_view::npos;
    for (const std::string_view stop :
         {" at ", " on ", " via ", " by ", ": "}) {
      end = std::min(end, rest.find(stop));
    }
    if (end == std::string_view::npos) continue;
    const std::string_view name = rest.substr(0, end);
    const bool address = rest.find('@') != std::string_view::npos ||
                         rest.find("protected]") != std::string_view::npos ||
                         rest.find("Twitter") != std::string_view::npos;
    if (address && is_person_name(name)) return std::string(name);
  }
  return {};
}

bool has_photo_credit(std::string_view line) {
  for (const auto& row : lexicon::kPhotoCredits) {
    if (line.find(row.text) != std::string_view::npos) return true;
  }
  return false;
}

size_t kicker_size(std::string_view headline) {
  const size_t colon = headline.find(": ");
  if (colon == std::string_view::npos || colon > 40) return 0;
  static const WordTable<lexicon::KickersRow> kTable(
      lexicon::kKickers, &lexicon::KickersRow::name);
  return kTable.contains(lower(trim(headline.substr(0, colon)))) ? colon + 2
                                                                 : 0;
}

size_t dateline_size(std::string_view paragraph) {
  // CITY[, Region][, Nov. 5][ (Agency)] followed by a dash.
  const std::string_view head = paragraph.substr(0, 90);
  size_t dash = std::string_view::npos;
  for (const std::string_view mark :
       {" - ", " -- ", "\u2014", " \u2013 ", "\u2013 "}) {
    dash = std::min(dash, head.find(mark));
  }
  if (dash == std::string_view::npos || dash < 3) return 0;
  const std::string_view text = trim(head.substr(0, dash));
  const size_t first_end = text.find_first_of(",( ");
  const std::string_view first = text.substr(0, first_end);
  const bool shouted =
      first.size() >= 2 &&
      std::none_of(first.begin(), first.end(), is_ascii_lower) &&
      begins_upper(first);
  const size_t paren = text.find('(');
  const bool agency =
      paren != std::string_view::npos && text.back() == ')' &&
      is_agency(text.substr(paren + 1, text.size() - paren - 2));
  if (!shouted && !agency) return 0;
  if (words_of(text).size() > 8) return 0;
  return text.size();
}

}  // namespace dateline
