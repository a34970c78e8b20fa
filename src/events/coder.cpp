#include "events/coder.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/strings.h"
#include "base/table.h"
#include "events/doubt.h"
#include "events/frame.h"
#include "events/match.h"
#include "events/modality.h"
#include "events/patterns.h"
#include "events/stances.h"
#include "syntax/tree.h"

namespace bede::events {

// What an act that is only meant is coded as.
struct Intention {
  std::string cameo, plover;
};

struct CoderTables {
  Patterns patterns;
  Stances stances;
  ModalityLexicon modality;
  std::map<std::string, Intention, std::less<>> intentions;
};

struct Coder::Tables : CoderTables {
  explicit Tables(CoderTables&& tables) : CoderTables(std::move(tables)) {}
};

namespace {

Result<std::map<std::string, Intention, std::less<>>> intentions_of(const std::string& directory) {
  std::map<std::string, Intention, std::less<>> found;
  const auto read = read_table(directory, "codes/intent.tsv", "type cameo plover", [&](const TableRow& row) -> Status {
    found[std::string(row.fields[0])] = {std::string(row.fields[1]), std::string(row.fields[2])};
    return Done{};
  });
  if (!read) return read.error();
  return found;
}

// The work on one document.
class Coding {
 public:
  Coding(Reading& reading, const CoderTables& tables, std::vector<Modality> modality)
      : reading_(reading),
        tables_(tables),
        patterns_(tables.patterns),
        intentions_(tables.intentions),
        modality_(std::move(modality)),
        actors_(reading) {}

  void run() {
    for (uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      const Upos upos = reading_.tokens[i].upos;
      if (upos == Upos::VERB || upos == Upos::NOUN || upos == Upos::ADJ) code(TokenId(i));
    }
    add_all();
    drop_repetitions();
  }

 private:
  void code(TokenId trigger) {
    const auto& candidates = candidates_of(reading_[trigger]);
    if (candidates.empty()) return;
    Match best, match;
    for (const Frame& frame : possible_frames(reading_, trigger)) try_all(candidates, frame, best, match);
    if (best.pattern) found_.push_back(std::move(best));
  }

  // By lemma; by what the form allows where no pattern knows the lemma.
  const std::vector<uint32_t>& candidates_of(const Token& token) {
    const auto& known = patterns_.of(lower(token.lemma));
    if (!known.empty() || (token.upos != Upos::VERB && !like_verb(token))) return known;
    possible_lemmas(token.form, lemmas_);
    for (const std::string& lemma : lemmas_)
      if (const auto& found = patterns_.of(lemma); !found.empty()) return found;
    return known;
  }

  void try_all(const std::vector<uint32_t>& candidates, const Frame& frame, Match& best, Match& match) const {
    const Upos upos = like_verb(reading_[frame.trigger]) ? Upos::VERB : reading_[frame.trigger].upos;
    for (const uint32_t index : candidates) {
      const Pattern& pattern = patterns_[index];
      if (pattern.upos != upos) continue;
      if (best.pattern && pattern.weight + kSourceWeight <= best.weight) break;
      if (!fits(reading_, actors_, frame, pattern, match)) continue;
      if (best.pattern && match.weight <= best.weight) continue;
      if (match.sources.empty() && match.targets.empty() && match.parties.empty()) continue;
      best = match;
    }
  }

