#include "mentions/coreference.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/chains.h"
#include "mentions/person_names.h"
#include "mentions/phrases.h"
#include "mentions/speakers.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

constexpr size_t kWindow = 60;      // mentions looked back over
constexpr uint32_t kSentences = 3;  // sentences looked back over
constexpr uint32_t kRow = 8;        // mentions of a row that one word stands for

enum class Wants : uint8_t { nothing, male, female, thing, several };

Wants wants(std::string_view form) {
  const auto is = [&](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), form) != words.end();
  };
  if (is({"he", "him", "his", "himself"})) return Wants::male;
  if (is({"she", "her", "hers", "herself"})) return Wants::female;
  if (is({"it", "its", "itself"})) return Wants::thing;
  if (is({"they", "them", "their", "theirs", "themselves"})) return Wants::several;
  return Wants::nothing;
}

class Antecedents {
 public:
  explicit Antecedents(Reading& reading) : reading_(reading), genders_(reading.actors.size(), Gender::unknown) {}

  void run() {
    std::vector<Mention> all;
    all.swap(reading_.mentions);
    for (Mention& mention : all) {
      speakers_.follow(mention);
      const Wants wanted =
          mention.kind == MentionKind::pronoun ? wants(lower(reading_[mention.head].form)) : Wants::nothing;
      if (wanted == Wants::nothing || mention.actor) {
        note_gender(mention);
        keep(mention, kNone);
      } else {
        pronoun(mention, wanted, all);
      }
    }
    number_chains(reading_, same_as_);
  }

 private:
  void keep(const Mention& mention, uint32_t same_as) {
    reading_.mentions.push_back(mention);
    same_as_.push_back(same_as);
  }

  void note_gender(const Mention& mention) {
    if (!mention.actor || reading_[mention.actor].kind != ActorKind::person) return;
    const uint32_t before = mention.first.value > 0 ? mention.first.value - 1 : 0;
    for (uint32_t t = before; t <= mention.head.value; ++t)
      if (const Gender gender = gender_of(reading_.tokens[t].form); gender != Gender::unknown)
        genders_[mention.actor.value] = gender;
  }

  // "After his visit to Chad, Premier Holm spoke": who does what the sentence tells, though he is named after it. Cost:
  // the mentions of the sentence.
  const Mention* named_after(const Mention& mention, Wants wanted, const std::vector<Mention>& all) const {
    TokenId at = mention.head;
    if (reading_[at].relation != Relation::nmod__poss) return nullptr;
    at = reading_[at].head;
    while (at && reading_[at].relation == Relation::nmod) at = reading_[at].head;
    const bool beside = at && (reading_[at].relation == Relation::obl || reading_[at].relation == Relation::advcl);
    if (!beside ||
        !among(preposition_of(reading_, at), {"after", "during", "following", "before", "on", "in", "since"}))
      return nullptr;
    const TokenId verb = reading_[at].head;
    const TokenId subject = verb && at < verb ? syntax::child(reading_, verb, Relation::nsubj) : TokenId{};
    if (!subject || subject < at || verb < subject) return nullptr;
    const uint32_t begin = reading_[reading_[reading_[subject].sentence].first].span.begin;
    auto m = std::lower_bound(all.begin(), all.end(), begin,
                              [](const Mention& one, uint32_t from) { return one.span.begin < from; });
    for (; m != all.end() && m->span.begin <= reading_[subject].span.begin; ++m)
      if (m->head == subject && m->actor && m->kind != MentionKind::pronoun && agrees(*m, wanted)) return &*m;
    return nullptr;
  }

  void pronoun(Mention mention, Wants wanted, const std::vector<Mention>& all) {
    if (wanted == Wants::male || wanted == Wants::female)
      if (const Mention* subject = named_after(mention, wanted, all)) {
        mention.entity = EntityKind::person;
        mention.actor = subject->actor;
        return keep(mention, kNone);
      }
    if (wanted == Wants::several && those_who_met(mention)) return;
    if (wanted == Wants::male || wanted == Wants::female) mention.entity = EntityKind::person;
    const uint32_t found = wanted == Wants::thing && foretells(mention) ? kNone : best(mention, wanted);
    if (found == kNone) {
      keep(mention, kNone);
      return;
    }
    take(mention, found);
    if (mention.actor && wanted == Wants::male) genders_[mention.actor.value] = Gender::male;
    if (mention.actor && wanted == Wants::female) genders_[mention.actor.value] = Gender::female;
    keep(mention, found);
    if (wanted == Wants::several) add_conjuncts(mention, found);
  }

