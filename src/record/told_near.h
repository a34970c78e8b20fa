// The coder's events by the sentence that tells them: who looks a few sentences back need not look at all of them.
#pragma once

#include <algorithm>
#include <vector>

#include "bede/record.h"

namespace bede::record {

// Of events of which none is added or taken out meanwhile.
class ToldNear {
 public:
  static constexpr uint32_t kReach = 4;  // sentences looked back over

  ToldNear(const Reading& reading, std::vector<RecordEvent>& events) : reading_(reading), events_(events) {}

  // Calls each(event) for those told in the word's sentence and the kReach before it; of one sentence, in the order of
  // the events. Cost: theirs; the first call's, that of all events.
  template <class Each>
  void before(TokenId word, const Each& each) {
    if (by_sentence_.empty()) fill();
    const uint32_t last = reading_[word].sentence.value;
    for (uint32_t s = last - std::min(last, kReach); s <= last; ++s)
      for (const uint32_t at : by_sentence_[s]) each(events_[at]);
  }

 private:
  void fill() {
    by_sentence_.resize(reading_.sentences.size());
    for (uint32_t i = 0; i < events_.size(); ++i)
      if (events_[i].origin) by_sentence_[reading_[reading_[events_[i].origin].predicate].sentence.value].push_back(i);
  }

  const Reading& reading_;
  std::vector<RecordEvent>& events_;
  std::vector<std::vector<uint32_t>> by_sentence_;
};

}  // namespace bede::record
