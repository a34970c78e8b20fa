#include "syntax/mend_rows.h"

#include "base/among.h"
#include "syntax/mend_lists.h"
#include "syntax/mend_titles.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

// Of these nobody has two: "the president of Chad Ana Ruiz, prime minister of Niger Ida Holm".
bool is_office(std::string_view lemma) {
  return among(lemma, {"President", "president", "Minister", "minister", "Chancellor", "chancellor", "King", "king",
                       "Premier", "premier"});
}

class Rows {
 public:
  Rows(Reading& reading, const Sentence& sentence)
      : reading_(reading), first_(sentence.first.value), last_(sentence.last.value) {}

  bool mend() {
    for (uint32_t at = first_; at < last_; ++at) {
      if (!is_title(at)) continue;
      if (joins(at))
        join(at);
      else if (!is_joined(at))
        is_of_row(at) ? void() : begin(at, kNone);
      else if (!goes_on(at))
        begin_after_name(at);
    }
    return moved_;
  }

 private:
  const Token& token(uint32_t at) const { return reading_.tokens[at]; }

  // "President of"
  bool is_title(uint32_t at) const {
    return (token(at).upos == Upos::PROPN || token(at).upos == Upos::NOUN) && token(at + 1).lemma == "of" &&
           !(before(at, 1) == "of" || (before(at, 1) == "the" && before(at, 2) == "of"));
  }

  // The lemma so many words before; empty where the sentence begins after it.
  std::string_view before(uint32_t at, uint32_t steps) const {
    return at >= first_ + steps ? token(at - steps).lemma : std::string_view{};
  }

  bool is_of_one_row(uint32_t at) const {
    return token(at).lemma == token(title_).lemma || (is_office(token(at).lemma) && is_office(token(title_).lemma));
  }

  // "of the Kingdom of"
  bool is_of_row(uint32_t at) const {
    return title_ != kNone && token(at).lemma != token(title_).lemma && only_names(item_, at);
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

  bool joins(uint32_t at) const {
    if (title_ == kNone || !is_joined(at) || !is_of_one_row(at) || !only_names(item_, at)) return false;
    return !dominates(reading_, TokenId(at), TokenId(title_)) &&
           (lead_ == kNone || (!dominates(reading_, TokenId(at), TokenId(lead_)) &&
                               !dominates(reading_, TokenId(title_), TokenId(lead_)))) &&
           (lead_ == kNone || !has_comma(item_, begin_of(at) - 1));
  }

  void join(uint32_t at) {
    if (lead_ != kNone) hang(title_, lead_, Relation::conj);
    hang(at, lead_ != kNone ? lead_ : title_, Relation::conj);
    keep_names(item_, begin_of(at));
    item_ = at;
  }

  void begin(uint32_t title, uint32_t lead) { title_ = title, item_ = title, lead_ = lead; }

  // "Ana Ruiz, prime minister of Niger Ida Holm, king of Norway Olav Lund": a name without an office comes first. "Ms
  // Ruiz, President of Chad" is no row.
  void begin_after_name(uint32_t at) {
    begin(kNone, kNone);
    const uint32_t comma = begin_of(at) - 1;
    if (!is_office(token(at).lemma) || comma <= first_ || token(comma).form != "," ||
        token(comma - 1).upos != Upos::PROPN)
      return;
    uint32_t name = comma - 1;
    while (name > first_ && token(name - 1).upos == Upos::PROPN) --name;
    if (!dominates(reading_, TokenId(at), TokenId(name))) begin(at, name);
  }

  // "First President of Chad and Honorary Chairman of the Union Idris Ney": one man's second office.
  bool goes_on(uint32_t at) const {
    return title_ != kNone && !is_office(token(at).lemma) && before(begin_of(at), 1) == "and" && only_names(item_, at);
  }

  bool has_comma(uint32_t from, uint32_t to) const {
    for (uint32_t at = from; at < to; ++at)
      if (token(at).form == ",") return true;
    return false;
  }

  void hang(uint32_t at, uint32_t head, Relation relation) {
    Token& one = reading_.tokens[at];
    if (at == head || (one.head == TokenId(head) && one.relation == relation)) return;
    one.head = TokenId(head);
    one.relation = relation;
    moved_ = true;
  }

  // Nothing of an item hangs on another.
  void keep_names(uint32_t item, uint32_t end) {
    for (uint32_t at = item + 1; at < end; ++at) {
      const uint32_t head = token(at).head.value;
      if (token(at).upos == Upos::PROPN && token(at).head && (head < item || head >= end) &&
          !dominates(reading_, TokenId(at), TokenId(item)))
        hang(at, item, Relation::appos);
    }
  }

  Reading& reading_;
  uint32_t first_, last_;
  static constexpr uint32_t kNone = UINT32_MAX;
  uint32_t title_ = kNone, item_ = kNone;  // of the row's first item with an office, and of its last so far
  uint32_t lead_ = kNone;                  // of the name without one before them
  bool moved_ = false;
};

// "of New Zealand", "of" hung on "Zealand" and that on "New": what stands before the whole name hangs on its head.
bool mend_name_marks(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    Token& mark = reading.tokens[i];
    if (mark.relation != Relation::case_ || !mark.head || reading[mark.head].relation != Relation::flat) continue;
    const TokenId name = reading[mark.head].head;
    if (name.value < i || name > mark.head) continue;
    mark.head = name;
    moved = true;
  }
  return moved;
}

