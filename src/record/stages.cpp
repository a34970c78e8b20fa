#include "record/stages.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "record/fields.h"
#include "record/parties.h"
#include "record/same_act.h"
#include "record/text_ties.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

constexpr const char* kLife[] = {"proposed", "negotiating", "initialled", "signed",    "submitted", "approved",
                                 "ratified", "in_force",    "suspended",  "withdrawn", "rejected",  "expired"};

size_t rank(const std::string& stage) {
  return std::find(std::begin(kLife), std::end(kLife), stage) - std::begin(kLife);
}

bool same_stage(const AgreementStage& a, const AgreementStage& b) {
  return a.stage == b.stage && a.status == b.status && (a.body.empty() || b.body.empty() || a.body == b.body) &&
         compatible(a.date, b.date);
}

void join(AgreementStage& into, AgreementStage&& from) {
  if (into.body.empty()) into.body = std::move(from.body);
  if (!into.date || (from.date && from.date->value.size() > into.date->value.size())) into.date = from.date;
  if (!into.place) into.place = from.place;
  for (const Span span : from.evidence) add_once(into.evidence, span);
}

std::string without_article(const std::string& name) {
  return name.starts_with("The ") || name.starts_with("the ") ? name.substr(4) : name;
}

}  // namespace

template <class Take>
void Stages::each_told(TokenId head, bool by_nouns, Take take) const {
  for (const Tie& tie : ties_of_text(reading_, sides_, head)) {
    if ((tie.role == events::DeedRole::noun) != by_nouns) continue;
    const events::DeedWord* word = fitting(reading_, draft_.deeds.stages(reading_[tie.word].lemma), tie);
    if (word && word->kind != "law" && may_tell(word->kind, head)) take(stage(tie, *word, head));
  }
}

void Stages::add_of(TokenId head, std::vector<AgreementStage>& stages) const {
  each_told(head, false, [&](AgreementStage told) { add(std::move(told), stages); });
}

void Stages::add_by_nouns(TokenId head, std::vector<AgreementStage>& stages) const {
  each_told(head, true, [&](AgreementStage told) {
    const auto same =
        std::find_if(stages.begin(), stages.end(), [&](const AgreementStage& one) { return one.stage == told.stage; });
    if (same == stages.end() || told.date) return add(std::move(told), stages);
    for (const Span span : told.evidence) add_once(same->evidence, span);
  });
}

void Stages::add(AgreementStage told, std::vector<AgreementStage>& stages) const {
  const auto same =
      std::find_if(stages.begin(), stages.end(), [&](const AgreementStage& one) { return same_stage(one, told); });
  if (same == stages.end())
    stages.push_back(std::move(told));
  else
    join(*same, std::move(told));
}

ActorId Stages::speaker(const AgreementStage& stage) const {
  const auto& ids = draft_.claim_ids;
  const auto at = stage.according_to.empty() ? ids.end() : std::find(ids.begin(), ids.end(), stage.according_to);
  return at == ids.end() ? ActorId{} : reading_.claims[static_cast<size_t>(at - ids.begin())].source_actor;
}

void Stages::add_issued(const Pact& pact, std::vector<AgreementStage>& stages) const {
  if (!stages.empty()) return;
  const Mention& first = reading_[pact.mentions.front()];
  AgreementStage issued;
  issued.stage = "approved";
  issued.date = circumstances_.date(first.head);
  issued.according_to = draft_.claim_id(circumstances_.claim(first.head));
  issued.evidence.push_back(first.span);
  stages.push_back(std::move(issued));
}

bool Stages::may_tell(std::string_view stage, TokenId head) const {
  const bool of_text = stage == "submitted" || stage == "approved" || stage == "rejected" || stage == "proposed";
  if (of_text) return true;
  for (const events::DeedWord& word : draft_.deeds.stages(lower(reading_[head].lemma)))
    if (word.kind == "law") return is_treaty_by_name(head);
  return true;
}

// "the Rome Statute"
bool Stages::is_treaty_by_name(TokenId head) const {
  return reading_[head].upos == Upos::PROPN && lower(reading_[head].lemma) == "statute" &&
         std::any_of(reading_.mentions.begin(), reading_.mentions.end(), [&](const Mention& mention) {
           return mention.head == head && mention.thing && reading_[mention.thing].kind == "treaty";
         });
}

AgreementStage Stages::stage(const Tie& tie, const events::DeedWord& word, TokenId head) const {
  AgreementStage out;
  out.stage = word.kind;
  out.body = body_of(tie, word.kind);
  out.date = circumstances_.date(tie.word);
  out.place = circumstances_.place(tie.word);
  out.status = status(tie, out.date);
  out.according_to = draft_.claim_id(circumstances_.claim(tie.word));
  Span evidence = clause_span(reading_, tie.word);
  if (reading_[tie.word].relation == Relation::amod) evidence = evidence.joined(reading_[head].span);
  out.evidence.push_back(evidence);
  return out;
}

