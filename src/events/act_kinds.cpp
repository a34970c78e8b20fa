#include "events/act_kinds.h"

#include <algorithm>

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::events {

bool is_hostile(std::string_view plover) {
  return plover == "REQUEST" || plover == "ACCUSE" || plover == "REJECT" || plover == "THREATEN" ||
         plover == "PROTEST" || plover == "SANCTION" || plover == "MOBILIZE" || plover == "COERCE" ||
         plover == "ASSAULT";
}

bool tells_without_doer(std::string_view plover) {
  return plover == "ASSAULT" || plover == "COERCE" || plover == "SANCTION" || plover == "PROTEST" ||
         plover == "MOBILIZE";
}

bool is_peaceful(std::string_view plover) {
  return plover == "AID" || plover == "SUPPORT" || plover == "COOPERATE" || plover == "CONSULT";
}

bool is_suffered(const Reading& reading, TokenId verb, std::string_view cameo) {
  const bool charged = cameo.starts_with("112") && among(reading[verb].lemma, {"charge", "indict"});
  const bool freed = cameo.starts_with("084") || cameo.starts_with("0353");
  if (!(charged || freed) || !syntax::has_child(reading, verb, Relation::aux__pass)) return false;
  while (reading[verb].relation == Relation::conj && reading[verb].head) verb = reading[verb].head;
  const Relation relation = reading[verb].relation;
  return relation == Relation::root || relation == Relation::parataxis || relation == Relation::ccomp;
}

bool touches_persons(const Event& event) {
  return event.plover == "ACCUSE" || event.plover == "RETREAT" || event.cameo == "075" || event.cameo == "116";
}

namespace {

// "pay tribute", "send our condolences"
bool gives_words(const Reading& reading, TokenId verb) {
  static constexpr std::string_view words[] = {"tribute",    "respect",        "homage",  "condolence", "greeting",
                                               "sympathy",   "congratulation", "thank",   "gratitude",  "wish",
                                               "compliment", "appreciation",   "apology", "regard"};
  const TokenId object = syntax::child(reading, verb, Relation::obj);
  return object && among(reading[verb].lemma, {"pay", "send", "give", "add", "record"}) &&
         among(reading[object].lemma, words);
}

}  // namespace

bool performs(const Reading& reading, TokenId predicate) {
  static constexpr std::string_view wishes[] = {"like", "want",  "wish",  "let",       "pleased",  "proud",
                                                "glad", "happy", "begin", "delighted", "honoured", "honored"};
  static constexpr std::string_view words[] = {"thank",   "congratulate", "express", "ask",    "apologize", "apologise",
                                               "salute",  "applaud",      "commend", "praise", "welcome",   "invite",
                                               "urge",    "condemn",      "convey",  "appeal", "honour",    "honor",
                                               "request", "greet",        "extend",  "offer"};
  TokenId first = predicate;  // "we wish to praise Peru and thank Chad"
  while (reading[first].relation == Relation::conj && reading[first].head) first = reading[first].head;
  const Token& token = reading[first];
  if (!token.head || (!among(reading[predicate].lemma, words) && !gives_words(reading, predicate))) return false;
  if (token.relation == Relation::advcl)  // "let me start by thanking"
    return token.xpos == "VBG" &&
           among(reading[token.head].lemma, {"start", "begin", "open", "close", "end", "conclude"});
  if (token.relation != Relation::xcomp && token.relation != Relation::ccomp) return false;
  return among(reading[token.head].lemma, wishes);
}

bool is_foiled(const Reading& reading, const Event& event) {
  static constexpr std::string_view words[] = {"foil",  "thwart", "fail",    "prevent", "stop",
                                               "avert", "repel",  "disrupt", "block"};
  const Token& token = reading[event.predicate];
  const bool attempt = event.cameo == "185" || token.lemma == "attempt" || token.lemma == "bid";
  return attempt && token.upos == Upos::NOUN && token.head &&
         std::find(std::begin(words), std::end(words), reading[token.head].lemma) != std::end(words);
}

bool is_tried_in_vain(const Reading& reading, TokenId predicate) {
  const TokenId attempt = reading[predicate].relation == Relation::acl ? reading[predicate].head : TokenId{};
  if (!attempt || !among(reading[attempt].lemma, {"attempt", "bid", "effort", "try"})) return false;
  for (const TokenId child : syntax::children(reading, attempt))
    if (among(reading[child].lemma, {"fail", "failed", "unsuccessful", "abortive"})) return true;
  const TokenId above = reading[attempt].head;
  return above && reading[above].upos == Upos::VERB && reading[above].lemma == "fail";
}

bool takes_land(const Reading& reading, const Event& event) {
  const bool taken = event.cameo == "173" || event.cameo == "171";
  if (!taken || event.recipients.empty() || !among(reading[event.predicate].lemma, {"capture", "seize"})) return false;
  return std::all_of(event.recipients.begin(), event.recipients.end(), [&](MentionId m) {
    const Mention& mention = reading[m];
    const Token& name = reading[mention.head];
    const bool land = mention.entity == EntityKind::place || reading[mention.actor].kind == ActorKind::state;
    return name.upos == Upos::PROPN && name.head == event.predicate && land && mention.first == mention.last;
  });
}

bool is_weapon(const Reading& reading, MentionId mention) {
  return among(reading[reading[mention].head].lemma, {"missile", "rocket", "drone", "strike", "airstrike", "shell",
                                                      "mortar", "bomb", "projectile", "artillery"});
}

bool is_charge_denied(const Reading& reading, const Event& event) {
  const Token& token = reading[event.predicate];
  return event.plover == "ACCUSE" && token.upos == Upos::NOUN && token.head &&
         among(reading[token.head].lemma, {"deny", "reject", "dismiss", "refute", "rebut", "dispute"});
}

bool is_suspected(const Reading& reading, TokenId predicate) {
  static constexpr std::string_view words[] = {"accuse", "suspect", "acquit", "clear", "absolve"};
  const Token& token = reading[predicate];
  const TokenId mark = syntax::child(reading, predicate, Relation::mark);
  return token.xpos == "VBG" && token.head && mark && reading[mark].lemma == "of" &&
         std::find(std::begin(words), std::end(words), reading[token.head].lemma) != std::end(words);
}

bool goes_on_daily(std::string_view verb) {
  static constexpr std::string_view words[] = {"work",  "cooperate", "collaborate", "coordinate", "trade",
                                               "share", "partner",   "help",        "have",       "engage"};
  return std::find(std::begin(words), std::end(words), verb) != std::end(words);
}

bool offers_deed(const Reading& reading, TokenId verb) {
  const TokenId deed = syntax::child(reading, verb, Relation::xcomp);
  return deed && reading[deed].upos == Upos::VERB;
}

bool is_armed(const Reading& reading, const Event& event) {
  static constexpr std::string_view words[] = {"bomb",     "bombing", "explosion", "blast",    "attack", "shelling",
                                               "gunman",   "gunmen",  "airstrike", "strike",   "rocket", "missile",
                                               "militant", "rebel",   "insurgent", "shooting", "mortar", "gunfire"};
  if (event.plover != "ASSAULT") return false;
  const Sentence& sentence = reading[reading[event.predicate].sentence];
  for (TokenId at = sentence.first; at <= sentence.last; at = TokenId(at.value + 1))
    if (reading[at].upos == Upos::NOUN &&
        std::find(std::begin(words), std::end(words), reading[at].lemma) != std::end(words))
      return true;
  return false;
}

bool is_always(const Reading& reading, TokenId predicate) {
  for (const TokenId child : syntax::children(reading, predicate))
    if (reading[child].lemma == "always" && child < predicate) return true;
  return false;
}

TokenId occasion_of(const Reading& reading, const Event& event) {
  static constexpr std::string_view words[] = {"meet", "host", "hold", "attend", "gather", "participate", "convene",
                                               "sit",  "call", "join", "phone",  "visit",  "assemble",    "take"};
  const Token& token = reading[event.predicate];
  if (event.plover != "CONSULT" || token.xpos != "VB" || !token.head || reading[token.head].upos != Upos::VERB)
    return {};
  const bool purpose = token.relation == Relation::advcl && syntax::has_child(reading, event.predicate, Relation::mark);
  return purpose && std::find(std::begin(words), std::end(words), reading[token.head].lemma) != std::end(words)
             ? token.head
             : TokenId{};
}

}  // namespace bede::events
