#include "record/memories.h"

#include <algorithm>
#include <iterator>

#include "base/among.h"
#include "base/strings.h"
#include "events/clause_signs.h"
#include "record/affair_kinds.h"
#include "record/clauses.h"
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
  for (const char* words :
       {"as vice president", "as a senator", "as a young", "when i was ", "as governor", "a while ago"})
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

// "met her while she was chancellor": of when somebody held an office that he no longer holds.
bool is_of_office_then(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const TokenId word = event.origin && !event.date ? word_of(reading, event) : TokenId{};
  if (!word || !among(reading[word].xpos, {"VBD", "VBN"})) return false;
  for (const TokenId office : syntax::children(reading, word)) {
    if (reading[office].relation != Relation::advcl || reading[office].upos != Upos::NOUN) continue;
    const TokenId was = syntax::child(reading, office, Relation::cop),
                  who = syntax::child(reading, office, Relation::nsubj);
    const TokenId mark = syntax::child(reading, office, Relation::mark);
    const TokenId when = mark ? mark : syntax::child(reading, office, Relation::advmod);
    const bool then = when && among(reading[when].lemma, {"while", "when"}) && was && reading[was].xpos == "VBD";
    if (then && who && reading[who].lemma != "it" && !syntax::has_child(reading, office, Relation::case_)) return true;
  }
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

// "the signing of the pact, which celebrates its tenth anniversary"
bool has_anniversary(const Reading& reading, TokenId noun) {
  for (const TokenId clause : syntax::children(reading, noun)) {
    if (reading[clause].relation == Relation::nmod && has_anniversary(reading, clause)) return true;
    const TokenId object =
        reading[clause].relation == Relation::acl__relcl ? syntax::child(reading, clause, Relation::obj) : TokenId{};
    if (object && reading[object].lemma == "anniversary") return true;
  }
  return false;
}

// "has long been working with them": it goes on, whatever feast is told beside it.
bool is_lasting(const Reading& reading, TokenId at) {
  return reading[at].xpos == "VBG" && events::is_perfect(reading, at) && !events::is_past(reading, at);
}

// Fought or signed in a sentence on a war of the past, or done long ago as its anniversary tells; thanks and speeches
// are of today.
bool is_remembered(const Draft& draft, const RecordEvent& event) {
  static constexpr std::string_view kMemories[] = {"world war", "great patriotic war", "wwii",
                                                   "cold war",  "korean war",          "vietnam war",
                                                   "the nazis", "nazi germany",        "nazi invaders"};
  static constexpr std::string_view kDeeds[] = {"ASSAULT", "COERCE", "MOBILIZE", "COOPERATE", "AID", "RETREAT"};
  const bool deed =
      event.cameo == "057" || std::find(std::begin(kDeeds), std::end(kDeeds), event.plover) != std::end(kDeeds);
  const Reading& reading = draft.reading;
  const TokenId word = deed ? word_of(reading, event) : TokenId{};
  if (!word) return false;
  if (is_of_anniversary(reading, word)) return !is_lasting(reading, word);
  if (reading[word].upos == Upos::NOUN && has_anniversary(reading, word)) return true;
  if (!event.origin) return false;
  const Sentence& sentence = reading[reading[word].sentence];
  const std::string text = lower(reading[sentence.first].span.joined(reading[sentence.last].span).of(reading.text()));
  return std::any_of(std::begin(kMemories), std::end(kMemories), [&](std::string_view one) {
    const size_t at = text.find(one);
    return at != std::string::npos && !std::string_view(text).substr(0, at).ends_with("post-");
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

// "seven years since he was shot": the event stands in what "since" opens.
bool opens_since(const Draft& draft, const RecordEvent& event, TokenId year) {
  const auto& tokens = draft.reading.tokens;
  size_t at = year.value + 1;
  if (tokens[at].lemma != "since") return false;
  while (at < tokens.size() && tokens[at].span.end <= event.evidence[0].begin && tokens[at].upos != Upos::VERB) ++at;
  return at < tokens.size() && tokens[at].span.begin >= event.evidence[0].begin;
}

// "The last minister to visit Chad was": and so he did.
bool is_of_who_did(const Reading& reading, TokenId infinitive) {
  const Token& token = reading[infinitive];
  if (token.relation != Relation::acl || token.xpos != "VB" || !token.head) return false;
  const Token& who = reading[token.head];
  const TokenId was =
      who.head && syntax::is_subject(who.relation) ? syntax::child(reading, who.head, Relation::cop) : TokenId{};
  return was && reading[was].xpos == "VBD";
}

// "lifted the curfew that was imposed months ago": the time of another act, told of something beside the word.
bool is_of_clause_beside(const Reading& reading, TokenId word, TokenId time) {
  for (TokenId at = time; at; at = reading[at].head) {
    const Relation relation = reading[at].relation;
    if (relation == Relation::acl || relation == Relation::acl__relcl)
      return at != word && reading[at].head != word && !syntax::dominates(reading, at, word);
  }
  return false;
}

// "When the premier came 75 years ago", "some months ago", "seven years since he was shot": of its sentence, where no
// day of its own is known.
bool is_years_ago(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const Sentence* sentence = event.evidence.empty() ? nullptr : syntax::sentence_at(reading, event.evidence[0].begin);
  if (!sentence || event.date) return false;
  const bool did = event.origin && is_of_who_did(reading, word_of(reading, event));
  const bool past = did || std::any_of(event.evidence.begin(), event.evidence.end(), [&](Span span) {
                      auto at =
                          std::lower_bound(reading.tokens.begin(), reading.tokens.end(), span.begin,
                                           [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
                      for (; at != reading.tokens.end() && at->span.begin < span.end; ++at)
                        if (at->xpos == "VBD" || at->xpos == "VBN") return true;
                      return false;
                    });
  for (TokenId at = sentence->first; past && at < sentence->last; at = TokenId(at.value + 1)) {
    const bool ago = reading.tokens[at.value + 1].lemma == "ago";
    if (ago && is_of_clause_beside(reading, word_of(reading, event), at)) continue;
    if (reading[at].lemma == "year" && (ago || opens_since(draft, event, at))) return true;
    if (ago && reading[at].lemma == "month" && reading[at].xpos == "NNS") return true;
  }
  return false;
}

// "met him on numerous occasions", "met many times": looking back on all of them.
bool is_of_many_times(const Reading& reading, TokenId word) {
  if (reading[word].xpos != "VBD") return false;
  for (const TokenId times : syntax::children(reading, word)) {
    if (!among(reading[times].lemma, {"occasion", "time"}) || reading[times].xpos != "NNS") continue;
    for (const TokenId many : syntax::children(reading, times))
      if (among(reading[many].lemma, {"numerous", "many", "several", "various", "countless"})) return true;
  }
  return false;
}

bool has_adverb(const Reading& reading, TokenId verb, std::initializer_list<std::string_view> adverbs) {
  for (const TokenId adverb : syntax::children(reading, verb))
    if (reading[adverb].relation == Relation::advmod && among(reading[adverb].lemma, adverbs)) return true;
  return false;
}

// "previously sold arms to Chad", "there was no plant before, since we were buying from Chad": what is no more.
bool is_of_before(const Reading& reading, TokenId word) {
  const Token& token = reading[word];
  const bool alone =
      token.xpos == "VBN" && token.upos == Upos::VERB && !syntax::has_child(reading, word, Relation::aux);
  const bool was = alone || token.xpos == "VBD" || (token.xpos == "VBG" && events::is_past(reading, word));
  if (!was) return false;
  if (has_adverb(reading, word, {"previously", "formerly"})) return true;
  const TokenId mark = syntax::child(reading, word, Relation::mark);
  const bool reason = token.relation == Relation::advcl && mark && among(reading[mark].lemma, {"since", "because"});
  return reason && token.head && has_adverb(reading, token.head, {"before"});
}

// "has spoken with him many times in the past"
bool is_in_the_past(const Reading& reading, TokenId word) {
  for (const TokenId child : syntax::children(reading, word))
    if (reading[child].lemma == "past" && reading[child].upos == Upos::NOUN &&
        reading[child].relation == Relation::obl && (events::is_perfect(reading, word) || reading[word].xpos == "VBD"))
      return true;
  return false;
}

// "builds on Peru's successes in concluding pacts with Chad": done before, whatever is built on it.
bool is_built_on(const Reading& reading, TokenId word) {
  if (reading[word].xpos != "VBG" || !reading[word].head) return false;
  TokenId build = reading[word].head;
  if (reading[build].upos == Upos::NOUN) build = reading[build].head;
  if (!build || reading[build].lemma != "build") return false;
  for (const TokenId success : syntax::children(reading, build))
    if (success < word && among(preposition(reading, success), {"on", "upon"}) &&
        among(reading[success].lemma, {"success", "achievement", "record", "experience", "history"}))
      return true;
  return false;
}

bool is_told_as_past(const Draft& draft, const RecordEvent& event) {
  const TokenId word = event.origin && !event.date ? draft.reading[event.origin].predicate : TokenId{};
  return word &&
         ((event.plover == "CONSULT" && is_of_many_times(draft.reading, word)) || is_of_before(draft.reading, word) ||
          is_in_the_past(draft.reading, word) || is_built_on(draft.reading, word));
}

}  // namespace

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

bool is_memory(const Draft& draft, const RecordEvent& event) {
  return is_of_lost_state(draft, event) || is_remembered(draft, event) || is_years_ago(draft, event) ||
         is_of_known_day(draft, event) || is_of_former_days(draft, event) || is_of_first_days(draft, event) ||
         is_of_office_then(draft, event) || is_told_as_past(draft, event);
}

}  // namespace bede::record
