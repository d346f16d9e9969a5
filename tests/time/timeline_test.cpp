#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "dateline/dateline.h"

namespace dateline {
namespace {

Analysis read(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  options.date = Date{2018, 11, 5};
  auto analysis = analyze(text, options);
  REQUIRE(analysis);
  return std::move(*analysis);
}

const TimelineEntry* on(const Analysis& analysis, std::string_view when) {
  for (const TimelineEntry& entry : analysis.timeline) {
    if (entry.when.value == when) return &entry;
  }
  return nullptr;
}

TEST_CASE("what happened and what is planned are told apart", "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller resigned on Friday. Parliament will elect a new speaker on "
      "Thursday.");
  const TimelineEntry* past = on(analysis, "2018-11-02");
  REQUIRE(past);
  CHECK(past->status == Status::kHappened);
  const TimelineEntry* planned = on(analysis, "2018-11-08");
  REQUIRE(planned);
  CHECK(planned->status == Status::kPlanned);
}

TEST_CASE("a saying without its sayer is left out", "[timeline]") {
  const Analysis analysis =
      read("Anna Keller will meet the union on Thursday, said Monday.");
  const TimelineEntry* entry = on(analysis, "2018-11-08");
  REQUIRE(entry);
  CHECK(entry->what == "Anna Keller will meet the union on Thursday.");
}

TEST_CASE("the day in the dateline is no event's", "[timeline]") {
  const Analysis analysis = read(
      "Quake hits the south\n\nLISBON, Nov. 3, 2018 - An earthquake struck "
      "Faro in southern Portugal on Friday evening and killed 22 people, the "
      "interior minister said.\n\nSchools in the town will stay closed.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("An earthquake struck Faro"));
  CHECK_FALSE(on(analysis, "2018-11-03"));
}

TEST_CASE("a clause of two words is told with its sentence", "[timeline]") {
  const Analysis analysis = read(
      "\"Nobody wants to wait,\" said Anna Keller, who led the union from May "
      "2015 until she retired in March.");
  const TimelineEntry* entry = on(analysis, "2015-05");
  REQUIRE(entry);
  CHECK(entry->what.find("led the union") != std::string::npos);
}

TEST_CASE("who did it stands with the entry", "[timeline]") {
  const Analysis analysis =
      read("Police in Lisbon arrested Rui Santos on Friday.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  const auto named = [&](const std::vector<uint32_t>& list,
                         std::string_view name) {
    return std::any_of(list.begin(), list.end(), [&](uint32_t e) {
      return analysis.entities[e].name == name;
    });
  };
  CHECK(named(entry->who, "Rui Santos"));
  CHECK(named(entry->where, "Lisbon"));
}

TEST_CASE("the clause of a \"who\" is told of the name before it",
          "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller, who overtook Rui Santos on Friday, thanked her team in "
      "Lisbon on Saturday.");
  const TimelineEntry* first = on(analysis, "2018-11-02");
  REQUIRE(first);
  CHECK(first->what == "Anna Keller overtook Rui Santos on Friday.");
  const TimelineEntry* second = on(analysis, "2018-11-03");
  REQUIRE(second);
  REQUIRE_FALSE(second->who.empty());
  CHECK(analysis.entities[second->who.front()].name == "Anna Keller");
}

TEST_CASE("what is denied or only possible says so", "[timeline]") {
  const Analysis analysis = read(
      "The minister did not attend the meeting on Friday. The bank could "
      "close in December 2019.");
  const TimelineEntry* denied = on(analysis, "2018-11-02");
  REQUIRE(denied);
  CHECK(denied->status == Status::kDenied);
  const TimelineEntry* possible = on(analysis, "2019-12");
  REQUIRE(possible);
  CHECK(possible->status == Status::kPossible);
}

TEST_CASE("entries stand in order of time, undated ones last", "[timeline]") {
  const Analysis analysis = read(
      "The bridge will open on Friday. It was built in 1994 by Anna Keller. "
      "Keller won a prize for it. The bridge was closed last month.");
  bool undated = false;
  std::optional<Date> last;
  for (const TimelineEntry& entry : analysis.timeline) {
    if (!entry.when.earliest) {
      undated = true;
      continue;
    }
    CHECK_FALSE(undated);
    if (last) CHECK(*last <= *entry.when.earliest);
    last = entry.when.earliest;
  }
  CHECK(analysis.timeline.size() >= 3);
}

TEST_CASE("two mentions of one event are one entry", "[timeline]") {
  const Analysis analysis = read(
      "A bomb attack killed five people in Kabul on Friday. No group claimed "
      "responsibility. The attack in Kabul on Friday was the third this "
      "month.");
  int attacks = 0;
  for (const TimelineEntry& entry : analysis.timeline) {
    attacks +=
        entry.when.value == "2018-11-02" && entry.status == Status::kHappened;
  }
  CHECK(attacks <= 2);
}

TEST_CASE("what is expected later this year lies ahead", "[timeline]") {
  const Analysis analysis = read(
      "The director was jailed on Friday. Prosecutors are expected to ask for "
      "a hearing later this year.");
  const TimelineEntry* entry = on(analysis, "2018");
  REQUIRE(entry);
  CHECK(entry->status == Status::kPlanned);
  CHECK(entry->when.earliest == Date{2018, 11, 6});
  CHECK(entry->when.mod.empty());
}

TEST_CASE("the agency's credits are no event", "[timeline]") {
  const Analysis analysis = read(
      "Helvion agreed to buy its rival on Friday. (Reporting by Anna Weiss in "
      "Zurich and Lars Holm in Copenhagen; Editing by Mark Potter)");
  for (const TimelineEntry& entry : analysis.timeline) {
    CHECK(entry.what.find("Reporting by") == std::string::npos);
  }
}

TEST_CASE("what has happened so far is not of the day told before",
          "[timeline]") {
  const Analysis analysis = read(
      "The rover landed on Mars on Feb. 18, 2011. It has collected 28 samples "
      "since.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (entry.what.find("collected") == std::string::npos) continue;
    CHECK(entry.when.value != "2011-02-18");
  }
}

TEST_CASE("months between which something happened are one stretch",
          "[timeline]") {
  const Analysis analysis =
      read("Engineers drilled the stones between February and August 2013.");
  CHECK(on(analysis, "2013-02/2013-08"));
}

TEST_CASE("decades and seasons are read as such", "[timeline]") {
  const Analysis analysis = read(
      "Hale took bribes in the summer of 2014. Adler worked there in the "
      "1990s.");
  const std::string text = export_as(analysis, Format::kMarkdown);
  CHECK(text.find("the summer of 2014") != std::string::npos);
  CHECK(text.find("the 1990s") != std::string::npos);
  const Analysis winter = read("The bridge collapsed in the winter of 2015.");
  REQUIRE_FALSE(winter.timeline.empty());
  CHECK(winter.timeline.front().when.precision == "season");
}

TEST_CASE("no two entries read alike", "[timeline]") {
  const Analysis analysis = read(
      "Her husband Ron, who died in 2016, had played the same numbers every "
      "week since the state lottery began in November 1994.\n\n"
      "The maker of pumps said on Friday it had agreed to buy its rival for "
      "two billion crowns in cash, its biggest purchase.");
  for (const TimelineEntry& one : analysis.timeline) {
    for (const TimelineEntry& other : analysis.timeline) {
      if (&one == &other || one.when.value != other.when.value) continue;
      const std::string tail = one.what.substr(one.what.size() / 2);
      CHECK_FALSE(other.what.ends_with(tail));
    }
  }
}

TEST_CASE("a known event gets its day from the knowledge base", "[timeline]") {
  const Analysis analysis = read(
      "The officials will discuss the commitments made at the June summit in "
      "Singapore between Donald Trump and Kim Jong Un.");
  const TimelineEntry* summit = on(analysis, "2018-06-12");
  REQUIRE(summit);
  CHECK(summit->basis == Basis::kKnowledge);
  CHECK(summit->status == Status::kHappened);
  CHECK(summit->what.starts_with("The June summit in Singapore"));
}

TEST_CASE("questions and small talk are no entries", "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller resigned on Friday. What happened in 2016? I looked at it "
      "back in 2017.");
  CHECK(on(analysis, "2018-11-02"));
  CHECK_FALSE(on(analysis, "2016"));
  CHECK_FALSE(on(analysis, "2017"));
}

