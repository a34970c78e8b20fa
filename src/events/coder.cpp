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
#include "syntax/tree.h"

namespace bede::events {

// What an act that is only meant is coded as.
struct Intention {
  std::string cameo, plover;
};

struct Coder::Tables {
  Patterns patterns;
  ModalityLexicon modality;
  std::map<std::string, Intention, std::less<>> intentions;
};

namespace {

EventStatus status_of(Modality modality) {
  switch (modality) {
    case Modality::denied:
      return EventStatus::negated;
    case Modality::hypothetical:
    case Modality::asked:
      return EventStatus::hypothetical;
    case Modality::intended:
    case Modality::future:
      return EventStatus::future;
    default:
      return EventStatus::actual;
  }
}

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
  Coding(Reading& reading, const Patterns& patterns, const std::map<std::string, Intention, std::less<>>& intentions,
         std::vector<Modality> modality)
      : reading_(reading),
        patterns_(patterns),
        intentions_(intentions),
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

  // A noun that a larger match has as one of its words tells no act of its own ("schedule talks").
  void add_all() {
    std::vector<char> taken(reading_.tokens.size(), 0);
    for (const Match& match : found_)
      for (size_t i = 1; i < match.words.size(); ++i) taken[match.words[i].value] = 1;
    for (Match& match : found_)
      if (!match.pattern->plover.empty() && !taken[match.words[0].value]) add(std::move(match));
  }

  void add(Match match) {
    const Pattern& pattern = *match.pattern;
    Event event;
    event.predicate = match.words[0];
    event.plover = pattern.plover;
    event.mode = pattern.mode;
    event.contexts = pattern.contexts;
    event.cameo = pattern.cameo;
    event.object = match.object;
    event.pattern = pattern.line;
    event.because = because(match);
    if (pattern.reversed) std::swap(match.sources, match.targets);
    take_parties(pattern, match, event);
    if (event.actors.empty() && event.recipients.empty()) return;
    if (event.symmetric && event.actors.size() + event.recipients.size() < 1) return;
    event.status = status_of(modality_[event.predicate.value]);
    as_intention(event);
    for (const TokenId word : match.words) event.evidence.push_back(reading_[word].span);
    std::sort(event.evidence.begin(), event.evidence.end());
    reading_.events.push_back(std::move(event));
  }

  void take_parties(const Pattern& pattern, Match& match, Event& event) const {
    const auto same = [&](MentionId a, MentionId b) { return reading_[a].actor == reading_[b].actor; };
    std::erase_if(match.targets, [&](MentionId t) {
      return std::any_of(match.sources.begin(), match.sources.end(), [&](MentionId s) { return same(s, t); });
    });
    event.symmetric = pattern.symmetric || !match.parties.empty();
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
  const Patterns& patterns_;
  const std::map<std::string, Intention, std::less<>>& intentions_;
  std::vector<Modality> modality_;
  Actors actors_;
  std::vector<Match> found_;
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
  Coder coder;
  coder.tables_ = std::make_shared<Tables>(Tables{*std::move(patterns), *std::move(modality), *std::move(intentions)});
  return coder;
}

void Coder::code(Reading& reading) const {
  Coding(reading, tables_->patterns, tables_->intentions, tables_->modality.judge(reading)).run();
}

}  // namespace bede::events
