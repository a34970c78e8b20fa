#include "record/votes.h"

#include <algorithm>
#include <string>

#include "base/strings.h"
#include "record/ballot_acts.h"
#include "record/circumstances.h"
#include "record/tally.h"
#include "record/veto_acts.h"
#include "record/vote_bodies.h"
#include "record/vote_sums.h"
#include "record/vote_words.h"

namespace bede::record {
namespace {

constexpr uint32_t kReach = 2;  // sentences over which a tally still belongs to an act

// A vote on the way: what it still may be given, and where it stands.
struct OpenVote {
  Vote vote;
  SentenceId sentence;
  TokenId word, matter;
  bool voting = false;
  bool states = false;     // states voted, in no body that the text names
  bool by_party = false;   // its numbers for and against are sums over parties
  bool short_of = false;   // so many votes were missing
  bool people = false;     // its body are the people of a house: "deputies"
  std::string round = {};  // "second reading", "recount": a vote on the same matter once more
  bool counted() const { return vote.in_favour || vote.against || vote.abstained || vote.present; }
  bool measured() const { return counted() || vote.needed || vote.margin || vote.percent_for || vote.percent_against; }
};

class VoteBook {
 public:
  VoteBook(Draft& draft, const events::Ballots& ballots)
      : draft_(draft), reading_(draft.reading), ballots_(ballots, draft.reading) {}

  void read() {
    for (size_t i = 0; i < reading_.sentences.size(); ++i) read_sentence(SentenceId(i));
    for (OpenVote& open : votes_) close(open);
  }

 private:
  void read_sentence(SentenceId id) {
    const Sentence& sentence = reading_[id];
    const size_t before = votes_.size();
    tallies_ = tallies_of(reading_, sentence, ballots_);
    for (const BallotAct& act : ballot_acts_of(reading_, sentence, ballots_)) add_act(id, act, before);
    for (const BallotAct& act : veto_acts_of(reading_, sentence, ballots_)) add_act(id, act, before);
    for (const Tally& tally : tallies_) {
      if (tally.counted() || tally.total_members || (tally.shared() && (tally.referendum || votes_.size() > before)))
        place(id, tally, before);
      else if (tally.unanimous && votes_.size() > before)
        votes_.back().vote.evidence.push_back(sentence.span);
    }
  }

  // A second verb of the same body and outcome in one sentence tells the same act ("voted to approve").
  void add_act(SentenceId id, const BallotAct& act, size_t before) {
    OpenVote open;
    open.sentence = id;
    open.word = act.word;
    open.matter = act.matter;
    open.voting = act.voting;
    open.people = act.people;
    open.short_of = act.short_of;
    open.round = round_of(reading_, reading_[id]);
    open.vote.vetoed_by = act.vetoed_by;
    open.vote.outcome = act.outcome;
    open.vote.status = act.status;
    open.vote.evidence = {act.span};
    if (act.body_first) set_body(open.vote, voting_body(reading_, act.body_first, act.body_last));
    open.vote.date = draft_.circumstances.date_beside(act.word);
    if (OpenVote* same = same_vote(open, id, before)) {
      same->sentence = id;
      return join(*same, open);
    }
    votes_.push_back(std::move(open));
  }

  static void set_body(Vote& vote, const VotingBody& body) {
    vote.body = body.name;
    vote.body_country = body.country;
  }

  // The vote that the new one tells again; null where it is a new one.
  OpenVote* same_vote(const OpenVote& open, SentenceId id, size_t before) {
    for (size_t i = votes_.size(); i-- > 0;) {
      OpenVote& old = votes_[i];
      const bool near = id.value - old.sentence.value <= kReach;
      const bool of_house = (open.people || old.people) && near && open.vote.body_country == old.vote.body_country;
      const bool same_body =
          open.vote.body.empty() || old.vote.body.empty() || of_house || same_house(open.vote, old.vote);
      const bool vetoed = !open.vote.vetoed_by.empty() || !old.vote.vetoed_by.empty();
      const bool outcomes = vetoed || (open.people && i >= before) || open.vote.outcome.empty() ||
                            old.vote.outcome.empty() || open.vote.outcome == old.vote.outcome;
      const bool once_more = !open.round.empty() && old.counted() && open.round != old.round;
      if (!same_body || !outcomes || once_more || (i < before && has_other_numbers(old)) ||
          open.vote.status != old.vote.status)
        continue;
      if (!open.vote.vetoed_by.empty() && !same_matter(open, old)) continue;  // "vetoed two amendments"
      if (i >= before) return &old;
      if (of_house && open.people && !old.counted() && id.value == old.sentence.value + 1) return &old;
      if (near && (open.vote.body.empty() || same_matter(open, old))) return &old;
      if (open.vote.body.empty() && open.matter && old.matter && !old.counted() && same_matter(open, old)) return &old;
      if (!open.vote.body.empty() && same_matter(open, old) && same_day(open.vote, old.vote)) return &old;
    }
    return nullptr;
  }

