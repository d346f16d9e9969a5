#include "clean/plain_facts.h"

#include <algorithm>
#include <utility>

#include "clean/metadata_choice.h"
#include "clean/plain_text.h"
#include "clean/same_words.h"

namespace dateline {
namespace {

constexpr size_t kShortestEnd = 60;  // bytes of a last paragraph

Publication stated(const Date& day, const std::string& time, double confidence,
                   std::string reason) {
  Publication publication;
  publication.value = to_string(day) + time;
  publication.earliest = publication.latest = day;
  publication.source = FactSource::kStated;
  publication.confidence = confidence;
  publication.evidence.push_back({{}, std::move(reason)});
  return publication;
}

}  // namespace

void PlainFacts::add_author(const std::string& name) {
  auto& byline = draft_.facts.byline;
  // "Ana Reis" under her picture, "ANA REIS" under the headline.
  const auto is_same = [&](const std::string& one) {
    return letters_of(one) == letters_of(name);
  };
  if (std::none_of(byline.begin(), byline.end(), is_same)) {
    byline.push_back(name);
  }
}

void PlainFacts::add_agency(const std::string& name) {
  auto& agencies = draft_.facts.agencies;
  if (std::find(agencies.begin(), agencies.end(), name) == agencies.end()) {
    agencies.push_back(name);
  }
}

void PlainFacts::state(const DateLine& line, std::string_view text,
                       DayRank rank) {
  keep(line, text, rank);
  if (line.updated) return;
  if (const auto update = read_update_behind(text)) keep(*update, text, rank);
}

void PlainFacts::keep(const DateLine& line, std::string_view text,
                      DayRank rank) {
  auto& fact = line.updated ? draft_.facts.updated : draft_.facts.published;
  const bool surer = !line.updated && rank_ && rank > *rank_;
  if (fact && !surer) return;
  if (!line.updated) rank_ = rank;
  fact = stated(line.day, line.time, 0.95,
                "The line \"" + std::string(text) + "\" says so");
}

void PlainFacts::state_issue(const Date& issue) {
  if (draft_.facts.published) return;
  draft_.facts.published =
      stated(issue, {}, 0.8, "The line over the printed page names the day");
}

void PlainFacts::state_address(const Options& options) {
  if (draft_.facts.published) return;
  choose_dates(draft_.facts,
               options.url.empty() ? draft_.facts.url : options.url);
}

void PlainFacts::read_dateline(std::string_view text) {
  const size_t size = first_dateline_size(text);
  if (size == 0) return;
  const std::string_view dateline = text.substr(0, size);
  draft_.facts.dateline = std::string(dateline);
  // "MANILA (AP)".
  const size_t open = dateline.rfind('(');
  if (open < size) {
    if (const auto mark = read_agency_mark(dateline.substr(open))) {
      for (const std::string& agency : mark->agencies) add_agency(agency);
    }
  }
  publish_by_dateline(draft_.facts);
}

void PlainFacts::read_service() {
  const auto last = std::find_if(
      draft_.blocks.rbegin(), draft_.blocks.rend(),
      [](const DraftBlock& block) {
        return is_body(block.type) && block.text.text.size() >= kShortestEnd;
      });
  if (last == draft_.blocks.rend()) return;
  const std::string_view agency = agency_at_end(last->text.text);
  if (!agency.empty()) add_agency(std::string(agency));
}

}  // namespace dateline
