#include "entities/mention_marks.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "entities/institution_names.h"
#include "entities/joined_names.h"
#include "entities/knowledge.h"
#include "entities/mention_edges.h"
#include "entities/name_forms.h"
#include "entities/post_nominals.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "time/time_words.h"

namespace dateline {
namespace {

bool is_in(std::string_view word, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

// "US$300", "HK$", "20:15 UTC": money and clocks, not names.
bool is_unit(std::string_view text, const Mention& mention) {
  const std::string_view name =
      text.substr(mention.span.start, mention.span.size());
  if (mention.span.end < text.size() && text[mention.span.end] == '$') {
    return name.size() <= 3;
  }
  constexpr uint32_t kReach = 30;  // bytes back to the clock time
  if (!is_in(name,
             {"UTC", "GMT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST",
              "PDT", "CET", "CEST", "BST", "AEST", "AEDT", "JST"})) {
    return false;
  }
  const uint32_t from =
      mention.span.start > kReach ? mention.span.start - kReach : 0;
  const std::string_view before = text.substr(from, mention.span.start - from);
  return std::any_of(before.begin(), before.end(), is_ascii_digit);
}

// "#MAGA", "@NASA".
void drop_sign(std::string_view text, Mention& mention) {
  const char first = text[mention.span.start];
  if ((first == '#' || first == '@') && mention.span.size() > 1) {
    ++mention.span.start;
  }
}

// "al-Assad", "el-Sisi", of which the tagger took what is behind the article.
void add_article(std::string_view text, Mention& mention) {
  uint32_t start = mention.span.start;
  if (text[start] != '-') {
    if (start == 0 || text[start - 1] != '-') return;
    --start;
  }
  uint32_t first = start;
  while (first > 0 && is_ascii_alpha(text[first - 1])) --first;
  if (is_arabic_article(text.substr(first, start - first))) {
    mention.span.start = first;
  } else if (text[mention.span.start] == '-' && mention.span.size() > 1) {
    ++mention.span.start;
  }
}

// "Nordhavn Wind A/S"
void add_legal_form(std::string_view text, Mention& mention) {
  const std::string_view name =
      text.substr(mention.span.start, mention.span.size());
  if (!name.ends_with(" A")) return;
  const std::string_view behind = text.substr(mention.span.end);
  if (!behind.starts_with("/S") ||
      (behind.size() > 2 && is_ascii_alpha(behind[2]))) {
    return;
  }
  mention.span.end += 2;
  mention.type = EntityType::kOrganisation;
}

// "Mid-Atlantic Ridge", "Trans-Siberian Railway"
void add_prefix(std::string_view text, uint32_t after, Mention& mention) {
  for (const std::string_view prefix : {"Mid-", "Trans-", "Pan-", "Sub-"}) {
    const uint32_t start = mention.span.start;
    if (text.substr(0, start).ends_with(prefix) &&
        start >= after + prefix.size()) {
      mention.span.start -= static_cast<uint32_t>(prefix.size());
      return;
    }
  }
}

// "COVID-19", "G-20", "MH-17": the number is part of the name.
void add_number(std::string_view text, Mention& mention) {
  constexpr uint32_t kMostDigits = 4;
  const uint32_t end = mention.span.end;
  if (end + 1 >= text.size() || text[end] != '-' ||
      !is_ascii_alpha(text[end - 1]) ||
      has_space(text.substr(mention.span.start, mention.span.size()))) {
    return;
  }
  uint32_t stop = end + 1;
  while (stop < text.size() && is_ascii_digit(text[stop])) ++stop;
  const uint32_t digits = stop - end - 1;
  if (digits == 0 || digits > kMostDigits) return;
  if (stop < text.size() && is_ascii_alpha(text[stop])) return;
  // "Leeds-2", a score.
  if (digits == 1 && is_ascii_lower(text[end - 1])) return;
  mention.span.end = stop;
  const auto things =
      things_named(text.substr(mention.span.start, mention.span.size()));
  mention.type = things.empty() ? EntityType::kMisc : things.front().type();
}

// "Typhoon Man-yi", of which the tagger took "Typhoon Man".
void add_storm_end(std::string_view text, Mention& mention) {
  const std::string_view name =
      text.substr(mention.span.start, mention.span.size());
  const std::string_view front = name.substr(0, name.rfind(' '));
  const std::string_view kind = front.substr(front.rfind(' ') + 1);
  uint32_t end = mention.span.end;
  if (front.size() == name.size() || end >= text.size() || text[end] != '-' ||
      !is_in(kind, {"Typhoon", "Hurricane", "Cyclone", "Storm"})) {
    return;
  }
  ++end;
  while (end < text.size() && is_ascii_alpha(text[end])) ++end;
  mention.span.end = end;
}

// "A Black Lives Matter protest": the article opens the sentence.
void drop_article(std::string_view text, Mention& mention) {
  const std::string_view name =
      text.substr(mention.span.start, mention.span.size());
  const uint32_t size = name.starts_with("A ")    ? 2
                        : name.starts_with("An ") ? 3
                                                  : 0;
  const uint32_t start = mention.span.start;
  const bool opens = start == 0 || text[start - 1] == '\n' ||
                     (start > 1 && text[start - 1] == ' ' &&
                      is_in(text.substr(start - 2, 1), {".", "!", "?"}));
  if (opens && name.size() > size) mention.span.start += size;
}

// "'Hamnet' at the Garrick": what opens with a quotation mark ends with its
// partner.
void cut_at_quotation_mark(std::string_view text, Mention& mention) {
  static constexpr std::pair<std::string_view, std::string_view> kMarks[] = {
      {"'", "' "}, {"\"", "\" "}, {"\u2018", "\u2019 "}, {"\u201C", "\u201D "}};
  const std::string_view name =
      text.substr(mention.span.start, mention.span.size());
  for (const auto& [open, close] : kMarks) {
    if (!text.substr(0, mention.span.start).ends_with(open)) continue;
    const size_t at = name.find(close);
    if (at == std::string_view::npos || at == 0) continue;
    mention.span.end = mention.span.start + static_cast<uint32_t>(at);
    return;
  }
}

// "235", "Nineteen"
bool is_count(std::string_view word) {
  if (std::all_of(word.begin(), word.end(), is_ascii_digit)) return true;
  return may_be_time_word(word) &&
         time_word(to_lower(word)).kind == WordKind::kNumber;
}

// "235 Democrats": a count is no part of a nation or party.
void drop_count(std::string_view text, Mention& mention) {
  const std::string_view name =
      text.substr(mention.span.start, mention.span.size());
  const std::string_view first = first_word(name);
  if (first.size() == name.size() || !is_count(first)) return;
  const std::string_view rest = name.substr(first.size() + 1);
  if (has_space(rest)) return;
  const auto things = things_named(rest);
  const bool people =
      std::any_of(things.begin(), things.end(), [](const KnownThing& thing) {
        return thing.fact_class == FactClass::kNationality ||
               thing.fact_class == FactClass::kOrganisation ||
               thing.kind == "group" || thing.kind == "religion";
      });
  if (!people) return;
  mention.span.start += static_cast<uint32_t>(first.size() + 1);
  mention.type = things.front().type();
}

// "Ethiopians Dejene Debela": where they come from and who it is.
bool split_nation(std::string_view text, Mention& mention, Mention& person) {
  if (mention.type != EntityType::kPerson) return false;
  const std::string_view name =
      text.substr(mention.span.start, mention.span.size());
  const std::string_view first = first_word(name);
  if (first.size() == name.size()) return false;
  if (!has_space(name.substr(first.size() + 1))) return false;
  const auto things = things_named(first);
  const bool nation =
      !things.empty() &&
      std::all_of(things.begin(), things.end(), [](const KnownThing& thing) {
        return thing.fact_class == FactClass::kNationality;
      });
  if (!nation) return false;
  person = mention;
  person.span.start += static_cast<uint32_t>(first.size() + 1);
  mention.span.end = mention.span.start + static_cast<uint32_t>(first.size());
  mention.type = EntityType::kMisc;
  return true;
}

// "the Harbour Committee [HC": two names, whose bracket closes later.
bool split_bracket(std::string_view text, Mention& mention, Mention& second) {
  const std::string_view name =
      text.substr(mention.span.start, mention.span.size());
  for (const char* marks : {"()", "[]"}) {
    const size_t open = name.find(marks[0]);
    if (open == std::string_view::npos || open < 2 ||
        name.find(marks[1]) != std::string_view::npos) {
      continue;
    }
    second = mention;
    second.span.start += static_cast<uint32_t>(open + 1);
    while (second.span.start < mention.span.end &&
           text[second.span.start] == ' ') {
      ++second.span.start;
    }
    mention.span.end = mention.span.start + static_cast<uint32_t>(open);
    while (text[mention.span.end - 1] == ' ') --mention.span.end;
    return second.span.start < second.span.end;
  }
  return false;
}

}  // namespace

void settle_marks(const Document& document, std::vector<Mention>& mentions) {
  const std::string_view text = document.text;
  std::vector<Mention> settled;
  settled.reserve(mentions.size());
  for (Mention mention : mentions) {
    if (mention.span.size() == 0 || is_unit(text, mention)) continue;
    if (is_post_nominal_alone(document, mention)) continue;
    Mention* before = settled.empty() ? nullptr : &settled.back();
    if (join_to_name_before(text, before, mention)) continue;
    drop_sign(text, mention);
    add_article(text, mention);
    add_prefix(text, before == nullptr ? 0 : before->span.end, mention);
    add_legal_form(text, mention);
    add_number(text, mention);
    add_storm_end(text, mention);
    drop_count(text, mention);
    drop_article(text, mention);
    cut_at_quotation_mark(text, mention);
    complete_bracket(text, before == nullptr ? 0 : before->span.end, mention);
    complete_institution(text, settled, mention);
    Mention person;
    const bool split = split_bracket(text, mention, person) ||
                       split_nation(text, mention, person);
    settled.push_back(mention);
    if (split) settled.push_back(person);
  }
  mentions = std::move(settled);
}

}  // namespace dateline
