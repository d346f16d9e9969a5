#include "clean/html_metadata.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "clean/iso_time.h"
#include "clean/line_types.h"
#include "text/utf8.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

constexpr int kMaxJsonDepth = 12;

// Where a meta element's value goes, and how much it is believed.
struct MetaRule {
  std::string_view name;  // name, property or itemprop, lower case
  std::string_view field;
  double confidence;
};
constexpr MetaRule kMetaRules[] = {
    {"og:title", "title", 0.8},
    {"twitter:title", "title", 0.6},
    {"headline", "title", 0.8},
    {"parsely-title", "title", 0.8},
    {"sailthru.title", "title", 0.75},
    {"dc.title", "title", 0.7},
    {"dcterms.title", "title", 0.7},
    {"og:description", "description", 0.8},
    {"description", "description", 0.7},
    {"twitter:description", "description", 0.6},
    {"author", "author", 0.7},
    {"article:author", "author", 0.65},
    {"parsely-author", "author", 0.8},
    {"sailthru.author", "author", 0.75},
    {"dc.creator", "author", 0.75},
    {"dcterms.creator", "author", 0.75},
    {"byl", "author", 0.8},
    {"article:published_time", "published", 0.9},
    {"og:published_time", "published", 0.85},
    {"datepublished", "published", 0.9},
    {"parsely-pub-date", "published", 0.85},
    {"sailthru.date", "published", 0.8},
    {"pubdate", "published", 0.85},
    {"publishdate", "published", 0.85},
    {"publish-date", "published", 0.85},
    {"dc.date", "published", 0.75},
    {"dc.date.issued", "published", 0.85},
    {"dcterms.created", "published", 0.75},
    {"dcterms.issued", "published", 0.85},
    {"article.published", "published", 0.85},
    {"date", "published", 0.7},
    {"article:modified_time", "updated", 0.9},
    {"og:updated_time", "updated", 0.8},
    {"datemodified", "updated", 0.9},
    {"dcterms.modified", "updated", 0.8},
    {"lastmod", "updated", 0.7},
    {"og:site_name", "publisher", 0.9},
    {"article:section", "section", 0.9},
    {"parsely-section", "section", 0.8},
    {"og:image", "image", 0.8},
    {"keywords", "keywords", 0.6},
    {"news_keywords", "keywords", 0.8},
    {"article:tag", "keywords", 0.7},
    {"og:url", "url", 0.8},
    {"og:locale", "language", 0.5},
};

std::string lower(std::string_view text) {
  std::string out;
  for (const char c : text) out.push_back(to_ascii_lower(c));
  return out;
}

std::string trimmed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_ascii_space(c)) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

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

class MetadataReader {
 public:
  MetadataReader(const HtmlTree& tree, const Options& options, Document& facts,
                 PageHints& hints)
      : tree_(tree), options_(options), facts_(facts), hints_(hints) {}

  void run() {
    walk();
    for (const std::string& script : scripts_) {
      const Json json = Json::parse(script, nullptr, false, true);
      if (!json.is_discarded()) read_json(json, 0);
    }
    choose();
  }

 private:
  void add(std::string_view field, std::string_view value,
           std::string_view origin, double confidence) {
    std::string text = trimmed(value);
    if (text.empty() || text.size() > 2000) return;
    facts_.metadata.push_back(
        {std::string(field), std::move(text), std::string(origin), confidence});
  }

  void walk() {
    std::vector<const GumboNode*> stack{tree_.root()};
    while (!stack.empty()) {
      const GumboNode* node = stack.back();
      stack.pop_back();
      look_at(node);
      if (const GumboVector* children = children_of(node)) {
        for (unsigned i = children->length; i > 0; --i) {
          stack.push_back(static_cast<GumboNode*>(children->data[i - 1]));
        }
      }
    }
  }

