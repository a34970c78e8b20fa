// Acts of long before the report and of after it: by their dates, by states that are no more, by the wars of the past.
#include <algorithm>
#include <iterator>

#include "base/among.h"
#include "base/strings.h"
#include "events/clause_signs.h"
#include "record/affair_kinds.h"
#include "record/circumstances.h"
#include "record/clauses.h"
#include "record/days.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

bool is_said_in_present(const Reading& reading, TokenId word) {
  return reading[word].xpos == "VBP" || reading[word].xpos == "VBZ" || reading[word].xpos == "VBG";
}

// "As Vice President, I visited Chad", "when I was a boy": an office or age that the speaker had once.
bool is_of_former_days(const Draft& draft, const RecordEvent& event) {
  if (!event.origin || event.plover != "CONSULT") return false;
  const Reading& reading = draft.reading;
  const Sentence& sentence = reading[reading[reading[event.origin].predicate].sentence];
  const std::string text = lower(reading[sentence.first].span.joined(reading[sentence.last].span).of(reading.text()));
  for (const char* words : {"as vice president", "as a senator", "as a young", "when i was ", "as governor"})
    if (text.find(words) != std::string::npos) return true;
  return false;
}

// "In his first days in office the premier lifted the ban": of when he took it. Not "since his first day in office".
bool is_of_first_days(const Draft& draft, const RecordEvent& event) {
  static constexpr std::string_view kFirst[] = {"first day in office",   "first days in office",
                                                "first week in office",  "first weeks in office",
                                                "first month in office", "first months in office"};
  const TokenId word = event.origin ? draft.reading[event.origin].predicate : TokenId{};
  if (!word || is_said_in_present(draft.reading, word)) return false;
  const Reading& reading = draft.reading;
  const Sentence& sentence = reading[reading[word].sentence];
  const std::string text = lower(reading[sentence.first].span.joined(reading[sentence.last].span).of(reading.text()));
  if (text.find("since ") != std::string::npos) return false;
  return std::any_of(std::begin(kFirst), std::end(kFirst),
                     [&](std::string_view one) { return text.find(one) != std::string::npos; });
}

// "his visit tomorrow", "the talks later this month"
bool says_to_come(const Draft& draft, const RecordDate& date) {
  const std::string words = lower(date.evidence.of(draft.reading.text()));
  return words.starts_with("tomorrow") || words.starts_with("next ") || words.starts_with("later this ");
}

// "4:15 p.m. The minister meets with the envoy": a line of the day's programme.
bool is_on_programme(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const Sentence* sentence = event.evidence.empty() ? nullptr : syntax::sentence_at(reading, event.evidence[0].begin);
  if (!sentence || event.plover != "CONSULT") return false;
  const auto time = std::lower_bound(reading.times.begin(), reading.times.end(), sentence->first,
                                     [](const TimeExpression& one, TokenId first) { return one.first < first; });
  const bool hour = time != reading.times.end() && time->first == sentence->first && time->kind == TimeKind::time;
  for (TokenId at = sentence->first; hour && at <= sentence->last; at = TokenId(at.value + 1))
    if (reading[at].upos == Upos::VERB) return reading[at].xpos == "VBZ" || reading[at].xpos == "VBP";
  return false;
}

// A state that was no more when the report was written: "the Soviet Union supplied Cuba".
bool is_of_lost_state(const Draft& draft, const RecordEvent& event) {
  if (event.cameo.starts_with("051") || event.cameo.starts_with("01")) return false;  // artists of old
  return std::any_of(event.dyads.begin(), event.dyads.end(),
                     [&](const auto& dyad) { return is_lost(draft, dyad.first) || is_lost(draft, dyad.second); });
}

// "ten years on, the anniversary of their pact"
bool is_of_anniversary(const Reading& reading, TokenId at) {
  for (int steps = 0; at && steps < 8; at = reading[at].head, ++steps)
    if (reading[at].lemma == "anniversary") return true;
  return false;
}

// "has long been working with them": it goes on, whatever feast is told beside it.
bool is_lasting(const Reading& reading, TokenId at) {
  return reading[at].xpos == "VBG" && events::is_perfect(reading, at) && !events::is_past(reading, at);
}

// The first word of what tells the act: its verb, or where an agreement or a contact is told.
TokenId word_of(const Reading& reading, const RecordEvent& event) {
  if (event.origin) return reading[event.origin].predicate;
  if (event.evidence.empty()) return {};
  const auto at = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), event.evidence.front().begin,
                                   [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
  if (at == reading.tokens.end()) return {};
  TokenId word(static_cast<uint32_t>(at - reading.tokens.begin()));
  while (reading[word].upos != Upos::NOUN && reading[word].head && reading[word].head > word) word = reading[word].head;
  return word;
}