TEST_CASE("an entry reads by itself", "[timeline]") {
  const Analysis analysis = read(
      "Angela Merkel met ministers from across the country at the chancellery "
      "in Berlin on Thursday, officials of her government said, and she flew "
      "to Paris on Friday for a dinner with President Emmanuel Macron, which "
      "went on for four hours and ended without any agreement.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK_FALSE(entry.what.starts_with("She "));
    CHECK_FALSE(entry.what.starts_with("And "));
    CHECK(entry.what.size() <= 240);
  }
  const TimelineEntry* flight = on(analysis, "2018-11-02");
  REQUIRE(flight);
  CHECK(flight->what.starts_with("Angela Merkel flew to Paris"));
}

TEST_CASE("a clause about somebody is told without the rest", "[timeline]") {
  const Analysis analysis = read(
      "Elsa Brandt, who in 1974 became the first woman to lead the orchestra, "
      "died on Saturday at her home in Bremen. A new bridge, which was first "
      "proposed in 2014, was never built.");
  const TimelineEntry* first = on(analysis, "1974");
  REQUIRE(first);
  CHECK(first->what.find("died") == std::string::npos);
  const TimelineEntry* death = on(analysis, "2018-11-03");
  REQUIRE(death);
  const TimelineEntry* bridge = on(analysis, "2014");
  REQUIRE(bridge);
  CHECK(bridge->what == "A new bridge was first proposed in 2014.");
}

