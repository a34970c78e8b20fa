#include "mentions/name_mentions.h"

#include <algorithm>

#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

class Adder {
 public:
  Adder(Reading& reading, const NamesInText& names)
      : reading_(reading), names_(names), heads_(reading.tokens.size(), false) {
    for (const Mention& mention : reading.mentions) heads_[mention.head.value] = true;
  }

  void run() {
    const auto& all = names_.all();
    for (size_t i = 0; i < all.size(); ++i) {
      const TokenId head = head_of(all[i]);
      if (holds_head(all[i])) continue;
      const bool role = names_.role(head) && !is_name(head);
      if (role && is_clause(head)) continue;
      const bool owned = role && i > 0 && touches(all[i - 1], all[i]) && names_.owner(all[i - 1].last);
      if ((role && !owned) || (!role && !is_name(head)) || spoken_for(head) || prefixed(all[i].first)) continue;
      add(owned ? all[i - 1].first : all[i].first, all[i].last, head);
    }
    add_persons();
    add_times();
    sort_mentions(reading_.mentions);
  }

 private:
  // "Peru accused Chile": a word of a role that is the verb here.
  bool is_clause(TokenId head) const {
    return reading_[head].upos == Upos::VERB && syntax::has_child(reading_, head, Relation::nsubj);
  }

  // Persons' names of two words and more that the tree hung below others.
  void add_persons() {
    const uint32_t end = static_cast<uint32_t>(reading_.tokens.size());
    for (uint32_t t = 0; t < end; ++t) {
      if (!names_.in_person(TokenId(t))) continue;
      uint32_t last = t;
      bool headed = heads_[t];
      while (last + 1 < end && names_.in_person(TokenId(last + 1)) &&
             reading_.tokens[last + 1].sentence == reading_.tokens[t].sentence)
        headed = heads_[++last] || headed;
      const TokenId above = reading_.tokens[last].head;
      const bool titled = t > 0 && names_.role(TokenId(t - 1));
      if (!headed && last > t && titled && !(above && heads_[above.value] && names_.role(above)))
        add(TokenId(t), TokenId(last), TokenId(last));
      t = last;
    }
  }

  // Dates and years that head no phrase: "2016", "early 1990s".
  void add_times() {
    for (const TimeExpression& time : reading_.times) {
      const NameMatch words{time.first, time.last, {}};
      if (time.kind != TimeKind::date || holds_head(words)) continue;
      const TokenId head = head_of(words);
      const Upos upos = reading_[head].upos;
      if (upos != Upos::NUM && upos != Upos::NOUN && upos != Upos::PROPN) continue;
      add(time.first, time.last, head);
      reading_.mentions.back().kind = MentionKind::nominal;
      reading_.mentions.back().entity = EntityKind::time;
    }
  }

  // The token whose governor stands outside of the name.
  TokenId head_of(const NameMatch& match) const {
    for (uint32_t t = match.last.value + 1; t-- > match.first.value;) {
      const TokenId above = reading_.tokens[t].head;
      if (reading_.tokens[t].upos != Upos::PUNCT && (!above || above < match.first || above > match.last))
        return TokenId(t);
    }
    return match.last;
  }

  bool holds_head(const NameMatch& match) const {
    for (uint32_t t = match.first.value; t <= match.last.value; ++t)
      if (heads_[t]) return true;
    return false;
  }

  bool touches(const NameMatch& before, const NameMatch& match) const {
    uint32_t next = before.last.value + 1;
    if (next < reading_.tokens.size() && reading_.tokens[next].xpos == "POS") ++next;
    return next == match.first.value;
  }

  bool is_name(TokenId head) const {
    const bool person = names_.find(head, EntryKind::person) != nullptr;
    const bool family = names_.find(head, EntryKind::family) && reading_[head].upos == Upos::PROPN;
    return person || family || names_.find(head, [](const Entry& e) { return e.kind < EntryKind::role; }) != nullptr;
  }

  // Whether the phrase that the name modifies is an actor's, so that the name is a part of that: "Russian" of "Russian
  // officials".
  bool spoken_for(TokenId head) const {
    TokenId at = head;
    while (modifies(reading_[at].relation) && reading_[at].head) {
      at = reading_[at].head;
      const Entry* role = names_.role(at);
      const bool object = role && role->role_kind == "materiel";
      if (joined(head, at)) continue;
      if (names_.match(at) && !names_.same_match(at, head) && !object) return true;
      if (names_.in_person(at) || (reading_[at].upos == Upos::PROPN && !names_.match(at))) return true;
    }
    return false;
  }

  // "Chadian" of "the Chadian-Nigerien raid": both states' alike.
  bool joined(TokenId first, TokenId second) const {
    const auto is_state = [&](TokenId token) {
      return names_.find(token,
                         [](const Entry& e) { return e.kind == EntryKind::adjective || e.kind == EntryKind::state; });
    };
    return first.value + 2 == second.value && reading_.tokens[first.value + 1].form == "-" && is_state(first) &&
           is_state(second);
  }

  static bool modifies(Relation relation) {
    return relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod__desc ||
           relation == Relation::flat || relation == Relation::nmod__unmarked;
  }

  // "anti-American", "non-Western", "trans-Atlantic": not of that state.
  bool prefixed(TokenId first) const {
    if (first.value < 2 || reading_.tokens[first.value - 1].form != "-") return false;
    const std::string_view before = reading_.tokens[first.value - 2].lemma;
    return before == "anti" || before == "non" || before == "trans" || before == "pro" || before == "Anti";
  }

  void add(TokenId first, TokenId last, TokenId head) {
    Mention mention;
    mention.first = first;
    mention.last = last;
    mention.head = head;
    mention.kind = MentionKind::name;
    mention.modifier = modifies(reading_[head].relation);
    mention.span = {reading_[first].span.begin, reading_[last].span.end};
    heads_[head.value] = true;
    reading_.mentions.push_back(mention);
  }

  Reading& reading_;
  const NamesInText& names_;
  std::vector<char> heads_;
};

}  // namespace

void add_name_mentions(Reading& reading, const NamesInText& names) { Adder(reading, names).run(); }

}  // namespace bede::mentions
