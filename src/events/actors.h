// Which mentions with an actor a noun stands for.
#pragma once

#include <vector>

#include "bede/reading.h"

namespace bede::events {

// Sentences of a text that is a report, in which both sides of an act can be expected, and not a line of one.
constexpr size_t kWholeReport = 4;

// "My Government expressed Chad's opposition": whether it is the state's own government.
bool governs(const Actor& doer, const Actor& state);

// A modifier that may say whose a noun is.
bool says_whose(Relation relation);

// "Chadian" of "the Chadian-Nigerien raid".
bool is_joined(const Reading& reading, TokenId first, TokenId second);

class Actors {
 public:
  // Cost: linear in mentions and tokens.
  explicit Actors(const Reading& reading);

  // Mentions with an actor that this noun stands for: itself, its coordinated sisters, what it is a part or a number
  // of.
  std::vector<MentionId> at(TokenId noun) const;

  // Where the noun itself stands for nobody: whose it is. "Iran's test", "Iranian oil", and, unless only those are
  // asked for, "the capital of Yemen"; not those of `except`: "its invasion of Yemen".
  std::vector<MentionId> behind(TokenId noun, bool only_whose = false, const std::vector<MentionId>& except = {}) const;

  // Those that the words after a verb or noun name first, in its own clause or in what it says, asks or means; not what
  // stands beside it (time, reason, reports). `except` is looked past. Cost: the words below.
  std::vector<MentionId> named_below(TokenId word, const std::vector<MentionId>& except) const;

  // The party coordinated with this one by position, where the tree lost it: "between Cuba and [the United States]".
  std::vector<MentionId> beside(MentionId one) const;

 private:
  bool own(TokenId noun, std::vector<MentionId>& found) const;
  TokenId who_says_his_own(TokenId noun) const;
  bool holder(TokenId noun, std::vector<MentionId>& found) const;
  bool maker(TokenId thing, std::vector<MentionId>& found) const;
  void add_twin_places(TokenId first, TokenId place, std::vector<MentionId>& found) const;
  void add_row(TokenId noun, int depth, std::vector<MentionId>& found) const;
  bool is_bare_nation(TokenId noun) const;
  void add_twin_owner(TokenId first, TokenId thing, std::vector<MentionId>& found) const;
  void add_nation(TokenId noun, std::vector<MentionId>& found) const;
  void add_members(TokenId group, std::vector<MentionId>& itself) const;
  void add(TokenId noun, std::vector<MentionId>& found) const;
  bool first_named(TokenId word, int depth, const std::vector<MentionId>& except, std::vector<MentionId>& found) const;
  bool covering(TokenId token, bool ending, std::vector<MentionId>& found) const;

  const Reading& reading_;
  std::vector<uint32_t> first_;  // token -> first of the mentions with this head, in by_head_
  std::vector<MentionId> by_head_;
};

}  // namespace bede::events
