#include <algorithm>

#include "export/formats.h"

namespace dateline {
namespace {

const char* time_ml_class(EventClass event_class) {
  switch (event_class) {
    case EventClass::kOccurrence:
      return "OCCURRENCE";
    case EventClass::kReporting:
      return "REPORTING";
    case EventClass::kState:
      return "STATE";
    case EventClass::kIntentionalAction:
      return "I_ACTION";
    case EventClass::kIntentionalState:
      return "I_STATE";
    case EventClass::kAspectual:
      return "ASPECTUAL";
    case EventClass::kPerception:
      return "PERCEPTION";
  }
  return "OCCURRENCE";
}

const char* time_ml_tense(Tense tense) {
  switch (tense) {
    case Tense::kNone:
      return "NONE";
    case Tense::kPast:
      return "PAST";
    case Tense::kPresent:
      return "PRESENT";
    case Tense::kFuture:
      return "FUTURE";
  }
  return "NONE";
}

struct Markup {
  Span span;
  std::string open;
  const char* close;
  size_t event = 0;  // number of the event or time, from 1
  size_t time = 0;
};

std::string number(size_t n) { return std::to_string(n); }

}  // namespace

std::string to_time_ml(const Analysis& analysis) {
  const Document& document = analysis.document;
  std::vector<Markup> tags;
  for (size_t i = 0; i < analysis.times.size(); ++i) {
    const TimeExpression& time = analysis.times[i];
    std::string open = "<TIMEX3 tid=\"t" + number(i + 1) + "\" type=\"" +
                       to_string(time.type) + "\" value=\"" +
                       escape_markup(time.value) + "\"";
    if (!time.mod.empty()) open += " mod=\"" + escape_markup(time.mod) + "\"";
    if (time.relative) {
      open += " temporalFunction=\"true\" anchorTimeID=\"t0\"";
    }
    tags.push_back({time.span, open + ">", "</TIMEX3>", 0, i + 1});
  }
  const size_t times = tags.size();
  for (size_t i = 0; i < analysis.events.size(); ++i) {
    tags.push_back({analysis.events[i].span,
                    "<EVENT eid=\"e" + number(i + 1) + "\" class=\"" +
                        time_ml_class(analysis.events[i].event_class) + "\">",
                    "</EVENT>", i + 1, 0});
  }
  std::inplace_merge(tags.begin(), tags.begin() + static_cast<long>(times),
                     tags.end(), [](const Markup& a, const Markup& b) {
                       return a.span.start < b.span.start;
                     });
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DCT>";
  if (document.published) {
    const std::string day = to_string(document.published->day());
    out += "<TIMEX3 tid=\"t0\" type=\"DATE\" value=\"" + day +
           "\" functionInDocument=\"CREATION_TIME\">" + day + "</TIMEX3>";
  }
  out += "</DCT>\n<TEXT>";
  uint32_t at = 0;
  // Only what has a tag may be referred to.
  std::vector<bool> has_event(analysis.events.size(), false);
  std::vector<bool> has_time(analysis.times.size(), false);
  const std::string_view text = document.text;
  for (const Markup& tag : tags) {
    if (tag.span.start < at || tag.span.empty()) continue;  // inside another
    out += escape_markup(text.substr(at, tag.span.start - at));
    out += tag.open + escape_markup(document.at(tag.span)) + tag.close;
    at = tag.span.end;
    if (tag.event > 0) has_event[tag.event - 1] = true;
    if (tag.time > 0) has_time[tag.time - 1] = true;
  }
  out += escape_markup(text.substr(at)) + "</TEXT>\n";
  for (size_t i = 0; i < analysis.events.size(); ++i) {
    if (!has_event[i]) continue;
    const Event& event = analysis.events[i];
    const char* aspect = event.perfect && event.progressive
                             ? "PERFECTIVE_PROGRESSIVE"
                         : event.perfect     ? "PERFECTIVE"
                         : event.progressive ? "PROGRESSIVE"
                                             : "NONE";
    out += "<MAKEINSTANCE eiid=\"ei" + number(i + 1) + "\" eventID=\"e" +
           number(i + 1) + "\" tense=\"" + time_ml_tense(event.tense) +
           "\" aspect=\"" + aspect + "\" polarity=\"" +
           (event.negated ? "NEG" : "POS") + "\"" +
           (event.modal ? " modality=\"MODAL\"" : "") + "/>\n";
  }
  size_t links = 0;
  for (size_t i = 0; i < analysis.events.size(); ++i) {
    const uint32_t time = analysis.events[i].time;
    if (!has_event[i] || time >= has_time.size() || !has_time[time]) continue;
    out += "<TLINK lid=\"l" + number(++links) + "\" eventInstanceID=\"ei" +
           number(i + 1) + "\" relatedToTime=\"t" + number(time + 1) +
           "\" relType=\"IS_INCLUDED\"/>\n";
  }
  out += "</TimeML>\n";
  return out;
}

}  // namespace dateline
