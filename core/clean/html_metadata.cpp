#include "clean/html_metadata.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "clean/draft.h"
#include "clean/html_headings.h"
#include "clean/html_statements.h"
#include "clean/iso_time.h"
#include "clean/json_ld.h"
#include "clean/metadata_choice.h"
#include "lexicon/meta_fields.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kLongestName = 200;      // bytes of a meta element's names
constexpr size_t kMostTitles = 20;        // each block is compared with all
constexpr size_t kMostSubheadings = 8;    // that may be the headline
constexpr uint32_t kAuthorsReach = 1500;  // bytes between two authors

// What stands between the names of a site and of its page in a title.
constexpr std::string_view kSiteMarks[] = {": ", " - ", " | ", " \u2013 ",
                                           " \u00BB "};

class MetadataReader {
 public:
  MetadataReader(const HtmlTree& tree, const Options& options, Document& facts,
                 PageHints& hints)
      : tree_(tree), options_(options), facts_(facts), hints_(hints) {}

  void run() {
    walk();
    JsonLdFacts stated;
    for (const std::string& script : scripts_) read_json_ld(script, stated);
    for (MetadataField& one : stated.candidates) {
      facts_.metadata.push_back(std::move(one));
    }
    find_headline();
    hints_.article_body = std::move(stated.body);
    hints_.captions = std::move(stated.captions);
    choose();
  }

 private:
  void add(std::string_view field, std::string_view value,
           std::string_view origin, double confidence) {
    std::string text = single_spaces(value);
    if (text.empty() || text.size() > 2000) return;
    facts_.metadata.push_back(
        {std::string(field), std::move(text), std::string(origin), confidence});
  }

  void walk() {
    std::vector<const GumboNode*> stack{tree_.root()};
    while (!stack.empty()) {
      const GumboNode* node = stack.back();
      stack.pop_back();
      if (is_element(node)) look_at(node);
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
        read_statements(node, facts_.metadata);
        break;
      case GUMBO_TAG_H1:
        heading(node);
        read_statements(node, facts_.metadata);
        break;
      case GUMBO_TAG_TIME: {
        const std::string_view value = attribute(node, "datetime");
        const std::string_view item = attribute(node, "itemprop");
        read_statements(node, facts_.metadata);
        if (value.empty()) break;
        if (item == "dateModified") {
          add("updated", value, "time", 0.8);
        } else if (item == "datePublished" || has_attribute(node, "pubdate")) {
          add("published", value, "time", 0.85);
        } else {
          time(node, value);
        }
        break;
      }
      case GUMBO_TAG_A:
        if (attribute(node, "rel").find("author") != std::string_view::npos) {
          add_author(node, "rel=author");
        }
        read_statements(node, facts_.metadata);
        break;
      case GUMBO_TAG_SCRIPT:
        if (to_lower(attribute(node, "type")).find("ld+json") !=
            std::string::npos) {
          const GumboVector* children = children_of(node);
          std::string script;
          for (unsigned i = 0; i < children->length; ++i) {
            const auto* child = static_cast<GumboNode*>(children->data[i]);
            if (child->type == GUMBO_NODE_TEXT) script += child->v.text.text;
          }
          scripts_.push_back(std::move(script));
        }
        break;
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
        if (subheadings_.size() < kMostSubheadings && !is_crumb(node)) {
          subheadings_.push_back(read_heading(node));
        }
        [[fallthrough]];
      default: {
        const std::string_view item = attribute(node, "itemprop");
        if (item == "headline") add("title", text_of(node), "microdata", 0.8);
        if (item == "author") add_author(node, "microdata");
        read_statements(node, facts_.metadata);
      }
    }
  }

  void heading(const GumboNode* node) {
    constexpr int kMostHeadings = 3;
    if (headings_ == kMostHeadings) return;
    if (is_crumb(node)) return add("title", text_of(node), "crumb", 0.5);
    ++headings_;
    const Heading read = read_heading(node);
    add("title", read.title, "h1", 0.78);
    if (headings_ == 1) add("kicker", read.kicker, "h1", 0.6);
  }

  // No h1 but in a trail of crumbs: a reader takes for the headline what looks
  // like one and says what the page states.
  void find_headline() {
    if (headings_ > 0) return find_headline_under_site();
    for (const Heading& one : subheadings_) {
      const bool stated =
          std::any_of(facts_.metadata.begin(), facts_.metadata.end(),
                      [&](const MetadataField& field) {
                        return field.field == "title" &&
                               (field.value == one.title ||
                                field.value == one.kicker + ": " + one.title);
                      });
      if (!stated) continue;
      add("title", one.title, "h2", 0.78);
      add("kicker", one.kicker, "h2", 0.6);
      return;
    }
  }

  // The page's title is "River Notes: Crane falls", the h1 says "River Notes"
  // and a heading under it "Crane falls": the h1 is the site's name.
  void find_headline_under_site() {
    constexpr size_t kShortest = 20;  // bytes
    const auto of = [&](std::string_view origin) {
      return std::find_if(facts_.metadata.begin(), facts_.metadata.end(),
                          [&](const MetadataField& field) {
                            return field.field == "title" &&
                                   field.origin == origin;
                          });
    };
    const auto site = of("h1");
    const auto title = of("title");
    if (site == facts_.metadata.end() || title == facts_.metadata.end()) return;
    for (const Heading& one : subheadings_) {
      if (one.title.size() < kShortest) continue;
      const bool stated = std::any_of(
          std::begin(kSiteMarks), std::end(kSiteMarks),
          [&](std::string_view mark) {
            return title->value == site->value + std::string(mark) + one.title;
          });
      if (!stated) continue;
      site->origin = "site heading";
      return add("title", one.title, "h2", 0.78);
    }
  }

