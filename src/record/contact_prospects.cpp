#include "record/contact_prospects.h"

#include <cstdio>

#include "base/among.h"
#include "base/strings.h"
#include "record/circumstances.h"
#include "record/clauses.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// "The meeting is an opportunity to speak of it", "the talks offer a chance to": and not "gave".
bool is_an_opportunity(const Reading& reading, TokenId noun) {
  const TokenId said = reading[noun].head;
  if (!said || !syntax::is_subject(reading[noun].relation)) return false;
  const TokenId chance = reading[said].upos == Upos::VERB ? syntax::child(reading, said, Relation::obj) : said;
  if (!chance || !among(reading[chance].lemma, {"opportunity", "chance"})) return false;
  if (chance != said)
    return among(reading[said].lemma, {"offer", "provide", "present", "give"}) &&
           among(reading[said].xpos, {"VBZ", "VBP"});
  const TokenId is = syntax::child(reading, said, Relation::cop);
  return is && among(reading[is].xpos, {"VBZ", "VB"});  // "will be"
}

// "on the eve of her visit", "discussed the details of a visit by the premier", "conferred on details about his visit"
bool is_of_plans(const Reading& reading, TokenId above) {
  const Token& token = reading[above];
  if (token.lemma == "eve") return true;
  if (!token.head || !among(token.lemma, {"aspect", "detail", "date", "agenda", "organisation", "organization",
                                          "timetable", "logistics"}))
    return false;
  const std::string_view verb = reading[token.head].lemma;
  if (token.relation == Relation::obj) return among(verb, {"discuss", "finalise", "finalize", "coordinate"});
  return token.relation == Relation::obl && among(verb, {"confer", "talk", "speak", "agree", "consult"});
}

// "his trip to Norway starting later this week"
bool starts_later(const Reading& reading, TokenId noun) {
  uint32_t next = noun.value + 1;
  const uint32_t end = reading[reading[noun].sentence].last.value;
  while (next < end && syntax::dominates(reading, noun, TokenId(next)) && reading.tokens[next].xpos != "VBG") ++next;
  return next <= end && reading.tokens[next].xpos == "VBG" && among(reading.tokens[next].lemma, {"start", "begin"});
}

// "She will then travel to Oslo. Ms Ruiz's meetings with the ministers to discuss trade.": a line of the plans that the
// sentence before it begins.
bool is_line_of_plans(const Reading& reading, TokenId noun) {
  const SentenceId sentence = reading[noun].sentence;
  if (reading[noun].head || sentence.value == 0 || syntax::has_child(reading, noun, Relation::cop)) return false;
  const Sentence& before = reading.sentences[sentence.value - 1];
  if (before.paragraph != reading[sentence].paragraph) return false;
  for (TokenId at = before.first; at <= before.last; at = TokenId(at.value + 1)) {
    if (reading[at].head || reading[at].upos != Upos::VERB) continue;
    const TokenId will = syntax::child(reading, at, Relation::aux);
    return will && reading[will].lemma == "will";
  }
  return false;
}

// "in advance of his meeting with the premier last month"
bool is_dated_back(const Draft& draft, TokenId noun) {
  const auto date = draft.circumstances.date(noun);
  const std::string words = date ? lower(date->evidence.of(draft.reading.text())) : std::string{};
  return words.starts_with("last ") || words.starts_with("earlier ") || words.starts_with("yesterday");
}

// "spoke ahead of his talks with the Chadian premier", "on the agenda of his trip starting later this week"
bool is_ahead(const Draft& draft, TokenId noun) {
  const Reading& reading = draft.reading;
  if (reading[noun].upos != Upos::NOUN) return false;
  for (const TokenId child : syntax::children(reading, noun)) {
    if (reading[child].relation != Relation::case_ || child.value == 0 || noun < child) continue;
    const std::string_view before = reading[TokenId(child.value - 1)].lemma;
    if (reading[child].lemma == "of" && among(before, {"advance", "ahead"})) return !is_dated_back(draft, noun);
  }
  const Token& token = reading[noun];
  if (starts_later(reading, noun) || is_an_opportunity(reading, noun) || is_line_of_plans(reading, noun)) return true;
  if (!token.head) return false;
  if (among(preposition(reading, noun), {"of", "about", "for", "regarding"}) && is_of_plans(reading, token.head))
    return true;
  const bool prepared = preposition(reading, noun) == "for" || token.relation == Relation::obj;
  const TokenId object = syntax::child(reading, token.head, Relation::obj);  // "set a date for the meeting"
  if (prepared && reading[object ? object : token.head].lemma == "date") return true;
  return prepared && among(reading[token.head].lemma, {"prepare", "preparation", "preview", "announce"});
}

// "Mr Holm's meeting with the premier in June", in a report of May
bool is_after_the_report(const Draft& draft, TokenId word) {
  const auto date = draft.circumstances.date(word);
  const auto& day = draft.reading.document->published;
  if (!date || !day || draft.reading[word].upos != Upos::NOUN) return false;
  char now[16];
  std::snprintf(now, sizeof now, "%04d-%02d-%02d", day->year, day->month, day->day);
  const bool dated = date->value.size() >= 7 && date->value[5] >= '0' && date->value[5] <= '1';  // and no week
  return dated && date->value.substr(0, 10) > std::string_view(now).substr(0, date->value.size());
}

// "is going to Lima and meeting with": the verb of going that it is said with, wherever the tree hangs it.
TokenId going_before(const Reading& reading, TokenId verb) {
  if (reading[verb].xpos != "VBG" || reading[verb].relation != Relation::conj) return verb;
  TokenId first = reading[verb].head;
  if (reading[first].upos != Upos::VERB && reading[first].head) first = reading[first].head;
  while (reading[first].xpos == "VBG" && reading[first].relation == Relation::advcl) first = reading[first].head;
  return first;
}

// "The President is going to Chad on Monday"
bool is_on_the_way(const Reading& reading, TokenId verb) {
  verb = going_before(reading, verb);
  const std::string_view lemma = reading[verb].lemma;
  if (reading[verb].xpos != "VBG" || !among(lemma, {"go", "come", "head", "arrive"})) return false;
  for (const TokenId child : syntax::children(reading, verb))
    if (reading[child].relation == Relation::aux && among(reading[child].xpos, {"VBZ", "VBP", "VBD"})) return true;
  return false;
}

}  // namespace

bool is_still_ahead(const Draft& draft, TokenId word, bool dateless) {
  return is_on_the_way(draft.reading, word) || is_ahead(draft, word) || (!dateless && is_after_the_report(draft, word));
}

}  // namespace bede::record
