#include "events/teller.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/act_kinds.h"
#include "events/actors.h"
#include "events/aims.h"
#include "events/everyday.h"
#include "events/frame.h"
#include "events/topics.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr std::string_view kNothing = "00";  // of a line that keeps others from taking its words

// "may cut off the gas" is a threat, "may meet" no more than possible.
EventStatus possible(const Event& event) {
  return is_hostile(event.plover) && !event.actors.empty() ? EventStatus::future : EventStatus::hypothetical;
}

// A line for a strong verb whatever it acts on.
bool is_plain(const Pattern& pattern) { return pattern.line.starts_with("predicates/plain.tsv"); }

// "Did not accept" is a refusal that happened: the pattern took the negation as its own.
bool asks_negation(const Pattern& pattern) {
  return std::any_of(pattern.conditions.begin(), pattern.conditions.end(),
                     [](const Condition& one) { return one.kind == Condition::Kind::negated; });
}

}  // namespace

const Composed* Teller::composed_as(Stance stance, const Match& match) const {
  if (match.composed) return tables_.stances.code(stance, match.composed->cameo, match.composed->plover);
  const std::string cameo = tables_.matters.refined(reading_, match.words[0], match.pattern->cameo);
  return tables_.stances.code(stance, cameo, match.pattern->plover);
}

void Teller::tell(Match match) {
  if (!take_stance(match) && care_ != Care::nothing) return;
  const Pattern& pattern = *match.pattern;
  Event event;
  event.predicate = match.words[0];
  event.plover = match.composed ? match.composed->plover : pattern.plover;
  event.cameo = match.composed ? match.composed->cameo : pattern.cameo;
  if (!is_view(reading_, event.predicate))
    event.cameo = tables_.matters.refined(reading_, event.predicate, event.cameo);
  if (!match.composed) event.mode = pattern.mode;
  event.contexts = pattern.contexts;
  event.object = match.object;
  event.pattern = pattern.line;
  event.because = because(match);
  if (pattern.reversed && !match.composed) std::swap(match.sources, match.targets);
  match.by_author = match.by_author || (match.sources.empty() && match.parties.empty() && by_us(event.predicate));
  match.alone = pattern.symmetric && pattern.plover == "AGREE" && match.parties.empty() && match.targets.empty() &&
                match.sources.size() == 1;
  if (pattern.symmetric) drop_matter(reading_, match);
  parties_.find_countries(match, event.predicate, event.plover);
  parties_.find_only_country(match);
  parties_.take(pattern, match, event);
  if (pattern.cameo == kNothing) return;
  if (care_ != Care::nothing && is_suspected(reading_, event.predicate)) return;
  if (is_no_affair(match, event) || (care_ != Care::nothing && (is_state(match, event) || parties_.is_figure(event))))
    return;
  if (is_game(reading_, event) || is_family_quarrel(reading_, event)) return;
  set_status(match, event);
  if (is_forecast(reading_, event)) return;
  if (care_ == Care::strangers && is_one_sided(match, event)) return;
  if (care_ != Care::nothing && is_nobodys_will(event)) return;
  if (care_ != Care::nothing && (is_habit(match, event) || (!match.composed && is_topic(reading_, event.predicate))))
    return;
  if (care_ != Care::nothing && is_past_threat(event)) return;
  if (care_ < Care::topics && (is_weak(event) || only_aimed_at(match, event))) return;
  if (takes_land(reading_, event)) event.cameo = "192";
  if (is_complaint(event)) event.plover = "ACCUSE", event.cameo = "114", event.mode = "disapprove";
  for (const TokenId word : match.words) event.evidence.push_back(reading_[word].span);
  std::sort(event.evidence.begin(), event.evidence.end());
  reading_.events.push_back(std::move(event));
}

