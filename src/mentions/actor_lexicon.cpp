#include "mentions/actor_lexicon.h"

#include "mentions/dates.h"
#include "mentions/folding.h"

namespace bede::mentions {

bool Entry::covers(std::optional<Date> day) const {
  if (!day) return !to;
  return !(from && earliest(*from) > latest(*day)) && !(to && latest(*to) < earliest(*day));
}

Result<ActorLexicon> ActorLexicon::open(const Sections& compiled, size_t tenures) {
  ActorLexicon lexicon;
  lexicon.entries_ = EntryTable(compiled, tenures);
  const auto each = [&](std::string_view section, uint32_t limit, auto keep) {
    const PackedArray<Numbered> all(compiled[section]);
    for (size_t i = 0; i < all.size(); ++i)
      if (all[i].number < limit) keep(lexicon.entries_.word(all[i].word), all[i].number);
  };
  const auto entries = static_cast<uint32_t>(lexicon.entries_.size());
  each("states", entries, [&](std::string_view code, uint32_t entry) { lexicon.states_.try_emplace(code, entry); });
  each("organisations", entries,
       [&](std::string_view code, uint32_t entry) { lexicon.organisations_.try_emplace(code, entry); });
  each("given_names", 3, [&](std::string_view name, uint32_t gender) {
    lexicon.given_names_.try_emplace(name, static_cast<Gender>(gender));
  });
  if (entries == 0 || lexicon.states_.empty()) return compiled.damaged("it has no states");
  lexicon.gazetteer_ = Gazetteer(compiled, "actors", entries);
  return lexicon;
}

const Gender* ActorLexicon::given_name(std::string_view word) const {
  if (!starts_upper(word)) return nullptr;
  const auto at = given_names_.find(folded_letters(word));
  return at == given_names_.end() ? nullptr : &at->second;
}

const Entry* ActorLexicon::state(std::string_view code) const {
  const auto at = states_.find(code);
  return at == states_.end() ? nullptr : &entries_[at->second];
}

std::string ActorLexicon::organisation_code(std::string_view country) const {
  if (country.empty() || state(country)) return {};
  const auto at = organisations_.find(country);
  return at == organisations_.end() ? std::string() : entries_[at->second].code;
}

}  // namespace bede::mentions
