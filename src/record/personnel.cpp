// Who was put into a post or taken out of one; diplomats expelled, recalled, summoned.
#include <algorithm>

#include "record/measures.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

bool is_of_diplomats(const std::string& act) { return act == "expelled" || act == "recalled" || act == "summoned"; }

class People {
 public:
  explicit People(Draft& draft) : draft_(draft), measures_(draft), reading_(draft.reading) {}

  void make() {
    for (size_t i = 0; i < reading_.tokens.size(); ++i) {
      const TokenId head(i);
      const bool post = measures_.is_about("post", head);
      if (!post && !is_person(head)) continue;
      for (const Measure& measure : measures_.acts_of("personnel", head)) add(head, post, measure);
    }
  }

 private:
  bool is_person(TokenId head) const {
    const ActorId actor = measures_.sides().actor_at(head);
    return actor && reading_[actor].kind == ActorKind::person;
  }

  bool is_diplomat(TokenId head) const {
    static constexpr std::string_view kDiplomats[] = {"diplomat", "ambassador", "envoy",  "attaché",
                                                      "attache",  "consul",     "chargé", "charge",
                                                      "staff",    "official",   "staffer"};
    const ActorId actor = measures_.sides().actor_at(head);
    const std::string office = actor ? reading_[actor].office : std::string{};
    return std::find(std::begin(kDiplomats), std::end(kDiplomats), reading_[head].lemma) != std::end(kDiplomats) ||
           office.find("mbassador") != std::string::npos;
  }

  void add(TokenId head, bool post, const Measure& measure) {
    const TokenId verb = measure.tie.word;
    if (is_named_person(head, verb) || is_anybody(head, measure.act)) return;
    if (measure.act == "resigned" && is_in_place_of(head, verb)) return;
    if (is_of_diplomats(measure.act) && !is_diplomat(head)) return;
    if (measure.act == "appointed" && reading_[verb].lemma == "name" && office_in(verb).empty()) return;
    if (reading_[verb].relation == Relation::amod) return;  // "elected officials", "Hale-nominated judges"
    if (measure.act == "appointed" && (is_subject_of_active(head, verb) || is_cabinet(head) || is_habit(verb))) return;
    const TokenId named = headline_person(head, measure);
    const ActorId actor = measures_.sides().actor_at(named ? named : head);
    Personnel out;
    out.act = measure.act;
    if (actor && reading_[actor].kind == ActorKind::person && !reading_[actor].unnamed)
      out.person = draft_.actor_id(actor);
    out.text = measures_.words(named ? named : head);
    out.office = named ? measures_.words(head) : office_in(verb);
    if (out.office.empty() && actor) out.office = reading_[actor].office;
    if (out.office.empty() && post) out.office = measures_.words(head);
    Codes own = measures_.owners(head);  // "German diplomats", whoever spoke of diplomats before
    if (own.empty()) own = measures_.named(head);
    if (!own.empty()) out.country = own.front();
    if (const Quantity* count = measures_.quantity(head)) out.count = Measures::cited(*count);
    if (measure.tie.role != events::DeedRole::subject && !named) out.by = measures_.acting(verb);
    if (out.country.empty() && !out.by.empty() && !is_of_diplomats(out.act)) out.country = out.by.front();
    measures_.tell(verb, head, out);
    if (!named && !out.person.empty() && reading_[head].relation == Relation::appos && name_before(head, out)) return;
    keep(std::move(out));
  }

  // "Chad's ambassador to Peru, Ana Ruiz, resigned": one person, told before by her post.
  bool name_before(TokenId head, const Personnel& told) {
    if (draft_.record.personnel.empty()) return false;
    Personnel& one = draft_.record.personnel.back();
    const bool same = one.act == told.act && one.person.empty() && !one.count && one.evidence == told.evidence;
    if (!same || !measures_.is_about("post", reading_[head].head)) return false;
    one.person = told.person;
    one.text = told.text;
    return true;
  }

