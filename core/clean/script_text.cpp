#include "clean/script_text.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/mapped_text.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kShortestProse = 60;     // bytes of a string
constexpr size_t kShortestArticle = 200;  // of all strings of a key
constexpr size_t kMostStrings = 20000;

// A string in a script: its place between the quotes, and the key before it.
struct JsonString {
  SourceSpan place;
  std::string_view key;
};

// The text of every script, where it stands in the parsed page.
std::vector<std::string_view> find_scripts(const HtmlTree& tree) {
  std::vector<std::string_view> scripts;
  std::vector<const GumboNode*> stack{tree.root()};
  while (!stack.empty()) {
    const GumboNode* node = stack.back();
    stack.pop_back();
    const GumboVector* children = children_of(node);
    if (children == nullptr) continue;
    const bool script = tag_of(node) == GUMBO_TAG_SCRIPT;
    for (unsigned i = children->length; i > 0; --i) {
      const auto* child = static_cast<GumboNode*>(children->data[i - 1]);
      if (!script) {
        stack.push_back(child);
      } else if (child->type == GUMBO_NODE_TEXT) {
        const GumboStringPiece& text = child->v.text.original_text;
        scripts.emplace_back(text.data, text.length);
      }
    }
  }
  return scripts;
}

// Where the tag ends that begins at `at`, "<p>" or "\\u003cp\\u003e"; `at` when
// none does.
size_t skip_tag(std::string_view text, size_t at) {
  constexpr size_t kLongestTag = 1000;
  const bool escaped = text.substr(at, 6) == "\\u003c";
  if (!escaped && text[at] != '<') return at;
  const std::string_view mark = escaped ? "\\u003e" : ">";
  const size_t end = text.substr(at, kLongestTag).find(mark);
  return end == std::string_view::npos ? at : at + end + mark.size();
}

// Blanks, letters and the ends of sentences: somebody wrote it for people.
bool is_prose(std::string_view text) {
  if (text.size() < kShortestProse || text.starts_with("http")) return false;
  size_t blanks = 0;
  size_t ends = 0;
  size_t code = 0;
  size_t size = 0;  // without tags
  for (size_t i = 0; i < text.size(); ++i) {
    i = skip_tag(text, i);
    if (i >= text.size()) break;
    ++size;
    const char c = text[i];
    blanks += c == ' ';
    code += c == '{' || c == '}';
    const bool last = i + 1 == text.size() || text[i + 1] == ' ' ||
                      text[i + 1] == '\\' || text[i + 1] == '<';
    ends += (c == '.' || c == '!' || c == '?') && last;
    ends += text.substr(i, 3) == "\u3002";
  }
  return ends > 0 && (blanks * 14 > size || ends * 200 > size) &&
         code * 25 < size;
}

// All strings that are values, with their keys.
void find_strings(const HtmlTree& tree, std::string_view script,
                  std::vector<JsonString>& out) {
  std::string_view key;
  for (size_t i = 0; i < script.size(); ++i) {
    if (script[i] != '"') continue;
    const size_t start = ++i;
    while (i < script.size() && script[i] != '"') {
      i += script[i] == '\\' ? 2 : 1;
    }
    if (i >= script.size()) return;
    const std::string_view text = script.substr(start, i - start);
    size_t next = i + 1;
    while (next < script.size() && is_ascii_space(script[next])) ++next;
    if (next < script.size() && script[next] == ':') {
      key = text;
    } else if (is_prose(text) && out.size() < kMostStrings) {
      const uint32_t at = tree.offset(text.data());
      out.push_back({{at, at + static_cast<uint32_t>(text.size())}, key});
    }
  }
}

