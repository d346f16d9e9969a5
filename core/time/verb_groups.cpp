// Verbs with their helpers: tense, voice, modality.

#include "time/verb_groups.h"

#include <algorithm>

#include "text/one_of.h"
#include "time/verbs.h"

namespace dateline {
namespace {

class VerbGroupFinder {
 public:
  explicit VerbGroupFinder(const std::vector<TaggedWord>& words)
      : words_(words), size_(static_cast<uint32_t>(words.size())) {}

  std::vector<VerbGroup> run() {
    for (uint32_t i = 0; i < size_;) i = read_group(i);
    return std::move(groups_);
  }

 private:
  WordClass at(uint32_t i) const {
    return i < size_ ? words_[i].word_class : WordClass::kOther;
  }
  std::string_view text(uint32_t i) const {
    return i < size_ ? words_[i].text : std::string_view();
  }

  bool is_helper(uint32_t i) const {
    const WordClass c = at(i);
    return c == WordClass::kModal || c == WordClass::kBe ||
           c == WordClass::kHave || c == WordClass::kDo;
  }

  // The group that begins at `i`; gives the word behind it.
  uint32_t read_group(uint32_t i) {
    VerbGroup group;
    group.first = i;
    if (at(i) == WordClass::kTo && i + 1 < size_) {
      uint32_t next = i + 1;
      while (at(next) == WordClass::kAdverb) ++next;
      if (words_[std::min(next, size_ - 1)].shape != VerbShape::kBase &&
          !(is_helper(next) && is_one_of(text(next), {"be", "have", "do"}))) {
        return i + 1;
      }
      group.clause = ClauseKind::kInfinitive;
      i = next;
    } else if (is_helper(i) && text(i) != "'s") {
      group.finite = !is_one_of(text(i), {"being", "been", "having", "be"});
    } else if (text(i) == "'s") {
      // "He's leaving", no possessive.
      if (i == 0 || at(i - 1) != WordClass::kPronoun) return i + 1;
      group.finite = true;
    } else if (words_[i].word_class != WordClass::kVerb) {
      return i + 1;
    }
    return read_verb_of(group, i);
  }

  uint32_t read_verb_of(VerbGroup& group, uint32_t i) {
    group.past = is_one_of(text(i), {"was", "were", "had", "did"});
    bool be = false;
    bool have = false;
    uint32_t last_helper = i;
    uint32_t steps = 0;
    for (; i < size_ && steps < 10; ++i, ++steps) {
      const WordClass c = at(i);
      const std::string_view word = text(i);
      if (c == WordClass::kModal) {
        if (word == "will" || word == "'ll" || word == "shall" ||
            word == "wo") {
          group.future = true;
        } else {
          group.modal = word;
        }
        last_helper = i;
      } else if (c == WordClass::kBe) {
        if (word == "being" && be) group.progressive = true;
        be = true;
        last_helper = i;
      } else if (c == WordClass::kHave) {
        have = true;
        last_helper = i;
      } else if (c == WordClass::kDo) {
        last_helper = i;
      } else if (c == WordClass::kNot) {
        group.negated = true;
      } else if (c == WordClass::kVerb) {
        return finish(group, i, be, have);
      } else if (c != WordClass::kAdverb) {
        break;
      }
    }
    // A helper alone: "was a farmer", "had four children", "did the work".
    group.verb = last_helper;
    const std::string_view word = text(last_helper);
    const WordClass c = at(last_helper);
    group.lemma = c == WordClass::kBe     ? "be"
                  : c == WordClass::kHave ? "have"
                  : c == WordClass::kDo   ? "do"
                                          : std::string(word);
    group.copula = c == WordClass::kBe || c == WordClass::kHave;
    group.shape = group.past ? VerbShape::kPast : VerbShape::kPresent;
    group.perfect = have && c == WordClass::kBe;
    groups_.push_back(std::move(group));
    return last_helper + 1;
  }

  uint32_t finish(VerbGroup& group, uint32_t i, bool be, bool have) {
    const TaggedWord& verb = words_[i];
    group.verb = i;
    group.shape = verb.shape;
    group.lemma = read_verb(verb.text).lemma;
    if (group.lemma.empty()) group.lemma = read_seldom_verb(verb.text).lemma;
    if (verb.text == "due") group.lemma = "schedule";
    if (verb.shape == VerbShape::kParticiple) {
      group.passive = be;
      group.perfect = have;
    } else if (verb.shape == VerbShape::kGerund) {
      group.progressive = group.progressive || be;
      group.perfect = have;
    } else if (verb.shape == VerbShape::kPast) {
      group.past = true;
      group.perfect = have;
    }
    if (group.clause != ClauseKind::kInfinitive) {
      const bool helped = be || have || group.future || !group.modal.empty() ||
                          at(group.first) == WordClass::kDo;
      group.finite = helped ? group.finite
                            : verb.shape != VerbShape::kParticiple &&
                                  verb.shape != VerbShape::kGerund;
      if (!group.finite) group.clause = ClauseKind::kParticipial;
      // "is going to meet"
      if (group.lemma == "go" && group.progressive &&
          at(i + 1) == WordClass::kTo) {
        uint32_t next = i + 2;
        if (next < size_ && words_[next].shape == VerbShape::kBase) {
          group.future = true;
          group.progressive = false;
          group.verb = next;
          group.shape = VerbShape::kBase;
          group.lemma = words_[next].text;
          i = next;
        }
      }
    }
    groups_.push_back(std::move(group));
    return i + 1;
  }

  const std::vector<TaggedWord>& words_;
  uint32_t size_;
  std::vector<VerbGroup> groups_;
};

}  // namespace

std::vector<VerbGroup> find_verb_groups(const std::vector<TaggedWord>& words) {
  return VerbGroupFinder(words).run();
}

}  // namespace dateline
