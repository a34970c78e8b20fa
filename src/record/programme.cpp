#include "record/programme.h"

#include <algorithm>
#include <iterator>

#include "record/days.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

bool begins_with_hour(const Reading& reading, const Sentence& sentence) {
  const auto time = std::lower_bound(reading.times.begin(), reading.times.end(), sentence.first,
                                     [](const TimeExpression& one, TokenId first) { return one.first < first; });
  return time != reading.times.end() && time->first == sentence.first && time->kind == TimeKind::time;
}

// "2:00 p.m. Under Secretary Holm meets": the hour is taken for a sentence of its own.
bool is_behind_hour(const Reading& reading, const Sentence& sentence) {
  constexpr uint32_t kHour = 3;  // words
  const SentenceId id = reading[sentence.first].sentence;
  if (id.value == 0) return false;
  const Sentence& before = reading.sentences[id.value - 1];
  return before.paragraph == sentence.paragraph && before.last.value - before.first.value < kHour &&
         begins_with_hour(reading, before);
}

}  // namespace

// "4:15 p.m. The minister meets with the envoy": a line of the day's programme.
bool is_on_programme(const Draft& draft, const RecordEvent& event) {
  const Reading& reading = draft.reading;
  const Sentence* sentence = event.evidence.empty() ? nullptr : syntax::sentence_at(reading, event.evidence[0].begin);
  if (!sentence || event.plover != "CONSULT") return false;
  const bool hour = begins_with_hour(reading, *sentence) || is_behind_hour(reading, *sentence);
  for (TokenId at = sentence->first; hour && at <= sentence->last; at = TokenId(at.value + 1))
    if (reading[at].upos == Upos::VERB) return reading[at].xpos == "VBZ" || reading[at].xpos == "VBP";
  return false;
}

// "The envoy travels to Peru and Chile", "our team arrives on Friday" on a government's own page: announced, unless its
// day is not to come.
bool is_announced(const Draft& draft, const RecordEvent& event) {
  static constexpr std::string_view kMoves[] = {"travel", "arrive", "depart", "head"};
  if (draft.home.empty() || (event.cameo != "042" && event.cameo != "043")) return false;
  if (event.date && event.date->value.size() >= 10 && !is_to_come(draft, *event.date, false)) return false;
  return std::any_of(event.evidence.begin(), event.evidence.end(), [&](Span span) {
    const auto& tokens = draft.reading.tokens;
    auto at = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                               [](const Token& token, uint32_t begin) { return token.span.begin < begin; });
    for (; at != tokens.end() && at->span.begin < span.end; ++at)
      if (at->xpos == "VBZ" && std::find(std::begin(kMoves), std::end(kMoves), at->lemma) != std::end(kMoves))
        return true;
    return false;
  });
}

}  // namespace bede::record
