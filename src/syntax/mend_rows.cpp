#include "syntax/mend_rows.h"

#include "syntax/tree.h"

namespace bede::syntax {
namespace {

class Rows {
 public:
  Rows(Reading& reading, const Sentence& sentence)
      : reading_(reading), first_(sentence.first.value), last_(sentence.last.value) {}

  bool mend() {
    bool moved = false;
    for (uint32_t at = first_ + 1; at < last_; ++at) {
      if (!is_title(at)) continue;
      const bool joins = title_ && is_joined(at) && reading_.tokens[at].lemma == reading_.tokens[title_].lemma &&
                         only_names(item_, at) && !dominates(reading_, TokenId(at), TokenId(title_));
      if (joins) {
        moved |= hang(at, title_, Relation::conj);
        keep_names(item_, begin_of(at));
      } else if (!is_joined(at)) {
        if (!is_of_row(at)) title_ = at;
      } else {
        title_ = 0;  // "Ms Ruiz, President of Chad"
      }
      if (joins || title_ == at) item_ = at;
    }
    return moved;
  }

 private:
  const Token& token(uint32_t at) const { return reading_.tokens[at]; }

  // "President of"
  bool is_title(uint32_t at) const {
    return (token(at).upos == Upos::PROPN || token(at).upos == Upos::NOUN) && token(at + 1).lemma == "of" &&
           !(token(at - 1).lemma == "of" ||
             (token(at - 1).lemma == "the" && at > first_ + 1 && token(at - 2).lemma == "of"));
  }

  // "of the Kingdom of"
  bool is_of_row(uint32_t at) const {
    return title_ != 0 && token(at).lemma != token(title_).lemma && only_names(item_, at);
  }

  // Where the item begins: "the Prime" of "the Prime Minister of".
  uint32_t begin_of(uint32_t at) const {
    while (at > first_ + 1 && (token(at - 1).upos == Upos::PROPN || token(at - 1).upos == Upos::ADJ)) --at;
    return at > first_ + 1 && token(at - 1).upos == Upos::DET ? at - 1 : at;
  }

  bool is_joined(uint32_t at) const {
    const uint32_t begin = begin_of(at);
    return begin > first_ && (token(begin - 1).form == "," || token(begin - 1).lemma == "and");
  }

  bool only_names(uint32_t from, uint32_t to) const {
    for (uint32_t at = from + 1; at < to; ++at) {
      const Token& one = token(at);
      const bool small = one.lemma == "of" || one.form == "," || one.lemma == "and" || one.upos == Upos::DET;
      if (!small && one.upos != Upos::PROPN && one.upos != Upos::ADJ) return false;
    }
    return true;
  }

  bool hang(uint32_t at, uint32_t head, Relation relation) {
    Token& one = reading_.tokens[at];
    if (one.head == TokenId(head) && one.relation == relation) return false;
    one.head = TokenId(head);
    one.relation = relation;
    return true;
  }

  // Nothing of an item hangs on another.
  void keep_names(uint32_t item, uint32_t end) {
    for (uint32_t at = item + 1; at < end; ++at) {
      const uint32_t head = token(at).head.value;
      if (token(at).upos == Upos::PROPN && token(at).head && (head < item || head >= end))
        hang(at, item, Relation::appos);
    }
  }

  Reading& reading_;
  uint32_t first_, last_;
  uint32_t title_ = 0, item_ = 0;  // of the row's first item, and of its last so far; 0: none
};

// "President Ana Ruiz of Chad, President Ada Holt of Peru and ...": names with a title each are nobody twice.
bool join_titled_names(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    Token& token = reading.tokens[i];
    const bool apposed = token.relation == Relation::appos && token.head && token.head.value < i;
    if (!apposed || token.upos != Upos::PROPN || reading[token.head].upos != Upos::PROPN) continue;
    if (!has_child(reading, TokenId(i), Relation::nmod__desc) || !has_child(reading, token.head, Relation::nmod__desc))
      continue;
    token.relation = Relation::conj;
    moved = true;
  }
  return moved;
}

}  // namespace

bool mend_rows(Reading& reading) {
  bool moved = join_titled_names(reading);
  for (const Sentence& sentence : reading.sentences) moved |= Rows(reading, sentence).mend();
  return moved;
}

}  // namespace bede::syntax