  // A <time> whose class says what it dates, or the first of the page.
  void time(const GumboNode* node, std::string_view value) {
    const std::string names = to_lower(attribute(node, "class"));
    if (names.find("modified") != std::string::npos ||
        names.find("updated") != std::string::npos) {
      add("updated", value, "time", 0.6);
    } else if (++times_ == 1) {
      const bool named = names.find("publish") != std::string::npos;
      add("published", value, "time", named ? 0.7 : 0.55);
    }
  }

  // Visible authors stand together; what is named far below the first is the
  // author of something else.
  void add_author(const GumboNode* node, std::string_view origin) {
    const char* at = node->v.element.original_tag.data;
    if (at == nullptr || node->v.element.children.length == 0) return;
    const uint32_t place = tree_.offset(at);
    if (author_place_ > 0 && place > author_place_ + kAuthorsReach) return;
    std::string text = text_of(node);
    if (text.empty() || text.size() > 150) return;
    author_place_ = place;
    add("author", text, origin, 0.7);
  }

  static int two_digits(std::string_view text) {
    return (text[0] - '0') * 10 + (text[1] - '0');
  }

  void meta(const GumboNode* node) {
    static const WordTable<lexicon::MetaFieldsRow> kFields(
        lexicon::kMetaFields, &lexicon::MetaFieldsRow::name);
    std::string_view name = attribute(node, "property");
    if (name.empty()) name = attribute(node, "name");
    if (name.empty()) name = attribute(node, "itemprop");
    // RDFa allows several names: "og:title twitter:title".
    const std::string names = to_lower(name.substr(0, kLongestName));
    for (const std::string_view key : split_words(names)) {
      const auto* row = kFields.find(key);
      if (row == nullptr) continue;
      const std::string_view value = attribute(node, "content");
      if (row->field == "licence" && !is_licence(value)) continue;
      add(row->field, value, key, two_digits(row->hundredths) / 100.0);
    }
  }

  // Fields from the candidates, the most believed first.
  void choose() {
    for (MetadataField& one : facts_.metadata) {
      decode(one);
      one.value = repaired_characters(one.value, options_);
    }
    std::stable_sort(facts_.metadata.begin(), facts_.metadata.end(),
                     [](const MetadataField& a, const MetadataField& b) {
                       return a.confidence > b.confidence;
                     });
    facts_.publisher = first("publisher");
    facts_.section = first("section");
    facts_.image = first("image");
    facts_.url = std::string(captured_address(first("url")));
    facts_.licence = first("licence");
    facts_.subtitle = first("subtitle");
    facts_.kicker = first("kicker");
    std::string language = first("language");
    for (char& c : language) {
      if (c == '_') c = '-';
    }
    facts_.language = std::move(language);
    for (const MetadataField& one : facts_.metadata) {
      if (one.field != "title") continue;
      if (hints_.titles.size() == kMostTitles) break;
      hints_.titles.push_back(without_site(one.value, facts_.publisher));
    }
    hints_.description = first("description");
    keywords();
    facts_.title = choose_title(facts_);
    if (facts_.title.starts_with(facts_.kicker)) facts_.kicker.clear();
    choose_authors(facts_);
    choose_dates(facts_, options_.url.empty() ? facts_.url : options_.url);
  }

  // References that were escaped twice, and markup in JSON strings.
  static void decode(MetadataField& one) {
    const bool reference = one.value.find('&') != std::string::npos &&
                           one.value.find(';') != std::string::npos;
    const bool tag = one.value.find("</") != std::string::npos;
    if (!reference && !tag) return;
    if (one.field == "url" || one.field == "image") return;
    const HtmlTree tree(one.value);
    std::string text = text_of(tree.root());
    if (!text.empty()) one.value = std::move(text);
  }

  std::string first(std::string_view field) const {
    for (const MetadataField& one : facts_.metadata) {
      if (one.field == field) return one.value;
    }
    return {};
  }

  void keywords() {
    for (const MetadataField& one : facts_.metadata) {
      if (one.field != "keywords") continue;
      size_t at = 0;
      while (at < one.value.size() && facts_.keywords.size() < 40) {
        size_t end = one.value.find(',', at);
        if (end == std::string::npos) end = one.value.size();
        std::string word = single_spaces(one.value.substr(at, end - at));
        if (!word.empty() &&
            std::find(facts_.keywords.begin(), facts_.keywords.end(), word) ==
                facts_.keywords.end()) {
          facts_.keywords.push_back(std::move(word));
        }
        at = end + 1;
      }
    }
  }

  const HtmlTree& tree_;
  const Options& options_;
  Document& facts_;
  PageHints& hints_;
  std::vector<std::string> scripts_;
  bool has_title_ = false;
  int headings_ = 0;                  // h1
  std::vector<Heading> subheadings_;  // h2, the first of them
  int times_ = 0;
  uint32_t author_place_ = 0;  // of the last visible author
};

}  // namespace

void read_metadata(const HtmlTree& tree, const Options& options,
                   Document& facts, PageHints& hints) {
  MetadataReader(tree, options, facts, hints).run();
}

}  // namespace dateline
