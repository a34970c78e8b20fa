#include "events/between.h"

#include <algorithm>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

constexpr int kBothGiven = 4;  // Pair::fit of an event with both where they are given
constexpr size_t kDeep = 64;   // levels of a tree gone up
constexpr uint32_t kNear = 8;  // words looked over on either side of a trigger

// What speaks for an event.
constexpr int kPerSide = 10, kOnWay = 12, kTurn = 6, kAsRead = 8, kHappened = 6, kMeant = 3, kPlain = -7,
              kPassing = -16;

std::vector<TokenId> way_up(const Reading& reading, TokenId token) {
  std::vector<TokenId> way{token};
  while (reading[token].head && way.size() < kDeep) way.push_back(token = reading[token].head);
  return way;
}

bool has(const std::vector<TokenId>& words, TokenId word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// On the way from one to the other; more for the word where it turns.
int on_way(const Reading& reading, const Pair& pair, TokenId predicate) {
  const SentenceId sentence = reading[predicate].sentence;
  int best = 0;
  for (const TokenId one : pair.first.heads) {
    if (reading[one].sentence != sentence) continue;
    for (const TokenId other : pair.second.heads) {
      if (reading[other].sentence != sentence) continue;
      const auto up = way_up(reading, one), over = way_up(reading, other);
      const bool first = has(up, predicate), second = has(over, predicate);
      const auto turn = std::find_if(up.begin(), up.end(), [&](TokenId word) { return has(over, word); });
      if (turn != up.end() && *turn == predicate)
        best = std::max(best, kOnWay + kTurn);
      else if (first != second)
        best = std::max(best, kOnWay);
      else if (first && second)
        best = std::max(best, kTurn);
    }
  }
  return best;
}

int passing(const Reading& reading, TokenId predicate) {
  switch (reading[predicate].relation) {
    case Relation::acl:
    case Relation::acl__relcl:
    case Relation::amod:
    case Relation::advcl:
      return kPassing;
    default:
      return 0;
  }
}

int speaks_for(const Reading& reading, const Pair& pair, const Event& event, bool as_read) {
  int sum = kPerSide * pair.fit(reading, event) + on_way(reading, pair, event.predicate);
  if (as_read) sum += kAsRead;
  if (event.status == EventStatus::actual || event.status == EventStatus::historical) sum += kHappened;
  if (event.status == EventStatus::future) sum += kMeant;
  if (event.pattern.starts_with("predicates/plain.tsv")) sum += kPlain;
  return sum + passing(reading, event.predicate);
}

// Where the tree shows nobody, the question says who.
void take_sides(const Pair& pair, Event& event) {
  const auto unless_known = [](std::vector<MentionId>& list, const Side& side) {
    if (list.empty() && !side.mentions.empty()) list.push_back(side.mentions[0]);
  };
  unless_known(event.actors, pair.first);
  if (!event.symmetric) unless_known(event.recipients, pair.second);
}

// A line of the lexicon whose words are in the sentence.
struct Guess {
  const Pattern* pattern = nullptr;
  int sum = 0;
  std::vector<TokenId> words;
};

// The word of the sentence that is one of these and stands nearest to the trigger; none too far away.
TokenId nearest(const Reading& reading, TokenId trigger, const std::vector<std::string>& lemmas) {
  const Sentence& sentence = reading[reading[trigger].sentence];
  for (uint32_t step = 1; step <= kNear; ++step)
    for (const uint32_t at : {trigger.value + step, trigger.value - step}) {
      if (at < sentence.first.value || at > sentence.last.value) continue;
      const std::string_view lemma = reading.tokens[at].lemma;
      if (std::any_of(lemmas.begin(), lemmas.end(), [&](const auto& word) { return equal_ignoring_case(word, lemma); }))
        return TokenId(at);
    }
  return {};
}

// "UNITED Nations": nobody unites.
bool is_in_name(const Reading& reading, TokenId word) {
  const Token& token = reading[word];
  const bool capital = token.form.front() >= 'A' && token.form.front() <= 'Z';
  return token.upos == Upos::PROPN || (capital && token.head && reading[token.head].upos == Upos::PROPN);
}

void consider(const Reading& reading, const Pattern& pattern, TokenId trigger, int way, Guess& best) {
  if (pattern.upos != reading[trigger].upos || pattern.plover.empty()) return;
  Guess guess{&pattern, way + (pattern.line.starts_with("predicates/plain.tsv") ? 0 : kTurn), {trigger}};
  if (!pattern.particle.empty()) {
    const TokenId particle = nearest(reading, trigger, {pattern.particle});
    if (!particle) return;
    guess.words.push_back(particle);
  }
  for (const Condition& condition : pattern.conditions) {
    if (condition.kind == Condition::Kind::negated) return;
    if (condition.fill.empty() || condition.optional) continue;
    const TokenId word = nearest(reading, trigger, condition.fill.words());
    if (!word) return;
    guess.sum += kPerSide;
    guess.words.push_back(word);
  }
  if (!best.pattern || guess.sum > best.sum) best = std::move(guess);
}

}  // namespace

bool is_between(const Reading& reading, const Pair& pair) {
  return std::any_of(reading.events.begin(), reading.events.end(),
                     [&](const Event& event) { return pair.fit(reading, event) >= kBothGiven; });
}

void keep_best(Reading& reading, const Pair& pair, size_t as_read) {
  size_t best = 0;
  int most = 0;
  for (size_t e = 0; e < reading.events.size(); ++e) {
    const int sum = speaks_for(reading, pair, reading.events[e], e < as_read);
    if (e > 0 && sum <= most) continue;
    best = e;
    most = sum;
  }
  if (reading.events.empty()) return;
  std::swap(reading.events[0], reading.events[best]);
  reading.events.resize(1);
  take_sides(pair, reading.events[0]);
}

void tell_by_words(Reading& reading, const Patterns& patterns, const Pair& pair) {
  Guess best;
  for (uint32_t t = 0; t < reading.tokens.size(); ++t) {
    const auto& candidates = patterns.of(lower(reading.tokens[t].lemma));
    if (candidates.empty() || is_in_name(reading, TokenId(t))) continue;
    const int way = on_way(reading, pair, TokenId(t));
    for (const uint32_t index : candidates) consider(reading, patterns[index], TokenId(t), way, best);
  }
  if (!best.pattern) return;
  Event event;
  event.predicate = best.words[0];
  event.plover = best.pattern->plover;
  event.cameo = best.pattern->cameo;
  event.mode = best.pattern->mode;
  event.contexts = best.pattern->contexts;
  event.pattern = best.pattern->line;
  event.because = best.pattern->text + ":";
  std::sort(best.words.begin(), best.words.end());
  for (const TokenId word : best.words) {
    event.because += " " + std::string(reading[word].form);
    event.evidence.push_back(reading[word].span);
  }
  event.because += "; by the words alone";
  reading.events.push_back(std::move(event));
  take_sides(pair, reading.events[0]);
}

}  // namespace bede::events
