#include "entities/antecedents.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr uint32_t kReach = 2;      // sentences back
constexpr size_t kRemembered = 24;  // antecedents that are compared

}  // namespace

Antecedents::Antecedents(const Analysis& analysis)
    : analysis_(analysis), genders_(genders_of(analysis)) {}

void Antecedents::enter(uint32_t sentence) {
  sentence_ = sentence;
  has_subject_ = false;
}

void Antecedents::add(uint32_t entity, EntityType type, bool subject,
                      Gender gender) {
  if (seen_.size() > 4 * kRemembered) {
    seen_.erase(seen_.begin(), seen_.end() - kRemembered);
  }
  seen_.push_back({entity, sentence_, type, subject, subject, gender});
  has_subject_ = has_subject_ || subject;
}

void Antecedents::add_unnamed(Gender gender, bool subject, bool agent) {
  add(kNoEntity, EntityType::kPerson, subject, gender);
  seen_.back().acts = subject || agent;
}

void Antecedents::learn(uint32_t entity, Gender gender) {
  if (genders_[entity] == Gender::kUnknown) genders_[entity] = gender;
}

bool Antecedents::fits(const Seen& seen, Gender gender) const {
  if (seen.type != EntityType::kPerson) return false;
  // "he" is none of "the Obamas".
  if (seen.entity != kNoEntity &&
      analysis_.entities[seen.entity].kind == "family") {
    return false;
  }
  const Gender own =
      seen.entity == kNoEntity ? seen.gender : genders_[seen.entity];
  return own == Gender::kUnknown || own == gender;
}

uint32_t Antecedents::person(Gender gender, bool nominative, bool speaker,
                             bool before) const {
  uint32_t only = kNoEntity, subject = kNoEntity;
  uint32_t sure = kNoEntity;
  bool sure_several = false;
  uint32_t nearest = 0;  // sentence
  bool unnamed = false;
  bool any = false, several = false, told = false, here = false;
  const size_t first =
      seen_.size() > kRemembered ? seen_.size() - kRemembered : 0;
  for (size_t k = seen_.size(); k-- > first;) {
    const Seen& seen = seen_[k];
    if (seen.sentence + kReach < sentence_) break;
    // Farther back than the sentence before only when nobody stands between.
    if (any && seen.sentence + 1 < sentence_ && seen.sentence != nearest) {
      break;
    }
    if (before && seen.sentence == sentence_) continue;
    if (!fits(seen, gender)) continue;
    if (seen.entity != kNoEntity && genders_[seen.entity] == gender) {
      sure_several = sure_several || (sure != kNoEntity && sure != seen.entity);
      sure = seen.entity;
    }
    unnamed = unnamed || (seen.entity == kNoEntity && seen.acts);
    if (!any) {
      only = seen.entity;
      nearest = seen.sentence;
      any = true;
    } else if (seen.entity != only || seen.entity == kNoEntity) {
      several = true;
    }
    here = here || seen.sentence == sentence_;
    const bool leads = seen.subject && (seen.sentence == sentence_ ||
                                        (nominative && !told && !here));
    if (leads && (!told || seen.sentence == sentence_)) {
      subject = seen.entity;
      told = true;
    }
  }
  if (!several) return only;
  if (subject == kNoEntity && nominative && !unnamed && sure != kNoEntity &&
      !sure_several)
    return sure;
  if (subject == kNoEntity || genders_[subject] != gender) return kNoEntity;
  if (unnamed && !here && !speaker) return kNoEntity;
  return subject;
}

uint32_t Antecedents::person_told_of(bool alone) const {
  uint32_t only = kNoEntity, subject = kNoEntity;
  bool several = false;
  for (size_t k = seen_.size(); k-- > 0;) {
    const Seen& seen = seen_[k];
    if (seen.sentence + kReach < sentence_ ||
        (only != kNoEntity && seen.sentence + 1 < sentence_)) {
      break;
    }
    if (seen.type != EntityType::kPerson) continue;
    if (seen.entity == kNoEntity) return kNoEntity;
    several = several || (only != kNoEntity && only != seen.entity);
    only = seen.entity;
    if (seen.subject) subject = seen.entity;
  }
  if (!several) return only;
  return alone ? kNoEntity : subject;
}

std::pair<uint32_t, EntityType> Antecedents::leading_thing() const {
  uint32_t only = kNoEntity;
  EntityType type = EntityType::kOrganisation;
  for (size_t k = seen_.size(); k-- > 0;) {
    const Seen& seen = seen_[k];
    if (seen.sentence != sentence_) break;
    if (seen.type == EntityType::kPerson) continue;
    if (only != kNoEntity && only != seen.entity) return {kNoEntity, type};
    if (!seen.subject) return {kNoEntity, type};
    only = seen.entity;
    type = seen.type;
  }
  return {only, type};
}

// "Croudace said the firm would": the only body that this sentence named, if
// nothing is known against it; nobody when it is one of several.
std::optional<uint32_t> Antecedents::of_kind_here(
    const Nominal& nominal) const {
  std::optional<uint32_t> only;
  for (size_t k = seen_.size(); k-- > 0;) {
    const Seen& seen = seen_[k];
    if (seen.sentence != sentence_) break;
    if (seen.type != nominal.type || seen.entity == kNoEntity) continue;
    const std::string& kind = analysis_.entities[seen.entity].kind;
    if (kind != nominal.kind && !kind.empty()) continue;
    if (only && *only != seen.entity) return kNoEntity;
    only = seen.entity;
  }
  return only;
}

uint32_t Antecedents::of_kind(const Nominal& nominal) const {
  if (nominal.kind == "company") {
    if (const auto here = of_kind_here(nominal)) return *here;
  }
  uint32_t only = kNoEntity, other = kNoEntity;
  uint32_t other_sentence = 0;
  for (size_t k = seen_.size(); k-- > 0;) {
    const Seen& seen = seen_[k];
    if (seen.sentence + kReach < sentence_) break;
    if (seen.type != nominal.type) continue;
    if (seen.entity == kNoEntity) {
      if (nominal.kind == "country") return kNoEntity;
      continue;
    }
    const std::string& kind = analysis_.entities[seen.entity].kind;
    // "Brandt Bank and Jeffers agreed. The company": either, if the article
    // is not about the bank.
    if (kind.empty() && nominal.kind == "company") {
      other = seen.entity;
      other_sentence = seen.sentence;
    }
    if (kind != nominal.kind) continue;
    if (only != kNoEntity && only != seen.entity) return kNoEntity;
    if (other != kNoEntity && other_sentence == seen.sentence &&
        analysis_.entities[seen.entity].mentions.size() < 2) {
      return kNoEntity;
    }
    only = seen.entity;
  }
  return only;
}

uint32_t Antecedents::only_near(const std::vector<uint32_t>& found) const {
  uint32_t only = kNoEntity;
  for (size_t k = seen_.size(); k-- > 0;) {
    if (seen_[k].sentence + kReach < sentence_) break;
    const uint32_t entity = seen_[k].entity;
    if (std::find(found.begin(), found.end(), entity) == found.end()) continue;
    if (only != kNoEntity && only != entity) return kNoEntity;
    only = entity;
  }
  return only;
}

bool Antecedents::is_near(uint32_t entity) const {
  for (size_t k = seen_.size(); k-- > 0;) {
    if (seen_[k].sentence + 3 * kReach < sentence_) return false;
    if (seen_[k].entity == entity) return true;
  }
  return false;
}

}  // namespace dateline
