#include <utility>

#include "clean/iso_time.h"
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

bool is_utc(const std::string& value) {
  return value.ends_with("Z") || value.ends_with("+00:00");
}

}  // namespace

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
  // Late in the evening the universal day is already the next: the address
  // has the newsroom's own.
  const Date stated = facts.published->day();
  if (is_utc(facts.published->value) && stated == add_days(*day, 1)) {
    Publication publication = from_url(*day);
    publication.evidence.push_back(
        {{},
         "The page states " + facts.published->value + " in universal time"});
    facts.published = std::move(publication);
  }
}

}  // namespace dateline
