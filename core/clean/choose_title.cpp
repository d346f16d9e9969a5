#include <algorithm>
#include <utility>
#include <vector>

#include "clean/metadata_choice.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr std::string_view kSeparators[] = {
    " | ",      " - ",      " \u2013 ", " \u2014 ", " \u00B7 ",
    " :: ",     " \u00AB ", " \u00BB ", "\uFF1A",   "\uFF5C",
    " \u2022 ", " // ",     " : ",      "\u1175",   "\u3163"};

// No page has more; each is compared with all.
constexpr size_t kMostTitles = 60;

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

// The last separator of a title, with something before it; empty: none.
std::pair<size_t, std::string_view> last_separator(std::string_view title) {
  for (size_t at = title.size(); at-- > 1;) {
    // They begin with a blank or beyond ASCII.
    if (title[at] != ' ' && static_cast<unsigned char>(title[at]) < 0x80) {
      continue;
    }
    for (const std::string_view one : kSeparators) {
      if (title.substr(at).starts_with(one)) return {at, one};
    }
  }
  return {};
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

// "Crane falls on the main quay – The Daily Quay", where nothing tells what the
// site is called: a short tail in capitals is more likely its name than words
// of a headline.
std::string_view without_short_tail(std::string_view title) {
  constexpr size_t kHeadWords = 4;
  constexpr size_t kTailWords = 4;
  const auto [at, mark] = last_separator(title);
  if (mark != " - " && mark != " \u2013 " && mark != " \u2014 ") return title;
  const auto words = split_words(title.substr(at + mark.size()));
  const bool name = !words.empty() && words.size() <= kTailWords &&
                    begins_upper(words.front()) && begins_upper(words.back()) &&
                    split_words(title.substr(0, at)).size() >= kHeadWords;
  return name ? title.substr(0, at) : title;
}

// How much a statement of the headline weighs. What the reader sees counts
// most; two statements that agree outweigh it.
struct Weight {
  std::string_view origin;
  int weight;
};
constexpr Weight kWeights[] = {
    {"h1", 25},        {"h2", 25},           {"site heading", 0},
    {"crumb", 2},      {"json-ld", 16},      {"og:title", 12},
    {"microdata", 10}, {"headline", 12},     {"parsely-title", 12},
    {"title", 5},      {"twitter:title", 3}, {"sailthru.title", 3},
};

class TitleChooser {
 public:
  explicit TitleChooser(const Document& facts) : facts_(facts) {
    for (const MetadataField& one : facts.metadata) {
      if (one.field != "title") continue;
      if (statements_.size() == kMostTitles) break;
      std::string value = without_site(one.value, facts.publisher);
      std::string bare = skeleton(value);
      if (bare.empty()) continue;
      int weight = 8;
      for (const Weight& known : kWeights) {
        if (known.origin == one.origin) weight = known.weight;
      }
      // A headline may well end in three dots (check_headings).
      const bool cut = one.origin != "h1" && is_cut(one.value);
      statements_.push_back(
          {std::move(value), std::move(bare), one.origin, cut ? 1 : weight});
    }
  }

  std::string run() {
    check_headings();
    const Statement* best = nullptr;
    int most = -1;
    for (const Statement& one : statements_) {
      if (one.weight == 0) continue;
      int votes = 0;
      std::vector<std::string_view> heard;  // an origin has one vote
      for (const Statement& other : statements_) {
        if (other.bare != one.bare) continue;
        if (std::find(heard.begin(), heard.end(), other.origin) !=
            heard.end()) {
          continue;
        }
        heard.push_back(other.origin);
        votes += other.weight;
      }
      if (votes > most) {
        most = votes;
        best = &one;
      }
    }
    if (best == nullptr) {
      return statements_.empty() ? std::string() : statements_.front().text;
    }
    if (is_alone(*best)) {
      return std::string(without_short_tail(best->text));
    }
    return as_shown(without_kicker(*best));
  }

 private:
  struct Statement {
    std::string text;
    std::string bare;
    std::string origin;
    int weight;
  };

  // Does nothing but the page's title state a headline?
  bool is_alone(const Statement& title) const {
    return title.origin == "title" &&
           std::all_of(
               statements_.begin(), statements_.end(),
               [](const Statement& one) { return one.origin == "title"; });
  }

  // The same words as the page sets them: with its quotes and capitals.
  std::string as_shown(const std::string& title) const {
    const std::string bare = skeleton(title);
    const size_t words = split_words(title).size();
    for (const Statement& one : statements_) {
      // Lines of a heading may stand glued together.
      if (one.origin == "h1" && one.bare == bare && !is_cut(one.text) &&
          split_words(one.text).size() >= words) {
        return one.text;
      }
    }
    return title;
  }

  // An h1 that has little in common with what the page states is the site's
  // name or another article's.
  void check_headings() {
    constexpr size_t kSentence = 18;  // bytes
    const bool stated =
        std::any_of(statements_.begin(), statements_.end(),
                    [](const Statement& one) { return one.origin != "h1"; });
    if (!stated) return;
    for (Statement& heading : statements_) {
      if (heading.origin != "h1") continue;
      size_t share = 0;
      for (const Statement& one : statements_) {
        if (one.origin == "h1") continue;
        // Cut short, if another goes on; the page's title adds the site.
        if (one.origin != "title" && is_cut(heading.text) &&
            one.bare.size() > heading.bare.size() &&
            one.bare.starts_with(heading.bare)) {
          heading.weight = 1;
        }
        share = std::max(share, std::min(shared(heading.text, one.text),
                                         shared(one.text, heading.text) * 2));
        // Scripts that set no blanks between words.
        if (heading.bare.size() >= kSentence &&
            one.bare.find(heading.bare) != std::string::npos) {
          share = 100;
        }
      }
      if (share <= 20) heading.weight = 0;
    }
  }

  // The page's title pattern may add section and site: another statement that
  // ends before them is the headline.
  std::string without_tail(const Statement& best) const {
    constexpr size_t kLongestTail = 40;  // bytes
    for (const Statement& one : statements_) {
      if (one.weight >= 10 && one.bare.size() > 15 &&
          one.bare.size() < best.bare.size() &&
          best.bare.size() - one.bare.size() <= kLongestTail &&
          best.text.starts_with(one.text)) {
        return one.text;
      }
    }
    return best.text;
  }

  // The heading may have a kicker in it, or the section before it: what two
  // other statements agree on is the headline.
  std::string without_kicker(const Statement& best) const {
    if (best.origin != "h1") return without_tail(best);
    for (const Statement& one : statements_) {
      if (one.origin == "h1" || one.bare == best.bare || one.weight < 2) {
        continue;
      }
      if (!best.bare.ends_with(one.bare) && !one.bare.ends_with(best.bare)) {
        continue;
      }
      for (const Statement& other : statements_) {
        if (other.origin != one.origin && other.origin != "h1" &&
            other.bare == one.bare) {
          return one.text;
        }
      }
    }
    return best.text;
  }

  const Document& facts_;
  std::vector<Statement> statements_;  // the most believed first
};

}  // namespace

std::string without_site(const std::string& title,
                         const std::string& publisher) {
  const std::string site = skeleton(publisher);
  std::string out = title;
  // "Headline - Section - Site": from the end while tails are the site's.
  for (int round = 0; round < 2; ++round) {
    const auto [at, separator] = last_separator(out);
    if (separator.empty()) break;
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