  // A noun that a larger match has as one of its words tells no act of its own ("schedule talks"); an act that somebody
  // only asks for, refuses or threatens with is coded as the asking.
  void add_all() {
    std::vector<char> taken(reading_.tokens.size(), 0);
    std::vector<uint32_t> match_of(reading_.tokens.size(), kNone);
    for (uint32_t m = 0; m < found_.size(); ++m) {
      match_of[found_[m].words[0].value] = m;
      for (size_t i = 1; i < found_[m].words.size(); ++i) taken[found_[m].words[i].value] = 1;
    }
    for (Match& match : found_) {
      const TokenId word = match.words[0];
      if (match.pattern->plover.empty() || taken[word.value]) continue;
      const StanceAbove above = stance_above(reading_, tables_.stances, word);
      const Composed* composed = above.word ? tables_.stances.code(above.stance, match.pattern->plover) : nullptr;
      if (!composed) continue;
      taken[word.value] = 1;
      const uint32_t m = match_of[above.word.value];
      if (m == kNone)
        composed_.push_back(compose(above.word, match, *composed));
      else
        complete(found_[m], match, *composed);
    }
    for (Match& match : found_)
      if (!match.pattern->plover.empty() && !taken[match.words[0].value]) add(std::move(match));
    for (Match& match : composed_) add(std::move(match));
  }

  // The act below says what the general word above does not: whom it is about, and which code.
  void complete(Match& above, const Match& below, const Composed& composed) const {
    if (above.pattern->plover == composed.plover && above.pattern->cameo.size() == 3 &&
        above.pattern->cameo.back() == '0')
      above.composed = &composed;
    if (above.targets.empty()) above.targets = asks(composed) ? below.sources : below.targets;
  }

  static bool asks(const Composed& composed) { return composed.plover == "REQUEST"; }

  Match compose(TokenId above, const Match& below, const Composed& composed) const {
    Match match = below;
    match.composed = &composed;
    match.words.insert(match.words.begin(), above);
    if (!asks(composed)) return match;
    const Frame frame = frame_of(reading_, above);
    match.targets = frame.object ? actors_.at(frame.object) : std::vector<MentionId>{};
    if (match.targets.empty()) match.targets = below.sources;
    match.sources = actors_.at(frame.subject);
    match.parties.clear();
    return match;
  }

  // "said that Chad must withdraw": who says it asks for it. "will not talk": a refusal.
  bool take_stance(Match& match) const {
    const TokenId word = match.words[0];
    const Stance stance = own_stance(reading_, word);
    if (match.composed) return true;
    if (stance != Stance::refuse && has_ultimatum(reading_, word) && !match.sources.empty()) {
      match.composed = tables_.stances.code(Stance::threaten, match.pattern->plover);
      return true;
    }
    if (stance == Stance::none) return true;
    if (stance == Stance::refuse) {
      if (is_hostile(match.pattern->plover) || match.sources.empty()) return true;
      match.composed = tables_.stances.code(stance, match.pattern->plover);
      return true;
    }
    const TokenId saying = saying_above(reading_, word);
    if (!saying) return true;
    auto speakers = actors_.at(frame_of(reading_, saying).subject);
    if (speakers.empty() || match.pattern->plover == "REQUEST") return true;
    match.composed = tables_.stances.code(stance, match.pattern->plover);
    match.targets = match.sources.empty() ? match.targets : match.sources;
    if (!match.parties.empty()) match.targets = match.parties;
    match.parties.clear();
    match.sources = std::move(speakers);
    return true;
  }

  static bool is_hostile(std::string_view plover) {
    return plover == "REQUEST" || plover == "ACCUSE" || plover == "REJECT" || plover == "THREATEN" ||
           plover == "PROTEST" || plover == "SANCTION" || plover == "MOBILIZE" || plover == "COERCE" ||
           plover == "ASSAULT";
  }

