#include <algorithm>
#include <vector>

#include "clean/metadata_choice.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kSeparators[] = {
    " | ",      " - ",      " \u2013 ", " \u2014 ", " \u00B7 ",
    " :: ",     " \u00AB ", " \u00BB ", "\uFF1A",   "\uFF5C",
    " \u2022 ", " // ",     " : "};

// Letters and digits alone, lower case: the same for all ways to set it.
std::string skeleton(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(text, at);
    const bool letter = c < 0x80 ? is_ascii_alpha(static_cast<char>(c)) ||
                                       is_ascii_digit(static_cast<char>(c))
                                 : c >= 0xC0 && (c < 0x2000 || c > 0x206F);
    if (!letter) continue;
    for (size_t i = start; i < at; ++i) out.push_back(to_ascii_lower(text[i]));
  }
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (is_ascii_alpha(c) || is_ascii_digit(c) ||
        static_cast<unsigned char>(c) >= 0x80) {
      word.push_back(to_ascii_lower(c));
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

// Percent of the words of `a` that `b` has too.
size_t shared(std::string_view a, std::string_view b) {
  const auto x = words_of(a.substr(0, 500));
  const auto y = words_of(b.substr(0, 500));
  if (x.empty()) return 0;
  size_t hits = 0;
  for (const std::string& word : x) {
    hits += std::find(y.begin(), y.end(), word) != y.end();
  }
  return hits * 100 / x.size();
}

bool is_cut(std::string_view title) {
  return title.ends_with("...") || title.ends_with("\u2026");
}

class TitleChooser {
 public:
  explicit TitleChooser(const Document& facts) : facts_(facts) {
    for (const MetadataField& one : facts.metadata) {
      if (one.field != "title") continue;
      std::string value = without_site(one.value, facts.publisher);
      if (skeleton(value).empty()) continue;
      if (one.origin == "h1") {
        headings_.push_back(std::move(value));
      } else if (one.origin == "title") {
        page_ = std::move(value);
      } else if (!is_cut(value)) {
        stated_.push_back(std::move(value));
      } else {
        cut_.push_back(std::move(value));
      }
    }
  }

  std::string run() const {
    const std::string agreed = find_agreed();
    const std::string heading = find_heading();
    if (heading.empty()) {
      if (!agreed.empty()) return agreed;
      if (!stated_.empty()) return stated_.front();
      if (!cut_.empty()) return cut_.front();
      if (!page_.empty()) return page_;
      return headings_.empty() ? std::string() : headings_.front();
    }
    if (agreed.empty()) return heading;
    // The heading with a kicker, or the stated title with one.
    const std::string a = skeleton(agreed);
    const std::string h = skeleton(heading);
    if (a != h && (h.ends_with(a) || a.ends_with(h))) return agreed;
    return heading;
  }

 private:
  // What two of the page's statements have alike.
  std::string find_agreed() const {
    for (size_t i = 0; i < stated_.size(); ++i) {
      for (size_t j = i + 1; j < stated_.size(); ++j) {
        if (skeleton(stated_[i]) == skeleton(stated_[j])) return stated_[i];
      }
    }
    return {};
  }

  // The h1 that shares most with what the page states.
  std::string find_heading() const {
    const std::string* best = nullptr;
    size_t most = 0;
    for (const std::string& heading : headings_) {
      size_t share = 0;
      for (const auto* list : {&stated_, &cut_}) {
        for (const std::string& title : *list) {
          share = std::max(share, std::min(shared(heading, title),
                                           shared(title, heading) * 2));
        }
      }
      share = std::max(
          share, std::min(shared(heading, page_), shared(page_, heading) * 2));
      if (share > most) {
        most = share;
        best = &heading;
      }
    }
    return best != nullptr && most >= 20 ? *best : std::string();
  }

  const Document& facts_;
  std::vector<std::string> stated_;    // by meta elements and JSON-LD
  std::vector<std::string> cut_;       // the same, shortened with dots
  std::vector<std::string> headings_;  // h1
  std::string page_;                   // <title>
};

}  // namespace

std::string without_site(const std::string& title,
                         const std::string& publisher) {
  const std::string site = skeleton(publisher);
  std::string out = title;
  // "Headline - Section - Site": from the end while tails are the site's.
  for (int round = 0; round < 2; ++round) {
    size_t at = std::string::npos;
    std::string_view separator;
    for (const std::string_view one : kSeparators) {
      const size_t found = out.rfind(one);
      if (found == std::string::npos || found == 0) continue;
      if (at == std::string::npos || found > at) {
        at = found;
        separator = one;
      }
    }
    if (at == std::string::npos) break;
    const std::string tail = skeleton(out.substr(at + separator.size()));
    const bool is_site = tail.size() >= 2 && site.size() >= 2 &&
                         (tail.find(site) != std::string::npos ||
                          site.find(tail) != std::string::npos);
    const bool bar =
        separator == " | " && round == 0 && tail.size() < 40 && at >= 20;
    if (!is_site && !bar) break;
    if (is_site && tail.size() > site.size() + 30) break;
    out.resize(at);
  }
  // "Site: Headline", "Site - Headline".
  for (const std::string_view separator : {" | ", " - ", ": "}) {
    const size_t at = out.find(separator);
    if (at == std::string::npos || at > 40 || site.empty()) continue;
    if (skeleton(out.substr(0, at)) == site &&
        out.size() - at > separator.size() + 10) {
      out.erase(0, at + separator.size());
      break;
    }
  }
  // "Section | Headline".
  const size_t bar = out.find(" | ");
  if (bar != std::string::npos && bar <= 20 && out.size() - bar > 40) {
    out.erase(0, bar + 3);
  }
  return out;
}

std::string choose_title(const Document& facts) {
  return TitleChooser(facts).run();
}

}  // namespace dateline
