#include "time/events.h"

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "dateline/dateline.h"
#include "text/segment.h"

namespace dateline {
namespace {

// One sentence as an article of 5 November 2018.
struct Reading {
  Analysis analysis;
  std::vector<EventMention> mentions;

  explicit Reading(std::string_view text) {
    Options options;
    options.from = InputKind::kText;
    options.date = Date{2018, 11, 5};
    auto result = analyze(text, options);
    REQUIRE(result);
    analysis = std::move(*result);
    mentions = find_events(
        analysis, segment(analysis.document.text, analysis.document.blocks));
  }

  const EventMention& event(std::string_view trigger) const {
    static const EventMention kNone;
    for (const EventMention& mention : mentions) {
      if (analysis.document.at(mention.event.span) == trigger) return mention;
    }
    FAIL_CHECK("no event '" << trigger << "'");
    return kNone;
  }
  bool has(std::string_view trigger) const {
    return std::any_of(
        mentions.begin(), mentions.end(), [&](const EventMention& mention) {
          return analysis.document.at(mention.event.span) == trigger;
        });
  }
  std::string time(std::string_view trigger) const {
    const uint32_t index = event(trigger).event.time;
    return index == kNoIndex ? "" : analysis.times[index].value;
  }
  std::vector<std::string> who(std::string_view trigger) const {
    std::vector<std::string> names;
    for (const uint32_t entity : event(trigger).event.who) {
      names.push_back(analysis.entities[entity].name);
    }
    return names;
  }
};

TEST_CASE("Tense, aspect, polarity and modality of verbs") {
  const Reading past("The ministers met in Paris.");
  CHECK(past.event("met").event.tense == Tense::kPast);
  CHECK(past.event("met").event.lemma == "meet");

  const Reading future("The ministers will not meet in Paris.");
  CHECK(future.event("meet").event.tense == Tense::kFuture);
  CHECK(future.event("meet").event.negated);

  const Reading perfect("The company has been sued by its founder.");
  CHECK(perfect.event("sued").event.perfect);
  CHECK(perfect.event("sued").passive);

  const Reading progressive("Police are searching the building.");
  CHECK(progressive.event("searching").event.progressive);
  CHECK(progressive.event("searching").event.tense == Tense::kPresent);

  const Reading modal("The court may reject the appeal.");
  CHECK(modal.event("reject").event.modal);

  const Reading going("The firm is going to close the plant.");
  CHECK(going.event("close").event.tense == Tense::kFuture);

  const Reading nobody("No group claimed responsibility.");
  CHECK(nobody.event("claimed").event.negated);
}

TEST_CASE(
    "Infinitives behind intentions lie ahead, behind failures never were") {
  CHECK(Reading("The bank plans to cut 500 jobs.").event("cut").event.tense ==
        Tense::kFuture);
  CHECK(
      Reading("The minister refused to resign.").event("resign").event.negated);
}

TEST_CASE("Participles are no finite verbs") {
  const Reading reduced("People injured in the crash were taken to hospital.");
  CHECK(reduced.event("injured").shape == VerbShape::kParticiple);
  CHECK(reduced.event("taken").event.tense == Tense::kPast);
  const Reading adjective("The armed men attacked the village.");
  CHECK_FALSE(adjective.has("armed"));
  CHECK(adjective.event("attacked").event.tense == Tense::kPast);
}

TEST_CASE("Nouns that look like verbs stay nouns") {
  const Reading nouns("The plans of the company face an attack.");
  CHECK_FALSE(nouns.has("plans"));
  CHECK(nouns.event("attack").noun);
  const Reading compound("The attack helicopters landed.");
  CHECK_FALSE(compound.has("attack"));
}

TEST_CASE("A reporting verb keeps its own weekday") {
  const Reading reading(
      "Pompeo will meet Lavrov on Thursday, the ministry said on Monday.");
  CHECK(reading.time("meet") == "2018-11-08");
  CHECK(reading.time("said") == "2018-11-05");
  const Reading close("The minister said Friday he will resign in December.");
  CHECK(close.time("said") == "2018-11-02");
  CHECK(close.time("resign") == "2018-12");
}

TEST_CASE("A date before a noun is the noun's own") {
  const Reading reading("Wednesday's earthquake damaged 143 buildings.");
  CHECK(reading.time("earthquake") == "2018-10-31");
  CHECK(reading.event("earthquake").time_link == TimeLink::kOwn);
}

TEST_CASE("Who: subjects, lists, appositions, relative clauses") {
  using Names = std::vector<std::string>;
  CHECK(Reading("Angela Merkel, the German chancellor, visited Warsaw.")
            .who("visited") == Names{"Angela Merkel"});
  CHECK(Reading("China, Iran, and Russia have pledged funds.").who("pledged") ==
        Names{"China", "Iran", "Russia"});
  CHECK(Reading("He was met by Stephen Biegun, envoy for North Korea, who "
                "visited Seoul in October.")
            .who("visited") == Names{"Stephen Biegun"});
  CHECK(Reading("Emmanuel Macron flew to Berlin and met Angela Merkel.")
            .who("met") == Names{"Emmanuel Macron", "Angela Merkel"});
  CHECK(Reading("Emmanuel Macron was born in 1977, and then moved to Paris.")
            .who("moved") == Names{"Emmanuel Macron"});
  CHECK(Reading("Officials said Emmanuel Macron and Angela Merkel were flown "
                "home.")
            .who("flown") == Names{"Emmanuel Macron", "Angela Merkel"});
}

TEST_CASE("Who: 'who' stands for the noun right before it") {
  using Names = std::vector<std::string>;
  const Reading referee(
      "The celebrations of Anna Reed were cut short by the referee, who "
      "awarded Leeds a penalty.");
  CHECK_FALSE(referee.event("awarded").subject_named);
  const Reading flight("Police arrested Anna Reed, who fled in 2016.");
  CHECK(flight.event("fled").subject_named);
  CHECK(flight.who("fled") == Names{"Anna Reed"});
}

TEST_CASE("Words that are seldom verbs are verbs behind their subject") {
  CHECK(Reading("He retired in 2016.").time("retired") == "2016");
  CHECK(Reading("Trump called on Iran to stop.").has("called"));
  CHECK(Reading("The bill was proposed on Friday.").has("proposed"));
  CHECK_FALSE(Reading("The retired general spoke.").has("retired"));
  CHECK_FALSE(Reading("A man called Ben spoke.").has("called"));
}

TEST_CASE("Who: everybody of the clause that tells it") {
  using Names = std::vector<std::string>;
  CHECK(Reading("Emmanuel Macron sent a letter asking for help to Angela "
                "Merkel.")
            .who("sent") == Names{"Emmanuel Macron", "Angela Merkel"});
  // A country is somebody when it acts or is acted on.
  CHECK(Reading("The village was retaken in a raid supported by Russia.")
            .who("supported") == Names{"Russia"});
  CHECK(Reading("Emmanuel Macron blamed Iran for the raid.").who("blamed") ==
        Names{"Emmanuel Macron", "Iran"});
  CHECK(Reading("The state of Nevada held elections.").who("held") ==
        Names{"Nevada"});
  // But not of a clause behind it that tells of others.
  CHECK(Reading("Emmanuel Macron met envoys as officials prepared for talks "
                "with Angela Merkel.")
            .who("met") == Names{"Emmanuel Macron"});
}

TEST_CASE("Who: lists, examples and the losing side") {
  using Names = std::vector<std::string>;
  CHECK(Reading("In Iran, firms including Daimler, Bosch, and Siemens have "
                "announced plans.")
            .who("announced") == Names{"Daimler", "Bosch", "Siemens"});
  CHECK(Reading("Merkel pressed countries such as Hungary to pay.")
            .who("pressed") == Names{"Merkel", "Hungary"});
  CHECK(Reading("Tunisia lost 1-2 to England.").who("lost") ==
        Names{"Tunisia", "England"});
  CHECK(Reading("On Monday northern Italy saw heavy rain.").who("saw").empty());
  CHECK(Reading("The Yemen-based movement claimed the raid.")
            .who("claimed")
            .empty());
  CHECK(
      Reading("Emmanuel Macron won, according to Angela Merkel.").who("won") ==
      Names{"Emmanuel Macron", "Angela Merkel"});
}

TEST_CASE("Who: whom another clause or phrase tells of") {
  using Names = std::vector<std::string>;
  CHECK(Reading("Following Merkel's speech, Emmanuel Macron left the room.")
            .who("left") == Names{"Emmanuel Macron"});
  CHECK(
      Reading("Even though Angela Merkel confessed, Emmanuel Macron was tried.")
          .who("tried") == Names{"Emmanuel Macron"});
}

TEST_CASE("Who: not those who only say who somebody is") {
  using Names = std::vector<std::string>;
  CHECK(Reading("Emmanuel Macron, a pupil of the late leader Angela Merkel, "
                "was hurt on Friday.")
            .who("hurt") == Names{"Emmanuel Macron"});
}

TEST_CASE("Who: not those who stand beside the story") {
  using Names = std::vector<std::string>;
  CHECK(Reading("According to Reuters, Emmanuel Macron resigned.")
            .who("resigned") == Names{"Emmanuel Macron"});
  CHECK(Reading("Emmanuel Macron, said Angela Merkel, was hurt.").who("hurt") ==
        Names{"Emmanuel Macron"});
  CHECK(
      Reading("Merkel's colleague Emmanuel Macron resigned.").who("resigned") ==
      Names{"Emmanuel Macron"});
  CHECK(Reading("Emmanuel Macron died of COVID-19.").who("died") ==
        Names{"Emmanuel Macron"});
}

}  // namespace
}  // namespace dateline