TEST_CASE("an obituary full of years is news all the same", "[timeline]") {
  const Analysis analysis = read(
      "The conductor Elsa Brandt died on Saturday at her home in Bremen. She "
      "was born in 1936 and studied in Vienna from 1955. In 1963 she moved to "
      "London. She retired in 2006. A concert will be held on 12 November.");
  CHECK(on(analysis, "2018-11-03"));
  CHECK(on(analysis, "2018-11-12"));
}

TEST_CASE("two days of a sentence are two clauses", "[timeline]") {
  const Analysis analysis = read(
      "The firm Norvik grew. Norvik was founded in Bergen in 1911 and was "
      "listed in 1998.");
  const TimelineEntry* founded = on(analysis, "1911");
  REQUIRE(founded);
  CHECK(founded->what == "Norvik was founded in Bergen in 1911.");
  const TimelineEntry* listed = on(analysis, "1998");
  REQUIRE(listed);
  CHECK(listed->what == "Norvik was listed in 1998.");
}

TEST_CASE("until when something holds is not when it happened", "[timeline]") {
  const Analysis analysis = read(
      "Two men were charged on Friday. A third suspect has been released on "
      "bail until December 14.");
  CHECK_FALSE(on(analysis, "2018-12-14"));
}

TEST_CASE("the people of a place, not the place", "[timeline]") {
  const Analysis analysis = read(
      "Farmers in western Kenya, who staged protests on Friday, threatened to "
      "block roads. The owner of the firm will appear before magistrates on "
      "Wednesday.");
  const TimelineEntry* protests = on(analysis, "2018-11-02");
  REQUIRE(protests);
  CHECK(protests->what.starts_with("Farmers in western Kenya"));
  CHECK(on(analysis, "2018-11-07"));
}

TEST_CASE("what has been done since is not of the day before", "[timeline]") {
  const Analysis analysis = read(
      "The regulator met on Friday. Its rival Arden, which settled a case in "
      "2016, has introduced a single button.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (analysis.document.at(entry.trigger) == "introduced") {
      CHECK(entry.when.value != "2016");
    }
  }
}

