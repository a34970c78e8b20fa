#include "record/clauses.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/asides.h"
#include "events/to_come.h"
#include "syntax/tree.h"

namespace bede::record {

using events::DeedRole;
using events::DeedWord;
using syntax::children;

std::vector<TokenId> conjuncts(const Reading& reading, TokenId token) {
  std::vector<TokenId> row{first_conjunct(reading, token)};
  for (size_t i = 0; i < row.size(); ++i)
    for (const TokenId child : children(reading, row[i]))
      if (reading[child].relation == Relation::conj && !events::is_past_topic(reading, row[i], child))
        row.push_back(child);
  std::sort(row.begin(), row.end());
  return row;
}

std::string_view preposition(const Reading& reading, TokenId token) {
  const TokenId word = syntax::child(reading, token, Relation::case_);
  return word ? reading[word].lemma : std::string_view{};
}

bool is_where(std::string_view preposition) {
  for (const char* word : {"in", "at", "near", "outside", "inside"})
    if (preposition == word) return true;
  return false;
}

bool is_exception(std::string_view preposition) {
  return among(preposition, {"except", "but", "besides", "without", "excluding"});
}

TokenId owner_of_object(const Reading& reading, TokenId verb) {
  const TokenId object = syntax::child(reading, verb, Relation::obj);
  return object ? syntax::child(reading, object, Relation::nmod__poss) : TokenId{};
}

bool is_passive(const Reading& reading, TokenId verb) {
  if (syntax::has_child(reading, verb, Relation::aux__pass) || syntax::has_child(reading, verb, Relation::nsubj__pass))
    return true;
  const Token& token = reading[verb];
  return token.xpos == "VBN" && !syntax::has_child(reading, verb, Relation::aux);
}

bool is_predicate(const Reading& reading, TokenId token) {
  const Token& word = reading[token];
  return word.upos == Upos::VERB || syntax::has_child(reading, token, Relation::cop);
}

TokenId clause_of(const Reading& reading, TokenId token) {
  while (token && !is_predicate(reading, token)) token = reading[token].head;
  return token;
}

std::vector<TokenId> subjects_of(const Reading& reading, TokenId verb) {
  bool shared = false;  // "they are set to meet": who is set meets
  for (int steps = 0; verb && steps < 6; ++steps) {
    std::vector<TokenId> found;
    for (const TokenId child : children(reading, verb)) {
      const Token& token = reading[child];
      const bool relative = token.xpos == "WDT" || token.xpos == "WP";
      const bool subject = token.relation == Relation::nsubj || (shared && token.relation == Relation::nsubj__pass);
      if ((token.relation == Relation::obl__agent && !shared) || (subject && !relative)) found.push_back(child);
    }
    if (!found.empty()) return found;
    const Relation relation = reading[verb].relation;
    if (relation == Relation::acl__relcl) return {reading[verb].head};
    if (relation == Relation::acl && events::is_chance_taken(reading, verb))
      return subjects_of(reading, reading[reading[verb].head].head);
    const bool shares = relation == Relation::conj || relation == Relation::xcomp || relation == Relation::advcl;
    shared = relation == Relation::xcomp && reading[verb].xpos == "VB";
    verb = shares && !is_passive(reading, verb) ? reading[verb].head : TokenId{};
  }
  return {};
}

namespace {

bool has_object(const Reading& reading, TokenId verb) { return syntax::has_child(reading, verb, Relation::obj); }

bool has_subject(const Reading& reading, TokenId verb) {
  for (const TokenId child : children(reading, verb))
    if (syntax::is_subject(reading[child].relation)) return true;
  return false;
}

DeedRole role_of_subject(const Reading& reading, TokenId verb) {
  return is_passive(reading, verb) ? DeedRole::object : DeedRole::subject;
}

class Ties {
 public:
  explicit Ties(const Reading& reading) : reading_(reading) {}

  std::vector<Tie> of(TokenId head) {
    above(head);
    below(head);
    for (size_t i = 0, count = ties_.size(); i < count; ++i)
      if (ties_[i].role == DeedRole::object) where_clauses(ties_[i].word);
    return std::move(ties_);
  }