// "said that Chad must withdraw", "must stop shelling": who says it asks for it. "will not talk": a refusal.
bool Teller::take_stance(Match& match) const {
  if (match.pattern->plover.empty()) return true;
  if (match.composed && !among(match.composed->plover, {"AGREE", "RETREAT", "CONCEDE"})) return true;
  const TokenId word = match.words[0];
  const Stance stance = own_stance(reading_, word);
  const bool somebody = !match.sources.empty();
  const bool hostile = is_hostile(match.composed ? match.composed->plover : match.pattern->plover);
  if (stance != Stance::refuse && somebody && has_ultimatum(reading_, word))
    match.composed = composed_as(Stance::threaten, match);
  else if (stance == Stance::refuse && somebody && !hostile)
    match.composed = composed_as(stance, match);
  else if (stance == Stance::ask || stance == Stance::demand)
    return take_speaker(match, stance);
  return true;
}

bool Teller::take_speaker(Match& match, Stance stance) const {
  const TokenId saying = saying_above(reading_, match.words[0]);
  if (match.pattern->plover == "REQUEST" && !match.pattern->text.starts_with('*')) return true;
  auto speakers = saying ? actors_.at(frame_of(reading_, saying).subject) : std::vector<MentionId>{};
  if (saying && speakers.empty()) return !match.composed;
  if ((speakers.empty() && (is_advice(match.words[0]) || of_nobody(match))) || is_of_anybody(reading_, match.words[0]))
    return false;
  match.by_author = speakers.empty();
  if (take_addressee(match, speakers, stance)) return true;
  if (is_with_somebody(match)) {
    match.sources = std::move(speakers);
    return true;
  }
  if (is_own_state(match, speakers)) return !match.pattern->text.starts_with('*');
  match.composed = composed_as(stance, match);
  match.targets = match.sources.empty() ? match.targets : match.sources;
  if (!match.parties.empty()) match.targets = match.parties;
  match.parties.clear();
  match.sources = std::move(speakers);
  return true;
}

// "told Chad that it must leave": Chad is asked, and not whoever "it" seems to be.
bool Teller::take_addressee(Match& match, const std::vector<MentionId>& speakers, Stance stance) const {
  const TokenId told = told_to_whom(reading_, match.words[0]);
  auto asked = told ? actors_.at(told) : std::vector<MentionId>{};
  if (speakers.empty() || asked.empty() ||
      reading_[reading_[asked[0]].actor].country == reading_[reading_[speakers[0]].actor].country)
    return false;
  match.composed = composed_as(stance, match);
  match.targets = std::move(asked);
  match.sources = speakers;
  match.parties.clear();
  return true;
}

// "Chad should not be allowed to compete": who is to see to it is not said.
bool Teller::of_nobody(const Match& match) const {
  return match.sources.empty() && match.parties.empty() && frame_of(reading_, match.words[0]).passive;
}

// "Chad needs to buy oil, the Chadian premier said", "his country must": what the state means to do, asked of nobody.
bool Teller::is_own_state(const Match& match, const std::vector<MentionId>& speakers) const {
  if (speakers.empty()) return false;
  const TokenId subject = frame_of(reading_, match.words[0]).subject;
  const TokenId whose = subject ? syntax::child(reading_, subject, Relation::nmod__poss) : TokenId{};
  const bool own = whose && among(lower(reading_[whose].form), {"my", "our", "his", "her"});
  if (own && among(reading_[subject].lemma, {"country", "nation"})) return true;
  const Actor& speaker = reading_[reading_[speakers.front()].actor];
  return !speaker.country.empty() && !match.sources.empty() &&
         std::all_of(match.sources.begin(), match.sources.end(),
                     [&](MentionId source) { return governs(speaker, reading_[reading_[source].actor]); });
}

// "Talks must be held with Chad": asked of whoever is to hold them, and not of Chad.
bool Teller::is_with_somebody(const Match& match) const {
  return match.pattern->symmetric && match.sources.empty() && match.parties.empty() && !match.targets.empty() &&
         frame_of(reading_, match.words[0]).passive;
}

// "We should improve relations", "how they should build relations": thinking aloud, and no demand of the author.
bool Teller::is_advice(TokenId predicate) const {
  const TokenId subject = frame_of(reading_, predicate).subject;
  if (subject && among(lower(reading_[subject].form), {"we", "i", "you", "it", "one"})) return true;
  TokenId at = predicate;
  while (reading_[at].relation == Relation::conj && reading_[at].head) at = reading_[at].head;
  return reading_[at].relation != Relation::root && reading_[at].relation != Relation::parataxis;
}