bool is_name(const Reading& reading, TokenId at) {
  return reading[at].upos == Upos::PROPN && !has_child(reading, at, Relation::nmod__desc) &&
         !has_child(reading, at, Relation::nmod);
}

// Of "Peru" in "the heads of Chad, Peru, Togo and Mali": "Chad", where nothing closes their row.
TokenId first_of_open_row(const Reading& reading, TokenId one, TokenId head) {
  const Token& token = reading[one];
  if (token.relation != Relation::conj || !is_name(reading, one) || has_child(reading, one, Relation::cc)) return {};
  const TokenId first = token.head;
  if (!first || first < head || first > one || reading[first].upos != Upos::PROPN) return {};
  if (reading[first].relation != Relation::nmod) return {};
  for (const TokenId other : children(reading, first))
    if (reading[other].relation == Relation::conj && has_child(reading, other, Relation::cc)) return {};
  return dominates(reading, head, first) ? first : TokenId{};
}

// "the heads of Chad, Peru, Togo and Mali", Togo and Mali read as beside the heads: a row of names goes on until "and".
bool go_on_with_rows(Reading& reading) {
  constexpr uint32_t kReach = 8;  // tokens between two items
  bool moved = false;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    Token& token = reading.tokens[i];
    if (token.relation != Relation::conj || !token.head || token.head.value > i || !is_name(reading, TokenId(i)))
      continue;
    const TokenId head = token.head;
    for (uint32_t at = i; at-- > head.value + 1 && at + kReach >= i;) {
      if (reading.tokens[at].upos == Upos::VERB && reading.tokens[at].relation != Relation::amod) break;
      const TokenId first = first_of_open_row(reading, TokenId(at), head);
      if (!first || dominates(reading, TokenId(i), first)) continue;
      token.head = first;
      moved = true;
      break;
    }
  }
  return moved;
}

bool is_name_part(Relation relation) {
  return relation == Relation::nmod || relation == Relation::flat || relation == Relation::compound ||
         relation == Relation::appos;
}

}  // namespace

bool part_officers(Reading& reading) {
  bool moved = false;
  for (uint32_t i = 2; i < reading.tokens.size(); ++i) {
    Token& officer = reading.tokens[i];
    if (officer.relation != Relation::conj || !officer.head || officer.head.value > i || !is_officer(officer) ||
        !is_nation(reading.tokens[item_begin(reading, i)]))
      continue;
    TokenId top = officer.head;
    while (is_name_part(reading[top].relation) && reading[top].head < top &&
           reading[reading[top].head].upos == Upos::PROPN)
      top = reading[top].head;
    if (top == officer.head || !is_nation(reading.tokens[item_begin(reading, top.value)])) continue;
    officer.head = top;
    moved = true;
  }
  return moved;
}

bool mend_rows(Reading& reading) {
  bool moved = join_titled_names(reading);
  moved |= mend_name_marks(reading);
  moved |= join_titled_to_titled(reading);
  moved |= join_named_officers(reading);
  moved |= go_on_with_rows(reading);
  moved |= part_officers(reading);
  moved |= mend_lists(reading);
  for (const Sentence& sentence : reading.sentences) moved |= Rows(reading, sentence).mend();
  return moved;
}

}  // namespace bede::syntax
