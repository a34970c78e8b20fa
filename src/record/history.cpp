// Acts of long before the report and of after it, by their dates.
#include <algorithm>
#include <iterator>

#include "base/among.h"
#include "base/strings.h"
#include "events/clause_signs.h"
#include "record/affair_kinds.h"
#include "record/circumstances.h"
#include "record/clauses.h"
#include "record/days.h"
#include "record/memories.h"
#include "record/programme.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// "his visit tomorrow", "the talks later this month", "his visit this June" in April
bool says_to_come(const Draft& draft, const RecordDate& date) {
  const std::string words = lower(date.evidence.of(draft.reading.text()));
  if (words.starts_with("this ") && date.value.size() == 7) return is_to_come(draft, date, false);
  return words.starts_with("tomorrow") || words.starts_with("next ") || words.starts_with("later this ");
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

// "had burnt the mill two years earlier", "fled in 1991 after Chad deported him": as long ago as what it is told with.
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

// "The leaders congratulated Chad on its chairing of the forum in 2014", in their own statement of 2015: a year behind
// words of thanks and praise is that of their matter.
bool is_year_of_matter(const Draft& draft, const RecordEvent& event) {
  const bool praise = event.cameo.starts_with("050") || event.cameo.starts_with("051");
  return praise && (!draft.home.empty() || !draft.authors.empty()) && event.date && event.date->value.size() == 4 &&
         draft.reading[draft.reading[event.origin].predicate].span.begin < event.date->evidence.begin;
}

// "congratulated her on her party's victory in the polls on 4 May": the day behind what the thanks and praise are for
// is that of their matter, where it is of the last year.
bool is_day_of_matter(const Draft& draft, const RecordEvent& event) {
  const bool praise = event.cameo.starts_with("050") || event.cameo.starts_with("051");
  if (!praise || !event.date || event.date->value.size() < 7 || is_older(draft, *event.date, kYear)) return false;
  const Reading& reading = draft.reading;
  const Span day = event.date->evidence;
  const TokenId word = reading[event.origin].predicate, last = reading[reading[word].sentence].last;
  if (reading[last].span.end < day.end) return false;
  TokenId matter;
  for (uint32_t i = word.value + 1; i <= last.value && reading.tokens[i].span.end <= day.begin; ++i) {
    const Token& token = reading.tokens[i];
    const bool opens = token.relation == Relation::case_ && among(token.lemma, {"on", "for", "upon", "over"});
    if (opens && token.head && reading[token.head].upos == Upos::NOUN && reading[token.head].span.end <= day.begin)
      matter = token.head;
    if (matter && token.upos == Upos::VERB && TokenId(i) > matter) return false;
  }
  return static_cast<bool>(matter);
}

// "I congratulate her on the victory of 2020": said today, whatever it is about.
bool is_said_now(const Draft& draft, const RecordEvent& event) {
  if (!event.origin || (!event.cameo.starts_with("05") && event.plover != "REQUEST" && event.plover != "ACCUSE"))
    return false;
  if (is_year_of_matter(draft, event) || is_day_of_matter(draft, event)) return true;
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
// May; a visit is seldom told with another day than its own, and "last June" is past.
bool may_be_ahead(const Draft& draft, const RecordEvent& event) {
  const TokenId word = event.date->inferred ? word_of(draft.reading, event) : TokenId{};
  if (!word || lower(event.date->evidence.of(draft.reading.text())).starts_with("last ")) return false;
  const TokenId clause = clause_of(draft.reading, word);
  const bool own = draft.reading[word].lemma != "discuss" &&
                   (draft.circumstances.own_date(word) || (clause && draft.circumstances.own_date(clause)));
  return is_older(draft, *event.date, kYear - (own ? 1 : 6) * kMonth);
}

// "his visit in 2028": a year to come may be that of anything else in the sentence, unless it stands below the word.
bool is_own_year(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const TokenId word = word_of(reading, event);
  const auto at = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), event.date->evidence.begin,
                                   [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
  return word && at != reading.tokens.end() &&
         syntax::dominates(reading, word, TokenId(static_cast<uint32_t>(at - reading.tokens.begin())));
}

// The day is told with the very word, or with the verb that has it.
bool is_told_with(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const TokenId word = word_of(reading, event);
  if (std::any_of(event.evidence.begin(), event.evidence.end(),
                  [&](Span told) { return told.contains(event.date->evidence); }))
    return true;
  const auto at = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), event.date->evidence.begin,
                                   [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
  if (!word || at == reading.tokens.end()) return false;
  TokenId day(static_cast<uint32_t>(at - reading.tokens.begin()));
  if (syntax::dominates(reading, word, day) || reading[word].upos == Upos::VERB) return true;
  while (reading[day].head && event.date->evidence.contains(reading[reading[day].head].span)) day = reading[day].head;
  return reading[day].head && reading[reading[day].head].upos == Upos::VERB;
}

// "said that the two agreed", "told reporters that they agreed", which the trees may give to the reporters: the verb of
// saying, in the past.
TokenId said_by(const Reading& reading, TokenId clause) {
  const Relation relation = reading[clause].relation;
  TokenId verb = reading[clause].head;
  if (relation == Relation::acl__relcl && syntax::has_child(reading, clause, Relation::mark)) verb = reading[verb].head;
  if (relation != Relation::ccomp && verb == reading[clause].head) return {};
  return verb && reading[verb].xpos == "VBD" ? verb : TokenId{};
}

// "In April the ministry said that the two have agreed": long ago as the saying.
bool is_told_long_ago(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  TokenId at = event.date ? TokenId{} : word_of(reading, event);
  for (int steps = 0; at && reading[at].head && steps < 4; at = reading[at].head, ++steps) {
    const TokenId said = said_by(reading, at);
    const auto date = said ? draft.circumstances.own_date(said) : std::nullopt;
    if (said) return date && is_long_before(draft, *date);
  }
  return false;
}

// The day of a noun, or of the verb that says when it was: "the meeting held in May".
std::optional<RecordDate> day_of_occasion(const Draft& draft, TokenId noun) {
  if (auto date = draft.circumstances.own_date(noun)) return date;
  for (const TokenId held : syntax::children(draft.reading, noun))
    if (draft.reading[held].relation == Relation::acl && draft.reading[held].xpos == "VBN")
      if (auto date = draft.circumstances.own_date(held)) return date;
  return std::nullopt;
}

// "her visit to Lima in May 2004 for the summit hosted by Peru", "the plan agreed at the meeting held in May 2004",
// "issued calls in May 2004 urging Peru": done on the occasion that the day is of.
bool is_of_old_occasion(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const TokenId word = event.date ? TokenId{} : word_of(reading, event);
  if (!word || reading[word].relation != Relation::acl) return false;
  TokenId noun = reading[word].head;
  if (reading[word].xpos == "VBG" && reading[noun].relation == Relation::obj) {
    const auto date = draft.circumstances.own_date(reading[noun].head);
    return date && is_long_before(draft, *date);
  }
  if (reading[word].xpos != "VBN") return false;
  for (const TokenId where : syntax::children(reading, word))
    if (reading[where].upos == Upos::NOUN && among(preposition(reading, where), {"at", "during"}))
      if (const auto date = day_of_occasion(draft, where)) return is_long_before(draft, *date);
  for (int steps = 0; noun && reading[noun].upos == Upos::NOUN && steps < 3; noun = reading[noun].head, ++steps) {
    if (const auto date = draft.circumstances.own_date(noun)) return is_long_before(draft, *date);
    if (!among(preposition(reading, noun), {"for", "at", "during"})) return false;
  }
  return false;
}

// "In July they agreed to meet": the day stands before the verb that tells the act.
bool is_day_of_saying(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  TokenId verb = word_of(reading, event);
  while (verb && reading[verb].upos != Upos::VERB) verb = reading[verb].head;
  while (verb && reading[verb].xpos != "VBD" && reading[verb].head) verb = reading[verb].head;
  const auto own = verb ? draft.circumstances.own_date(verb) : std::nullopt;
  return own && own->evidence == event.date->evidence && own->evidence.end <= reading[verb].span.begin;
}

// "agreed to meet in July"; not "a year ago they agreed", "in July they agreed".
bool is_of_what_is_meant(const Draft& draft, const RecordEvent& event) {
  return event.cameo.starts_with("03") && event.date->inferred && !is_day_of_saying(draft, event) &&
         !event.date->evidence.of(draft.reading.text()).ends_with("ago");
}

// "In recent weeks they imposed", "over the past few days": whatever day stands behind it.
bool is_told_as_lately(const Reading& reading, TokenId word) {
  for (const TokenId span : syntax::children(reading, word)) {
    if (!among(reading[span].lemma, {"day", "week", "month"}) || reading[span].xpos != "NNS") continue;
    for (const TokenId which : syntax::children(reading, span))
      if (among(reading[which].lemma, {"recent", "past", "last"})) return true;
  }
  return false;
}

// "his trip to Chad earlier this year", told in spring or later
bool is_earlier_this_year(const Draft& draft, const RecordEvent& event) {
  constexpr int kSpring = 4;  // April
  const std::optional<Date>& published = draft.reading.document->published;
  if (!published || published->month < kSpring || event.date->value != std::to_string(published->year)) return false;
  const std::string words = lower(event.date->evidence.of(draft.reading.text()));
  return words.starts_with("earlier this year") && is_told_with(draft, event);
}

// How long ago an event must be for it to be history: "in 2004", the year before; a visit of two months ago; what is
// told with another's day is of today for a year.
int days_to_history(const Draft& draft, const RecordEvent& event) {
  if (event.date->value.size() == 4) return kMonth;
  const TokenId word = word_of(draft.reading, event);
  const bool over =
      !may_be_ahead(draft, event) && is_told_with(draft, event) && !(word && is_told_as_lately(draft.reading, word));
  return over ? kMonth : kYear;
}

}  // namespace

void tell_history(Draft& draft) {
  for (RecordEvent& event : draft.record.events) {
    if (event.status != EventStatus::actual) continue;
    if (is_memory(draft, event) || follows_old_day(draft, event) || had_been_by_then(draft, event) ||
        is_older_than_told(draft, event) || is_told_long_ago(draft, event) || is_of_old_occasion(draft, event))
      event.status = EventStatus::historical;
    if (is_on_programme(draft, event) || is_announced(draft, event)) event.status = EventStatus::future;
    if (!event.date || is_of_what_is_meant(draft, event)) continue;
    const bool long_ago =
        is_older(draft, *event.date, days_to_history(draft, event)) || is_earlier_this_year(draft, event);
    if (long_ago && !is_said_now(draft, event)) event.status = EventStatus::historical;
    const bool dated = event.date->value.find('-') != std::string::npos || is_own_year(draft, event);
    const bool later =
        event.plover == "CONSULT" && ((dated && is_to_come(draft, *event.date)) || says_to_come(draft, *event.date));
    if (!later) continue;
    if (is_date_of_matter(draft, event))
      event.date.reset();
    else
      event.status = EventStatus::future;
  }
}

}  // namespace bede::record
