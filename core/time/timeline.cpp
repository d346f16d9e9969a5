// The story: which events become entries, with which date and status.

#include <algorithm>
#include <map>
#include <numeric>

#include "text/utf8.h"
#include "time/events.h"

namespace dateline {
namespace {

constexpr uint32_t kLongestWhat = 220;  // bytes

std::string precision_of(const std::string& value) {
  if (value.find("-W") != std::string::npos) return "week";
  if (value.find("-Q") != std::string::npos) return "quarter";
  if (value.find("-H") != std::string::npos) return "half";
  const std::string tail = value.size() > 5 ? value.substr(5) : "";
  if (tail == "SP" || tail == "SU" || tail == "FA" || tail == "WI") {
    return "season";
  }
  if (value.find('T') != std::string::npos) return "day";
  switch (value.size()) {
    case 10:
      return "day";
    case 7:
      return "month";
    case 4:
      return "year";
    case 3:
      return "decade";
    case 2:
      return "century";
    default:
      return "day";
  }
}

std::string edtf(const TimeExpression& time) {
  const std::string precision = precision_of(time.value);
  if (precision == "day" || precision == "month" || precision == "year") {
    return time.value.substr(0, time.value.find('T'));
  }
  if (!time.earliest || !time.latest) return {};
  return to_string(*time.earliest) + "/" + to_string(*time.latest);
}

class TimelineBuilder {
 public:
  TimelineBuilder(const Analysis& analysis, const Segmentation& segmentation)
      : analysis_(analysis), segmentation_(segmentation) {}

  std::vector<TimelineEntry> run() {
    for (uint32_t e = 0; e < analysis_.events.size();) {
      uint32_t end = e;
      const uint32_t sentence = analysis_.events[e].sentence;
      while (end < analysis_.events.size() &&
             analysis_.events[end].sentence == sentence) {
        ++end;
      }
      sentence_entries(sentence, e, end);
      e = end;
    }
    merge_doubles();
    sort();
    return std::move(entries_);
  }

 private:
  const Event& event(uint32_t e) const { return analysis_.events[e]; }

  BlockType block_type(uint32_t sentence) const {
    return analysis_.document.blocks[segmentation_.sentences[sentence].block]
        .type;
  }

  // How good an event stands for its sentence; below 0 it cannot.
  int rank(uint32_t e) const {
    const Event& one = event(e);
    int score = 0;
    switch (one.event_class) {
      case EventClass::kOccurrence:
        score = 10;
        break;
      case EventClass::kIntentionalAction:
      case EventClass::kAspectual:
        score = 7;
        break;
      case EventClass::kReporting:
        score = 2;
        break;
      default:
        score = 1;
    }
    if (one.tense == Tense::kNone) score -= 6;
    if (one.tense == Tense::kPresent && !one.progressive) score -= 2;
    if (one.modal) score -= 3;
    return score;
  }

  // One entry for each dated expression of the sentence with its best event;
  // without any, one for the sentence's best event.
  void sentence_entries(uint32_t sentence, uint32_t first, uint32_t end) {
    const BlockType type = block_type(sentence);
    if (type == BlockType::kTitle || type == BlockType::kKicker ||
        type == BlockType::kByline || type == BlockType::kDateline ||
        type == BlockType::kSubtitle) {
      return;
    }
    std::map<uint32_t, uint32_t> best;  // time -> event
    for (uint32_t e = first; e < end; ++e) {
      const uint32_t time = event(e).time;
      if (time == kNoIndex) continue;
      const auto [it, fresh] = best.try_emplace(time, e);
      if (!fresh && better(e, it->second, time)) it->second = e;
    }
    for (const auto& [time, e] : best) add(e, time);
    if (!best.empty()) {
      remember(sentence, best.begin()->first);
      return;
    }
    uint32_t top = kNoIndex;
    for (uint32_t e = first; e < end; ++e) {
      if (rank(e) < 7 || event(e).negated) continue;
      if (top == kNoIndex || rank(e) > rank(top)) top = e;
    }
    if (top != kNoIndex && is_told(sentence))
      add(top, inherited(sentence, top));
  }

