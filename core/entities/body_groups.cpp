#include "entities/body_groups.h"

#include <algorithm>
#include <map>

#include "entities/fold.h"
#include "entities/genders.h"
#include "entities/kinds.h"
#include "entities/knowledge.h"
#include "entities/name_forms.h"
#include "entities/shared_bodies.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr uint32_t kSeveral = kNoEntity - 1;
constexpr size_t kLongestName = 14;  // words

class BodyMatcher {
 public:
  BodyMatcher(const Analysis& analysis, const std::vector<std::string>& forms)
      : analysis_(analysis), forms_(forms), same_(analysis.entities.size()) {
    for (uint32_t e = 0; e < same_.size(); ++e) same_[e] = e;
  }

  std::vector<uint32_t> run() {
    by_parentheses();
    by_legal_forms();
    index();
    for (uint32_t e = 0; e < same_.size(); ++e) {
      if (same_[e] == e && is_body(e)) find(e);
    }
    for (uint32_t& one : same_) one = root(one);
    return std::move(same_);
  }

 private:
  const std::string& name(uint32_t e) const {
    return forms_[analysis_.entities[e].mentions.front()];
  }

  EntityType type(uint32_t e) const { return analysis_.entities[e].type; }

  bool is_body(uint32_t e) const {
    return !analysis_.entities[e].mentions.empty() &&
           (type(e) == EntityType::kOrganisation ||
            type(e) == EntityType::kMisc);
  }

  uint32_t root(uint32_t e) const {
    for (int n = 0; n < 8 && same_[e] != e; ++n) e = same_[e];
    return e;
  }

  // "the World Food Programme (WFP)": the text itself says it.
  void by_parentheses() {
    const auto& mentions = analysis_.mentions;
    for (uint32_t m = 0; m + 1 < mentions.size(); ++m) {
      const Span gap{mentions[m].span.end, mentions[m + 1].span.start};
      if (gap.start > gap.end) continue;
      const std::string_view between = analysis_.document.at(gap);
      if (between != " (" && between != " (the ") continue;
      const std::string_view text = analysis_.document.text;
      if (mentions[m + 1].span.end >= text.size() ||
          text[mentions[m + 1].span.end] != ')') {
        continue;
      }
      const uint32_t a = mentions[m].entity, b = mentions[m + 1].entity;
      if (a == kNoEntity || b == kNoEntity || a == b) continue;
      if (mentions[m].type == EntityType::kPerson ||
          (mentions[m + 1].type == EntityType::kPerson && !is_body(a))) {
        continue;
      }
      // "Leeds (England)" is no second name: one word that shortens the other.
      const std::string& full = forms_[m];
      const std::string& brief = forms_[m + 1];
      if (!shortens(brief, full) && !shortens(full, brief) &&
          !is_foreign_acronym(a, b)) {
        continue;
      }
      join(b, a);
    }
  }

  // "Harbour Foods" is "Harbour Foods NV".
  void by_legal_forms() {
    for (uint32_t e = 0; e < same_.size(); ++e) {
      if (!is_body(e)) continue;
      const std::string_view plain = without_legal_form(name(e));
      if (plain.size() < name(e).size()) {
        put(plain_, fold_name(plain) + suffix(e), root(e));
      }
    }
    if (plain_.empty()) return;
    for (uint32_t e = 0; e < same_.size(); ++e) {
      if (same_[e] != e || !is_body(e)) continue;
      const auto whole = plain_.find(fold_name(name(e)) + suffix(e));
      if (whole != plain_.end() && whole->second != kSeveral) {
        join(e, whole->second);
      }
    }
  }

  // Are the letters of the short name in the long one, in order, beginning
  // with a capital?
  static bool shortens(std::string_view brief, std::string_view full) {
    if (brief.find(' ') != std::string_view::npos ||
        full.find(' ') == std::string_view::npos || brief.size() > 12) {
      return false;
    }
    size_t at = 0;
    for (const char c : brief) {
      if (!is_ascii_alpha(c)) continue;
      while (at < full.size() &&
             to_ascii_lower(full[at]) != to_ascii_lower(c)) {
        ++at;
      }
      if (at == full.size()) return false;
      ++at;
    }
    return true;
  }

  // "the Ivorian Popular Front (FPI)": one word for a body of several that
  // means nothing else comes from its name in another language.
  bool is_foreign_acronym(uint32_t full, uint32_t brief) const {
    const std::string& short_name = name(brief);
    return type(full) == EntityType::kOrganisation &&
           type(brief) == EntityType::kOrganisation &&
           short_name.find(' ') == std::string::npos &&
           name(full).find(' ') != std::string::npos &&
           things_named(short_name).empty();
  }

  void join(uint32_t from, uint32_t into) {
    const uint32_t a = root(from), b = root(into);
    if (a != b) same_[a] = b;
  }