  void look_at(const GumboNode* node) {
    switch (tag_of(node)) {
      case GUMBO_TAG_META:
        meta(node);
        break;
      case GUMBO_TAG_TITLE:
        if (!has_title_) add("title", text_of(node), "title", 0.5);
        has_title_ = true;
        break;
      case GUMBO_TAG_HTML:
        add("language", attribute(node, "lang"), "html lang", 0.9);
        break;
      case GUMBO_TAG_LINK:
        if (attribute(node, "rel") == "canonical") {
          add("url", attribute(node, "href"), "link canonical", 0.9);
        }
        if (attribute(node, "rel") == "license") {
          add("licence", attribute(node, "href"), "link license", 0.8);
        }
        break;
      case GUMBO_TAG_H1:
        if (++headings_ <= 3) add("title", text_of(node), "h1", 0.78);
        break;
      case GUMBO_TAG_TIME: {
        const std::string_view value = attribute(node, "datetime");
        const std::string_view item = attribute(node, "itemprop");
        if (value.empty()) break;
        if (item == "dateModified") {
          add("updated", value, "time", 0.8);
        } else if (item == "datePublished" || has_attribute(node, "pubdate")) {
          add("published", value, "time", 0.85);
        } else if (++times_ == 1) {
          add("published", value, "time", 0.55);
        }
        break;
      }
      case GUMBO_TAG_A:
        if (attribute(node, "rel") == "author" && ++author_links_ <= 5) {
          add("author", text_of(node), "rel=author", 0.7);
        }
        break;
      case GUMBO_TAG_SCRIPT:
        if (lower(attribute(node, "type")).find("ld+json") !=
            std::string::npos) {
          const GumboVector* children = children_of(node);
          std::string script;
          for (unsigned i = 0; i < children->length; ++i) {
            const auto* child = static_cast<GumboNode*>(children->data[i]);
            if (child->type == GUMBO_NODE_TEXT) script += child->v.text.text;
          }
          scripts_.push_back(clean_script(std::move(script)));
        }
        break;
      default: {
        const std::string_view item = attribute(node, "itemprop");
        if (item == "headline") add("title", text_of(node), "microdata", 0.8);
        if (item == "author") add("author", text_of(node), "microdata", 0.7);
      }
    }
  }

  // Comment marks, CDATA and raw line breaks inside strings break JSON.
  static std::string clean_script(std::string script) {
    for (const std::string_view junk :
         {"<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>"}) {
      for (size_t at = script.find(junk); at != std::string::npos;
           at = script.find(junk, at)) {
        script.erase(at, junk.size());
      }
    }
    for (char& c : script) {
      if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    return script;
  }

  void meta(const GumboNode* node) {
    std::string_view name = attribute(node, "property");
    if (name.empty()) name = attribute(node, "name");
    if (name.empty()) name = attribute(node, "itemprop");
    const std::string key = lower(name);
    for (const MetaRule& rule : kMetaRules) {
      if (key == rule.name) {
        add(rule.field, attribute(node, "content"), key, rule.confidence);
      }
    }
  }

  static std::string text_in(const Json& object, const char* key) {
    const auto it = object.find(key);
    if (it == object.end()) return {};
    const std::string* text = it->get_ptr<const std::string*>();
    return text ? *text : std::string();
  }

  void read_json(const Json& json, int depth) {
    if (depth > kMaxJsonDepth) return;
    if (json.is_array()) {
      for (const Json& item : json) read_json(item, depth + 1);
      return;
    }
    if (!json.is_object()) return;
    const auto type = json.find("@type");
    if (type != json.end() && is_article_type(*type)) return article(json);
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      const auto it = json.find(key);
      if (it != json.end()) read_json(*it, depth + 1);
    }
  }

