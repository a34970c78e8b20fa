// Between whom an agreement is.
#pragma once

#include <string>
#include <vector>

#include "record/draft.h"
#include "record/pacts.h"
#include "record/sides.h"

namespace bede::record {

class Parties {
 public:
  // Cost: the sources of all claims, once.
  Parties(const Draft& draft, const Sides& sides);

  // What the phrases themselves say ("between A and B", "A's treaty with B", "Russian-Iranian"); where that is not two,
  // also those who sign, agree, negotiate it, then the two that its
  // sentence or the whole report speaks of (guessed); each once. Of a treaty with a name of its own, those who join it.
  // acted: the one party known is who signed, joined or left it.
  std::vector<std::string> of(const Pact& pact, bool& guessed, bool& acted) const;

 private:
  void from_name(TokenId head, std::vector<std::string>& codes) const;
  void from_phrase(TokenId head, std::vector<std::string>& codes) const;
  void from_acts(TokenId head, std::vector<std::string>& codes) const;
  void from_inner_phrases(TokenId head, std::vector<std::string>& codes) const;
  void from_bodies(TokenId head, std::vector<std::string>& codes) const;
  void from_list(TokenId head, std::vector<std::string>& codes) const;
  void from_depth(TokenId head, std::vector<std::string>& codes) const;
  bool is_named_after(TokenId town, TokenId head) const;
  bool is_with_others(TokenId head) const;
  // Who only says so: "Kenya signed it, the German minister said".
  bool is_speaker(TokenId token) const { return speaks_[token.value]; }
  bool does(TokenId head, const std::string& code) const;
  void from_sentence(TokenId head, std::vector<std::string>& codes) const;
  void from_report(std::vector<std::string>& codes) const;
  void from_noun(TokenId noun, std::vector<std::string>& codes) const;
  void from_doers(TokenId noun, std::vector<std::string>& codes) const;
  void from_clause(TokenId verb, TokenId head, std::vector<std::string>& codes) const;
  bool is_done_together(TokenId head) const;
  void add_code(TokenId token, std::vector<std::string>& codes) const;
  void add_sides(TokenId phrase, std::vector<std::string>& codes) const;

  const Draft& draft_;
  const Reading& reading_;
  const Sides& sides_;
  std::vector<bool> speaks_;  // of each token
};

// Is the actor a part of a state that decides for it (parliament, court, ministry), rather than the state?
bool is_body(const Reading& reading, ActorId actor);

}  // namespace bede::record