// Fought or signed in a sentence on a war of the past, or done long ago as its anniversary tells; thanks and speeches
// are of today.
bool is_remembered(const Draft& draft, const RecordEvent& event) {
  static constexpr std::string_view kMemories[] = {"world war", "great patriotic war", "wwii",
                                                   "cold war",  "korean war",          "vietnam war"};
  static constexpr std::string_view kDeeds[] = {"ASSAULT", "COERCE", "MOBILIZE", "COOPERATE", "AID", "RETREAT"};
  const bool deed =
      event.cameo == "057" || std::find(std::begin(kDeeds), std::end(kDeeds), event.plover) != std::end(kDeeds);
  const Reading& reading = draft.reading;
  const TokenId word = deed ? word_of(reading, event) : TokenId{};
  if (!word) return false;
  if (is_of_anniversary(reading, word)) return !is_lasting(reading, word);
  if (!event.origin) return false;
  const Sentence& sentence = reading[reading[word].sentence];
  const std::string text = lower(reading[sentence.first].span.joined(reading[sentence.last].span).of(reading.text()));
  return std::any_of(std::begin(kMemories), std::end(kMemories), [&](std::string_view one) {
    const size_t at = text.find(one);
    return at != std::string::npos && !std::string_view(text).substr(0, at).ends_with("post-");
  });
}

// "The envoy travels to Peru and Chile", "our team arrives on Friday" on a government's own page: announced, unless its
// day is not to come.
bool is_announced(const Draft& draft, const RecordEvent& event) {
  static constexpr std::string_view kMoves[] = {"travel", "arrive", "depart", "head"};
  if (draft.home.empty() || (event.cameo != "042" && event.cameo != "043")) return false;
  if (event.date && event.date->value.size() >= 10 && !is_to_come(draft, *event.date, false)) return false;
  return std::any_of(event.evidence.begin(), event.evidence.end(), [&](Span span) {
    const auto& tokens = draft.reading.tokens;
    auto at = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                               [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
    for (; at != tokens.end() && at->span.begin < span.end; ++at)
      if (at->xpos == "VBZ" && std::find(std::begin(kMoves), std::end(kMoves), at->lemma) != std::end(kMoves))
        return true;
    return false;
  });
}

// "seven years since he was shot": the event stands in what "since" opens.
bool opens_since(const Draft& draft, const RecordEvent& event, TokenId year) {
  const auto& tokens = draft.reading.tokens;
  size_t at = year.value + 1;
  if (tokens[at].lemma != "since") return false;
  while (at < tokens.size() && tokens[at].span.end <= event.evidence[0].begin && tokens[at].upos != Upos::VERB) ++at;
  return at < tokens.size() && tokens[at].span.begin >= event.evidence[0].begin;
}

// "When the premier came 75 years ago", "seven years since he was shot": of its sentence, where no day of its own is
// known.
bool is_years_ago(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const Sentence* sentence = event.evidence.empty() ? nullptr : syntax::sentence_at(reading, event.evidence[0].begin);
  if (!sentence || event.date) return false;
  const bool past = std::any_of(event.evidence.begin(), event.evidence.end(), [&](Span span) {
    auto at = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), span.begin,
                               [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
    for (; at != reading.tokens.end() && at->span.begin < span.end; ++at)
      if (at->xpos == "VBD" || at->xpos == "VBN") return true;
    return false;
  });
  for (TokenId at = sentence->first; past && at < sentence->last; at = TokenId(at.value + 1))
    if (reading[at].lemma == "year" && (reading.tokens[at.value + 1].lemma == "ago" || opens_since(draft, event, at)))
      return true;
  return false;
}

bool is_deed(const RecordEvent& event) {
  return among(event.plover, {"ASSAULT", "COERCE", "MOBILIZE", "COOPERATE", "RETREAT"});
}

// Done in the past tense, without a day of its own, right after a sentence on a day of long ago: "On 3 May 1966 his
// company took the hill. He was shot by".
bool follows_old_day(const Draft& draft, const RecordEvent& event) {
  constexpr int kLongAgo = 5;  // years
  const Reading& reading = draft.reading;
  const std::optional<Date>& published = reading.document->published;
  if (!event.origin || event.date || !published || !is_deed(event)) return false;
  const Token& verb = reading[reading[event.origin].predicate];
  const TokenId aux = syntax::child(reading, reading[event.origin].predicate, Relation::aux);
  if (aux && reading[aux].lemma == "have") return false;
  if ((verb.xpos != "VBD" && verb.xpos != "VBN") || verb.sentence.value == 0) return false;
  const Sentence& before = reading.sentences[verb.sentence.value - 1];
  if (before.paragraph != reading[verb.sentence].paragraph) return false;
  auto last = std::upper_bound(reading.times.begin(), reading.times.end(), before.last,
                               [](TokenId end, const TimeExpression& one) { return end < one.first; });
  while (last != reading.times.begin() && before.first <= std::prev(last)->first) {
    --last;
    if (last->begin && last->last <= before.last) return last->begin->year + kLongAgo < published->year;
  }
  return false;
}

// "five months earlier", "two years before": of what had been done by then.
bool is_earlier(const Reading& reading, TokenId verb) {
  if (events::is_perfect(reading, verb) && !events::is_past(reading, verb)) return false;
  for (const TokenId word : syntax::children(reading, verb)) {
    if (!among(reading[word].lemma, {"earlier", "early", "before", "previously"}) || word < verb) continue;
    for (const TokenId unit : syntax::children(reading, word))
      if (among(reading[unit].lemma, {"month", "year", "decade", "century"})) return true;
  }
  return false;
}

// "had seized power five months earlier", "fled in 1991 after Chad deported him": as long ago as what it is told with.
bool is_older_than_told(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  if (!event.origin || event.date || !is_deed(event)) return false;
  const TokenId verb = reading[event.origin].predicate;
  if (reading[verb].xpos != "VBD" && reading[verb].xpos != "VBN") return false;
  if (is_earlier(reading, verb)) return true;
  const TokenId above = reading[verb].head, mark = syntax::child(reading, verb, Relation::mark);
  const bool told_with = reading[verb].relation == Relation::advcl && above && mark && reading[above].xpos == "VBD" &&
                         among(reading[mark].lemma, {"after", "before", "when", "until", "once"});
  const auto date = told_with ? draft.circumstances.own_date(above) : std::nullopt;
  return date && date->value.size() == 4 && is_older(draft, *date, kYear);
}

// "In a pact of May 1974 they had agreed", told two years later.
bool had_been_by_then(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const std::optional<Date>& published = reading.document->published;
  if (!event.origin || event.date || !published || !published->month) return false;
  const TokenId verb = reading[event.origin].predicate;
  const TokenId had = syntax::child(reading, verb, Relation::aux);
  if (reading[verb].xpos != "VBN" || !had || reading[had].xpos != "VBD" || reading[had].lemma != "have") return false;
  return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeExpression& time) {
    return time.begin && time.begin->year > 0 && time.first < verb && syntax::dominates(reading, verb, time.first) &&
           rough_day(time.begin->year, 12, 31) + kMonth < rough_day(published->year, published->month, 1) &&
           time.kind != TimeKind::duration;
  });
}