  void add(Match match) {
    take_stance(match);
    const Pattern& pattern = *match.pattern;
    Event event;
    event.predicate = match.words[0];
    event.plover = match.composed ? match.composed->plover : pattern.plover;
    event.cameo = match.composed ? match.composed->cameo : pattern.cameo;
    if (!match.composed) event.mode = pattern.mode;
    event.contexts = pattern.contexts;
    event.object = match.object;
    event.pattern = pattern.line;
    event.because = because(match);
    if (pattern.reversed && !match.composed) std::swap(match.sources, match.targets);
    find_countries(match, event);
    take_parties(pattern, match, event);
    if (event.actors.empty() && event.recipients.empty()) return;
    if (known_of(event.actors) + known_of(event.recipients) == 0) return;
    if (event.actors.empty() && !tells_without_doer(event.plover)) return;
    if (event.symmetric && parties_of(event.actors) + parties_of(event.recipients) < 2) return;
    event.status = match.composed ? status_of_stance(match) : status_at(event.predicate);
    if (!match.composed) {
      if (is_possible(reading_, event.predicate)) event.status = possible(event);
      as_intention(event);
      if (event.status == EventStatus::negated && asks_negation(pattern)) event.status = EventStatus::actual;
    }
    if (is_weak(event)) return;
    for (const TokenId word : match.words) event.evidence.push_back(reading_[word].span);
    std::sort(event.evidence.begin(), event.evidence.end());
    reading_.events.push_back(std::move(event));
  }

  // Whom an act is directed at is often said beside it ("held a rally in Tbilisi"), and where a crowd is from likewise.
  void find_countries(Match& match, const Event& event) {
    if (!match.parties.empty() || reading_[event.predicate].upos == Upos::NOUN) return;
    for (const MentionId source : match.sources)
      if (homeless(source)) settle(source, actors_.named_below(reading_[source].head, match.sources));
    if (match.sources.empty()) return;
    if (match.targets.empty()) {
      match.targets = actors_.named_below(event.predicate, match.sources);
    } else if (std::all_of(match.targets.begin(), match.targets.end(), [&](MentionId t) { return homeless(t); })) {
      const auto found = actors_.named_below(event.predicate, match.sources);
      if (event.plover == "ASSAULT" || event.plover == "COERCE")
        settle(match.targets[0], found);
      else if (!found.empty())
        match.targets = found;
    }
  }

  // "Three soldiers were killed" is an act though nobody says by whom; "the support for Ukraine" is not.
  static bool tells_without_doer(std::string_view plover) {
    return plover == "ASSAULT" || plover == "COERCE" || plover == "SANCTION" || plover == "PROTEST" ||
           plover == "MOBILIZE";
  }

  bool known(MentionId mention) const {
    const Actor& actor = reading_[reading_[mention].actor];
    return !actor.country.empty() || !actor.known_as.empty();
  }

  // How many have a country or are known by name. Patients, a man, the employers: what happens among those of no known
  // country is no affair of states.
  size_t known_of(const std::vector<MentionId>& mentions) const {
    return static_cast<size_t>(std::count_if(mentions.begin(), mentions.end(), [&](MentionId m) { return known(m); }));
  }

  // Talks need two, and rebels or a government of a country not said are one of them.
  size_t parties_of(const std::vector<MentionId>& mentions) const {
    static constexpr std::string_view powers[] = {"GOV", "MIL", "REB", "OPP", "LEG", "PTY", "SPY", "PRM", "UAF", "IGO"};
    return static_cast<size_t>(std::count_if(mentions.begin(), mentions.end(), [&](MentionId m) {
      const auto& sectors = reading_[reading_[m].actor].sectors;
      return known(m) || std::any_of(sectors.begin(), sectors.end(), [&](const std::string& sector) {
               return std::find(std::begin(powers), std::end(powers), sector) != std::end(powers);
             });
    }));
  }

  // A group without a name whose country nobody has told.
  bool homeless(MentionId mention) const {
    const Actor& actor = reading_[reading_[mention].actor];
    return actor.country.empty() && actor.known_as.empty() && actor.kind != ActorKind::person;
  }

  void settle(MentionId mention, const std::vector<MentionId>& found) {
    if (found.empty()) return;
    Actor& actor = reading_.actors[reading_[mention].actor.value];
    const Actor& other = reading_[reading_[found[0]].actor];
    if (other.kind == ActorKind::organisation) return;
    actor.country = other.country;
    if (!actor.code.empty()) actor.code = actor.country + actor.code;
  }