  // The sentence being read tells numbers, and none of them may be the old vote's.
  bool has_other_numbers(const OpenVote& old) const {
    const auto other = [&](const Tally& tally) { return !may_take(old, tally); };
    return !tallies_.empty() && std::all_of(tallies_.begin(), tallies_.end(), other);
  }

  bool same_matter(const OpenVote& a, const OpenVote& b) const {
    if (!a.matter || !b.matter) return true;
    const bool part = reading_[a.matter].lemma == "amendment" || reading_[b.matter].lemma == "amendment";
    if (part && reading_[a.matter].lemma != reading_[b.matter].lemma) return false;
    return reading_[a.matter].lemma == reading_[b.matter].lemma || reading_[a.matter].upos == Upos::PRON;
  }

  static void join(OpenVote& into, const OpenVote& open) {
    if (into.vote.body.empty() || (into.people && !open.people && !open.vote.body.empty())) {
      into.vote.body = open.vote.body;
      into.vote.body_country = open.vote.body_country;
      into.people = open.people;
    }
    for (const std::string& state : open.vote.vetoed_by) add_once(into.vote.vetoed_by, state);
    if (into.vote.outcome.empty() || !open.vote.vetoed_by.empty()) into.vote.outcome = open.vote.outcome;
    if (!into.vote.date) into.vote.date = open.vote.date;
    if (!into.matter) into.matter = open.matter;
    into.short_of = into.short_of || open.short_of;
    into.voting = into.voting || open.voting;
    into.vote.evidence.insert(into.vote.evidence.end(), open.vote.evidence.begin(), open.vote.evidence.end());
  }

  void place(SentenceId id, const Tally& tally, size_t before) {
    if (tally.polled) return;
    if (OpenVote* open = vote_for(id, tally, before)) {
      if (!tally.by_party || open->by_party || !open->counted()) take_tally(*open, tally);
      if (!open->vote.date) open->vote.date = draft_.circumstances.date_beside(tally.first);
      open->sentence = id;
      return take_whole(*open, id);
    }
    if (!stands_alone(tally)) return keep_whole(id, tally);
    OpenVote open;
    open.sentence = id;
    open.voting = true;
    open.word = reading_[id].root;
    if (is_defeated(reading_, reading_[id], tally, ballots_)) open.vote.outcome = "failed";
    open.vote.date = draft_.circumstances.date_beside(open.word);
    if (!tally.states || !take_organisation(open, tally)) inherit_body(open, id, tally);
    if (tally.states && open.vote.body.empty()) open.states = true;
    take_tally(open, tally);
    take_whole(open, id);
    votes_.push_back(std::move(open));
  }

  // "Of the 349 members, 287 were in the chamber.": a sentence before the one that tells how they voted.
  void keep_whole(SentenceId id, const Tally& tally) {
    if (!tally.in_favour && !tally.against && tally.present) whole_ = {tally, id};
  }
  void take_whole(OpenVote& open, SentenceId id) {
    const auto& [whole, at] = whole_;
    if (!whole.present || at == id || id.value - at.value > kReach || !may_be_whole(open.vote, whole)) return;
    fill(open.vote, whole, open.by_party);
    whole_ = {};
  }

  OpenVote* vote_for(SentenceId id, const Tally& tally, size_t before) {
    OpenVote* best = nullptr;
    uint32_t distance = 0;
    for (size_t i = before; i < votes_.size(); ++i) {
      if (!may_take(votes_[i], tally)) continue;
      const uint32_t at = reading_[votes_[i].word].span.begin, from = tally.span.begin;
      const uint32_t away = at < from ? from - at : 2 * (at - from);
      if (best == nullptr || away < distance) {
        best = &votes_[i];
        distance = away;
      }
    }
    if (best != nullptr) return best;
    for (size_t i = before; i-- > 0 && id.value - votes_[i].sentence.value <= kReach;)
      if (may_take(votes_[i], tally) && continues(votes_[i], id, tally)) return &votes_[i];
    return nullptr;
  }