 private:
  void add(TokenId word, DeedRole role, std::string_view second = {}) {
    for (const Tie& tie : ties_)
      if (tie.word == word && tie.role == role && tie.second == second) return;
    ties_.push_back({word, role, second});
  }

  void subject_of(TokenId verb) {
    add(verb, role_of_subject(reading_, verb));
    shared_subject(verb);
  }

  // "was signed and ratified", "is to be signed", "has yet to enter into force"
  void shared_subject(TokenId verb) {
    for (const TokenId child : children(reading_, verb)) {
      const Relation relation = reading_[child].relation;
      if (relation != Relation::conj && relation != Relation::xcomp) continue;
      if (has_subject(reading_, child) || !is_predicate(reading_, child)) continue;
      subject_of(child);
    }
  }

  // "signed and ratified the treaty"; "signed the treaty and ratified it" has an object of its own
  void object_of(TokenId verb) {
    add(verb, DeedRole::object);
    for (const TokenId child : children(reading_, verb))
      if (reading_[child].relation == Relation::conj && is_predicate(reading_, child) && !has_object(reading_, child) &&
          !is_passive(reading_, child) && !has_subject(reading_, child))
        add(child, DeedRole::object);
    const Token& token = reading_[verb];
    if (token.relation == Relation::conj && token.head && is_predicate(reading_, token.head) &&
        !has_object(reading_, token.head) && !is_passive(reading_, token.head))
      add(token.head, DeedRole::object);
  }

  void above(TokenId head) {
    TokenId first = first_conjunct(reading_, head);
    if (reading_[first].relation == Relation::appos && reading_[first].head) first = reading_[first].head;
    const Token& token = reading_[first];
    if (!token.head) return;
    switch (token.relation) {
      case Relation::obj:
        object_of(token.head);
        break;
      case Relation::nsubj__pass:
        add(token.head, DeedRole::object);
        shared_subject(token.head);
        break;
      case Relation::nsubj:
        subject_of(token.head);
        break;
      case Relation::obl:
      case Relation::obl__agent:
        add(token.head, DeedRole::oblique, preposition(reading_, first));
        break;
      case Relation::nmod:
        add(token.head, DeedRole::noun, preposition(reading_, first));
        break;
      case Relation::compound:
      case Relation::nmod__poss:
        add(token.head, DeedRole::noun, "of");
        break;
      default:
        break;
    }
  }

  void below(TokenId head) {
    for (const TokenId child : children(reading_, head)) {
      const Relation relation = reading_[child].relation;
      if (relation == Relation::acl && reading_[child].upos == Upos::VERB) {
        reading_[child].xpos == "VBN" ? object_below(child) : add(child, DeedRole::subject);
        if (reading_[child].xpos == "VB") add(child, DeedRole::object);  // "a treaty to be signed", "an accord to sign"
      }
      if (relation == Relation::acl__relcl) relative(child);
      if (relation == Relation::amod && reading_[child].xpos == "VBN")
        add(child, DeedRole::object);  // "the signed deal"
    }
  }

  // "submitted to parliament, where it was approved": "it" is what was submitted.
  void where_clauses(TokenId verb) {
    for (const TokenId place : children(reading_, verb)) {
      if (reading_[place].relation != Relation::obl) continue;
      for (const TokenId clause : children(reading_, place)) {
        if (reading_[clause].relation != Relation::acl__relcl || !is_passive(reading_, clause)) continue;
        for (const TokenId word : children(reading_, clause))
          if (reading_[word].lemma == "where") add(clause, DeedRole::object);
      }
    }
  }

  // "signed in Moscow and ratified in June"
  void object_below(TokenId verb) {
    add(verb, DeedRole::object);
    for (const TokenId child : children(reading_, verb))
      if (reading_[child].relation == Relation::conj && reading_[child].xpos == "VBN") add(child, DeedRole::object);
  }