  static void put(std::map<std::string, uint32_t>& table,
                  const std::string& key, uint32_t e) {
    const auto [it, fresh] = table.try_emplace(key, e);
    if (!fresh && it->second != e) it->second = kSeveral;
  }

  void index() {
    for (uint32_t e = 0; e < same_.size(); ++e) {
      if (!is_body(e)) continue;
      const auto words = split_words(name(e));
      const bool article = words.size() == 2 && words[0] == "The";
      if (words.size() == 1 || article) {
        singles_.emplace(fold_name(name(e)) + suffix(e), e);
        continue;
      }
      if (words.size() > kLongestName) continue;
      put(initials_, initials(name(e)) + suffix(e), root(e));
      // "ATPU" of "Anti-Terror Police Unit"
      if (name(e).find('-') != std::string::npos) {
        std::string parts = name(e);
        std::replace(parts.begin(), parts.end(), '-', ' ');
        put(initials_, initials(parts) + suffix(e), root(e));
      }
      // "CKI" of "CK Infrastructure"
      if (is_acronym(words[0])) {
        put(initials_,
            std::string(words[0]) + initials(name(e).substr(words[0].size())) +
                suffix(e),
            root(e));
      }
      // "Webb" of the "James Webb Space Telescope"
      if (words.size() > 2 &&
          gender_of_given_name(words[0]) != Gender::kUnknown) {
        put(parts_, fold_name(words[1]) + suffix(e), root(e));
      }
      // Heads and tails of the name, on the borders of words.
      for (size_t n = 1; n < words.size(); ++n) {
        const std::string_view whole = name(e);
        const auto cut = static_cast<size_t>(words[n].data() - whole.data());
        const std::string_view head = whole.substr(0, cut - 1);
        const std::string_view tail = whole.substr(cut);
        if (is_ascii_upper(head[0])) {
          put(parts_, fold_name(head) + suffix(e), root(e));
        }
        if (is_ascii_upper(tail[0])) {
          put(parts_, fold_name(tail) + suffix(e), root(e));
        }
      }
    }
  }

  std::string suffix(uint32_t e) const {
    return std::string("\t") + to_string(type(e));
  }

  void find(uint32_t e) {
    const std::string& own = name(e);
    if (is_acronym(own)) {
      const auto it = initials_.find(without_points(own) + suffix(e));
      if (it != initials_.end() && it->second != kSeveral) {
        join(e, it->second);
        return;
      }
    }
    const std::string folded = fold_name(own);
    // "Houthis" and "Houthi".
    if (folded.size() > 4 && folded.ends_with('s') &&
        own.find(' ') == std::string::npos) {
      const auto it =
          singles_.find(folded.substr(0, folded.size() - 1) + suffix(e));
      if (it != singles_.end()) {
        join(e, it->second);
        return;
      }
    }
    // "Brennard" is Brennard AG, whatever the Brennard Foundation is.
    const auto company = plain_.find(folded + suffix(e));
    if (company != plain_.end() && company->second != kSeveral) {
      join(e, company->second);
      return;
    }
    const auto it = parts_.find(folded + suffix(e));
    if (it == parts_.end() || it->second == kSeveral ||
        root(it->second) == root(e)) {
      return;
    }
    if (!may_be_part(e, own) && !is_club(it->second)) return;
    join(e, it->second);
  }

  // "Norwich" is Norwich City where both are teams: the tagger has told the
  // team from the town.
  bool is_club(uint32_t e) const {
    if (type(e) != EntityType::kOrganisation) return false;
    Entity named;
    named.type = type(e);
    named.name = name(e);
    return analysis_.entities[e].kind == "club" ||
           kind_by_words(named) == "club";
  }

  // "US", "German" are names of their own; so are nations in the MISC class.
  bool may_be_part(uint32_t e, const std::string& own) const {
    size_t bodies = 0;
    for (const KnownThing& thing : things_named(own)) {
      if (thing.is_local || (thing.kind == "media" && is_shared_body(thing))) {
        // "the Congress" is a parliament here and a party there.
        if (++bodies > 1) return false;
        continue;
      }
      if (thing.fact_class != FactClass::kPerson &&
          thing.fact_class != FactClass::kEvent) {
        return false;
      }
    }
    return type(e) == EntityType::kOrganisation || own.size() > 3;
  }

  const Analysis& analysis_;
  const std::vector<std::string>& forms_;
  std::vector<uint32_t> same_;
  std::map<std::string, uint32_t> initials_;
  std::map<std::string, uint32_t> plain_;  // without legal forms
  std::map<std::string, uint32_t> parts_;
  std::map<std::string, uint32_t> singles_;
};

}  // namespace

std::vector<uint32_t> same_bodies(const Analysis& analysis,
                                  const std::vector<std::string>& forms) {
  return BodyMatcher(analysis, forms).run();
}

}  // namespace dateline
