#include "clean/html_statements.h"

#include <algorithm>
#include <string>

#include "clean/iso_time.h"
#include "text/lower.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr int kReach = 8;  // elements up to the entry, or the figure
constexpr size_t kLongest = 300;

constexpr double kEntry = 0.75;   // h-entry
constexpr double kAbbr = 0.6;     // a date that an <abbr> tells
constexpr double kRel = 0.8;      // rel=license
constexpr double kAddress = 0.5;  // a link to a known licence

bool is_inside(const GumboNode* node, std::string_view name) {
  for (int i = 0; i < kReach && node != nullptr; ++i, node = node->parent) {
    if (has_word(attribute(node, "class"), name)) return true;
  }
  return false;
}

// The licence of a picture is not the article's.
bool is_in_figure(const GumboNode* node) {
  for (int i = 0; i < kReach && node != nullptr; ++i, node = node->parent) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_FIGURE || tag == GUMBO_TAG_FIGCAPTION ||
        attribute(node, "itemtype").ends_with("ImageObject")) {
      return true;
    }
  }
  return false;
}

class Statements {
 public:
  Statements(const GumboNode* node, std::vector<MetadataField>& fields)
      : node_(node), fields_(fields) {}

  void run() {
    const std::string_view names = attribute(node_, "class");
    if (names.find("p-") != std::string_view::npos ||
        names.find("dt-") != std::string_view::npos) {
      read_entry(names);
    }
    if (tag_of(node_) == GUMBO_TAG_ABBR) read_abbr(names);
    const bool link =
        tag_of(node_) == GUMBO_TAG_A || tag_of(node_) == GUMBO_TAG_LINK;
    if (link) read_link();
  }

 private:
  void add(const char* field, std::string_view value, const char* origin,
           double confidence) {
    if (value.empty() || value.size() > kLongest) return;
    fields_.push_back({field, std::string(value), origin, confidence});
  }

  // <time class=dt-published datetime=...>, <a class="p-author h-card">.
  void read_entry(std::string_view names) {
    const bool published = has_word(names, "dt-published");
    if (published || has_word(names, "dt-updated")) {
      add(published ? "published" : "updated", time(), "h-entry", kEntry);
    }
    if (has_word(names, "p-author")) {
      // A card, or who wrote the entry; what else is called so behind a card
      // says more of the same person.
      const bool known = has_word(names, "h-card") ||
                         (is_inside(node_, "h-entry") && !has_entry_author());
      if (known) add("author", author(), "h-entry", kEntry);
    } else if (has_word(names, "p-name") && is_inside(node_, "h-entry") &&
               !is_inside(node_, "h-card") && !is_inside(node_, "p-author")) {
      add("title", text_of(node_), "h-entry", kEntry);
    }
  }

  bool has_entry_author() const {
    return std::any_of(
        fields_.begin(), fields_.end(), [](const MetadataField& one) {
          return one.field == "author" && one.origin == "h-entry";
        });
  }

  // The card may say more than the name.
  std::string author() const {
    std::vector<const GumboNode*> stack{node_};
    for (int i = 0; i < 20 && !stack.empty(); ++i) {
      const GumboNode* one = stack.back();
      stack.pop_back();
      if (has_word(attribute(one, "class"), "p-name")) return text_of(one);
      const GumboVector* children = children_of(one);
      for (unsigned k = children ? children->length : 0; k > 0; --k) {
        stack.push_back(static_cast<GumboNode*>(children->data[k - 1]));
      }
    }
    return text_of(node_);
  }

  std::string time() const {
    for (const char* name : {"datetime", "title", "value"}) {
      const std::string_view value = attribute(node_, name);
      if (!value.empty()) return std::string(value);
    }
    return text_of(node_);
  }

  // <abbr class=published title=2018-11-05T14:30:00Z>: hAtom.
  void read_abbr(std::string_view names) {
    const std::string_view title = attribute(node_, "title");
    if (title.size() < 8 || !is_ascii_digit(title.front())) return;
    if (!read_publication_time(title, FactSource::kMetadata, kAbbr, {})) {
      return;
    }
    const std::string small = to_lower(names);
    const bool updated = small.find("updated") != std::string::npos ||
                         small.find("modified") != std::string::npos;
    add(updated ? "updated" : "published", title, "abbr", kAbbr);
  }

  void read_link() {
    const std::string_view address = attribute(node_, "href");
    const bool stated = has_word(attribute(node_, "rel"), "license") ||
                        attribute(node_, "itemprop") == "license";
    if (!stated &&
        address.find("creativecommons.org/") == std::string_view::npos) {
      return;
    }
    if ((!stated && !is_licence(address)) || is_in_figure(node_)) return;
    add("licence", address, stated ? "rel=license" : "link to a licence",
        stated ? kRel : kAddress);
  }

  const GumboNode* node_;
  std::vector<MetadataField>& fields_;
};

}  // namespace

bool has_word(std::string_view list, std::string_view word) {
  for (size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const size_t end = at + word.size();
    if ((at == 0 || is_ascii_space(list[at - 1])) &&
        (end == list.size() || is_ascii_space(list[end]))) {
      return true;
    }
  }
  return false;
}

bool is_licence(std::string_view text) {
  for (const std::string_view mark :
       {"creativecommons.org/licenses/", "creativecommons.org/publicdomain/",
        "icence", "icense", "Creative Commons", "ublic domain"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return text.starts_with("CC BY") || text.starts_with("CC0") ||
         text.starts_with("CC-BY");
}

void read_statements(const GumboNode* node,
                     std::vector<MetadataField>& fields) {
  if (is_element(node)) Statements(node, fields).run();
}

}  // namespace dateline
