#include "record/pacts.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "record/clauses.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

constexpr size_t kLookedBack = 20;    // pacts before, with which a new one is compared
constexpr size_t kLongestName = 120;  // bytes

using syntax::children;

bool is_pact(const Thing& thing) {
  for (const char* kind : {"agreement", "treaty", "memorandum", "ceasefire", "contract", "partnership"})
    if (thing.kind == kind) return true;
  const std::string name = lower(thing.name);
  return thing.kind == "statement" && (name.starts_with("joint ") || name.find(" joint ") != std::string::npos);
}

// "a memorandum directing the release": an order of one.
bool is_order(const Reading& reading, const Thing& thing) {
  if (thing.kind != "memorandum") return false;
  for (const TokenId child : children(reading, reading[thing.mentions.front()].head))
    if (reading[child].relation == Relation::acl && reading[child].xpos == "VBG" &&
        among(reading[child].lemma, {"direct", "instruct", "order", "authorize", "authorise", "declare", "revoke"}))
      return true;
  return false;
}

// "the resolution on the ceasefire": what a resolution is about, which nobody has concluded.
bool is_of_resolution(const Reading& reading, const Thing& thing) {
  return std::all_of(thing.mentions.begin(), thing.mentions.end(), [&](MentionId one) {
    const Token& head = reading[reading[one].head];
    const bool demanded = head.relation == Relation::obj && head.head && reading[head.head].relation == Relation::acl &&
                          among(reading[head.head].lemma, {"demand", "urge", "seek"});
    return demanded ||
           (head.relation == Relation::nmod && head.head &&
            among(preposition(reading, reading[one].head), {"on", "for", "about", "concerning"}) &&
            among(reading[head.head].lemma, {"resolution", "draft", "motion", "debate", "vote", "proposal", "appeal"}));
  });
}

bool is_modifier(Relation relation) { return relation == Relation::amod || relation == Relation::compound; }

// "five-year", of which the tree hangs "year" alone on the name: the first of the words that hyphens join.
TokenId whole_word(const Reading& reading, TokenId first) {
  const auto joined = [&](TokenId at) { return reading[TokenId(at.value - 1)].span.end == reading[at].span.begin; };
  const uint32_t begin = reading[reading[first].sentence].first.value;
  while (first.value >= begin + 2 && reading[TokenId(first.value - 1)].form == "-" && joined(first) &&
         joined(TokenId(first.value - 1)))
    first = TokenId(first.value - 2);
  return first;
}

TokenId first_of_name(const Reading& reading, TokenId head) {
  TokenId first = head;
  for (const TokenId child : children(reading, head))
    if (child < first && is_modifier(reading[child].relation)) {
      first = child;
      for (const TokenId below : children(reading, child))  // "Turkish-Libyan"
        if (below < first && is_modifier(reading[below].relation)) first = below;
    }
  return whole_word(reading, first);
}

std::string words(const Reading& reading, TokenId first, TokenId last) {
  return std::string(reading[first].span.joined(reading[last].span).of(reading.text()));
}

bool is_in_time(const Reading& reading, TokenId token) {
  return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeExpression& time) {
    return time.first <= token && token <= time.last && time.first != time.last;
  });
}

// A comma or a bracket inside a name: "Treaty of Friendship, Cooperation and Aid", "Zone (SPNFZ) Treaty".
bool goes_on_after(const Reading& reading, TokenId at, TokenId last) {
  const std::string_view form = reading[at].form;
  if (form == "-" || form == "'" || form == "’" || form == "(" || form == ")") return true;
  const TokenId next(at.value + 1), after(at.value + 2);
  return form == "," && after <= last && reading[next].upos == Upos::PROPN &&
         (reading[after].upos == Upos::CCONJ || reading[after].form == ",");
}

// "Treaty on the Establishment of a Customs Union": the phrases after a name in capitals belong to it.
TokenId last_of_name(const Reading& reading, const Mention& mention) {
  if (!starts_upper(reading[mention.head].form)) return mention.head;
  TokenId last = mention.head;
  for (TokenId at(mention.head.value + 1); at <= mention.last; at = TokenId(at.value + 1)) {
    const Token& token = reading[at];
    if (token.upos == Upos::PUNCT && !goes_on_after(reading, at, mention.last)) break;
    if (token.upos == Upos::VERB && token.xpos != "VB") break;
    if (equal_ignoring_case(token.form, "by")) break;  // who signed it
    if (reading[at].span.end - reading[mention.head].span.begin > kLongestName) break;
    const bool named = token.upos == Upos::PROPN || (token.upos == Upos::NOUN && starts_upper(token.form));
    if (named && !is_in_time(reading, at)) last = at;
  }
  return last;
}

std::string name_of(const Reading& reading, const Mention& mention) {
  return words(reading, first_of_name(reading, mention.head), last_of_name(reading, mention));
}

