#include <utility>

#include "clean/iso_time.h"
#include "clean/line_types.h"
#include "clean/metadata_choice.h"

namespace dateline {
namespace {

// A `<time>` that does not say what it dates is believed less than the
// address.
constexpr double kDoubtful = 0.6;
constexpr double kUrlConfidence = 0.8;

Publication from_url(Date day) {
  Publication publication;
  publication.value = to_string(day);
  publication.earliest = publication.latest = day;
  publication.source = FactSource::kUrl;
  publication.confidence = kUrlConfidence;
  publication.evidence.push_back({{}, "The address holds this day"});
  return publication;
}

}  // namespace

bool is_elsewhere(const Publication& stated, Date day) {
  constexpr int kWest = 12;  // hours from universal time at most
  constexpr int kEast = 14;
  const std::string& value = stated.value;  // "2024-05-01T22:10Z"
  if (!value.ends_with("Z") && !value.ends_with("+00:00")) return false;
  if (value.size() < 13 || value[10] != 'T') return false;
  const int hour = (value[11] - '0') * 10 + (value[12] - '0');
  if (day == add_days(stated.day(), -1)) return hour < kWest;
  return day == add_days(stated.day(), 1) && hour >= 24 - kEast;
}

void publish_by_dateline(Document& facts) {
  const auto day = date_in_dateline(facts.dateline);
  if (!day || facts.published) return;
  Publication publication;
  publication.value = to_string(*day);
  publication.earliest = publication.latest = *day;
  publication.source = FactSource::kStated;
  publication.confidence = 0.9;
  publication.evidence.push_back(
      {{}, "The dateline \"" + facts.dateline + "\" says so"});
  facts.published = std::move(publication);
}

void choose_dates(Document& facts, std::string_view url) {
  for (const MetadataField& one : facts.metadata) {
    const bool published = one.field == "published";
    if (!published && one.field != "updated") continue;
    auto& fact = published ? facts.published : facts.updated;
    if (fact) continue;
    fact =
        read_publication_time(one.value, FactSource::kMetadata, one.confidence,
                              "The page says so (" + one.origin + ")");
  }
  const auto day = date_in_url(url);
  if (!day) return;
  if (!facts.published || facts.published->confidence < kDoubtful) {
    facts.published = from_url(*day);
    return;
  }
  // Late in the evening of America the universal day is already the next: the
  // address has the newsroom's own.
  if (is_elsewhere(*facts.published, *day)) {
    Publication publication = from_url(*day);
    publication.evidence.push_back(
        {{},
         "The page states " + facts.published->value + " in universal time"});
    facts.published = std::move(publication);
  }
}

}  // namespace dateline
