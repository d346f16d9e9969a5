#include "entities/roles.h"

#include <algorithm>
#include <string>

#include "entities/genders.h"
#include "entities/names.h"
#include "entities/phrases.h"
#include "entities/role_phrases.h"
#include "lexicon/role_verbs.h"
#include "text/lower.h"
#include "text/span_search.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr uint32_t kMaxTitle = 18;  // tokens of "the head of ..., " before

// "heads", "chaired": verbs that tell an office; "past" ones a former.
std::string_view role_verb(std::string_view word) {
  static const WordTable<lexicon::RoleVerbsRow> kTable(
      lexicon::kRoleVerbs, &lexicon::RoleVerbsRow::word);
  const auto* row = kTable.find(word);
  return row == nullptr ? std::string_view() : row->kind;
}

class RoleFinder {
 public:
  RoleFinder(Analysis& analysis, const Segmentation& segmentation)
      : analysis_(analysis),
        segmentation_(segmentation),
        tokens_(segmentation.tokens),
        phrases_(analysis, segmentation) {}

  void run() {
    for (uint32_t m = 0; m < analysis_.mentions.size(); ++m) {
      const Mention& mention = analysis_.mentions[m];
      if (mention.type != EntityType::kPerson || mention.entity == kNoEntity) {
        continue;
      }
      enter(mention.span);
      const uint32_t first = segmentation_.token_at(mention.span.start);
      before(m, first);
      after(mention.entity, behind(mention.span, first));
    }
  }

  // "He is a professor at ...": needs references.
  void run_copulas() {
    for (const Mention& mention : analysis_.mentions) copula(mention);
    for (const Mention& reference : analysis_.references) copula(reference);
  }

 private:
  std::string_view at(uint32_t i) const { return phrases_.at(i); }

  void enter(Span span) {
    const Sentence& sentence =
        segmentation_.sentences[segmentation_.sentence_at(span.start)];
    phrases_.enter(sentence);
    begin_ = sentence.first_token;
    end_ = sentence.end_token;
  }

  uint32_t behind(Span span, uint32_t token) const {
    while (token < end_ && tokens_[token].span.start < span.end) ++token;
    return token;
  }

  void before(uint32_t m, uint32_t name) {
    const uint32_t entity = analysis_.mentions[m].entity;
    if (name <= begin_) return;
    uint32_t last = name - 1;
    while (last > begin_ && is_honorific(at(last))) --last;
    if (at(last) == "," && last > begin_) {
      set_off(entity, last);
      return;
    }
    if (last + 1 < name) {
      // "trust chairman Lord Lang"; "President Dr. Lang" has no own phrase.
      if (phrases_.is_noun(last) && starts_lower(at(last))) {
        add(entity, phrases_.start_of(last), last + 1);
      }
      return;
    }
    // "its chief executive, Australian Anna Keller"
    if (last > begin_ + 1 && at(last - 1) == "," && is_nation(last)) {
      set_off(entity, last - 1);
    }
    // "the minister of the Interior Bruno Retailleau"
    const uint32_t far =
        phrases_.is_noun(last) ? last : noun_of_long_title(last);
    if (far < last) {
      add(entity, phrases_.start_of(far), name);
      return;
    }
    if (phrases_.is_title(last)) {
      titles(m, last, name);
      return;
    }
    // "artists such as Anna Keller and Peter Lang"
    if (at(last) == "as" && at(last - 1) == "such" &&
        phrases_.is_noun(last - 2)) {
      const uint32_t start = phrases_.start_of(last - 2);
      add(entity, start, last - 1);
      share(m, start, last - 1);
      return;
    }
    // "Chief Executive of Hong Kong Carrie Lam"
    const uint32_t noun = noun_of_long_title(last);
    if (noun < last) add(entity, phrases_.start_of(noun), name);
  }

  bool is_nation(uint32_t i) const {
    const Mention* mention = phrases_.mention_at(i);
    return mention != nullptr && mention->type == EntityType::kMisc &&
           mention->span == tokens_[i].span;
  }

  // The noun of a title that ends in names behind a preposition; `last` when
  // it is none.
  uint32_t noun_of_long_title(uint32_t last) const {
    for (uint32_t i = last; i > begin_ && last - i < 9; --i) {
      const std::string word = to_lower(at(i));
      const bool preposition = word == "of" || word == "to" || word == "for" ||
                               word == "at" || word == "from" || word == "in";
      if (preposition && i < last && phrases_.is_title(i - 1)) return i - 1;
      const bool inner = preposition || word == "the" || word == "and" ||
                         word == "&" || word == "'s" || word == "\u2019s" ||
                         starts_upper(at(i));
      if (!inner || phrases_.is_person(i)) return last;
      if (i == last && !starts_upper(at(i))) return last;
    }
    return last;
  }

