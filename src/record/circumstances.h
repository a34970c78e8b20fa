// When, where, how firmly and on whose word a word of the text stands.
#pragma once

#include <optional>
#include <vector>

#include "bede/record.h"
#include "record/span_index.h"

namespace bede::record {

// Look-up tables of one reading. Cost to make: linear in tokens, predicates, times, mentions and claims.
class Circumstances {
 public:
  explicit Circumstances(const Reading& reading);

  // The date told with a verb or a noun of acting: in its own phrase, else (a noun) in its clause.
  std::optional<RecordDate> date(TokenId word) const;
  // The date that hangs on the word itself, and on nothing that it is about; of a "when" its clause above's.
  std::optional<RecordDate> own_date(TokenId word) const;
  // The date in the word's sentence that stands nearest to it (what follows is nearer), "the treaty of 4 June" aside.
  std::optional<RecordDate> date_beside(TokenId word) const;
  // The place told with it: "in Geneva", "at the palace"; and where a journey goes: "to Moscow".
  std::optional<RecordPlace> place(TokenId word) const;
  std::optional<RecordPlace> goal(TokenId word) const;

  // Of the word's own predicate, else of the predicate above it.
  EventStatus status(TokenId word) const;
  // The innermost claim whose content holds the word; none: the text's own voice.
  ClaimId claim(TokenId word) const;

 private:
  static constexpr int kFarthest = 32;  // steps up a tree
  TimeId time_under(TokenId word, int farthest = kFarthest) const;
  bool is_meanwhile(TokenId verb) const;
  TimeId time_of_clause_above(TokenId verb) const;
  TimeId time_of_clause_below(TokenId verb) const;
  TimeId time_of_act_beside(TokenId word) const;
  TimeId time_of_first(TokenId verb) const;
  TimeId time_around(TokenId noun) const;
  MentionId place_under(TokenId word, bool goal) const;
  // Steps from below up to above without passing another clause; 0: not under it.
  int distance(TokenId below, TokenId above) const;
  bool is_aside(TokenId below, TokenId above) const;

  const Reading& reading_;
  std::vector<uint32_t> predicate_at_;          // by token; none: UINT32_MAX
  std::vector<std::vector<TimeId>> times_;      // by sentence
  std::vector<std::vector<MentionId>> places_;  // by sentence
  SpanIndex claims_;                            // by content
};

}  // namespace bede::record