TEST_CASE("no entry ends within a phrase", "[timeline]") {
  const Analysis analysis = read(
      "According to the party, the former governor Anna Keller of the eastern "
      "province has amassed 1,217 pledged delegates so far, while her rival, "
      "who entered the race last, had earned 914 by the end of Friday.");
  REQUIRE_FALSE(analysis.timeline.empty());
  for (const TimelineEntry& entry : analysis.timeline) {
    CHECK_FALSE(entry.what.ends_with("amassed."));
  }
}

TEST_CASE("denied, asked for and depending on an if", "[timeline]") {
  const Analysis analysis = read(
      "Moscow denied on Friday it had sent troops across the border. Human "
      "Rights Watch had urged lawmakers on Thursday to reject the bill. If the "
      "law is extended on November 20, critics will go to court.");
  const TimelineEntry* denied = on(analysis, "2018-11-02");
  REQUIRE(denied);
  const TimelineEntry* urged = on(analysis, "2018-11-01");
  REQUIRE(urged);
  CHECK(urged->status == Status::kHappened);
  const TimelineEntry* open = on(analysis, "2018-11-20");
  REQUIRE(open);
  CHECK(open->status == Status::kPossible);
  CHECK(open->what.starts_with("If the law"));
}

TEST_CASE("an opinion is no event, and a month no verb", "[timeline]") {
  const Analysis analysis = read(
      "Finland opened talks on Friday. The United States has seen Finland as "
      "a close partner for years.");
  REQUIRE(analysis.timeline.size() == 1);
  CHECK(analysis.timeline[0].when.value == "2018-11-02");
  for (const Event& event :
       read("The ship sank off Malta, May 18, after a fire.").events) {
    CHECK(event.lemma != "may");
  }
}

const TimelineEntry* telling(const Analysis& analysis, std::string_view words) {
  for (const TimelineEntry& entry : analysis.timeline) {
    if (entry.what.find(words) != std::string::npos) return &entry;
  }
  return nullptr;
}

TEST_CASE("who said it comes first when the saying is the news", "[timeline]") {
  const Analysis analysis = read(
      "Anna Keller and her deputy Jonas Lang will meet their Danish "
      "counterparts in Bergen on Friday for a first round of talks on fishing "
      "quotas, the Norwegian government said on Monday.");
  const TimelineEntry* said = on(analysis, "2018-11-05");
  REQUIRE(said);
  CHECK(said->status == Status::kHappened);
  CHECK(
      said->what.starts_with("The Norwegian government said on Monday: Anna "
                             "Keller"));
  const TimelineEntry* talks = on(analysis, "2018-11-09");
  REQUIRE(talks);
  CHECK(talks->status == Status::kPlanned);
  CHECK(talks->what.starts_with("Anna Keller and her deputy"));
}

TEST_CASE("a picture's caption doubles no entry of the body", "[timeline]") {
  const Analysis analysis = read(
      "Crews save old barn\n\nFirefighters tackle the blaze at the old barn "
      "in Harmondsby on Friday. Photo: Jane Holt/PA\n\nSixty firefighters "
      "tackled the blaze at the barn in Harmondsby on Friday, the county "
      "said. Nobody was hurt.");
  int told = 0;
  for (const TimelineEntry& entry : analysis.timeline) {
    if (entry.what.find("the blaze") == std::string::npos) continue;
    ++told;
    CHECK(entry.what.starts_with("Sixty firefighters"));
  }
  CHECK(told == 1);
}

TEST_CASE("notes about the article are no news", "[timeline]") {
  const Analysis analysis = read(
      "The dam broke on Friday.\n\nAssociated writer Tom Brandt in Oslo "
      "contributed to this report.\n\nThis article was amended on 3 November "
      "2018.\n\nAll rights reserved.");
  REQUIRE(analysis.timeline.size() == 1);
  CHECK(analysis.timeline[0].when.value == "2018-11-02");
}

TEST_CASE("a recipe tells no news", "[timeline]") {
  CHECK(read("My grandmother baked this cake every Easter.\n\nBeat the butter "
             "and sugar until pale, then add the eggs one at a time. Put the "
             "tin into the oven and bake for 40 minutes.")
            .timeline.size() <= 1);
}

