#include "mentions/chains.h"

#include <string>
#include <unordered_map>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

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
  if (mention.kind == MentionKind::nominal && !article) return {};
  if (article) ++first;
  return lower(Span{reading.tokens[first].span.begin, mention.span.end}.of(reading.text()));
}

}  // namespace

void number_chains(Reading& reading, const std::vector<uint32_t>& same_as) {
  uint32_t next = 1;
  std::vector<uint32_t> of_actor(reading.actors.size(), 0), of_thing(reading.things.size(), 0);
  std::unordered_map<std::string, uint32_t> known;  // only looked up, never walked
  for (Actor& actor : reading.actors) actor.mentions.clear();
  for (Thing& thing : reading.things) thing.mentions.clear();
  for (uint32_t i = 0; i < reading.mentions.size(); ++i) {
    Mention& mention = reading.mentions[i];
    if (mention.actor) reading.actors[mention.actor.value].mentions.push_back(MentionId(i));
    if (mention.thing) reading.things[mention.thing.value].mentions.push_back(MentionId(i));
    uint32_t* chain = mention.actor   ? &of_actor[mention.actor.value]
                      : mention.thing ? &of_thing[mention.thing.value]
                                      : nullptr;
    if (chain) {
      if (!*chain) *chain = next++;
      mention.chain = *chain;
      continue;
    }
    if (same_as[i] != kNone) {
      Mention& before = reading.mentions[same_as[i]];
      if (!before.chain) before.chain = next++;
      mention.chain = before.chain;
      continue;
    }
    const std::string words = signature(reading, mention);
    if (words.empty()) continue;
    const auto [at, fresh] = known.try_emplace(words, i);
    if (fresh) continue;
    Mention& before = reading.mentions[at->second];
    if (!before.chain) before.chain = next++;
    mention.chain = before.chain;
  }
}

}  // namespace bede::mentions
