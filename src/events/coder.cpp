#include "events/coder.h"

#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "events/between.h"
#include "events/coder_tables.h"
#include "events/complements.h"
#include "events/doubt.h"
#include "events/frame.h"
#include "events/match.h"
#include "events/pair.h"
#include "events/passing.h"
#include "events/repetitions.h"
#include "events/slot_words.h"
#include "events/teller.h"
#include "syntax/tree.h"

namespace bede::events {

struct Coder::Tables : CoderTables {
  explicit Tables(CoderTables&& tables) : CoderTables(std::move(tables)) {}
};

namespace {

constexpr int kDeepest = 64;

// How many words the word hangs below the topmost of its sentence.
int depth(const Reading& reading, TokenId word) {
  int steps = 0;
  for (; reading[word].head && steps < kDeepest; word = reading[word].head) ++steps;
  return steps;
}

// The work on one document.
class Coding {
 public:
  // pair: the two whom the question is about, or nullptr.
  Coding(Reading& reading, const CoderTables& tables, std::vector<Modality> modality, const Pair* pair)
      : reading_(reading),
        tables_(tables),
        patterns_(tables.patterns),
        pair_(pair),
        actors_(reading),
        teller_(reading, tables, std::move(modality), actors_, pair != nullptr) {}

  void run() {
    tell_all();
    drop_repetitions(reading_);
    if (reading_.sentences.size() <= kLine) {
      drop_passing(reading_);
      tell_line();
      drop_passing(reading_);
    }
    if (tables_.statements) tell_statements();
  }

  // What happens between the two: what the trees say, else what they say with the two put where somebody is missing,
  // else what the words alone suggest.
  void answer() {
    tell_all();
    drop_repetitions(reading_);
    const size_t as_read = reading_.events.size();
    if (!is_between(reading_, *pair_)) {
      completing_ = true;
      tell_all();
    }
    keep_best(reading_, *pair_, as_read);
    if (reading_.events.empty()) tell_by_words(reading_, patterns_, *pair_);
  }

 private:
  void tell_all() {
    found_.clear();
    composed_.clear();
    for (uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      const Upos upos = upos_of(TokenId(i));
      if (upos == Upos::VERB || upos == Upos::NOUN || upos == Upos::ADJ) code(TokenId(i));
    }
    add_all();
  }

  Upos upos_of(TokenId token) const { return like_verb(reading_, token) ? Upos::VERB : reading_[token].upos; }

  void code(TokenId trigger) {
    if (is_modifier(reading_, trigger) || is_told_below(reading_, trigger)) return;
    const auto& candidates = candidates_of(trigger);
    Match best, match;
    const std::vector<Frame> frames = candidates.empty() ? std::vector<Frame>{} : possible_frames(reading_, trigger);
    for (const Frame& frame : frames)
      try_all(candidates, completing_ ? completed(reading_, *pair_, frame) : frame, best, match);
    if (!best.pattern && is_bidden(trigger))
      for (const Frame& frame : possible_frames(reading_, trigger)) try_all(patterns_.of(kAnyVerb), frame, best, match);
    if (best.pattern) found_.push_back(std::move(best));
  }

  // "said that Chad must pay": whatever it is, it is asked for.
  bool is_bidden(TokenId trigger) const {
    if (upos_of(trigger) != Upos::VERB || !saying_above(reading_, trigger)) return false;
    const bool somebody = !actors_.at(frame_of(reading_, trigger).subject).empty() ||  // "the pact must be binding"
                          told_to_whom(reading_, trigger).has_value();
    return somebody && own_stance(reading_, trigger) == Stance::demand;
  }

  // By lemma; by what the form allows where no pattern knows the lemma.
  const std::vector<uint32_t>& candidates_of(TokenId trigger) {
    const Token& token = reading_[trigger];
    if (const std::string joined = joined_lemma(reading_, trigger); !joined.empty())
      if (const auto& found = patterns_.of(joined); !found.empty()) return found;
    const auto& known = patterns_.of(SmallLetters(token.lemma));
    if (!known.empty() || upos_of(trigger) != Upos::VERB) return known;
    const SmallLetters form(token.form);
    if (const auto& found = patterns_.of(patterns_.lemma_of(form)); !found.empty()) return found;
    possible_lemmas(token.form, lemmas_);
    for (const std::string& lemma : lemmas_)
      if (const auto& found = patterns_.of(lemma); !found.empty()) return found;
    return known;
  }

