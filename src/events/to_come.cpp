#include "events/to_come.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/calendar.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr std::string_view kToCome[] = {"scheduled", "schedule", "planned",   "upcoming", "forthcoming",
                                        "coming",    "plan",     "impending", "future",   "next"};
constexpr std::string_view kMayCome[] = {"possible", "potential", "eventual", "would-be", "prospective", "proposed"};

// "The visit is likely to begin in May"
bool is_likely_to_be(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (!syntax::is_subject(token.relation) || !token.head || reading[token.head].upos != Upos::ADJ) return false;
  if (reading[token.head].lemma != "likely") return false;
  const TokenId verb = syntax::child(reading, token.head, Relation::xcomp);
  return verb && is_infinitive(reading, verb) &&
         among(reading[verb].lemma, {"take", "occur", "happen", "hold", "begin", "start", "resume"});
}

// "his visit last week will": told with a day before the report's, between it and its verb.
bool has_past_day(const Reading& reading, TokenId noun) {
  const auto& day = reading.document->published;
  const TokenId first = reading[reading[noun].sentence].first;
  auto at = std::lower_bound(reading.times.begin(), reading.times.end(), first,
                             [](const TimeExpression& one, TokenId id) { return one.first < id; });
  for (; at != reading.times.end() && at->first < reading[noun].head; ++at)
    if (noun < at->first && at->begin && (!day || *at->begin < *day)) return true;
  return false;
}

// "his visit next week will": told with a day soon after the report's, between it and its verb.
bool has_coming_day(const Reading& reading, TokenId noun) {
  constexpr int kSoon = 183;  // days; later, and it may be the day of the year before
  const auto& day = reading.document->published;
  auto at = std::lower_bound(reading.times.begin(), reading.times.end(), noun,
                             [](const TimeExpression& one, TokenId id) { return one.first < id; });
  for (; day && at != reading.times.end() && at->first < reading[noun].head; ++at) {
    if (at->kind == TimeKind::duration || !at->begin) continue;
    const int64_t ahead = mentions::day_number(mentions::bounds_of(*at->begin).first) -
                          mentions::day_number(mentions::bounds_of(*day).first);
    if (ahead > 0 && ahead < kSoon) return true;
  }
  return false;
}

// "The visit will deepen the friendship": a meeting to come, unless it was last week.
bool is_to_bring(const Reading& reading, TokenId noun, TokenId verb) {
  return among(reading[noun].lemma, {"visit", "trip", "tour", "meeting", "summit", "talk", "dialogue"}) &&
         among(reading[verb].lemma,
               {"reinforce", "deepen", "strengthen", "highlight", "underscore", "advance", "celebrate", "mark"}) &&
         !has_past_day(reading, noun) && !is_recent(reading, noun);
}

// "The talks will focus on trade": what they will be about, they are still to be.
bool is_to_be_about(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  if (!syntax::is_subject(token.relation) || !token.head || reading[token.head].xpos != "VB") return false;
  const TokenId helper = syntax::child(reading, token.head, Relation::aux);
  if (!helper || reading[helper].lemma != "will") return false;
  return is_to_bring(reading, noun, token.head) || has_coming_day(reading, noun) ||
         among(reading[token.head].lemma, {"focus", "concern", "deal", "address", "cover", "include", "touch", "centre",
                                           "center", "feature", "consider", "devote", "begin", "start"});
}

// "are expected to", "is planned to", now.
bool is_awaited(const Reading& reading, TokenId verb) {
  if (reading[verb].xpos != "VBN" || !among(reading[verb].lemma, {"expect", "plan", "schedule", "slate"})) return false;
  const TokenId helper = syntax::child(reading, verb, Relation::aux__pass);
  return helper && among(reading[helper].xpos, {"VBZ", "VBP"});
}

// "the visit scheduled for May", "talks planned for Monday"
bool is_set_for(const Reading& reading, TokenId participle) {
  const Token& token = reading[participle];
  if (token.relation != Relation::acl || token.xpos != "VBN" || !among(token.lemma, {"schedule", "plan", "slate"}))
    return false;
  for (const TokenId c : syntax::children(reading, participle)) {
    const TokenId mark = syntax::child(reading, c, Relation::case_);
    if ((reading[c].relation == Relation::obl || reading[c].relation == Relation::obj) && mark &&
        reading[mark].lemma == "for")
      return true;
  }
  return false;
}