  void article(const Json& json) {
    constexpr std::string_view kOrigin = "json-ld";
    add("title", text_in(json, "headline"), kOrigin, 0.85);
    add("subtitle", text_in(json, "alternativeHeadline"), kOrigin, 0.5);
    add("description", text_in(json, "description"), kOrigin, 0.85);
    if (hints_.article_body.empty())
      hints_.article_body = text_in(json, "articleBody");
    add("published", text_in(json, "datePublished"), kOrigin, 0.95);
    add("updated", text_in(json, "dateModified"), kOrigin, 0.95);
    add("language", text_in(json, "inLanguage"), kOrigin, 0.85);
    names(json, "author", "author", 0.9);
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
    add("licence", text_in(json, "license"), kOrigin, 0.9);
    const auto image = json.find("image");
    if (image != json.end()) {
      const Json& one =
          image->is_array() && !image->empty() ? *image->begin() : *image;
      if (one.is_object()) {
        add("image", text_in(one, "url"), kOrigin, 0.8);
      } else {
        add_text(one, "image", 0.8);
      }
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
          add(field, text_in(value, "name"), "json-ld", confidence);
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

  // Fields from the candidates, the most believed first.
  void choose() {
    std::stable_sort(facts_.metadata.begin(), facts_.metadata.end(),
                     [](const MetadataField& a, const MetadataField& b) {
                       return a.confidence > b.confidence;
                     });
    for (const MetadataField& one : facts_.metadata) {
      if (one.field == "title")
        hints_.titles.push_back(without_site(one.value));
    }
    hints_.description = first("description");
    facts_.title = title();
    facts_.publisher = first("publisher");
    facts_.section = first("section");
    facts_.image = first("image");
    facts_.url = first("url");
    facts_.licence = first("licence");
    std::string language = first("language");
    for (char& c : language) {
      if (c == '_') c = '-';
    }
    facts_.language = std::move(language);
    keywords();
    authors();
    dates();
  }

  std::string first(std::string_view field) const {
    for (const MetadataField& one : facts_.metadata) {
      if (one.field == field) return one.value;
    }
    return {};
  }

  // The headline. <title> and og:title often add the site's name: what the
  // h1 or another candidate has alone wins then.
  std::string title() const {
    std::vector<const MetadataField*> titles;
    for (const MetadataField& one : facts_.metadata) {
      if (one.field == "title") titles.push_back(&one);
    }
    if (titles.empty()) return {};
    std::string best = titles.front()->value;
    for (const MetadataField* other : titles) {
      const std::string& value = other->value;
      if (other->origin == "h1" && value.size() > 10 &&
          best.size() > value.size() && best.starts_with(value)) {
        best = value;
      }
    }
    return without_site(best);
  }

  // "Headline - The Site" -> "Headline", when the tail is the publisher or
  // only the page title has it.
  std::string without_site(const std::string& title) const {
    const std::string publisher = first("publisher");
    for (const std::string_view separator :
         {" | ", " - ", " \u2013 ", " \u2014 ", " \u00B7 ", " :: "}) {
      const size_t at = title.rfind(separator);
      if (at == std::string::npos || at < 10) continue;
      const std::string tail = title.substr(at + separator.size());
      const bool site =
          !publisher.empty() &&
          (lower(tail).find(lower(publisher)) != std::string::npos ||
           lower(publisher).find(lower(tail)) != std::string::npos);
      const bool bar = separator == " | " && tail.size() < 40;
      if (site || bar) return title.substr(0, at);
    }
    return title;
  }

  void keywords() {
    for (const MetadataField& one : facts_.metadata) {
      if (one.field != "keywords") continue;
      size_t at = 0;
      while (at < one.value.size() && facts_.keywords.size() < 40) {
        size_t end = one.value.find(',', at);
        if (end == std::string::npos) end = one.value.size();
        std::string word = trimmed(one.value.substr(at, end - at));
        if (!word.empty() &&
            std::find(facts_.keywords.begin(), facts_.keywords.end(), word) ==
                facts_.keywords.end()) {
          facts_.keywords.push_back(std::move(word));
        }
        at = end + 1;
      }
    }
  }

  // All names of the best source that has any.
  void authors() {
    std::string origin;
    for (const MetadataField& one : facts_.metadata) {
      if (one.field != "author") continue;
      if (!origin.empty() && one.origin != origin) continue;
      std::string_view value = one.value;
      const std::string start = lower(value.substr(0, 3));
      if (start == "by ") value.remove_prefix(3);
      const Byline byline = read_names(value);
      if (byline.people.empty() && byline.agencies.empty()) continue;
      origin = one.origin;
      for (const std::string& name : byline.people) {
        push(facts_.byline, name);
      }
      for (const std::string& name : byline.agencies) {
        push(facts_.agencies, name);
      }
    }
  }

  static void push(std::vector<std::string>& list, const std::string& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) {
      list.push_back(value);
    }
  }

  void dates() {
    for (const MetadataField& one : facts_.metadata) {
      const bool published = one.field == "published";
      if (!published && one.field != "updated") continue;
      auto& fact = published ? facts_.published : facts_.updated;
      if (fact) continue;
      fact = read_publication_time(one.value, FactSource::kMetadata,
                                   one.confidence,
                                   "The page says so (" + one.origin + ")");
    }
    const std::string& url = options_.url.empty() ? facts_.url : options_.url;
    const auto day = date_in_url(url);
    if (!facts_.published && day) {
      Publication publication;
      publication.value = to_string(*day);
      publication.earliest = publication.latest = *day;
      publication.source = FactSource::kUrl;
      publication.confidence = 0.8;
      publication.evidence.push_back({{}, "The address holds this day"});
      facts_.published = std::move(publication);
    }
  }

  const HtmlTree& tree_;
  const Options& options_;
  Document& facts_;
  PageHints& hints_;
  std::vector<std::string> scripts_;
  bool has_title_ = false;
  int headings_ = 0;
  int times_ = 0;
  int author_links_ = 0;
};

}  // namespace

void read_metadata(const HtmlTree& tree, const Options& options,
                   Document& facts, PageHints& hints) {
  MetadataReader(tree, options, facts, hints).run();
}

}  // namespace dateline
