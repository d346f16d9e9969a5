#include "entities/safe_mentions.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "entities/names.h"
#include "text/language.h"
#include "text/utf8.h"

namespace dateline {
namespace {

bool is_safe(std::string_view name, EntityType type) {
  if (const auto known = known_name(name)) return known->type == type;
  const size_t space = name.find(' ');
  if (type != EntityType::kPerson || space == std::string_view::npos) {
    return false;
  }
  // "Der Minister": "Der" is a name only where it is no article.
  const std::string_view first = name.substr(0, space);
  std::string lower(first);
  for (char& c : lower) c = to_ascii_lower(c);
  return is_personal_name(first) && !is_function_word(lower);
}

}  // namespace

void keep_safe_mentions(const Document& document,
                        std::vector<Mention>& mentions) {
  mentions.erase(std::remove_if(mentions.begin(), mentions.end(),
                                [&](const Mention& mention) {
                                  return !is_safe(document.at(mention.span),
                                                  mention.type);
                                }),
                 mentions.end());
}

}  // namespace dateline
