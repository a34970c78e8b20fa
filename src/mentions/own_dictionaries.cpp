// A user's PETRARCH dictionaries as entries of the lexicon, before ours.
#include "base/files.h"
#include "base/strings.h"
#include "mentions/actor_lexicon_builder.h"
#include "mentions/petrarch.h"

namespace bede::mentions {
namespace {

// "USAGOVMIL" -> GOV, MIL: the groups of three letters after the first.
std::vector<std::string> groups_after(const std::string& code, size_t first) {
  std::vector<std::string> out;
  for (size_t i = first; i < code.size(); i += 3) out.push_back(code.substr(i, 3));
  return out;
}

}  // namespace

// An entry that is no actor where the code is empty. A bare code of three letters is a state's or what stands for one.
uint32_t ActorLexiconBuilder::add_petrarch(const std::string& name, const std::string& code, const std::string& line) {
  Entry entry;
  entry.own = true;
  entry.line = line;
  entry.name = name;
  entry.silent = code.empty();
  entry.kind = code.size() == 3 ? EntryKind::state : EntryKind::group;
  entry.country = code.substr(0, 3);
  if (code.size() > 3) {
    entry.code = code;
    entry.sectors = groups_after(code, 3);
  }
  return add(std::move(entry));
}

Status ActorLexiconBuilder::load_petrarch_actors(const std::string& file) {
  const auto text = read_file(file);
  if (!text) return text.error();
  const auto actors = read_petrarch_actors(*text, file);
  if (!actors) return actors.error();
  for (const PetrarchActor& actor : *actors) {
    std::vector<uint32_t> meanings;
    bool open_end = false;  // some code holds on any day
    for (const PetrarchCode& code : actor.codes) {
      open_end = open_end || (!code.from && !code.to);
      const uint32_t first = add_petrarch(actor.phrases[0], code.codes.empty() ? "" : code.codes[0], actor.line);
      for (size_t i = 1; i < code.codes.size(); ++i) {
        const uint32_t other = add_petrarch(actor.phrases[0], code.codes[i], actor.line);
        entries_[first].also.push_back(other);
      }
      entries_[first].from = code.from;
      entries_[first].to = code.to;
      meanings.push_back(first);
    }
    if (!open_end) meanings.push_back(add_petrarch(actor.phrases[0], "", actor.line));
    for (const std::string& phrase : actor.phrases)
      for (const uint32_t meaning : meanings) gazetteer_.add(phrase, meaning, NameCase::any);
  }
  return Done{};
}

Status ActorLexiconBuilder::load_petrarch_agents(const std::string& file) {
  const auto text = read_file(file);
  if (!text) return text.error();
  const auto agents = read_petrarch_agents(*text, file);
  if (!agents) return agents.error();
  for (const PetrarchAgent& agent : *agents) {
    Entry entry;
    entry.kind = EntryKind::role;
    entry.own = true;
    entry.line = agent.line;
    entry.name = lower(agent.phrases[0]);
    entry.role_kind = "group";
    if (agent.before) entry.code = agent.code + "~";
    if (!agent.before) entry.sectors = groups_after(agent.code, 0);
    const std::string name = entry.name;
    const uint32_t index = add(std::move(entry));
    own_roles_.try_emplace(name, index);
    for (const std::string& phrase : agent.phrases) gazetteer_.add(phrase, index, NameCase::any);
  }
  return Done{};
}

}  // namespace bede::mentions