  // "Mr Holm met with Ms Ruiz. They discussed": he and whom he met, where nobody else does anything.
  bool those_who_met(Mention mention) {
    if (reading_[mention.head].relation != Relation::nsubj) return false;
    const TokenId verb = reading_[mention.head].head;
    const bool joined = reading_[verb].relation == Relation::conj && reading_[verb].head < mention.head;
    const uint32_t sentence = reading_[verb].sentence.value;
    if (!joined && (sentence == 0 || reading_[verb].relation != Relation::root)) return false;
    const TokenId above = joined ? reading_[verb].head : reading_.sentences[sentence - 1].root;
    const TokenId host = above ? syntax::child(reading_, above, Relation::nsubj) : TokenId{};
    const uint32_t first = host ? person_at(host) : kNone;
    const uint32_t second = host ? person_at(met(above)) : kNone;
    if (first == kNone || second == kNone || syntax::has_child(reading_, host, Relation::conj)) return false;
    for (const uint32_t one : {first, second}) {
      take(mention, one);
      keep(mention, one);
    }
    add_conjuncts(mention, second);
    return true;
  }

  // Whom somebody met or spoke with.
  TokenId met(TokenId verb) const {
    if (reading_[verb].lemma != "meet" && reading_[verb].lemma != "speak" && reading_[verb].lemma != "talk") return {};
    if (const TokenId guest = syntax::child(reading_, verb, Relation::obj)) return guest;
    for (const TokenId guest : syntax::children(reading_, verb))
      if (reading_[guest].relation == Relation::obl && preposition_of(reading_, guest) == "with") return guest;
    return {};
  }

  // The mention of one person whose head this is.
  uint32_t person_at(TokenId head) const {
    for (size_t i = reading_.mentions.size(), steps = 0; head && i-- > 0 && steps < kWindow; ++steps) {
      const Mention& m = reading_.mentions[i];
      if (m.head == head && m.actor && reading_[m.actor].kind == ActorKind::person && !reading_[m.actor].plural)
        return static_cast<uint32_t>(i);
    }
    return kNone;
  }

  void take(Mention& mention, uint32_t antecedent) const {
    const Mention& of = reading_.mentions[antecedent];
    mention.actor = of.actor;
    mention.thing = of.thing;
    mention.entity = of.entity;
  }

  // "Chad" of "Chad, Peru and Togo", from each of them.
  TokenId first_of_row(TokenId head) const {
    for (uint32_t steps = 0; steps < kRow && reading_[head].relation == Relation::conj && reading_[head].head; ++steps)
      head = reading_[head].head;
    return head;
  }

  // "They" after "X and Y", or after a "they" who are both: Y too; after "the two leaders", both whom that stands for.
  void add_conjuncts(Mention mention, uint32_t found) {
    const TokenId first = first_of_row(reading_.mentions[found].head);
    const size_t end = reading_.mentions.size();
    for (size_t i = found - std::min<size_t>(found, kRow); i < end && i < found + kRow; ++i) {
      if (first_of_row(reading_.mentions[i].head) != first || !reading_.mentions[i].actor ||
          reading_.mentions[i].actor == mention.actor)
        continue;
      take(mention, static_cast<uint32_t>(i));
      keep(mention, static_cast<uint32_t>(i));
    }
  }

  // "It is expected that ...": stands for what follows.
  bool foretells(const Mention& mention) const {
    const TokenId above = reading_[mention.head].head;
    if (!above || !syntax::is_subject(reading_[mention.head].relation)) return false;
    if (syntax::has_child(reading_, above, Relation::csubj)) return true;
    const bool judged = reading_[above].upos == Upos::ADJ || syntax::has_child(reading_, above, Relation::aux__pass);
    return judged && syntax::has_child(reading_, above, Relation::ccomp);
  }

  uint32_t best(const Mention& mention, Wants wanted) const {
    const uint32_t sentence = reading_[mention.head].sentence.value;
    const std::vector<ActorId> beside = in_clause(mention);
    uint32_t found = kNone;
    int most = 0;
    for (size_t i = reading_.mentions.size(), steps = 0; i-- > 0 && steps < kWindow; ++steps) {
      const Mention& m = reading_.mentions[i];
      const uint32_t apart = sentence - reading_[m.head].sentence.value;
      if (apart > kSentences) break;
      if (m.modifier || m.last >= mention.first || same_clause(m.head, mention.head)) continue;
      const bool one =
          (wanted == Wants::thing && is_one_body(m, mention)) || (wanted == Wants::several && answers_for(m, mention));
      if (!one && !agrees(m, wanted)) continue;
      if (m.actor && (m.actor == speakers_.now() || std::find(beside.begin(), beside.end(), m.actor) != beside.end()))
        continue;
      const int score =
          45 - 20 * static_cast<int>(apart) - static_cast<int>(std::min<size_t>(steps, 15)) + weight(m, mention);
      if (score > most) most = score, found = static_cast<uint32_t>(i);
    }
    return found;
  }