// "Russia's annexation of Crimea", told in another year.
bool is_of_known_day(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  if (!event.origin || !reading.document->published || reading.document->published->year < 2015) return false;
  const TokenId word = reading[event.origin].predicate;
  if (!among(reading[word].lemma, {"annex", "annexation", "seizure", "seize", "occupation"})) return false;
  for (const TokenId child : syntax::children(reading, word))
    if (reading[child].form == "Crimea") return true;
  return false;
}

// "The leaders congratulated Chad on its chairing of the forum in 2014", in their own statement of 2015: a year behind
// words of thanks and praise is that of their matter.
bool is_year_of_matter(const Draft& draft, const RecordEvent& event) {
  const bool praise = event.cameo.starts_with("050") || event.cameo.starts_with("051");
  return praise && (!draft.home.empty() || !draft.authors.empty()) && event.date && event.date->value.size() == 4 &&
         draft.reading[draft.reading[event.origin].predicate].span.begin < event.date->evidence.begin;
}

// "I congratulate her on the victory of 2020": said today, whatever it is about.
bool is_said_now(const Draft& draft, const RecordEvent& event) {
  if (!event.origin || (!event.cameo.starts_with("05") && event.plover != "REQUEST" && event.plover != "ACCUSE"))
    return false;
  if (is_year_of_matter(draft, event)) return true;
  const Token& token = draft.reading[draft.reading[event.origin].predicate];
  return token.upos == Upos::VERB && (token.xpos == "VBP" || token.xpos == "VBZ" || token.xpos == "VB");
}

// "They discussed the summit on 4 June.": the day to come is not that of the talk, which was; a heading without a full
// stop may be of a later day.
bool is_date_of_matter(const Draft& draft, const RecordEvent& event) {
  if (!event.origin) return false;
  const Reading& reading = draft.reading;
  const TokenId word = reading[event.origin].predicate;
  const bool told = reading[reading[reading[word].sentence].last].form == ".";
  return reading[word].xpos == "VBD" && (told || !draft.circumstances.own_date(word));
}