TEST_CASE("a name stands once in a sentence that had a pronoun", "[timeline]") {
  const Analysis analysis = read(
      "Tom Varga led the crew. He praised his father, Karl Varga, on Friday, "
      "and on Saturday he says he will leave the club, which had been his "
      "home since he was a boy of nine and which has paid for his training.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK(entry.what.find("Tom Varga praised his father, Karl Varga") ==
          std::string::npos);
    CHECK(entry.what.find("He says Tom") == std::string::npos);
  }
}

TEST_CASE("a relative clause is about whom it follows", "[timeline]") {
  const Analysis analysis = read(
      "The 24-year-old, who joined from Viborg Stars for eight million euros "
      "in January, scored twice on Friday.");
  const TimelineEntry* joined = on(analysis, "2018-01");
  REQUIRE(joined);
  CHECK(joined->what.starts_with("The 24-year-old joined from Viborg Stars"));
}

TEST_CASE("what is left out of a passive is put back", "[timeline]") {
  const Analysis analysis = read(
      "Rui Okafor was arrested in February 2015 and charged in August 2016. "
      "The barn, built in 1426, was sold in 2011 to a trust that looks after "
      "more than forty such buildings in the region and opens them to visitors "
      "from March to October.");
  const TimelineEntry* charged = on(analysis, "2016-08");
  REQUIRE(charged);
  CHECK(charged->what == "Rui Okafor was charged in August 2016.");
  const TimelineEntry* built = on(analysis, "1426");
  REQUIRE(built);
  CHECK(built->what.starts_with("The barn was built in 1426"));
}

TEST_CASE("no entry begins behind its subject", "[timeline]") {
  const Analysis analysis = read(
      "Margit Halvorsen, the biologist who found the reefs off Norway and "
      "fought for decades to protect them, died on Friday at her home.");
  const TimelineEntry* death = on(analysis, "2018-11-02");
  REQUIRE(death);
  CHECK_FALSE(death->what.starts_with("For decades"));
}

TEST_CASE("what was called off did not happen on its day", "[timeline]") {
  const Analysis analysis = read(
      "Sunday's race was called off because of fog. The match had been "
      "scheduled for Wednesday but was postponed. Work had been due to start "
      "in May but was delayed. The fair was cancelled on Thursday.");
  const TimelineEntry* race = on(analysis, "2018-11-04");
  REQUIRE(race);
  CHECK(race->status == Status::kDenied);
  const TimelineEntry* match = on(analysis, "2018-10-31");
  REQUIRE(match);
  CHECK(match->status == Status::kDenied);
  const TimelineEntry* work = on(analysis, "2018-05");
  REQUIRE(work);
  CHECK(work->status == Status::kDenied);
  const TimelineEntry* fair = on(analysis, "2018-11-01");
  REQUIRE(fair);
  CHECK(fair->status == Status::kHappened);
}

TEST_CASE("what is compared with dates nothing", "[timeline]") {
  const Analysis analysis = read(
      "Net income climbed to 1.42 billion crowns in the third quarter from "
      "1.20 billion a year earlier. Turnout on Sunday was 67%, up from 58% in "
      "2014.");
  CHECK_FALSE(on(analysis, "2014"));
  CHECK(on(analysis, "2018-07-01/2018-09-30"));
  CHECK_FALSE(on(analysis, "2017-07-01/2017-09-30"));
}

TEST_CASE("what somebody had done before dates no other verb", "[timeline]") {
  const Analysis analysis = read(
      "In 1991 Piet Lang came to the town. Lang, who had studied marshes "
      "since 1978, argued that the wall should go. The council threw him out. "
      "The mayor promised a new wall; it was finished in 1999.");
  const auto day_of = [&](std::string_view words) {
    const TimelineEntry* entry = telling(analysis, words);
    return entry == nullptr ? std::string() : entry->when.value;
  };
  CHECK(day_of("threw him out") != "1978");
  CHECK(day_of("argued") != "1978");
  CHECK(day_of("promised a new wall") != "1999");
  // Nor is it of the article's own day.
  CHECK(day_of("threw him out") != "2018-11-05");
}

