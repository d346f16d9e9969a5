#ifndef DATELINE_TIME_ENTRY_FEATURES_H_
#define DATELINE_TIME_ENTRY_FEATURES_H_

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/event_mention.h"

namespace dateline {

// Features of a decision, by the hash of their name ("tense=past"). A
// listener sees the names, for training.
class FeatureList {
 public:
  using Listener = std::function<void(const std::string&)>;
  explicit FeatureList(const Listener* listener = nullptr)
      : listener_(listener) {}

  // Starts anew; the names of what is added begin with these parts.
  void begin(std::initializer_list<std::string_view> prefix) {
    hashes_.clear();
    prefix_ = hash({});
    prefix_name_.clear();
    for (const std::string_view part : prefix) {
      prefix_ = hash(part, prefix_);
      if (listener_) prefix_name_ += part;
    }
  }

  void add(std::string_view name, std::string_view value = {}) {
    hashes_.push_back(hash(value, hash(name, prefix_)));
    if (!listener_) return;
    (*listener_)(prefix_name_ + std::string(name) + std::string(value));
  }
  const std::vector<uint32_t>& hashes() const { return hashes_; }

  // FNV-1a, from the hash of what stands before.
  static constexpr uint32_t hash(std::string_view text,
                                 uint32_t before = 2166136261u) {
    for (const char c : text) {
      before = (before ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    return before;
  }

 private:
  const Listener* listener_;
  uint32_t prefix_ = hash({});
  std::string prefix_name_;  // for the listener
  std::vector<uint32_t> hashes_;
};

// Where an event stands in its article.
struct EventPlace {
  uint32_t body_sentence = 0;   // from the first of the body
  uint32_t body_sentences = 1;  // of the article
  uint32_t paragraph = 0;       // from the first of the body
  uint32_t in_sentence = 0;     // events before it in the sentence
  bool opens_paragraph = false;
  bool sentence_has_time = false;
  bool in_list = false;  // list, caption, table, heading
  bool caption = false;
  bool in_title = false;     // the title names this kind of event
  bool told_before = false;  // an earlier sentence told of this kind of event
  bool new_paragraph_time = false;  // the first dated sentence of a paragraph
  bool narrative = false;  // more years than weekdays: a life, a history
};

// Is the event an entry of the timeline?
void entry_features(const EventMention& mention, const EventPlace& place,
                    const std::vector<EventMention>& all, size_t index,
                    FeatureList& features);

// What an event without a time expression of its own may be dated by.
enum class DateOption : uint8_t {
  kNone,       // stays undated
  kOwn,        // its time expression
  kSentence,   // one elsewhere in the sentence
  kParagraph,  // the last one of the paragraph
  kPrevious,   // the last one before the paragraph
  kEvent,      // of an earlier event of the same kind
  kStory,      // the day the article is about
  kPublished,
};
const char* to_string(DateOption option);

// What is known when a date is chosen.
struct DateContext {
  DateOption option = DateOption::kNone;
  uint32_t distance = 0;       // sentences back to where the date stands
  uint32_t words = 0;          // in the sentence: tokens to the event
  bool before = false;         // in the sentence: left of the event
  bool attached = false;       // in the sentence: it is another event's own
  bool of_noun = false;        // ... and that is a noun
  bool of_background = false;  // ... told as what went before: "who had led"
  bool same_as_story = false;  // the date is the story's day
  bool day = true;             // it is a day, no month or year
  bool future = false;         // it lies after publication
  bool same_event = false;     // an event of the same kind has this date
};

void date_features(const EventMention& mention, const EventPlace& place,
                   const DateContext& context, FeatureList& features);

// Sum of the weights of core/data/time/entry_model.tsv.
double entry_score(const FeatureList& features);

}  // namespace dateline

#endif  // DATELINE_TIME_ENTRY_FEATURES_H_
