#include "clean/residue.h"

#include <algorithm>

#include "lexicon/shortcodes.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kLongestTag = 400;  // bytes of a shortcode

uint32_t u32(size_t n) { return static_cast<uint32_t>(n); }

Edit residue(size_t start, size_t end, Reason reason,
             Certainty certainty = Certainty::kExact) {
  return {{u32(start), u32(end)},
          "",
          "scraper-residue",
          certainty,
          std::move(reason)};
}

bool is_space_at(std::string_view text, size_t at, size_t& size) {
  if (at >= text.size()) return false;
  if (is_ascii_space(text[at])) {
    size = 1;
    return true;
  }
  if (text.substr(at, 2) == "\u00A0") {
    size = 2;
    return true;
  }
  return false;
}

// "[ad_2]Source link" at a "[": where it ends, or 0.
size_t ad_mark_end(std::string_view text, size_t at) {
  if (!text.substr(at).starts_with("[ad_")) return 0;
  size_t end = at + 4;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  if (end == at + 4 || end >= text.size() || text[end] != ']') return 0;
  ++end;
  size_t link = end;
  while (link < text.size() && is_ascii_space(text[link])) ++link;
  for (const std::string_view tail : {"Source link", "Source Link", "Source"}) {
    if (tail == "Source" && text.substr(link).size() > 6) continue;
    if (text.substr(link).starts_with(tail)) end = link + tail.size();
  }
  return end;
}

// "[caption id="x"]", "[/caption]", "[vc_row]" at a "[": where it ends, or 0.
// Words in brackets are common in quotations; only what no editor writes is
// taken for a shortcode.
size_t shortcode_end(std::string_view text, size_t at) {
  size_t i = at + 1;
  const bool closing = i < text.size() && text[i] == '/';
  if (closing) ++i;
  const size_t name_start = i;
  while (i < text.size() && i - name_start < 32 &&
         (is_ascii_lower(text[i]) || is_ascii_digit(text[i]) ||
          text[i] == '_' || text[i] == '-')) {
    ++i;
  }
  const std::string_view name = text.substr(name_start, i - name_start);
  if (name.empty() || i >= text.size()) return 0;
  const size_t end = text.substr(0, at + kLongestTag).find(']', i);
  if (end == std::string_view::npos) return 0;
  const std::string_view rest = text.substr(i, end - i);
  // Nobody writes a name, an equals sign and quotation marks.
  const size_t equals = rest.find('=');
  const bool quoted = rest.starts_with(' ') && equals < rest.size() - 1 &&
                      equals > 1 && is_ascii_lower(rest[equals - 1]) &&
                      (rest[equals + 1] == '"' || rest[equals + 1] == '\'');
  const bool attributes =
      rest.find("=\"") != std::string_view::npos ||
      rest.find("='") != std::string_view::npos ||
      rest.find("=\u201D") != std::string_view::npos ||
      (rest.starts_with(" ") && rest.find('=') != std::string_view::npos);
  if (!rest.empty() && !attributes) return 0;
  bool known = quoted;
  for (const auto& row : lexicon::kShortcodes) {
    const bool prefix = row.name.ends_with("*");
    known = known ||
            (prefix ? name.starts_with(row.name.substr(0, row.name.size() - 1))
                    : name == row.name);
  }
  return known ? end + 1 : 0;
}

// "[[{"fid":"12", ...}]]", "[[nid:1234]]" at a "[": where it ends, or 0.
size_t media_token_end(std::string_view text, size_t at) {
  constexpr size_t kLongestToken = 6000;
  const std::string_view token = text.substr(at, kLongestToken);
  if (!token.starts_with("[[")) return 0;
  if (token.starts_with("[[{\"")) {
    const size_t end = token.find("}]]");
    return end == std::string_view::npos ? 0 : at + end + 3;
  }
  size_t i = 2;
  while (i < token.size() && (is_ascii_lower(token[i]) || token[i] == '_')) ++i;
  if (i == 2 || i + 1 >= token.size() || token[i] != ':' ||
      !is_ascii_digit(token[i + 1])) {
    return 0;
  }
  const size_t end = token.substr(0, kLongestTag).find("]]");
  return end == std::string_view::npos ? 0 : at + end + 2;
}