// All words of the shorter name are among those of the longer, and both end in the same noun.
bool is_short_for(const std::string& shorter, const std::string& longer) {
  const auto few = split(shorter, ' '), many = split(longer, ' ');
  return std::all_of(few.begin(), few.end(), [&](std::string_view word) {
    return std::any_of(many.begin(), many.end(),
                       [&](std::string_view other) { return equal_ignoring_case(word, other); });
  });
}

bool is_definite(const Reading& reading, TokenId head) {
  const TokenId article = syntax::child(reading, head, Relation::det);
  return article && (reading[article].lemma == "the" || reading[article].lemma == "this");
}

// "a treaty on extradition": it says what it is about.
bool has_matter(const Reading& reading, TokenId head) {
  for (const TokenId child : syntax::children(reading, head)) {
    if (reading[child].relation != Relation::nmod) continue;
    const std::string_view before = preposition(reading, child);
    if (before == "on" || before == "for" || before == "about" || before == "regarding") return true;
  }
  return false;
}

void take(Pact& pact, const Reading& reading, const Thing& thing) {
  for (const MentionId id : thing.mentions) {
    const Mention& mention = reading[id];
    const std::string name = name_of(reading, mention);
    const bool fuller = std::count(name.begin(), name.end(), ' ') > std::count(pact.name.begin(), pact.name.end(), ' ');
    if (pact.name.empty() || (fuller && mention.kind != MentionKind::pronoun)) pact.name = name;
    pact.plain = pact.plain && first_of_name(reading, mention.head) == mention.head && !starts_upper(name) &&
                 !has_matter(reading, mention.head);
    pact.mentions.push_back(id);
  }
  std::sort(pact.mentions.begin(), pact.mentions.end());
}

// The pact before that has the thing's full name in capitals; the number of pacts where none has.
size_t same_name(const Reading& reading, const Thing& thing, const std::vector<Pact>& pacts) {
  Pact whole;
  take(whole, reading, thing);
  if (!starts_upper(whole.name) || whole.name.find(' ') == std::string::npos) return pacts.size();
  for (size_t i = pacts.size(), looked = 0; i-- > 0 && looked < kLookedBack; ++looked)
    if (equal_ignoring_case(pacts[i].name, whole.name)) return i;
  return pacts.size();
}

// "The Non-Proliferation Treaty, or NPT": the pact whose name the head stands beside.
size_t other_name(const Reading& reading, TokenId head, const std::vector<Pact>& pacts) {
  const Token& token = reading[head];
  bool beside = token.relation == Relation::appos;
  if (token.relation == Relation::conj)
    for (const TokenId child : children(reading, head)) beside = beside || reading[child].lemma == "or";
  for (size_t i = pacts.size(), looked = 0; beside && i-- > 0 && looked < kLookedBack; ++looked)
    for (const MentionId mention : pacts[i].mentions)
      if (reading[mention].head == token.head) return i;
  return pacts.size();
}

constexpr uint32_t kNear = 2, kNearIfOnly = 6;  // sentences

// "This is the region's first treaty": the pact that was named last.
size_t told_again(const Reading& reading, TokenId head, const std::vector<Pact>& pacts) {
  const TokenId subject = syntax::child(reading, head, Relation::nsubj);
  const bool points = subject && (reading[subject].lemma == "this" || reading[subject].lemma == "it");
  if (!points || pacts.empty() || !syntax::has_child(reading, head, Relation::cop)) return pacts.size();
  const auto& mentions = pacts.back().mentions;
  const uint32_t reach = pacts.size() == 1 ? kNearIfOnly : kNear;
  const bool near = std::any_of(mentions.begin(), mentions.end(), [&](MentionId one) {
    const TokenId named = reading[one].head;
    return named < head && reading[head].sentence.value - reading[named].sentence.value < reach;
  });
  return near ? pacts.size() - 1 : pacts.size();
}

}  // namespace

std::vector<Pact> pacts_of(const Reading& reading) {
  std::vector<Pact> pacts;
  for (const Thing& thing : reading.things) {
    if (!is_pact(thing) || thing.mentions.empty() || is_order(reading, thing)) continue;
    if (thing.kind == "ceasefire" && is_of_resolution(reading, thing)) continue;
    const Mention& first = reading[thing.mentions.front()];
    const std::string name = name_of(reading, first);
    size_t into = pacts.size();
    if (is_definite(reading, first.head) && name.find(' ') != std::string::npos)
      for (size_t i = pacts.size(), looked = 0; i-- > 0 && looked < kLookedBack && into == pacts.size(); ++looked)
        if (is_short_for(name, pacts[i].name)) into = i;
    if (into == pacts.size()) into = same_name(reading, thing, pacts);
    if (into == pacts.size()) into = other_name(reading, first.head, pacts);
    if (into == pacts.size()) into = told_again(reading, first.head, pacts);
    if (into == pacts.size()) pacts.push_back({{}, thing.kind, {}, true});
    take(pacts[into], reading, thing);
  }
  return pacts;
}

}  // namespace bede::record