  // "may cut off the gas" is a threat, "may meet" no more than possible.
  static EventStatus possible(const Event& event) {
    return is_hostile(event.plover) && !event.actors.empty() ? EventStatus::future : EventStatus::hypothetical;
  }

  // "the ship seized in May", "deals reached with Spain": the sentence is about something else.
  bool in_passing(TokenId predicate) const {
    const Relation relation = reading_[predicate].relation;
    if (tried(predicate)) return false;
    return relation == Relation::acl || relation == Relation::acl__relcl || relation == Relation::amod ||
           relation == Relation::csubj || reading_[predicate].upos == Upos::NOUN;
  }

  // In passing, and without somebody to do it, a country concerned, or a second party to do it with.
  bool is_weak(const Event& event) const {
    if (!in_passing(event.predicate)) return false;
    if (event.actors.empty()) return true;
    if (event.symmetric && event.actors.size() < 2) return reading_[event.predicate].upos != Upos::NOUN;
    const auto nowhere = [&](MentionId m) { return reading_[reading_[m].actor].country.empty(); };
    return std::all_of(event.actors.begin(), event.actors.end(), nowhere) &&
           std::all_of(event.recipients.begin(), event.recipients.end(), nowhere);
  }

  // "Did not accept" is a refusal that happened: the pattern took the negation as its own.
  static bool asks_negation(const Pattern& pattern) {
    return std::any_of(pattern.conditions.begin(), pattern.conditions.end(),
                       [](const Condition& one) { return one.kind == Condition::Kind::negated; });
  }

  // The status is the stance's own: a demand is made where "must" is said.
  EventStatus status_at(TokenId token) const {
    const auto at = std::lower_bound(reading_.predicates.begin(), reading_.predicates.end(), token,
                                     [](const Predicate& one, TokenId id) { return one.token < id; });
    if (at != reading_.predicates.end() && at->token == token) return status_of(*at);
    return status_of(modality_[token.value]);
  }

  EventStatus status_of_stance(const Match& match) const {
    if (own_stance(reading_, match.words[0]) != Stance::none) return EventStatus::actual;
    return status_of(modality_[match.words[0].value]);
  }

  void take_parties(const Pattern& pattern, Match& match, Event& event) const {
    const auto same = [&](MentionId a, MentionId b) {
      const Actor &one = reading_[reading_[a].actor], &other = reading_[reading_[b].actor];
      const bool states = one.kind == ActorKind::state && other.kind == ActorKind::state && !one.country.empty();
      return reading_[a].actor == reading_[b].actor || (states && one.country == other.country);
    };
    std::erase_if(match.targets, [&](MentionId t) {
      return std::any_of(match.sources.begin(), match.sources.end(), [&](MentionId s) { return same(s, t); });
    });
    event.symmetric = !match.composed && (pattern.symmetric || !match.parties.empty());
    event.actors = match.parties.empty() ? match.sources : match.parties;
    if (event.symmetric) {
      for (const auto* more : {&match.sources, &match.targets})
        for (const MentionId mention : *more)
          if (std::none_of(event.actors.begin(), event.actors.end(), [&](MentionId a) { return same(a, mention); }))
            event.actors.push_back(mention);
    } else {
      event.recipients = match.targets;
    }
  }

  // An act only meant ("agreed to send aid") is the intention.
  void as_intention(Event& event) const {
    if (event.status != EventStatus::future) return;
    if (purpose(event.predicate)) {
      event.status = EventStatus::hypothetical;
      return;
    }
    if (tried(event.predicate)) {
      event.status = EventStatus::actual;
      return;
    }
    if (asked_of_others(event.predicate)) {
      event.status = EventStatus::hypothetical;
      return;
    }
    const auto at = intentions_.find(event.plover);
    if (at == intentions_.end()) return;
    if (event.plover != at->second.plover || event.cameo.substr(0, 2) != at->second.cameo.substr(0, 2)) {
      event.cameo = at->second.cameo;
      event.plover = at->second.plover;
      event.because += "; only intended";
    }
  }

