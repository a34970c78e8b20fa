// How far an agreement got: the stages that the words about one mention of it tell.
#pragma once

#include <vector>

#include "record/circumstances.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "record/pacts.h"
#include "record/sides.h"

namespace bede::record {

class Stages {
 public:
  Stages(const Draft& draft, const Sides& sides, const Circumstances& circumstances)
      : draft_(draft), reading_(draft.reading), sides_(sides), circumstances_(circumstances) {}

  // Adds the stages told of the mention with this head; one told before is given the new evidence instead.
  // add_of: by verbs; add_by_nouns: "the signing of it", which tells nothing new where a verb already told that stage.
  void add_of(TokenId head, std::vector<AgreementStage>& stages) const;
  void add_by_nouns(TokenId head, std::vector<AgreementStage>& stages) const;
  void add(AgreementStage told, std::vector<AgreementStage>& stages) const;
  // On whose word a stage is told; none: the text's own voice.
  ActorId speaker(const AgreementStage& stage) const;
  // A joint statement that nothing more is told of was issued: its sides agreed on it.
  void add_issued(const Pact& pact, std::vector<AgreementStage>& stages) const;

 private:
  // A law that enacts an agreement is submitted and passed for it; the law's own signature is not the agreement's.
  bool may_tell(std::string_view stage, TokenId head) const;
  bool is_treaty_by_name(TokenId head) const;
  AgreementStage stage(const Tie& tie, const events::DeedWord& word, TokenId head) const;
  bool is_some_day(TokenId participle) const;
  EventStatus status(const Tie& tie, const std::optional<RecordDate>& date) const;
  template <class Take>
  void each_told(TokenId head, bool by_nouns, Take take) const;
  std::string body_of(const Tie& tie, std::string_view stage) const;
  bool decides(TokenId head) const;
  std::string name_at(TokenId head) const;

  const Draft& draft_;
  const Reading& reading_;
  const Sides& sides_;
  const Circumstances& circumstances_;
};

// Drops stages that others already tell, once all of an agreement's are there.
void settle(std::vector<AgreementStage>& stages);

// In order of an agreement's life; of one stage, in order of text.
void order(std::vector<AgreementStage>& stages);

}  // namespace bede::record