  // "President Xi", "actors Anna Keller and Peter Lang", "singer and writer
  // Anna Keller".
  void titles(uint32_t m, uint32_t noun, uint32_t name) {
    const uint32_t entity = analysis_.mentions[m].entity;
    const uint32_t start = phrases_.start_of(noun);
    // "the Minister of Defense, General Wei"
    if (start > begin_ + 1 && at(start - 1) == ",") set_off(entity, start - 1);
    add(entity, first_conjunct(start, noun), name);
    if (start > begin_ + 1 && at(start - 1) == "and" &&
        phrases_.is_noun(start - 2) && start < noun) {
      add(entity, phrases_.start_of(start - 2), start - 1);
    }
    const std::string word = to_lower(at(noun));
    if (!word.ends_with('s') || is_person_noun(word)) return;
    share(m, start, name);
  }

  // "filmmaker and journalist": one role when the second part is one word.
  uint32_t first_conjunct(uint32_t start, uint32_t noun) const {
    if (start == noun && start > begin_ + 1 && at(start - 1) == "and" &&
        phrases_.is_noun(start - 2) && starts_lower(at(start - 2))) {
      return phrases_.start_of(start - 2);
    }
    return start;
  }

  // The role of a plural goes to all names of the list.
  void share(uint32_t m, uint32_t start, uint32_t end) {
    const auto& mentions = analysis_.mentions;
    for (uint32_t next = m + 1; next < mentions.size() && next < m + 12;
         ++next) {
      const Span gap{mentions[next - 1].span.end, mentions[next].span.start};
      if (gap.start > gap.end) return;
      const std::string_view text = analysis_.document.at(gap);
      const bool listed = text == ", " || text == " and " || text == ", and ";
      if (!listed || mentions[next].type != EntityType::kPerson) return;
      add(mentions[next].entity, start, end);
      if (text != ", ") return;
    }
  }

  // "The head of the harbour police, Anna Keller,": what stands before the
  // comma, if it is a phrase with an article or an owner.
  void set_off(uint32_t entity, uint32_t comma) {
    uint32_t first = comma;
    while (first > begin_ && comma - first < kMaxTitle) {
      const std::string_view word = at(first - 1);
      if (tokens_[first - 1].kind == TokenKind::kPunctuation && word != "-" &&
          word != "'" && word != "\u2019") {
        break;
      }
      --first;
    }
    // The leftmost noun behind an article whose phrase reaches the comma.
    for (uint32_t i = first; i < comma; ++i) {
      const std::string word = to_lower(at(i));
      const bool owner = word == "'s" || word == "\u2019s" || word == "his" ||
                         word == "her" || word == "their" || word == "its";
      const bool article =
          word == "the" || word == "a" || word == "an" || word == "another";
      if (!owner && !article) continue;
      const uint32_t noun = phrases_.noun_from(i + 1, comma);
      if (noun >= comma) continue;
      if (phrases_.end_of(noun) < comma) continue;
      add(entity, i + 1, comma);
      return;
    }
  }

  // ", vice chairman of the Central Committee and former head of ...,"
  void after(uint32_t entity, uint32_t behind) {
    uint32_t first = behind_origin(behind);
    const std::string_view mark = at(first);
    if (mark == "(") {
      parenthesis(entity, first + 1);
      return;
    }
    if (mark != "," && mark != "\u2014" && mark != "\u2013" && mark != "--") {
      return;
    }
    ++first;
    // "Anna Keller, 45, a nurse"
    if (first + 1 < end_ && tokens_[first].kind == TokenKind::kNumber &&
        at(first + 1) == ",") {
      first += 2;
    }
    if (to_lower(at(first)) == "who") {
      relative(entity, first + 1);
      return;
    }
    if (at(first) == "formerly" || at(first) == "now" ||
        at(first) == "currently" || at(first) == "also") {
      apposition(entity, first + 1, at(first) == "formerly");
      return;
    }
    apposition(entity, first, false);
  }

  // "Senator Anna Keller of Arkansas, the chairwoman of": behind "of Arkansas".
  uint32_t behind_origin(uint32_t behind) const {
    if (at(behind) != "of" && at(behind) != "from") return behind;
    const Mention* place = phrases_.mention_at(behind + 1);
    if (place == nullptr || place->type != EntityType::kLocation) return behind;
    uint32_t end = behind + 1;
    while (end < end_ && phrases_.mention_at(end) == place) ++end;
    return at(end) == "," ? end : behind;
  }

  void parenthesis(uint32_t entity, uint32_t first) {
    uint32_t close = first;
    while (close < end_ && close - first < 16 && at(close) != ")") ++close;
    if (at(close) != ")") return;
    const uint32_t noun = phrases_.noun_from(first, close);
    if (noun < close && phrases_.end_of(noun) == close) {
      add(entity, first, close);
    }
  }

