#include "clean/json_ld.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

constexpr int kMaxDepth = 12;     // of objects that are looked into
constexpr int kMaxNesting = 200;  // of brackets; deeper is no metadata
constexpr size_t kMostCaptions = 200;
constexpr std::string_view kOrigin = "json-ld";

bool is_article_type(const Json& type) {
  const auto one = [](const Json& value) {
    const std::string* text = value.get_ptr<const std::string*>();
    if (text == nullptr) return false;
    return text->ends_with("Article") || *text == "BlogPosting" ||
           *text == "LiveBlogPosting" || *text == "Report" ||
           *text == "NewsArticle" || *text == "ReportageNewsArticle";
  };
  if (type.is_array()) return std::any_of(type.begin(), type.end(), one);
  return one(type);
}

// Does a quote inside of a string end it? In JSON a mark of its grammar
// follows; anything else is a quotation that nobody escaped.
bool ends_string(std::string_view script, size_t quote) {
  const auto next = [&](size_t at) {
    while (at < script.size() && is_ascii_space(script[at])) ++at;
    return at;
  };
  const size_t mark = next(quote + 1);
  if (mark >= script.size()) return true;
  if (script[mark] != ',') {
    return std::string_view(":}];").find(script[mark]) != std::string::npos;
  }
  const size_t value = next(mark + 1);
  if (value >= script.size() || is_ascii_digit(script[value])) return true;
  const std::string_view rest = script.substr(value);
  return std::string_view("\"{[}]-,").find(rest[0]) != std::string::npos ||
         rest.starts_with("true") || rest.starts_with("false") ||
         rest.starts_with("null");
}

// Makes what people write for JSON into JSON.
std::string mended(const std::string& script) {
  std::string out;
  out.reserve(script.size());
  std::string open;  // brackets that are to be closed
  bool quoted = false;
  for (size_t i = 0; i < script.size(); ++i) {
    const char c = script[i];
    if (quoted) {
      if (c == '\\' && i + 1 < script.size()) {
        // Escapes that JSON does not know stand for their character.
        const char next = script[++i];
        if (std::string_view("\"\\/bfnrtu").find(next) !=
            std::string_view::npos) {
          out.push_back('\\');
        }
        out.push_back(next);
        continue;
      }
      if (c == '"' && !ends_string(script, i)) {
        out.push_back('\\');
      } else if (c == '"') {
        quoted = false;
      }
      // Raw line breaks and tabs.
      out.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
      continue;
    }
    for (const std::string_view junk :
         {"<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>",
          "/*<![CDATA[*/", "/*]]>*/"}) {
      if (std::string_view(script).substr(i, junk.size()) == junk) {
        i += junk.size() - 1;
        goto next;
      }
    }
    if (c == '"') quoted = true;
    if (c == '{' || c == '[') {
      open.push_back(c == '{' ? '}' : ']');
      if (open.size() > kMaxNesting) return {};
    }
    if (c == '}' || c == ']') {
      if (open.empty() || open.back() != c) break;
      open.pop_back();
      // A comma before the end of a list.
      while (!out.empty() &&
             (is_ascii_space(out.back()) || out.back() == ',')) {
        out.pop_back();
      }
    }
    if (c != ';') out.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  next:;
  }
  if (quoted) out.push_back('"');
  while (!open.empty()) {
    out.push_back(open.back());
    open.pop_back();
  }
  return out;
}

// Other things that a page may be said to be, with a date of their own that
// is likely the article's.
bool is_page_type(const Json& type) {
  const std::string* text = type.get_ptr<const std::string*>();
  return text != nullptr &&
         (*text == "WebPage" || *text == "ItemPage" || *text == "ClaimReview" ||
          *text == "Recipe" || *text == "Review" || *text == "CreativeWork");
}

class JsonLdReader {
 public:
  explicit JsonLdReader(JsonLdFacts& facts) : facts_(facts) {}

  void read(const Json& json) { read_json(json, 0); }

 private:
  void add(std::string_view field, std::string_view value,
           std::string_view origin, double confidence) {
    std::string text = single_spaces(value);
    if (text.empty() || text.size() > 2000) return;
    facts_.candidates.push_back(
        {std::string(field), std::move(text), std::string(origin), confidence});
  }

  static std::string text_in(const Json& object, const char* key) {
    const auto it = object.find(key);
    if (it == object.end()) return {};
    const std::string* text = it->get_ptr<const std::string*>();
    return text ? *text : std::string();
  }