// "We condemn": whoever writes the text does it.
bool Teller::by_us(TokenId predicate) const {
  if (reading_[predicate].upos != Upos::VERB) return false;
  const TokenId subject = frame_of(reading_, predicate).subject;
  return subject && (reading_[subject].lemma == "we" || equal_ignoring_case(reading_[subject].lemma, "i"));
}

// "the opening of talks with Peru and Chad", "you spoke with the leaders of Peru and Chad": in a whole report each with
// somebody else, not with one another.
bool Teller::is_one_sided(const Match& match, const Event& event) const {
  const bool two = match.pattern->symmetric && !match.composed && match.sources.empty() && match.parties.empty() &&
                   match.targets.size() > 1;
  const bool involved = reading_[event.predicate].lemma == "involve";  // "talks involving Peru and Chad"
  if (!two || involved || reading_.sentences.size() < kWholeReport) return false;
  if (reading_[event.predicate].upos == Upos::NOUN) return event.status == EventStatus::future;
  const Frame frame = frame_of(reading_, event.predicate);
  return (frame.passive && reading_.home.empty() && is_with_them(reading_, match)) ||
         (frame.subject && !by_us(event.predicate));
}

bool Teller::is_no_affair(const Match& match, const Event& event) const {
  if (event.plover.empty() && care_ != Care::nothing)  // a saying needs nobody to hear it
    return !match.by_author && parties_.known(event.actors) == 0 && !parties_.has_person(event.actors);
  if (care_ != Care::nothing && event.cameo == "042" && parties_.known(event.actors) > 0 && !event.recipients.empty() &&
      !parties_.crosses_border(event))
    return true;  // "the minister arrived", in his own capital
  switch (care_) {
    case Care::strangers:
      return is_idle(match, event);
    case Care::passing:  // "a driver was arrested"
      return event.actors.empty() && parties_.powers(event.recipients) == 0;
    case Care::topics:
      if (event.actors.empty() && event.plover == "SUPPORT") return true;  // "a singer credited with"
      return parties_.known(event.actors) + parties_.known(event.recipients) == 0 && !is_armed(reading_, event);
    case Care::nothing:
      return false;
  }
  return false;
}

// Nobody of a known country; a soft act that nobody does, or that is done to nobody known; talks of one.
bool Teller::is_idle(const Match& match, const Event& event) const {
  if (event.cameo == "043" && parties_.is_of_people(event)) return true;
  if (match.by_author) return parties_.known(event.recipients) == 0;
  if (event.actors.empty() && event.recipients.empty()) return true;
  if (event.cameo == "043" && reading_[event.predicate].lemma == "welcome" && !parties_.has_guest(event)) return true;
  if (match.alone && event.recipients.empty() && !parties_.has_pair(event.actors)) return true;
  if (parties_.known(event.actors) + parties_.known(event.recipients) == 0) return true;
  const bool suffered = event.actors.empty() && is_suffered(reading_, event.predicate, event.cameo);
  if (suffered && parties_.known(event.recipients) > 0) return false;
  if (event.actors.empty() && !tells_without_doer(event.plover)) return true;
  if (!tells_without_doer(event.plover) && !event.recipients.empty() && parties_.powers(event.recipients) == 0 &&
      !(touches_persons(event) && parties_.has_person(event.recipients)))
    return true;
  const char matter = event.cameo.size() > 2 ? event.cameo[2] : '0';  // 4: political reform, 5: yielding
  const bool of_word = (event.plover == "REQUEST" || event.plover == "AGREE") && matter != '4' && matter != '5';
  const bool at_home = of_word && !event.recipients.empty() && parties_.is_official(event);
  if ((is_peaceful(event.plover) || at_home) && !parties_.crosses_border(event) && !is_word_on_act(event)) return true;
  const bool fight = event.plover == "ASSAULT" && event.actors.size() + event.recipients.size() > 1;
  if (event.plover != "CONSULT" && (!event.symmetric || fight)) return false;
  return parties_.powers(event.actors) + parties_.powers(event.recipients) < 2;
}