// "a call between the presidents scheduled for May", where the tree hangs the participle on those who will call.
bool is_between_set_for(const Reading& reading, TokenId party) {
  if (reading[party].relation != Relation::nmod) return false;
  for (const TokenId c : syntax::children(reading, party))
    if (is_set_for(reading, c)) return true;
  return false;
}

// "the visit of the envoy in the coming year", "a visit at the earliest opportunity"
bool is_some_day(const Reading& reading, TokenId noun) {
  for (const TokenId c : syntax::children(reading, noun)) {
    if (reading[c].relation != Relation::nmod && reading[c].relation != Relation::obl) continue;
    const TokenId which = syntax::child(reading, c, Relation::amod);
    if (which && among(lower(reading[which].form), {"coming", "earliest"})) return true;
  }
  return false;
}

// "from 3 to 5 May": whether the first of the two days is not after this one.
bool begins_by(const Reading& reading, TokenId verb, int day) {
  for (const TokenId c : syntax::children(reading, verb)) {
    const TokenId from = syntax::child(reading, c, Relation::case_);
    if (!from || reading[from].lemma != "from" || reading[c].upos != Upos::NUM) continue;
    const std::string_view form = reading[c].form;
    const bool of_month = form.size() <= 2 && form.find_first_not_of("0123456789") == std::string_view::npos;
    return of_month && std::stoi(std::string(form)) <= day;
  }
  return false;
}

// "is visiting Chad from 3 to 5 May", in a report of 4 May; without a day he is there as well.
bool is_there_now(const Reading& reading, TokenId verb) {
  if (reading[verb].lemma != "visit") return false;
  const auto& day = reading.document->published;
  const Sentence& sentence = reading[reading[verb].sentence];
  bool told = false;
  auto at = std::lower_bound(reading.times.begin(), reading.times.end(), sentence.first,
                             [](const TimeExpression& one, TokenId first) { return one.first < first; });
  for (; at != reading.times.end() && at->first <= sentence.last; ++at) {
    const TimeExpression& time = *at;
    if (time.kind == TimeKind::duration || !syntax::dominates(reading, verb, time.first)) continue;
    told = true;
    if (day && day->day && time.begin && *time.begin <= *day) return true;
  }
  return !told || (day && begins_by(reading, verb, day->day));
}

// "now that they get closer to the talks": those are to come.
bool is_drawing_near(const Reading& reading, TokenId noun) {
  const TokenId to = syntax::child(reading, noun, Relation::case_), near = reading[noun].head;
  if (!to || !near || reading[to].lemma != "to" || near > noun) return false;
  const std::string form = lower(reading[near].form);
  return form == "closer" || (form == "get" && syntax::has_child(reading, near, Relation::advmod) && to.value > 0 &&
                              lower(reading.tokens[to.value - 1].form) == "closer");
}

// "the talks that both are going to hold": not yet held.
bool is_going_to_be_had(const Reading& reading, TokenId noun) {
  const TokenId verb = syntax::child(reading, noun, Relation::acl__relcl);
  const TokenId had = verb && reading[verb].lemma == "go" ? syntax::child(reading, verb, Relation::xcomp) : TokenId{};
  const TokenId is = verb ? syntax::child(reading, verb, Relation::aux) : TokenId{};
  return had && is && among(reading[is].xpos, {"VBZ", "VBP"}) && among(reading[had].lemma, {"have", "hold"});
}

// "in the event of a raid": should there be one.
bool is_in_the_event(const Reading& reading, TokenId noun) {
  const TokenId event = reading[noun].relation == Relation::nmod ? reading[noun].head : TokenId{};
  const TokenId in = event ? syntax::child(reading, event, Relation::case_) : TokenId{};
  return in && reading[event].form == "event" && reading[in].lemma == "in" && event < noun;
}

// "his visit to Chad, due in the second half of May", wherever the tree hangs it; not "due to".
bool is_due(const Reading& reading, TokenId noun) {
  const uint32_t last = reading[reading[noun].sentence].last.value;
  uint32_t at = noun.value + 1;
  while (at < last && (reading.tokens[at].form == "," || syntax::dominates(reading, noun, TokenId(at))) &&
         reading.tokens[at].lemma != "due")
    ++at;
  return at < last && reading.tokens[at].lemma == "due" &&
         among(reading.tokens[at + 1].lemma, {"in", "on", "for", "at", "next", "later"});
}

}  // namespace