TEST_CASE("plans in the present tense, and storms that have hit",
          "[timeline]") {
  const Analysis analysis = read(
      "Braga lost on Saturday. They host Porto on Wednesday. Mirela is the "
      "strongest storm to hit the island since October 16. Schools will remain "
      "closed until Thursday.");
  const TimelineEntry* match = on(analysis, "2018-11-07");
  REQUIRE(match);
  CHECK(match->status == Status::kPlanned);
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    if (entry.what.starts_with("Mirela")) {
      CHECK(entry.status != Status::kPlanned);
    }
    if (entry.what.starts_with("Schools")) {
      CHECK(entry.status == Status::kPlanned);
    }
  }
}

TEST_CASE("where a clause begins", "[timeline]") {
  const Analysis analysis = read(
      "President Maia Weber named Rusu as her candidate last Friday after "
      "talks with Igor Lang, the leader of the centrist party, collapsed. The "
      "library, which stands in Castle Street beside the old town hall and has "
      "been there for a century, will move to reduced hours from December 3. "
      "The council proposed the closure of three libraries in October, and "
      "those in Marle and Eastcombe are due to shut on 30 November, when the "
      "leases of both of the buildings in the two villages run out.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK_FALSE(entry.what.starts_with("Her candidate"));
    CHECK(entry.what.find("library reduced") == std::string::npos);
    CHECK_FALSE(entry.what.starts_with("Eastcombe are"));
    CHECK_FALSE(entry.what.ends_with("those in Marle."));
  }
  const TimelineEntry* hours = on(analysis, "2018-12-03");
  REQUIRE(hours);
  CHECK(hours->status == Status::kPlanned);
}

TEST_CASE("what was reported is not open because of its if", "[timeline]") {
  const Analysis analysis = read(
      "Bacteria can survive in space if they clump together, the team reported "
      "on Friday.");
  const TimelineEntry* entry = on(analysis, "2018-11-02");
  REQUIRE(entry);
  CHECK(entry->status == Status::kHappened);
}

TEST_CASE("who does something else in the sentence takes no part",
          "[timeline]") {
  const Analysis analysis = read(
      "In December 2016 a stolen Volvo hit a garden wall, and last summer a "
      "porch was wrecked by a van.");
  const TimelineEntry* porch = telling(analysis, "porch was wrecked");
  REQUIRE(porch);
  CHECK(porch->who.empty());
}

TEST_CASE("what happens again and again is no news", "[timeline]") {
  const Analysis analysis = read(
      "Lightning killed a farmer on Friday. The rainy season usually starts in "
      "August. A mass for him is held at the chapel every year.");
  REQUIRE(analysis.timeline.size() == 1);
  CHECK(analysis.timeline[0].when.value == "2018-11-02");
}

TEST_CASE("a date at the end of a relative clause is that clause's",
          "[timeline]") {
  const Analysis analysis = read(
      "A man who murdered a priest in front of his congregation 27 years ago "
      "has been refused parole.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (analysis.document.at(entry.trigger) == "refused") {
      CHECK(entry.when.value != "1991");
    }
  }
}

TEST_CASE("who announces is told without the reasons", "[timeline]") {
  const Analysis analysis = read(
      "Verda will cut off household water for 12 hours a day from Thursday, "
      "the "
      "government announced on Sunday, as the drought empties its lakes.");
  const TimelineEntry* entry = on(analysis, "2018-11-04");
  REQUIRE(entry);
  CHECK(entry->what.starts_with("The government announced on Sunday: Verda"));
}