// Whether the event's day, of which the year is not told, may be of the year to come: "discussed the summit in June" in
// May; a visit is seldom told with another day than its own.
bool may_be_ahead(const Draft& draft, const RecordEvent& event) {
  const TokenId word = event.date->inferred ? word_of(draft.reading, event) : TokenId{};
  if (!word) return false;
  const TokenId clause = clause_of(draft.reading, word);
  const bool own = draft.reading[word].lemma != "discuss" &&
                   (draft.circumstances.own_date(word) || (clause && draft.circumstances.own_date(clause)));
  return is_older(draft, *event.date, kYear - (own ? 1 : 6) * kMonth);
}

// The day is told with the very word, or with the verb that has it.
bool is_told_with(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const TokenId word = word_of(reading, event);
  const auto at = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), event.date->evidence.begin,
                                   [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
  if (!word || at == reading.tokens.end()) return false;
  TokenId day(static_cast<uint32_t>(at - reading.tokens.begin()));
  if (syntax::dominates(reading, word, day) || reading[word].upos == Upos::VERB) return true;
  while (reading[day].head && event.date->evidence.contains(reading[reading[day].head].span)) day = reading[day].head;
  return reading[day].head && reading[reading[day].head].upos == Upos::VERB;
}

// "In April the ministry said that the two have agreed": long ago as the saying.
bool is_told_long_ago(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  TokenId at = event.date ? TokenId{} : word_of(reading, event);
  for (int steps = 0; at && reading[at].head && steps < 4; at = reading[at].head, ++steps) {
    if (reading[at].relation != Relation::ccomp || reading[reading[at].head].xpos != "VBD") continue;
    const auto date = draft.circumstances.own_date(reading[at].head);
    return date && is_older(draft, *date, kLately);
  }
  return false;
}

// "Chad launched its invasion of Niger in May", "has fought there since May": a war goes on.
bool is_still_going_on(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const bool invades = std::any_of(event.evidence.begin(), event.evidence.end(), [&](const Span span) {
    const std::string_view told = span.of(reading.text());
    return told.find("nvasion") != std::string_view::npos || told.find("nvade") != std::string_view::npos;
  });
  if (invades && event.plover == "ASSAULT") return true;
  TokenId at = word_of(reading, event);
  for (int steps = 0; at && steps < 4; at = reading[at].head, ++steps)
    for (const TokenId child : syntax::children(reading, at))
      if (child < at && reading[child].lemma == "since") return true;
  return false;
}

// "agreed to meet in July"; not "a year ago they agreed".
bool is_of_what_is_meant(const Draft& draft, const RecordEvent& event) {
  return event.cameo.starts_with("03") && event.date->inferred &&
         !event.date->evidence.of(draft.reading.text()).ends_with("ago");
}

// How long ago an event must be for it to be history: "in 2004", the year before; a visit of two months ago; what was
// signed or is still going on is of today for a year.
int days_to_history(const Draft& draft, const RecordEvent& event) {
  if (event.date->value.size() == 4) return kMonth;
  const bool over = event.cameo != "057" && !may_be_ahead(draft, event) && is_told_with(draft, event) &&
                    !is_still_going_on(draft, event);
  return over ? kLately : kYear;
}

}  // namespace

void tell_history(Draft& draft) {
  for (RecordEvent& event : draft.record.events) {
    if (event.status != EventStatus::actual) continue;
    if (is_of_lost_state(draft, event) || is_remembered(draft, event) || is_years_ago(draft, event) ||
        follows_old_day(draft, event) || had_been_by_then(draft, event) || is_of_known_day(draft, event) ||
        is_older_than_told(draft, event) || is_of_former_days(draft, event) || is_of_first_days(draft, event) ||
        is_told_long_ago(draft, event))
      event.status = EventStatus::historical;
    if (is_on_programme(draft, event) || is_announced(draft, event)) event.status = EventStatus::future;
    if (!event.date || is_of_what_is_meant(draft, event)) continue;
    if (is_older(draft, *event.date, days_to_history(draft, event)) && !is_said_now(draft, event))
      event.status = EventStatus::historical;
    const bool later =
        event.plover == "CONSULT" && (is_to_come(draft, *event.date) || says_to_come(draft, *event.date));
    if (!later) continue;
    if (is_date_of_matter(draft, event))
      event.date.reset();
    else
      event.status = EventStatus::future;
  }
}

}  // namespace bede::record
