#ifndef DATELINE_CLEAN_HTML_NAMES_H_
#define DATELINE_CLEAN_HTML_NAMES_H_

#include <cstdint>
#include <string_view>

namespace dateline {

// What the words in an element's class and id say that it holds.
enum class NameKind : uint8_t {
  kBody,        // "article-body", "entry-content"
  kLead,        // "standfirst", "excerpt"
  kTitle,       // "headline"
  kAuthor,      // "byline"
  kDate,        // "pubdate"
  kCaption,     // "wp-caption-text"
  kRelated,     // "related", "most-read", "read-more"
  kPromo,       // "ad-slot", "sponsored"
  kNewsletter,  // "subscribe", "paywall"
  kShare,       // "social", "share-bar"
  kComment,     // "disqus"
  kNavigation,  // "breadcrumb", "menu", "footer"
  kTags,        // "topics"
  kMedia,       // "gallery", "video"
  kWidget,      // "popup", "cookie", "sr-only"
  kBio,         // "author-box"
  kCredit,      // "photo-credit", "copyright"
};
inline constexpr unsigned kNameKinds = 17;

// The kinds of all words in a class or id attribute, bit 1 << kind each.
// Words end at hyphens, underscores, white space and where small letters
// meet capitals.
uint32_t name_kinds(std::string_view names);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_NAMES_H_
