#include "record/votes.h"

#include <algorithm>
#include <string>

#include "base/strings.h"
#include "record/ballot_acts.h"
#include "record/tally.h"
#include "record/vote_bodies.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

constexpr uint32_t kReach = 2;  // sentences over which a tally still belongs to an act

// A vote on the way: what it still may be given, and where it stands.
struct OpenVote {
  Vote vote;
  SentenceId sentence;
  TokenId word, matter;
  bool voting = false;
  bool states = false;  // states voted, in no body that the text names
  bool counted() const { return vote.in_favour || vote.against || vote.abstained || vote.present; }
};

void take(std::optional<Cited<int64_t>>& into, const std::optional<Cited<int64_t>>& from) {
  if (!into) into = from;
}

bool clash(const std::optional<Cited<int64_t>>& a, const std::optional<Cited<int64_t>>& b) {
  return a && b && a->value != b->value;
}

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
    for (const BallotAct& act : ballot_acts_of(reading_, sentence, ballots_)) add_act(id, act, before);
    const Tally tally = tally_of(reading_, sentence, ballots_);
    if (tally.counted() || tally.total_members)
      place(id, tally, before);
    else if (tally.unanimous && votes_.size() > before)
      votes_.back().vote.evidence.push_back(sentence.span);
  }

  // A second verb of the same body and outcome in one sentence tells the same act ("voted to approve").
  void add_act(SentenceId id, const BallotAct& act, size_t before) {
    OpenVote open;
    open.sentence = id;
    open.word = act.word;
    open.matter = act.matter;
    open.voting = act.voting;
    open.vote.outcome = act.outcome;
    open.vote.status = act.status;
    open.vote.evidence = {act.span};
    if (act.body_first) set_body(open.vote, voting_body(reading_, act.body_first, act.body_last));
    open.vote.date = date_near(id, act.word);
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
      const bool same_body = open.vote.body.empty() || old.vote.body.empty() || same_house(open.vote, old.vote);
      const bool outcomes =
          open.vote.outcome.empty() || old.vote.outcome.empty() || open.vote.outcome == old.vote.outcome;
      if (!same_body || !outcomes || open.vote.status != old.vote.status) continue;
      if (i >= before) return &old;
      if (near && (open.vote.body.empty() || same_matter(open, old))) return &old;
      if (open.vote.body.empty() && open.matter && old.matter && !old.counted() && same_matter(open, old)) return &old;
      if (!open.vote.body.empty() && same_matter(open, old) && same_day(open.vote, old.vote)) return &old;
    }
    return nullptr;
  }

  static bool same_house(const Vote& a, const Vote& b) {
    if (a.body_country != b.body_country) return false;
    const std::string one = lower(a.body), two = lower(b.body);
    return one == two || one.find(two) != std::string::npos || two.find(one) != std::string::npos;
  }
  static bool same_day(const Vote& a, const Vote& b) { return !a.date || !b.date || a.date->value == b.date->value; }
  bool same_matter(const OpenVote& a, const OpenVote& b) const {
    if (!a.matter || !b.matter) return true;
    return reading_[a.matter].lemma == reading_[b.matter].lemma || reading_[a.matter].upos == Upos::PRON;
  }

  static void join(OpenVote& into, const OpenVote& open) {
    if (into.vote.body.empty()) {
      into.vote.body = open.vote.body;
      into.vote.body_country = open.vote.body_country;
    }
    if (into.vote.outcome.empty()) into.vote.outcome = open.vote.outcome;
    if (!into.vote.date) into.vote.date = open.vote.date;
    if (!into.matter) into.matter = open.matter;
    into.voting = into.voting || open.voting;
    into.vote.evidence.insert(into.vote.evidence.end(), open.vote.evidence.begin(), open.vote.evidence.end());
  }

  void place(SentenceId id, const Tally& tally, size_t before) {
    if (OpenVote* open = vote_for(id, tally, before)) {
      fill(*open, tally);
      open->sentence = id;
      return;
    }
    if (!stands_alone(tally)) return;
    OpenVote open;
    open.sentence = id;
    open.voting = true;
    open.word = reading_[id].root;
    open.vote.date = date_near(id, reading_[id].root);
    if (!tally.states || !organisation_in(open, id)) inherit_body(open, id);
    if (tally.states && open.vote.body.empty()) open.states = true;
    fill(open, tally);
    votes_.push_back(std::move(open));
  }

  // Numbers that tell of a vote by themselves.
  static bool stands_alone(const Tally& tally) {
    const int told = bool(tally.in_favour) + bool(tally.against) + bool(tally.abstained);
    const bool ballot = tally.voting || tally.pair || tally.abstained;
    return ballot && told >= 1 && !(tally.only_votes && told == 1);
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
    return !clash(vote.in_favour, tally.in_favour) && !clash(vote.against, tally.against) &&
           !clash(vote.abstained, tally.abstained) && !clash(vote.present, tally.present);
  }

  // Whether a tally goes on with a vote of a sentence before: it has voting in it, or only adds to numbers given.
  bool continues(const OpenVote& open, SentenceId id, const Tally& tally) const {
    if (id == open.sentence) return true;
    if (id.value == open.sentence.value + 1) return stands_alone(tally) || tally.voting || open.counted();
    return stands_alone(tally) && !open.counted();
  }

  void fill(OpenVote& open, const Tally& tally) {
    Vote& vote = open.vote;
    Tally mine = tally;
    const bool beaten = vote.outcome == "failed" && mine.pair && mine.in_favour && mine.against;
    if (beaten && mine.in_favour->value > mine.against->value) std::swap(mine.in_favour, mine.against);
    take(vote.total_members, mine.total_members);
    take(vote.present, mine.present);
    take(vote.in_favour, mine.in_favour);
    take(vote.against, mine.against);
    take(vote.abstained, mine.abstained);
    take(vote.not_voting, mine.not_voting);
    vote.evidence.push_back(mine.span);
  }

  // The body of the vote before, in the same or the last paragraph; else one that the sentence names.
  void inherit_body(OpenVote& open, SentenceId id) {
    if (body_in(open, id)) return;
    const uint32_t paragraph = reading_[id].paragraph;
    for (uint32_t back = 1; back <= kReach && back <= id.value; ++back)
      if (body_in(open, SentenceId(id.value - back))) return;
    if (votes_.empty() || reading_[votes_.back().sentence].paragraph + 1 < paragraph) return;
    open.vote.body = votes_.back().vote.body;
    open.vote.body_country = votes_.back().vote.body_country;
  }

  // States vote in the organisation that the sentence names.
  bool organisation_in(OpenVote& open, SentenceId id) {
    const Sentence& sentence = reading_[id];
    for (const Mention& mention : reading_.mentions) {
      if (mention.first > sentence.last) break;
      if (mention.first < sentence.first || !mention.actor) continue;
      const Actor& actor = reading_[mention.actor];
      if (actor.kind != ActorKind::organisation || actor.country.empty()) continue;
      set_body(open.vote, voting_body(reading_, mention.first, mention.last));
      return true;
    }
    return false;
  }

  bool body_in(OpenVote& open, SentenceId id) {
    const Sentence& sentence = reading_[id];
    for (uint32_t at = sentence.first.value; at <= sentence.last.value; ++at) {
      const auto found = ballots_.match(events::BallotRole::body, TokenId(at), sentence.last);
      if (!found || (reading_[TokenId(at)].upos != Upos::NOUN && reading_[TokenId(at)].upos != Upos::PROPN)) continue;
      set_body(open.vote, voting_body(reading_, found.first, found.last));
      return true;
    }
    return false;
  }

  // The date in the sentence that stands nearest to the word.
  std::optional<RecordDate> date_near(SentenceId id, TokenId word) const {
    const Sentence& sentence = reading_[id];
    std::optional<RecordDate> nearest;
    uint32_t distance = 0;
    for (size_t i = 0; i < reading_.times.size(); ++i) {
      const TimeExpression& time = reading_.times[i];
      if (time.first < sentence.first || time.last > sentence.last || time.kind == TimeKind::duration) continue;
      const uint32_t at = time.first.value, away = at > word.value ? at - word.value : 4 * (word.value - at);
      if (nearest && away >= distance) continue;
      if (auto date = date_of(reading_, TimeId(i))) {
        nearest = std::move(date);
        distance = away;
      }
    }
    return nearest;
  }

  void close(OpenVote& open) {
    Vote& vote = open.vote;
    if (!worth_keeping(open)) return;
    balance(vote);
    if (vote.outcome.empty() && vote.status == EventStatus::actual) vote.outcome = outcome_of(vote);
    if (open.matter) vote.subject = subject_of(open.matter);
    if (vote.body_country.empty() && vote.body.empty() && !open.states) vote.body_country = main_country(reading_);
    std::sort(vote.evidence.begin(), vote.evidence.end());
    vote.evidence.erase(std::unique(vote.evidence.begin(), vote.evidence.end()), vote.evidence.end());
    vote.id = "v" + std::to_string(draft_.record.votes.size() + 1);
    draft_.record.votes.push_back(std::move(vote));
  }

  static bool worth_keeping(const OpenVote& open) {
    if (open.counted()) return true;
    return !open.vote.body.empty() || (open.vote.status == EventStatus::future && open.voting);
  }

  // present - (for + against + abstained + not voting); only where those against and
  // those who abstained are told too, or the sum is reached without them.
  static void balance(Vote& vote) {
    if (!vote.present || !vote.in_favour) return;
    int64_t sum = 0;
    for (const auto* part : {&vote.in_favour, &vote.against, &vote.abstained, &vote.not_voting})
      if (*part) sum += (*part)->value;
    const bool complete = vote.against && (vote.abstained || vote.not_voting);
    if (!complete && sum < vote.present->value) return;
    vote.unaccounted = vote.present->value - sum;
    vote.adds_up = *vote.unaccounted == 0;
  }

  // A plain majority, where no word tells the outcome and nothing says that more was needed.
  static std::string outcome_of(const Vote& vote) {
    if (!vote.in_favour || !vote.against || vote.in_favour->value == vote.against->value) return {};
    return vote.in_favour->value > vote.against->value ? "passed" : "failed";
  }

  std::string subject_of(TokenId matter) const {
    const Span span = syntax::subtree_span(reading_, matter);
    for (const Agreement& agreement : draft_.record.agreements)
      for (const Span evidence : agreement.evidence)
        if (evidence.overlaps(reading_[matter].span)) return agreement.id;
    return std::string(span.of(reading_.text()));
  }

  Draft& draft_;
  const Reading& reading_;
  const events::BallotsInText ballots_;
  std::vector<OpenVote> votes_;
};

}  // namespace

void read_votes(Draft& draft, const events::Ballots& ballots) { VoteBook(draft, ballots).read(); }

}  // namespace bede::record
