#include "events/ballots.h"

#include <algorithm>

#include "base/strings.h"
#include "base/table.h"

namespace bede::events {
namespace {

constexpr std::string_view kRoles[] = {"for",
                                       "against",
                                       "abstained",
                                       "absent",
                                       "for_alone",
                                       "against_alone",
                                       "present",
                                       "member",
                                       "seat",
                                       "body",
                                       "ballot",
                                       "vote",
                                       "passed",
                                       "passed_voted",
                                       "approval",
                                       "failed",
                                       "failed_voted",
                                       "rejection",
                                       "unanimous",
                                       "veto",
                                       "majority",
                                       "majority_two_thirds",
                                       "majority_three_fifths",
                                       "majority_three_quarters",
                                       "matter",
                                       "plan",
                                       "not_vote",
                                       "lawmaker",
                                       "giving",
                                       "holding",
                                       "party"};

bool role_from(std::string_view name, BallotRole& role) {
  const auto at = std::find(std::begin(kRoles), std::end(kRoles), name);
  if (at == std::end(kRoles)) return false;
  role = static_cast<BallotRole>(at - std::begin(kRoles));
  return true;
}

bool is_word(const Token& token, std::string_view word) {
  return equal_ignoring_case(token.form, word) || equal_ignoring_case(token.lemma, word);
}

bool stands_at(const Reading& reading, const BallotPhrase& phrase, TokenId at, TokenId end) {
  if (at.value + phrase.words.size() > end.value + 1) return false;
  for (size_t i = 0; i < phrase.words.size(); ++i)
    if (!is_word(reading[TokenId(at.value + i)], phrase.words[i])) return false;
  return true;
}

}  // namespace

Result<Ballots> Ballots::open(const std::string& lexicon_directory) {
  Ballots ballots;
  const auto read = read_table(lexicon_directory, "words/votes.tsv", "role words", [&](const TableRow& row) -> Status {
    BallotRole role{};
    if (!role_from(row.fields[0], role))
      return row.error("\"" + std::string(row.fields[0]) + "\" is no role", "the head of the file lists the roles");
    for (const std::string_view entry : split(row.fields[1], '|')) {
      BallotPhrase phrase{role, {}, row.place()};
      for (const std::string_view word : split(trimmed(entry), ' ')) phrase.words.emplace_back(word);
      if (phrase.words.front().empty()) return row.error("an empty word", "take out the bar that is too much");
      ballots.firsts_.add(phrase.words.front());
      Start& start = ballots.starts_[phrase.words.front()];
      start.roles |= 1u << static_cast<uint32_t>(role);
      start.phrases.push_back(std::move(phrase));
    }
    return Done{};
  });
  if (!read) return read.error();
  return ballots;
}

const Ballots::Start* Ballots::start_of(std::string_view word) const {
  if (!firsts_.may_hold(word)) return nullptr;
  const auto found = starts_.find(word);
  return found == starts_.end() ? nullptr : &found->second;
}

void Ballots::try_word(const Reading& reading, std::string_view word, BallotRole role, TokenId at, TokenId end,
                       BallotMatch& best) const {
  const Start* start = start_of(word);
  if (start == nullptr) return;
  for (const BallotPhrase& phrase : start->phrases) {
    const bool longer = !best || phrase.words.size() > best.phrase->words.size();
    if (phrase.role == role && longer && stands_at(reading, phrase, at, end))
      best = {&phrase, at, TokenId(at.value + phrase.words.size() - 1)};
  }
}

BallotMatch Ballots::match(const Reading& reading, BallotRole role, TokenId at, TokenId end) const {
  BallotMatch best;
  const SmallLetters said(reading[at].form), base(reading[at].lemma);
  try_word(reading, said, role, at, end, best);
  if (std::string_view(base) != std::string_view(said)) try_word(reading, base, role, at, end, best);
  return best;
}

uint32_t Ballots::roles_at(const Reading& reading, TokenId at) const {
  const auto roles_of = [&](std::string_view word) -> uint32_t {
    if (!firsts_.may_hold_small(word)) return 0;
    const Start* start = start_of(SmallLetters(word));
    return start ? start->roles : 0;
  };
  const Token& token = reading[at];
  return roles_of(token.form) | (token.lemma == token.form ? 0 : roles_of(token.lemma));
}

BallotsInText::BallotsInText(const Ballots& ballots, const Reading& reading) : ballots_(ballots), reading_(reading) {
  roles_.reserve(reading.tokens.size());
  in_sentence_.resize(reading.sentences.size());
  for (size_t i = 0; i < reading.tokens.size(); ++i) {
    roles_.push_back(ballots.roles_at(reading, TokenId(i)));
    in_sentence_[reading.tokens[i].sentence.value] |= roles_.back();
  }
}

BallotMatch BallotsInText::find(BallotRole role, TokenId first, TokenId last) const {
  const SentenceId sentence = reading_[first].sentence;
  if (last <= reading_[sentence].last && !has(in_sentence_[sentence.value], role)) return {};
  const uint32_t end = std::min(last.value, first.value + kReach);
  for (uint32_t at = first.value; at <= end; ++at)
    if (const BallotMatch found = match(role, TokenId(at), last)) return found;
  return {};
}

}  // namespace bede::events
