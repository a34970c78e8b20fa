#include "record/parties.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "record/affair_kinds.h"
#include "record/clauses.h"
#include "record/text_ties.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using syntax::children;

bool joins_parties(std::string_view preposition) {
  for (const char* word : {"between", "with", "among", "amongst", "by"})
    if (preposition == word) return true;
  return false;
}

bool makes_parties(std::string_view stage) {
  for (const char* name : {"signed", "approved", "negotiating", "initialled", "in_force", "withdrawn", "suspended",
                           "proposed", "ratified"})
    if (stage == name) return true;
  return false;
}

// Texts that many states join, one by one.
bool is_of_many(std::string_view noun) {
  return noun == "convention" || noun == "covenant" || noun == "charter" || noun == "statute";
}

// "the non-proliferation accord", "the test ban treaty": by what they are about.
bool is_open_to_all(const Reading& reading, TokenId head) {
  for (const TokenId child : children(reading, head)) {
    const Relation relation = reading[child].relation;
    if (relation != Relation::amod && relation != Relation::compound) continue;
    if (among(lower(reading[child].lemma), {"non-proliferation", "nonproliferation", "ban", "proliferation"}))
      return true;
  }
  return false;
}

// "the joint statement on Chad", "a treaty with all of them except Chad": no party to it.
bool is_apart(const Reading& reading, TokenId phrase, TokenId head) {
  const std::string_view before = preposition(reading, phrase);
  if (is_exception(before)) return true;
  return among(reading[head].lemma, {"statement", "declaration", "communique"}) && reading[phrase].head == head &&
         among(before, {"on", "about", "regarding", "concerning"});
}

// "a deal brokered by Chad": no party to it.
bool helps(std::string_view verb) {
  return among(verb, {"broker", "mediate", "facilitate", "host", "sponsor", "guarantee", "supervise", "monitor"});
}

}  // namespace

bool is_body(const Reading& reading, ActorId id) {
  if (!id) return false;
  const Actor& actor = reading[id];
  if (actor.kind != ActorKind::organisation && actor.kind != ActorKind::group) return false;
  return std::find(actor.sectors.begin(), actor.sectors.end(), "LEG") != actor.sectors.end() ||
         std::find(actor.sectors.begin(), actor.sectors.end(), "JUD") != actor.sectors.end();
}