// "{{ title }}", "{% include "ad.html" %}", "{loadposition ads}" at a "{":
// where it ends, or 0.
size_t template_end(std::string_view text, size_t at) {
  constexpr size_t kLongestMark = 200;
  const std::string_view mark = text.substr(at, kLongestMark);
  for (const std::string_view close : {"}}", "%}"}) {
    const bool opens = mark.size() > 4 && mark[0] == '{' &&
                       mark[1] == (close[0] == '}' ? '{' : '%');
    const size_t end = opens ? mark.find(close) : std::string_view::npos;
    if (end != std::string_view::npos && mark.rfind('{', end) <= 1) {
      return at + end + 2;
    }
  }
  if (!mark.starts_with("{loadposition ") && !mark.starts_with("{loadmodule")) {
    return 0;
  }
  const size_t end = mark.find('}');
  return end == std::string_view::npos ? 0 : at + end + 1;
}

// "[embed]https://...[/embed]" at a "[": where all of it ends, or 0.
size_t embed_end(std::string_view text, size_t at) {
  for (const std::string_view name : {"embed", "embedyt", "video", "audio"}) {
    const std::string open = "[" + std::string(name) + "]http";
    if (!text.substr(at).starts_with(open)) continue;
    const std::string close = "[/" + std::string(name) + "]";
    const size_t end = text.substr(0, at + kLongestTag).find(close, at);
    if (end != std::string_view::npos) return end + close.size();
  }
  return 0;
}

// A paragraph that is a script, not prose.
bool is_script(std::string_view text) {
  static constexpr std::string_view kOpenings[] = {
      "(adsbygoogle", "googletag.",   "window.",    "document.",  "!function",
      "(function",    "function(",    "function (", "var ",       "jQuery(",
      "$(document",   "$(function",   "<script",    "</script",   "<!--",
      "//<![CDATA[",  "/* <![CDATA[", "@media ",    "gtag(",      "fbq(",
      "_taboola",     "__tcfapi",     "dataLayer",  "if (window", "if(window",
      "new Date(",    "let ",         "const "};
  for (const std::string_view opening : kOpenings) {
    if (!text.starts_with(opening)) continue;
    for (const std::string_view sign :
         {"();", ");", "};", "({", "{}", "|| []", "-->", "</script", "=> ",
          "]]>", "() {", "){"}) {
      if (text.find(sign) != std::string_view::npos) return true;
    }
  }
  return false;
}

// "The post HEADLINE appeared first on SITE.": the foot of a feed.
bool is_feed_foot(std::string_view text) {
  if (text.size() > 400) return false;
  const auto has = [&](std::string_view words) {
    return text.find(words) != std::string_view::npos;
  };
  return ((text.starts_with("The post ") || text.starts_with("The article ")) &&
          has(" appeared first on ")) ||
         text.starts_with("This post first appeared on ") ||
         text.starts_with("This feed and its contents are the property of ");
}

// "... on Monday. [Read More]", "Continue reading \u2192": the bytes of a link
// that the text ends with, and the blanks before it.
size_t link_at_end(std::string_view text) {
  constexpr size_t kShortest = 40;  // bytes of what stands before
  constexpr size_t kTail = 30;
  if (text.size() < kShortest + kTail) return 0;
  const std::string tail = to_lower(text.substr(text.size() - kTail));
  for (const std::string_view link :
       {"[read more]", "[read more...]", "[read more\u2026]", "(read more)",
        "[continue reading]", "[more]", "[source]", "[link]",
        "read more \u00BB", "read more \u2192", "continue reading \u2192",
        "continue reading \u00BB", "read more >>", "read more >"}) {
    if (!tail.ends_with(link)) continue;
    size_t start = text.size() - link.size();
    while (start > 0 && is_ascii_space(text[start - 1])) --start;
    return text.size() - start;
  }
  return 0;
}

}  // namespace

