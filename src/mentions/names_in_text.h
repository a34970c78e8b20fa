// The lexicon's names in one text, by token.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bede/reading.h"
#include "mentions/actor_lexicon.h"

namespace bede::mentions {

class NamesInText {
 public:
  // Over Reading::lexicon_names. home: the state whose government published the text, or empty. Cost: linear in
  // the tokens. All references must outlive it.
  NamesInText(const ActorLexicon& lexicon, const Reading& reading, std::optional<Date> day, std::string_view home);

  const std::vector<NameMatch>& all() const { return matches_; }
  const Entry& entry(uint32_t index) const { return lexicon_[index]; }
  // The match that holds the token; nullptr where none.
  const NameMatch* match(TokenId token) const {
    const uint32_t at = at_[token.value];
    return at == kNone ? nullptr : &matches_[at];
  }
  bool same_match(TokenId a, TokenId b) const { return at_[a.value] != kNone && at_[a.value] == at_[b.value]; }

  // The entry over a token that passes the test, one that holds on the day before others; nullptr where none.
  template <class Test>
  const Entry* find(TokenId token, const Test& test) const {
    const NameMatch* found = match(token);
    if (!found) return nullptr;
    const Entry* best = nullptr;
    for (const uint32_t index : found->entries) {
      const Entry& candidate = entry(index);
      if (test(candidate) && (!best || (candidate.covers(day_) && !best->covers(day_)))) best = &candidate;
    }
    return best;
  }
  const Entry* find(TokenId token, EntryKind kind) const {
    return find(token, [&](const Entry& e) { return e.kind == kind; });
  }

  // What the user's own dictionary says of a name, before anything of ours; nullptr where it says nothing.
  const Entry* own(TokenId token) const {
    return find(token, [](const Entry& e) { return e.own && e.kind != EntryKind::role; });
  }
  // What a modifier may name as the one that somebody or something belongs to.
  const Entry* owner(TokenId token) const;
  const Entry* role(TokenId token) const { return find(token, EntryKind::role); }
  const Entry* person(TokenId token) const;
  // Whether the token is a part of a person's name, by the syntax model or by the given name before it.
  bool in_person(TokenId token) const { return person_[token.value]; }

  // Whether the tokens are the whole name of a land or a town, or its adjective ("Sri Lankan").
  bool place_named(TokenId first, TokenId last) const;

  // How many states and organisations the text names.
  size_t count_countries() const { return countries_.size(); }
  // Whether more than a family name or an office names somebody or something of the country.
  bool names_country(std::string_view country) const { return countries_.contains(country); }

  // The same, but for the bare name of a house. Cost: the names of the text.
  bool names_more_of(const Reading& reading, std::string_view country) const;

  // Whether the token is a part of a time: "Thursday", "early May".
  bool in_time(TokenId token) const { return time_[token.value]; }

 private:
  void mark_persons(const Reading& reading);
  bool is_no_person(const Reading& reading, const NameSpan& name) const;
  void settle_local(const Reading& reading, std::string_view home);

  static constexpr uint32_t kNone = 0xFFFFFFFFu;
  const ActorLexicon& lexicon_;
  std::optional<Date> day_;
  std::vector<NameMatch> matches_;
  std::vector<uint32_t> at_;
  std::vector<char> person_, time_;
  std::set<std::string, std::less<>> countries_;
};

// "the Senate", "the House", and not "the Chilean Senate".
bool is_bare_house(const Reading& reading, const NameMatch& match);

}  // namespace bede::mentions