Modality of_adjective(const Reading& reading, TokenId noun) {
  for (const TokenId c : syntax::children(reading, noun)) {
    if (is_set_for(reading, c) || is_between_set_for(reading, c)) return Modality::future;
    if (c > noun && reading[c].lemma == "due" && reading[c].upos == Upos::ADJ) return Modality::future;
    if (reading[c].relation != Relation::amod || c > noun) continue;
    if (among(reading[c].lemma, kToCome) || lower(reading[c].form) == "coming") return Modality::future;
    if (among(reading[c].lemma, kMayCome)) return Modality::hypothetical;
  }
  if (is_in_the_event(reading, noun)) return Modality::hypothetical;
  const Token& token = reading[noun];
  const bool previewed = token.relation == Relation::nmod && reading[token.head].lemma == "preview";
  const bool ahead = previewed || is_due(reading, noun) || is_some_day(reading, noun) ||
                     is_likely_to_be(reading, noun) || is_to_be_about(reading, noun) ||
                     is_drawing_near(reading, noun) || is_going_to_be_had(reading, noun);
  return ahead ? Modality::future : Modality::asserted;
}

bool is_expected(const Reading& reading, TokenId verb) {
  const Token& token = reading[verb];
  return is_awaited(reading, verb) ||
         (token.relation == Relation::xcomp && token.head && is_awaited(reading, token.head));
}

bool is_arranged(const Reading& reading, TokenId verb) {
  static constexpr std::string_view kArranged[] = {"visit", "meet"};
  static constexpr std::string_view kNow[] = {"now", "currently", "today", "still", "regularly", "right", "often"};
  const Token& token = reading[verb];
  if (token.xpos != "VBG" || !among(token.lemma, kArranged) || is_there_now(reading, verb)) return false;
  bool is = false;
  for (const TokenId c : syntax::children(reading, verb)) {
    if (among(reading[c].lemma, kNow)) return false;
    is = is || (reading[c].relation == Relation::aux && (reading[c].xpos == "VBZ" || reading[c].xpos == "VBP") &&
                reading[c].lemma == "be");
  }
  return is && !is_perfect(reading, verb);
}

bool is_recent(const Reading& reading, TokenId noun) {
  for (const TokenId c : syntax::children(reading, noun))
    if (c < noun && reading[c].relation == Relation::amod && reading[c].lemma == "recent") return true;
  return false;
}

bool is_pleasure(const Reading& reading, TokenId infinitive) {
  const TokenId joy = reading[infinitive].head;
  return joy && among(reading[joy].lemma, {"pleasure", "honor", "honour", "privilege", "delight", "joy"}) &&
         syntax::has_child(reading, joy, Relation::cop) &&
         among(reading[infinitive].lemma, {"welcome", "host", "receive", "greet", "meet", "see"});
}

bool is_task(const Reading& reading, TokenId gerund) {
  const Token& token = reading[gerund];
  if (token.xpos != "VBG" || token.relation != Relation::csubj || !token.head) return false;
  const TokenId is = syntax::child(reading, token.head, Relation::cop);
  if (!is || !among(reading[is].xpos, {"VBZ", "VBP"})) return false;
  if (among(reading[token.head].lemma, {"priority", "goal", "aim", "task", "objective", "ambition", "intention"}))
    return true;
  const TokenId clause = syntax::child(reading, token.head, Relation::acl__relcl);
  return reading[token.head].lemma == "something" && clause &&
         among(reading[clause].lemma, {"go", "want", "need", "hope", "plan", "intend"});
}

bool is_chance_taken(const Reading& reading, TokenId infinitive) {
  TokenId verb = reading[infinitive].head;
  TokenId chance = verb && reading[verb].upos == Upos::VERB ? syntax::child(reading, verb, Relation::obj) : verb;
  if (verb && reading[verb].upos != Upos::VERB) verb = reading[verb].head;
  if (!chance || !verb || !among(reading[chance].lemma, {"opportunity", "chance", "occasion"})) return false;
  return among(reading[verb].lemma, {"take", "use", "seize", "have"}) && is_past(reading, verb);
}

}  // namespace bede::events