  // A story told in the simple past stays on the day that its paragraph named
  // last.
  uint32_t inherited(uint32_t sentence, uint32_t e) const {
    const Event& one = event(e);
    const bool tells =
        one.tense == Tense::kPast && !one.perfect && !one.modal && !one.negated;
    const uint32_t block = segmentation_.sentences[sentence].block;
    return tells && block == last_block_ ? last_time_ : kNoIndex;
  }

  void remember(uint32_t sentence, uint32_t time) {
    last_block_ = segmentation_.sentences[sentence].block;
    const bool day = precision_of(analysis_.times[time].value) == "day";
    last_time_ = day ? time : kNoIndex;
  }

  // Undated sentences count when they tell of somebody.
  bool is_told(uint32_t sentence) const {
    const Span span = segmentation_.sentences[sentence].span;
    const auto it = std::lower_bound(
        analysis_.mentions.begin(), analysis_.mentions.end(), span.start,
        [](const Mention& m, uint32_t v) { return m.span.start < v; });
    return it != analysis_.mentions.end() && it->span.start < span.end;
  }

  bool better(uint32_t a, uint32_t b, uint32_t time) const {
    const int score_a = rank(a);
    const int score_b = rank(b);
    if (score_a != score_b) return score_a > score_b;
    return gap(a, time) < gap(b, time);
  }

  uint32_t gap(uint32_t e, uint32_t time) const {
    const Span a = event(e).span;
    const Span b = analysis_.times[time].span;
    return a.end <= b.start ? b.start - a.end
                            : (b.end <= a.start ? a.start - b.end : 0);
  }

  Status status(const Event& one, const When& when) const {
    if (one.negated) return Status::kDenied;
    if (one.modal) return Status::kPossible;
    const auto& published = analysis_.document.published;
    if (one.tense == Tense::kFuture) return Status::kPlanned;
    if (published && when.earliest && *when.earliest > published->latest) {
      return Status::kPlanned;
    }
    if (when.value.ends_with("/..")) return Status::kOngoing;
    if (one.tense == Tense::kPresent && one.progressive) {
      return Status::kOngoing;
    }
    return Status::kHappened;
  }

  void add(uint32_t e, uint32_t time) {
    const Event& one = event(e);
    TimelineEntry entry;
    entry.trigger = one.span;
    entry.who = one.who;
    entry.where = one.where;
    const Span sentence = segmentation_.sentences[one.sentence].span;
    entry.evidence.push_back(sentence);
    if (time != kNoIndex) {
      entry.when = when_of(time);
      const auto& published = analysis_.document.published;
      const bool inferred =
          published && published->source == FactSource::kInferred;
      entry.basis = !analysis_.times[time].relative ? Basis::kStated
                    : inferred                      ? Basis::kInferred
                                                    : Basis::kResolved;
    }
    entry.status = status(one, entry.when);
    entry.what = what_of(sentence);
    entry.weight = weight_of(one, entry);
    entries_.push_back(std::move(entry));
  }

  When when_of(uint32_t index) const {
    const TimeExpression& time = analysis_.times[index];
    When when;
    when.earliest = time.earliest;
    when.latest = time.latest;
    when.value = edtf(time);
    when.precision = precision_of(time.value);
    if (time.mod == "START") when.mod = "start";
    if (time.mod == "MID") when.mod = "mid";
    if (time.mod == "END") when.mod = "end";
    if (time.mod == "APPROX") when.mod = "approx";
    if (time.range_partner != kNoIndex && time.range_partner > index) {
      const TimeExpression& last = analysis_.times[time.range_partner];
      when.latest = last.latest;
      when.value = edtf(time) + "/" + edtf(last);
    }
    const std::string_view before = word_before(time.span.start);
    if (before == "since" || before == "Since") when.value += "/..";
    if (before == "until" || before == "by") {
      when.mod = when.mod.empty() ? "before" : when.mod;
    }
    return when;
  }