int hex(std::string_view text, size_t at) {
  int value = 0;
  for (size_t i = at; i < at + 4; ++i) {
    if (i >= text.size()) return -1;
    const char c = to_ascii_lower(text[i]);
    const int digit = is_ascii_digit(c)      ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                             : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// The string's text without its escapes.
void decode(std::string_view source, SourceSpan place, MappedText& out) {
  for (uint32_t i = place.start; i < place.end;) {
    uint32_t end = i;
    while (end < place.end && source[end] != '\\') ++end;
    if (end > i) out.append_copy(source, {i, end});
    i = end;
    if (i + 1 >= place.end) break;
    const char c = source[i + 1];
    uint32_t used = 2;
    std::string text(1, c);
    if (c == 'n' || c == 'r') text = "\n";
    if (c == 't' || c == 'b' || c == 'f') text = " ";
    if (c == 'u') {
      int value = hex(source, i + 2);
      if (value >= 0) used = 6;
      if (value >= 0xD800 && value < 0xDC00 && source[i + 6] == '\\') {
        const int low = hex(source, i + 8);
        if (low >= 0xDC00 && low < 0xE000) {
          value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
          used = 12;
        }
      }
      text.clear();
      const bool valid = value > 0 && !(value >= 0xD800 && value < 0xE000);
      append_utf8(valid ? static_cast<char32_t>(value) : kReplacement, text);
    }
    const uint32_t stop = std::min(place.end, i + used);
    out.append_replacement(text, {i, stop});
    i = stop;
  }
}

// A block of the decoded text as a block of the page.
MappedText compose(const MappedText& block, const MappedText& decoded) {
  MappedText out;
  for (size_t i = 0; i < block.map.pieces(); ++i) {
    const SourceMap::Piece piece = block.map.piece(i);
    if (piece.copied) {
      out.append(decoded.slice({piece.source.start, piece.source.end}));
    } else {
      out.append_replacement(
          std::string_view(block.text)
              .substr(piece.clean.start, piece.clean.size()),
          decoded.map.to_source({piece.source.start, piece.source.end}));
    }
  }
  return out;
}

// The strings of the article: all articleBody, else those of the key whose
// prose is the longest. `whole`: only a string that is the article by itself.
std::vector<JsonString> choose(std::vector<JsonString> strings, bool whole) {
  std::unordered_map<std::string_view, size_t> bytes;
  for (const JsonString& one : strings) bytes[one.key] += one.place.size();
  std::string_view best = "articleBody";
  if (!bytes.contains(best)) {
    size_t most = 0;
    for (const JsonString& one : strings) {
      if (bytes[one.key] > most) {
        most = bytes[one.key];
        best = one.key;
      }
    }
  }
  if (strings.empty() || bytes[best] < kShortestArticle) return {};
  std::erase_if(strings,
                [&](const JsonString& one) { return one.key != best; });
  // An article that is there twice, or beside shorter ones.
  const auto longest =
      std::max_element(strings.begin(), strings.end(),
                       [](const JsonString& a, const JsonString& b) {
                         return a.place.size() < b.place.size();
                       });
  if (longest->place.size() * 3 > bytes[best]) return {*longest};
  if (whole && best != "articleBody") return {};
  return strings;
}

}  // namespace

HtmlBlocks read_script_text(const HtmlTree& tree, std::string_view source,
                            const Options& options, bool whole) {
  std::vector<JsonString> strings;
  for (const std::string_view script : find_scripts(tree)) {
    find_strings(tree, script, strings);
  }
  MappedText decoded;
  for (const JsonString& one : choose(std::move(strings), whole)) {
    decode(source, one.place, decoded);
    decoded.append_replacement("\n\n", {one.place.end, one.place.end});
  }
  if (decoded.empty()) return {};
  // Lines of plain text are paragraphs.
  const bool markup = decoded.text.find("</") != std::string::npos ||
                      decoded.text.find("<p>") != std::string::npos;
  HtmlBlocks out;
  if (markup) {
    const HtmlTree inner(decoded.text);
    out = read_blocks(inner, decoded.text, options);
    out.repairs.clear();  // their places are those of the decoded text
    for (HtmlBlock& block : out.blocks) {
      block.block.text = compose(block.block.text, decoded);
    }
    return out;
  }
  out.elements.emplace_back().near.fill(kFar);
  for (size_t at = 0; at < decoded.text.size();) {
    const size_t end =
        std::min(decoded.text.find('\n', at), decoded.text.size());
    HtmlBlock block;
    block.block.text =
        decoded.slice({static_cast<uint32_t>(at), static_cast<uint32_t>(end)});
    block.block.text.trim();
    if (!block.block.text.empty()) out.blocks.push_back(std::move(block));
    at = end + 1;
  }
  return out;
}

}  // namespace dateline
