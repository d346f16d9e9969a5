#include "clean/html_captions.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace dateline {
namespace {

constexpr int kLookedAt = 60;        // nodes of a figcaption
constexpr size_t kShortestAlt = 16;  // bytes that can be no coincidence
constexpr size_t kLongestAddress = 2000;
constexpr int kVideoReach = 4;  // elements up from a caption to its video

// Does one of the first nodes below hold?
template <typename Test>
bool any_below(const GumboNode* node, Test test) {
  std::vector<const GumboNode*> queue{node};
  for (size_t i = 0; i < queue.size() && i < kLookedAt; ++i) {
    if (i > 0 && test(queue[i])) return true;
    const GumboVector* children = children_of(queue[i]);
    if (children == nullptr) continue;
    for (unsigned k = 0; k < children->length && queue.size() < kLookedAt;
         ++k) {
      queue.push_back(static_cast<GumboNode*>(children->data[k]));
    }
  }
  return false;
}

std::string_view first_of_srcset(std::string_view set) {
  while (!set.empty() && is_ascii_space(set.front())) set.remove_prefix(1);
  size_t end = 0;
  while (end < set.size() && !is_ascii_space(set[end])) ++end;
  set = set.substr(0, end);
  if (set.ends_with(",")) set.remove_suffix(1);
  return set;
}

bool is_address(std::string_view text) {
  return !text.empty() && text.size() <= kLongestAddress &&
         (text.starts_with("http") || text.starts_with("/"));
}

// The address that a script of the page puts in: "data-...-src".
std::string_view lazy_address(const GumboNode* image) {
  const GumboVector& attributes = image->v.element.attributes;
  for (unsigned i = 0; i < attributes.length; ++i) {
    const auto* one = static_cast<GumboAttribute*>(attributes.data[i]);
    const std::string_view name(one->name);
    if (!name.starts_with("data-")) continue;
    std::string_view address(one->value);
    if (name.ends_with("srcset")) {
      address = first_of_srcset(address);
    } else if (!name.ends_with("src")) {
      continue;
    }
    if (is_address(address)) return address;
  }
  return {};
}

// Class names say it, or the element that plays it.
bool is_video(const GumboNode* node) {
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_VIDEO || tag == GUMBO_TAG_AUDIO) return true;
  if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML) return false;
  std::string names;
  for (const char c : attribute(node, "class").substr(0, 500)) {
    names.push_back(to_ascii_lower(c));
  }
  return names.find("video") != std::string::npos ||
         names.find("player") != std::string::npos ||
         names.find("audio") != std::string::npos;
}

}  // namespace

bool is_caption(const GumboNode* figcaption) {
  const bool article = any_below(figcaption, [](const GumboNode* node) {
    const GumboTag tag = tag_of(node);
    return tag == GUMBO_TAG_ADDRESS || tag == GUMBO_TAG_TIME;
  });
  if (article) return false;
  const GumboNode* figure = figcaption->parent;
  return figure == nullptr || !any_below(figure, [](const GumboNode* node) {
           return tag_of(node) == GUMBO_TAG_BLOCKQUOTE;
         });
}

bool shows_video(const GumboNode* caption) {
  const GumboNode* node = caption;
  for (int i = 0; i < kVideoReach; ++i) {
    if (node == nullptr || !is_element(node)) return false;
    if (is_video(node)) return true;
    if (tag_of(node) == GUMBO_TAG_FIGURE) return any_below(node, is_video);
    node = node->parent;
  }
  return false;
}

bool opens_figure(const GumboNode* link) {
  return attribute(link, "href").starts_with("#") &&
         any_below(link, [](const GumboNode* node) {
           return tag_of(node) == GUMBO_TAG_FIGURE;
         });
}

std::string_view image_address(const GumboNode* image) {
  for (const char* name : {"data-src", "data-original", "data-lazy-src",
                           "data-srcset", "src", "srcset"}) {
    std::string_view address = attribute(image, name);
    if (std::string_view(name).ends_with("set")) {
      address = first_of_srcset(address);
    }
    if (!address.empty() && !address.starts_with("data:") &&
        !address.starts_with("{") && address.size() <= kLongestAddress) {
      return address;
    }
  }
  return lazy_address(image);
}

size_t same_caption(std::string_view text, std::string_view description) {
  size_t i = 0;
  size_t k = 0;
  size_t same = 0;
  const auto skip = [](std::string_view all, size_t& at) {
    while (at < all.size() && is_ascii_space(all[at])) ++at;
  };
  while (true) {
    skip(text, i);
    skip(description, k);
    if (i >= text.size() || k >= description.size()) break;
    if (text[i] != description[k]) break;
    ++i;
    ++k;
    ++same;
  }
  if (same < kShortestAlt) return 0;
  // A credit may stand behind the one or the other.
  const size_t rest = std::max(text.size() - i, description.size() - k);
  const size_t less = std::min(text.size() - i, description.size() - k);
  return less <= 1 && rest <= 110 ? i : 0;
}

}  // namespace dateline