  void try_all(const std::vector<uint32_t>& candidates, const Frame& frame, Match& best, Match& match) const {
    const Upos upos = upos_of(frame.trigger);
    for (const uint32_t index : candidates) {
      const Patterns::Head head = patterns_.head(index);
      if (head.upos != upos) continue;
      if (best.pattern && head.weight + kSourceWeight + kTogether <= best.weight) break;
      if (!fits(reading_, actors_, frame, patterns_[index], match)) continue;
      if (best.pattern && match.weight <= best.weight) continue;
      if (match.pattern->plover == "REQUEST" && insists_it_is_so(reading_, frame.trigger)) continue;
      if (match.sources.empty() && match.targets.empty() && match.parties.empty()) continue;
      best = match;
    }
  }

  // A noun that a larger match has as one of its words tells no act of its own ("schedule talks"); an act that somebody
  // only asks for, refuses or threatens with is coded as the asking.
  void add_all() {
    taken_.assign(reading_.tokens.size(), 0);
    std::vector<uint32_t> match_of(reading_.tokens.size(), kNone);
    for (uint32_t m = 0; m < found_.size(); ++m)
      for (size_t i = 1; i < found_[m].words.size(); ++i) {
        taken_[found_[m].words[i].value] = 1;
        match_of[found_[m].words[i].value] = m;  // "reiterated a demand that"
      }
    for (uint32_t m = 0; m < found_.size(); ++m) match_of[found_[m].words[0].value] = m;
    for (Match& match : found_) {
      const TokenId word = match.words[0];
      if (match.pattern->plover.empty()) continue;
      const StanceAbove above = stance_above(reading_, tables_.stances, word);
      const Composed* composed = above.word ? teller_.composed_as(above.stance, match) : nullptr;
      if (!composed) continue;
      uint32_t m = match_of[above.word.value];
      if (m != kNone && found_[m].words[0] == above.word && says_otherwise(found_[m], *composed)) {
        if (holds(found_[m], word)) continue;
        m = kNone;
        taken_[above.word.value] = 1;
      }
      if (taken_[word.value] && (m == kNone || !holds(found_[m], word))) continue;
      taken_[word.value] = 1;
      if (m == kNone)
        composed_.push_back(compose(above.word, match, *composed));
      else
        complete(found_[m], match, *composed);
    }
    for (Match& match : found_)
      if (!match.pattern->plover.empty() && !taken_[match.words[0].value]) teller_.tell(match);
    for (const Match& match : composed_) teller_.tell(match);
  }

  // A line says of few of which country they are: one that tells nothing between states tells its main act, whoever
  // does it; failing that, what it says in passing.
  void tell_line() {
    const std::vector<const Match*> acts = by_depth();
    for (const Care care : {Care::passing, Care::topics}) {
      teller_.take(care);
      for (const Match* act : acts) {
        if (care == Care::passing ? tells_main_act(reading_) : tells_something()) break;
        if (is_told_already(act->words[0])) continue;
        if (care == Care::topics || !tells_something() || is_main_verb(reading_, act->words[0])) teller_.tell(*act);
      }
    }
  }

  bool tells_something() const { return std::any_of(reading_.events.begin(), reading_.events.end(), is_told); }

  // "has no plans to hold talks" is told, as not meant: so are the talks.
  bool is_told_already(TokenId word) const {
    return std::any_of(reading_.events.begin(), reading_.events.end(), [&](const Event& event) {
      return std::find(event.evidence.begin(), event.evidence.end(), reading_[word].span) != event.evidence.end();
    });
  }

  // A verb that a larger match has as one of its words: "an attempt to kill"; a noun may tell what that one does not.
  bool is_part(TokenId word) const { return taken_[word.value] && reading_[word].upos == Upos::VERB; }

  // Main clauses first.
  std::vector<const Match*> by_depth() const {
    std::vector<const Match*> acts;
    for (const auto* list : {&found_, &composed_})
      for (const Match& match : *list)
        if (!match.pattern->plover.empty() && (match.composed || !is_part(match.words[0]))) acts.push_back(&match);
    std::stable_sort(acts.begin(), acts.end(), [&](const Match* a, const Match* b) {
      return depth(reading_, a->words[0]) < depth(reading_, b->words[0]);
    });
    return acts;
  }

  // CAMEO 01, one a sentence, where nothing else is told; "denied", "praised" before a mere "said".
  void tell_statements() {
    std::vector<char> told(reading_.sentences.size(), 0);
    for (const Event& event : reading_.events)
      if (is_told(event)) told[reading_[event.predicate].sentence.value] = 1;
    const size_t before = reading_.events.size();
    for (const bool plain : {false, true})
      for (const Match& match : found_) {
        if (!match.pattern->plover.empty()) continue;
        char& sentence = told[reading_[match.words[0]].sentence.value];
        if (sentence || (match.pattern->cameo == kSaid) != plain || is_in_passing(reading_, match.words[0])) continue;
        const size_t count = reading_.events.size();
        teller_.tell(match);
        sentence = reading_.events.size() > count;
      }
    std::inplace_merge(reading_.events.begin(), reading_.events.begin() + static_cast<std::ptrdiff_t>(before),
                       reading_.events.end(), [](const Event& a, const Event& b) { return a.predicate < b.predicate; });
  }

