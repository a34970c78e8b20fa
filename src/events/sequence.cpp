#include "events/sequence.h"

#include <algorithm>

#include "base/strings.h"

namespace bede::events {
namespace {

constexpr uint32_t kNone = 0xFFFFFFFFu;
constexpr int kSteps = 20000;  // places tried for one pattern

// One side of the verb: forwards behind it, backwards before it.
class Side {
 public:
  Side(const Reading& reading, const Actors& actors, bool forwards, SequenceMatch& match)
      : reading_(reading), actors_(actors), forwards_(forwards), match_(match) {}

  bool fits(const std::vector<SequenceItem>& items) {
    const auto [first, last] = std::minmax_element(match_.words.begin(), match_.words.end());
    sentence_ = reading_[reading_[*first].sentence];
    return from(items, 0, beside(forwards_ ? last->value : first->value));
  }

 private:
  uint32_t beside(uint32_t at) const {
    if (forwards_) return at >= sentence_.last.value ? kNone : at + 1;
    return at <= sentence_.first.value ? kNone : at - 1;
  }

  bool from(const std::vector<SequenceItem>& items, size_t i, uint32_t at) {
    if (i == items.size()) return true;
    for (; at != kNone && ++steps_ < kSteps; at = beside(at)) {
      const SequenceMatch before = match_;
      if (items[i].kind == SequenceItem::Kind::words ? words(items, i, at) : phrase(items, i, at)) return true;
      match_ = before;
      if (items[i].joined) return false;
    }
    return false;
  }

  bool words(const std::vector<SequenceItem>& items, size_t i, uint32_t at) {
    for (const auto& way : items[i].words) {
      const size_t count = match_.words.size();
      const uint32_t next = spelt(way, at);
      if (next != kSpelt && from(items, i + 1, next)) return true;
      match_.words.resize(count);
    }
    return false;
  }

  // Where the words go on after the way, kSpelt where it is not there. The first word stands at `at`.
  uint32_t spelt(const std::vector<SequenceWord>& way, uint32_t at) {
    for (size_t w = 0; w < way.size(); ++w) {
      if (w && !way[w].joined)
        while (at != kNone && !equal_ignoring_case(reading_.tokens[at].form, way[w].word)) at = beside(at);
      if (at == kNone || !equal_ignoring_case(reading_.tokens[at].form, way[w].word)) return kSpelt;
      match_.words.emplace_back(at);
      at = beside(at);
    }
    return at;
  }

  bool phrase(const std::vector<SequenceItem>& items, size_t i, uint32_t at) {
    const Mention* mention = forwards_ ? mention_from(reading_, TokenId(at)) : mention_to(reading_, TokenId(at));
    if (!mention) return false;
    const uint32_t next = beside((forwards_ ? mention->last : mention->first).value);
    if (items[i].kind != SequenceItem::Kind::noun_phrase) {
      auto found = actors_.at(mention->head);
      const bool compound = items[i].kind == SequenceItem::Kind::compound;
      if (found.size() < (compound ? 2u : 1u)) return false;
      auto& list = compound                                      ? match_.parties
                   : items[i].kind == SequenceItem::Kind::source ? match_.sources
                                                                 : match_.targets;
      list = std::move(found);
    }
    return from(items, i + 1, next);
  }

  static constexpr uint32_t kSpelt = kNone - 1;
  const Reading& reading_;
  const Actors& actors_;
  const bool forwards_;
  SequenceMatch& match_;
  Sentence sentence_;
  int steps_ = 0;
};

}  // namespace

// Mentions stand by their beginning, longer first.
const Mention* mention_from(const Reading& reading, TokenId at) {
  const auto found = std::lower_bound(reading.mentions.begin(), reading.mentions.end(), at,
                                      [](const Mention& one, TokenId token) { return one.first < token; });
  return found != reading.mentions.end() && found->first == at ? &*found : nullptr;
}

const Mention* mention_to(const Reading& reading, TokenId at) {
  const TokenId begin = reading[reading[at].sentence].first;
  auto found = std::lower_bound(reading.mentions.begin(), reading.mentions.end(), begin,
                                [](const Mention& one, TokenId token) { return one.first < token; });
  for (; found != reading.mentions.end() && !(at < found->first); ++found)
    if (found->last == at) return &*found;  // who begins first is the longest
  return nullptr;
}

bool stands(const Reading& reading, TokenId verb, const VerbForm& form, std::vector<TokenId>& words) {
  const Sentence& sentence = reading[reading[verb].sentence];
  uint32_t at = verb.value;
  for (const std::string& word : form.before) {
    if (at == sentence.first.value || !equal_ignoring_case(reading.tokens[--at].form, word)) return false;
    words.emplace_back(at);
  }
  at = verb.value;
  for (const std::string& word : form.after) {
    if (at == sentence.last.value || !equal_ignoring_case(reading.tokens[++at].form, word)) return false;
    words.emplace_back(at);
  }
  return true;
}

bool fits(const Reading& reading, const Actors& actors, const VerbPattern& pattern, SequenceMatch& match) {
  return Side(reading, actors, false, match).fits(pattern.before) &&
         Side(reading, actors, true, match).fits(pattern.after);
}

}  // namespace bede::events