  void relative(TokenId verb) {
    for (const TokenId child : children(reading_, verb)) {
      const Token& token = reading_[child];
      if (token.xpos != "WDT" && token.xpos != "WP") continue;
      if (token.relation == Relation::nsubj) return subject_of(verb);
      if (token.relation == Relation::nsubj__pass) return subject_of(verb);
      if (token.relation == Relation::obj) return object_of(verb);
    }
    if (has_subject(reading_, verb) && !has_object(reading_, verb)) add(verb, DeedRole::object);
  }

  const Reading& reading_;
  std::vector<Tie> ties_;
};

bool has_word(const Reading& reading, TokenId head, std::string_view lemma) {
  for (const TokenId child : children(reading, head)) {
    if (reading[child].lemma == lemma) return true;
    if (reading[child].relation == Relation::obl || reading[child].relation == Relation::obj)
      for (const TokenId below : children(reading, child))
        if (reading[below].lemma == lemma) return true;
  }
  return false;
}

bool is_about(std::string_view preposition) {
  for (const std::string_view word : {"of", "on", "to", "for", "over", "about", "into"})
    if (preposition == word) return true;
  return false;
}

bool fits(const Reading& reading, const DeedWord& word, const Tie& tie) {
  if (tie.role == DeedRole::noun) {
    if (word.role == DeedRole::noun) return is_about(tie.second);
    return word.role == DeedRole::oblique && word.second == tie.second;
  }
  if (word.role != tie.role) return false;
  if (word.role == DeedRole::oblique) return word.second == tie.second;
  return word.second.empty() || has_word(reading, tie.word, word.second);
}

const DeedWord* fitting_as_told(const Reading& reading, const std::vector<DeedWord>& words, const Tie& tie) {
  const DeedWord* plain = nullptr;  // a line with a second word says more than one without
  for (const DeedWord& word : words) {
    if (!fits(reading, word, tie)) continue;
    if (!word.second.empty()) return &word;
    if (!plain) plain = &word;
  }
  return plain;
}

}  // namespace

std::vector<Tie> ties_of(const Reading& reading, TokenId head) { return Ties(reading).of(head); }

const DeedWord* fitting(const Reading& reading, const std::vector<DeedWord>& words, const Tie& tie) {
  if (const DeedWord* word = fitting_as_told(reading, words, tie)) return word;
  // A headline leaves out the auxiliary: "Accord submitted to parliament"; no accord submits anything.
  if (tie.role != DeedRole::subject || has_object(reading, tie.word)) return nullptr;
  const std::string_view tag = reading[tie.word].xpos;
  if (tag != "VBN" && tag != "VBD") return nullptr;
  return fitting_as_told(reading, words, {tie.word, DeedRole::object, {}});
}

Span clause_span(const Reading& reading, TokenId top) {
  Span span = reading[top].span;
  std::vector<TokenId> open{top};
  while (!open.empty()) {
    const TokenId at = open.back();
    open.pop_back();
    if (reading[at].upos != Upos::PUNCT) span = span.joined(reading[at].span);
    for (const TokenId child : children(reading, at)) {
      const Relation relation = reading[child].relation;
      const bool aside = relation == Relation::advcl || relation == Relation::parataxis ||
                         relation == Relation::ccomp || relation == Relation::acl__relcl;
      const bool other_clause = relation == Relation::conj && is_predicate(reading, child);
      if (!aside && !other_clause) open.push_back(child);
    }
  }
  return span;
}

bool is_of_sport(const Reading& reading, TokenId word) {
  static constexpr std::string_view kWords[] = {"cricket", "cricketer", "rugby",  "football",   "footballer",
                                                "athlete", "soccer",    "game",   "tournament", "olympics",
                                                "player",  "judoka",    "hockey", "basketball", "volleyball"};
  const Sentence& sentence = reading[reading[word].sentence];
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i)
    if (std::find(std::begin(kWords), std::end(kWords), lower(reading.tokens[i].lemma)) != std::end(kWords))
      return true;
  return false;
}

}  // namespace bede::record