// "Manila protested over the patrols": a state goes onto no street.
bool Teller::is_complaint(const Event& event) const {
  const Token& word = reading_[event.predicate];
  return event.plover == "PROTEST" && word.upos == Upos::VERB && word.lemma == "protest" && !event.actors.empty() &&
         parties_.is_official(event);
}

// "Chad welcomed the deal": the record looks for whose it is, and to whom the tents went.
bool Teller::is_word_on_act(const Event& event) const {
  if (!event.recipients.empty() || reading_.sentences.size() < kWholeReport) return false;
  const TokenId object = syntax::child(reading_, event.predicate, Relation::obj);
  if (event.plover == "AID") return object && reading_[event.predicate].upos == Upos::VERB;  // "Chad sent tents"
  if (bede::among(reading_[event.predicate].lemma, {"apologise", "apologize"})) return true;
  const TokenId article = object ? syntax::child(reading_, object, Relation::det) : TokenId{};
  return event.plover == "SUPPORT" && article && equal_ignoring_case(reading_[article].form, "the");
}

// "the partnership between", "trade with", "is a threat to": how things are, and nothing that is done.
bool Teller::is_state(const Match& match, const Event& event) const {
  const bool whole = reading_.sentences.size() >= kWholeReport;
  if (whole && event.plover == "AGREE" && is_opinion(reading_, event.predicate, match.composed)) return true;
  if (match.composed || reading_[event.predicate].upos != Upos::NOUN) return false;
  if (event.plover == "CONSULT" && is_standing(reading_, event.predicate, whole)) return true;
  if (event.plover == "THREATEN" && syntax::has_child(reading_, event.predicate, Relation::cop)) return true;
  const TokenId told_by = match.words.back();  // "exports to Chad resumed"
  if (told_by == reading_[event.predicate].head && reading_[told_by].upos == Upos::VERB) return false;
  return event.plover == "COOPERATE" || event.plover == "SUPPORT" || event.plover == "AID";
}

// "the two work closely together": what two do every day, and nothing that they have done or are doing.
bool Teller::is_habit(const Match& match, const Event& event) const {
  if ((event.plover == "AGREE" || event.plover == "SUPPORT") && is_always(reading_, event.predicate)) return true;
  const Token& word = reading_[event.predicate];
  const bool daily = event.plover == "COOPERATE" || word.lemma == "engage";
  if (match.composed || !event.symmetric || !daily || event.status != EventStatus::actual) return false;
  if (reading_.sentences.size() < kWholeReport && !goes_on_daily(word.lemma)) return false;  // "begin joint drills"
  return word.xpos != "VBD" && !syntax::has_child(reading_, event.predicate, Relation::aux);
}

// "a law intended to protect them", "will be feted": nobody is said to mean it. "will be thanked for helping": a
// reason.
bool Teller::is_nobodys_will(const Event& event) const {
  if (event.plover != "AGREE") return false;
  const Token& token = reading_[event.predicate];
  const TokenId mark = syntax::child(reading_, event.predicate, Relation::mark);
  const bool reason = token.xpos == "VBG" && token.relation == Relation::advcl && mark && reading_[mark].lemma == "for";
  return reason || (event.actors.empty() && frame_of(reading_, event.predicate).passive);
}

// "the ship seized in May", "deals reached with Spain": the sentence is about something else.
bool Teller::in_passing(TokenId predicate) const {
  const Relation relation = reading_[predicate].relation;
  if (tried(predicate)) return false;
  return relation == Relation::acl || relation == Relation::acl__relcl || relation == Relation::amod ||
         relation == Relation::csubj || reading_[predicate].upos == Upos::NOUN;
}

// In passing, and without somebody to do it, a country concerned, or a second party to do it with.
bool Teller::is_weak(const Event& event) const {
  if (!in_passing(event.predicate) || is_foiled(reading_, event)) return false;
  if (event.actors.empty()) return true;
  if (event.symmetric && event.actors.size() < 2) return reading_[event.predicate].upos != Upos::NOUN;
  const auto nowhere = [&](MentionId m) { return reading_[reading_[m].actor].country.empty(); };
  return std::all_of(event.actors.begin(), event.actors.end(), nowhere) &&
         std::all_of(event.recipients.begin(), event.recipients.end(), nowhere);
}