  // "Ivan Holm appointed Deputy Minister of Justice": a headline leaves out that he was.
  TokenId headline_person(TokenId head, const Measure& measure) const {
    const TokenId verb = measure.tie.word;
    const bool bare = measure.act == "appointed" && measure.tie.role == events::DeedRole::object &&
                      reading_[verb].xpos.starts_with("VB") && !is_passive(reading_, verb) &&
                      !is_person_by_name(head) && !syntax::has_child(reading_, head, Relation::det);
    if (!bare || reading_[head].upos != Upos::PROPN) return {};
    for (const TokenId subject : subjects_of(reading_, verb))
      if (is_person_by_name(subject)) return subject;
    return {};
  }
  bool is_person_by_name(TokenId head) const {
    const ActorId actor = measures_.sides().actor_at(head);
    return actor && reading_[actor].kind == ActorKind::person && !reading_[actor].unnamed &&
           measures_.words(head).find(' ') != std::string::npos;
  }

  // "every time we nominate a judge", "staff appointed to their posts": what is usual.
  bool is_habit(TokenId verb) const {
    const Sentence& sentence = reading_[reading_[verb].sentence];
    for (uint32_t at = sentence.first.value; at < verb.value; ++at) {
      const std::string_view word = reading_.tokens[at].lemma;
      if ((word == "every" || word == "each") && reading_.tokens[at + 1].lemma == "time") return true;
      if (word == "whenever" || word == "whoever") return true;
    }
    return false;
  }

  // "Smith named Jones": Smith is who names.
  bool is_subject_of_active(TokenId head, TokenId verb) const {
    return reading_[head].relation == Relation::nsubj && !is_passive(reading_, verb);
  }
  // "an official named John Hale": so he is called.
  bool is_named_person(TokenId head, TokenId verb) const {
    return reading_[verb].lemma == "name" && reading_[verb].relation == Relation::acl && reading_[verb].head == head;
  }
  // "Jane Hale, to be consul, vice John Doe, resigned": not she.
  bool is_in_place_of(TokenId head, TokenId verb) const {
    for (uint32_t at = head.value + 1; at < verb.value; ++at)
      if (reading_.tokens[at].form == "vice") return true;
    return false;
  }
  // "officials who were elected": nobody in particular.
  bool is_anybody(TokenId head, const std::string& act) const {
    return !is_of_diplomats(act) && !is_person(head) && reading_[head].xpos == "NNS" && !measures_.quantity(head);
  }
  bool is_cabinet(TokenId head) const {
    return reading_[head].lemma == "government" || reading_[head].lemma == "cabinet";
  }

  // "appointed her minister", "named him as envoy", "elected to the post of speaker", "relieved of the post of envoy"
  std::string office_in(TokenId verb) const {
    for (const TokenId child : syntax::children(reading_, verb)) {
      const bool post = reading_[child].lemma == "position" || reading_[child].lemma == "post" ||
                        reading_[child].lemma == "duty" || reading_[child].lemma == "office";
      if (!post) continue;
      for (const TokenId below : syntax::children(reading_, child))
        if (reading_[below].relation == Relation::nmod && preposition(reading_, below) == "of")
          return measures_.words(below);
    }
    for (const TokenId child : syntax::children(reading_, verb)) {
      const Token& token = reading_[child];
      const bool noun = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
      const bool named = token.relation == Relation::xcomp || token.relation == Relation::advcl ||
                         (token.relation == Relation::obl &&
                          (preposition(reading_, child) == "as" || preposition(reading_, child) == "to"));
      if (noun && named && (measures_.is_about("post", child) || token.relation == Relation::xcomp))
        return measures_.words(child);
    }
    return {};
  }

  void keep(Personnel told) {
    if (told.country.empty() && told.by.empty()) return;
    for (Personnel& one : draft_.record.personnel) {
      const bool same_who =
          told.person.empty() ? one.person.empty() && one.text == told.text : one.person == told.person;
      if (one.act != told.act || !same_who || one.status != told.status) continue;
      if (!one.date) one.date = told.date;
      if (one.by.empty()) one.by = told.by;
      return add_once(one.evidence, told.evidence.front());
    }
    told.id = "p" + std::to_string(draft_.record.personnel.size() + 1);
    draft_.record.personnel.push_back(std::move(told));
  }

  Draft& draft_;
  Measures measures_;
  const Reading& reading_;
};

}  // namespace

void make_personnel(Draft& draft) { People(draft).make(); }

}  // namespace bede::record
