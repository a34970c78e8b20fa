// Who speaks where in a transcript on a government's own page: "we" of a guest is not the host.
#pragma once

#include <string>
#include <vector>

#include "bede/reading.h"

namespace bede::record {

class Turns {
 public:
  // Empty where the text is no transcript: fewer than two paragraphs open with a speaker's name or office and a colon.
  // The reading must outlive it.
  explicit Turns(const Reading& reading);

  bool empty() const { return turns_.empty(); }

  // Whose "we" stands at the token: of the state whose page it is (home, or empty), of a guest's in a transcript; empty
  // where nobody knows.
  std::string voice_at(TokenId token, const std::string& home) const;

  // Whose "your" stands at the token, where two states speak in turn: the other one's. Empty where nobody knows.
  std::string addressed_at(TokenId token, const std::string& home) const;

 private:
  struct Turn {
    TokenId first;
    std::string country;
    bool translated;  // "(retranslated)": by a guest
    bool page;        // by nobody: "See also" and what follows
  };
  // How many begin with the token or before it.
  size_t turns_until(TokenId token) const;

  bool is_told_in_full(const Sentence& sentence) const;

  const Reading& reading_;
  std::vector<Turn> turns_;
};

}  // namespace bede::record