TEST_CASE("a full stop in the dateline begins no sentence", "[timeline]") {
  const Analysis analysis = read(
      "Fire near Alder Falls\n\nALDER FALLS, Calif. (AP) - A fast fire forced "
      "about 4,000 people from their homes on Friday and destroyed at least "
      "sixty buildings, the county said in a note to its citizens and press.");
  const TimelineEntry* fire = on(analysis, "2018-11-02");
  REQUIRE(fire);
  CHECK(fire->what.starts_with("A fast fire"));
}

TEST_CASE("what somebody said would be is planned", "[timeline]") {
  const Analysis analysis = read(
      "The company said it would cut 600 jobs by 2021. Forecasters said the "
      "winds would ease on Friday.");
  const TimelineEntry* jobs = telling(analysis, "600 jobs");
  REQUIRE(jobs);
  CHECK(jobs->status == Status::kPlanned);
  const TimelineEntry* winds = on(analysis, "2018-11-09");
  REQUIRE(winds);
  CHECK(winds->status == Status::kPlanned);
}

TEST_CASE("a noun before a verb, and whom a clause follows", "[timeline]") {
  const Analysis analysis = read(
      "Maria Hsu told analysts on a call that talks began in August. The deal "
      "needs the approval of the Chinese regulators, who blocked the bid of "
      "Vantor for Apex in 2016, and of the court, which is to decide on it in "
      "the second half of the coming year.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK_FALSE(entry.what.starts_with("Analysts on a call began"));
    CHECK(entry.what.find("approval of the Chinese regulators blocked") ==
          std::string::npos);
  }
}

TEST_CASE("a charge in the lead is not of the day of the crime", "[timeline]") {
  const Analysis analysis = read(
      "A man has been charged with the murder of student Amy Weiss, who went "
      "missing in Leeds on 22 September.");
  for (const TimelineEntry& entry : analysis.timeline) {
    if (analysis.document.at(entry.trigger) == "charged") {
      CHECK(entry.when.value != "2018-09-22");
    }
  }
}

TEST_CASE("a match on a Monday of no known week is planned", "[timeline]") {
  Options options;
  options.from = InputKind::kText;
  const auto analysis = analyze(
      "Braga lost to Celtic on Saturday. They host Porto on Monday.", options);
  REQUIRE(analysis);
  const TimelineEntry* match = telling(*analysis, "host Porto");
  REQUIRE(match);
  CHECK(match->status == Status::kPlanned);
}

TEST_CASE("what a firm said it did stands once", "[timeline]") {
  const Analysis analysis = read(
      "Falken AG opened its first plant abroad in Toledo on Friday, a day "
      "after "
      "it crossed the mark of one million robots sold, the company said.\n\n"
      "The opening was first scheduled for last June and was postponed twice.");
  int told = 0;
  for (const TimelineEntry& entry : analysis.timeline) {
    told += entry.what.find("opened its first plant") != std::string::npos;
  }
  CHECK(told == 1);
  const TimelineEntry* june = on(analysis, "2018-06");
  REQUIRE(june);
  CHECK(june->status == Status::kDenied);
}

TEST_CASE("who can do a thing needs no helper for it", "[timeline]") {
  const Analysis analysis = read(
      "Rui Okafor was taken to hospital in March 2015 and died in August 2016. "
      "On Thursday, minutes before the vote, Anna Keller claimed that the "
      "papers were hers.");
  for (const TimelineEntry& entry : analysis.timeline) {
    INFO(entry.what);
    CHECK(entry.what.find("was died") == std::string::npos);
    CHECK(entry.what.find(": On Thursday") == std::string::npos);
  }
}

TEST_CASE("a weekday that does not fit its date is found", "[findings]") {
  const Analysis wrong = read("The vote was on Tuesday, November 5, 2018.");
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].kind == "weekday-mismatch");
  CHECK(read("The vote was on Monday, November 5, 2018.").findings.empty());
}

TEST_CASE("a day that does not exist is found", "[findings]") {
  const Analysis wrong = read("It was signed on 31 November 2018.");
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].kind == "impossible-date");
  CHECK(read("It was signed on 30 November 2018.").findings.empty());
  CHECK(read("She was born on February 29, 2000.").findings.empty());
}

}  // namespace
}  // namespace dateline