  void read_json(const Json& json, int depth) {
    if (depth > kMaxDepth) return;
    if (json.is_array()) {
      for (const Json& item : json) read_json(item, depth + 1);
      return;
    }
    if (!json.is_object()) return;
    const auto type = json.find("@type");
    if (type != json.end()) {
      if (is_article_type(*type)) return article(json);
      if (*type == "ImageObject") image_object(json);
      if (is_page_type(*type)) page(json);
    }
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      const auto it = json.find(key);
      if (it != json.end()) read_json(*it, depth + 1);
    }
  }

  // A page says about itself what it may say about its article.
  void page(const Json& json) {
    add("published", text_in(json, "datePublished"), "json-ld page", 0.72);
    add("updated", text_in(json, "dateModified"), "json-ld page", 0.72);
    add("language", text_in(json, "inLanguage"), "json-ld page", 0.7);
  }

  // The words of an image, to know its caption by.
  void image_object(const Json& json) {
    for (const char* key : {"caption", "description"}) {
      std::string words = text_in(json, key);
      if (!words.empty() && words.size() < 2000 &&
          facts_.captions.size() < kMostCaptions) {
        facts_.captions.push_back(std::move(words));
      }
    }
  }

  void article(const Json& json) {
    add("title", text_in(json, "headline"), kOrigin, 0.85);
    add("subtitle", text_in(json, "alternativeHeadline"), kOrigin, 0.5);
    add("kicker", text_in(json, "kicker"), kOrigin, 0.5);
    add("description", text_in(json, "description"), kOrigin, 0.85);
    if (facts_.body.empty()) facts_.body = text_in(json, "articleBody");
    add("published", text_in(json, "datePublished"), kOrigin, 0.95);
    add("updated", text_in(json, "dateModified"), kOrigin, 0.95);
    add("language", text_in(json, "inLanguage"), kOrigin, 0.85);
    names(json, "author", "author", 0.9);
    names(json, "creator", "author", 0.85);
    names(json, "publisher", "publisher", 0.85);
    const auto section = json.find("articleSection");
    if (section != json.end()) {
      if (section->is_array() && !section->empty()) {
        add_text(*section->begin(), "section", 0.85);
      } else {
        add_text(*section, "section", 0.85);
      }
    }
    const auto keywords = json.find("keywords");
    if (keywords != json.end()) {
      if (keywords->is_array()) {
        for (const Json& word : *keywords) add_text(word, "keywords", 0.7);
      } else {
        add_text(*keywords, "keywords", 0.7);
      }
    }
    const auto licence = json.find("license");
    if (licence != json.end()) {
      add_licence(licence->is_array() && !licence->empty() ? *licence->begin()
                                                           : *licence);
    }
    const auto image = json.find("image");
    if (image != json.end()) {
      if (image->is_array()) {
        for (const Json& each : *image) {
          if (each.is_object()) image_object(each);
        }
      } else if (image->is_object()) {
        image_object(*image);
      }
      const Json& one =
          image->is_array() && !image->empty() ? *image->begin() : *image;
      if (one.is_object()) {
        add("image", text_in(one, "url"), kOrigin, 0.8);
      } else {
        add_text(one, "image", 0.8);
      }
    }
  }

  // An address, or a CreativeWork that has one.
  void add_licence(const Json& value) {
    if (!value.is_object()) return add_text(value, "licence", 0.9);
    for (const char* key : {"url", "@id", "name"}) {
      const std::string text = text_in(value, key);
      if (!text.empty()) return add("licence", text, kOrigin, 0.9);
    }
  }

  void add_text(const Json& value, std::string_view field, double confidence) {
    const std::string* text = value.get_ptr<const std::string*>();
    if (text != nullptr) add(field, *text, "json-ld", confidence);
  }

  void names(const Json& json, const char* key, std::string_view field,
             double confidence) {
    const auto it = json.find(key);
    if (it == json.end()) return;
    const auto one = [&](const Json& value) {
      if (value.is_object()) {
        const auto name = value.find("name");
        if (name != value.end() && name->is_array()) {
          for (const Json& part : *name) add_text(part, field, confidence);
        } else {
          const auto type = value.find("@type");
          const bool organization =
              type != value.end() && type->is_string() &&
              type->get_ref<const std::string&>().ends_with("Organization");
          add(organization && field == "author" ? "agency" : field,
              text_in(value, "name"), kOrigin, confidence);
        }
      } else {
        add_text(value, field, confidence);
      }
    };
    if (it->is_array()) {
      for (const Json& value : *it) one(value);
    } else {
      one(*it);
    }
  }

  JsonLdFacts& facts_;
};

}  // namespace

void read_json_ld(const std::string& script, JsonLdFacts& facts) {
  const std::string text = mended(script);
  if (text.empty()) return;
  const Json json = Json::parse(text, nullptr, false, true);
  if (json.is_discarded()) return;
  JsonLdReader(facts).read(json);
}

}  // namespace dateline