Parties::Parties(const Draft& draft, const Sides& sides)
    : draft_(draft), reading_(draft.reading), sides_(sides), speaks_(reading_.tokens.size()) {
  const auto& tokens = reading_.tokens;
  for (const Claim& claim : reading_.claims)
    for (const Span source : claim.source) {
      auto at = std::lower_bound(tokens.begin(), tokens.end(), source.begin,
                                 [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
      for (; at != tokens.end() && source.contains(at->span); ++at)
        speaks_[static_cast<size_t>(at - tokens.begin())] = true;
    }
}

void Parties::add_sides(TokenId phrase, std::vector<std::string>& codes) const {
  for (const Side& side : sides_.in_phrase(phrase))
    if (!is_body(reading_, side.actor) && !is_bracketed(reading_, side.head, phrase)) add_once(codes, side.code);
}

void Parties::from_phrase(TokenId head, std::vector<std::string>& codes) const {
  from_name(head, codes);
  for (const TokenId child : children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    if (relation == Relation::nmod && joins_parties(preposition(reading_, child))) add_sides(child, codes);
    if ((relation == Relation::nmod__poss || relation == Relation::amod || relation == Relation::compound) &&
        !is_named_after(child, head))
      add_sides(child, codes);
  }
}

// "France's signature", "the refusal of Chad to sign", "signatories to the treaty include Germany".
void Parties::from_noun(TokenId noun, std::vector<std::string>& codes) const {
  for (const TokenId child : children(reading_, noun)) {
    const Relation relation = reading_[child].relation;
    if (relation == Relation::nmod__poss || relation == Relation::amod || relation == Relation::compound)
      add_sides(child, codes);
    if (relation == Relation::nmod && joins_parties(preposition(reading_, child))) add_sides(child, codes);
  }
  const std::string_view lemma = reading_[noun].lemma;
  if (reading_[noun].relation != Relation::nsubj || (lemma != "signatory" && lemma != "party")) return;
  const TokenId predicate = reading_[noun].head;
  if (syntax::has_child(reading_, predicate, Relation::cop)) add_sides(predicate, codes);  // "the signatories were A"
  for (const TokenId child : children(reading_, predicate))
    if (reading_[child].relation == Relation::obj) add_sides(child, codes);
}

// "the withdrawal of Iraq from the treaty", "Kenya's accession to it"
void Parties::from_doers(TokenId noun, std::vector<std::string>& codes) const {
  for (const TokenId child : children(reading_, noun)) {
    const Relation relation = reading_[child].relation;
    const bool of = relation == Relation::nmod && preposition(reading_, child) == "of";
    if (of || relation == Relation::nmod__poss) add_sides(child, codes);
  }
}

// Who acts in a verb, and with whom.
void Parties::from_clause(TokenId verb, TokenId head, std::vector<std::string>& codes) const {
  for (const TokenId subject : subjects_of(reading_, verb))
    if (subject != head) add_sides(subject, codes);
  for (const TokenId child : children(reading_, verb)) {
    const Relation relation = reading_[child].relation;
    if (relation != Relation::obl && relation != Relation::nmod && relation != Relation::obl__agent) continue;
    const bool behalf = reading_[child].lemma == "behalf";
    if (child != head && (behalf || joins_parties(preposition(reading_, child)))) add_sides(child, codes);
  }
  if (const TokenId refusal = refusal_before(reading_, verb))  // "the refusal of Chad to sign"
    for (const TokenId child : children(reading_, refusal))
      if (reading_[child].relation == Relation::nmod__poss || preposition(reading_, child) == "of")
        add_sides(child, codes);
}

void Parties::from_acts(TokenId head, std::vector<std::string>& codes) const {
  for (const Tie& tie : ties_of_text(reading_, sides_, head)) {
    const events::DeedWord* word = fitting(reading_, draft_.deeds.stages(reading_[tie.word].lemma), tie);
    if (!word || !makes_parties(word->kind) || helps(reading_[tie.word].lemma)) continue;
    const std::string_view lemma = reading_[tie.word].lemma;
    if (tie.role == events::DeedRole::noun || lemma == "signatory") from_noun(tie.word, codes);
    if (tie.role == events::DeedRole::oblique && reading_[tie.word].upos == Upos::NOUN) from_doers(tie.word, codes);
    from_clause(tie.word, head, codes);
  }
}

// Whether a side is the subject of what is told of the text: "Kenya signed it", not "a deal with Kenya was reached".
bool Parties::does(TokenId head, const std::string& code) const {
  std::vector<std::string> doers;
  for (const Tie& tie : ties_of_text(reading_, sides_, head))
    for (const TokenId subject : subjects_of(reading_, tie.word))
      if (subject != head) add_sides(subject, doers);
  return std::find(doers.begin(), doers.end(), code) != doers.end();
}

// "The Protocols to the Treaty by A, B and C": the parties hang on a name inside the text's own.
void Parties::from_inner_phrases(TokenId head, std::vector<std::string>& codes) const {
  std::vector<TokenId> open{head};
  for (size_t i = 0; i < open.size() && i < 64; ++i)
    for (const TokenId child : children(reading_, open[i])) {
      if (reading_[child].relation != Relation::nmod && reading_[child].relation != Relation::conj) continue;
      if (joins_parties(preposition(reading_, child))) add_sides(child, codes);
      open.push_back(child);
    }
}

// "The Polish parliament ratified a treaty with Chad": whose body ratifies is a party.
void Parties::from_bodies(TokenId head, std::vector<std::string>& codes) const {
  if (codes.size() != 1 || !is_with_others(head)) return;
  for (const Tie& tie : ties_of_text(reading_, sides_, head)) {
    const events::DeedWord* word = fitting(reading_, draft_.deeds.stages(reading_[tie.word].lemma), tie);
    if (!word || !among(word->kind, {"ratified", "approved", "rejected"})) continue;
    for (const TokenId subject : subjects_of(reading_, tie.word))
      for (const Side& side : sides_.in_phrase(subject))
        if (is_body(reading_, side.actor)) add_once(codes, side.code);
  }
}

// "The ten signatories to it were these: Chad, Niger": all that a list of signatories names behind its colon.
void Parties::from_list(TokenId head, std::vector<std::string>& codes) const {
  static constexpr std::string_view kJoined[] = {"signatory", "party", "participant", "member"};
  const Sentence& sentence = reading_[reading_[head].sentence];
  bool joined = false;
  uint32_t colon = sentence.first.value;
  for (; colon < sentence.last.value && reading_.tokens[colon].form != ":"; ++colon)
    joined = joined || among(lower(reading_.tokens[colon].lemma), kJoined);
  if (!joined || colon < head.value) return;
  for (uint32_t i = colon + 1; i < sentence.last.value; ++i)
    if (!is_bracketed(reading_, TokenId(i), head)) add_code(TokenId(i), codes);
}

// Everyone the phrase names: "the agreement on a Russian base in Kyrgyzstan", "a contract to sell Iran missiles".
void Parties::from_depth(TokenId head, std::vector<std::string>& codes) const {
  std::vector<TokenId> open{head};
  for (size_t i = 0; i < open.size() && i < 64; ++i)
    for (const TokenId child : children(reading_, open[i])) {
      if (reading_[child].relation == Relation::acl__relcl || helps(reading_[child].lemma)) continue;
      if (is_apart(reading_, child, head)) continue;
      if (!is_bracketed(reading_, child, head) && !is_named_after(child, head)) add_code(child, codes);
      open.push_back(child);
    }
}

// Where its sentence speaks of two sides only, they are the two; who says that somebody acted is none of them.
void Parties::from_sentence(TokenId head, std::vector<std::string>& codes) const {
  const Sentence& sentence = reading_[reading_[head].sentence];
  std::vector<std::string> spoken_of = codes;
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i)
    if (!is_where(preposition(reading_, TokenId(i))) && (codes.empty() || !is_speaker(TokenId(i))) &&
        !is_named_after(TokenId(i), head) && !is_apart(reading_, first_conjunct(reading_, TokenId(i)), head))
      add_code(TokenId(i), spoken_of);
  if (spoken_of.size() == 2) codes = std::move(spoken_of);
}

// Whether some subject of the sentence is two sides: "the presidents of Chad and Niger exchanged instruments".
bool Parties::is_done_together(TokenId head) const {
  const Sentence& sentence = reading_[reading_[head].sentence];
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
    std::vector<std::string> codes;
    if (syntax::is_subject(reading_.tokens[i].relation)) add_sides(TokenId(i), codes);
    if (codes.size() > 1) return true;
  }
  return false;
}