  // How much a mention offers itself: subjects and names before what only modifies; actors before what is none.
  int weight(const Mention& m, const Mention& pronoun) const {
    const Relation relation = reading_[first_conjunct(reading_, m.head)].relation;
    const Relation wanted = reading_[pronoun.head].relation;
    int sum = 0;
    if (syntax::is_subject(relation)) sum += 25;
    if (relation == Relation::obj || relation == Relation::nmod__poss) sum += 6;
    if (relation == Relation::nmod) sum -= 8;
    if (m.actor) sum += 12;
    if (m.thing) sum += 4;
    if (m.entity == EntityKind::place || m.entity == EntityKind::time) sum -= 15;
    if (m.kind == MentionKind::pronoun) sum += 4;
    const bool patient = wanted == Relation::nsubj__pass || wanted == Relation::obj;
    if (patient && m.thing)
      sum += relation == Relation::nsubj__pass || relation == Relation::obj || relation == Relation::nsubj ? 25 : 10;
    return sum;
  }

  bool agrees(const Mention& m, Wants wanted) const {
    const Token& head = reading_[m.head];
    const bool person = m.actor ? reading_[m.actor].kind == ActorKind::person : m.entity == EntityKind::person;
    const bool plural = m.kind == MentionKind::pronoun ? wants(lower(head.form)) == Wants::several
                        : m.actor && person            ? reading_[m.actor].plural
                                                       : is_plural(head) || m.entity == EntityKind::people;
    const bool joined = syntax::has_child(reading_, m.head, Relation::conj) && head.relation != Relation::conj;
    switch (wanted) {
      case Wants::male:
      case Wants::female: {
        if (!person || plural) return false;
        const Gender gender = m.actor ? genders_[m.actor.value] : Gender::unknown;
        return gender != (wanted == Wants::male ? Gender::female : Gender::male);
      }
      case Wants::thing:
        if (m.kind == MentionKind::pronoun && wants(lower(head.form)) != Wants::thing) return false;
        return !person && !plural;
      case Wants::several:
        if (m.kind == MentionKind::pronoun) return plural;
        return plural || joined || (m.actor && reading_[m.actor].plural);
      case Wants::nothing:
        break;
    }
    return false;
  }

  // "The Netherlands said it": plural in form alone. Not "its", as in "on Peru for its raid": whose deeds those are is
  // seldom who answers them.
  bool is_one_body(const Mention& m, const Mention& pronoun) const {
    if (!m.actor || reading_[m.head].upos != Upos::PROPN || m.kind == MentionKind::pronoun) return false;
    const ActorKind kind = reading_[m.actor].kind;
    return reading_[pronoun.head].relation != Relation::nmod__poss && !reading_[m.actor].plural &&
           (kind == ActorKind::state || kind == ActorKind::organisation);
  }

  // "Chad will face a high price should they attack": what a state would suffer hangs on its own deed. Not "Chad will
  // answer if they attack": that is others' deed.
  bool answers_for(const Mention& m, const Mention& pronoun) const {
    static constexpr std::string_view kSuffers[] = {"face", "pay", "suffer", "bear", "incur", "risk"};
    if (!m.actor || reading_[m.actor].kind == ActorKind::person || reading_[m.head].relation != Relation::nsubj ||
        reading_[pronoun.head].relation != Relation::nsubj)
      return false;
    const TokenId price = reading_[m.head].head, deed = reading_[pronoun.head].head;
    if (!price || !deed || !among(reading_[price].lemma, kSuffers) || deed < price) return false;
    const bool inverted = reading_.tokens[pronoun.head.value - 1].form == "should";
    const TokenId mark = syntax::child(reading_, deed, Relation::mark);
    const bool condition = mark && among(lower(reading_[mark].lemma), {"if", "unless"});
    const TokenId above = reading_[deed].head;
    return (above == price && (condition || inverted)) || (inverted && above && above == reading_[price].head);
  }

  // Who stands beside the pronoun as an argument of the same verb, and so is somebody else.
  std::vector<ActorId> in_clause(const Mention& mention) const {
    std::vector<ActorId> found;
    if (lower(reading_[mention.head].form).ends_with("self")) return found;
    for (size_t i = reading_.mentions.size(), steps = 0; i-- > 0 && steps < 12; ++steps) {
      const Mention& m = reading_.mentions[i];
      if (m.actor && same_clause(m.head, mention.head)) found.push_back(m.actor);
    }
    return found;
  }

  // "X met him": arguments of one verb are not the same; a possessive may be ("X met his wife").
  bool same_clause(TokenId a, TokenId b) const {
    if (reading_[b].relation == Relation::nmod__poss) return false;
    return reading_[first_conjunct(reading_, a)].head == reading_[b].head;
  }

  Reading& reading_;
  Speakers speakers_{reading_};  // nobody says "she" of herself
  std::vector<Gender> genders_;
  std::vector<uint32_t> same_as_;
};

}  // namespace

void find_antecedents(Reading& reading) { Antecedents(reading).run(); }

}  // namespace bede::mentions