// Of a stance, its own: a demand is made where "must" is said.
void Teller::set_status(const Match& match, Event& event) const {
  if (match.composed) {
    const bool own = own_stance(reading_, match.words[0]) != Stance::none;
    event.status = own ? EventStatus::actual : status_of(modality_[match.words[0].value]);
    as_intention(event);  // "will end aid"
    return;
  }
  const TokenId occasion = occasion_of(reading_, event);
  event.status = status_at(occasion ? occasion : event.predicate);
  if (is_tried_in_vain(reading_, event.predicate)) event.status = EventStatus::negated;
  if (is_possible(reading_, event.predicate)) event.status = possible(event);
  as_intention(event);
  if (event.status == EventStatus::negated &&
      (asks_negation(*match.pattern) || is_foiled(reading_, event) || is_charge_denied(reading_, event)))
    event.status = EventStatus::actual;
}

EventStatus Teller::status_at(TokenId token) const {
  const auto at = std::lower_bound(reading_.predicates.begin(), reading_.predicates.end(), token,
                                   [](const Predicate& one, TokenId id) { return one.token < id; });
  if (at != reading_.predicates.end() && at->token == token) return status_of(*at);
  return status_of(modality_[token.value]);
}

// An act only meant ("agreed to send aid") is the intention.
void Teller::as_intention(Event& event) const {
  if (event.status != EventStatus::future) return;
  if (tried(event.predicate) || performs(reading_, event.predicate)) {
    event.status = EventStatus::actual;
    return;
  }
  const Composed* intention = tables_.stances.code(Stance::intend, event.cameo, event.plover);
  if (!intention || (event.plover == intention->plover && event.cameo.substr(0, 2) == intention->cameo.substr(0, 2)))
    return;
  event.cameo = tables_.matters.refined(reading_, event.predicate, intention->cameo);
  event.plover = intention->plover;
  event.because += "; only intended";
}

// "had planned to attack", told after the fact; "asked them to help by ending aid".
bool Teller::is_past_threat(const Event& event) const {
  return event.plover == "THREATEN" && event.status == EventStatus::future &&
         reading_.sentences.size() >= kWholeReport &&
         (was_meant(reading_, event.predicate) || is_aim(reading_, tables_.modality, event.predicate));
}

// What somebody only aims at, or asks of others, or what a thing is for: nobody has announced it.
bool Teller::only_aimed_at(const Match& match, const Event& event) const {
  if (!match.composed && event.plover == "AGREE" && is_plain(*match.pattern) && event.status == EventStatus::actual &&
      !offers_deed(reading_, event.predicate))
    return true;  // "accepted the news", "offers a chance"
  if (match.composed || (event.status != EventStatus::future && event.status != EventStatus::hypothetical))
    return false;
  if (is_plain(*match.pattern) && event.recipients.empty()) return true;  // "will need to demand progress"
  if (reading_[event.predicate].upos == Upos::NOUN && is_hostile(event.plover)) return true;
  return is_aim(reading_, tables_.modality, event.predicate) || (event.plover == "AGREE" && goes_on(reading_, event));
}

// "tried to kill": the attempt is made.
bool Teller::tried(TokenId predicate) const {
  const Token& token = reading_[predicate];
  if (!token.head || (token.relation != Relation::xcomp && token.relation != Relation::acl)) return false;
  const std::string_view lemma = reading_[token.head].lemma;
  if (lemma != "try" && lemma != "attempt" && lemma != "bid") return false;
  return status_at(token.head) == EventStatus::actual;  // and not "means to try"
}

std::string Teller::because(const Match& match) const {
  std::string text = match.pattern->text + ":";
  auto words = match.words;
  std::sort(words.begin(), words.end());
  for (const TokenId word : words) text += " " + std::string(reading_[word].form);
  return text;
}

}  // namespace bede::events
