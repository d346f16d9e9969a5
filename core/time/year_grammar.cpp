// Rules for years, decades, centuries and seasons.

#include "lexicon/counted_nouns.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "time/parser.h"

namespace dateline {

namespace {

bool counts_things(std::string_view noun) {
  static const WordTable<lexicon::CountedNounsRow> kNouns(
      lexicon::kCountedNouns, &lexicon::CountedNounsRow::word);
  return kNouns.contains(noun);
}

}  // namespace

// "flight 2001", "555-1999", "No. 1995": a number in a series, no year.
bool TimeParser::is_numbered(uint32_t i) const {
  if (i == begin_) return false;
  if (is_any(i - 1,
             {"flight", "route",    "no.",        "nos.",     "number",  "room",
              "suite",  "model",    "page",       "highway",  "channel", "lot",
              "box",    "gate",     "unit",       "psalm",    "call",    "dial",
              "bus",    "asteroid", "interstate", "apartment"})) {
    return true;
  }
  return glued(i) && is(i - 1, "-") && glued(i - 1) && i - 1 > begin_ &&
         tokens_[i - 2].kind == TokenKind::kNumber && at(i - 2).size() <= 3;
}

// "1994", "'96", "nineteen eighty-nine", "146 BC", "fiscal 1996".
TimeParser::Found TimeParser::year(uint32_t i) const {
  uint32_t next = i;
  if (is(next, "fiscal") || (is(next, "the") && is(next + 1, "fiscal"))) {
    next += is(next, "the") ? 2 : 1;
    if (is(next, "year")) ++next;
    if (is(next, ",")) return {};
  } else if (is(next, "the") && is(next + 1, "year")) {
    next += 2;
  } else if (is(next, "year")) {
    next += 1;
  }
  const bool fiscal = next > i;
  uint32_t after = next;
  int value = year_at(after);
  if (value < 0) value = spelled_year_at(after);
  if (value > 0) {
    const std::string_view token = at(next);
    if (!fiscal) {
      // A number before a noun, a price, a score, a range of numbers.
      if (value < 1500 || value > 2100) {
        if (!(next > begin_ && is_any(next - 1, {"in", "since", "from"}))) {
          return {};
        }
      }
      if (next > begin_ && glued(next) &&
          is_any(next - 1, {"$", "#", "\u00A3", "\u20AC"})) {
        return {};
      }
      if (is_numbered(next)) return {};
      // "its roughly 2000 branches"
      const bool counts =
          next > begin_ && in_sentence(after) &&
          tokens_[after].kind == TokenKind::kWord &&
          is_any(next - 1, {"roughly", "approximately", "exactly", "than"});
      if (counts) return {};
      if (counts_things(lower(after))) return {};
      if (token.find(',') != std::string_view::npos) return {};
    }
    Match match{calendar_time(TimeUnit::kYear), after, 0};
    match.time.year = value;
    if (is_any(after, {"bc", "bce", "b.c."})) {
      match.time.year = -value;
      match.end = after + 1;
    } else if (is_any(after, {"ad", "ce", "a.d."}) && capitalised(after)) {
      match.end = after + 1;
    }
    return match;
  }
  // "146 BC", "AD 70".
  uint32_t number = i;
  if (is_any(i, {"ad", "a.d."}) && capitalised(i)) ++number;
  uint32_t behind = number;
  const int small =
      tokens_[std::min<uint32_t>(number, end_ - 1)].kind == TokenKind::kNumber
          ? number_at(behind)
          : -1;
  if (small > 0 && small < 5000) {
    const bool bc = is_any(behind, {"bc", "bce", "b.c."});
    const bool ad =
        number > i || (is_any(behind, {"ad", "a.d."}) && capitalised(behind));
    if (bc || ad) {
      Match match{calendar_time(TimeUnit::kYear),
                  behind + (number > i ? 0u : 1u), 0};
      match.time.year = bc ? -small : small;
      return match;
    }
  }
  // "'96" and "\u2019 96"; "iLife '11" is a name.
  const std::string_view token = at(i);
  const bool named = i > begin_ &&
                     tokens_[i - 1].letter_case != TokenCase::kLower &&
                     tokens_[i - 1].kind == TokenKind::kWord;
  if (named && !is_month_word(i - 1) &&
      !is_any(i - 1, {"in", "of", "since", "back", "until", "by"})) {
    return {};
  }
  if ((token == "'" || token == "\u2019" || token == "\u2018") &&
      glued(i + 1) && at(i + 1).size() == 2 && is_ascii_digit(at(i + 1)[0]) &&
      is_ascii_digit(at(i + 1)[1]) && (i == begin_ || !glued(i))) {
    const int yy = (at(i + 1)[0] - '0') * 10 + (at(i + 1)[1] - '0');
    Match match{calendar_time(TimeUnit::kYear), i + 2, 0};
    match.time.year = yy + (yy < 30 ? 2000 : 1900);
    return match;
  }
  return {};
}

// "the 1970s", "the '80s", "the mid-1990s", "the nineties".
TimeParser::Found TimeParser::decade(uint32_t i) const {
  uint32_t next = i;
  const bool the = is(next, "the");
  if (the) ++next;
  std::string mod;
  if (the && kind(next) == WordKind::kPart) {
    mod = std::string(word(next).value);
    ++next;
    if (is(next, "-")) ++next;
    if (is(next, "to") || is(next, "of")) return {};
  }
  std::string_view token = lower(next);
  if (token == "'" || token == "\u2019") {
    ++next;
    token = lower(next);
  }
  int value = -1;
  // "the nineteen eighties", "the nineteen-nineties"
  if (the && token == "nineteen") {
    ++next;
    if (is(next, "-")) ++next;
    token = lower(next);
  }
  const bool s = token.ends_with("s");
  // "the 1990's"
  const bool owned = the && token.size() == 4 && token[3] == '0' &&
                     is(next + 1, "'") && glued(next + 1) &&
                     is(next + 2, "s") && glued(next + 2);
  if ((s && token.size() == 5 && token[3] == '0') || owned) {
    value = (token[0] - '0') * 100 + (token[1] - '0') * 10 + (token[2] - '0');
    for (int n = 0; n < 4; ++n) {
      if (!is_ascii_digit(token[static_cast<size_t>(n)])) value = -1;
    }
  } else if (s && token.size() == 3 && is_ascii_digit(token[0]) &&
             token[1] == '0' && (the || next > i)) {
    const int tens = token[0] - '0';
    if (tens >= 2) value = 190 + tens;
  } else if (the) {
    static constexpr std::string_view kNames[] = {
        "twenties", "thirties",  "forties",  "fifties",
        "sixties",  "seventies", "eighties", "nineties"};
    for (int n = 0; n < 8; ++n) {
      if (token == kNames[n]) value = 192 + n;
    }
  }
  if (value < 100 || value > 220) return {};
  Match match{calendar_time(TimeUnit::kDecade), next + (owned ? 3 : 1), 0};
  match.time.year = value * 10;
  match.time.mod = mod;
  return match;
}

// "the 11th century", "the nineteenth century BC".
TimeParser::Found TimeParser::century(uint32_t i) const {
  uint32_t next = i;
  if (is(next, "the")) ++next;
  std::string mod;
  if (kind(next) == WordKind::kPart && is_any(next, {"early", "late", "mid"})) {
    mod = std::string(word(next).value);
    ++next;
    if (is(next, "-")) ++next;
  }
  const int number = ordinal_at(next);
  if (number < 1 || number > 30) return {};
  if (is(next, "-")) ++next;
  if (!is(next, "century")) return {};
  Match match{calendar_time(TimeUnit::kCentury), next + 1, 0};
  match.time.year = (number - 1) * 100;
  match.time.mod = mod;
  if (is_any(next + 1, {"bc", "bce"})) {
    match.time.year = -match.time.year - 1;
    match.end = next + 2;
  }
  return match;
}

// "the spring of 2016", "summer 2018".
TimeParser::Found TimeParser::season(uint32_t i) const {
  uint32_t next = i;
  const bool the = is(next, "the");
  if (the) ++next;
  const TimeWord& w = word(next);
  if (w.kind != WordKind::kSeason || at(next).ends_with("s")) return {};
  const bool fall_or_spring = is_any(next, {"fall", "spring"});
  ++next;
  Match match{calendar_time(TimeUnit::kSeason), next, 0};
  match.time.suffix = std::string(w.value);
  uint32_t year_token = next;
  if (is(year_token, "of")) ++year_token;
  if (is(year_token, ",")) ++year_token;
  uint32_t after = year_token;
  const int year = year_at(after);
  if (year > 0) {
    match.time.year = year;
    match.end = after;
    return match;
  }
  // Alone: "in the spring", "summer offensive", never "the fall of Paris" or
  // "the Winter Olympics".
  if (in_sentence(next) && capitalised(next)) return {};
  if (is_any(next, {"games", "palace", "camp", "camps", "school", "house",
                    "olympics", "coat", "of", "water", "rolls"})) {
    return {};
  }
  if (is(next - 1, "spring") &&
      (is_any(next, {"offensive", "offensives", "campaign", "session",
                     "semester", "season", "election", "elections"}) ||
       (is(next, "and") && kind(next + 1) == WordKind::kSeason))) {
    return match;
  }
  if (fall_or_spring) {
    const bool placed =
        i > begin_ && is_any(i - 1, {"in", "during", "by", "since", "until",
                                     "through", "throughout"});
    if (!placed || (!the && is(next - 1, "fall")) || is(next, "in")) return {};
    return match;
  }
  const bool named = capitalised(next - 1) && next - 1 > begin_;
  if (named) return {};
  return match;
}

}  // namespace dateline