  // "insisted that", a mere saying; "vowed to break off", which promises nothing.
  static bool says_otherwise(const Match& above, const Composed& composed) {
    const std::string& own = above.pattern->plover;
    return own.empty() || (own == "AGREE" && above.pattern->cameo == "030" && composed.plover == "THREATEN");
  }

  // The act below says what the general word above does not: whom it is about, and which code.
  void complete(Match& above, const Match& below, const Composed& composed) const {
    if (above.pattern->plover == composed.plover && says_more(composed, above.pattern->cameo))
      above.composed = &composed;
    std::erase_if(above.targets, [&](MentionId target) {  // "its demand"
      return std::any_of(above.sources.begin(), above.sources.end(),
                         [&](MentionId source) { return reading_[source].actor == reading_[target].actor; });
    });
    if (above.pattern->plover == "CONSULT") return;  // "discussed how to help Chad": with one another
    if (above.targets.empty() && asks(composed)) above.targets = asked(above);
    if (above.targets.empty()) above.targets = asks(composed) ? below.sources : below.targets;
  }

  // "demanded that Chad match Peru's support": whoever acts in the clause.
  std::vector<MentionId> asked(const Match& above) const {
    for (const TokenId clause : frame_of(reading_, above.words[0]).complements)
      if (reading_[clause].relation == Relation::ccomp)
        return actors_.at(syntax::child(reading_, clause, Relation::nsubj));
    return {};
  }

  // A line with a longer code for what is threatened or refused knows it better; of what is refused, one as long, too.
  static bool says_more(const Composed& composed, std::string_view own) {
    const std::string_view code = composed.cameo;
    if (code.back() == '0' || code == own) return false;
    const bool spoken = composed.plover == "THREATEN" || composed.plover == "REQUEST";
    return code.size() > own.size() || own.back() == '0' || (code.size() == own.size() && spoken);
  }

  // "threatened to suspend": the pattern of the word above has the act's word in it.
  static bool holds(const Match& match, TokenId word) {
    return std::find(match.words.begin(), match.words.end(), word) != match.words.end();
  }

  static bool asks(const Composed& composed) { return composed.plover == "REQUEST"; }

  Match compose(TokenId above, const Match& below, const Composed& composed) const {
    Match match = below;
    match.composed = &composed;
    match.words.insert(match.words.begin(), above);
    if (!asks(composed)) return match;
    const Frame frame = frame_of(reading_, above);
    match.targets = frame.object ? actors_.at(frame.object) : std::vector<MentionId>{};
    if (match.targets.empty()) match.targets = below.sources.empty() ? below.parties : below.sources;
    match.sources = actors_.at(frame.subject);
    match.parties.clear();
    return match;
  }

  Reading& reading_;
  const CoderTables& tables_;
  const Patterns& patterns_;
  const Pair* pair_;
  bool completing_ = false;
  Actors actors_;
  Teller teller_;
  static constexpr size_t kLine = 2;  // sentences of a text that is no report; the dateline may be one
  static constexpr uint32_t kNone = 0xFFFFFFFFu;
  static constexpr std::string_view kSaid = "010";
  static constexpr std::string_view kAnyVerb = "*";
  std::vector<Match> found_, composed_;
  std::vector<char> taken_;  // of each word, whether a larger match has it
  std::vector<std::string> lemmas_;
};

}  // namespace

Result<Coder> Coder::open(const std::string& lexicon_directory, bool statements) {
  auto patterns = Patterns::open(lexicon_directory);
  if (!patterns) return patterns.error();
  auto modality = ModalityLexicon::open(lexicon_directory);
  if (!modality) return modality.error();
  auto matters = Matters::open(lexicon_directory);
  if (!matters) return matters.error();
  auto stances = Stances::open(lexicon_directory);
  if (!stances) return stances.error();
  Coder coder;
  coder.tables_ = std::make_shared<Tables>(
      CoderTables{*std::move(patterns), *std::move(stances), *std::move(modality), *std::move(matters), statements});
  return coder;
}

void Coder::code(Reading& reading) const {
  const auto pair = pair_given(reading);
  Coding coding(reading, *tables_, tables_->modality.judge(reading), pair ? &*pair : nullptr);
  pair ? coding.answer() : coding.run();
}

const Composed* Coder::meant(std::string_view cameo, std::string_view plover) const {
  return tables_->stances.code(Stance::intend, cameo, plover);
}

}  // namespace bede::events