// "The agreement, when ratified, would bind both"
bool Stages::is_some_day(TokenId participle) const {
  const Token& token = reading_[participle];
  if (token.xpos != "VBN" || (token.relation != Relation::advcl && token.relation != Relation::acl)) return false;
  if (syntax::has_child(reading_, participle, Relation::aux__pass)) return false;
  for (const TokenId child : syntax::children(reading_, participle))
    if (child < participle && among(reading_[child].lemma, {"when", "once", "until", "if"})) return true;
  return false;
}

// As its words have it, but: what a participle tells in passing has happened ("the pact signed in May"); what "will" be
// on a day that the report has reached is so; a refusal to sign is no signature.
EventStatus Stages::status(const Tie& tie, const std::optional<RecordDate>& date) const {
  const EventStatus told = circumstances_.status(tie.word);
  const Token& word = reading_[tie.word];
  if (told == EventStatus::actual && is_some_day(tie.word)) return EventStatus::future;
  if (told != EventStatus::future && told != EventStatus::hypothetical) return told;
  const bool participle = word.xpos == "VBN" && (word.relation == Relation::acl || word.relation == Relation::amod) &&
                          !syntax::has_child(reading_, tie.word, Relation::aux__pass);
  if (participle) return EventStatus::actual;
  if (refusal_before(reading_, tie.word)) return EventStatus::negated;
  const auto& published = reading_.document->published;
  const bool reached = told == EventStatus::future && date && date->grain == "day" && published && published->day > 0 &&
                       date->value <= record_format::name_of(*published);
  return reached ? EventStatus::actual : told;
}

// Without its article: the words up to the head, or the actor's name where it holds them.
std::string Stages::name_at(TokenId head) const {
  TokenId first = head;
  for (const TokenId child : syntax::children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    const bool part = relation == Relation::amod || relation == Relation::compound || relation == Relation::flat;
    if (part && child < first) first = child;
  }
  const std::string words(reading_[first].span.joined(reading_[head].span).of(reading_.text()));
  const ActorId actor = sides_.actor_at(head);
  const std::string name = actor ? without_article(reading_[actor].name) : std::string{};
  const bool fuller = actor && name.find(words) != std::string::npos && starts_upper(name);
  return fuller ? name : words;
}

bool Stages::decides(TokenId head) const {
  if (is_body(reading_, sides_.actor_at(head))) return true;
  for (const events::DeedWord& word : draft_.deeds.stages(lower(reading_[head].lemma)))
    if (word.kind == "body") return true;
  return false;
}

// Who passes it, or to whom it goes; "the parliament, where it was approved".
std::string Stages::body_of(const Tie& tie, std::string_view stage) const {
  const Token& word = reading_[tie.word];
  for (const TokenId child : syntax::children(reading_, tie.word)) {
    const Token& token = reading_[child];
    const std::string_view before = preposition(reading_, child);
    const bool goes_to = stage == "submitted" && token.relation == Relation::obl && before == "to";
    const bool acts = token.relation == Relation::obl__agent || before == "by" || before == "in" ||
                      (token.relation == Relation::nsubj && tie.role == events::DeedRole::object);
    if ((goes_to || acts) && decides(child)) return name_at(child);
  }
  if (word.relation == Relation::acl__relcl && word.head && decides(word.head)) return name_at(word.head);
  return {};
}

namespace {

bool tells(const std::vector<AgreementStage>& stages, std::string_view stage, EventStatus status) {
  return std::any_of(stages.begin(), stages.end(),
                     [&](const AgreementStage& one) { return one.stage == stage && one.status == status; });
}

}  // namespace

// "is to be signed" of what the text says was signed tells nothing more; an announced text that is signed was agreed by
// that.
void settle(std::vector<AgreementStage>& stages) {
  std::erase_if(stages, [&](const AgreementStage& one) {
    return one.stage == "announced" &&
           (tells(stages, "signed", EventStatus::actual) || tells(stages, "approved", one.status));
  });
  for (AgreementStage& one : stages)
    if (one.stage == "announced") one.stage = "approved";
  std::erase_if(stages, [&](const AgreementStage& one) {
    return one.status == EventStatus::future && !one.date && tells(stages, one.stage, EventStatus::actual);
  });
}

void order(std::vector<AgreementStage>& stages) {
  std::stable_sort(stages.begin(), stages.end(),
                   [](const AgreementStage& a, const AgreementStage& b) { return rank(a.stage) < rank(b.stage); });
}

}  // namespace bede::record