  // "went there to sign": what an act is for is not announced by it; a plan or an offer to sign is.
  bool purpose(TokenId predicate) const {
    const Token& token = reading_[predicate];
    const bool clause = token.relation == Relation::advcl || token.relation == Relation::acl;
    if (!clause || token.xpos != "VB" || !token.head) return false;
    return token.relation == Relation::advcl || !tables_.modality.intends(reading_[token.head].lemma);
  }

  // "tried to kill": the attempt is made.
  bool tried(TokenId predicate) const {
    const Token& token = reading_[predicate];
    if (!token.head || (token.relation != Relation::xcomp && token.relation != Relation::acl)) return false;
    const std::string_view lemma = reading_[token.head].lemma;
    return lemma == "try" || lemma == "attempt" || lemma == "bid";
  }

  // "urged X to sign": the signing is another's wish, nobody's intention.
  bool asked_of_others(TokenId predicate) const {
    const Token& token = reading_[predicate];
    if (token.relation != Relation::xcomp && token.relation != Relation::ccomp && token.relation != Relation::advcl)
      return false;
    return token.head && syntax::has_child(reading_, token.head, Relation::obj);
  }

  std::string because(const Match& match) const {
    std::string text = match.pattern->text + ":";
    auto words = match.words;
    std::sort(words.begin(), words.end());
    for (const TokenId word : words) text += " " + std::string(reading_[word].form);
    return text;
  }

  // One act is one event however many words of a sentence tell it: an event of the same type between the same actors is
  // kept once.
  void drop_repetitions() {
    std::vector<Event> kept;
    for (Event& event : reading_.events) {
      const bool again =
          std::any_of(kept.begin(), kept.end(), [&](const Event& other) { return repeats(event, other); });
      if (!again) kept.push_back(std::move(event));
      if (kept.size() > kWindow) flush(kept);
    }
    flush(kept);
    reading_.events = std::move(done_);
  }

  void flush(std::vector<Event>& kept) {
    for (Event& event : kept) done_.push_back(std::move(event));
    kept.clear();
  }

  bool repeats(const Event& event, const Event& other) const {
    if (reading_[event.predicate].sentence != reading_[other.predicate].sentence || event.plover != other.plover)
      return false;
    return covered(event.actors, other.actors) && covered(event.recipients, other.recipients);
  }

  bool covered(const std::vector<MentionId>& less, const std::vector<MentionId>& more) const {
    return std::all_of(less.begin(), less.end(), [&](MentionId a) {
      return std::any_of(more.begin(), more.end(), [&](MentionId b) { return reading_[a].actor == reading_[b].actor; });
    });
  }

  static constexpr size_t kWindow = 64;
  Reading& reading_;
  const CoderTables& tables_;
  const Patterns& patterns_;
  const std::map<std::string, Intention, std::less<>>& intentions_;
  std::vector<Modality> modality_;
  Actors actors_;
  static constexpr uint32_t kNone = 0xFFFFFFFFu;
  std::vector<Match> found_, composed_;
  std::vector<std::string> lemmas_;
  std::vector<Event> done_;
};

}  // namespace

Result<Coder> Coder::open(const std::string& lexicon_directory) {
  auto patterns = Patterns::open(lexicon_directory);
  if (!patterns) return patterns.error();
  auto modality = ModalityLexicon::open(lexicon_directory);
  if (!modality) return modality.error();
  auto intentions = intentions_of(lexicon_directory);
  if (!intentions) return intentions.error();
  auto stances = Stances::open(lexicon_directory);
  if (!stances) return stances.error();
  Coder coder;
  coder.tables_ = std::make_shared<Tables>(
      CoderTables{*std::move(patterns), *std::move(stances), *std::move(modality), *std::move(intentions)});
  return coder;
}

void Coder::code(Reading& reading) const { Coding(reading, *tables_, tables_->modality.judge(reading)).run(); }

}  // namespace bede::events
