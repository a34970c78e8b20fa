#include "mentions/chains.h"

#include <string>

#include "base/strings.h"
#include "base/word_map.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

// "Impeachment", "public trust": said without article it is the same in the whole text.
bool is_bare(const Reading& reading, const Mention& mention) {
  if (reading[mention.head].xpos != "NN") return false;
  for (const TokenId child : syntax::children(reading, mention.head)) {
    const Relation relation = reading[child].relation;
    if (relation == Relation::det || relation == Relation::nmod__poss || relation == Relation::nummod) return false;
  }
  return true;
}

// What a mention is compared by: the words without article; empty where equal words do not mean the same.
std::string signature(const Reading& reading, const Mention& mention) {
  const std::string form = lower(reading[mention.head].form);
  if (mention.kind == MentionKind::pronoun) {
    for (const auto& [first, rest] : {std::pair<std::string_view, std::string_view>{"I", " i me my mine myself "},
                                      {"we", " we us our ours ourselves "},
                                      {"you", " you your yours yourself yourselves "}})
      if (rest.find(" " + form + " ") != std::string_view::npos) return "pronoun " + std::string(first);
    return {};
  }
  uint32_t first = mention.first.value;
  const bool article = reading.tokens[first].upos == Upos::DET && mention.head.value > first;
  const std::string_view which = reading.tokens[first].lemma;
  if (article &&
      (which == "a" || which == "an" || which == "no" || which == "some" || which == "any" || which == "every"))
    return {};
  if (mention.kind == MentionKind::nominal && !article && !is_bare(reading, mention)) return {};
  if (article) ++first;
  return lower(Span{reading.tokens[first].span.begin, mention.span.end}.of(reading.text()));
}

// "The harvest", "this decree": the one spoken of, where nothing says which.
bool points_back(const Reading& reading, const Mention& mention) {
  if (mention.last != mention.head || mention.first.value + 1 != mention.head.value) return false;
  const std::string_view which = reading[mention.first].lemma;
  return which == "the" || which == "this" || which == "that" || which == "these" || which == "those";
}

// "Holm, a teacher", "Holm is a teacher": the one that a noun tells more of, said before it; none where nothing says
// so.
TokenId told_of(const Reading& reading, TokenId head) {
  const Token& token = reading[head];
  if (token.relation == Relation::appos) return token.head;
  if (token.upos != Upos::NOUN || !syntax::has_child(reading, head, Relation::cop)) return {};
  for (const TokenId child : syntax::children(reading, head))
    if (reading[child].lemma == "not" || reading[child].lemma == "no" || reading[child].relation == Relation::case_)
      return {};
  const TokenId subject = syntax::child(reading, head, Relation::nsubj);
  return subject && subject < head ? subject : TokenId();
}

class Chains {
 public:
  Chains(Reading& reading, const std::vector<uint32_t>& same_as)
      : reading_(reading),
        same_as_(same_as),
        of_actor_(reading.actors.size()),
        of_thing_(reading.things.size()),
        by_head_(reading.tokens.size(), kNone) {}

  void number() {
    for (Actor& actor : reading_.actors) actor.mentions.clear();
    for (Thing& thing : reading_.things) thing.mentions.clear();
    for (uint32_t i = 0; i < reading_.mentions.size(); ++i) by_head_[reading_.mentions[i].head.value] = i;
    for (uint32_t i = 0; i < reading_.mentions.size(); ++i) number(i);
  }

 private:
  void number(uint32_t i) {
    Mention& mention = reading_.mentions[i];
    if (mention.actor) reading_.actors[mention.actor.value].mentions.push_back(MentionId(i));
    if (mention.thing) reading_.things[mention.thing.value].mentions.push_back(MentionId(i));
    uint32_t* chain = mention.actor   ? &of_actor_[mention.actor.value]
                      : mention.thing ? &of_thing_[mention.thing.value]
                                      : nullptr;
    if (chain) {
      if (!*chain) *chain = chain_told_of(i);
      if (!*chain) *chain = next_++;
      mention.chain = *chain;
    } else if (const uint32_t before = antecedent(i); before != kNone) {
      if (!reading_.mentions[before].chain) reading_.mentions[before].chain = next_++;
      mention.chain = reading_.mentions[before].chain;
    }
  }

  // Of the one that a noun tells more of; 0 where it tells of nobody.
  uint32_t chain_told_of(uint32_t i) {
    const Mention& mention = reading_.mentions[i];
    if (mention.kind != MentionKind::nominal) return 0;
    const TokenId other = told_of(reading_, mention.head);
    return other && by_head_[other.value] < i ? reading_.mentions[by_head_[other.value]].chain : 0;
  }

  // The mention before that this one is the same as; kNone where it is the first.
  uint32_t antecedent(uint32_t i) {
    if (same_as_[i] != kNone) return same_as_[i];
    const Mention& mention = reading_.mentions[i];
    const TokenId other = told_of(reading_, mention.head);
    if (other && by_head_[other.value] < i) return by_head_[other.value];
    const uint32_t same_noun = mention.kind == MentionKind::nominal ? last_so_called(mention, i) : kNone;
    const std::string words = signature(reading_, mention);
    if (!words.empty()) {
      const auto [at, fresh] = known_.try_emplace(words, i);
      if (!fresh) return at->second;
    }
    return points_back(reading_, mention) ? same_noun : kNone;
  }

  // The last phrase with this noun; this one is the last from now on.
  uint32_t last_so_called(const Mention& mention, uint32_t i) {
    const Token& head = reading_[mention.head];
    const auto [at, fresh] = called_.try_emplace(lower(head.form), i);
    const uint32_t before = fresh ? kNone : at->second;
    at->second = i;
    return before;
  }

  Reading& reading_;
  const std::vector<uint32_t>& same_as_;
  uint32_t next_ = 1;
  std::vector<uint32_t> of_actor_, of_thing_;
  std::vector<uint32_t> by_head_;  // of tokens
  WordMap<uint32_t> known_, called_;
};

}  // namespace

void number_chains(Reading& reading, const std::vector<uint32_t>& same_as) { Chains(reading, same_as).number(); }

}  // namespace bede::mentions
