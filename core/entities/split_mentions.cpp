#include "entities/split_mentions.h"

#include <string_view>
#include <vector>

#include "entities/genders.h"
#include "entities/names.h"
#include "text/utf8.h"

namespace dateline {
namespace {

struct Piece {
  size_t start = 0;  // in the name
  size_t end = 0;
};

std::vector<Piece> words_of(std::string_view name) {
  std::vector<Piece> words;
  for (size_t at = 0; at < name.size();) {
    const size_t end = std::min(name.find(' ', at), name.size());
    if (end > at) words.push_back({at, end});
    at = end + 1;
  }
  return words;
}

class Name {
 public:
  Name(const Document& document, const Mention& mention)
      : document_(document),
        mention_(mention),
        text_(document.at(mention.span)),
        words_(words_of(text_)) {}

  size_t size() const { return words_.size(); }
  std::string_view word(size_t i) const { return part(i, i + 1); }
  std::string_view part(size_t first, size_t end) const {
    return text_.substr(words_[first].start,
                        words_[end - 1].end - words_[first].start);
  }

  // Words at `first` that are a listed place or nationality; 0: none.
  size_t place_at(size_t first, EntityType& type) const {
    for (size_t n = std::min<size_t>(3, size() - first); n > 0; --n) {
      const auto known = known_name(part(first, first + n));
      if (!known || known->type == EntityType::kOrganisation ||
          known->type == EntityType::kPerson) {
        continue;
      }
      // "Queen Elizabeth II" does not reign over Elizabeth, New Jersey.
      const bool given =
          n == 1 && gender_of_given_name(word(first)) != Gender::kUnknown;
      if (given && known->kind != "country") continue;
      type = known->type;
      return n;
    }
    return 0;
  }

  bool has_title() const {
    for (size_t i = 0; i < size(); ++i) {
      if (is_title_word(word(i))) return true;
    }
    return false;
  }

  bool has_office(size_t first, size_t end) const {
    for (size_t i = first; i < end; ++i) {
      if (is_title_word(word(i)) && !is_matter_word(word(i))) return true;
    }
    return false;
  }

  // "Queensland Health" of "Queensland Health Minister"
  bool leads_to_office() const {
    std::string_view behind =
        std::string_view(document_.text).substr(mention_.span.end);
    if (!behind.starts_with(' ')) return false;
    behind = behind.substr(1);
    return is_office_word(behind.substr(0, behind.find_first_of(" ,.\n")));
  }

  // One behind the title at `first` ("Secretary of State"); `first`: none.
  size_t title_end(size_t first) const {
    size_t end = first;
    while (end < size() && is_title_word(word(end))) ++end;
    if (end == first || end + 1 >= size() || word(end) != "of") return end;
    return end + 2;
  }

  Mention mention(size_t first, size_t end, EntityType type) const {
    Mention out = mention_;
    out.type = type;
    out.span.start =
        mention_.span.start + static_cast<uint32_t>(words_[first].start);
    out.span.end =
        mention_.span.start + static_cast<uint32_t>(words_[end - 1].end);
    return out;
  }

 private:
  const Document& document_;
  const Mention& mention_;
  std::string_view text_;
  std::vector<Piece> words_;
};

// The places and the person in a name that begins with "of the", a place or a
// title; the mention as it is otherwise.
void split(const Name& name, const Mention& mention,
           std::vector<Mention>& out) {
  size_t at = 0;
  while (at < name.size() && is_ascii_lower(name.word(at)[0]) &&
         (name.word(at) == "of" || name.word(at) == "the")) {
    ++at;
  }
  std::vector<Mention> places;
  bool title = false;
  bool office = false;  // "Minister", not "Health" alone
  while (at < name.size()) {
    EntityType type = EntityType::kLocation;
    if (const size_t n = name.place_at(at, type); n > 0) {
      places.push_back(name.mention(at, at + n, type));
      at += n;
      continue;
    }
    const size_t end = name.title_end(at);
    if (end == at) break;
    title = true;
    office = office || name.has_office(at, end);
    at = end;
  }
  const bool person = mention.type == EntityType::kPerson;
  const bool alone = at == name.size() && (office || name.leads_to_office());
  const bool split =
      title && !places.empty() && (alone || (person && at < name.size()));
  if (!split) {
    out.push_back(mention);
    return;
  }
  out.insert(out.end(), places.begin(), places.end());
  if (at < name.size()) {
    out.push_back(name.mention(at, name.size(), mention.type));
  }
}

}  // namespace

void split_places_from_titles(const Document& document,
                              std::vector<Mention>& mentions) {
  std::vector<Mention> result;
  result.reserve(mentions.size());
  for (const Mention& mention : mentions) {
    const Name name(document, mention);
    if (name.size() < 2 || mention.type == EntityType::kLocation ||
        !name.has_title()) {
      result.push_back(mention);
    } else {
      split(name, mention, result);
    }
  }
  mentions = std::move(result);
}

}  // namespace dateline