std::vector<Edit> find_scraper_residue(std::string_view text) {
  std::vector<Edit> edits;
  if (is_script(text)) {
    edits.push_back(residue(0, text.size(), "a script that came along"));
    return edits;
  }
  if (is_feed_foot(text)) {
    edits.push_back(
        residue(0, text.size(), "the foot of a feed", Certainty::kLikely));
    return edits;
  }
  for (size_t at = text.find('['); at != std::string_view::npos;
       at = text.find('[', at + 1)) {
    if (const size_t end = ad_mark_end(text, at); end > 0) {
      edits.push_back(residue(at, end, "left behind by a re-posting plug-in"));
      at = end - 1;
    } else if (const size_t token = media_token_end(text, at); token > 0) {
      edits.push_back(residue(at, token, "a token for a picture or film"));
      at = token - 1;
    } else if (const size_t whole = embed_end(text, at); whole > 0) {
      edits.push_back(residue(at, whole,
                              "an address that was to be shown as "
                              "a picture or film"));
      at = whole - 1;
    } else if (const size_t tag = shortcode_end(text, at); tag > 0) {
      edits.push_back(residue(at, tag, "a shortcode of the page's system"));
      at = tag - 1;
    }
  }
  if (const size_t size = link_at_end(text);
      size > 0 &&
      (edits.empty() || edits.back().span.end <= text.size() - size)) {
    edits.push_back(residue(text.size() - size, text.size(),
                            "a link to the rest of the article",
                            Certainty::kLikely));
  }
  return edits;
}

std::vector<Edit> find_template_residue(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = text.find('{'); at != std::string_view::npos;
       at = text.find('{', at + 1)) {
    const size_t end = template_end(text, at);
    if (end == 0) continue;
    edits.push_back(residue(at, end, "a mark of the page's template"));
    at = end - 1;
  }
  return edits;
}

std::vector<Edit> find_obfuscated_addresses(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = text.find("[email"); at != std::string_view::npos;
       at = text.find("[email", at + 1)) {
    size_t i = at + 6;
    size_t size = 0;
    while (is_space_at(text, i, size)) i += size;
    if (!text.substr(i).starts_with("protected]")) continue;
    const size_t end = i + 10;
    edits.push_back({{u32(at), u32(end)},
                     "[email protected]",
                     "obfuscated-address",
                     Certainty::kFlagged,
                     "a script hid an e-mail address here; it is lost"});
  }
  return edits;
}

std::vector<Edit> find_spinner_residue(std::string_view text) {
  constexpr size_t kLongestChoice = 200;
  std::vector<Edit> edits;
  for (size_t at = text.find('{'); at != std::string_view::npos;
       at = text.find('{', at + 1)) {
    const std::string_view near = text.substr(at, kLongestChoice);
    const size_t end = near.find('}');
    const size_t bar = near.find('|');
    if (end == std::string_view::npos || bar > end || bar < 2) continue;
    const std::string_view inside = near.substr(1, end - 1);
    // Words alone: no formulas, no code.
    const bool words = std::all_of(inside.begin(), inside.end(), [](char c) {
      return is_ascii_alpha(c) || c == ' ' || c == '|' || c == '\'' ||
             c == '-' || c == ',' || static_cast<unsigned char>(c) >= 0x80;
    });
    if (!words || inside.back() == '|' || inside.size() < 6) continue;
    edits.push_back({{u32(at), u32(at + end + 1)},
                     std::string(text.substr(at, end + 1)),
                     "spinner-residue",
                     Certainty::kFlagged,
                     "a text spinner's choice of words; nobody knows which "
                     "one was meant"});
    at += end;
  }
  return edits;
}

std::vector<Edit> find_cut_ends(std::string_view text) {
  std::vector<Edit> edits;
  const auto flag = [&](size_t start, size_t end) {
    edits.push_back({{u32(start), u32(end)},
                     std::string(text.substr(start, end - start)),
                     "cut-text",
                     Certainty::kFlagged,
                     "the text was cut off here; the rest is lost"});
  };
  // "... [+1234 chars]", as news interfaces cut their samples.
  for (size_t at = text.find("[+"); at != std::string_view::npos;
       at = text.find("[+", at + 1)) {
    size_t end = at + 2;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    if (end > at + 2 && text.substr(end).starts_with(" chars]")) {
      flag(at, end + 7);
      return edits;
    }
  }
  for (const std::string_view mark :
       {"[\u2026]", "[...]", "[&#8230;]", "(more\u2026)", "(more...)"}) {
    if (text.size() > mark.size() + 40 && text.ends_with(mark)) {
      flag(text.size() - mark.size(), text.size());
      break;
    }
  }
  return edits;
}

}  // namespace dateline