  void apposition(uint32_t entity, uint32_t first, bool former) {
    const uint32_t noun = phrases_.noun_from(first, end_);
    if (noun >= end_) return;
    // "..., President Xi": the title of the next person.
    if (phrases_.is_person(noun + 1) || phrases_.is_plural(noun)) return;
    const uint32_t stop = with_region(phrases_.end_of(noun));
    if (!may_end_here(stop) || is_list(first, stop)) return;
    // "..., Speaker of the House Nancy Pelosi": hers.
    if (stop > noun + 1 && starts_upper(at(noun)) &&
        phrases_.is_person(stop - 1)) {
      return;
    }
    add(entity, first, stop, former);
    more(entity, stop, former);
  }

  // "Kurdi, his brother and his mother", "Johnson, Queen suspended": a list of
  // people, a headline.
  bool is_list(uint32_t first, uint32_t stop) const {
    const std::string_view word = at(first);
    if (word == "his" || word == "her" || word == "their") {
      const bool listed =
          at(stop) == "and" || (at(stop) == "," && at(stop + 1) == "and");
      if (listed) return true;
    }
    const bool bare = starts_upper(word) && stop == first + 1;
    return bare && stop < end_ && tokens_[stop].kind != TokenKind::kPunctuation;
  }

  // "... and former head of ..."
  void more(uint32_t entity, uint32_t stop, bool former) {
    for (int n = 0; n < 3 && (at(stop) == "and" || at(stop) == ","); ++n) {
      uint32_t from = stop + 1;
      if (at(stop) == "," && at(from) == "and") ++from;
      const uint32_t next = phrases_.noun_from(from, end_);
      if (next >= end_ || phrases_.is_person(next + 1) ||
          phrases_.is_plural(next)) {
        return;
      }
      const uint32_t end = with_region(phrases_.end_of(next));
      if (!may_end_here(end) || leads_to_name(end)) return;
      add(entity, from, end, former);
      stop = end;
    }
  }

  // "and the Minister of Defense, General Wei": the next person's.
  bool leads_to_name(uint32_t comma) const {
    if (at(comma) != ",") return false;
    for (uint32_t i = comma + 1; i < end_ && i - comma < 4; ++i) {
      if (phrases_.is_person(i)) return true;
      if (!phrases_.is_title(i) && !is_honorific(at(i))) return false;
    }
    return false;
  }

  // "mayor of South Bend, Indiana,": the region belongs to the town.
  uint32_t with_region(uint32_t stop) const {
    const Mention* town = stop > 0 ? phrases_.mention_at(stop - 1) : nullptr;
    const Mention* region = phrases_.mention_at(stop + 1);
    if (town == nullptr || region == nullptr || at(stop) != "," ||
        town->type != EntityType::kLocation ||
        region->type != EntityType::kLocation) {
      return stop;
    }
    uint32_t end = stop + 1;
    while (end < end_ && phrases_.mention_at(end) == region) ++end;
    const std::string_view next = at(end);
    return next == "," || next == "." || next.empty() ? end : stop;
  }

  // Behind a role comes a mark, "and", "who", or a verb.
  bool may_end_here(uint32_t i) const {
    if (i >= end_) return true;
    return ends_noun_phrase(at(i), tokens_[i].kind);
  }

  // ", who heads the commission,"
  void relative(uint32_t entity, uint32_t first) {
    uint32_t verb = first;
    if (at(verb) == "also" || at(verb) == "now" || at(verb) == "once" ||
        at(verb) == "has" || at(verb) == "had" || at(verb) == "previously") {
      ++verb;
    }
    const std::string_view kind = role_verb(at(verb));
    if (!kind.empty()) {
      uint32_t stop = phrases_.end_of(verb);
      // end_of asks for a preposition; an object stands right behind the verb.
      // "Iberdrola's U.S. unit" is its last noun's.
      if (stop == verb + 1 || !may_end_here(stop)) stop = object_end(verb + 1);
      if (stop > verb + 1 && !is_determiner(at(stop - 1)) &&
          at(stop - 1) != "'s" && at(stop - 1) != "\u2019s" &&
          tokens_[stop - 1].kind == TokenKind::kWord) {
        add(entity, verb, stop, kind == "past" && at(verb - 1) != "has");
      }
      return;
    }
    be(entity, verb);
  }

  uint32_t object_end(uint32_t first) const {
    uint32_t i = first;
    bool name = false;
    while (i < end_ && i - first < 14) {
      const std::string_view word = at(i);
      const bool inside = phrases_.mention_at(i) != nullptr ||
                          is_determiner(word) || is_preposition(word) ||
                          word == "'s" || word == "\u2019s" || word == "-" ||
                          word == "and" ||
                          (tokens_[i].kind == TokenKind::kWord &&
                           !ends_noun_phrase(word, tokens_[i].kind));
      if (!inside || phrases_.is_person(i)) break;
      name = true;
      ++i;
    }
    while (i > first && (at(i - 1) == "and" || is_preposition(at(i - 1)))) --i;
    return name ? i : first;
  }