void Parties::add_code(TokenId token, std::vector<std::string>& codes) const {
  for (const Side& side : sides_.at(token))
    if (!is_body(reading_, side.actor)) add_once(codes, side.code);
}

// Where the whole report speaks of two sides only; a government's own page is of its state.
void Parties::from_report(std::vector<std::string>& codes) const {
  std::vector<std::string> spoken_of = codes;
  if (!draft_.home.empty()) add_once(spoken_of, draft_.home);
  if (codes.size() == 1 && spoken_of.size() == 2) {
    codes = std::move(spoken_of);
    return;
  }
  for (const Actor& actor : reading_.actors) {
    if (spoken_of.size() > 2) return;
    const auto all = [&](auto&& test) {
      return std::all_of(actor.mentions.begin(), actor.mentions.end(),
                         [&](MentionId mention) { return test(reading_[mention].head); });
    };
    const bool heard = all([&](TokenId head) { return is_speaker(head); });
    const bool town =
        all([&](TokenId head) { return reading_[head].relation == Relation::compound && sides_.is_capital(head); });
    const bool apart = all([&](TokenId head) { return is_exception(preposition(reading_, head)); });
    if (!actor.country.empty() && !actor.mentions.empty() && !town && !apart && !(heard && codes.size() == 1))
      add_once(spoken_of, actor.country);
  }
  if (spoken_of.size() == 2) codes = std::move(spoken_of);
}

std::vector<std::string> Parties::of(const Pact& pact, bool& guessed, bool& acted) const {
  using Road = void (Parties::*)(TokenId, std::vector<std::string>&) const;
  std::vector<std::string> codes;
  const auto go = [&](Road road) {
    for (const MentionId mention : pact.mentions) (this->*road)(reading_[mention].head, codes);
    return codes.size() >= 2;
  };
  guessed = acted = false;
  if (go(&Parties::from_list)) return codes;
  codes.clear();
  if (go(&Parties::from_phrase)) {
    if (std::any_of(pact.mentions.begin(), pact.mentions.end(),
                    [&](MentionId one) { return is_with_others(reading_[one].head); }))
      go(&Parties::from_acts);
    return codes;
  }
  const bool unnamed = codes.empty();
  if (go(&Parties::from_acts) || go(&Parties::from_bodies)) return codes;
  acted = unnamed && codes.size() == 1 && std::any_of(pact.mentions.begin(), pact.mentions.end(), [&](MentionId one) {
            return does(reading_[one].head, codes.front());
          });
  if (go(&Parties::from_inner_phrases)) return codes;
  const TokenId head = reading_[pact.mentions.front()].head;
  const bool named = pact.kind == "treaty" && starts_upper(reading_[head].form);
  const bool joined =
      codes.size() == 1 && pact.kind == "treaty" && (named || (acted && is_of_many(reading_[head].lemma)));
  if (joined || (codes.size() == 1 && is_open_to_all(reading_, head))) return codes;
  const bool deep = go(&Parties::from_depth);
  const bool welcomed =
      !deep && named && !is_done_together(head);  // "Japan welcomed Peru's signing of the Oslo Protocol"
  const bool told = deep || go(&Parties::from_sentence);
  guessed = !told || welcomed || leaves_out_home(draft_, codes);
  if (told) return codes;
  from_report(codes);
  return codes;
}

}  // namespace bede::record