  static bool may_take(const OpenVote& open, const Tally& tally) {
    const Vote& vote = open.vote;
    if (vote.status == EventStatus::future) return false;
    if (tally.by_party && (open.by_party || (vote.in_favour && vote.against))) return true;
    return !clash(vote, tally);
  }

  // Whether a tally goes on with a vote of a sentence before: it has voting in it, or only adds to numbers given.
  bool continues(const OpenVote& open, SentenceId id, const Tally& tally) const {
    if (id == open.sentence) return true;
    if (is_of_another(reading_, reading_[id])) return false;
    if (id.value == open.sentence.value + 1)
      return stands_alone(tally) || tally.voting || open.counted() || (tally.plain && open.voting);
    return stands_alone(tally) && !open.counted();
  }

  static void take_tally(OpenVote& open, const Tally& tally) {
    fill(open.vote, tally, open.by_party);
    open.by_party = tally.by_party;
  }

  // The body that the words name; else that of the sentences or the vote before, in the same or the last paragraph.
  void inherit_body(OpenVote& open, SentenceId id, const Tally& tally) {
    open.sentence = id;
    if (take_body(open, tally.first, tally.last) || take_body(open, reading_[id].first, reading_[id].last)) return;
    const uint32_t paragraph = reading_[id].paragraph;
    inherit_house(open);
    if (!open.vote.body.empty() && !is_bare(open.vote.body)) return;
    if (votes_.empty() || votes_.back().vote.body.empty() || reading_[votes_.back().sentence].paragraph + 1 < paragraph)
      return;
    open.vote.body = votes_.back().vote.body;
    open.vote.body_country = votes_.back().vote.body_country;
  }

  // "The chamber" is the house of the vote before, where there is one.
  static bool is_bare(const std::string& body) { return body.front() >= 'a' && body.front() <= 'z'; }

  // "The council met. The text was adopted by 9 votes to 2": the house of the sentences before.
  void inherit_house(OpenVote& open) {
    for (uint32_t back = 1; back <= kReach && back <= open.sentence.value; ++back) {
      const Sentence& before = reading_[SentenceId(open.sentence.value - back)];
      if (take_body(open, before.first, before.last)) return;
    }
  }

  bool take_body(OpenVote& open, TokenId first, TokenId last) {
    const VotingBody body = body_among(reading_, ballots_, first, last);
    if (body) set_body(open.vote, body);
    return bool(body);
  }

  // States vote in the organisation that the sentence names.
  bool take_organisation(OpenVote& open, const Tally& tally) {
    const VotingBody body = organisation_among(reading_, tally.first, tally.last);
    if (body) set_body(open.vote, body);
    return bool(body);
  }

  void close(OpenVote& open) {
    Vote& vote = open.vote;
    if (!worth_keeping(open)) return;
    balance(vote);
    if (vote.outcome.empty() && vote.status == EventStatus::actual) vote.outcome = outcome_by_numbers(vote);
    if (open.matter) vote.subject = vote_subject(draft_, open.matter, open.word);
    if (vote.body.empty() && vote.vetoed_by.empty() && open.counted() && !open.states) inherit_house(open);
    if (vote.body.empty() && !vote.vetoed_by.empty()) vote.body_country = "UNO";  // where states hold vetoes
    if (vote.body.empty() && vote.body_country.empty() && !vote.evidence.empty()) {
      const VotingBody bench = bench_at(reading_, vote.evidence.front().begin);
      vote.body = bench.name, vote.body_country = bench.country;
    }
    if (vote.body_country.empty() && vote.body.empty() && !open.states) vote.body_country = main_country(reading_);
    std::sort(vote.evidence.begin(), vote.evidence.end());
    vote.evidence.erase(std::unique(vote.evidence.begin(), vote.evidence.end()), vote.evidence.end());
    vote.id = "v" + std::to_string(draft_.record.votes.size() + 1);
    draft_.record.votes.push_back(std::move(vote));
  }

  static bool worth_keeping(const OpenVote& open) {
    if (open.measured() || open.short_of) return true;
    return !open.vote.body.empty() || (open.vote.status == EventStatus::future && open.voting);
  }

  Draft& draft_;
  const Reading& reading_;
  const events::BallotsInText ballots_;
  std::vector<OpenVote> votes_;
  std::vector<Tally> tallies_;               // of the sentence being read
  std::pair<Tally, SentenceId> whole_ = {};  // how many were there, told before how they voted
};

}  // namespace

void read_votes(Draft& draft, const events::Ballots& ballots) { VoteBook(draft, ballots).read(); }

}  // namespace bede::record