  std::string_view word_before(uint32_t offset) const {
    const std::string_view text = analysis_.document.text;
    uint32_t end = offset;
    while (end > 0 && text[end - 1] == ' ') --end;
    uint32_t start = end;
    while (start > 0 && is_ascii_alpha(text[start - 1])) --start;
    return text.substr(start, end - start);
  }

  // The sentence itself, cut at a clause when it is long.
  std::string what_of(Span sentence) const {
    std::string_view text = analysis_.document.at(sentence);
    // The dateline is no part of what happened.
    const std::string& dateline = analysis_.document.dateline;
    if (!dateline.empty() && text.starts_with(dateline)) {
      size_t start = dateline.size();
      while (start < text.size() && !is_ascii_alpha(text[start]) &&
             text[start] != '"' && !is_ascii_digit(text[start])) {
        ++start;
      }
      text.remove_prefix(start);
    }
    if (text.size() <= kLongestWhat) return std::string(text);
    size_t cut = kLongestWhat;
    const size_t comma = text.rfind(", ", kLongestWhat);
    const size_t space = text.rfind(' ', kLongestWhat);
    if (comma != std::string_view::npos && comma > kLongestWhat / 2) {
      cut = comma;
    } else if (space != std::string_view::npos && space > 0) {
      cut = space;
    }
    while (cut > 0 && is_continuation(text[cut])) --cut;
    return std::string(text.substr(0, cut)) + "\u2026";
  }

  double weight_of(const Event& one, const TimelineEntry& entry) const {
    double weight = 0.3;
    const size_t size = analysis_.document.text.size() + 1;
    weight += 0.3 * (1.0 - static_cast<double>(one.span.start) /
                               static_cast<double>(size));
    if (!entry.when.value.empty()) weight += 0.2;
    for (const uint32_t who : entry.who) {
      weight += std::min(0.2, analysis_.entities[who].salience);
    }
    return std::min(weight, 1.0);
  }

  // The same words on the same day further down are the same event.
  void merge_doubles() {
    std::map<std::pair<std::string, std::string>, size_t> seen;
    std::vector<TimelineEntry> kept;
    for (TimelineEntry& entry : entries_) {
      const std::string trigger(analysis_.document.at(entry.trigger));
      if (!entry.when.value.empty()) {
        const auto [it, fresh] = seen.try_emplace(
            std::make_pair(entry.when.value, trigger), kept.size());
        TimelineEntry* other = fresh ? nullptr : &kept[it->second];
        if (other != nullptr && shares_actor(*other, entry)) {
          other->evidence.push_back(entry.evidence.front());
          continue;
        }
      }
      kept.push_back(std::move(entry));
    }
    entries_ = std::move(kept);
  }

  static bool shares_actor(const TimelineEntry& a, const TimelineEntry& b) {
    return std::any_of(a.who.begin(), a.who.end(), [&](uint32_t who) {
      return std::find(b.who.begin(), b.who.end(), who) != b.who.end();
    });
  }

  void sort() {
    std::stable_sort(
        entries_.begin(), entries_.end(),
        [](const TimelineEntry& a, const TimelineEntry& b) {
          if (a.when.earliest.has_value() != b.when.earliest.has_value()) {
            return a.when.earliest.has_value();
          }
          if (!a.when.earliest) return false;
          return *a.when.earliest < *b.when.earliest;
        });
  }

  const Analysis& analysis_;
  const Segmentation& segmentation_;
  std::vector<TimelineEntry> entries_;
  uint32_t last_time_ = kNoIndex;  // that a sentence of last_block_ named
  uint32_t last_block_ = kNoIndex;
};

}  // namespace

std::vector<TimelineEntry> build_timeline(const Analysis& analysis,
                                          const Segmentation& segmentation) {
  return TimelineBuilder(analysis, segmentation).run();
}

}  // namespace dateline