  void copula(const Mention& mention) {
    if (mention.type != EntityType::kPerson || mention.entity == kNoEntity) {
      return;
    }
    enter(mention.span);
    be(mention.entity,
       behind(mention.span, segmentation_.token_at(mention.span.start)));
  }

  // "is a professor at ...", "was mayor of ...", "became leader of ..."
  void be(uint32_t entity, uint32_t verb) {
    if (at(verb) == "has" || at(verb) == "had") ++verb;
    const std::string word = to_lower(at(verb));
    uint32_t first = verb + 1;
    bool former = false;
    // "Anna Keller's chief of staff" is another one; "she's mayor of Graz".
    if (word == "'s" && !is_determiner(at(first)) &&
        phrases_.is_person(verb - 1)) {
      return;
    }
    if (word == "was" || word == "been") {
      former = true;
    } else if (word == "served" || word == "worked" || word == "serves" ||
               word == "works" || word == "acted" || word == "acts") {
      if (at(first) != "as") return;
      ++first;
      former = word.ends_with("ed");
    } else if (word != "is" && word != "became" && word != "becomes" &&
               word != "remains" && word != "'s") {
      return;
    }
    if (at(first) == "also" || at(first) == "now" || at(first) == "once" ||
        at(first) == "currently" || at(first) == "previously") {
      former = former || at(first) == "once" || at(first) == "previously";
      ++first;
    }
    if (at(first) == "not" || at(first) == "n't") return;
    const uint32_t noun = phrases_.noun_from(first, end_);
    if (noun >= end_ || is_passing(at(noun)) || phrases_.is_plural(noun)) {
      return;
    }
    // Without an article only an office: "was mayor of", not "was driver".
    if (!is_determiner(at(first)) && at(noun + 1) != "of") return;
    const uint32_t stop = with_region(phrases_.end_of(noun));
    if (!may_end_here(stop)) return;
    add(entity, first, stop, former);
    more(entity, stop, former);
  }

  // What people are for a while only, and what others call them.
  static bool is_passing(std::string_view word) {
    static constexpr std::string_view kWords[] = {
        "victim", "passenger", "one",   "man",       "woman",   "person",
        "boy",    "girl",      "child", "suspect",   "witness", "guest",
        "hero",   "star",      "fan",   "supporter", "friend",  "parent"};
    return std::find(std::begin(kWords), std::end(kWords), word) !=
           std::end(kWords);
  }

  void add(uint32_t entity, uint32_t first, uint32_t end, bool former = false) {
    while (first < end &&
           (is_determiner(at(first)) || at(first) == "of" ||
            at(first) == "and" || at(first) == "for") &&
           at(first) != "two" && at(first + 1) != "-") {
      ++first;
    }
    if (first >= end) return;
    Role role;
    role.span = {tokens_[first].span.start, tokens_[end - 1].span.end};
    role.text = std::string(analysis_.document.at(role.span));
    role.former = former || phrases_.is_former(first);
    role.acting = to_lower(at(first)) == "acting" ||
                  to_lower(at(first)) == "interim" ||
                  to_lower(at(first)) == "caretaker";
    std::vector<Role>& roles = analysis_.entities[entity].roles;
    const bool known =
        std::any_of(roles.begin(), roles.end(), [&](const Role& other) {
          return other.text.find(role.text) != std::string::npos;
        });
    if (known) return;
    // "Secretary of State" gives way to "US Secretary of State".
    std::erase_if(roles, [&](const Role& other) {
      return role.text.find(other.text) != std::string::npos;
    });
    roles.push_back(std::move(role));
  }

  Analysis& analysis_;
  const Segmentation& segmentation_;
  const std::vector<Token>& tokens_;
  RolePhrases phrases_;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
};

}  // namespace

void find_roles(Analysis& analysis, const Segmentation& segmentation) {
  RoleFinder(analysis, segmentation).run();
}

void find_predicated_roles(Analysis& analysis,
                           const Segmentation& segmentation) {
  RoleFinder(analysis, segmentation).run_copulas();
}

void link_roles(Analysis& analysis) {
  const auto& mentions = analysis.mentions;
  for (Entity& entity : analysis.entities) {
    for (Role& role : entity.roles) {
      if (role.from_knowledge) continue;
      auto it = first_starting_from(mentions, role.span.start);
      for (; it != mentions.end() && it->span.end <= role.span.end; ++it) {
        if (it->entity != kNoEntity && it->type != EntityType::kPerson) {
          role.entities.push_back(it->entity);
        }
      }
    }
  }
}

}  // namespace dateline
